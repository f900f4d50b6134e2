// 传阅的各份：同一单位同一年度的一张表，在外面改成了几份
import type { CellValue } from "../../contract/shapes.ts";
import {
  type Ancestry,
  ancestryOf,
  blankVersion,
  type Claims,
  nearest,
  type RowContent,
  rowsVersion,
} from "./lineage.ts";

/** A row of a copy; `ReadRow` and `TravelledRow` are ones. Where it stands is carried along, never compared. */
export interface CopyRow extends RowContent {
  /** Zero-based, as its reader counts. */
  readonly row: number;
  readonly sheet?: string;
}

/** One file as it came back. */
export interface TravelledCopy extends Claims {
  /** Tells the copies of a merge apart. */
  readonly file: string;
  /** Last modification as the file or its carrier tells it, ISO 8601; shown, never decides anything. */
  readonly modified: string | null;
  readonly unit: string;
  readonly period: string;
  readonly rows: readonly CopyRow[];
}

/** Rows known from elsewhere, such as the consolidation before: they serve as ancestors and add nothing. */
export interface KnownRows extends Claims {
  readonly rows: readonly CopyRow[];
}

/** Where a value stands. */
export interface Source {
  readonly file: string;
  readonly modified: string | null;
  /** `CopyRow.sheet`, or null. */
  readonly sheet: string | null;
  /** `CopyRow.row`; null where the copy doesn't have the row. */
  readonly row: number | null;
}

/** One of the values that a cell has in different copies. */
export interface Version {
  readonly value: CellValue;
  readonly sources: readonly Source[];
}

/** One row's appearance in one content. */
export interface Entry {
  /** Version of the content. */
  readonly content: string;
  readonly row: CopyRow;
  /** Whether no copy was made from that content. */
  readonly head: boolean;
  readonly sources: readonly Source[];
}

/** Files with the same rows: one content, counted once. */
export interface Content {
  readonly version: string;
  /** In the order of `byName`; none for rows that are only known. */
  readonly copies: readonly TravelledCopy[];
  readonly rows: readonly CopyRow[];
}

/** The copies of a form in their order of descent. */
export interface Family {
  readonly ancestry: Ancestry;
  readonly contents: ReadonlyMap<string, Content>;
  /** Contents that no other copy was made from, in the order of their files (`byName`): what they say is merged. */
  readonly heads: readonly Content[];
  /** Contents of `heads` and of their ancestors as far as at hand, the blank form included. */
  readonly known: ReadonlyMap<string, Content>;
}

/** The order of file names: shorter ones first, as "(1)" and "副本" are added to a name. */
export const byName = (one: string, other: string): number =>
  one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);

/** The file that stands for a content: the first in the order of `byName`. */
export const fileOf = ({ copies }: Content): string => copies[0]?.file ?? "";

const contentsOf = (copies: readonly TravelledCopy[], known: readonly KnownRows[]) => {
  const contents = new Map<string, Content>([
    [blankVersion, { version: blankVersion, copies: [], rows: [] }],
  ]);
  const claims: (Claims & { readonly content: string })[] = [];
  const add = (of: KnownRows, copy: readonly TravelledCopy[]): void => {
    const content = rowsVersion(of.rows);
    const before = contents.get(content);
    claims.push({ content, version: of.version, parents: of.parents });
    // The rows are those of the first file by name, so that the order of arrival tells nothing.
    const first = before?.copies.length ? before.rows : of.rows;
    contents.set(content, { version: content, copies: [...(before?.copies ?? []), ...copy], rows: first });
  };
  for (const copy of copies.toSorted((one, other) => byName(one.file, other.file))) add(copy, [copy]);
  for (const rows of known) add(rows, []);
  return { contents, claims };
};

/** Orders copies of one form by descent. RangeError if they are of more than one unit or period. */
export const familyOf = (copies: readonly TravelledCopy[], known: readonly KnownRows[] = []): Family => {
  if (new Set(copies.map(({ unit, period }) => `${unit} ${period}`)).size > 1)
    throw new RangeError("copies of one form have one unit and one period");
  const { contents, claims } = contentsOf(copies, known);
  const ancestry = ancestryOf(claims);
  const arrived = [...contents.values()].filter((content) => content.copies.length > 0);
  const heads = nearest(
    ancestry,
    arrived.map(({ version }) => version),
  )
    .flatMap((version) => contents.get(version) ?? [])
    .sort((one, other) => byName(fileOf(one), fileOf(other)));
  const related = [...contents].filter(
    ([version]) =>
      version === blankVersion ||
      heads.some((head) => head.version === version || ancestry.get(head.version)?.has(version)),
  );
  return { ancestry, contents, heads, known: new Map(related) };
};

/** Where a content's row stands; for a content without the row `row` is null. */
export const sourceIn = (content: Content, row: CopyRow | undefined): readonly Source[] =>
  content.copies
    .slice(0, 1)
    .map(({ file, modified }) => ({ file, modified, sheet: row?.sheet ?? null, row: row?.row ?? null }));
