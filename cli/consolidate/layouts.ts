// 自己的版式：确认过的记在一个文件里；没有确认的说明把什么当作什么、还有什么没有定
import * as z from "zod";
import { type Arrival, isRefused } from "#shared/consolidation/arrival.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { confirmLayout, layoutMapping } from "#shared/workbook/reading/layout-mapping.ts";
import type { LayoutGuess, LayoutMapping } from "#shared/workbook/reading/own-layout.ts";
import { isUnusable, type Surroundings, type Unusable, unusable } from "../command.ts";
import { readGiven, writeGiven } from "../files.ts";
import { utf8 } from "../regime-source.ts";

const layoutsFile = z.array(layoutMapping).max(10_000);

/** A layout that nobody confirmed yet, and the files that have it. */
export interface Unconfirmed {
  readonly files: readonly string[];
  readonly guess: LayoutGuess;
  /** What would be remembered of it. */
  readonly mapping: LayoutMapping;
}

/** The layouts that were confirmed; none where the file is not there yet. */
export const readLayouts = async (
  file: string,
  surroundings: Surroundings,
): Promise<{ readonly layouts: readonly LayoutMapping[] } | Unusable> => {
  const bytes = await readGiven(file, surroundings);
  if (isUnusable(bytes)) return bytes.unusable === "file-missing" ? { layouts: [] } : bytes;
  try {
    const read = layoutsFile.safeParse(JSON.parse(utf8(bytes) ?? ""));
    if (read.success) return { layouts: read.data };
    return unusable(surroundings.locale, "consolidate-layouts-wrong", {
      file,
      reason: read.error.issues[0]?.path.join(".") ?? "",
    });
  } catch {
    return unusable(surroundings.locale, "consolidate-layouts-wrong", { file, reason: "JSON" });
  }
};

/** The layouts of somebody's own that wait for a word, each once. */
export const unconfirmedIn = (arrivals: readonly Arrival[]): readonly Unconfirmed[] => {
  const found = new Map<string, Unconfirmed>();
  for (const { file, read } of arrivals.toSorted((one, other) => (one.file < other.file ? -1 : 1))) {
    if (isRefused(read) || read.guess === null || read.guess.confirmed) continue;
    const regime = gridOf(read.regime);
    if (regime === undefined) continue;
    const mapping = confirmLayout(regime, read.guess);
    const key = JSON.stringify([
      mapping,
      read.guess.open.map(({ doubt, key: of, written }) => [doubt, of, written]),
    ]);
    const before = found.get(key);
    found.set(key, { guess: read.guess, mapping, files: [...(before?.files ?? []), file] });
  }
  return [...found.values()];
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

/** What is remembered: of a layout that is known in part, the decisions in the file stay as somebody made them. */
const remembered = (before: readonly LayoutMapping[], fresh: LayoutMapping): readonly LayoutMapping[] => {
  const known = before.find((each) => alike(each, fresh));
  if (known === undefined) return [...before, fresh];
  const more = {
    ...known,
    heads: { ...fresh.heads, ...known.heads },
    answers: known.answers ?? fresh.answers,
  };
  return before.map((each) => (each === known ? more : each));
};

/** Adds layouts to the file of the confirmed ones; what was decided there stays. */
export const rememberLayouts = async (
  file: string,
  before: readonly LayoutMapping[],
  confirmed: readonly Unconfirmed[],
  surroundings: Surroundings,
): Promise<Unusable | null> => {
  const all = confirmed.reduce((known, { mapping }) => remembered(known, mapping), before);
  const text = `${JSON.stringify(all, null, 2)}\n`;
  return writeGiven(file, new TextEncoder().encode(text), true, surroundings);
};
