// 台账链：每条记录带上前一条的摘要，改动必被发现
import type { Json } from "./canonical.ts";
import { digestOf } from "./digest.ts";

export interface ChainLink {
  readonly seq: number;
  /** Digest of the link before, 64 hex digits; zeros for the first. */
  readonly prev: string;
  readonly hash: string;
}

export const chainStart: ChainLink = { seq: 0, prev: "0".repeat(64), hash: "0".repeat(64) };

/** Appends an entry to a chain: seq + 1, prev = the hash before, hash over everything but itself. */
export const linkAfter = <Entry extends { readonly [key: string]: Json | undefined }>(
  last: ChainLink,
  entry: Entry,
): Entry & ChainLink => {
  const open = { ...entry, seq: last.seq + 1, prev: last.hash };
  return { ...open, hash: digestOf(open) };
};

/** The seq of the first link that does not follow from the one before it, or null if the chain holds. */
export const firstBrokenLink = (links: readonly ChainLink[]): number | null => {
  let last = chainStart;
  for (const link of links) {
    const { hash, ...open } = link;
    const follows = link.seq === last.seq + 1 && link.prev === last.hash;
    if (!follows || digestOf(open as { readonly [key: string]: Json }) !== hash) return link.seq;
    last = link;
  }
  return null;
};
