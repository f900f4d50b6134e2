// 自带的行：检查表的条目由表自己带来；答过的对回同一条，条目的说法变了就请人定，没了的另列
import type { TableRow } from "../forms/table.ts";
import { bare, knownBy, matcherAmong } from "../reading/match-words.ts";
import type { BlankTable } from "./blank-form.ts";
import { apart, type Change, type Settled, settledAs } from "./change.ts";
import type { Apart, KeptRow } from "./kept.ts";
import { cellsOf, type ReadRow } from "./kept-rows.ts";

/** Answers under the words of a row that the form brings. */
interface Answered {
  readonly read: ReadRow;
  /** What of its words is otherwise by now and wasn't said to mean the same; null where nothing is. */
  readonly open: { readonly was: string; readonly now: string } | null;
}

const numberIn = (name: string): string => /^[\d.]+(?=\s)/.exec(name)?.[0] ?? name;

/**
 * Fills the rows that the form brings with what was answered in the same row, called by its first column. `settled` is null
 * for a form that is not of another version: its rows have the words that they have.
 */
export const intoGiven = (
  table: BlankTable,
  read: readonly ReadRow[],
  settled: Settled | null,
): {
  readonly rows: readonly KeptRow[];
  readonly apart: readonly Apart[];
  readonly changes: readonly Change[];
} => {
  const brought = table.columns.filter(({ kind }) => kind === "given").map(({ key }) => key);
  const isAnswer = (key: string): boolean => !brought.includes(key);
  const name = ({ values }: TableRow): string => String(values[brought[0] ?? ""] ?? "");
  const clauseOf = ({ values }: TableRow): string | null =>
    typeof values.clause === "string" && values.clause !== "" ? values.clause : null;
  const idOf = (row: TableRow): string => `${table.id}#${name(row)}`;
  const answersOf = ({ row }: ReadRow): number => Object.keys(row.values).filter(isAnswer).length;
  const listed: Apart[] = [];
  const changes: Change[] = [];

  // Of two rows by one name the last is the row, the other is listed.
  const byName = new Map(read.map((each) => [name(each.row), each]));
  const answered = new Map<string, Answered>();
  for (const given of table.given) {
    const own = byName.get(name(given));
    if (own === undefined) continue;
    const word = (key: string, { values }: TableRow): string => String(values[key] ?? "");
    const otherwise = brought.find((key) => bare(word(key, own.row)) !== bare(word(key, given)));
    const open =
      settled === null || otherwise === undefined
        ? null
        : { was: word(otherwise, own.row), now: word(otherwise, given) };
    answered.set(name(given), { read: own, open });
  }
  const taken = new Set([...answered.values()].map((each) => each.read));
  const free = table.given.filter((given) => !answered.has(name(given)));
  const match = matcherAmong(free.map((given) => knownBy(name(given), [name(given)])));
  for (const each of read) {
    if (taken.has(each)) continue;
    const cells = answersOf(each);
    const written = name(each.row);
    const likely = new Set([
      ...match(written).map(({ key }) => key),
      ...free.map(name).filter((other) => numberIn(other) === numberIn(written)),
    ]);
    const choices =
      settled === null || cells === 0
        ? []
        : [...likely].filter((to) => !answered.has(to)).map((to) => ({ key: to, title: to }));
    const said = settledAs(settled ?? {}, idOf(each.row), choices);
    if (said.settled !== null && said.settled !== apart)
      answered.set(said.settled, { read: each, open: null });
    else
      listed.push(
        ...cellsOf(each, settled === null ? "no-row" : "gone-since", settled === null ? undefined : isAnswer),
      );
    if (settled !== null && cells > 0)
      changes.push({
        ...{ id: idOf(each.row), kind: "gone", title: written, was: "", now: "" },
        ...{ clause: null, cells, ...said },
      });
  }
  const rows = table.given.map((given): KeptRow => {
    const own = answered.get(name(given));
    const about = { id: idOf(given), title: name(given), clause: clauseOf(given) };
    if (own === undefined) {
      if (settled !== null)
        changes.push({ ...about, kind: "new", was: "", now: "", cells: 0, choices: [], settled: null });
      return { ...given, from: { sheet: "", row: -1 } };
    }
    const { row } = own.read;
    const cells = answersOf(own.read);
    let isTaken = true;
    if (own.open !== null) {
      const choices = cells === 0 ? [] : [{ key: about.title, title: about.title }];
      const said = settledAs(settled ?? {}, about.id, choices);
      changes.push({ ...about, kind: "reworded", ...own.open, cells, ...said });
      isTaken = cells === 0 || said.settled === about.title;
      if (!isTaken) listed.push(...cellsOf(own.read, "changed-since", isAnswer));
    }
    const answers = Object.entries(row.values).filter(
      ([key]) => isTaken && isAnswer(key) && !given.closed?.includes(key),
    );
    return {
      ...given,
      ...{ id: row.id, version: row.version, synced: row.synced, from: row.from },
      values: { ...given.values, ...Object.fromEntries(answers) },
    };
  });
  return { rows, apart: listed, changes };
};
