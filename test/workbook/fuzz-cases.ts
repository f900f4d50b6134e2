// 乱改的文件：按种子生成，同一种子同一串；位翻转、截断拼接、XML 改写、说谎的目录、胡乱的格
import { readTravelled, type TravelledForm } from "#shared/workbook/reading/travelled.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { directoryOf } from "#shared/workbook/xlsx/directory.ts";
import { partBytes } from "#shared/workbook/xlsx/parts.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { bookOf, type Line, personLines, tickedLines, wideLines } from "#test/samples/clerks.ts";
import { cellsOf, juniorPeople } from "#test/samples/people.ts";
import { annexWith, formWith, regime, rowOf } from "./forms.ts";
import { type Packed, zipOf } from "./zip.ts";

/** Whole numbers below a bound, the same ones for the same seed (mulberry32). */
export type Dice = (below: number) => number;
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
};
const pick = <T>(dice: Dice, items: readonly [T, ...T[]]): T => items[dice(items.length)] ?? items[0];

const people = juniorPeople.slice(0, 3).map(cellsOf);

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts: readonly Packed[];
  /** What is read of it unharmed. */
  readonly form: TravelledForm;
}

const partsOf = (bytes: Uint8Array): readonly Packed[] => {
  const entries = directoryOf(bytes, 1000);
  if (typeof entries === "number" || typeof entries === "string") throw new Error("sample without directory");
  return entries.map((entry) => ({ name: entry.name, bytes: partBytes(bytes, entry) ?? new Uint8Array() }));
};

/** The files that are harmed. */
export const fuzzSamples = async (): Promise<readonly [Sample, ...Sample[]]> => {
  const rows = people.map((cells) => rowOf(cells));
  const files: Readonly<Record<string, Uint8Array>> = {
    form: await writeXlsx(formWith(rows).workbook),
    annex: await writeXlsx(annexWith(rows)),
    wide: bookOf({ 汇总: wideLines(people) }),
    person: bookOf(Object.fromEntries(people.map((cells) => [String(cells.name), personLines(cells)]))),
    ticked: bookOf({ 表: tickedLines(people[0] ?? {}) }),
  };
  const samples = await Promise.all(
    Object.entries(files).map(async ([name, bytes]): Promise<Sample> => {
      const form = await readTravelled(bytes, { regimes: [regime] });
      if (isWorkbookRefused(form)) throw new Error(`${name}: ${form.refusedWorkbook}`);
      return { name, bytes, parts: partsOf(bytes), form };
    }),
  );
  const [first, ...rest] = samples;
  if (first === undefined) throw new Error("no sample");
  return [first, ...rest];
};

const flipped = (dice: Dice, { bytes }: Sample): Uint8Array => {
  const bad = Uint8Array.from(bytes);
  for (let left = 1 + dice(8); left > 0; left -= 1) {
    const at = dice(bad.length);
    bad[at] = (bad[at] ?? 0) ^ (1 << dice(8));
  }
  return bad;
};

const spliced = (dice: Dice, { bytes }: Sample): Uint8Array => {
  const [from, to] = [dice(bytes.length), dice(bytes.length)];
  return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);
};

const tokens = [
  "<c>",
  "</c>",
  "<row>",
  "</row>",
  "<v>",
  "</v>",
  "<is><t>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "&amp;",
  "&#0;",
  "&#x10FFFF;",
  "&bad;",
  'r="XFD1048576"',
  'r="A0"',
  't="s"',
  't="e"',
  't="b"',
  't="d"',
  's="99999"',
  "<?x",
  "\u0000",
  "\ufffe",
  "9".repeat(400),
  "1e999",
  "-0",
  "NaN",
  '<f t="shared" si="0"/>',
  "<sheetData>",
  "</sheetData>",
  'date1904="1"',
  'state="hidden"',
  "<!DOCTYPE x>",
  "<x:row ",
  "'",
  '"',
  ">",
  "<",
  "=",
] as const;

