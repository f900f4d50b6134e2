// ZIP 目录：只有目录的压缩包，说谎的也行，供把关测试用

import { crc32, deflateRawSync } from "node:zlib";

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

/** A part with contents, and what its directory entry and its own head are made to claim instead of the truth. */
export interface Packed {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  readonly stored?: boolean;
  readonly claims?: Partial<Record<"packed" | "inflated" | "crc" | "flags" | "method" | "at", number>>;
}

/** A ZIP file with contents, packed by another program (zlib); its claims may lie. */
export const zipOf = (parts: readonly Packed[]): Uint8Array => {
  const local: number[][] = [];
  const directory: number[][] = [];
  let at = 0;
  for (const { name, bytes, stored, claims = {} } of parts) {
    const content = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
    const body = stored ? content : deflateRawSync(content);
    const said = {
      flags: claims.flags ?? 0,
      method: claims.method ?? (stored ? 0 : 8),
      crc: claims.crc ?? crc32(content),
      packed: claims.packed ?? body.length,
      inflated: claims.inflated ?? content.length,
      at: claims.at ?? at,
    };
    const about = [
      ...two(said.flags),
      ...two(said.method),
      ...four(0),
      ...four(said.crc),
      ...four(said.packed),
      ...four(said.inflated),
      ...two(bytesOf(name).length),
      ...two(0),
    ];
    const piece = [0x50, 0x4b, 3, 4, ...two(20), ...about, ...bytesOf(name)];
    directory.push([
      ...[0x50, 0x4b, 1, 2, ...two(20), ...two(20)],
      ...[...about, ...two(0), ...two(0), ...two(0), ...four(0), ...four(said.at)],
      ...bytesOf(name),
    ]);
    local.push(piece, [...body]);
    at += piece.length + body.length;
  }
  const entries = directory.flat();
  const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...two(parts.length), ...two(parts.length)];
  return Uint8Array.from([...local.flat(), ...entries, ...end, ...four(entries.length), ...four(at), 0, 0]);
};

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook whose worksheet, texts and styles are given as XML. */
export const workbookParts = (
  sheet: string,
  more: {
    readonly strings?: string;
    readonly styles?: string;
    readonly book?: string;
    readonly parts?: readonly Packed[];
  } = {},
): readonly Packed[] => [
  {
    name: "[Content_Types].xml",
    bytes: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  },
  {
    name: "_rels/.rels",
    bytes: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: "xl/workbook.xml",
    bytes:
      more.book ??
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    bytes: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
  },
  { name: "xl/sharedStrings.xml", bytes: more.strings ?? `<sst xmlns="${main}"/>` },
  { name: "xl/styles.xml", bytes: more.styles ?? `<styleSheet xmlns="${main}"/>` },
  { name: "xl/worksheets/sheet1.xml", bytes: sheet },
  ...(more.parts ?? []),
];

/** A worksheet around rows of XML. */
export const worksheet = (rows: string, before = "", after = ""): string =>
  `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
