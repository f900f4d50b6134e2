// 办事人: a sample person at the API: signed in through the real flow, calling over HTTP like the pane.
import { setTimeout as wait } from "node:timers/promises";
import { createClient } from "#addin/api/client.ts";
import type { AnswerOf, OperationKey, RequestOf } from "#shared/contract/operations.ts";
import type { Refusal } from "#shared/contract/shapes.ts";
import type { Locale } from "#shared/messages/format.ts";
import { signIn } from "./sign-in.ts";

/** What a call comes to. */
export type Reply<K extends OperationKey> =
  | { readonly answer: AnswerOf<K>; readonly refusal: null }
  | { readonly answer: null; readonly refusal: Refusal };

/** The server did not answer, or refused what a sample person may do: the seeding can't go on. */
export class DeskClosed extends Error {
  readonly operation: OperationKey;
  readonly refusal: Refusal | null;
  constructor(operation: OperationKey, refusal: Refusal | null) {
    super(
      `${operation}: ${refusal === null ? "no answer" : `${refusal.status} ${refusal.code} ${refusal.title}`}`,
    );
    this.operation = operation;
    this.refusal = refusal;
  }
}

export interface Desk {
  /** Calls an operation; a refusal is a value. Throws DeskClosed when nobody answers. */
  ask<K extends OperationKey>(operation: K, request: RequestOf<K>, key?: string): Promise<Reply<K>>;
  /** Calls an operation that must be answered; throws DeskClosed with the refusal otherwise. */
  get<K extends OperationKey>(operation: K, request: RequestOf<K>, key?: string): Promise<AnswerOf<K>>;
}

/** Signs a person in when first needed, and calls the operations with that person's token. */
export const openDesk = (
  { origin, issuer }: { readonly origin: string; readonly issuer: string },
  person: string,
  locale: Locale,
): Desk => {
  let token: Promise<string> | undefined;
  const ask = async <K extends OperationKey>(
    operation: K,
    request: RequestOf<K>,
    key?: string,
  ): Promise<Reply<K>> => {
    token ??= signIn(issuer, person);
    const held = await token;
    const call = createClient({
      origin,
      fetch,
      token: () => held,
      newKey: () => crypto.randomUUID(),
      locale: () => locale,
      wait: (milliseconds) => wait(milliseconds),
    });
    const outcome = await call(operation, request, key === undefined ? {} : { idempotencyKey: key });
    if (outcome.kind === "offline") throw new DeskClosed(operation, null);
    return outcome.kind === "answer"
      ? { answer: outcome.answer, refusal: null }
      : { answer: null, refusal: outcome.refusal };
  };
  return {
    ask,
    get: async (operation, request, key) => {
      const { answer, refusal } = await ask(operation, request, key);
      if (refusal !== null) throw new DeskClosed(operation, refusal);
      return answer as AnswerOf<typeof operation>;
    },
  };
};
