// 计分周期：由年份标签得到首日与末日
import { addDays, type CivilDate } from "../calendar/civil.ts";
import type { Regime } from "./regime.ts";

export interface PeriodDays {
  /** First and last day, both in. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * The period that a label of four digits names, or null where the label is none or the regime has no yearly period.
 * A label is the year in which the period ends: "2026" is the school year 2025-09-01 to 2026-08-31, or the calendar
 * year 2026. That is the year in which its grade is settled and stands in the report.
 */
export const periodOf = ({ period }: Pick<Regime, "period">, label: string): PeriodDays | null => {
  if (!/^[0-9]{4}$/.test(label) || Number(label) < 2) return null;
  if (period.kind === "calendar-year")
    return { from: `${label}-01-01` as CivilDate, to: `${label}-12-31` as CivilDate };
  if (period.kind !== "school-year" || period.begins === null) return null;
  const before = String(Number(label) - 1).padStart(4, "0");
  return {
    from: `${before}-${period.begins}` as CivilDate,
    to: addDays(`${label}-${period.begins}` as CivilDate, -1),
  };
};
