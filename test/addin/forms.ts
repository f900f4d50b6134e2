// 样例填报表：一所虚构学校的表，填了若干人
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { annexWorkbook } from "#shared/workbook/annex/annex-workbook.ts";
import { type LayoutOptions, layout } from "#shared/workbook/grid/layout.ts";
import { metaSheetName } from "#shared/workbook/meta-sheet.ts";
import type { WorkbookSpec } from "#shared/workbook/sheet.ts";

const regime = yichunPractitioner;
let made = 0;
const newId = (): string => {
  made += 1;
  return `row-${String(made).padStart(4, "0")}`;
};

type Persons = readonly Record<string, string | number>[];

const options = (persons: Persons, capacity: number): LayoutOptions => ({
  unit: { code: "2123000001", name: "伊美区第三小学" },
  bureau: { name: "伊美区教育局", creditOffice: "伊美区营商环境建设监督局" },
  period: "2026",
  capacity,
  rows: persons.map((cells) => ({ id: null, version: null, synced: null, cells })),
  locale: "zh-CN",
  newId,
});

/** The form of an invented school with some persons filled in. */
export const formWith = (persons: Persons, capacity = 10): WorkbookSpec =>
  layout(regime, options(persons, capacity)).workbook;

/** The same as annexes, a sheet a person. */
export const annexesWith = (persons: Persons, capacity = 10): WorkbookSpec =>
  annexWorkbook(regime, options(persons, capacity));

/** The same after somebody merged and tore it: its hidden sheet is gone, and a remark stands beside the second person. */
export const tornForm = (persons: readonly Record<string, string | number>[]): WorkbookSpec => {
  const whole = formWith(persons);
  return {
    ...whole,
    sheets: whole.sheets
      .filter(({ name }) => name !== metaSheetName)
      .map((sheet) =>
        sheet.name === "评价表"
          ? {
              ...sheet,
              merges: [],
              rows: sheet.rows.map((row, at) => [...row, ...(at === 9 ? [{ value: "备忘：待核" }] : [])]),
            }
          : sheet,
      ),
  };
};
