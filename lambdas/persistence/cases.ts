// 案件的存法：一件事一条，只增不改；到期另立一条，办结即撤
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { RequestOf } from "#shared/contract/operations.ts";
import type { CaseEvent } from "#shared/contract/shapes.ts";
import type { TransactItem } from "./commit.ts";
import { type DueItem, dueAttributes, leaveDue } from "./due.ts";
import { casesPartition, keyOf, type Sheet, sheetPartition } from "./keys.ts";
import { queryAll, queryPrefix } from "./reading.ts";
import type { Stores } from "./stores.ts";
import { listingIndex } from "./table.ts";

/** What was filed: never changed by what follows. */
export type Opening = Pick<
  RequestOf<"open-case">,
  "regime" | "unit" | "period" | "batch" | "row" | "procedure" | "received" | "claim"
> & {
  readonly id: string;
  /** The version of the row that was handed in: it holds the person's name. */
  readonly rowVersion: number;
  /** Who reports, encrypted; null where nobody is named. */
  readonly reporter: string | null;
};

export interface KeptCase {
  readonly opening: Opening;
  readonly events: readonly CaseEvent[];
}

interface EventItem {
  readonly id: string;
  readonly event: CaseEvent;
  /** With the first event only. */
  readonly opening?: Opening;
}

/** A case in the index of what is due. */
export type DueCase = DueItem & Sheet & { readonly id: string; readonly due: CivilDate };

/** Where a reporter's name belongs, so that the sealed text can't be moved to another case. */
export const reporterPlace = (sheet: Sheet, id: string): string =>
  Object.values(keyOf.caseEvent(sheet, id, 1)).join("#");

const casesIn = (items: readonly EventItem[]): KeptCase[] => {
  const cases = new Map<string, { opening: Opening; events: CaseEvent[] }>();
  for (const { id, event, opening } of items) {
    const known = cases.get(id);
    if (known) known.events.push(event);
    else if (opening) cases.set(id, { opening, events: [event] });
  }
  return [...cases.values()];
};

/** The cases of a sheet. */
export const readCases = async (stores: Stores, sheet: Sheet): Promise<KeptCase[]> =>
  casesIn(await queryPrefix<EventItem>(stores, sheetPartition(sheet), "CASE#"));

/** One case, or undefined. */
export const readCase = async (stores: Stores, sheet: Sheet, id: string): Promise<KeptCase | undefined> =>
  casesIn(await queryPrefix<EventItem>(stores, sheetPartition(sheet), `CASE#${id}#`))[0];

/** The units with a case in a period. */
export const unitsWithCases = async (
  stores: Stores,
  period: Pick<Sheet, "regime" | "period">,
): Promise<readonly string[]> => {
  const items = await queryAll<EventItem>(stores, {
    IndexName: listingIndex.name,
    KeyConditionExpression: `${listingIndex.partitionKey} = :pk`,
    ExpressionAttributeValues: { ":pk": casesPartition(period) },
  });
  return [...new Set(items.flatMap(({ opening }) => (opening ? [opening.unit] : [])))];
};

/** The write of a case's next event; it fails when somebody added one since. */
export const putEvent = (stores: Stores, { opening, events }: KeptCase, event: CaseEvent): TransactItem => ({
  Put: {
    TableName: stores.records,
    Item: {
      ...keyOf.caseEvent(opening, opening.id, events.length + 1),
      id: opening.id,
      event,
      ...(events.length > 0
        ? {}
        : {
            opening,
            [listingIndex.partitionKey]: casesPartition(opening),
            [listingIndex.sortKey]: `${opening.unit}#${opening.received}#${opening.id}`,
          }),
    },
    ConditionExpression: "attribute_not_exists(pk)",
  },
});

/** The write that sets, or sets anew, the day after which a case is overdue. */
export const putCaseDue = (
  stores: Stores,
  { regime, unit, period, id }: Sheet & Pick<Opening, "id">,
  due: CivilDate,
): TransactItem => ({
  Put: {
    TableName: stores.records,
    Item: {
      ...keyOf.caseDue({ regime, unit, period }, id),
      kind: "case",
      regime,
      unit,
      period,
      id,
      due,
      ...dueAttributes(due, "case", id),
    },
  },
});

/** The write that takes a case out of the index of what is due. */
export const leaveCaseDue = (stores: Stores, sheet: Sheet, id: string): TransactItem => ({
  Update: { TableName: stores.records, Key: keyOf.caseDue(sheet, id), UpdateExpression: leaveDue },
});
