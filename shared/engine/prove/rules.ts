// 检验规则表：新的规则加一行
import type { Rule } from "./rule.ts";
import { answerGap } from "./rules/answer-gap.ts";
import { answerOverlap } from "./rules/answer-overlap.ts";
import { belowLowestGrade } from "./rules/below-lowest-grade.ts";
import { beyondProof } from "./rules/beyond-proof.ts";
import { boundaryWord } from "./rules/boundary-word.ts";
import { danglingReference } from "./rules/dangling-reference.ts";
import { deadGrade } from "./rules/dead-grade.ts";
import { directContradictsBand } from "./rules/direct-contradicts-band.ts";
import { duplicateId } from "./rules/duplicate-id.ts";
import { gradeGap } from "./rules/grade-gap.ts";
import { gradeOverlap } from "./rules/grade-overlap.ts";
import { hedgedNumber } from "./rules/hedged-number.ts";
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
import { uncitedArticle } from "./rules/uncited-article.ts";
import { uncitedName } from "./rules/uncited-name.ts";
import { uncitedNumber } from "./rules/uncited-number.ts";
import { uncoveredArticle } from "./rules/uncovered-article.ts";
import { undated } from "./rules/undated.ts";
import { unnamedActor } from "./rules/unnamed-actor.ts";
import { unnamedGrade } from "./rules/unnamed-grade.ts";
import { unsourced } from "./rules/unsourced.ts";
import { unstatedMaximum } from "./rules/unstated-maximum.ts";

/** In the order of their findings; those that judge the findings before them stand last. */
export const rules: readonly Rule[] = [
  duplicateId,
  danglingReference,
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
  deadGrade,
  belowLowestGrade,
  hedgedNumber,
  answerGap,
  answerOverlap,
  directContradictsBand,
  redundantRule,
  noAbsentAnswer,
  negativeWording,
  twoNames,
  unnamedGrade,
  unnamedActor,
  mixedUnits,
  longerThanHigherLaw,
  repealedNorm,
  noPublicity,
  uncoveredArticle,
  uncitedArticle,
  staleAmbiguity,
  staleSettlement,
];
