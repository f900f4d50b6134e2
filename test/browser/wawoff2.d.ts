declare module "wawoff2" {
  /** Turns a WOFF2 font into the TTF it was made from. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
