// 来历：每份表带着自己的版本与上一版，凭此认出哪份由哪份改来
import type { Cells, CellValue } from "../../contract/shapes.ts";
import { sha256Hex } from "../../seal/digest.ts";

/** As much of a row as makes its content; `ReadRow` is one. */
export interface RowContent {
  readonly id: string | null;
  readonly cells: Cells;
  /** Cells that could not be read: they stand in the file, and nothing is known of their value. */
  readonly problems?: readonly { readonly at: string }[];
}

/** What a form's meta sheet tells of where it comes from. */
export interface Lineage {
  /** `rowsVersion` of the rows as Chengxin last wrote the file, 16 hex digits. */
  readonly version: string;
  /** Versions that went into it, nearest first, 16 hex digits each. */
  readonly parents: readonly string[];
}

/** What a file says of itself beside its rows. */
export interface Claims {
  /** Null in files that older versions wrote. */
  readonly version: string | null;
  readonly parents: readonly string[];
}

/** Versions that a file remembers: more come only of merges of many copies, and the nearest are kept. */
const parentsKept = 48;

/** A cell's value where an absent cell, a null and an empty text are the same. */
export const valueAt = (cells: Cells, key: string): CellValue => {
  const value = cells[key];
  return value === undefined || value === "" ? null : value;
};

const isEmpty = ({ cells, problems }: RowContent): boolean =>
  (problems?.length ?? 0) === 0 && Object.keys(cells).every((key) => valueAt(cells, key) === null);

/** A row's cells in one only writing, without its id; the same for equal cells, told apart by unread ones. */
export const rowText = ({ cells, problems = [] }: RowContent): string =>
  JSON.stringify([
    ...Object.keys(cells)
      .filter((key) => valueAt(cells, key) !== null)
      .sort()
      .map((key) => [key, cells[key]]),
    ...problems.map(({ at }) => at).sort(),
  ]);

/**
 * The version of a form's rows, 16 hex digits: the same whatever their order, without the empty rows.
 * The cells are those that a reader of the form gives (`readRows`), so that a file unedited has its own version.
 */
export const rowsVersion = (rows: readonly RowContent[]): string => {
  const filled = rows.filter((row) => !isEmpty(row));
  const found = new Set<string>();
  for (const { cells } of filled)
    for (const key in cells) if (!found.has(key) && valueAt(cells, key) !== null) found.add(key);
  const keys = [...found].sort();
  const texts = filled.map(({ id, cells, problems = [] }) =>
    JSON.stringify([id, keys.map((key) => valueAt(cells, key)), problems.map(({ at }) => at).sort()]),
  );
  return sha256Hex(JSON.stringify([keys, texts.sort()])).slice(0, 16);
};

/** The version of a form without any filled row: every form begins so. */
export const blankVersion = rowsVersion([]);

/** What a file that is written back names as its parents: what was read, the version before, and those before that. */
export const parentsOf = (read: Claims & { readonly rows: readonly RowContent[] }): readonly string[] => [
  rowsVersion(read.rows),
  ...(read.version === null ? [] : [read.version]),
  ...read.parents,
];

/**
 * The lineage of rows that are about to be written, ids included. `parents`: none for a form made anew, `parentsOf`
 * a file written back, `MergedForm.parents` for a merge.
 */
export const lineageOf = (rows: readonly RowContent[], parents: readonly string[] = []): Lineage => {
  const version = rowsVersion(rows);
  const others = new Set(parents);
  others.delete(version);
  others.delete(blankVersion);
  return { version, parents: [...others].slice(0, parentsKept) };
};

/** Whether a file with this content was edited after Chengxin wrote it; null: it doesn't tell its version. */
export const editedSince = (claims: Claims, content: string): boolean | null =>
  claims.version === null ? null : claims.version !== content;

/** The strict ancestors of each content at hand, by version; the blank form is everybody's. */
export type Ancestry = ReadonlyMap<string, ReadonlySet<string>>;

/** Follows the claims of all files at hand from each content back to all versions that went into it. */
export const ancestryOf = (contents: readonly (Claims & { readonly content: string })[]): Ancestry => {
  const links = new Map<string, string[]>();
  const link = (from: string, to: readonly string[]): void => {
    links.set(from, [...(links.get(from) ?? []), ...to]);
  };
  for (const { content, version, parents } of contents) {
    if (version !== null && version !== content) link(content, [version]);
    link(version ?? content, parents);
  }
  const ancestors = new Map<string, ReadonlySet<string>>();
  for (const { content } of contents) {
    if (ancestors.has(content)) continue;
    const found = new Set<string>([blankVersion]);
    const ahead = [...(links.get(content) ?? [])];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (found.has(next) && next !== blankVersion) continue;
      found.add(next);
      if (next !== blankVersion) ahead.push(...(links.get(next) ?? []));
    }
    found.delete(content);
    ancestors.set(content, found);
  }
  return ancestors;
};

/** Whether one content was made from another. Two that each claim the other (one was changed back) do not. */
export const descends = (ancestry: Ancestry, content: string, from: string): boolean =>
  ancestry.get(content)?.has(from) === true && ancestry.get(from)?.has(content) !== true;

/** Of some versions, those that none of the others was made from: the nearest, sorted. */
export const nearest = (ancestry: Ancestry, versions: readonly string[]): readonly string[] =>
  versions.filter((one) => !versions.some((other) => descends(ancestry, other, one))).sort();

/**
 * The nearest versions, among those whose rows are `known`, that every one of the contents was made from.
 * More than one only where copies were merged crosswise; the blank form where nothing nearer is known.
 */
export const commonAncestors = (
  ancestry: Ancestry,
  contents: readonly string[],
  known: Iterable<string>,
): readonly string[] =>
  nearest(
    ancestry,
    [...new Set([...known, blankVersion])].filter((version) =>
      contents.every((content) => ancestry.get(content)?.has(version) === true),
    ),
  );
