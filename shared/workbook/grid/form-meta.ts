// 元数据表：极隐藏的一张表，说明这是哪部制度、哪个版本、哪个单位、哪个年度的表
import type { GridRegime, Regime } from "../../engine/regime.ts";
import { regimeVersion } from "../../engine/version.ts";
import { digestOf } from "../../seal/digest.ts";
import { refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { CellContent, SheetContent, SheetSpec } from "../sheet.ts";
import type { Claims, Lineage } from "../travel/lineage.ts";
import { columnKey } from "./column-key.ts";
import type { Grid } from "./grid.ts";

/** The meta sheet's name, never translated. */
export const metaSheetName = "_chengxin";
/** The form's own format; a reader refuses a later one. */
export const formFormat = 1;

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
  },
): SheetSpec => {
  const entries: readonly (readonly (string | number)[])[] = [
    ["format", formFormat],
    ["regime", regime.id],
    ["regime-version", regimeVersion(regime)],
    ["unit", form.unit.code],
    ["unit-name", form.unit.name],
    ["period", form.period],
    ["capacity", grid.capacity],
    ["sheet", grid.sheet],
    ["first-row", grid.firstRow + 1],
    ["columns", ...grid.columns.map(columnKey)],
    ...(form.lineage === undefined
      ? []
      : [
          ["version", form.lineage.version],
          ["parent", ...form.lineage.parents],
        ]),
  ];
  return {
    name: metaSheetName,
    visibility: "veryHidden",
    rows: entries.map((entry) => entry.map((value) => ({ value, style: "meta" }))),
    merges: [],
    columnWidths: [16, 40],
    rowHeights: [],
    validations: [],
    freeze: null,
    print: null,
    protected: true,
  };
};

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

/** Reads the meta sheet; `form-damaged` names what is missing, `form-newer` the later format. */
export const readMeta = (sheet: SheetContent): FormMeta | WorkbookRefused => {
  const entries = new Map(sheet.cells.map(([name, value]) => [name, value]));
  const text = (name: string): string => {
    const value = entries.get(name);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const patterns: Record<string, RegExp> = {
    format: /^\d+$/,
    regime: /./,
    "regime-version": /^[0-9a-f]{64}$/,
    unit: /^\d{6,10}$/,
    period: /^\d{4}$/,
    capacity: /^[1-9]\d{0,5}$/,
    sheet: /./,
  };
  const missing = Object.keys(patterns).find((name) => !patterns[name]?.test(text(name)));
  if (missing !== undefined) return refuseWorkbook("form-damaged", { entry: missing });
  if (Number(text("format")) > formFormat)
    return refuseWorkbook("form-newer", { format: text("format"), known: formFormat });
  return {
    regime: text("regime"),
    regimeVersion: text("regime-version"),
    unit: { code: text("unit"), name: text("unit-name") },
    period: text("period"),
    capacity: Number(text("capacity")),
    sheet: text("sheet"),
    ...claimsIn(sheet),
  };
};
