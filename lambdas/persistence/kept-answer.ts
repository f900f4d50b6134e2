// 幂等：同一编号的请求再来一次，答复照旧
import { gunzipSync, gzipSync } from "node:zlib";
import type { TransactItem } from "./commit.ts";
import type { Keyring } from "./keyring.ts";
import { keyOf } from "./keys.ts";
import { readItem } from "./reading.ts";
import type { Stores } from "./stores.ts";

/** How long an answer is kept: a clerk may come back after a weekend's power cut on the next day. */
const keptSeconds = 48 * 3600;

export interface Kept {
  /** Keyed hash of operation and request. */
  readonly digest: string;
  readonly answer: unknown;
}

interface KeptItem {
  readonly digest: string;
  /** Gzipped, since forty rows with all that is missing in them would not fit; encrypted, since they name people. */
  readonly answer: string;
  readonly expires: number;
}

/** Where the answers are kept, and how they are read. */
export interface KeptAnswers {
  readonly stores: Stores;
  readonly keyring: Keyring;
}

const placeOf = (actor: string, key: string): string =>
  Object.values(keyOf.idempotency(actor, key)).join("#");

/** The answer kept for an actor's key, or undefined when there is none or it is too old. */
export const readKept = async (
  { stores, keyring }: KeptAnswers,
  actor: string,
  key: string,
  now: number,
): Promise<Kept | undefined> => {
  const item = await readItem<KeptItem>(stores, keyOf.idempotency(actor, key));
  // DynamoDB removes expired items when it finds the time.
  if (item === undefined || item.expires <= Math.floor(now / 1000)) return undefined;
  const gzipped = Buffer.from(keyring.decrypt(item.answer, placeOf(actor, key)), "base64");
  return { digest: item.digest, answer: JSON.parse(gunzipSync(gzipped).toString("utf8")) };
};

/** The write that keeps an answer; it fails when one is kept already. */
export const keepAnswer = (
  { stores, keyring }: KeptAnswers,
  actor: string,
  key: string,
  { digest, answer }: Kept,
  now: number,
): TransactItem => {
  const seconds = Math.floor(now / 1000);
  return {
    Put: {
      TableName: stores.records,
      Item: {
        ...keyOf.idempotency(actor, key),
        digest,
        answer: keyring.encrypt(gzipSync(JSON.stringify(answer)).toString("base64"), placeOf(actor, key)),
        expires: seconds + keptSeconds,
      },
      ConditionExpression: "attribute_not_exists(pk) OR expires <= :now",
      ExpressionAttributeValues: { ":now": seconds },
    },
  };
};
