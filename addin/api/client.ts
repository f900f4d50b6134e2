// 接口客户端：按契约表逐项调用；拒绝是值，断网也是值
import * as z from "zod";
import { type AnswerOf, type OperationKey, operations, type RequestOf } from "#shared/contract/operations.ts";
import { type Refusal, refusal } from "#shared/contract/shapes.ts";

/** What a call comes to: the answer, the server's refusal, or silence (`offline`: nothing is known of its effect). */
export type Outcome<K extends OperationKey> =
  | { readonly kind: "answer"; readonly answer: AnswerOf<K> }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "offline" };

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** For operations that need one: the same key repeated has one effect. A new one is made when absent. */
  readonly idempotencyKey?: string;
}

export type Call = <K extends OperationKey>(
  key: K,
  request: RequestOf<K>,
  options?: CallOptions,
) => Promise<Outcome<K>>;

export interface ClientParts {
  /** Empty for the pane's own origin. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  /** The access token, or null when nobody is signed in. */
  readonly token: () => string | null;
  readonly newKey: () => string;
  readonly locale: () => string;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly timeoutMilliseconds?: number;
}

/** Waits before the second and third attempt, in milliseconds. */
const pauses = [400, 1600] as const;
const retriedStatus = new Set([429, 502, 503, 504]);

const filled = (path: string, request: Record<string, unknown>) => {
  const rest = { ...request };
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { url, rest };
};

const inQuery = (rest: Record<string, unknown>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
};

const fault = (status: number): Refusal => ({
  type: "about:blank",
  title: "",
  status,
  code: "fault",
  values: { trace: String(status) },
});

const read = async <K extends OperationKey>(key: K, response: Response): Promise<Outcome<K>> => {
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const parsed = refusal.safeParse(body);
    return { kind: "refused", refusal: parsed.success ? parsed.data : fault(response.status) };
  }
  const parsed = z.safeParse(operations[key].answer, body);
  return parsed.success
    ? { kind: "answer", answer: parsed.data as AnswerOf<K> }
    : { kind: "refused", refusal: fault(response.status) };
};

/**
 * A client for every operation of the contract.
 * Reads and idempotent writes are repeated twice after a lost reply or a busy server, with the same key.
 */
export const createClient = (parts: ClientParts): Call => {
  const { timeoutMilliseconds = 20_000 } = parts;
  return async <K extends OperationKey>(key: K, request: RequestOf<K>, options: CallOptions = {}) => {
    const operation: (typeof operations)[OperationKey] = operations[key];
    const { url, rest } = filled(operation.path, request as Record<string, unknown>);
    const reads = operation.method === "GET";
    const token = operation.who === "public" ? null : parts.token();
    const headers: Record<string, string> = {
      accept: "application/json, application/problem+json",
      "accept-language": parts.locale(),
      ...(reads ? {} : { "content-type": "application/json" }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...("idempotent" in operation ? { "idempotency-key": options.idempotencyKey ?? parts.newKey() } : {}),
    };
    const attempt = async (): Promise<Response> => {
      // By hand: AbortSignal.any and .timeout are younger than the web views of Office 2021.
      const stop = new AbortController();
      const abort = (): void => stop.abort();
      const timer = setTimeout(abort, timeoutMilliseconds);
      options.signal?.addEventListener("abort", abort);
      try {
        return await parts.fetch(`${parts.origin}${url}${reads ? inQuery(rest) : ""}`, {
          method: operation.method,
          headers,
          body: reads ? null : JSON.stringify(rest),
          signal: stop.signal,
        });
      } finally {
        clearTimeout(timer);
        options.signal?.removeEventListener("abort", abort);
      }
    };
    for (let tried = 0; ; tried += 1) {
      if (options.signal?.aborted) return { kind: "offline" };
      const pause = pauses[tried];
      try {
        const response = await attempt();
        if (!retriedStatus.has(response.status) || pause === undefined) return await read(key, response);
      } catch {
        if (options.signal?.aborted || pause === undefined) return { kind: "offline" };
      }
      await parts.wait(pause);
    }
  };
};
