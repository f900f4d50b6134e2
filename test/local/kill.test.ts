import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEngine } from "#infra/local/engine.ts";
import { signIn } from "#infra/local/sign-in.ts";
import { type AnswerOf, operations } from "#shared/contract/operations.ts";
import type { Batch } from "#shared/contract/shapes.ts";
import { type Moment, standBetween } from "./engine-between.ts";
import { type Kept, keptAt } from "./kept.ts";
import { enginePid, gone, type ServerProcess, startProcess } from "./processes.ts";
import { type Asked, deskAt, firstSchool, goUntil } from "./sample-way.ts";

const home = mkdtempSync(join(tmpdir(), "chengxin-kill-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Fractions of 0 to 1, the same at every run (mulberry32). */
const fractions = (seed: number, count: number): readonly number[] => {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  });
};

const key = "the-request-that-was-interrupted";

/** Sends a request once, as it is; null when nobody answered. */
const send = async (
  place: ServerProcess,
  token: string,
  { operation, request }: Asked,
): Promise<Batch | null> => {
  const { method, path } = operations[operation];
  const body: Record<string, unknown> = { ...request };
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(body[name]);
    delete body[name];
    return value;
  });
  try {
    const answer = await fetch(`${place.inside}${url}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body: JSON.stringify(body),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`refused: ${JSON.stringify(said)}`);
    // The limit of use goes with every answer and is no part of what is kept.
    const { limit: _limit, ...batch } = said as AnswerOf<"submit-batch">;
    return batch;
  } catch (fault) {
    if (fault instanceof Error && fault.message.startsWith("refused")) throw fault;
    return null;
  }
};

interface Situation {
  readonly name: string;
  readonly seed: number;
  readonly before: (asked: Asked) => boolean;
  readonly action: "submit-batch" | "advance-batch";
  /** Links of the action in the journal once the request counts, and before. */
  readonly links: { readonly done: number; readonly open: number };
  /** What must stand together, once the request counts and before: all of it or nothing. */
  readonly whole: (kept: Kept) => Readonly<Record<string, unknown>>;
  readonly states: { readonly done: unknown; readonly open: unknown };
}

const below = (kept: Kept, pk: string): readonly string[] =>
  kept.records
    .filter((item) => item.pk.startsWith(pk))
    .map(({ sk }) => sk.split("#")[0] ?? "")
    .sort();

/** How many answers are kept for a request that comes again. */
const keptAnswers = (kept: Kept): number =>
  kept.records.filter(({ pk }) => pk.startsWith("IDEMPOTENCY#")).length;

const sheetHead = (kept: Kept): unknown => {
  const head = kept.records.find(({ pk, sk }) => pk.startsWith("SHEET#") && sk === "HEAD");
  return { state: head?.state, held: head?.batch !== undefined };
};

const registerState = (kept: Kept): unknown =>
  kept.records.find(({ pk, sk }) => pk.startsWith("REGISTER#") && sk.startsWith("UNIT#"))?.state ?? null;

const batchState = (kept: Kept): unknown => {
  const head = kept.records.find(({ pk, sk }) => pk.startsWith("BATCH#") && sk === "HEAD");
  return (head?.batch as Batch | undefined)?.state ?? null;
};

const situations: readonly Situation[] = [
  {
    name: "submit",
    seed: 11,
    before: ({ operation }) => operation === "submit-batch",
    action: "submit-batch",
    links: { open: 0, done: 1 },
    whole: (kept) => ({
      batch: below(kept, "BATCH#"),
      sheet: sheetHead(kept),
      register: registerState(kept),
    }),
    states: {
      open: { batch: [], sheet: { state: "open", held: false }, register: null },
      done: { batch: ["HEAD", "MANIFEST"], sheet: { state: "sealed", held: true }, register: "handed-in" },
    },
  },
  {
    name: "the last approval",
    seed: 12,
    before: ({ operation, request }) =>
      operation === "advance-batch" && "decision" in request && request.decision === "credit-approves",
    action: "advance-batch",
    links: { open: 2, done: 3 },
    whole: (kept) => ({
      batch: batchState(kept),
      register: registerState(kept),
      announced: below(kept, "REGISTER#").includes("NOTICE"),
    }),
    states: {
      open: { batch: "awaiting", register: "handed-in", announced: false },
      done: { batch: "effective", register: "effective", announced: true },
    },
  },
];

/** The same request as it would be refused: everything that it needs is loaded then, and nothing is written. */
const harmless: Readonly<Record<Situation["action"], (request: object) => object>> = {
  "submit-batch": (request) => ({ ...request, regimeVersion: "0".repeat(64) }),
  "advance-batch": (request) => ({ ...request, version: 999 }),
};

const warm = async (
  place: ServerProcess,
  token: string,
  asked: Asked,
  action: Situation["action"],
): Promise<void> => {
  const request = harmless[action](asked.request) as Asked["request"];
  await expect(send(place, token, { ...asked, request })).rejects.toThrow("refused");
};

describe.each(situations)("the whole server is killed in the middle of $name", (situation) => {
  const base = join(home, `base-${situation.seed}`);
  let asked: Asked;
  let took = 0;
  let answersBefore = 0;

  /** A copy of the folder in which everything waits for this one request. */
  const copyOf = (name: string): string => {
    const folder = join(home, `${name}-${situation.seed}`);
    cpSync(base, folder, { recursive: true });
    return folder;
  };

  /** What must hold after a kill, whenever it came; answers whether the request counted. */
  const checkAfter = async (folder: string, answered: Batch | null): Promise<boolean> => {
    const server = await startProcess(folder);
    try {
      const kept = await keptAt(server.endpoint);
      const links = kept.journal.filter(({ action }) => action === situation.action).length;
      const done = links === situation.links.done;
      expect(links).toBe(done ? situation.links.done : situation.links.open);
      expect(situation.whole(kept)).toEqual(done ? situation.states.done : situation.states.open);
      expect(keptAnswers(kept)).toBe(answersBefore + (done ? 1 : 0));
      expect(kept.chains.filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
      // What was answered had been written.
      if (answered !== null) expect(done).toBe(true);

      const token = await signIn(server.issuer, asked.person);
      const retried = await send(server, token, asked);
      expect(retried).not.toBeNull();
      if (answered !== null) expect(retried).toEqual(answered);
      expect(await send(server, token, asked)).toEqual(retried);

      const after = await keptAt(server.endpoint);
      expect(situation.whole(after)).toEqual(situation.states.done);
      expect(after.journal).toHaveLength(kept.journal.length + (done ? 0 : 1));
      expect(after.chains.filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
      const { sheet } = await firstSchool();
      const { batches } = await deskAt(server, `clerk-${sheet.unit}`).get("list-batches", sheet);
      expect(batches).toEqual([retried]);
      return done;
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  };

  beforeAll(async () => {
    const server = await startProcess(base);
    asked = await goUntil(server, situation.before);
    answersBefore = keptAnswers(await keptAt(server.endpoint));
    await server.stop();
    // How long the request takes when nobody disturbs it, so that the kills fall into its midst.
    const undisturbed = await startProcess(copyOf("whole"));
    const token = await signIn(undisturbed.issuer, asked.person);
    await warm(undisturbed, token, asked, situation.action);
    const began = performance.now();
    expect(await send(undisturbed, token, asked)).not.toBeNull();
    took = performance.now() - began;
    await undisturbed.stop();
  });

  /** Kills server and engine at an exact moment of the transaction. */
  const strikeAt = async (moment: Moment, delay: number) => {
    const folder = copyOf(`${moment}-${delay.toFixed(2)}`);
    const engine = await startEngine({ dataDir: folder, environment: {} });
    const between = await standBetween(engine.endpoint);
    const server = await startProcess(folder, { DYNAMODB_ENDPOINT: between.endpoint });
    const token = await signIn(server.issuer, asked.person);
    await warm(server, token, asked, situation.action);
    const pids = [enginePid(folder), engine.pid, server.pid].filter((pid) => pid !== null);
    expect(pids).toHaveLength(3);
    between.arm(moment, delay, () => {
      for (const pid of pids) process.kill(pid, "SIGKILL");
    });
    const answered = await send(server, token, asked);
    for (const pid of pids) await gone(pid);
    between.stop();
    return { answered, done: await checkAfter(folder, answered) };
  };

  test("before its write reaches the engine: nothing of it stands, and the retry does it", async () => {
    expect(await strikeAt("before", 0)).toEqual({ answered: null, done: false });
  });

  test("after its write, before anybody hears of it: all of it stands, and the retry only tells", async () => {
    expect(await strikeAt("after", 0)).toEqual({ answered: null, done: true });
  });

  test.each(fractions(situation.seed, 6).map((fraction) => fraction * 6))(
    "%f ms into its write: all of it or nothing, and the retry gives one answer",
    async (delay) => {
      const { answered, done } = await strikeAt("during", delay);
      expect(answered === null || done).toBe(true);
    },
  );

  test.each(fractions(situation.seed + 100, 4))(
    "%f of the time that it takes: all of it or nothing, and the retry gives one answer",
    async (fraction) => {
      const folder = copyOf(`random-${fraction.toFixed(4)}`);
      const server = await startProcess(folder);
      const token = await signIn(server.issuer, asked.person);
      await warm(server, token, asked, situation.action);
      const sending = send(server, token, asked);
      await new Promise((resolve) => setTimeout(resolve, fraction * took));
      await server.killAll();
      const answered = await sending;
      const done = await checkAfter(folder, answered);
      expect(answered === null || done).toBe(true);
    },
  );
});

describe("the server alone is killed", () => {
  test("its engine ends too, and the next start takes the folder without being told to", async () => {
    const folder = join(home, "alone");
    const first = await startProcess(folder);
    await first.killServer();
    const second = await startProcess(folder);
    expect((await fetch(`${second.inside}/api/sign-in`)).status).toBe(200);
    await second.stop();
  });

  test("a second server on the same folder is told where the first one is", async () => {
    const folder = join(home, "twice");
    const first = await startProcess(folder);
    await expect(startProcess(folder)).rejects.toThrow(
      new RegExp(`already \\(process ${first.pid}\\): ${first.origin}`),
    );
    await first.stop();
  });
});
