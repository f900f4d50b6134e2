// 台账：只增不改，每条与前一条相连，与业务在同一事务写入
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Json } from "#shared/seal/canonical.ts";
import { type ChainLink, chainStart, linkAfter } from "#shared/seal/chain.ts";
import type { TransactItem } from "./commit.ts";
import { keyOf } from "./keys.ts";
import type { Stores } from "./stores.ts";

/** What happened; `values` never hold a name, a number or an answer of a person. */
export interface JournalEntry {
  /** `directory`, or a sheet's partition. */
  readonly chain: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** Subject id of the person, or the name of the scheduled operation. */
  readonly actor: string;
  readonly action: string;
  readonly values: { readonly [key: string]: Json };
}

/** An entry as it is stored: the entry itself, linked, beside its key. */
export type JournalLink = JournalEntry & ChainLink & { readonly [key: string]: Json };

/** The last link of a chain, or the start. */
export const lastLink = async (stores: Stores, chain: string): Promise<ChainLink> => {
  const { Items } = await stores.client.send(
    new QueryCommand({
      TableName: stores.journal,
      KeyConditionExpression: "pk = :chain",
      ExpressionAttributeValues: { ":chain": chain },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  return (Items?.[0] as ChainLink | undefined) ?? chainStart;
};

/** The write that appends an entry to its chain; it fails when somebody appended since. */
export const appendTo = (stores: Stores, last: ChainLink, entry: JournalEntry): TransactItem => {
  const link = linkAfter(last, { ...entry });
  return {
    Put: {
      TableName: stores.journal,
      Item: { ...keyOf.link(entry.chain, link.seq), ...link },
      ConditionExpression: "attribute_not_exists(pk)",
    },
  };
};
