// 读取：取一项、查一段，一律强一致
import { BatchGetCommand, GetCommand, QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { Contended } from "./commit.ts";
import type { Key } from "./keys.ts";
import type { Stores } from "./stores.ts";

/** One item, or undefined. The type is what this project wrote there. */
export const readItem = async <Item>(stores: Stores, key: Key): Promise<Item | undefined> => {
  const { Item } = await stores.client.send(
    new GetCommand({ TableName: stores.records, Key: key, ConsistentRead: true }),
  );
  return Item as Item | undefined;
};

const keysPerRead = 100;

/** Items by key, in no order; keys without an item are left out. */
export const readItems = async <Item>(stores: Stores, keys: readonly Key[]): Promise<Item[]> => {
  const found: Item[] = [];
  for (let from = 0; from < keys.length; from += keysPerRead) {
    let open: Record<string, unknown>[] = keys.slice(from, from + keysPerRead).map((key) => ({ ...key }));
    for (let attempt = 0; open.length > 0; attempt += 1) {
      if (attempt === 5) throw new Contended("unprocessed keys");
      const { Responses, UnprocessedKeys } = await stores.client.send(
        new BatchGetCommand({ RequestItems: { [stores.records]: { Keys: open, ConsistentRead: true } } }),
      );
      found.push(...((Responses?.[stores.records] ?? []) as Item[]));
      open = UnprocessedKeys?.[stores.records]?.Keys ?? [];
    }
  }
  return found;
};

/** All items of a query, page after page. */
export const queryAll = async <Item>(
  stores: Stores,
  query: Omit<QueryCommandInput, "TableName"> & { TableName?: string },
): Promise<Item[]> => {
  const items: Item[] = [];
  let from: QueryCommandInput["ExclusiveStartKey"];
  do {
    const page = await stores.client.send(
      new QueryCommand({
        TableName: stores.records,
        ...(query.IndexName === undefined ? { ConsistentRead: true } : {}),
        ...query,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    items.push(...((page.Items ?? []) as Item[]));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};

/** The items of a partition whose sort key begins with a text. */
export const queryPrefix = <Item>(stores: Stores, pk: string, prefix: string): Promise<Item[]> =>
  queryAll<Item>(stores, {
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": pk, ":prefix": prefix },
  });
