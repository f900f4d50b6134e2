// 登记表的话：一行说的是谁、一格叫什么、填的是什么；姓名、号码都掩去
import { sayConsolidation } from "#shared/consolidation/words/say.ts";
import type { Cells } from "#shared/contract/shapes.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { sayProblem } from "#shared/engine/words/say.ts";
import { maskName } from "#shared/identity/mask.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { Setting } from "#shared/workbook/forms/form.ts";
import { tablesOf } from "#shared/workbook/forms/forms.ts";
import { numberField } from "#shared/workbook/forms/roster.ts";
import { shownValues } from "#shared/workbook/forms/wire.ts";
import { isTableKey, sayTable } from "#shared/workbook/forms/words/say.ts";
import { maskedCells, type Sheet, type SheetWords } from "./sheet.ts";

const roster = "roster";
const persons: ReadonlySet<string> = new Set(["pupil", "student", "staff"]);

/** How a form with tables is told; `rosterCells` finds the cells of a row of its roster. */
export const formWords = (
  regime: Regime,
  setting: Setting,
  kinds: Sheet["kinds"],
  rosterCells: (id: string) => Cells | undefined,
): SheetWords => {
  const byLocale = new Map<Locale, ReturnType<typeof tablesOf>>();
  const tableIn = (id: string, locale: Locale) => {
    const tables = byLocale.get(locale) ?? tablesOf(regime, { ...setting, locale });
    byLocale.set(locale, tables);
    return tables.find((table) => table.id === id);
  };
  const [name, number] = [regime.subject.fields[0]?.id ?? "", numberField(regime)?.id ?? ""];
  const named = (written: unknown): string =>
    persons.has(regime.subject.kind) ? maskName(String(written ?? "")) : String(written ?? "");
  const subject = (cells: Cells): string =>
    [named(cells[name]), maskedCells(kinds.get(roster), cells)[number] ?? ""].join(" ").trim();
  const called = (id: string): string | undefined => {
    const cells = rosterCells(id);
    return cells && subject(cells);
  };
  return {
    who: ({ table, cells }) => {
      if (table === roster) return subject(cells);
      const own = called(String(cells.subject));
      if (own !== undefined) return own;
      const holder = tableIn(table, "zh-CN")?.columns.find(({ entry }) => entry.kind === "name");
      return holder === undefined ? "" : maskName(String(cells[holder.key] ?? ""));
    },
    head: (table, at, locale) => {
      const found = tableIn(table, locale);
      return found?.columns.find(({ key }) => key === at)?.head ?? found?.title ?? "";
    },
    value: (table, at, value, locale) => {
      const found = tableIn(table, locale);
      const shown = found && shownValues(found, { [at]: value }, (_table, id) => called(id), locale)[at];
      return shown ?? sayConsolidation(locale, "consolidation.empty");
    },
    problem: ({ code, values }, locale) => {
      const key = `problem.${code}`;
      return isTableKey(key)
        ? sayTable(locale, key, values)
        : sayProblem(locale, { code, values }, regime.instrument);
    },
  };
};
