// 行的名字：有编号用编号，没有编号用人的号码的摘要，都没有用内容的摘要
import { sha256Hex } from "../../seal/digest.ts";
import { rowText } from "./lineage.ts";
import type { Matched } from "./match-rows.ts";
import { numberIn, type PersonKeys } from "./persons.ts";

/** How a merged row is called and which id it keeps. */
export interface RowName {
  readonly key: string;
  readonly id: string | null;
}

const short = (text: string): string => sha256Hex(text).slice(0, 16);

const leastOf = (texts: readonly string[]): string | undefined => texts.toSorted()[0];

const contentName = ({ entries }: Matched, keys: PersonKeys): string => {
  const number = leastOf(entries.flatMap(({ row }) => numberIn(keys, row.cells) ?? []));
  return number === undefined
    ? `row-${short(leastOf(entries.map(({ row }) => rowText(row))) ?? "")}`
    : `person-${short(number)}`;
};

/**
 * Names matched rows. Of several under one id, the one that an older content knows keeps it, else the one whose name
 * is least: which file came first tells nothing. Keys hold no personal data in the open.
 */
export const rowNames = (matched: readonly Matched[], keys: PersonKeys): readonly RowName[] => {
  const claims = matched.flatMap((row, index) =>
    row.entries.flatMap(({ row: { id }, head }) => (id === null ? [] : [{ id, index, rank: head ? 1 : 0 }])),
  );
  const sharers = new Map<string, Map<number, number>>();
  for (const { id, index, rank } of claims) {
    const ranks = sharers.get(id) ?? new Map<number, number>();
    ranks.set(index, Math.min(rank, ranks.get(index) ?? rank));
    sharers.set(id, ranks);
  }
  const nameAt = (index: number): string => {
    const row = matched[index];
    return row === undefined ? "" : contentName(row, keys);
  };
  const owned = new Map<number, { readonly id: string; readonly rank: number }[]>();
  for (const [id, ranks] of sharers) {
    const [first] =
      ranks.size === 1
        ? ranks
        : [...ranks].sort(([a, rankA], [b, rankB]) => rankA - rankB || (nameAt(a) < nameAt(b) ? -1 : 1));
    if (first !== undefined) owned.set(first[0], [...(owned.get(first[0]) ?? []), { id, rank: first[1] }]);
  }
  const times = new Map<string, number>();
  return matched.map((_, index) => {
    const best = owned.get(index)?.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))[0];
    if (best !== undefined) return { key: best.id, id: best.id };
    const name = nameAt(index);
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return { key: before === 0 ? name : `${name}-${before + 1}`, id: null };
  });
};
