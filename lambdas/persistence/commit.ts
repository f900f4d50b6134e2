// 提交：一次业务一个事务，要么全成，要么全不成
import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { isTooLarge } from "./item-size.ts";
import type { Stores } from "./stores.ts";

export type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** DynamoDB's own limit. */
export const itemsPerTransaction = 100;

/** Someone else was faster, or the engine is busy: nothing was written, or it is unknown whether; read again. */
export class Contended extends Error {
  override readonly name = "Contended";
}

/** More than the engine stores at once, such as many rows of long texts: nothing was written; less at a time may go. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

const passing = new Set([
  "ConditionalCheckFailedException",
  "TransactionConflictException",
  "TransactionInProgressException",
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceeded",
  "InternalServerError",
  "ServiceUnavailable",
  "TimeoutError",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
]);
const passingReasons = new Set([
  "None",
  "ConditionalCheckFailed",
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
]);

interface EngineError {
  readonly name?: string;
  readonly code?: string;
  readonly CancellationReasons?: readonly { readonly Code?: string }[];
}

/** Whether trying the whole use case again, from reading on, may help. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof Contended) return true;
  if (typeof error !== "object" || error === null) return false;
  const { name = "", code = "", CancellationReasons } = error as EngineError;
  if (name === "TransactionCanceledException")
    return (CancellationReasons ?? []).every(({ Code }) => passingReasons.has(Code ?? "None"));
  return passing.has(name) || passing.has(code);
};

/** Writes all items in one transaction; throws Contended when a condition no longer holds, TooLarge before writing. */
export const commitItems = async (stores: Stores, items: readonly TransactItem[]): Promise<void> => {
  if (items.length > itemsPerTransaction) throw new RangeError(`${items.length} items in one transaction`);
  if (isTooLarge(items)) throw new TooLarge();
  try {
    await stores.client.send(new TransactWriteCommand({ TransactItems: [...items] }));
  } catch (error) {
    if (isPassing(error)) throw new Contended("transaction", { cause: error });
    throw error;
  }
};
