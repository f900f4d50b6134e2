// 文书登记：编码、摘要、种类、单位、日期、谁登记的；纸面上写的不存
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { IssuedPaper } from "#shared/contract/shapes.ts";
import type { TransactItem } from "./commit.ts";
import { keyOf } from "./keys.ts";
import { readItem } from "./reading.ts";
import type { Stores } from "./stores.ts";

/** The paper on record under a code, or undefined. */
export const readPaper = async (stores: Stores, code: string): Promise<IssuedPaper | undefined> =>
  (await readItem<{ paper: IssuedPaper }>(stores, keyOf.paper(code)))?.paper;

/** The write of a new paper; it fails when its code is on record already. */
export const putPaper = (stores: Stores, paper: IssuedPaper): TransactItem => ({
  Put: {
    TableName: stores.records,
    Item: { ...keyOf.paper(paper.code), paper },
    ConditionExpression: "attribute_not_exists(pk)",
  },
});

/** The write after which a paper no longer stands; it fails when it doesn't stand any more. Nothing else of it changes; the reason stays beside it. */
export const endPaper = (
  stores: Stores,
  code: string,
  state: Exclude<IssuedPaper["state"], "standing">,
  until: CivilDate,
  reason: string | null,
): TransactItem => ({
  Update: {
    TableName: stores.records,
    Key: keyOf.paper(code),
    UpdateExpression: "SET paper.#state = :state, paper.#until = :until, reason = :reason",
    ConditionExpression: "paper.#state = :standing",
    ExpressionAttributeNames: { "#state": "state", "#until": "until" },
    ExpressionAttributeValues: {
      ":state": state,
      ":until": until,
      ":standing": "standing",
      ":reason": reason,
    },
  },
});
