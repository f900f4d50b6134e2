// 测试世界: the real engine, a real issuer, a clock that is set, and every operation behind its door.
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { startEngine } from "#infra/local/engine.ts";
import { answerOf, eventOf } from "#infra/local/event.ts";
import { routeOf } from "#infra/local/routes.ts";
import { localCredentials, tableNames } from "#infra/local/tables.ts";
import { work as advanceBatch } from "#lambdas/advance-batch/handler.ts";
import { work as advanceCase } from "#lambdas/advance-case/handler.ts";
import { work as chaseDeadlines } from "#lambdas/chase-deadlines/handler.ts";
import { work as issuePaper } from "#lambdas/issue-paper/handler.ts";
import { work as listBatches } from "#lambdas/list-batches/handler.ts";
import { work as listCases } from "#lambdas/list-cases/handler.ts";
import { work as listNotices } from "#lambdas/list-notices/handler.ts";
import { work as listRows } from "#lambdas/list-rows/handler.ts";
import { work as openCase } from "#lambdas/open-case/handler.ts";
import { styleSource } from "#lambdas/page/style.ts";
import { keyringFrom } from "#lambdas/persistence/keyring.ts";
import { type Stores, storesOver } from "#lambdas/persistence/stores.ts";
import { work as readRegister } from "#lambdas/read-register/handler.ts";
import { work as readReporter } from "#lambdas/read-reporter/handler.ts";
import { work as readSelf } from "#lambdas/read-self/handler.ts";
import { work as readSignIn } from "#lambdas/read-sign-in/handler.ts";
import { work as readSupplement } from "#lambdas/read-supplement/handler.ts";
import { work as saveDirectory } from "#lambdas/save-directory/handler.ts";
import { work as saveRows } from "#lambdas/save-rows/handler.ts";
import { work as saveSupplement } from "#lambdas/save-supplement/handler.ts";
import type { Handler, NetworkKey } from "#lambdas/serve/door.ts";
import { serve } from "#lambdas/serve/serve.ts";
import { servePublic } from "#lambdas/serve/serve-public.ts";
import { serveResults } from "#lambdas/serve/serve-results.ts";
import { serveSchedule } from "#lambdas/serve/serve-schedule.ts";
import type { World } from "#lambdas/serve/world.ts";
import { work as settleNotice } from "#lambdas/settle-notice/handler.ts";
import { work as submitBatch } from "#lambdas/submit-batch/handler.ts";
import { work as verifyPaper } from "#lambdas/verify-paper/handler.ts";
import { work as withdrawPaper } from "#lambdas/withdraw-paper/handler.ts";
import { type AnswerOf, operations } from "#shared/contract/operations.ts";
import type { Refusal } from "#shared/contract/shapes.ts";
import { audience, startIssuer, type TestIssuer } from "./issuer.ts";
import { bureau, directory, people, type Who } from "./people.ts";

const handlersOf = (world: World): Record<NetworkKey, Handler> => {
  const open = { open: () => world };
  return {
    "read-sign-in": servePublic("read-sign-in", readSignIn, open),
    "read-self": serve("read-self", readSelf, open),
    "save-directory": serve("save-directory", saveDirectory, open),
    "save-rows": serveResults("save-rows", saveRows, open),
    "list-rows": serveResults("list-rows", listRows, open),
    "submit-batch": serveResults("submit-batch", submitBatch, open),
    "advance-batch": serveResults("advance-batch", advanceBatch, open),
    "list-batches": serveResults("list-batches", listBatches, open),
    "list-notices": serveResults("list-notices", listNotices, open),
    "settle-notice": serveResults("settle-notice", settleNotice, open),
    "open-case": serve("open-case", openCase, open),
    "list-cases": serve("list-cases", listCases, open),
    "advance-case": serve("advance-case", advanceCase, open),
    "read-reporter": serve("read-reporter", readReporter, open),
    "save-supplement": serve("save-supplement", saveSupplement, open),
    "read-supplement": serve("read-supplement", readSupplement, open),
    "issue-paper": serve("issue-paper", issuePaper, open),
    "withdraw-paper": serve("withdraw-paper", withdrawPaper, open),
    "verify-paper": servePublic("verify-paper", verifyPaper, { ...open, styles: styleSource }),
    "read-register": servePublic("read-register", readRegister, { ...open, styles: styleSource }),
  };
};

