// 办理：同一编号只办一次；撞上别人就重读重来
import { isRefused, refuse } from "#shared/contract/refusals.ts";
import { canonicalJson, type Json } from "#shared/seal/canonical.ts";
import { commitItems, isPassing, TooLarge } from "../persistence/commit.ts";
import { appendTo, lastLink } from "../persistence/journal.ts";
import { type Kept, keepAnswer, readKept } from "../persistence/kept-answer.ts";
import { contracted } from "./contracted.ts";
import { type Exchange, headerOf, type Outcome } from "./exchange.ts";
import type { Actor, ChangingContext, SignedInContext } from "./work.ts";

type AnyWork = (request: never, context: never) => Promise<unknown>;

const attempts = 8;
/** Full jitter: anything up to the bound, which doubles from 25 to 400 ms. */
const waitFor = (attempt: number, random: () => number): number =>
  Math.round(random() * Math.min(400, 25 * 2 ** (attempt - 1)));

const idempotencyKey = /^[\x21-\x7e]{8,128}$/;

const contextOf = (exchange: Exchange): SignedInContext => ({
  get stores() {
    return exchange.world.stores;
  },
  at: new Date(exchange.now).toISOString(),
  today: exchange.today,
  locale: exchange.locale,
  signIn: () => exchange.world.signIn,
  actor: exchange.actor as Actor,
  scope: exchange.scope,
});

const ask = async (work: AnyWork, exchange: Exchange, context: SignedInContext): Promise<Outcome> => {
  const answer = await (work as (request: unknown, context: SignedInContext) => Promise<unknown>)(
    exchange.request,
    context,
  );
  return isRefused(answer) ? answer : { answer: contracted(exchange, answer) };
};

/** Runs a changing use case once for its key: a repeat gets the first answer, another content is refused. */
const askOnce = async (work: AnyWork, exchange: Exchange, key: string): Promise<Outcome> => {
  const { world, now } = exchange;
  const base = contextOf(exchange);
  const actor = base.actor.person.id;
  // Keyed: a plain digest over a row would let its number be guessed.
  const digest = world.keyring.lookupHash(canonicalJson([exchange.key, exchange.request as Json]));
  const kept: Kept | undefined = await readKept(world, actor, key, now);
  if (kept !== undefined)
    return kept.digest === digest
      ? { answer: contracted(exchange, kept.answer) }
      : refuse("idempotency-key-reused");
  const context: ChangingContext = {
    ...base,
    keyring: world.keyring,
    idempotencyKey: key,
    commit: async (answer, { items, journal }) => {
      // An answer that breaks the contract must be found before anything is written.
      contracted(exchange, answer);
      const entry = journal && { ...journal, at: base.at, actor };
      const link = entry && appendTo(world.stores, await lastLink(world.stores, entry.chain), entry);
      await commitItems(world.stores, [
        ...items,
        ...(link ? [link] : []),
        keepAnswer(world, actor, key, { digest, answer }, now),
      ]);
      return answer;
    },
  };
  return ask(work, exchange, context);
};

/** The use case as the last stage: at most eight attempts, each from reading on, then 503. */
export const run =
  (work: AnyWork) =>
  async (exchange: Exchange): Promise<Outcome> => {
    const { operation, world } = exchange;
    const key = headerOf(exchange, "idempotency-key") ?? "";
    if (operation.idempotent && !idempotencyKey.test(key)) return refuse("idempotency-key-missing");
    for (let attempt = 1; ; attempt += 1) {
      try {
        return operation.idempotent
          ? await askOnce(work, exchange, key)
          : await ask(work, exchange, contextOf(exchange));
      } catch (error) {
        if (error instanceof TooLarge) return refuse("too-large");
        if (!isPassing(error)) throw error;
        if (attempt === attempts) return refuse("try-again");
        await world.pause(waitFor(attempt, world.random));
      }
    }
  };
