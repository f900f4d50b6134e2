// 办法写明的期限：一个届满日为什么是那一天
import type { CivilDate } from "../../calendar/civil.ts";
import type { Due } from "../../calendar/term.ts";
import type { Regime } from "../regime.ts";
import { dueWords } from "./counting.ts";
import { type ExplainLine, line } from "./line.ts";
import { inBoth } from "./words/say.ts";

/**
 * Why a due day of one of the regime's stated terms is that day, and how it stands on a day while nothing was done.
 * The due day itself is in time. RangeError for a term that the regime doesn't have.
 */
export const explainTerm = (
  { terms }: Pick<Regime, "terms">,
  id: string,
  due: Due,
  on: CivilDate,
): ExplainLine => {
  const stated = Object.hasOwn(terms, id) ? terms[id] : undefined;
  if (stated === undefined) throw new RangeError(`no term is called ${id}`);
  const open = on <= due.due;
  return line(
    "date",
    stated.title,
    dueWords(due, inBoth(open ? "explain.deadline.open" : "explain.deadline.overdue"), open ? on : null),
    stated.cite,
    { reading: stated.reading },
  );
};
