// 检验规则表：新的规则加一行
import type { Instrument } from "../regime.ts";
import type { Rule, RuleFor } from "./rule.ts";
import { amendmentNowhere, amendmentOutside } from "./rules/amendments.ts";
import { answerGap } from "./rules/answer-gap.ts";
import { answerOverlap } from "./rules/answer-overlap.ts";
import { belowLowestGrade } from "./rules/below-lowest-grade.ts";
import { bestFromStart } from "./rules/best-from-start.ts";
import { beyondProof } from "./rules/beyond-proof.ts";
import { boundaryWord } from "./rules/boundary-word.ts";
import { danglingReference } from "./rules/dangling-reference.ts";
import { deadGrade } from "./rules/dead-grade.ts";
import { deadRung } from "./rules/dead-rung.ts";
import { directContradictsBand } from "./rules/direct-contradicts-band.ts";
import { duplicateId } from "./rules/duplicate-id.ts";
import { gradeGap, statedGap } from "./rules/grade-gap.ts";
import { gradeOverlap, statedOverlap } from "./rules/grade-overlap.ts";
import { hedgedNumber } from "./rules/hedged-number.ts";
import { idleLimit } from "./rules/idle-limit.ts";
import { listWithoutBasis } from "./rules/list-without-basis.ts";
import { longerThanHigherLaw } from "./rules/longer-than-higher-law.ts";
import { lostArticles } from "./rules/lost-articles.ts";
import { mixedUnits } from "./rules/mixed-units.ts";
import { negativeWording } from "./rules/negative-wording.ts";
import { noAbsentAnswer } from "./rules/no-absent-answer.ts";
import { noPublicity } from "./rules/no-publicity.ts";
import { openScaleEnd } from "./rules/open-scale-end.ts";
import { quoteElsewhere } from "./rules/quote-elsewhere.ts";
import { quoteMissing } from "./rules/quote-missing.ts";
import { redundantRule } from "./rules/redundant-rule.ts";
import { repealedNorm } from "./rules/repealed-norm.ts";
import { sourceDiffers } from "./rules/source-differs.ts";
import { staleAmbiguity } from "./rules/stale-ambiguity.ts";
import { staleSettlement } from "./rules/stale-settlement.ts";
import { sumsDiffer } from "./rules/sums-differ.ts";
import { twoNames } from "./rules/two-names.ts";
import { uncapped } from "./rules/uncapped.ts";
import { uncitedArticle } from "./rules/uncited-article.ts";
import { uncitedName } from "./rules/uncited-name.ts";
import { uncitedNumber } from "./rules/uncited-number.ts";
import { uncoveredArticle } from "./rules/uncovered-article.ts";
import { undated } from "./rules/undated.ts";
import { unnamedActor } from "./rules/unnamed-actor.ts";
import { unnamedGrade } from "./rules/unnamed-grade.ts";
import { unsourced } from "./rules/unsourced.ts";
import { unspannedCount } from "./rules/unspanned-count.ts";
import { unstatedMaximum } from "./rules/unstated-maximum.ts";

/** A rule of all instruments or of one. */
export type AnyRule = Rule | { [I in Instrument]: RuleFor<I> }[Instrument];

/** In the order of their findings; those that judge the findings before them stand last. */
export const rules: readonly AnyRule[] = [
  duplicateId,
  danglingReference,
  amendmentNowhere,
  amendmentOutside,
  sourceDiffers,
  unsourced,
  quoteMissing,
  quoteElsewhere,
  undated,
  lostArticles,
  uncitedNumber,
  uncitedName,
  boundaryWord,
  openScaleEnd,
  beyondProof,
  sumsDiffer,
  unstatedMaximum,
  gradeGap,
  gradeOverlap,
  statedGap,
  statedOverlap,
  bestFromStart,
  deadGrade,
  belowLowestGrade,
  hedgedNumber,
  uncapped,
  unspannedCount,
  answerGap,
  answerOverlap,
  directContradictsBand,
  redundantRule,
  idleLimit,
  deadRung,
  noAbsentAnswer,
  negativeWording,
  twoNames,
  unnamedGrade,
  unnamedActor,
  mixedUnits,
  longerThanHigherLaw,
  repealedNorm,
  listWithoutBasis,
  noPublicity,
  uncoveredArticle,
  uncitedArticle,
  staleAmbiguity,
  staleSettlement,
];
