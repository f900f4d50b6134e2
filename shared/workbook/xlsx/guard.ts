// 入口把关：只看文件头与 ZIP 目录就拒绝不该打开的文件，不解压
import { refuseWorkbook, type WorkbookRefusalCode, type WorkbookRefused } from "../refusals.ts";

const megabyte = 1_048_576;
/** The most that is accepted: bytes of the file, bytes inflated, parts, and the ratio of a large part. */
export const limits = {
  file: 20 * megabyte,
  inflated: 120 * megabyte,
  entries: 1000,
  largePart: 10 * megabyte,
  ratio: 150,
} as const;

/** What the directory of an accepted file tells of it. */
export interface XlsxParts {
  readonly names: readonly string[];
  readonly macros: boolean;
  readonly externalLinks: boolean;
}

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly inflated: number;
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const contains = (bytes: Uint8Array, piece: readonly number[]): boolean => {
  for (let at = bytes.indexOf(piece[0] ?? 0); at >= 0; at = bytes.indexOf(piece[0] ?? 0, at + 1))
    if (piece.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
};

const wide = (text: string): number[] => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
const opening = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf|^\u00ff\u00fe/, "")
    .trimStart()
    .toLowerCase();

const zip = [0x50, 0x4b];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What a file that is no ZIP archive is, in the order asked. */
const strangers: readonly (readonly [WorkbookRefusalCode, (bytes: Uint8Array) => boolean])[] = [
  ["file-encrypted", (bytes) => startsWith(bytes, compoundFile) && contains(bytes, wide("EncryptedPackage"))],
  ["file-old-xls", (bytes) => startsWith(bytes, compoundFile)],
  // A BIFF stream without its container, as Excel 4 and some exporters wrote.
  ["file-old-xls", (bytes) => bytes[0] === 0x09 && (bytes[1] ?? 9) <= 0x08 && bytes[1] !== 0x09],
  ["file-pdf", (bytes) => startsWith(bytes, [0x25, 0x50, 0x44, 0x46])],
  ["file-html", (bytes) => opening(bytes).startsWith("<")],
  ["file-text", (bytes) => !bytes.subarray(0, 4096).includes(0) || startsWith(bytes, [0xff, 0xfe])],
];

const endOfDirectory = (view: DataView): number => {
  // The record is 22 bytes; a comment of up to 65,535 bytes may follow it.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
};

const directory = (bytes: Uint8Array): readonly Entry[] | WorkbookRefused => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return refuseWorkbook("file-truncated");
  const count = view.getUint16(end + 10, true);
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (count > limits.entries)
    return refuseWorkbook("file-too-many-entries", { entries: count, most: limits.entries });
  if (start + size > end) return refuseWorkbook("file-truncated");
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return refuseWorkbook("file-damaged");
    const [nameLength, extra, comment] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    entries.push({
      // Parts of a workbook have ASCII names.
      name: String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(nameLength, 512))),
      packed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
};

const inflates = (entries: readonly Entry[]): WorkbookRefused | null => {
  const total = entries.reduce((sum, { inflated }) => sum + inflated, 0);
  const steep = entries.find(
    ({ packed, inflated }) => inflated > limits.largePart && inflated > packed * limits.ratio,
  );
  return total > limits.inflated || steep
    ? refuseWorkbook("file-inflates", {
        megabytes: Math.ceil(total / megabyte),
        most: limits.inflated / megabyte,
      })
    : null;
};

const otherArchive = (names: ReadonlySet<string>): WorkbookRefusalCode | null => {
  if (names.has("content.xml") && names.has("mimetype")) return "file-ods";
  if (names.has("xl/workbook.bin")) return "file-xlsb";
  if (names.has("EncryptedPackage")) return "file-encrypted";
  return names.has("[Content_Types].xml") &&
    [...names].some((name) => /^xl\/\w*workbook\d*\.xml$/i.test(name))
    ? null
    : "file-other-zip";
};

/**
 * Looks at a file's first bytes and ZIP directory and refuses what must not be parsed. Nothing is inflated.
 * Limits: 20 MB file, 120 MB inflated, 1,000 parts, ratio 150 for a part over 10 MB. Refusals: `file-…`.
 */
export const inspect = (bytes: Uint8Array): XlsxParts | WorkbookRefused => {
  if (bytes.length === 0) return refuseWorkbook("file-empty");
  if (bytes.length > limits.file)
    return refuseWorkbook("file-too-large", {
      megabytes: Math.ceil(bytes.length / megabyte),
      most: limits.file / megabyte,
    });
  if (!startsWith(bytes, zip))
    return refuseWorkbook(strangers.find(([, is]) => is(bytes))?.[0] ?? "file-unknown");
  const entries = directory(bytes);
  if (!Array.isArray(entries)) return entries as WorkbookRefused;
  const swollen = inflates(entries);
  if (swollen) return swollen;
  // A part that hides its size would be inflated without a bound. Two bytes are an empty part.
  if (entries.some(({ packed, inflated }) => inflated === 0 && packed > 2))
    return refuseWorkbook("file-damaged");
  const names = new Set<string>(entries.map(({ name }) => name));
  const other = otherArchive(names);
  if (other !== null) return refuseWorkbook(other);
  return {
    names: [...names],
    macros: [...names].some((name) => /vbaProject\.bin$/i.test(name)),
    externalLinks: [...names].some((name) => name.startsWith("xl/externalLinks/")),
  };
};
