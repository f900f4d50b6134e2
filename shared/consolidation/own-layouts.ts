// 自己的版式：还没有确认的各说一次，有疑问的给出可选的答法；确认过的并进记住的
import type { GridRegime } from "../engine/regime.ts";
import { confirmLayout, type LayoutDecisions, layoutMapping } from "../workbook/reading/layout-mapping.ts";
import type { LayoutGuess, LayoutMapping, LayoutOpen } from "../workbook/reading/own-layout.ts";
import { type Arrival, isRefused } from "./arrival.ts";

/** Layouts as they come back from where they were kept. */
export const keptLayouts = layoutMapping.array().max(10_000);

/** A layout that nobody confirmed yet, and the files that have it. */
export interface Unconfirmed {
  /** Tells it from the others. */
  readonly key: string;
  readonly files: readonly string[];
  readonly guess: LayoutGuess;
  /** What would be remembered of it. */
  readonly mapping: LayoutMapping;
}

/** The layouts of somebody's own that wait for a word, each once. */
export const unconfirmedIn = (
  arrivals: readonly Arrival[],
  regimes: readonly GridRegime[],
): readonly Unconfirmed[] => {
  const found = new Map<string, Unconfirmed>();
  for (const { file, read } of arrivals.toSorted((one, other) => (one.file < other.file ? -1 : 1))) {
    if (isRefused(read) || read.guess === null || read.guess.confirmed) continue;
    const regime = regimes.find(({ id }) => id === read.regime);
    if (regime === undefined) continue;
    const mapping = confirmLayout(regime, read.guess);
    const key = JSON.stringify([
      mapping,
      read.guess.open.map(({ doubt, key: of, written }) => [doubt, of, written]),
    ]);
    const before = found.get(key);
    found.set(key, { key, guess: read.guess, mapping, files: [...(before?.files ?? []), file] });
  }
  return [...found.values()];
};

/** What may be answered to a question about a layout; `head` of the answers names one of their heads. */
export type LayoutWay = "yes" | "no" | "note" | "happened" | { readonly head: string };

/** The ways to answer a question; none where a person can only add the column. */
export const waysOf = ({ doubt, written }: LayoutOpen): readonly LayoutWay[] => {
  if (doubt === "turned") return ["note", "happened"];
  if (doubt === "answers") return written === "" ? [] : written.split("、").map((head) => ({ head }));
  return doubt === "missing" ? [] : ["yes", "no"];
};

/** What the answers decide; questions without an answer stay open. */
export const decisionsOf = (
  answered: readonly (readonly [open: LayoutOpen, way: LayoutWay])[],
): LayoutDecisions => {
  const heads: Record<string, string> = {};
  const turned: Record<string, "note" | "head"> = {};
  let answers: string | undefined;
  for (const [{ key, written }, way] of answered)
    if (typeof way === "object") answers = way.head;
    else if (way === "yes" || way === "no") heads[written] = way === "yes" ? key : "none";
    else turned[key.replace("indicator:", "")] = way === "note" ? "note" : "head";
  return { heads, turned, ...(answers === undefined ? {} : { answers }) };
};

/** Whether two mappings are about the same heads: most are in both, and none means two things. */
const alike = (one: LayoutMapping, other: LayoutMapping): boolean => {
  const shared = Object.keys(one.heads).filter((head) => other.heads[head] !== undefined);
  return (
    one.regime === other.regime &&
    one.kind === other.kind &&
    shared.length * 2 > Object.keys(one.heads).length &&
    shared.every((head) => one.heads[head] === other.heads[head])
  );
};

/** The layouts with one more; of one that is known in part, what was decided before stays as somebody made it. */
export const remembered = (
  before: readonly LayoutMapping[],
  fresh: LayoutMapping,
): readonly LayoutMapping[] => {
  const known = before.find((each) => alike(each, fresh));
  if (known === undefined) return [...before, fresh];
  const more = {
    ...known,
    heads: { ...fresh.heads, ...known.heads },
    turned: { ...fresh.turned, ...known.turned },
    answers: known.answers ?? fresh.answers,
  };
  return before.map((each) => (each === known ? more : each));
};
