// 核对记录：台账上记的摘要，与库里的行和批次逐一对照
import { paginateScan } from "@aws-sdk/lib-dynamodb";
import { readManifest, type SealedRules, sealOf } from "./batches.ts";
import type { JournalLink } from "./journal.ts";
import { type KeptRow, rowDigest } from "./kept-row.ts";
import type { Sheet } from "./keys.ts";
import { queryPrefix } from "./reading.ts";
import { readVersions } from "./sheets.ts";
import type { Stores } from "./stores.ts";

/** A record that is not what the journal says it was. */
export interface Discrepancy {
  readonly chain: string;
  /** Of the link that tells of it; 0 where none does. */
  readonly seq: number;
  /** `<row>#<version>`, the row's id for its current version, or the batch's id. */
  readonly record: string;
}

interface SavedRow {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
}

const sheetOf = (chain: string): Sheet => {
  const [, regime = "", period = "", unit = ""] = chain.split("#");
  return { regime, period, unit };
};

const holds = (kept: KeptRow | undefined, saved: SavedRow): boolean =>
  kept !== undefined && kept.version === saved.version && rowDigest(kept) === saved.digest;

const savedRows = async (stores: Stores, links: readonly JournalLink[]): Promise<Discrepancy[]> => {
  const saved = links.flatMap(({ chain, seq, action, values }) =>
    action === "save-rows"
      ? (values.rows as unknown as readonly SavedRow[]).map((row) => ({ chain, seq, row }))
      : [],
  );
  const [first] = saved;
  if (first === undefined) return [];
  const sheet = sheetOf(first.chain);
  const latest = new Map(saved.map((entry) => [entry.row.id, entry]));
  const [versions, rows] = await Promise.all([
    readVersions(
      stores,
      sheet,
      saved.map(({ row }) => row),
    ),
    queryPrefix<KeptRow>(stores, first.chain, "ROW#"),
  ]);
  const current = new Map(rows.map((row) => [row.id, row]));
  return [
    ...saved
      .map(({ chain, seq, row }) => ({ chain, seq, row, record: `${row.id}#${row.version}` }))
      .filter(({ row, record }) => !holds(versions.get(record), row)),
    ...[...latest.values()]
      .filter(({ row }) => !holds(current.get(row.id), row))
      .map(({ chain, seq, row }) => ({ chain, seq, row, record: row.id })),
    ...rows.filter(({ id }) => !latest.has(id)).map(({ id }) => ({ chain: first.chain, seq: 0, record: id })),
  ].map(({ chain, seq, record }) => ({ chain, seq, record }));
};

/** A piece that somebody spoilt; what the engine says of itself goes on. */
const unreadable = (fault: unknown): null => {
  if (
    fault instanceof SyntaxError ||
    fault instanceof TypeError ||
    String((fault as { code?: unknown }).code).startsWith("Z_")
  )
    return null;
  throw fault;
};

const sealedBatches = async (stores: Stores, links: readonly JournalLink[]): Promise<Discrepancy[]> => {
  const found: Discrepancy[] = [];
  for (const { chain, seq, action, values } of links) {
    if (action !== "submit-batch") continue;
    const sheet = sheetOf(chain);
    const rows = await readManifest(stores, sheet.unit, String(values.batch)).catch(unreadable);
    if (rows === null || sealOf(sheet, values as unknown as SealedRules, rows) !== values.seal)
      found.push({ chain, seq, record: String(values.batch) });
  }
  return found;
};

/**
 * Compares every row version, every current row and every batch's manifest with the digest that the journal kept of it.
 * Says nothing about the journal itself: verifyJournal does. Rows saved while it reads may show as differing.
 */
export const verifyRecords = async (stores: Stores): Promise<Discrepancy[]> => {
  const chains = new Map<string, JournalLink[]>();
  const pages = paginateScan({ client: stores.client }, { TableName: stores.journal, ConsistentRead: true });
  for await (const { Items } of pages)
    for (const link of (Items ?? []) as JournalLink[])
      if (link.chain.startsWith("SHEET#")) chains.set(link.chain, [...(chains.get(link.chain) ?? []), link]);
  const found: Discrepancy[] = [];
  for (const links of chains.values()) {
    const inOrder = links.sort((a, b) => a.seq - b.seq);
    found.push(...(await savedRows(stores, inOrder)), ...(await sealedBatches(stores, inOrder)));
  }
  return found;
};
