// 公示届满：到期日就是结束日，不论哪一天扫到
import { type DueItem, leaveDue } from "../persistence/due.ts";
import { keyOf, sheetPartition } from "../persistence/keys.ts";
import { readItem } from "../persistence/reading.ts";
import type { RegisterNotice } from "../persistence/register.ts";
import type { PublicContext } from "../serve/work.ts";
import { move } from "./move.ts";

/** Ends one notice on its last day. */
export const endPublicity = async (
  context: PublicContext,
  notice: DueItem & RegisterNotice,
): Promise<number> => {
  const { stores } = context;
  const key = keyOf.registerNotice(notice, notice.batch);
  const stillDue = async (): Promise<boolean> => {
    const now = await readItem<RegisterNotice>(stores, key);
    return now?.state === "running" && now.until === notice.until;
  };
  const ended = await move(
    context,
    stillDue,
    [
      {
        Update: {
          TableName: stores.records,
          Key: key,
          UpdateExpression: `SET #state = :ended, endedOn = :until ADD revision :one ${leaveDue}`,
          ConditionExpression: "#state = :running AND #until = :until",
          ExpressionAttributeNames: { "#state": "state", "#until": "until" },
          ExpressionAttributeValues: {
            ":ended": "ended",
            ":running": "running",
            ":until": notice.until,
            ":one": 1,
          },
        },
      },
    ],
    {
      chain: sheetPartition(notice),
      action: "end-publicity",
      values: { batch: notice.batch, endedOn: notice.until },
    },
  );
  return ended ? 1 : 0;
};
