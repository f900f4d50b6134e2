// 细则文件：样子合格、合乎制度、当天已施行的，才据以评价

import type { CivilDate } from "#shared/calendar/civil.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { checkSupplement } from "#shared/supplements/check.ts";
import { isInForce } from "#shared/supplements/in-force.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { readSupplementFile, supplementFileLimits } from "#shared/supplements/supplement-file.ts";
import { type Surroundings, type Unusable, unusable } from "./command.ts";
import { writtenProblem } from "./problem-words.ts";
import { refusalLines } from "./refusal-words.ts";
import { readText } from "./regime-source.ts";

/** A unit's supplement from its file, or all that speaks against using it on that day. */
export const readSupplement = async (
  file: string,
  regime: Regime,
  on: CivilDate,
  surroundings: Surroundings,
): Promise<{ readonly supplement: Supplement } | Unusable> => {
  const { locale } = surroundings;
  const text = await readText(file, surroundings);
  if (typeof text !== "string") return text;
  const read = readSupplementFile(text, locale);
  if ("refused" in read)
    return unusable(locale, "supplement-file-refused", {
      file,
      why: refusalLines(read.refused, supplementFileLimits, locale),
    });
  const { supplement } = read;
  const problems = checkSupplement(regime, supplement);
  if (problems.length > 0)
    return unusable(locale, "supplement-file-refused", {
      file,
      why: problems
        .slice(0, 20)
        .map((problem) => writtenProblem(problem, locale))
        .map(({ at, message }) => `${at}: ${message}`)
        .join("\n  "),
    });
  return isInForce(supplement, on)
    ? { supplement }
    : unusable(locale, "supplement-not-in-force", {
        file,
        on,
        from: supplement.from,
        approved: supplement.approved?.on ?? "none",
      });
};
