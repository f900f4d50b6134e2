// 情形：一例事实与人手算出的结果，对任何一份同体例的制度都能判
import { isDeepStrictEqual } from "node:util";
import type { Instrument, RegimeOf } from "#shared/engine/regime.ts";

export interface Situation<I extends Instrument> {
  readonly name: string;
  /** What follows from the facts under a regime, as far as the situation looks at it. */
  readonly of: (regime: RegimeOf<I>) => unknown;
  /** Worked out by a person from the regulation's words. */
  readonly expected: unknown;
}

/** Whether what follows is what was worked out; a regime under which nothing can be told fails too. */
export const holdsUnder = <I extends Instrument>(
  regime: RegimeOf<I>,
  { of, expected }: Situation<I>,
): boolean => {
  try {
    return isDeepStrictEqual(of(regime), expected);
  } catch {
    return false;
  }
};
