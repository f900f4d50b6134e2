// 问题的用语：比面板其余的话多得多，和列出问题的页签一起取来
import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import type { Instrument } from "#shared/engine/regime.ts";
import { sayProblem } from "#shared/engine/words/say.ts";
import type { Locale } from "#shared/messages/format.ts";
import { isTableKey, sayTable } from "#shared/workbook/forms/words/say.ts";
import { isSupplementKey, saySupplement } from "#shared/workbook/supplement/words/say.ts";
import { sayForm } from "#shared/workbook/words/say.ts";
import { known, type SayAny } from "./speaking.tsx";

/** A problem in words: of the sheet where the sheet's reader tells it, else of the engine of its instrument. */
export const problemWords = (
  locale: Locale,
  problem: Pick<Problem<string>, "code" | "values">,
  speaker?: Instrument,
): string => {
  const key = `problem.${problem.code}`;
  return known(
    (_locale, _key, values) =>
      isTableKey(key)
        ? sayTable(locale, key, values)
        : isSupplementKey(key)
          ? saySupplement(locale, key, values)
          : sayProblem(locale, { ...problem, values }, speaker),
    locale,
    key,
    problem.values,
  );
};

export const workbookWords = (locale: Locale, code: string, values: Problem["values"]): string =>
  known(sayForm as SayAny, locale, `workbook.${code}`, values);
