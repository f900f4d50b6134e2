// 部件：按目录取出一个部件的字节，大小与校验和不符就不用
import { crc32 } from "./crc.ts";
import type { Entry } from "./directory.ts";
import { inflateRaw } from "./inflate.ts";

const headMark = 0x04034b50;

/** A part's bytes as they lie in the file, packed or not; null: no such place. */
export const packedBytes = (file: Uint8Array, { packed, at }: Entry): Uint8Array | null => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (!(at + 30 <= file.length) || view.getUint32(at, true) !== headMark) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (!(start + packed <= file.length)) return null;
  return file.subarray(start, start + packed);
};

/**
 * The bytes of a part, never more than its directory entry declares.
 * Null: no such place, damaged, longer or shorter than declared, or another checksum.
 */
export const partBytes = (file: Uint8Array, entry: Entry): Uint8Array | null => {
  const { method, crc, packed, inflated } = entry;
  const body = packedBytes(file, entry);
  if (body === null) return null;
  const bytes = method === 8 ? inflateRaw(body, inflated) : method === 0 && packed === inflated ? body : null;
  return bytes !== null && crc32(bytes) === crc ? bytes : null;
};
