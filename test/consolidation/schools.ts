// 收表样本：一个区的几所学校、几种情形的文件；人名、号码全部虚构，校验位有效
import { type Arrival, arrivalOf } from "#shared/consolidation/arrival.ts";
import type { ConsolidationOptions, RosterUnit } from "#shared/consolidation/consolidation.ts";
import type { Cells } from "#shared/contract/shapes.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { checkDigit } from "#shared/identity/resident-id.ts";
import { yichunPractitioner as regime } from "#shared/regimes/yichun-practitioner/regime.ts";
import { sha256Hex } from "#shared/seal/digest.ts";
import { columnAt } from "#shared/workbook/grid/exchange.ts";
import type { Grid } from "#shared/workbook/grid/grid.ts";
import { layout } from "#shared/workbook/grid/layout.ts";
import { readTravelled } from "#shared/workbook/reading/travelled.ts";
import type { CellSpec, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { bestAnswers } from "../samples/people.ts";

export { regime };
export const bureau = { name: "伊美区教育局", creditOffice: "伊美区营商环境建设监督局" };

export const roster: readonly RosterUnit[] = [
  { code: "2123000101", name: "伊美区第一小学", clerk: "冯书仪 0458-00001", expected: 12 },
  { code: "2123000102", name: "伊美区第二小学", clerk: "贺秋阳 0458-00002", expected: 9 },
  { code: "2123000103", name: "伊美区第三小学", clerk: "林素云 0458-00003", expected: 14 },
  { code: "3123000104", name: "伊美区第四中学", clerk: "严知行 0458-00004", expected: 11 },
  { code: "3123000105", name: "伊美区第五中学", clerk: "陆远山 0458-00005", expected: 8 },
  { code: "1123000106", name: "伊美区中心幼儿园", clerk: "苏念安 0458-00006", expected: 10 },
  { code: "2123000107", name: "伊美区第七小学", clerk: "孟清和 0458-00007" },
];

const surnames = [..."林周贺乔冯严陆苏孟沈温江方许叶顾"];
const given = [
  "素云",
  "砚青",
  "明川",
  "若兰",
  "书仪",
  "知行",
  "远山",
  "念安",
  "清和",
  "秋阳",
  "之恒",
  "语桐",
  "望舒",
];

/** Numbers from 0 on, the same for the same seed. */
const numbersFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

/** A resident ID number of nobody: 230717 is 伊美区. */
export const numberOf = (year: number, serial: number): string => {
  const first17 = `230717${year}0${1 + (serial % 9)}${10 + (serial % 18)}${String(serial).padStart(3, "0")}`;
  return `${first17}${checkDigit(first17)}`;
};

const posts = ["语文教师", "数学教师", "英语教师", "班主任", "体育教师", "教务主任"];
/** Indicators that some people fall short in, as they do everywhere. */
const weak = ["5", "9", "12", "14", "20", "22", "27", "33", "36", "40"];

/** The people of a school; `slips` of a hundred answers are 否. */
export const people = (school: number, count: number, slips: number): readonly Cells[] => {
  const next = numbersFrom(school * 7919 + 17);
  return Array.from({ length: count }, (_, at): Cells => {
    const cells: Cells = {
      name: `${surnames[(school * 5 + at) % surnames.length]}${given[(school * 3 + at * 2) % given.length]}`,
      residentId: numberOf(1965 + ((school * 7 + at * 3) % 35), 101 + school * 60 + at),
      post: posts[next(posts.length)] ?? "",
      ...bestAnswers,
      "3": [1, 0.98, 0.97, 0.93][next(4)] ?? 1,
      "31": 3 + next(20) / 10,
      "38": [1, 0.99, 0.96, 0.92][next(4)] ?? 1,
    };
    for (const { id, cell } of indicatorsOf(regime))
      if (cell.kind === "choice" && (weak.includes(id) ? next(100) < slips * 4 : next(100) < slips))
        cells[id] = cell.answers.at(-1)?.answer ?? null;
    return cells;
  });
};

export interface Made {
  readonly workbook: WorkbookSpec;
  readonly grid: Grid;
}

const school = (at: number): RosterUnit => {
  const unit = roster[at];
  if (unit === undefined) throw new Error(`no school ${at}`);
  return unit;
};

/** The form of a school, filled in. */
export const formOf = (
  at: number,
  rows: readonly Cells[],
  more: { readonly period?: string; readonly unit?: { readonly code: string; readonly name: string } } = {},
): Made => {
  let made = 0;
  return layout(regime, {
    unit: more.unit ?? school(at),
    bureau,
    period: more.period ?? "2026",
    capacity: rows.length + 3,
    rows: rows.map((cells) => ({ id: null, version: null, synced: null, cells })),
    locale: "zh-CN",
    newId: () => {
      made += 1;
      return `r-${at}-${String(made).padStart(4, "0")}`;
    },
  });
};

/** One cell as somebody types it: of a person counted from 0, a field or indicator. */
export type Typed = readonly [person: number, key: string, value: string | number | null];

/** The same file after somebody typed in it: its meta sheet stays as it was. */
export const typedIn = ({ workbook, grid }: Made, typed: readonly Typed[]): Made => ({
  grid,
  workbook: {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== grid.sheet) return sheet;
      const rows = sheet.rows.map((row): (CellSpec | null)[] => [...row]);
      for (const [person, key, value] of typed) {
        const field = columnAt(grid, "field", key);
        const column = field < 0 ? columnAt(grid, "indicator", key) : field;
        const { value: _, ...rest } = rows[grid.firstRow + person]?.[column] ?? {};
        rows[grid.firstRow + person]?.splice(column, 1, value === null ? rest : { ...rest, value });
      }
      return { ...sheet, rows };
    }),
  },
});

/** The same file without some persons' rows. */
export const withoutPersons = ({ workbook, grid }: Made, persons: readonly number[]): Made => ({
  grid,
  workbook: {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === grid.sheet
        ? { ...sheet, rows: sheet.rows.filter((_, row) => !persons.includes(row - grid.firstRow)) }
        : sheet,
    ),
  },
});

/** A file as it arrives: written, and read again. */
export const arrived = async (
  file: string,
  bytes: Uint8Array,
  modified = "2026-11-18T01:12:00.000Z",
): Promise<Arrival> =>
  arrivalOf(
    { file, digest: sha256Hex([...bytes].join(",")), size: bytes.length, modified },
    await readTravelled(bytes, { regimes: [regime] }),
  );

export const sent = async (file: string, made: Made, modified?: string): Promise<Arrival> =>
  arrived(file, await writeXlsx(made.workbook), modified);

export const asked = {
  regimes: [regime],
  units: roster,
  period: "2026",
  on: "2026-11-21",
} as const satisfies ConsolidationOptions;

/** The cells of a row as read by name. */
export const rowsNamed = (rows: readonly { readonly cells: Cells }[], name: string) =>
  rows.filter(({ cells }) => cells.name === name);
