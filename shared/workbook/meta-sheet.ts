// 元数据表：极隐藏的一张表，一行一个名称和它的值；各种工作簿都凭它认出自己
import { refuseWorkbook, type WorkbookRefused } from "./refusals.ts";
import type { SheetContent, SheetSpec } from "./sheet.ts";

/** The meta sheet's name, never translated. */
export const metaSheetName = "_chengxin";
/** The form's own format; a reader refuses a later one. */
export const formFormat = 1;

/** A name and its values. */
export type MetaEntry = readonly [name: string, ...values: (string | number)[]];

/** Lays out a meta sheet: the format, then one name and its values a row. */
export const metaSheetOf = (entries: readonly MetaEntry[]): SheetSpec => ({
  name: metaSheetName,
  visibility: "veryHidden",
  rows: [["format", formFormat], ...entries].map((entry) =>
    entry.map((value) => ({ value, style: "meta" as const })),
  ),
  merges: [],
  columnWidths: [16, 40],
  rowHeights: [],
  validations: [],
  freeze: null,
  print: null,
  protected: true,
});

/** What every meta sheet tells. */
const common: Readonly<Record<string, RegExp>> = {
  format: /^\d+$/,
  regime: /./,
  "regime-version": /^[0-9a-f]{64}$/,
};

/** The values of a name as texts; none for a name that isn't there. */
export type MetaValues = (name: string) => readonly string[];

/** A workbook's meta sheet, wherever it stands. */
export const metaSheetIn = (sheets: readonly SheetContent[]): SheetContent | undefined =>
  sheets.find(({ name }) => name === metaSheetName);

/** What a meta sheet says; nothing where there is none. */
export const metaValues = (sheet: SheetContent | undefined): MetaValues => {
  const entries = new Map(
    sheet?.cells.map(([name, ...values]) => [
      name,
      values.flatMap((value) =>
        typeof value === "string" || typeof value === "number" ? [String(value)] : [],
      ),
    ]),
  );
  return (name) => entries.get(name) ?? [];
};

/** What is wrong with a meta sheet: `form-damaged` names what is missing, `form-newer` the later format. */
export const metaFault = (
  values: MetaValues,
  patterns: Readonly<Record<string, RegExp>>,
): WorkbookRefused | null => {
  const missing = Object.entries({ ...common, ...patterns }).find(
    ([name, pattern]) => !pattern.test(values(name)[0] ?? ""),
  );
  if (missing !== undefined) return refuseWorkbook("form-damaged", { entry: missing[0] });
  const format = values("format")[0] ?? "";
  return Number(format) > formFormat ? refuseWorkbook("form-newer", { format, known: formFormat }) : null;
};
