// 到期：稀疏索引，四片，定时扫过
import type { CivilDate } from "#shared/calendar/civil.ts";
import { sha256Hex } from "#shared/seal/digest.ts";
import type { Key } from "./keys.ts";
import { queryAll } from "./reading.ts";
import type { Stores } from "./stores.ts";
import { dueIndex } from "./table.ts";

const shards = 4;

/** Anything in the index. */
export interface DueItem extends Key {
  readonly kind: "publicity" | "deadline" | "case";
}

/** The attributes that put an item into the index: due after the last moment of `date`. */
export const dueAttributes = (
  date: CivilDate,
  kind: DueItem["kind"],
  id: string,
): Record<string, string> => ({
  [dueIndex.partitionKey]: `DUE#${Number.parseInt(sha256Hex(id).slice(0, 8), 16) % shards}`,
  [dueIndex.sortKey]: `${date}#${kind}#${id}`,
});

/** The part of an update expression that takes an item out of the index. */
export const leaveDue = `REMOVE ${dueIndex.partitionKey}, ${dueIndex.sortKey}`;

/** Everything whose last day has passed, oldest first. The index may lag: each move is conditional on the item. */
export const readDue = async (stores: Stores, today: CivilDate): Promise<DueItem[]> => {
  const pages = await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      queryAll<DueItem & Record<string, string>>(stores, {
        IndexName: dueIndex.name,
        KeyConditionExpression: `${dueIndex.partitionKey} = :shard AND ${dueIndex.sortKey} < :today`,
        ExpressionAttributeValues: { ":shard": `DUE#${shard}`, ":today": today },
      }),
    ),
  );
  const dueOf = (item: Record<string, string>): string => item[dueIndex.sortKey] ?? "";
  return pages.flat().sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
};
