// 装箱：几个写好的文件放进一个 ZIP，原样存放（.xlsx 自己已经压过）
import { directoryBytes, headOf, type PlacedPart } from "#shared/workbook/xlsx/archive.ts";
import { crc32 } from "#shared/workbook/xlsx/crc.ts";

/** One archive of files by name, in their order, each stored as it is. */
export const zipOf = (files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> => {
  const [pieces, placed]: [Uint8Array[], PlacedPart[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of files) {
    const sizes = { size: bytes.length, packed: bytes.length };
    const part: PlacedPart = { name, method: 0, crc: crc32(bytes), ...sizes, late: false, at };
    const head = headOf(part);
    placed.push(part);
    pieces.push(head, bytes);
    at += head.length + bytes.length;
  }
  const all = [...pieces, ...directoryBytes(placed, at)];
  const archive = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const piece of all) {
    archive.set(piece, to);
    to += piece.length;
  }
  return archive;
};
