// 装箱：几个写好的文件放进一个 ZIP，原样存放（.xlsx 自己已经压过）
import { crc32 } from "#shared/workbook/xlsx/crc.ts";

const [headMark, entryMark, endMark] = [0x04034b50, 0x02014b50, 0x06054b50];
const utf8Names = 0x0800;
/** The first day of the ZIP calendar stands for none, as in every workbook of this program. */
const noDay = 0x0021;

/** What head and entry have in common, from the version on. */
const common = (view: DataView, at: number, bytes: Uint8Array, name: Uint8Array): void => {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 8, noDay, true);
  view.setUint32(at + 10, crc32(bytes), true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, name.length, true);
};

const block = (size: number, mark: number): { bytes: Uint8Array<ArrayBuffer>; view: DataView } => {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, mark, true);
  return { bytes, view };
};

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** One archive of files by name, in their order, each stored as it is. Source: APPNOTE 6.3, without ZIP64. */
export const zipOf = (files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> => {
  const [pieces, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  for (const [file, bytes] of files) {
    const name = new TextEncoder().encode(file);
    const entry = block(46 + name.length, entryMark);
    entry.view.setUint16(4, 20, true);
    common(entry.view, 6, bytes, name);
    entry.view.setUint32(42, sizeOf(pieces), true);
    entry.bytes.set(name, 46);
    directory.push(entry.bytes);
    const head = block(30 + name.length, headMark);
    common(head.view, 4, bytes, name);
    head.bytes.set(name, 30);
    pieces.push(head.bytes, bytes);
  }
  const end = block(22, endMark);
  end.view.setUint16(8, files.size, true);
  end.view.setUint16(10, files.size, true);
  end.view.setUint32(12, sizeOf(directory), true);
  end.view.setUint32(16, sizeOf(pieces), true);
  const all = [...pieces, ...directory, end.bytes];
  const archive = new Uint8Array(sizeOf(all));
  let at = 0;
  for (const piece of all) {
    archive.set(piece, at);
    at += piece.length;
  }
  return archive;
};
