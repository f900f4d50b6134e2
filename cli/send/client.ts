// 向服务器送：令牌只在请求头里，不跟着转到别处；断了的、忙的再试两次
import { setTimeout as wait } from "node:timers/promises";
import {
  type CallOutcome,
  callOperation,
  type Wire,
  type WireAnswer,
  wireOf,
} from "#shared/contract/call.ts";
import type { OperationKey, RequestOf } from "#shared/contract/operations.ts";
import type { Locale } from "#shared/messages/format.ts";

/** How long one attempt may take, in milliseconds. */
const patience = 30_000;

export interface Line {
  /** Origin of the server, without a slash at the end. */
  readonly server: string;
  readonly token: string;
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/** Calls an operation; those that change something need a key. */
export type Ask = <K extends OperationKey>(
  key: K,
  request: RequestOf<K>,
  idempotencyKey?: string,
) => Promise<CallOutcome<K>>;

const attemptAt =
  ({ server, signal }: Line) =>
  async ({ path, ...request }: Wire): Promise<WireAnswer> => {
    const response = await fetch(`${server}${path}`, {
      ...request,
      redirect: "error",
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    const text = await response.text();
    try {
      return { status: response.status, body: JSON.parse(text) };
    } catch {
      return { status: response.status, body: null };
    }
  };

/** A way to the server, until the signal stops it. */
export const askAt =
  (line: Line): Ask =>
  (key, request, idempotencyKey = "") =>
    callOperation(
      key,
      wireOf(key, request, {
        token: line.token,
        locale: line.locale,
        idempotencyKey: () => idempotencyKey,
      }),
      {
        attempt: attemptAt(line),
        // A stop is looked for after the wait.
        wait: (milliseconds) => wait(milliseconds, undefined, { signal: line.signal }).catch(() => {}),
        stopped: () => line.signal.aborted,
      },
    );
