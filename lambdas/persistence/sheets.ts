// 表：一个单位一个年度一张，开着或已封存
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { TransactItem } from "./commit.ts";
import type { KeptRow } from "./kept-row.ts";
import { keyOf, type Sheet, sheetPartition } from "./keys.ts";
import { queryAll, readItem, readItems } from "./reading.ts";
import type { Stores } from "./stores.ts";

/** The head of a sheet; a sheet that nobody has written to has none. */
export interface SheetHead {
  readonly state: "open" | "sealed";
  /** The batch that holds it while sealed. */
  readonly batch: string | null;
  /** Rises with every change of the sheet's rows or state. */
  readonly revision: number;
  /** The first hand-in, ISO 8601; it stays through returns. */
  readonly handedIn?: string;
  /** The batch that was returned last: its mistakes may be mended after the period closed. */
  readonly returned?: string;
}

export const readHead = (stores: Stores, sheet: Sheet): Promise<SheetHead | undefined> =>
  readItem<SheetHead>(stores, keyOf.sheetHead(sheet));

/** Current versions of rows, tombstones included, by id. */
export const readRows = async (
  stores: Stores,
  sheet: Sheet,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptRow>> => {
  const rows = await readItems<KeptRow>(
    stores,
    ids.map((id) => keyOf.row(sheet, id)),
  );
  return new Map(rows.map((row) => [row.id, row]));
};

/** Versions of rows as they once were; those that never were are left out. The key is `<id>#<version>`. */
export const readVersions = async (
  stores: Stores,
  sheet: Sheet,
  wanted: readonly { readonly id: string; readonly version: number }[],
): Promise<ReadonlyMap<string, KeptRow>> => {
  const rows = await readItems<KeptRow>(
    stores,
    wanted.map(({ id, version }) => keyOf.rowVersion(sheet, id, version)),
  );
  return new Map(rows.map((row) => [`${row.id}#${row.version}`, row]));
};

/** What a whole sheet is read for: its rows are many, and what isn't needed of them is not decoded. */
const needed = ["id", "table", "version", "cells", "sealed", "digest", "by"] as const;
export type LiveRow = Pick<KeptRow, (typeof needed)[number]>;

/** All rows on the sheet now, by id. */
export const readLiveRows = (stores: Stores, sheet: Sheet): Promise<LiveRow[]> =>
  queryAll<LiveRow>(stores, {
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
    FilterExpression: "removed = :no",
    ProjectionExpression: needed.map((name) => `#${name}`).join(", "),
    ExpressionAttributeNames: Object.fromEntries(needed.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: { ":pk": sheetPartition(sheet), ":prefix": "ROW#", ":no": false },
  });

export const rowsPerPage = 200;

/** A page of the rows on the sheet, of one table or all, from after a row on; `next` is the id to continue after. */
export const readRowPage = async (
  stores: Stores,
  sheet: Sheet,
  { table, after }: { readonly table?: string | undefined; readonly after?: string | undefined },
): Promise<{ rows: KeptRow[]; next: string | null }> => {
  const page = await stores.client.send(
    new QueryCommand({
      TableName: stores.records,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      FilterExpression: `removed = :no${table === undefined ? "" : " AND #table = :table"}`,
      ExpressionAttributeValues: {
        ...{ ":pk": sheetPartition(sheet), ":prefix": "ROW#", ":no": false },
        ...(table === undefined ? {} : { ":table": table }),
      },
      ...(table === undefined ? {} : { ExpressionAttributeNames: { "#table": "table" } }),
      ...(after === undefined ? {} : { ExclusiveStartKey: keyOf.row(sheet, after) }),
      Limit: rowsPerPage,
      ConsistentRead: true,
    }),
  );
  const last = page.LastEvaluatedKey?.sk as string | undefined;
  return {
    rows: (page.Items ?? []) as KeptRow[],
    next: last === undefined ? null : last.slice("ROW#".length),
  };
};

/** The writes of a new version: the version itself, for good, and the current row if it is still `previous`. */
export const putVersion = (
  stores: Stores,
  sheet: Sheet,
  row: KeptRow,
  previous: number | null,
): TransactItem[] => [
  {
    Put: {
      TableName: stores.records,
      Item: { ...keyOf.rowVersion(sheet, row.id, row.version), ...row },
      ConditionExpression: "attribute_not_exists(pk)",
    },
  },
  {
    Put: {
      TableName: stores.records,
      Item: { ...keyOf.row(sheet, row.id), ...row },
      ...(previous === null
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : {
            ConditionExpression: "version = :previous",
            ExpressionAttributeValues: { ":previous": previous },
          }),
    },
  },
];

/** The write that notes a change of rows; it fails when the sheet is sealed. */
export const touchHead = (stores: Stores, sheet: Sheet): TransactItem => ({
  Update: {
    TableName: stores.records,
    Key: keyOf.sheetHead(sheet),
    UpdateExpression: "SET #state = :open ADD revision :one",
    ConditionExpression: "attribute_not_exists(pk) OR #state = :open",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":open": "open", ":one": 1 },
  },
});

/** The write that seals a sheet; it fails when anything changed since `head` was read. */
export const sealHead = (
  stores: Stores,
  sheet: Sheet,
  { head, batch, at }: { head: SheetHead; batch: string; at: string },
): TransactItem => ({
  Update: {
    TableName: stores.records,
    Key: keyOf.sheetHead(sheet),
    UpdateExpression:
      "SET #state = :sealed, #batch = :batch, handedIn = if_not_exists(handedIn, :at) ADD revision :one",
    ConditionExpression: "#state = :open AND revision = :revision",
    ExpressionAttributeNames: { "#state": "state", "#batch": "batch" },
    ExpressionAttributeValues: {
      ":sealed": "sealed",
      ":open": "open",
      ":batch": batch,
      ":at": at,
      ":one": 1,
      ":revision": head.revision,
    },
  },
});

/** The write that opens a sheet again whose batch was returned. */
export const reopenHead = (stores: Stores, sheet: Sheet, batch: string): TransactItem => ({
  Update: {
    TableName: stores.records,
    Key: keyOf.sheetHead(sheet),
    UpdateExpression: "SET #state = :open, returned = :batch REMOVE #batch ADD revision :one",
    ConditionExpression: "#state = :sealed AND #batch = :batch",
    ExpressionAttributeNames: { "#state": "state", "#batch": "batch" },
    ExpressionAttributeValues: { ":sealed": "sealed", ":open": "open", ":batch": batch, ":one": 1 },
  },
});
