// 元数据表：极隐藏的一张表，说明这是哪一种登记表、哪部制度、哪个版本、哪个单位
import type { Instrument, Regime } from "../../engine/regime.ts";
import { regimeVersion } from "../../engine/version.ts";
import type { Locale } from "../../messages/format.ts";
import { metaFault, metaSheetIn, metaSheetName, metaSheetOf, metaValues } from "../meta-sheet.ts";
import { refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { SheetContent, SheetSpec, WorkbookSpec } from "../sheet.ts";

/** What a form is called on its meta sheet; the grid's own meta sheet says nothing, as it always did. */
export const kinds = {
  grid: "grid",
  points: "events",
  checklist: "checklist",
  questionnaire: "answers",
  archive: "archive",
  findings: "facts",
} as const satisfies Record<Instrument, string>;

/** What the meta sheet tells of a form. */
export interface TableMeta {
  readonly regime: string;
  /** 64 hex digits. */
  readonly regimeVersion: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  readonly locale: Locale;
  readonly unitKind: string;
  readonly stages: readonly string[];
  /** The tables that this workbook holds. */
  readonly tables: readonly string[];
}

/** Lays out the meta sheet: one name and its values a row. */
export const tableMetaSheet = (
  regime: Regime,
  meta: Omit<TableMeta, "regime" | "regimeVersion">,
): SheetSpec =>
  metaSheetOf([
    ["kind", kinds[regime.instrument]],
    ["regime", regime.id],
    ["regime-version", regimeVersion(regime)],
    ["unit", meta.unit.code],
    ["unit-name", meta.unit.name],
    ["period", meta.period],
    ["locale", meta.locale],
    ["unit-kind", meta.unitKind],
    ["stages", ...meta.stages],
    ["tables", ...meta.tables],
  ]);

const patterns = { unit: /^\d{6,10}$/, period: /^\d{4}$/, locale: /^(zh-CN|en)$/, tables: /./ };

/** Of which kind a form is: `supplement` too; null where the workbook has no meta sheet. */
export const kindIn = (sheets: readonly SheetContent[]): string | null => {
  const sheet = metaSheetIn(sheets);
  return sheet === undefined ? null : (metaValues(sheet)("kind")[0] ?? kinds.grid);
};

/**
 * Reads the meta sheet of a form that is no grid; `form-not-found` for a workbook of another kind, `form-damaged` names
 * what is missing, `form-newer` the later format.
 */
export const readTableMeta = (sheets: readonly SheetContent[]): TableMeta | WorkbookRefused => {
  const values = metaValues(metaSheetIn(sheets));
  const text = (name: string): string => values(name)[0] ?? "";
  if (!Object.values<string>(kinds).includes(text("kind"))) return refuseWorkbook("form-not-found");
  const fault = metaFault(values, patterns);
  if (fault !== null) return fault;
  return {
    regime: text("regime"),
    regimeVersion: text("regime-version"),
    unit: { code: text("unit"), name: text("unit-name") },
    period: text("period"),
    locale: text("locale") === "en" ? "en" : "zh-CN",
    unitKind: text("unit-kind"),
    stages: values("stages"),
    tables: values("tables"),
  };
};

/** The ids of the tables of a form as made. */
export const tablesIn = ({ sheets }: WorkbookSpec): readonly string[] => {
  const meta = sheets.find(({ name }) => name === metaSheetName);
  const [, ...ids] = meta?.rows.find(([name]) => name?.value === "tables") ?? [];
  return ids.map((id) => String(id?.value ?? ""));
};
