// 变异是否被发现：检验有未决的发现，或手算的情形对不上
import { assessGrid } from "#shared/engine/grid/assess-grid.ts";
import { isOpen, prove } from "#shared/engine/prove/prove.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { situations } from "#test/engine/yichun-situations.ts";

const situationFails = (regime: GridRegime): string | null => {
  for (const [name, { facts, parts, total, grade, direct = [] }] of Object.entries(situations)) {
    const got = assessGrid(regime, facts);
    const same =
      got.problems.length === 0 &&
      got.total === total &&
      got.grade === grade &&
      Object.values(got.parts).every((points, at) => points === parts[at]) &&
      got.direct.map(({ rule }) => rule).join() === direct.join();
    if (!same) return name;
  }
  return null;
};

/** What catches a regime: the first open finding's id, or the situation that fails; null when nothing does. */
export const caughtBy = (
  regime: GridRegime,
  source: string,
): { readonly prover: string | null; readonly situation: string | null } => ({
  prover: prove(regime, { source }).find(isOpen)?.id ?? null,
  situation: situationFails(regime),
});
