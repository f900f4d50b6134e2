// 用例：一个请求在什么处境下得到什么回答
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { AnswerOf, OperationKey, operations, RequestOf } from "#shared/contract/operations.ts";
import type { Refused } from "#shared/contract/refusals.ts";
import type { Grant, Person } from "#shared/contract/shapes.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { Json } from "#shared/seal/canonical.ts";
import type { TransactItem } from "../persistence/commit.ts";
import type { Keyring } from "../persistence/keyring.ts";
import type { Stores } from "../persistence/stores.ts";
import type { SignInSettings } from "./world.ts";

/** A signed-in person with the grants that the directory gives. */
export interface Actor {
  readonly person: Person;
  readonly grants: readonly Grant[];
}

/** What an open door knows. */
export interface PublicContext {
  readonly stores: Stores;
  /** Instant of the request, ISO 8601 in UTC. */
  readonly at: string;
  /** Its civil date in Asia/Shanghai. */
  readonly today: CivilDate;
  /** The reader's language. */
  readonly locale: Locale;
  readonly signIn: () => SignInSettings;
}

export interface SignedInContext extends PublicContext {
  readonly actor: Actor;
  /** The unit that the request names and all above it; empty where it names none. */
  readonly scope: readonly string[];
}

/** What a use case writes: all of it in one transaction, with the journal entry and the answer for a repeat. */
export interface Changes {
  readonly items: readonly TransactItem[];
  readonly journal?: {
    readonly chain: string;
    readonly action: string;
    readonly values: { readonly [key: string]: Json };
  };
}

export interface ChangingContext extends SignedInContext {
  readonly keyring: Keyring;
  readonly idempotencyKey: string;
  /** Writes the changes and gives the answer back; throws Contended when a condition no longer holds. */
  readonly commit: <Answer>(answer: Answer, changes: Changes) => Promise<Answer>;
}

/** What the use case of an operation is given, by what the contract says of it. */
export type ContextOf<K extends OperationKey> = (typeof operations)[K] extends { idempotent: true }
  ? ChangingContext
  : (typeof operations)[K]["who"] extends "public" | "schedule"
    ? PublicContext
    : SignedInContext;

/**
 * One attempt of a use case: it reads, decides, and commits at most once. `serve` may run it again,
 * and adds the `limit` where the contract asks for one.
 */
export type Work<K extends OperationKey> = (
  request: RequestOf<K>,
  context: ContextOf<K>,
) => Promise<Omit<AnswerOf<K>, "limit"> | Refused>;
