// 图标尺寸: the pixel size that a PNG file states about itself.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const HEADER_LENGTH = 24;

/** Reads width and height in pixels from a PNG's first chunk (IHDR, PNG §11.2.2); undefined when it is no PNG. */
export function pngSize(file: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (file.length < HEADER_LENGTH || SIGNATURE.some((byte, at) => file[at] !== byte)) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