/** Rewrites XML: pieces taken out, doubled, exchanged for others, or tokens put in. */
const rewritten = (dice: Dice, xml: string): string => {
  let text = xml;
  for (let left = 1 + dice(4); left > 0; left -= 1) {
    const at = dice(text.length + 1);
    const piece = text.slice(at, at + dice(60));
    const put = pick(dice, [
      "",
      piece + piece,
      tokens[dice(tokens.length)] ?? "",
      text.slice(dice(text.length)).slice(0, 80),
    ]);
    text = text.slice(0, at) + put + text.slice(at + piece.length);
  }
  return text;
};

const withXml = (dice: Dice, { parts }: Sample): Uint8Array => {
  const target = dice(parts.length);
  return zipOf(
    parts.map((part, index) =>
      index === target && typeof part.bytes !== "string"
        ? { ...part, bytes: rewritten(dice, new TextDecoder().decode(part.bytes)) }
        : part,
    ),
  );
};

const lied = (dice: Dice, { parts }: Sample): Uint8Array => {
  const target = dice(parts.length);
  const numbers = [0, 1, 8, 65_535, 1_000_000, 0x7fffffff, 0xfffffffe, 0xffffffff] as const;
  const claim = pick(dice, ["packed", "inflated", "crc", "flags", "method", "at"]);
  return zipOf(
    parts.map((part, index) =>
      index === target ? { ...part, claims: { [claim]: pick(dice, numbers) } } : part,
    ),
  );
};

const contents = [
  null,
  "",
  " ",
  "是",
  "否",
  "√",
  "×",
  "☑是 ☐否",
  1,
  0,
  -5,
  97,
  0.97,
  "97%",
  "９７％",
  1e21,
  5e-324,
  true,
  false,
  "#N/A",
  "=1+1",
  '=HYPERLINK("x")',
  "\u200b是\u200b",
  "_x000D_",
  "_x0000_",
  "王 芳",
  "姓名：",
  "单位：",
  "合计",
  "1.",
  "长".repeat(3000),
  "\ud83d\ude00",
  "2026年度",
  "身份证号",
  "row-id",
  "indicator:3",
] as const;

const scrambled = (dice: Dice): Uint8Array => {
  const cells = people[dice(people.length)] ?? {};
  const lines = pick(dice, [wideLines(people), personLines(cells), tickedLines(cells)]).map((line): Line => {
    const copy = [...line];
    for (let left = dice(4); left > 0; left -= 1)
      copy[dice(copy.length + 3)] = contents[dice(contents.length)] ?? null;
    return Array.from(copy, (cell) => cell ?? null);
  });
  if (dice(3) === 0) lines.splice(dice(lines.length), dice(3));
  return bookOf({ [pick(dice, ["表", "评价表 (2)", "Sheet1"])]: lines });
};

const harms = { flipped, spliced, withXml, lied } as const;

/** One harmed file. Where only bytes were harmed, what is still read must be what stood there. */
export const fuzzCase = (
  samples: readonly [Sample, ...Sample[]],
  seed: number,
): { readonly what: string; readonly bytes: Uint8Array; readonly unharmed: TravelledForm | null } => {
  const dice = diceOf(seed);
  if (dice(6) === 0) return { what: "cells", bytes: scrambled(dice), unharmed: null };
  const sample = pick(dice, samples);
  const harm = pick(dice, ["flipped", "spliced", "withXml", "withXml", "lied"] as const);
  const bytes = harms[harm](dice, sample);
  return { what: `${harm} ${sample.name}`, bytes, unharmed: harm === "withXml" ? null : sample.form };
};

/** What is wrong with the answer to a harmed file, or null: it must be a refusal or a right reading. */
export const faultOf = (
  answer: Awaited<ReturnType<typeof readTravelled>>,
  unharmed: TravelledForm | null,
): string | null => {
  if (isWorkbookRefused(answer)) return null;
  if (!Array.isArray(answer.rows)) return "no rows";
  if (unharmed === null) return null;
  const cells = (form: TravelledForm): string =>
    JSON.stringify(form.rows.map((row) => [row.sheet, row.row, row.cells]));
  return cells(answer) === cells(unharmed) ? null : "read otherwise than it stood";
};
