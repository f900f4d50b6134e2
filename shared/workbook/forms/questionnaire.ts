// 多方评价的收集表：被评人名册、一份答卷一行（不记答卷人）、失信行为的处理决定
import type { BreachRecord } from "../../engine/questionnaire/breaches.ts";
import type { QuestionnaireRegime } from "../../engine/regime.ts";
import type { FormSubject, Material, Plan, Setting } from "./form.ts";
import { day, number, present, text } from "./meanings.ts";
import { type PaperKeys, paperColumns, paperIn } from "./paper.ts";
import { picksNamed } from "./picks.ts";
import type { FormRow, ReadTable } from "./read-table.ts";
import { bySubject, isSound, rosterOf, rosterRows, subjectColumn } from "./roster.ts";
import type { Column, Table } from "./table.ts";
import { sayTable } from "./words/say.ts";

/** Answer sheets a person that a form has room for. */
const answersEach = 10;

const keys: PaperKeys = { name: "name", number: "number", authority: "authority", date: "decided" };

const answerColumns = ({ sources, scale }: QuestionnaireRegime, setting: Setting): readonly Column[] => {
  const { locale, teaching } = setting;
  return [
    {
      key: "source",
      head: sayTable(locale, "form.answer.source"),
      note: sayTable(locale, "form.answer-note.source"),
      width: 36,
      entry: { kind: "pick", picks: picksNamed(sources, locale) },
      offered: sources
        .filter(({ stages }) => stages?.some((stage) => teaching.stages.includes(stage)) ?? true)
        .map(({ title }) => title[locale]),
      required: true,
    },
    {
      key: "answer",
      head: sayTable(locale, "form.answer.answer"),
      note: sayTable(locale, "form.answer-note.answer", { ...scale }),
      width: 24,
      entry: { kind: "number", bounds: scale },
      required: true,
    },
  ];
};

const tables = (regime: QuestionnaireRegime, setting: Setting): readonly Table[] => {
  const { locale, capacity } = setting;
  const roster = rosterOf(regime, setting);
  const [answers, breaches] = [
    sayTable(locale, "form.sheet.answers"),
    sayTable(locale, "form.sheet.breaches"),
  ];
  return [
    roster,
    {
      id: "answers",
      sheet: answers,
      title: answers,
      note: sayTable(locale, "form.note.answers", { fewest: regime.fewestAnswers.value }),
      columns: [subjectColumn(roster, setting, 36), ...answerColumns(regime, setting)],
      capacity: capacity * answersEach,
      paper: "A4",
      frozen: 2,
    },
    {
      id: "breaches",
      sheet: breaches,
      title: breaches,
      note: sayTable(locale, "form.note.breaches"),
      columns: [
        subjectColumn(roster, setting),
        {
          key: "breach",
          head: sayTable(locale, "form.breach.breach"),
          note: "",
          width: 22,
          entry: { kind: "pick", picks: picksNamed(regime.breaches, locale) },
          required: true,
        },
        {
          key: "on",
          head: sayTable(locale, "form.breach.on"),
          note: "",
          width: 13,
          entry: { kind: "date" },
          required: true,
        },
        ...paperColumns(keys, locale),
      ],
      capacity,
      paper: "A4",
      frozen: 2,
    },
  ];
};

const breachIn = (table: ReadTable, row: FormRow, material: Material): BreachRecord | null => {
  const [breach, on] = [text(row, "breach"), day(row, "on")];
  const paper = paperIn(table, row, keys, material);
  if (breach === undefined || on === undefined || paper === "incomplete") return null;
  return {
    id: row.key,
    breach,
    on,
    decision:
      paper === null
        ? null
        : { name: paper.name, number: paper.number, authority: paper.authority, on: paper.date },
  };
};

/** Answers of one person by source; one out of the scale is told in its cell, without saying it. */
const answersIn = (
  table: ReadTable,
  rows: readonly FormRow[],
  { scale: { min, max, step } }: QuestionnaireRegime,
  { tell }: Material,
): { readonly answers: Record<string, number[]>; readonly fine: boolean } => {
  const answers: Record<string, number[]> = {};
  let fine = true;
  for (const row of rows) {
    const [source, answer] = [text(row, "source"), number(row, "answer")];
    if (source === undefined || answer === undefined) continue;
    const steps = (answer - min) / step;
    const wrong =
      answer < min || answer > max
        ? { code: "out-of-bounds", values: { count: 1, min, max } }
        : Math.abs(steps - Math.round(steps)) > 1e-6
          ? { code: "too-fine", values: { count: 1, step } }
          : null;
    if (wrong !== null) {
      tell(table, row, "answer", wrong);
      fine = false;
    } else if (Object.hasOwn(answers, source)) answers[source]?.push(answer);
    else answers[source] = [answer];
  }
  return { answers, fine };
};

const subjects = (
  regime: QuestionnaireRegime,
  material: Material,
): readonly FormSubject<"questionnaire">[] => {
  const [answerTable, breachTable] = [material.table("answers"), material.table("breaches")];
  const [answers, breaches] = [bySubject(answerTable), bySubject(breachTable)];
  const { stages } = material.teaching;
  return rosterRows(regime, material).map(({ row, name }) => {
    const [sheets, found] = [answers.of(row.key), breaches.of(row.key)];
    const given = answerTable
      ? answersIn(answerTable, sheets, regime, material)
      : { answers: {}, fine: true };
    const records = breachTable ? found.map((one) => breachIn(breachTable, one, material)) : [];
    return {
      key: row.key,
      name,
      record: { answers: given.answers, stages, breaches: records.flatMap(present) },
      sound:
        given.fine &&
        !answers.astray &&
        !breaches.astray &&
        !records.includes(null) &&
        isSound([row, ...sheets, ...found]),
      // The last answer sheet of a source stands for it: a second one of the person's own is the one too many.
      spots: new Map(
        sheets.flatMap((one) => present(text(one, "source") ?? null).map((id) => [id, one.key])),
      ),
    };
  });
};

/** The collection of answers for a regime of questionnaires. */
export const questionnairePlan: Plan<"questionnaire"> = {
  tables,
  subjects,
  active: "answers",
  columns: {
    "answered-twice": ["source"],
    "does-not-apply": ["source"],
    "unknown-source": ["source"],
    "decision-missing": ["name"],
    "date-invalid": ["on"],
    "not-yet": ["on"],
    "unknown-breach": ["breach"],
    "same-deed-twice": ["number"],
  },
};
