// 结果表: every row of a sample school with its points and grade, as the server keeps it.
import type { NoticeTask, StoredRow } from "#shared/contract/shapes.ts";
import { assessGrid } from "#shared/engine/grid/assess-grid.ts";
import { factsOf } from "#shared/engine/grid/row.ts";
import { maskName } from "#shared/identity/mask.ts";
import type { Locale } from "#shared/messages/format.ts";
import { tableLines } from "./columns.ts";
import type { SeededSchool } from "./seed.ts";
import { tell } from "./story-words.ts";

/** A sample school with what the server holds of it. */
export interface ShownSchool extends SeededSchool {
  readonly rows: readonly StoredRow[];
  readonly notices: readonly NoticeTask[];
}

/** Points below each other, all with as many decimals as the finest of them. */
const pointTexts = (column: readonly (number | null | undefined)[]): readonly string[] => {
  const decimals = Math.max(0, ...column.map((points) => String(points ?? "").split(".")[1]?.length ?? 0));
  return column.map((points) => points?.toFixed(decimals) ?? "");
};

const noticeLine = ({ batch, notices }: ShownSchool, locale: Locale): string => {
  const [first] = notices;
  if (batch.state !== "effective") return tell(locale, "notices-later");
  if (first === undefined) return tell(locale, "no-notices");
  const { clause } = first.clause;
  const open = notices.filter(({ told }) => told === null);
  if (open.length === 0) return tell(locale, "told", { count: notices.length, clause });
  const people = open.map(({ subject, grade }) => `${maskName(subject)} ${grade}`).join("、");
  return tell(locale, "notices", { count: open.length, clause, people });
};

/** The lines that show one school: head, table, grades, and notices owed. */
export const schoolLines = (shown: ShownSchool, locale: Locale): readonly string[] => {
  const { batch, rows, school, workbook } = shown;
  const { regime } = workbook;
  const order = new Map(workbook.rows.map(({ id }, index) => [id, index]));
  const sorted = rows.toSorted((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity));
  // Points by part and direct rules are the engine's; total and grade are what the server keeps.
  const assessed = sorted.map((row) => assessGrid(regime, factsOf(regime, row.cells)));
  const state = tell(locale, `state.${batch.state}`);
  const head = { name: school.name, period: workbook.period, state, rows: rows.length };
  const direct = assessed.map(({ direct: rules }) =>
    rules.length === 0
      ? tell(locale, "none")
      : rules.map(({ cite }) => tell(locale, "direct-words", { ...cite })).join("；"),
  );
  const table = tableLines([
    { head: tell(locale, "number"), side: "right", texts: sorted.map((_, index) => String(index + 1)) },
    {
      head: tell(locale, "person"),
      side: "left",
      texts: sorted.map(({ cells }) => maskName(String(cells.name ?? ""))),
    },
    ...regime.parts.map((part) => ({
      head: part.title[locale],
      side: "right" as const,
      texts: pointTexts(assessed.map(({ parts }) => parts[part.id])),
    })),
    {
      head: tell(locale, "total"),
      side: "right",
      texts: pointTexts(sorted.map(({ verdict }) => verdict.total)),
    },
    { head: tell(locale, "grade"), side: "left", texts: sorted.map(({ verdict }) => verdict.grade ?? "") },
    { head: tell(locale, "direct"), side: "left", texts: direct },
  ]);
  const counts = regime.grades.map(({ id }) => `${id} ${batch.grades[id] ?? 0}`).join("  ");
  return [
    tell(locale, "table-head", head),
    ...table.map((line) => `  ${line}`),
    `  ${tell(locale, "by-grade", { grades: counts })}`,
    `  ${noticeLine(shown, locale)}`,
  ];
};
