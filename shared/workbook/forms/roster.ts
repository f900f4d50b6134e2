// 名册：每个主体一行，身份字段照制度；同名的由编号分开，别的表从这里点选
import { fieldProblems } from "../../engine/grid/row.ts";
import type { Regime } from "../../engine/regime.ts";
import { columnLetters } from "../address.ts";
import type { Material, Setting } from "./form.ts";
import type { FormRow, ReadTable } from "./read-table.ts";
import { type Column, callKey, columnOf, headRows, type Table, type Value } from "./table.ts";
import { sayTable } from "./words/say.ts";

type Field = Regime["subject"]["fields"][number];

const widths: Record<Field["check"], number> = {
  text: 16,
  stage: 12,
  "resident-id": 22,
  "pupil-number": 22,
  uscc: 22,
  "school-code": 14,
  "teacher-certificate": 20,
};

/** The field whose value tells two of one name apart; the name itself where there is none. */
export const numberField = ({ subject: { fields } }: Regime): Field | undefined =>
  fields.find(({ check }) => check !== "text" && check !== "stage") ??
  fields.filter(({ required }) => required)[1];

const entryOf = ({ id, check }: Field, first: string | undefined): Column["entry"] =>
  check !== "text" ? { kind: "field", check } : { kind: id === first ? "name" : "text" };

const fieldColumns = ({ subject: { fields } }: Regime, { locale }: Setting): readonly Column[] =>
  fields.map((field, at) => ({
    key: field.id,
    head: field.title[locale],
    note: sayTable(locale, field.required ? "form.field.required" : "form.field.optional"),
    width: at === 0 && field.check === "text" ? 22 : widths[field.check],
    entry: entryOf(field, fields[0]?.id),
    ...(at === 0 ? { required: true as const } : {}),
  }));

/** The name in a cell, with the number behind it where another has the same. */
export const callFormula =
  (name: string, number: string | null, last: number) =>
  (row: number): string => {
    const own = `${name}${row + 1}`;
    if (number === null) return `IF(${own}="","",${own})`;
    const range = `${name}$${headRows + 1}:${name}$${last + 1}`;
    return `IF(${own}="","",IF(COUNTIF(${range},${own})>1,${own}&" "&${number}${row + 1},${own}))`;
  };

/** The roster of a regime's subjects, with what its records need besides the subject fields. */
export const rosterOf = (regime: Regime, setting: Setting, more: readonly Column[] = []): Table => {
  const { locale, capacity } = setting;
  const number = numberField(regime);
  const first = regime.subject.fields[0]?.id ?? "name";
  const columns = [...fieldColumns(regime, setting), ...more];
  const lettersOf = (key: string): string => columnLetters(1 + columns.findIndex((one) => one.key === key));
  return {
    id: "roster",
    sheet: sayTable(locale, "form.sheet.roster"),
    title: sayTable(locale, "form.sheet.roster"),
    note: sayTable(locale, "form.note.roster"),
    columns: [
      ...columns,
      {
        key: callKey,
        head: sayTable(locale, "form.called"),
        note: sayTable(locale, "form.called-note"),
        width: 26,
        entry: { kind: "text" },
        locked: "field",
        formula: callFormula(
          lettersOf(first),
          number === undefined ? null : lettersOf(number.id),
          headRows + capacity - 1,
        ),
      },
    ],
    capacity,
    paper: "A4",
    frozen: 2,
    called: (values: Readonly<Record<string, Value>>) => {
      const [name, own] = [
        String(values[first] ?? ""),
        number === undefined ? "" : String(values[number.id] ?? ""),
      ];
      return own === "" ? [name] : [name, `${name} ${own}`, own];
    },
  };
};

/** The column in which another table names a row of the roster. */
export const subjectColumn = (roster: Table, setting: Setting, width = 20): Column => ({
  ...calling(roster, setting, width),
  key: "subject",
  required: true,
});

/** A column whose cells call a row of a table by its name. */
export const calling = (table: Table, { locale }: Setting, width: number): Column => {
  const at = columnOf(table, callKey);
  return {
    key: table.id,
    head: table.columns[0]?.head ?? "",
    note: sayTable(locale, "form.pick-from", { sheet: table.sheet }),
    width,
    entry: { kind: "row", table: table.id },
    list: {
      kind: "list-of",
      sheet: table.sheet,
      box: { top: headRows, left: at, bottom: headRows + table.capacity - 1, right: at },
    },
  };
};

export interface RosterRow {
  readonly row: FormRow;
  readonly name: string;
  /** The number that tells two of one name apart; the row's key where there is none. */
  readonly number: string;
}

/** The subjects of a roster; wrong numbers, and one that stands there twice, are told in their cells. */
export const rosterRows = (regime: Regime, { table, tell }: Material): readonly RosterRow[] => {
  const roster = table("roster");
  if (roster === undefined) return [];
  const number = numberField(regime);
  const first = regime.subject.fields[0]?.id ?? "name";
  const seen = new Map<string, number>();
  return roster.rows.map((row) => {
    const cells = Object.fromEntries(Object.entries(row.values));
    for (const field of regime.subject.fields)
      if (!row.wrong.includes(field.id))
        for (const { code, values } of fieldProblems(field, cells))
          tell(roster, row, field.id, { code, values });
    const own = number === undefined ? "" : String(row.means[number.id] ?? "");
    const before = seen.get(own);
    if (own !== "" && number !== undefined) {
      if (before !== undefined)
        tell(roster, row, number.id, { code: "roster-twice", values: { row: before + 1 } });
      else seen.set(own, row.row);
    }
    return { row, name: String(row.means[first] ?? ""), number: own === "" ? row.key : own };
  });
};

/** Rows of a table by the subject that they name, in their order; `astray` ones name none. */
export const bySubject = (
  table: ReadTable | undefined,
  key = "subject",
): { readonly of: (subject: string) => readonly FormRow[]; readonly astray: boolean } => {
  const found = new Map<string, FormRow[]>();
  let astray = false;
  for (const row of table?.rows ?? []) {
    const subject = row.means[key];
    if (typeof subject !== "string") {
      astray = true;
      continue;
    }
    const known = found.get(subject);
    if (known) known.push(row);
    else found.set(subject, [row]);
  }
  return { of: (subject) => found.get(subject) ?? [], astray };
};

/** Whether all of these rows could be read. */
export const isSound = (rows: readonly FormRow[]): boolean => rows.every(({ wrong }) => wrong.length === 0);
