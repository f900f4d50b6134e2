// 入口把关：只看文件头与 ZIP 目录就拒绝不该打开的文件，不解压
import { refuseWorkbook, type WorkbookRefusalCode, type WorkbookRefused } from "../refusals.ts";
import { directoryOf, type Entry } from "./directory.ts";

const megabyte = 1_048_576;
/** The most that is accepted: bytes of the file, bytes inflated, parts, cells, and the ratio of a large part. */
export const limits = {
  file: 20 * megabyte,
  inflated: 120 * megabyte,
  entries: 1000,
  cells: 3_000_000,
  largePart: 10 * megabyte,
  ratio: 150,
} as const;

export type Limits = Readonly<Record<keyof typeof limits, number>>;

/** What the directory of an accepted file tells of it. */
export interface XlsxParts {
  /** By name in small letters: the names of parts do not tell capitals apart. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly macros: boolean;
  readonly externalLinks: boolean;
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

const inflates = (entries: readonly Entry[], most: Limits): WorkbookRefused | null => {
  // A stored part costs what it takes in the file, whatever it declares.
  const total = entries.reduce((sum, { packed, inflated }) => sum + Math.max(packed, inflated), 0);
  const steep = entries.find(
    ({ packed, inflated }) => inflated > most.largePart && inflated > packed * most.ratio,
  );
  return total > most.inflated || steep
    ? refuseWorkbook("file-inflates", {
        megabytes: Math.ceil(total / megabyte),
        most: most.inflated / megabyte,
      })
    : null;
};

const otherArchive = (parts: ReadonlyMap<string, Entry>): WorkbookRefusalCode | null => {
  if (parts.has("content.xml") && parts.has("mimetype")) return "file-ods";
  if (parts.has("xl/workbook.bin")) return "file-xlsb";
  if (parts.has("encryptedpackage")) return "file-encrypted";
  return parts.has("[content_types].xml") &&
    [...parts.keys()].some((name) => /^(\w+\/)?\w*workbook\d*\.xml$/.test(name))
    ? null
    : "file-other-zip";
};

/**
 * Looks at a file's first bytes and ZIP directory and refuses what must not be parsed. Nothing is inflated.
 * Limits: 20 MB file, 120 MB inflated, 1,000 parts, ratio 150 for a part over 10 MB. Refusals: `file-…`.
 */
export const inspect = (bytes: Uint8Array, most: Limits = limits): XlsxParts | WorkbookRefused => {
  if (bytes.length === 0) return refuseWorkbook("file-empty");
  if (bytes.length > most.file)
    return refuseWorkbook("file-too-large", {
      megabytes: Math.ceil(bytes.length / megabyte),
      most: most.file / megabyte,
    });
  if (!startsWith(bytes, zip))
    return refuseWorkbook(strangers.find(([, is]) => is(bytes))?.[0] ?? "file-unknown");
  const entries = directoryOf(bytes, most.entries);
  if (typeof entries === "number")
    return refuseWorkbook("file-too-many-entries", { entries, most: most.entries });
  if (typeof entries === "string") return refuseWorkbook(`file-${entries}`);
  const swollen = inflates(entries, most);
  if (swollen) return swollen;
  if (entries.some(({ encrypted }) => encrypted)) return refuseWorkbook("file-encrypted");
  const parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  // Of two parts with one name nobody can tell which is meant; a part that hides its size has none.
  if (parts.size < entries.length || entries.some(({ packed, inflated }) => inflated === 0 && packed > 2))
    return refuseWorkbook("file-damaged");
  const other = otherArchive(parts);
  if (other !== null) return refuseWorkbook(other);
  const names = [...parts.keys()];
  return {
    entries: parts,
    macros: names.some((name) => /vbaproject\.bin$/.test(name)),
    externalLinks: names.some((name) => name.startsWith("xl/externallinks/")),
  };
};
