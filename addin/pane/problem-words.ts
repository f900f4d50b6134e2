// 问题的用语：比面板其余的话多得多，和列出问题的页签一起取来
import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import { sayProblem } from "#shared/engine/words/say.ts";
import type { Locale } from "#shared/messages/format.ts";
import { sayForm } from "#shared/workbook/words/say.ts";
import { known, type SayAny } from "./speaking.tsx";

export const problemWords = (locale: Locale, problem: Pick<Problem<string>, "code" | "values">): string =>
  known(
    (_locale, _key, values) => sayProblem(locale, { ...problem, values }),
    locale,
    `problem.${problem.code}`,
    problem.values,
  );

export const workbookWords = (locale: Locale, code: string, values: Problem["values"]): string =>
  known(sayForm as SayAny, locale, `workbook.${code}`, values);
