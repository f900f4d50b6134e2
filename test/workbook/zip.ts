// ZIP 目录：只有目录的压缩包，说谎的也行，供把关测试用

export interface Part {
  readonly name: string;
  readonly packed?: number;
  readonly inflated?: number;
}

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];
const two = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff];
const four = (value: number): number[] => [...two(value & 0xffff), ...two(value >>> 16)];

/** A ZIP file of local heads and directory without contents; sizes are as claimed. */
export const directoryOnly = (parts: readonly Part[], claimed = parts.length): Uint8Array => {
  const local = [0x50, 0x4b, 3, 4, ...Array(26).fill(0)];
  const directory = parts.flatMap(({ name, packed = 10, inflated = 10 }) => [
    0x50,
    0x4b,
    1,
    2,
    ...Array(16).fill(0),
    ...four(packed),
    ...four(inflated),
    ...two(bytesOf(name).length),
    ...Array(16).fill(0),
    ...bytesOf(name),
  ]);
  const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...two(claimed), ...two(claimed)];
  return Uint8Array.from([
    ...local,
    ...directory,
    ...end,
    ...four(directory.length),
    ...four(local.length),
    0,
    0,
  ]);
};
