// 装箱：ZIP 的头、目录、尾怎样写；部件可以一块块送来，大小与校验和写在它后面

/** The language's own library does not list it; it stands in every browser and in Node. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** A part as it goes into an archive. */
export interface ArchivePart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly packed: number;
  /** Whether head and contents were written before checksum and sizes were known: `afterOf` follows the contents. */
  readonly late: boolean;
}

/** A part with the place of its head. */
export interface PlacedPart extends ArchivePart {
  readonly at: number;
}

const [headMark, afterMark, entryMark, endMark] = [0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50];
/** The first day of the ZIP calendar stands for none, as in every workbook of this program. */
const noDay = 0x0021;
const [utf8Names, sizesFollow] = [0x0800, 0x0008];

const block = (size: number, mark: number): { bytes: Uint8Array<ArrayBuffer>; view: DataView } => {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, mark, true);
  return { bytes, view };
};

const sums = (view: DataView, at: number, { crc, packed, size }: ArchivePart): void => {
  view.setUint32(at, crc, true);
  view.setUint32(at + 4, packed, true);
  view.setUint32(at + 8, size, true);
};

/** What head and entry have in common, from the version on. */
const common = (view: DataView, at: number, part: ArchivePart, name: Uint8Array): void => {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Names | (part.late ? sizesFollow : 0), true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, noDay, true);
  view.setUint16(at + 22, name.length, true);
};

/** Stands before a part's contents. Source: APPNOTE 6.3, here and below, without the extensions of ZIP64. */
export const headOf = (part: ArchivePart): Uint8Array => {
  const name = new TextEncoder().encode(part.name);
  const { bytes, view } = block(30 + name.length, headMark);
  common(view, 4, part, name);
  if (!part.late) sums(view, 14, part);
  bytes.set(name, 30);
  return bytes;
};

/** Stands behind the contents of a part whose head could not tell. */
export const afterOf = (part: ArchivePart): Uint8Array => {
  const { bytes, view } = block(16, afterMark);
  sums(view, 4, part);
  return bytes;
};

const entryOf = (part: PlacedPart): Uint8Array => {
  const name = new TextEncoder().encode(part.name);
  const { bytes, view } = block(46 + name.length, entryMark);
  view.setUint16(4, 20, true);
  common(view, 6, part, name);
  sums(view, 16, part);
  view.setUint32(42, part.at, true);
  bytes.set(name, 46);
  return bytes;
};

/** The directory of an archive whose parts end at `from`, and its end. */
export const directoryBytes = (parts: readonly PlacedPart[], from: number): readonly Uint8Array[] => {
  const entries = parts.map(entryOf);
  const { bytes, view } = block(22, endMark);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(
    12,
    entries.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, from, true);
  return [...entries, bytes];
};
