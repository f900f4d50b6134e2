// 取舍：一格在几份里的值，哪些算数：后改的取代它所见过的，各改各的才是冲突
import type { CellValue } from "../../contract/shapes.ts";
import type { Family, Source, Version } from "./copies.ts";
import { nearest } from "./lineage.ts";
import { standing } from "./merge.ts";
import { isMask, isMaskOf } from "./persons.ts";

/** One way of descent: contents at hand that the same heads were made from. */
export interface Line {
  readonly ancestors: ReadonlySet<string>;
  /** The nearest of them whose rows are at hand. */
  readonly nearest: readonly string[];
}

/** The lines of a family by content: contents with the same ancestors share one. */
export type Lines = ReadonlyMap<string, Line>;

export const linesOf = ({ ancestry, known }: Family): Lines => {
  const shared = new Map<string, Line>();
  return new Map(
    [...known.keys()].map((version): [string, Line] => {
      const ancestors = [...known.keys()].filter((other) => ancestry.get(version)?.has(other)).sort();
      const name = ancestors.join(" ");
      const line = shared.get(name) ?? {
        ancestors: new Set(ancestors),
        nearest: nearest(ancestry, ancestors),
      };
      shared.set(name, line);
      return [version, line];
    }),
  );
};

/** A value as one head has it. */
export interface Held {
  readonly content: string;
  readonly value: CellValue;
  readonly sources: readonly Source[];
}

interface Claim {
  readonly line: Line;
  readonly value: CellValue;
  /** Ancestors that had the value already, with nothing else in between. */
  readonly since: ReadonlySet<string>;
}

const sinceWhen = (
  lines: Lines,
  line: Line,
  value: CellValue,
  valueIn: (content: string) => CellValue,
): ReadonlySet<string> => {
  const since = new Set<string>();
  const ahead = [...line.nearest];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (since.has(next) || valueIn(next) !== value) continue;
    since.add(next);
    ahead.push(...(lines.get(next)?.nearest ?? []));
  }
  return since;
};

const byValue = ({ value: one }: Version, { value: other }: Version): number => {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a < b ? -1 : a > b ? 1 : 0;
};

/**
 * The values that stand of those which the heads hold, `valueIn` telling what an ancestor had: one is agreed upon or
 * was changed last, more are a conflict. Sorted by value, each with the sources that hold it.
 */
export const settle = (
  lines: Lines,
  held: readonly Held[],
  valueIn: (content: string) => CellValue,
): readonly Version[] => {
  // A number that is shown in part says nothing beside the whole one.
  const said = held.filter(
    ({ value }) => !isMask(value) || !held.some((other) => isMaskOf(value, other.value)),
  );
  const claims = new Map<Line, Map<CellValue, Claim>>();
  for (const { content, value } of said) {
    const line = lines.get(content);
    if (line === undefined) continue;
    const ofLine = claims.get(line) ?? new Map<CellValue, Claim>();
    if (!ofLine.has(value)) ofLine.set(value, { line, value, since: sinceWhen(lines, line, value, valueIn) });
    claims.set(line, ofLine);
  }
  const left = standing(
    [...claims.values()].flatMap((ofLine) => [...ofLine.values()]),
    (older, newer) =>
      older.value !== newer.value && [...older.since].some((content) => newer.line.ancestors.has(content)),
  );
  const values = new Set(left.map(({ value }) => value));
  return [...values]
    .map((value) => ({
      value,
      sources: said.filter((one) => one.value === value).flatMap(({ sources }) => sources),
    }))
    .sort(byValue);
};
