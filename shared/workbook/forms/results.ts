// 结果表：每人的总分与等级，由程序评出后写入
import { type AssessSettings, assess, isNotYet } from "../../engine/assess.ts";
import type { PointsRegime } from "../../engine/regime.ts";
import type { FormRead } from "./form.ts";
import type { TableRow } from "./table.ts";

/**
 * The rows of the result sheet, for `formOf`: total and grade of everybody, blank for whoever has a problem or a row
 * that could not be read.
 */
export const pointResults = (
  regime: PointsRegime,
  read: FormRead<"points">,
  settings: AssessSettings,
): readonly TableRow[] =>
  read.subjects.map(({ name, record, sound }) => {
    const assessed = assess(regime, record, settings);
    const { total, grade } = !sound || isNotYet(assessed) ? { total: null, grade: null } : assessed;
    return {
      id: null,
      version: null,
      synced: null,
      values: { name, ...(total === null ? {} : { total }), ...(grade === null ? {} : { grade }) },
    };
  });
