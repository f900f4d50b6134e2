// 学生积分表: every pupil of the sample school with points and grade, by the rows that the server keeps.
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { NoticeTask } from "#shared/contract/shapes.ts";
import { gradesOf, resultOf } from "#shared/engine/result.ts";
import { maskName } from "#shared/identity/mask.ts";
import type { Locale } from "#shared/messages/format.ts";
import { assessForm, formFromRows } from "#shared/workbook/forms/forms.ts";
import { periodWords } from "#shared/workbook/forms/table-form.ts";
import { tableLines } from "./columns.ts";
import type { SeededPupils } from "./seed-pupils.ts";
import { tell } from "./story-words.ts";

interface ShownPupils extends SeededPupils {
  readonly today: CivilDate;
  readonly notices: readonly NoticeTask[];
}

const taskLine = ({ batch, notices }: ShownPupils, locale: Locale): string => {
  if (batch.state !== "effective") return tell(locale, "notices-later");
  const clauses = notices.map(({ clause }) => clause.clause);
  const tasks = [...new Set(clauses)].map((clause) =>
    tell(locale, "task", { clause, count: clauses.filter((one) => one === clause).length }),
  );
  return tell(locale, "tasks", { count: notices.length, tasks: tasks.join("、") });
};

/** The lines that show the school: head, one line a pupil, grades, and what is to be done. */
export const pupilLines = (shown: ShownPupils, locale: Locale): readonly string[] => {
  const { batch, rows, sample, today } = shown;
  const { form, name, period, regime, supplement } = sample;
  const setting = { ...form.setting, supplement };
  const made = formFromRows(regime, { ...form, setting }, rows);
  const { assessed } = assessForm(regime, made.read, { on: today, supplement }, made.sheets);
  const pupils = made.read.subjects.map((subject) => ({ subject, one: assessed.get(subject.key) }));
  const results = pupils.map(({ one }) => (one === undefined ? null : resultOf(one)));
  const grades = gradesOf(regime, supplement).map((id) => `${id} ${batch.grades[id] ?? 0}`);
  const state = tell(locale, `state.${batch.state}`);
  return [
    tell(locale, "pupil-head", {
      ...{ name, state, rows: pupils.length },
      period: periodWords(regime, period, locale),
    }),
    ...tableLines([
      { head: tell(locale, "number"), side: "right", texts: pupils.map((_, index) => String(index + 1)) },
      {
        head: tell(locale, "person"),
        side: "left",
        texts: pupils.map(({ subject }) => maskName(subject.name)),
      },
      {
        head: tell(locale, "total"),
        side: "right",
        texts: results.map((result) => String(result?.total ?? "")),
      },
      { head: tell(locale, "grade"), side: "left", texts: results.map((result) => result?.grade ?? "") },
    ]).map((line) => `  ${line}`),
    `  ${tell(locale, "by-grade", { grades: grades.join("  ") })}`,
    `  ${taskLine(shown, locale)}`,
  ];
};
