// 合并各份：不同格的改动都留下，同一格改成不同的值是冲突；到得先后不影响结果，什么也不丢
import type { Cells } from "../../contract/shapes.ts";
import { sha256Hex } from "../../seal/digest.ts";
import {
  type Content,
  type Entry,
  type Family,
  familyOf,
  type KnownRows,
  type Source,
  sourceIn,
  type TravelledCopy,
} from "./copies.ts";
import { commonAncestors, nearest, rowText, valueAt } from "./lineage.ts";
import { type Matched, matchRows } from "./match-rows.ts";
import type { Conflict, DeletedRow, MergedForm, MergedRow, RowNote } from "./merged-form.ts";
import type { PersonKeys } from "./persons.ts";
import { type RowName, rowNames } from "./row-keys.ts";
import { type Lines, linesOf, settle } from "./settle.ts";
import { copyNotes } from "./standings.ts";

/** What a merge has to know beside the copies. */
export interface MergeOptions {
  readonly person: PersonKeys;
  /** Rows known from elsewhere, such as the consolidation before: ancestors only. */
  readonly known?: readonly KnownRows[];
}

interface Settled {
  readonly row?: MergedRow;
  readonly deleted?: DeletedRow;
  readonly conflicts: readonly Conflict[];
  readonly notes: readonly RowNote[];
}

const isUnread = ({ row }: Entry, key: string): boolean =>
  valueAt(row.cells, key) === null && row.problems?.some(({ at }) => at === key) === true;

/** The row's cells as the copies that have it leave them. */
const settleCells = (lines: Lines, all: ReadonlyMap<string, Entry>, heads: readonly Entry[], key: string) => {
  const cells: Cells = {};
  const from: Record<string, Source> = {};
  const conflicts: Conflict[] = [];
  const cellKeys = new Set(heads.flatMap(({ row }) => Object.keys(row.cells)));
  for (const at of cellKeys) {
    const [first, ...others] = heads;
    const value = first === undefined ? null : valueAt(first.row.cells, at);
    if (others.every(({ row }) => valueAt(row.cells, at) === value)) {
      if (value !== null) cells[at] = value;
      continue;
    }
    const held = heads
      .filter((entry) => !isUnread(entry, at))
      .map(({ content, row, sources }) => ({ content, value: valueAt(row.cells, at), sources }));
    const versions = settle(lines, held, (content) => {
      const row = all.get(content)?.row;
      return row === undefined ? null : valueAt(row.cells, at);
    });
    const [only] = versions;
    if (versions.length > 1) conflicts.push({ row: key, at, versions });
    else if (only !== undefined && only.value !== null) cells[at] = only.value;
    const [source] = only?.sources ?? [];
    if (versions.length === 1 && source !== undefined) from[at] = source;
  }
  return { cells, from, conflicts };
};

const settleRow = (
  family: Family,
  lines: Lines,
  { entries, notes }: Matched,
  { key, id }: RowName,
): Settled => {
  const all = new Map(entries.map((entry) => [entry.content, entry]));
  const heads = entries.filter(({ head }) => head);
  const sources = heads.flatMap((entry) => entry.sources);
  const told = notes.map((code): RowNote => ({ code, row: key, sources }));
  const textIn = (content: string): string | null => {
    const entry = all.get(content);
    return entry === undefined ? null : sha256Hex(rowText(entry.row)).slice(0, 16);
  };
  const lacking = family.heads.filter(({ version }) => !all.has(version));
  const presence =
    lacking.length === 0
      ? []
      : settle(
          lines,
          family.heads.map((head) => ({
            content: head.version,
            value: textIn(head.version),
            sources: sourceIn(head, all.get(head.version)?.row),
          })),
          textIn,
        );
  const gone = presence.some(({ value }) => value === null);
  if (gone && presence.length === 1) {
    const knew = (content: Content): boolean =>
      [...all.keys()].some((version) => lines.get(content.version)?.ancestors.has(version));
    const deletedIn = lacking.filter(knew).flatMap((content) => sourceIn(content, undefined));
    const [last = ""] = nearest(family.ancestry, [...all.keys()]);
    const cells = all.get(last)?.row.cells ?? {};
    return {
      deleted: { key, id, cells, deletedIn },
      conflicts: [],
      notes: [...told, { code: "row-deleted", row: key, sources: deletedIn }],
    };
  }
  const { cells, from, conflicts } = settleCells(lines, all, heads, key);
  return {
    row: { key, id, cells, sources, from },
    conflicts: [...(gone ? [{ row: key, at: null, versions: presence }] : []), ...conflicts],
    notes: told,
  };
};

/** Every version that the heads were made from: those with the longest way behind them first. */
const before = ({ ancestry, heads }: Family): readonly string[] => {
  const length = (version: string): number => ancestry.get(version)?.size ?? 0;
  return [...new Set(heads.flatMap(({ version }) => [...(ancestry.get(version) ?? [])]))].sort(
    (one, other) => length(other) - length(one) || (one < other ? -1 : 1),
  );
};

/**
 * Merges the copies of one form that came back: edits to different cells are both kept, the same cell changed to
 * different values is a conflict; a value gives way only to one that was written by someone who had it before him.
 * Any order of arrival gives the same result. RangeError if the copies are of more than one unit or period, or none.
 */
export const mergeCopies = (copies: readonly TravelledCopy[], options: MergeOptions): MergedForm => {
  const [first] = copies;
  if (first === undefined) throw new RangeError("a merge needs a copy");
  const family = familyOf(copies, options.known);
  const lines = linesOf(family);
  const matched = matchRows(family, options.person);
  const names = rowNames(matched, options.person);
  const settled = matched.flatMap((row, index) => {
    const name = names[index];
    return name === undefined ? [] : [settleRow(family, lines, row, name)];
  });
  const versions = family.heads.map(({ version }) => version);
  return {
    unit: first.unit,
    period: first.period,
    base: commonAncestors(family.ancestry, versions, family.known.keys()),
    rows: settled.flatMap(({ row }) => row ?? []),
    deleted: settled.flatMap(({ deleted }) => deleted ?? []),
    conflicts: settled.flatMap(({ conflicts }) => conflicts),
    rowNotes: settled.flatMap(({ notes }) => notes),
    copyNotes: copyNotes(family),
    parents: [...versions, ...before(family)],
  };
};
