// 核对台账：每条链从头算一遍
import { paginateScan } from "@aws-sdk/lib-dynamodb";
import { firstBrokenLink } from "#shared/seal/chain.ts";
import type { JournalLink } from "./journal.ts";
import type { Stores } from "./stores.ts";

export interface VerifiedChain {
  readonly chain: string;
  readonly links: number;
  /** Hash of the last link, to compare with an anchor kept elsewhere. */
  readonly head: string;
  /** Seq of the first link that does not follow, or null. */
  readonly brokenAt: number | null;
}

type StoredLink = JournalLink & { readonly pk: string; readonly sk: string };

/**
 * Verifies every chain of the journal, in the order of their names.
 * Finds changed, inserted, swapped and removed links; a chain cut at its end shows only against an anchored head.
 */
export const verifyJournal = async (stores: Stores): Promise<VerifiedChain[]> => {
  const chains = new Map<string, StoredLink[]>();
  const pages = paginateScan({ client: stores.client }, { TableName: stores.journal, ConsistentRead: true });
  for await (const { Items } of pages)
    for (const item of (Items ?? []) as StoredLink[])
      chains.set(item.pk, [...(chains.get(item.pk) ?? []), item]);
  return [...chains]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([chain, items]) => {
      const stored = items.sort((a, b) => (a.sk < b.sk ? -1 : 1));
      const links = stored.map(({ pk, sk, ...link }) => link);
      const misplaced = links.find((link) => link.chain !== chain)?.seq ?? null;
      return {
        chain,
        links: links.length,
        head: links.at(-1)?.hash ?? "",
        brokenAt: firstBrokenLink(links as JournalLink[]) ?? misplaced,
      };
    });
};
