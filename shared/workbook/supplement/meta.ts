// 元数据表：极隐藏的一张表，说明这是哪部制度、哪个版本、哪个单位的细则
import { regimeVersion } from "../../engine/version.ts";
import { metaFault, metaSheetIn, metaSheetOf, metaValues } from "../meta-sheet.ts";
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
export const supplementMetaSheet = ({ regime, unit, draft }: SupplementForm): SheetSpec =>
  metaSheetOf([
    ["kind", "supplement"],
    ["regime", regime.id],
    ["regime-version", regimeVersion(regime)],
    ["unit", unit.code],
    ["unit-name", unit.name],
    ["id", draft.id],
    ["example", draft.example ? "yes" : "no"],
  ]);

const patterns = { unit: /./, id: /^[A-Za-z0-9][A-Za-z0-9.-]*$/, example: /^(yes|no)$/ };

/**
 * Reads the meta sheet of a supplement's workbook; `form-not-found` for a workbook of another kind, `form-damaged`
 * names what is missing, `form-newer` the later format.
 */
export const readSupplementMeta = (sheets: readonly SheetContent[]): SupplementMeta | WorkbookRefused => {
  const values = metaValues(metaSheetIn(sheets));
  const text = (name: string): string => values(name)[0] ?? "";
  if (text("kind") !== "supplement") return refuseWorkbook("form-not-found");
  const fault = metaFault(values, patterns);
  if (fault !== null) return fault;
  return {
    regime: text("regime"),
    regimeVersion: text("regime-version"),
    unit: { code: text("unit"), name: text("unit-name") },
    id: text("id"),
    example: text("example") === "yes",
  };
};
