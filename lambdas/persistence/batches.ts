// 批次：一次上报，连同上报时的清单
import { gunzipSync, gzipSync } from "node:zlib";
import type { Batch, NoticeTask } from "#shared/contract/shapes.ts";
import { digestOf } from "#shared/seal/digest.ts";
import type { TransactItem } from "./commit.ts";
import { batchPartition, keyOf, listingPartition, type Sheet } from "./keys.ts";
import { queryAll, queryPrefix, readItem } from "./reading.ts";
import type { Stores } from "./stores.ts";
import { listingIndex } from "./table.ts";

/** What was handed in of one row. The name stays in the row's version. */
export type ManifestRow = {
  readonly id: string;
  readonly table: string;
  readonly version: number;
  readonly digest: string;
  /** Of the row that stands for a subject; null in other rows, and where the regime gives none. */
  readonly total: number | null;
  readonly grade: string | null;
  /** Ids of the notices and tasks that the regime asks for because of it. */
  readonly owed: readonly string[];
};

export interface SettledNotice {
  readonly row: string;
  readonly rule: string;
  readonly told: NonNullable<NoticeTask["told"]>;
}

export const readBatch = async (stores: Stores, unit: string, batch: string): Promise<Batch | undefined> =>
  (await readItem<{ batch: Batch }>(stores, keyOf.batch(unit, batch)))?.batch;

/** The rules by which a sheet was handed in. */
export interface SealedRules {
  readonly regimeVersion: string;
  /** The unit's supplement in force; absent where there was none. */
  readonly supplement?: { readonly id: string; readonly version: number };
}

/** The digest over all that was handed in, and the rules that it was assessed by. */
export const sealOf = (
  sheet: Sheet,
  { regimeVersion, supplement }: SealedRules,
  rows: readonly ManifestRow[],
): string =>
  digestOf({
    ...{ regime: sheet.regime, unit: sheet.unit, period: sheet.period },
    regimeVersion,
    ...(supplement === undefined ? {} : { supplement }),
    rows,
  });

/**
 * At most 400 KB an item: digests and ids of 3,000 rows, compressed, come to half of that. Digests hardly shrink, however
 * long one tries.
 */
const rowsPerPiece = 3000;
const leastEffort = { level: 1 } as const;

const piecesOf = (rows: readonly ManifestRow[]): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerPiece) }, (_, piece) =>
    gzipSync(JSON.stringify(rows.slice(piece * rowsPerPiece, (piece + 1) * rowsPerPiece)), leastEffort),
  );

export const readManifest = async (
  stores: Stores,
  unit: string,
  batch: string,
): Promise<readonly ManifestRow[]> => {
  const pieces = await queryPrefix<{ rows: Uint8Array }>(stores, batchPartition(unit, batch), "MANIFEST#");
  return pieces.flatMap(
    ({ rows }) => JSON.parse(gunzipSync(rows).toString("utf8")) as readonly ManifestRow[],
  );
};

export const readSettled = (stores: Stores, unit: string, batch: string): Promise<SettledNotice[]> =>
  queryPrefix<SettledNotice>(stores, batchPartition(unit, batch), "NOTICE#");

/** The batches of a regime and period, of one unit or of all, by unit and in the order of hand-in. */
export const listBatches = async (
  stores: Stores,
  { regime, period, unit }: { regime: string; period: string; unit: string | undefined },
): Promise<Batch[]> => {
  const items = await queryAll<{ batch: Batch }>(stores, {
    IndexName: listingIndex.name,
    KeyConditionExpression: `${listingIndex.partitionKey} = :pk${unit === undefined ? "" : ` AND begins_with(${listingIndex.sortKey}, :unit)`}`,
    ExpressionAttributeValues: {
      ":pk": listingPartition({ regime, period }),
      ...(unit === undefined ? {} : { ":unit": `${unit}#` }),
    },
  });
  return items.map(({ batch }) => batch);
};

const batchItem = (sheet: Sheet, batch: Batch) => ({
  ...keyOf.batch(sheet.unit, batch.id),
  version: batch.version,
  batch,
  [listingIndex.partitionKey]: listingPartition(sheet),
  [listingIndex.sortKey]: `${sheet.unit}#${batch.submittedAt}#${batch.id}`,
});

/** The writes of a new batch with its manifest, which never changes. */
export const putBatch = (
  stores: Stores,
  sheet: Sheet,
  batch: Batch,
  rows: readonly ManifestRow[],
): TransactItem[] => [
  {
    Put: {
      TableName: stores.records,
      Item: batchItem(sheet, batch),
      ConditionExpression: "attribute_not_exists(pk)",
    },
  },
  ...piecesOf(rows).map(
    (piece, at): TransactItem => ({
      Put: {
        TableName: stores.records,
        Item: { ...keyOf.manifest(sheet.unit, batch.id, at), rows: piece },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    }),
  ),
];

/** The write of a batch's next version; it fails when somebody decided since. */
export const replaceBatch = (stores: Stores, sheet: Sheet, batch: Batch): TransactItem => ({
  Put: {
    TableName: stores.records,
    Item: batchItem(sheet, batch),
    ConditionExpression: "version = :previous",
    ExpressionAttributeValues: { ":previous": batch.version - 1 },
  },
});

/** The write that records who told a person; it fails when it is recorded already. */
export const putSettled = (
  stores: Stores,
  unit: string,
  batch: string,
  settled: SettledNotice,
): TransactItem => ({
  Put: {
    TableName: stores.records,
    Item: { ...keyOf.notice(unit, batch, settled.row, settled.rule), ...settled },
    ConditionExpression: "attribute_not_exists(pk)",
  },
});
