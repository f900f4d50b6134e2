// 变异是否被发现：检验有未决的发现，人手算的情形对不上，或逐条锁定的数据不一样
import { readFileSync } from "node:fs";
import { isOpen, prove } from "#shared/engine/prove/prove.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { situationsOf } from "#test/regimes/situations/all.ts";
import { linesOf } from "#test/regimes/situations/lines.ts";
import { holdsUnder } from "#test/regimes/situations/situation.ts";

const stored = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

export const sourceOf = ({ source }: Regime): string => stored(`../../shared/regimes/${source.file}`);

/** The data of a regime as they were read against its text, a line each. */
export const lockedLines = ({ id }: Pick<Regime, "id">): readonly string[] =>
  stored(`../regimes/lines/${id}.txt`).trimEnd().split("\n");

export interface Caught {
  /** The first open finding. */
  readonly prover: string | null;
  /** The first situation that comes out otherwise. */
  readonly situation: string | null;
  /** The first line that differs. */
  readonly line: string | null;
}

/** Caught by reasoning from the text or from a case, not by comparing with the data as they were. */
export const isReasoned = ({ prover, situation }: Caught): boolean => prover !== null || situation !== null;

export const isCaught = (caught: Caught): boolean => Object.values(caught).some((by) => by !== null);

/** What catches a changed regime; all null where nothing does. `original` gives the text, situations and lines. */
export const judgeOf = (original: Regime): ((regime: Regime) => Caught) => {
  const [source, locked, situations] = [sourceOf(original), lockedLines(original), situationsOf(original.id)];
  return (regime) => {
    const lines = linesOf(regime);
    const differing = Math.max(lines.length, locked.length);
    const at = Array.from({ length: differing }, (_, place) => place).find(
      (place) => lines[place] !== locked[place],
    );
    return {
      prover: prove(regime, { source }).find(isOpen)?.id ?? null,
      situation: situations.find((situation) => !holdsUnder(regime, situation))?.name ?? null,
      line: at === undefined ? null : (lines[at] ?? locked[at] ?? ""),
    };
  };
};
