// 少于五份答卷的一方：不单独列出，并入合并的一块，使人无从倒算
import { hundredths } from "../points.ts";

/** One source by what everybody may know of it: how many answered, and its weight in per cent. */
export interface Answered {
  readonly id: string;
  readonly self: boolean;
  readonly answers: number;
  readonly weight: number;
}

/** Which sources are merged, in the document's order; null: even merged they could be told, nothing is shown. */
export type Hidden = readonly string[] | null;

/**
 * Decides which sources are merged into one block, by counts and weights alone, never by the answers themselves
 * (else the choice would tell something about them).
 *
 * A source with fewer than `fewest` answers is hidden when its block holds, besides it and the self-appraisal, at
 * least `fewest` answers of at least its own weight: the teacher can take the own answer out, and a small source's
 * people theirs, and still no single small source is left; nor does a light partner leave a heavy one bare.
 * While that doesn't hold, the shown source with the fewest answers (the first of equals) joins.
 */
export const hiddenSources = (sources: readonly Answered[], fewest: number): Hidden => {
  const small = sources.filter(({ answers }) => answers < fewest);
  if (small.length === 0) return [];
  const block = new Set(small.map(({ id }) => id));
  const covered = (one: Answered): boolean => {
    const rest = sources.filter(({ id, self }) => block.has(id) && id !== one.id && !self);
    const answers = rest.reduce((sum, source) => sum + source.answers, 0);
    const weight = rest.reduce((sum, source) => sum + hundredths(source.weight), 0);
    return answers >= fewest && weight >= hundredths(one.weight);
  };
  const joining = sources
    .filter(({ id }) => !block.has(id))
    .toSorted((a, b) => a.answers - b.answers)
    .map(({ id }) => id);
  while (!small.every(covered)) {
    const next = joining.shift();
    if (next === undefined) return null;
    block.add(next);
  }
  return sources.filter(({ id }) => block.has(id)).map(({ id }) => id);
};
