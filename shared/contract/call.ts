// 调用：一项操作怎样写成请求、怎样读回答、何时再问一次；怎样送出去由用的一方管
import * as z from "zod";
import { type AnswerOf, type OperationKey, operations, type RequestOf } from "./operations.ts";
import { type Refusal, refusal } from "./shapes.ts";

/** What a call comes to: the answer, the server's refusal, or silence (`offline`: nothing is known of its effect). */
export type CallOutcome<K extends OperationKey> =
  | { readonly kind: "answer"; readonly answer: AnswerOf<K> }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "offline" };

/** A request as it goes over the network; `path` with its query, from the server's root. */
export interface Wire {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or null. */
  readonly body: string | null;
}

/** What came back; `body` as JSON reads it, null where it is none. */
export interface WireAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface WireParts {
  /** The access token, or null when nobody is signed in. */
  readonly token: string | null;
  readonly locale: string;
  /** For operations that need one: the same key repeated has one effect. */
  readonly idempotencyKey: () => string;
}

export interface Calling {
  /** Sends a request once; rejects when no whole answer came. */
  readonly attempt: (wire: Wire) => Promise<WireAnswer>;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly stopped: () => boolean;
}

/** Waits before the second and third attempt, in milliseconds. */
const pauses = [400, 1600] as const;
const retriedStatus = new Set([429, 502, 503, 504]);

const filled = (path: string, request: Readonly<Record<string, unknown>>) => {
  const rest = { ...request };
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { url, rest };
};

const inQuery = (rest: Readonly<Record<string, unknown>>): string => {
  const pairs = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
};

/** An operation's request as it goes over the network. */
export const wireOf = <K extends OperationKey>(key: K, request: RequestOf<K>, parts: WireParts): Wire => {
  const operation: (typeof operations)[OperationKey] = operations[key];
  const { url, rest } = filled(operation.path, request as Readonly<Record<string, unknown>>);
  const reads = operation.method === "GET";
  const token = operation.who === "public" ? null : parts.token;
  return {
    method: operation.method,
    path: `${url}${reads ? inQuery(rest) : ""}`,
    headers: {
      accept: "application/json, application/problem+json",
      "accept-language": parts.locale,
      ...(reads ? {} : { "content-type": "application/json" }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...("idempotent" in operation ? { "idempotency-key": parts.idempotencyKey() } : {}),
    },
    body: reads ? null : JSON.stringify(rest),
  };
};

const fault = (status: number): Refusal => ({
  type: "about:blank",
  title: "",
  status,
  code: "fault",
  values: { trace: String(status) },
});

const read = <K extends OperationKey>(key: K, { status, body }: WireAnswer): CallOutcome<K> => {
  if (status < 200 || status > 299) {
    const parsed = refusal.safeParse(body);
    return { kind: "refused", refusal: parsed.success ? parsed.data : fault(status) };
  }
  const parsed = z.safeParse(operations[key].answer, body);
  return parsed.success
    ? { kind: "answer", answer: parsed.data as AnswerOf<K> }
    : { kind: "refused", refusal: fault(status) };
};

/** Sends a request, and twice more with the same key after a lost reply or a busy server; refusals are values. */
export const callOperation = async <K extends OperationKey>(
  key: K,
  wire: Wire,
  { attempt, wait, stopped }: Calling,
): Promise<CallOutcome<K>> => {
  for (let tried = 0; ; tried += 1) {
    if (stopped()) return { kind: "offline" };
    const pause = pauses[tried];
    try {
      const answer = await attempt(wire);
      if (!retriedStatus.has(answer.status) || pause === undefined) return read(key, answer);
    } catch {
      if (stopped() || pause === undefined) return { kind: "offline" };
    }
    await wait(pause);
  }
};
