// 其他体例的检验规则表：只要共有部分的规则，加上这些体例自己的
import type { SharedRule } from "./rule.ts";
import { belowLowestGrade } from "./rules/below-lowest-grade.ts";
import { hedgedNumber } from "./rules/hedged-number.ts";
import { longerThanHigherLaw } from "./rules/longer-than-higher-law.ts";
import { lostArticles } from "./rules/lost-articles.ts";
import { mixedUnits } from "./rules/mixed-units.ts";
import { ownNames } from "./rules/own-names.ts";
import { quoteElsewhere } from "./rules/quote-elsewhere.ts";
import { quoteMissing } from "./rules/quote-missing.ts";
import { repealedNorm } from "./rules/repealed-norm.ts";
import { rulebookDangling, rulebookDuplicate } from "./rules/rulebook-references.ts";
import { sourceDiffers } from "./rules/source-differs.ts";
import { staleAmbiguity } from "./rules/stale-ambiguity.ts";
import { staleSettlement } from "./rules/stale-settlement.ts";
import { bestFromStart, statedGap, statedOverlap } from "./rules/stated-bands.ts";
import { uncapped } from "./rules/uncapped.ts";
import { uncitedArticle } from "./rules/uncited-article.ts";
import { uncoveredArticle } from "./rules/uncovered-article.ts";
import { undated } from "./rules/undated.ts";
import { unspannedCount } from "./rules/unspanned-count.ts";

/** In the order of their findings; those that judge the findings before them stand last. */
export const rulebookRules: readonly SharedRule[] = [
  rulebookDuplicate,
  rulebookDangling,
  sourceDiffers,
  quoteMissing,
  quoteElsewhere,
  undated,
  lostArticles,
  ownNames,
  statedGap,
  statedOverlap,
  bestFromStart,
  belowLowestGrade,
  hedgedNumber,
  uncapped,
  unspannedCount,
  mixedUnits,
  longerThanHigherLaw,
  repealedNorm,
  uncoveredArticle,
  uncitedArticle,
  staleAmbiguity,
  staleSettlement,
];
