// 名册文件：应交的单位，一份 CSV（表格软件存的也行）或 JSON；代码、名称、经办人、应有人数
import * as z from "zod";
import type { RosterUnit } from "./consolidation.ts";

/** Stands in every browser and in Node; the language's own library does not list it. */
declare const TextDecoder: new (
  label?: string,
  options?: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

const unit = z.strictObject({
  code: z.string().regex(/^\d{6,10}$/),
  name: z.string().min(1).max(80),
  clerk: z.string().min(1).max(80).exactOptional(),
  expected: z.int().min(0).max(100_000).exactOptional(),
});
const roster = z.array(unit).min(1).max(100_000);

/** Heads of columns as people write them, without blanks. */
const heads: Readonly<Record<keyof RosterUnit, readonly string[]>> = {
  code: ["code", "代码", "单位代码", "学校代码", "标识码", "学校标识码"],
  name: ["name", "名称", "单位", "单位名称", "学校", "学校名称"],
  clerk: ["clerk", "经办人", "填报人", "填表人", "联系人"],
  expected: ["expected", "应有", "应有人数", "应报人数", "应交人数", "人数"],
};

/** The fields of CSV lines, quoted ones with what they hold. Source: RFC 4180. */
export const csvLines = (text: string): readonly (readonly string[])[] => {
  const lines: string[][] = [[]];
  // A field, and what ends it.
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    lines.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? "").trim());
    if (end === "") break;
    if (end !== ",") lines.push([]);
  }
  return lines.filter((fields) => fields.some((field) => field !== ""));
};

const unitsInCsv = (text: string): unknown => {
  const [first = [], ...lines] = csvLines(text);
  const written = first.map((head) => head.replace(/\s/g, "").toLowerCase());
  const at = (key: keyof RosterUnit): number => written.findIndex((head) => heads[key].includes(head));
  const [code, name, clerk, expected] = [at("code"), at("name"), at("clerk"), at("expected")];
  return lines.map((fields) => ({
    code: fields[code] ?? "",
    name: fields[name] ?? "",
    ...(fields[clerk] ? { clerk: fields[clerk] } : {}),
    ...(fields[expected] ? { expected: Number(fields[expected]) } : {}),
  }));
};

// Spreadsheet programs in China save CSV in the country's own encoding.
const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
};

const parsed = (file: string, text: string): unknown => {
  if (!/\.json$/i.test(file)) return unitsInCsv(text);
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The units in a file; or which line of it (from one, 0 for none) and field is wrong; or the code that stands twice. */
export type RosterRead =
  | { readonly units: readonly RosterUnit[] }
  | { readonly place: number; readonly field: string }
  | { readonly twice: string };

/** Reads a roster by its name and bytes; refused whole where a line of it is wrong. */
export const rosterIn = (file: string, bytes: Uint8Array): RosterRead => {
  const read = roster.safeParse(parsed(file, textOf(bytes).replace(/^\ufeff/, "")));
  if (!read.success) {
    const [number, field] = read.error.issues[0]?.path ?? [];
    return { place: typeof number === "number" ? number + 1 : 0, field: String(field ?? "") };
  }
  const codes = read.data.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) < index);
  return twice === undefined ? { units: read.data } : { twice };
};
