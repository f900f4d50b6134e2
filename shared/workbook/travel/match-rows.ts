// 对行：几份表里的哪些行是同一行：先凭行编号，再凭人；说不准的各归各，并说明
import { type Entry, type Family, sourceIn } from "./copies.ts";
import { rowText } from "./lineage.ts";
import { nameIn, numberIn, type PersonKeys } from "./persons.ts";
import { type OnePerson, splitByPerson } from "./split-by-person.ts";
import { groupsOf, membersOf } from "./unite.ts";

/** Why rows were matched otherwise than by their ids, or not at all. */
export type MatchNote = "row-shared" | "row-moved" | "person-apart" | "same-name";

/** Rows of several contents that are one row: at most one in each content. */
export interface Matched {
  readonly entries: readonly Entry[];
  readonly notes: readonly MatchNote[];
}

const entriesOf = ({ heads, known }: Family): readonly Entry[] => {
  const headed = new Set(heads.map(({ version }) => version));
  const older = [...known.values()].filter(({ version }) => !headed.has(version));
  older.sort((one, other) => (one.version < other.version ? -1 : 1));
  return [...heads, ...older].flatMap((content) =>
    content.rows.map((row) => ({
      content: content.version,
      row,
      head: headed.has(content.version),
      sources: sourceIn(content, row),
    })),
  );
};

/** What names a row at first: its id; without one all its cells, and the how many-th of that content it is. */
const firstNames = (entries: readonly Entry[]): readonly string[] => {
  const times = new Map<string, number>();
  const again = (content: string, name: string): number => {
    const key = `${content} ${name}`;
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return before;
  };
  return entries.map(({ content, row }) => {
    if (row.id !== null && again(content, `id ${row.id}`) === 0) return `id ${row.id}`;
    const text = `text ${rowText(row)}`;
    return `${text} ${again(content, text)}`;
  });
};

const grouped = <Item>(items: readonly Item[], nameOf: (item: Item, index: number) => string) => {
  const groups = new Map<string, Item[]>();
  for (const [index, item] of items.entries()) {
    const name = nameOf(item, index);
    const before = groups.get(name);
    if (before === undefined) groups.set(name, [item]);
    else before.push(item);
  }
  return groups;
};

const namesakes = (rows: readonly OnePerson[], keys: PersonKeys): ReadonlySet<OnePerson> => {
  const namesOf = ({ entries }: OnePerson): ReadonlySet<string> =>
    new Set(entries.flatMap(({ row }) => nameIn(keys, row.cells) ?? []));
  const times = new Map<string, number>();
  const names = rows.map(namesOf);
  for (const name of names.flatMap((each) => [...each])) times.set(name, (times.get(name) ?? 0) + 1);
  const nameless = ({ entries }: OnePerson): boolean =>
    entries.every(({ row }) => numberIn(keys, row.cells) === null);
  return new Set(
    rows.filter(
      (row, index) => [...(names[index] ?? [])].some((name) => (times.get(name) ?? 0) > 1) && nameless(row),
    ),
  );
};

/** Joins rows of one person's number unless some content has that person twice; `apart` are those left so. */
const joinByNumber = (rows: readonly OnePerson[], keys: PersonKeys) => {
  const groups = groupsOf(rows.length);
  const apart = new Set<number>();
  const contents = rows.map(({ entries }) => entries.map(({ content }) => content));
  const byNumber = new Map<string, Set<number>>();
  for (const [index, { entries }] of rows.entries())
    for (const { row } of entries) {
      const number = numberIn(keys, row.cells);
      if (number !== null) byNumber.set(number, (byNumber.get(number) ?? new Set<number>()).add(index));
    }
  for (const [, indices] of [...byNumber].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const tops = [...new Set([...indices].map(groups.find))].sort((one, other) => one - other);
    const all = tops.flatMap((top) => contents[top] ?? []);
    const [first = 0, ...others] = tops;
    if (new Set(all).size < all.length && others.length > 0) for (const index of indices) apart.add(index);
    else {
      for (const other of others) groups.join(first, other);
      contents[first] = all;
    }
  }
  return { groups, apart };
};

/**
 * Matches the rows of all copies and their ancestors: by row id unless it stands for different persons, then by the
 * person's number. A person whom one copy has twice, and namesakes without number, stay apart and are told.
 */
export const matchRows = (family: Family, keys: PersonKeys): readonly Matched[] => {
  const entries = entriesOf(family);
  const names = firstNames(entries);
  const rows = [...grouped(entries, (_, index) => names[index] ?? "").values()].flatMap((same) =>
    splitByPerson(same, keys),
  );
  const { groups, apart } = joinByNumber(rows, keys);
  const alike = namesakes(rows, keys);
  return membersOf([...rows.entries()], groups).map((parts): Matched => {
    const all = parts.flatMap(([, part]) => part.entries);
    const notes: readonly (readonly [MatchNote, boolean])[] = [
      ["row-shared", parts.some(([, { shared }]) => shared)],
      ["row-moved", new Set(all.flatMap(({ row }) => row.id ?? [])).size > 1],
      ["person-apart", parts.some(([index]) => apart.has(index))],
      ["same-name", parts.some(([, part]) => alike.has(part))],
    ];
    return { entries: all, notes: notes.flatMap(([note, holds]) => (holds ? [note] : [])) };
  });
};
