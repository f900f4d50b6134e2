// 期限：届满日与逐日回执
import { formatCivilDate, parseCivilDate } from "#shared/calendar/civil.ts";
import { dueDate, LONGEST_TERM, type Term } from "#shared/calendar/term.ts";
import { grids } from "#shared/regimes/grids.ts";
import { type Command, textOf, unusable } from "../command.ts";
import { textTable } from "../text-table.ts";
import { say } from "../words/say.ts";

const isUnit = (unit: string): unit is Term["unit"] => ["workday", "day", "month"].includes(unit);

/** The extension that a regime gives to a term of this length. */
const extensionOf = (count: number, unit: Term["unit"]): Term | undefined =>
  grids
    .flatMap((regime) => Object.values(regime.terms))
    .find(({ term }) => term.count === count && term.unit === unit && term.extension)?.term.extension;

export const term: Command = {
  words: "cli.term",
  argument: null,
  options: {
    start: { type: "string", words: "cli.option.start", required: true },
    count: { type: "string", words: "cli.option.count", required: true },
    unit: { type: "string", words: "cli.option.unit", required: true },
    extended: { type: "boolean", words: "cli.option.extended" },
  },
  run: (_given, values, { locale }) => {
    const start = parseCivilDate(textOf(values, "start"));
    if (start === null) return unusable(locale, "start-wrong", { start: textOf(values, "start") });
    const written = textOf(values, "count");
    const count = /^\d{1,5}$/.test(written) ? Number(written) : 0;
    if (count < 1 || count > LONGEST_TERM)
      return unusable(locale, "count-wrong", { count: written, most: LONGEST_TERM });
    const unit = textOf(values, "unit");
    if (!isUnit(unit)) return unusable(locale, "unit-of-term-wrong", { unit });
    const extended = values.extended === true;
    const extension = extended ? extensionOf(count, unit) : undefined;
    if (extended && extension === undefined) return unusable(locale, "extension-unknown", { count, unit });
    try {
      const due = dueDate(start, { count, unit, ...(extension ? { extension } : {}) }, { extended, locale });
      const heads = (["date", "counts", "reason"] as const).map((column) =>
        say(locale, `cli.column.${column}`),
      );
      const lines = due.receipt.map(({ date, counts, why }) => [
        formatCivilDate(date, locale),
        counts ? "●" : "○",
        why,
      ]);
      const state = due.provisional ? "provisional" : "settled";
      return {
        exit: 0,
        json: due,
        text: `${textTable([heads, ...lines])}\n\n${say(locale, "cli.due", { due: formatCivilDate(due.due, locale), state })}`,
      };
    } catch (fault) {
      // Every argument is checked above: only the end of the calendar is left.
      if (fault instanceof RangeError) return unusable(locale, "term-too-late");
      throw fault;
    }
  },
};
