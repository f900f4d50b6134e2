// 库存: what stands in a data folder's tables, read around the API.
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { localClient, tableNames } from "#infra/local/tables.ts";
import { type VerifiedChain, verifyJournal } from "#lambdas/persistence/verify-journal.ts";

export interface KeptItem {
  readonly pk: string;
  readonly sk: string;
  readonly [attribute: string]: unknown;
}

/** Everything in both tables of a running engine, and the journal verified from its first link. */
export interface Kept {
  readonly records: readonly KeptItem[];
  readonly journal: readonly KeptItem[];
  readonly chains: readonly VerifiedChain[];
}

/** Reads all of a running engine. */
export async function keptAt(endpoint: string): Promise<Kept> {
  const client = DynamoDBDocumentClient.from(localClient(endpoint));
  const scan = async (TableName: string): Promise<KeptItem[]> => {
    const items: KeptItem[] = [];
    for await (const { Items } of paginateScan({ client }, { TableName, ConsistentRead: true }))
      items.push(...((Items ?? []) as KeptItem[]));
    return items;
  };
  try {
    return {
      records: await scan(tableNames.records),
      journal: await scan(tableNames.journal),
      chains: await verifyJournal({ client, records: tableNames.records, journal: tableNames.journal }),
    };
  } finally {
    client.destroy();
  }
}
