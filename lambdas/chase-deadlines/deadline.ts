// 填报逾期：截止后仍未上报过的单位，各记一条

import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { readUnits } from "../persistence/directory.ts";
import { type DueItem, leaveDue } from "../persistence/due.ts";
import { keyOf, type Sheet, sheetPartition } from "../persistence/keys.ts";
import { readItem } from "../persistence/reading.ts";
import { readHead } from "../persistence/sheets.ts";
import type { PublicContext } from "../serve/work.ts";
import { move } from "./move.ts";

/** The last day on which a period's sheets could be handed in for the first time. */
export interface Deadline {
  readonly regime: string;
  readonly period: string;
  readonly closes: CivilDate;
}

/**
 * Records a unit's missed hand-in once per closing day. After that day nobody can hand in for the first time,
 * so it makes no difference when the sweep comes.
 */
const recordOverdue = (context: PublicContext, sheet: Sheet, { regime, period, closes }: Deadline) => {
  const { stores } = context;
  const key = keyOf.overdue(sheet, closes);
  const stillDue = async (): Promise<boolean> => {
    const [record, head, deadline] = await Promise.all([
      readItem(stores, key),
      readHead(stores, sheet),
      readItem<Deadline>(stores, keyOf.deadline(regime, period)),
    ]);
    return record === undefined && head?.handedIn === undefined && deadline?.closes === closes;
  };
  return move(
    context,
    stillDue,
    [
      {
        Put: {
          TableName: stores.records,
          Item: { ...key, kind: "overdue", ...sheet, closes },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
      {
        ConditionCheck: {
          TableName: stores.records,
          Key: keyOf.sheetHead(sheet),
          ConditionExpression: "attribute_not_exists(handedIn)",
        },
      },
      {
        ConditionCheck: {
          TableName: stores.records,
          Key: keyOf.deadline(regime, period),
          ConditionExpression: "closes = :closes",
          ExpressionAttributeValues: { ":closes": closes },
        },
      },
    ],
    { chain: sheetPartition(sheet), action: "record-overdue", values: { closes } },
  );
};

/** Records every unit that missed a closing day, then takes the day out of the index. */
export const chaseDeadline = async (context: PublicContext, due: DueItem & Deadline): Promise<number> => {
  const { stores } = context;
  const { regime, period, closes } = due;
  let moved = 0;
  // The bureau itself, where it is listed, fills no sheet.
  for (const { code: unit, parent } of await readUnits(stores))
    if (parent !== null && (await recordOverdue(context, { regime, period, unit }, due))) moved += 1;
  await leaveIndex(context, due, closes);
  return moved;
};

const leaveIndex = async ({ stores }: PublicContext, { regime, period }: Deadline, closes: CivilDate) => {
  try {
    await stores.client.send(
      new UpdateCommand({
        TableName: stores.records,
        Key: keyOf.deadline(regime, period),
        UpdateExpression: leaveDue,
        ConditionExpression: "closes = :closes",
        ExpressionAttributeValues: { ":closes": closes },
      }),
    );
  } catch (error) {
    // The administrator has just moved the day: it stays in the index.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};
