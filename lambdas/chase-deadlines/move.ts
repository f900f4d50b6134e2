// 一次移动：带条件的事务，别人先做了就不再做
import { commitItems, isPassing, type TransactItem } from "../persistence/commit.ts";
import { appendTo, type JournalEntry, lastLink } from "../persistence/journal.ts";
import type { PublicContext } from "../serve/work.ts";

const attempts = 8;

/**
 * Makes one move with its journal entry in one transaction, unless `stillDue` says, from a fresh read, that it is done.
 * True when this call made it. A sweep that finds the chain busy reads again; after eight attempts the fault is thrown
 * and the next sweep takes over.
 */
export const move = async (
  { stores, at }: PublicContext,
  stillDue: () => Promise<boolean>,
  items: readonly TransactItem[],
  entry: Omit<JournalEntry, "at" | "actor">,
): Promise<boolean> => {
  for (let attempt = 1; ; attempt += 1) {
    if (!(await stillDue())) return false;
    const link = appendTo(stores, await lastLink(stores, entry.chain), {
      ...entry,
      at,
      actor: "chase-deadlines",
    });
    try {
      await commitItems(stores, [...items, link]);
      return true;
    } catch (error) {
      if (!isPassing(error) || attempt === attempts) throw error;
    }
  }
};
