// 整表评价：每个主体一份评价，全部问题一次说出，每个落在它那一格
import { type AssessSettings, assess, isNotYet } from "../../engine/assess.ts";
import type { Regime } from "../../engine/regime.ts";
import type { PlacedProblem } from "../supplement/notes.ts";
import { inOrder } from "./assembled.ts";
import type { FormRecords } from "./form.ts";

const key = ({ code, at, place }: PlacedProblem): string =>
  place === null ? `${code} ${at}` : `${place.sheet} ${place.row} ${place.column}`;

/** What a form as read comes to. */
export interface AssessedForm<R extends Regime> {
  /** By the subject's key. */
  readonly assessed: ReadonlyMap<string, ReturnType<typeof assess<R>>>;
  /** In the order of sheets, rows and columns. */
  readonly problems: readonly PlacedProblem[];
}

/**
 * Every record of a form assessed, and all problems: those of its cells, then what the engine tells of each record, in its
 * cell too. What is told of a cell already is not told again by what follows from it; what concerns the whole form is told
 * once.
 */
export const assessForm = <R extends Regime>(
  regime: R,
  read: FormRecords<R["instrument"]>,
  settings: AssessSettings,
  sheets: readonly { readonly name: string }[],
): AssessedForm<R> => {
  const told = new Set(read.problems.map(key));
  const once = new Set<string>();
  const found: PlacedProblem[] = [];
  const all = new Map<string, ReturnType<typeof assess<R>>>();
  for (const { key: subject, record } of read.subjects) {
    const assessed = assess(regime, record, settings);
    all.set(subject, assessed);
    const problems = isNotYet(assessed)
      ? [assessed.notYet]
      : "problems" in assessed
        ? (assessed as { readonly problems: readonly Omit<PlacedProblem, "place">[] }).problems
        : [];
    for (const problem of problems) {
      const placed: PlacedProblem = {
        ...problem,
        place: isNotYet(assessed) ? null : read.placeOf(subject, problem),
      };
      const of = key(placed);
      if (told.has(of) || (placed.place === null && once.has(of))) continue;
      once.add(of);
      found.push(placed);
    }
  }
  return { assessed: all, problems: inOrder(sheets, [...read.problems, ...found]) };
};

/** The problems of `assessForm`. */
export const checkForm = <R extends Regime>(
  regime: R,
  read: FormRecords<R["instrument"]>,
  settings: AssessSettings,
  sheets: readonly { readonly name: string }[],
): readonly PlacedProblem[] => assessForm(regime, read, settings, sheets).problems;