export interface Ask {
  /** Null: without a token. */
  readonly as: Who | null;
  /** Members for path, query and body, sorted by the contract's path and method. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** Fresh unless given. */
  readonly key?: string;
  /** Instead of the input's own body. */
  readonly rawBody?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
}

export interface Answered<K extends NetworkKey> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The answer; throws when it was refused. */
  readonly answer: AnswerOf<K>;
  readonly refusal: Refusal;
}

/** A test's own deployment. */
export interface TestWorld {
  readonly stores: Stores;
  readonly client: DynamoDBClient;
  readonly issuer: TestIssuer;
  readonly log: string[];
  readonly world: World;
  /** Sets the clock: an instant with its zone. */
  set(instant: string): void;
  now(): number;
  ask<K extends NetworkKey>(key: K, asked: Ask): Promise<Answered<K>>;
  sweep(): Promise<number>;
  stop(): Promise<void>;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const pathOf = (template: string, input: Record<string, unknown>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(input[name]);
    delete input[name];
    return encodeURIComponent(value);
  });

/** Starts an engine in memory, an issuer, and saves the directory as the founder (unless told not to). */
export const startWorld = async ({
  empty = false,
  publicity,
}: {
  empty?: boolean;
  publicity?: null;
} = {}): Promise<TestWorld> => {
  const [engine, issuer] = await Promise.all([startEngine({ memory: true, environment: {} }), startIssuer()]);
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: localCredentials.AWS_REGION,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 3,
  });
  const stores = storesOver(client, tableNames);
  let now = Date.parse("2026-11-20T10:00:00+08:00");
  const log: string[] = [];
  const random = seeded(7);
  const world: World = {
    clock: () => now,
    random,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 20))),
    log: (line) => log.push(line),
    stores,
    keyring: keyringFrom(new Uint8Array(32).fill(7)),
    signIn: {
      ISSUER: issuer.address,
      JWKS_URI: issuer.jwks,
      AUDIENCE: audience,
      CLIENT_ID: "pane",
      SCOPE: "openid",
    },
    founder: { bureau, administrator: people.administrator.id },
  };
  const handlers = handlersOf(world);
  const chase = serveSchedule("chase-deadlines", chaseDeadlines, { open: () => world });
  let keys = 0;
  const ask: TestWorld["ask"] = async (key, asked) => {
    const operation = operations[key];
    const rest: Record<string, unknown> = { ...asked.input };
    const path = pathOf(operation.path, rest);
    const reading = operation.method === "GET";
    const query = reading
      ? new URLSearchParams(
          Object.entries(rest).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, String(value)]],
          ),
        ).toString()
      : "";
    const url = query === "" ? path : `${path}?${query}`;
    const token = asked.token ?? (asked.as && (await issuer.token(people[asked.as].id, now)));
    keys += 1;
    const body = asked.rawBody ?? (reading ? "" : JSON.stringify(rest));
    const route = routeOf(operation.method, path);
    if (route.key !== key) throw new Error(`${path} leads to ${route.key}`);
    const event = eventOf(
      {
        method: operation.method,
        url,
        headers: {
          "content-type": "application/json",
          "idempotency-key": asked.key ?? `key-${String(keys).padStart(6, "0")}`,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...asked.headers,
        },
        remoteAddress: "127.0.0.1",
        body: Buffer.from(body),
      },
      route,
      { now, requestId: `request-${keys}` },
    );
    const { status, headers, body: sent } = answerOf(await handlers[key](event));
    const text = sent.toString("utf8");
    return {
      status,
      headers,
      text,
      get answer() {
        if (status !== 200) throw new Error(`${key} answered ${status}: ${text}`);
        return operations[key].answers === "html" ? text : JSON.parse(text);
      },
      get refusal() {
        if (status === 200) throw new Error(`${key} answered 200: ${text.slice(0, 200)}`);
        return JSON.parse(text);
      },
    };
  };
  if (!empty) {
    const saved = await ask("save-directory", {
      as: "administrator",
      input: directory(publicity === null ? null : undefined),
    });
    if (saved.status !== 200) throw new Error(`the directory was refused: ${saved.text}`);
  }
  return {
    stores,
    client,
    issuer,
    log,
    world,
    set: (instant) => {
      now = Date.parse(instant);
    },
    now: () => now,
    ask,
    sweep: async () => (await chase()).moved,
    stop: async () => {
      client.destroy();
      await Promise.all([engine.stop(), issuer.stop()]);
    },
  };
};
