// 积分登记的记录：一行成一件事，一人成一个周期的记录
import type { PeriodDays } from "../../engine/period.ts";
import type { PointsRecord } from "../../engine/point-sheet/assess-points.ts";
import type { Deed, Mending } from "../../engine/point-sheet/point-sheet.ts";
import type { PointsRegime } from "../../engine/regime.ts";
import { day, days, defined, number, text, texts } from "./meanings.ts";
import type { FormRow } from "./read-table.ts";
import type { RosterRow } from "./roster.ts";

/** The event of a row; null where item or day is missing or unreadable. */
export const deedIn = (row: FormRow): Deed | null => {
  const [item, on] = [text(row, "item"), day(row, "on")];
  if (item === undefined || on === undefined) return null;
  return {
    id: row.key,
    item,
    on,
    ...defined({
      found: day(row, "found"),
      level: text(row, "level"),
      authority: text(row, "authority"),
      amount: number(row, "amount"),
      awarded: number(row, "awarded"),
      reason: text(row, "reason"),
      admonished: days(row, "admonished"),
      earlier: days(row, "earlier"),
      evidence: texts(row, "evidence"),
      deed: text(row, "deed"),
    }),
  };
};

/** The repair of a row; the deduction is found by its item and day. */
export const mendingIn = (row: FormRow, deeds: readonly Deed[]): Mending | null => {
  const [repair, item, of, on] = [text(row, "repair"), text(row, "item"), day(row, "of"), day(row, "on")];
  if (repair === undefined || item === undefined || of === undefined || on === undefined) return null;
  const mended = deeds.find((deed) => deed.item === item && deed.on === of);
  return { id: row.key, repair, deed: mended?.id ?? `${item} ${of}`, on };
};

/** The record of one person for a period. */
export const recordOf = (
  regime: PointsRegime,
  period: PeriodDays,
  { row }: RosterRow,
  deeds: readonly Deed[],
  mendings: readonly Mending[],
): PointsRecord => {
  const field = regime.subject.fields.find(({ check }) => check === "stage");
  const written = field === undefined ? "" : String(row.means[field.id] ?? "");
  const since = day(row, "enrolled");
  return {
    subject: {
      ...(written === "" ? {} : { stage: Number(written) }),
      ...(since === undefined ? {} : { enrolled: since }),
    },
    period,
    deeds,
    mendings,
  };
};
