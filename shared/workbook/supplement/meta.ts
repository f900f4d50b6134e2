// 元数据表：极隐藏的一张表，说明这是哪部制度、哪个版本、哪个单位的细则
import { regimeVersion } from "../../engine/version.ts";
import { formFormat, metaSheetName } from "../grid/form-meta.ts";
import { refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { SheetContent, SheetSpec } from "../sheet.ts";
import type { SupplementForm } from "./form.ts";

/** What the meta sheet tells of a supplement's workbook. */
export interface SupplementMeta {
  readonly regime: string;
  /** 64 hex digits. */
  readonly regimeVersion: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly id: string;
  readonly example: boolean;
}

/** Lays out the meta sheet: one name and value a row. */
export const supplementMetaSheet = ({ regime, unit, draft }: SupplementForm): SheetSpec => {
  const entries: readonly (readonly (string | number)[])[] = [
    ["format", formFormat],
    ["kind", "supplement"],
    ["regime", regime.id],
    ["regime-version", regimeVersion(regime)],
    ["unit", unit.code],
    ["unit-name", unit.name],
    ["id", draft.id],
    ["example", draft.example ? "yes" : "no"],
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

const patterns: Readonly<Record<string, RegExp>> = {
  format: /^\d+$/,
  regime: /./,
  "regime-version": /^[0-9a-f]{64}$/,
  unit: /./,
  id: /^[A-Za-z0-9][A-Za-z0-9.-]*$/,
  example: /^(yes|no)$/,
};

/**
 * Reads the meta sheet of a supplement's workbook; `form-not-found` for a workbook of another kind, `form-damaged`
 * names what is missing, `form-newer` the later format.
 */
export const readSupplementMeta = (sheets: readonly SheetContent[]): SupplementMeta | WorkbookRefused => {
  const sheet = sheets.find(({ name }) => name === metaSheetName);
  const entries = new Map(sheet?.cells.map(([name, value]) => [name, value]));
  const text = (name: string): string => {
    const value = entries.get(name);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  if (text("kind") !== "supplement") return refuseWorkbook("form-not-found");
  const missing = Object.keys(patterns).find((name) => !patterns[name]?.test(text(name)));
  if (missing !== undefined) return refuseWorkbook("form-damaged", { entry: missing });
  if (Number(text("format")) > formFormat)
    return refuseWorkbook("form-newer", { format: text("format"), known: formFormat });
  return {
    regime: text("regime"),
    regimeVersion: text("regime-version"),
    unit: { code: text("unit"), name: text("unit-name") },
    id: text("id"),
    example: text("example") === "yes",
  };
};
