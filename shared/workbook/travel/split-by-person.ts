// 一号多人：空白表发给两人，各在同一行写了不同的人，不能当作同一行
import { maskResidentId } from "../../identity/mask.ts";
import type { Entry } from "./copies.ts";
import { isMask, nameIn, type PersonKeys, writtenNumberIn } from "./persons.ts";
import { groupsOf, membersOf } from "./unite.ts";

/** Entries under one row id that may be one person's. */
export interface OnePerson {
  readonly entries: readonly Entry[];
  /** Whether the id stands for somebody else too. */
  readonly shared: boolean;
}

interface Told {
  readonly entry: Entry;
  readonly name: string | null;
  readonly number: string | null;
}

const tokensOf = ({ name, number }: Told, masked: boolean): readonly string[] => [
  ...(name === null ? [] : [`name ${name}`]),
  ...(number === null ? [] : [`number ${number}`]),
  ...(number === null || !masked || isMask(number) ? [] : [`number ${maskResidentId(number)}`]),
];

/**
 * Divides the entries of one row id by person: one name or one number in common makes a person, so that either may be
 * corrected. An id that an older content has already stays with whoever has no number to tell otherwise.
 */
export const splitByPerson = (entries: readonly Entry[], keys: PersonKeys): readonly OnePerson[] => {
  const told = entries.map((entry): Told => {
    const { cells } = entry.row;
    return { entry, name: nameIn(keys, cells), number: writtenNumberIn(keys, cells) };
  });
  const [first] = told;
  if (told.every(({ name, number }) => name === first?.name && number === first?.number))
    return [{ entries, shared: false }];
  const groups = groupsOf(told.length);
  const masked = told.some(({ number }) => isMask(number));
  const firstWith = new Map<string, number>();
  for (const [index, one] of told.entries())
    for (const token of tokensOf(one, masked)) {
      const before = firstWith.get(token);
      if (before === undefined) firstWith.set(token, index);
      else groups.join(before, index);
    }
  for (const [older, { entry, number }] of told.entries())
    if (!entry.head)
      for (const [index, one] of told.entries())
        if (number === null || one.number === null) groups.join(older, index);
  const named = told.flatMap(({ name, number }, index) => (name === null && number === null ? [] : [index]));
  const persons = new Set(named.map(groups.find));
  if (persons.size === 1) for (const index of told.keys()) groups.join(named[0] ?? index, index);
  const parts = membersOf(entries, groups);
  return parts.map((part) => ({ entries: part, shared: parts.length > 1 }));
};
