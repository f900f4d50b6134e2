// 签字后方可作为信用报告：签字对当时的版本有效，改过须重新签字
import type { CivilDate } from "../../calendar/civil.ts";
import type { Cite, FindingsRegime } from "../regime.ts";

export interface SignedPaper {
  /** The person whom it concerns. */
  readonly of: string;
  /** Digest of the paper as it stands. */
  readonly version: string;
  readonly signed: { readonly by: string; readonly version: string; readonly on: CivilDate } | null;
}

export type Serving =
  | { readonly serves: true; readonly cite: Cite }
  | {
      readonly serves: false;
      readonly code: "unknown-paper" | "not-signed" | "not-the-persons-own" | "changed-since";
      readonly cite: Cite | null;
    };

/**
 * Whether a paper may serve its purpose on a day: only signed, by the person concerned, in the version that stands.
 * Source: Wugang 三第6项 (教师职业信用档案).
 */
export const servesAs = (regime: FindingsRegime, id: string, paper: SignedPaper, on: CivilDate): Serving => {
  const rule = regime.signed.find((one) => one.id === id);
  if (rule === undefined) return { serves: false, code: "unknown-paper", cite: null };
  const { cite } = rule;
  const { signed } = paper;
  if (signed === null || signed.on > on) return { serves: false, code: "not-signed", cite };
  if (signed.by !== paper.of) return { serves: false, code: "not-the-persons-own", cite };
  return signed.version === paper.version
    ? { serves: true, cite }
    : { serves: false, code: "changed-since", cite };
};
