// 两万件事的上报：从敲门到封存要多久；同一次运行里，同一个引擎上光是把这些行读出、把清单写入要多久，作比
import { loadavg } from "node:os";
import { BatchWriteCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { putBatch, readBatch, readManifest } from "#lambdas/persistence/batches.ts";
import { keepRow } from "#lambdas/persistence/kept-row.ts";
import { keyOf, sheetPartition } from "#lambdas/persistence/keys.ts";
import { verifyJournal } from "#lambdas/persistence/verify-journal.ts";
import { seenOf } from "#shared/contract/seen.ts";
import type { Cells } from "#shared/contract/shapes.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { rushanPupil as regime } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { usualTeaching } from "#shared/workbook/forms/form.ts";
import { rowKindsOf } from "#shared/workbook/forms/forms.ts";
import { openPeriod, pupilSupplement, saveSupplement, sheetNamed } from "../lambdas/forms.ts";
import { residentId } from "../lambdas/people.ts";
import { startWorld, type TestWorld } from "../lambdas/world.ts";

const [pupils, deeds] = [1_000, 20_000];
const sheet = sheetNamed(regime.id);
const version = regimeVersion(regime);
/** How many times as long as its own reading and writing a hand-in may take. */
const goal = 2;

const padded = (n: number): string => String(n).padStart(5, "0");
const day = (n: number): string => new Date(Date.UTC(2025, 8, 1 + n)).toISOString().slice(0, 10);

/** A large school's year: every pupil with a number behind which a resident ID stands, and twenty events. */
const rows: readonly { readonly id: string; readonly table: string; readonly cells: Cells }[] = [
  ...Array.from({ length: pupils }, (_, n) => ({
    id: `pupil-${padded(n)}`,
    table: "roster",
    cells: { name: `虚${n}`, pupilNumber: `G${residentId(n)}`, stage: "5", className: `五${n % 20}班` },
  })),
  ...Array.from({ length: deeds }, (_, n) => ({
    id: `deed-${padded(n)}`,
    table: "deeds",
    cells: {
      subject: `pupil-${padded(n % pupils)}`,
      item: n % 2 === 0 ? "4-5" : "5-5",
      on: day(Math.floor(n / pupils) * 9 + (n % 7)),
      deed: `虚构的一件事，第${n}件`,
    },
  })),
];

/** Lays the rows into the store as saves would have left them. */
const fill = async ({ stores, world }: TestWorld): Promise<void> => {
  const supplement = pupilSupplement;
  const setting = {
    locale: "zh-CN",
    capacity: 1,
    period: sheet.period,
    supplement,
    teaching: usualTeaching,
  } as const;
  const kinds = rowKindsOf(regime, setting);
  const kept = rows.map(({ id, table, cells }) => {
    const kind = kinds.get(table);
    if (kind === undefined) throw new RangeError(table);
    const by = { id: "clerk-a", name: "林知夏" };
    const row = { id, version: 1, regimeVersion: version, by, at: "2026-11-19T02:00:00.000Z" };
    const found = keepRow({ kind, sheet, keyring: world.keyring }, row, cells, kind.check(cells));
    return { ...keyOf.row(sheet, id), ...found };
  });
  const items = [...kept, { ...keyOf.sheetHead(sheet), state: "open", revision: 1 }];
  for (let from = 0; from < items.length; from += 25)
    await stores.client.send(
      new BatchWriteCommand({
        RequestItems: {
          [stores.records]: items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } })),
        },
      }),
    );
};

/** How long something takes on the clock, and how long this process works for it: the rest is the engine's. */
const timed = async <Made>(work: () => Promise<Made>) => {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  return { made, clock: performance.now() - start, own: (user + system) / 1_000 };
};

/** What any hand-in must do: read every row of the sheet, write the list of them. */
const bare = async ({ stores }: TestWorld, batch: string): Promise<void> => {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await stores.client.send(
      new QueryCommand({
        TableName: stores.records,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
        ExpressionAttributeValues: { ":pk": sheetPartition(sheet), ":prefix": "ROW#" },
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  const [head, manifest] = await Promise.all([
    readBatch(stores, sheet.unit, batch),
    readManifest(stores, sheet.unit, batch),
  ]);
  if (head === undefined) throw new Error("no batch");
  await stores.client.send(
    new TransactWriteCommand({
      TransactItems: putBatch(stores, { ...sheet, unit: "9999999999" }, head, manifest),
    }),
  );
};

/** Prints the hand-in beside its bare reading and writing; answers whether the goal holds and the journal verifies. */
export async function benchHandIn(print: (line: string) => void): Promise<boolean> {
  const world = await startWorld();
  try {
    await openPeriod(world, regime.id);
    await saveSupplement(world);
    await fill(world);
    const seen = seenOf(rows.map(({ id }) => ({ id, version: 1 })));
    const input = { ...sheet, regimeVersion: version, seen };
    const handIn = await timed(() => world.ask("submit-batch", { as: "clerk", input }));
    const { id, rows: sealed } = handIn.made.answer;
    const peer = await timed(() => bare(world, id));
    const ratio = handIn.clock / peer.clock;
    const broken = (await verifyJournal(world.stores)).filter(({ brokenAt }) => brokenAt !== null);
    print(
      `hand-in of ${sealed} rows (${pupils} pupils, ${deeds} events), embedded engine in memory (load ${loadavg()[0]?.toFixed(1)})`,
    );
    for (const [what, { clock, own }] of [
      ["read, assessed, sealed, journalled", handIn],
      ["its rows read, its list written", peer],
    ] as const)
      print(
        `  ${what.padEnd(36)} ${String(Math.round(clock)).padStart(6)} ms, of these ${String(Math.round(own)).padStart(5)} ms of this process`,
      );
    print(
      `  the hand-in takes ${ratio.toFixed(2)} × as long (goal ≤ ${goal}${ratio <= goal ? "" : ": missed"})`,
    );
    return ratio <= goal && broken.length === 0;
  } finally {
    await world.stop();
  }
}
