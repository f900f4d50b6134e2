// 账户：一个主体在一个计分周期内的全部事项，以及计到哪一天
import type { CivilDate } from "../../calendar/civil.ts";
import type { Deed, Mending, PointSheet, Quantities } from "./point-sheet.ts";

export interface Account {
  readonly sheet: PointSheet;
  /** First and last day, both in. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  /** The day on which the account is read; nothing later counts. */
  readonly on: CivilDate;
  /** The day from which the subject belongs to the unit. */
  readonly enrolled?: CivilDate;
  readonly quantities?: Quantities;
  readonly deeds: readonly Deed[];
  readonly mendings: readonly Mending[];
}
