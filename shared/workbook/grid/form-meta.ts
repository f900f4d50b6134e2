// 元数据表：极隐藏的一张表，说明这是哪部制度、哪个版本、哪个单位、哪个年度的表
import type { GridRegime, Regime } from "../../engine/regime.ts";
import { regimeVersion } from "../../engine/version.ts";
import type { Locale } from "../../messages/format.ts";
import { digestOf } from "../../seal/digest.ts";
import { formFormat, metaFault, metaSheetOf, metaValues } from "../meta-sheet.ts";
import type { WorkbookRefused } from "../refusals.ts";
import type { CellContent, SheetContent, SheetSpec } from "../sheet.ts";
import type { Claims, Lineage } from "../travel/lineage.ts";
import { columnKey } from "./column-key.ts";
import type { Grid } from "./grid.ts";

/** What the meta sheet tells of a form; files that older programs wrote claim no version. */
export interface FormMeta extends Claims {
  readonly regime: string;
  /** 64 hex digits. */
  readonly regimeVersion: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  readonly capacity: number;
  /** The grid's sheet as named when made. */
  readonly sheet: string;
  /** The language of the annexes where every person has a sheet of their own; null for the wide sheet. */
  readonly annex: Locale | null;
}

/** The code of a blank form: one and the same for a regime's version, unit and period. 64 hex digits. */
export const formCode = (regime: Regime, unit: string, period: string): string =>
  digestOf({ format: formFormat, regime: regime.id, version: regimeVersion(regime), unit, period });

/** Lays out the meta sheet: one name and value a row. */
export const metaSheet = (
  regime: GridRegime,
  grid: Grid,
  form: {
    readonly unit: { readonly code: string; readonly name: string };
    readonly period: string;
    readonly lineage?: Lineage;
    readonly annex?: Locale;
  },
): SheetSpec =>
  metaSheetOf([
    ["regime", regime.id],
    ["regime-version", regimeVersion(regime)],
    ["unit", form.unit.code],
    ["unit-name", form.unit.name],
    ["period", form.period],
    ["capacity", grid.capacity],
    ["sheet", grid.sheet],
    ["first-row", grid.firstRow + 1],
    ["columns", ...grid.columns.map(columnKey)],
    ...(form.annex === undefined ? [] : ([["annex", form.annex]] as const)),
    ...(form.lineage === undefined
      ? []
      : ([
          ["version", form.lineage.version],
          ["parent", ...form.lineage.parents],
        ] as const)),
  ]);

// A program may have turned digits into a number: such a version claims nothing rather than something wrong.
const isVersion = (value: CellContent | undefined): value is string =>
  typeof value === "string" && /^[0-9a-f]{16}$/.test(value);

const claimsIn = (sheet: SheetContent): Claims => {
  const valuesOf = (name: string) => sheet.cells.find(([first]) => first === name)?.slice(1) ?? [];
  return {
    version: valuesOf("version").find(isVersion) ?? null,
    parents: valuesOf("parent").filter(isVersion),
  };
};

const patterns = { unit: /^\d{6,10}$/, period: /^\d{4}$/, capacity: /^[1-9]\d{0,5}$/, sheet: /./ };

/** Reads the meta sheet; `form-damaged` names what is missing, `form-newer` the later format. */
export const readMeta = (sheet: SheetContent): FormMeta | WorkbookRefused => {
  const values = metaValues(sheet);
  const fault = metaFault(values, patterns);
  if (fault !== null) return fault;
  const text = (name: string): string => values(name)[0] ?? "";
  return {
    regime: text("regime"),
    regimeVersion: text("regime-version"),
    unit: { code: text("unit"), name: text("unit-name") },
    period: text("period"),
    capacity: Number(text("capacity")),
    sheet: text("sheet"),
    annex: text("annex") === "" ? null : text("annex") === "en" ? "en" : "zh-CN",
    ...claimsIn(sheet),
  };
};
