// 接口客户端：按契约表逐项调用；拒绝是值，断网也是值
import {
  type CallOutcome,
  callOperation,
  type Wire,
  type WireAnswer,
  wireOf,
} from "#shared/contract/call.ts";
import type { OperationKey, RequestOf } from "#shared/contract/operations.ts";

export type Outcome<K extends OperationKey> = CallOutcome<K>;

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
  /** The access token, or null when nobody is signed in; it may have to be renewed first. */
  readonly token: () => string | null | Promise<string | null>;
  readonly newKey: () => string;
  readonly locale: () => string;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly timeoutMilliseconds?: number;
}

/** One attempt. Rejects when nobody answers in time, when the answer breaks off, and when it is stopped. */
const attemptBy =
  ({ origin, fetch: send, timeoutMilliseconds = 20_000 }: ClientParts, signal: AbortSignal | undefined) =>
  async ({ path, ...request }: Wire): Promise<WireAnswer> => {
    // By hand: AbortSignal.any and .timeout are younger than the web views of Office 2021.
    const stop = new AbortController();
    const abort = (): void => stop.abort();
    const timer = setTimeout(abort, timeoutMilliseconds);
    signal?.addEventListener("abort", abort);
    try {
      const response = await send(`${origin}${path}`, { ...request, signal: stop.signal });
      const text = await response.text();
      return { status: response.status, body: jsonIn(text) };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  };

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * A client for every operation of the contract.
 * Reads and idempotent writes are repeated twice after a lost reply or a busy server, with the same key.
 */
export const createClient =
  (parts: ClientParts): Call =>
  async (key, request, { signal, idempotencyKey } = {}) =>
    callOperation(
      key,
      wireOf(key, request, {
        token: await parts.token(),
        locale: parts.locale(),
        idempotencyKey: () => idempotencyKey ?? parts.newKey(),
      }),
      { attempt: attemptBy(parts, signal), wait: parts.wait, stopped: () => signal?.aborted === true },
    );
