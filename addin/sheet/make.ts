// 建表：按办法附件生成填报表，服务器上已有的行一并填入
import type { StoredRow, Unit } from "#shared/contract/shapes.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { rowDigest } from "#shared/workbook/grid/exchange.ts";
import { layout } from "#shared/workbook/grid/layout.ts";
import type { WorkbookSpec } from "#shared/workbook/sheet.ts";

export interface MakeRequest {
  readonly regime: GridRegime;
  readonly unit: Pick<Unit, "code" | "name">;
  /** The bureau over the unit, where it is known. */
  readonly bureau: string | null;
  readonly period: string;
  readonly capacity: number;
  readonly stored: readonly StoredRow[];
  readonly locale: Locale;
  readonly newRowId: () => string;
}

/** The workbook for a unit's form. The offices are those that issued the regulation unless the directory tells. */
export const formFor = (request: MakeRequest): WorkbookSpec => {
  const [education = "", credit = education] = request.regime.source.issuers;
  return layout(request.regime, {
    unit: { code: request.unit.code, name: request.unit.name },
    bureau: { name: request.bureau ?? education, creditOffice: credit },
    period: request.period,
    capacity: request.capacity,
    rows: request.stored.map(({ id, version, cells }) => ({
      id,
      version,
      synced: rowDigest(cells),
      cells,
    })),
    locale: request.locale,
    newId: request.newRowId,
  }).workbook;
};
