// 公开登记：只有到单位的数，没有人
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { ReducedGroup } from "#shared/disclosure/register.ts";
import type { TransactItem } from "./commit.ts";
import { dueAttributes } from "./due.ts";
import { keyOf, registerPartition, type Sheet } from "./keys.ts";
import { queryPrefix } from "./reading.ts";
import type { Stores } from "./stores.ts";

/** How far a unit has come, and what may be known of its result. */
export interface RegisterUnit {
  readonly unit: string;
  readonly unitName: string;
  readonly state: "handed-in" | "returned" | "effective";
  /** Persons in the batch. */
  readonly rows: number;
  /** Civil date of the state. */
  readonly on: CivilDate;
  /** Already reduced: what the page shows, and no more. Null while nothing is effective, or too few. */
  readonly grades: readonly ReducedGroup[] | null;
  /** Rises with each change: the sum over a period is its edition number. */
  readonly revision: number;
}

/** A notice that a unit's work is done, open to objection for a term. */
export interface RegisterNotice {
  readonly kind: "publicity";
  readonly regime: string;
  readonly period: string;
  readonly unit: string;
  readonly unitName: string;
  readonly batch: string;
  readonly rows: number;
  readonly from: CivilDate;
  /** Its last day. */
  readonly until: CivilDate;
  /** Whether a missing holiday notice may still move the last day. */
  readonly provisional: boolean;
  /** The local rule that asks for it. */
  readonly basis: string;
  readonly state: "running" | "ended";
  readonly endedOn?: CivilDate;
  readonly revision: number;
}

type Place = Pick<Sheet, "regime" | "period">;

export const readRegisterUnits = (stores: Stores, place: Place): Promise<RegisterUnit[]> =>
  queryPrefix<RegisterUnit>(stores, registerPartition(place), "UNIT#");
export const readRegisterNotices = (stores: Stores, place: Place): Promise<RegisterNotice[]> =>
  queryPrefix<RegisterNotice>(stores, registerPartition(place), "NOTICE#");

/** The write of a unit's line; it stands in the transaction of the batch's own change. */
export const setRegisterUnit = (
  stores: Stores,
  sheet: Sheet,
  line: Omit<RegisterUnit, "revision" | "unit">,
): TransactItem => ({
  Update: {
    TableName: stores.records,
    Key: keyOf.registerUnit(sheet),
    UpdateExpression:
      "SET #unit = :unit, unitName = :name, #state = :state, #rows = :rows, #on = :on, grades = :grades ADD revision :one",
    ExpressionAttributeNames: { "#unit": "unit", "#state": "state", "#rows": "rows", "#on": "on" },
    ExpressionAttributeValues: {
      ":unit": sheet.unit,
      ":name": line.unitName,
      ":state": line.state,
      ":rows": line.rows,
      ":on": line.on,
      ":grades": line.grades,
      ":one": 1,
    },
  },
});

/** The write that opens a notice, due after its last day. */
export const openNotice = (
  stores: Stores,
  notice: Omit<RegisterNotice, "kind" | "state" | "revision">,
): TransactItem => ({
  Put: {
    TableName: stores.records,
    Item: {
      ...keyOf.registerNotice(notice, notice.batch),
      kind: "publicity",
      state: "running",
      revision: 1,
      ...notice,
      ...dueAttributes(notice.until, "publicity", notice.batch),
    },
    ConditionExpression: "attribute_not_exists(pk)",
  },
});
