// 读一行：按已定的列读一个人，改写的写法、读不了的格逐一说明
import { cellAddress } from "../address.ts";
import { type ReadCell, readField } from "../reading/reading.ts";
import type { CellContent } from "../sheet.ts";
import { dayIn } from "../supplement/notes.ts";
import { dayText } from "../xlsx/formats.ts";
import { faultsOf } from "./right-number.ts";
import { nameField, type RosterField, type RosterWanted } from "./roster-field.ts";
import type { ReadSettings, Rewritten, RosterFault } from "./source.ts";
import { type StageQuestion, type StageSettings, stageIn, stageOfClass } from "./stage.ts";
import { standingIn } from "./standing.ts";

export const isBlank = (content: CellContent | undefined): boolean =>
  content === null || content === undefined || (typeof content === "string" && content.trim() === "");

/** Serial numbers of days from 1954 to 2119: other numbers are no days of a roster. */
const daySerial = { least: 20_000, most: 80_000 } as const;

const readDay = (content: CellContent): ReadCell => {
  const from = String(content ?? "").trim();
  const serial = typeof content === "number" && content >= daySerial.least && content <= daySerial.most;
  const text = serial ? (dayText(content, { day: true, time: false }, false) ?? from) : from;
  const day = dayIn(text.replace(/\s\d{1,2}:\d{2}(:\d{2})?$/, ""));
  if (day === null)
    return { value: null, problem: { code: "date-invalid", at: "", values: { date: from.slice(0, 60) } } };
  return day === from ? { value: day } : { value: day, reading: { at: "", from, to: day } };
};

const nowhere = { clause: "", quote: "" } as const;

const readCell = (field: RosterField, content: CellContent, isNumber: boolean): ReadCell => {
  const { check, cite = nowhere } = field;
  if (check === "date" && (content === null || typeof content !== "object")) return readDay(content);
  // Seventeen digits and more lose their last ones in a cell of numbers, whatever the field's check is.
  if (isNumber && typeof content === "number" && !Number.isSafeInteger(content))
    return {
      value: null,
      problem: { code: "digits-lost", at: field.id, values: { length: String(content).length } },
    };
  return readField({ ...field, cite, check: check === "date" ? "text" : check }, content);
};

/** A name and what a bracket behind it says of coming and going: 王小明（转出）. */
const nameAndNote = (written: string): { readonly name: string; readonly note: string } => {
  const [, name = "", note = ""] = /^(.+?)\s*[(（【[]([^()（）【】[\]]{1,16})[)）】\]]$/.exec(written) ?? [];
  return note !== "" && standingIn(note).standing !== "here"
    ? { name: name.trim(), note }
    : { name: written, note: "" };
};

export interface Columns {
  readonly byField: ReadonlyMap<string, number>;
  readonly standing: readonly number[];
  readonly none: ReadonlySet<number>;
}

export const columnsFrom = (roles: ReadSettings["roles"]): Columns => {
  const byField = new Map<string, number>();
  const [standing, none] = [[] as number[], new Set<number>()];
  for (const [column, role] of roles) {
    if (role === "standing") standing.push(column);
    else if (role?.startsWith("field:")) byField.set(role.slice("field:".length), column);
    else none.add(column);
  }
  return { byField, standing, none };
};

/** Reads one row that is neither head nor empty. */
export const rowReader = (wanted: RosterWanted, settings: ReadSettings, columns: Columns) => {
  const { fields, number, kind } = wanted;
  const first = nameField(fields);
  const isPerson = kind === "pupil" || kind === "student" || kind === "staff";
  const stages: StageSettings = { ...settings, endYear: Number(wanted.period) };
  const stageField = fields.find(({ check }) => check === "stage");

  return (cells: readonly CellContent[], row: number) => {
    const questions: StageQuestion[] = [];
    const values: Record<string, string | number> = {};
    const rewritten: Rewritten[] = [];
    const wrong: { readonly fault: RosterFault; readonly grave: boolean }[] = [];
    const addressOf = (field: string): string => {
      const column = columns.byField.get(field);
      return column === undefined ? `${row + 1}` : cellAddress(row, column);
    };
    const fault = (field: string, code: string, told: RosterFault["values"] = {}, grave = true): void => {
      wrong.push({ fault: { code, field, at: addressOf(field), values: told }, grave });
    };
    const graded = (
      field: RosterField,
      written: string,
      read: ReturnType<typeof stageIn>,
      at: string,
    ): void => {
      if (read !== null && "stage" in read) {
        values[field.id] = read.stage;
        if (String(read.stage) !== written)
          rewritten.push({ field: field.id, at, from: written, to: read.stage });
        return;
      }
      if (read !== null) questions.push(read.ask);
      fault(field.id, read === null ? "stage-unread" : "stage-unclear", { text: written.slice(0, 20) });
    };
    let note = "";
    for (const field of fields) {
      const column = columns.byField.get(field.id);
      const content = column === undefined ? null : (cells[column] ?? null);
      if (column === undefined || isBlank(content)) continue;
      const grave = field.required || field.id === number || field.id === first;
      const { value, reading, problem } = readCell(field, content, field.id === number);
      if (problem) {
        fault(field.id, problem.code, problem.values as RosterFault["values"], grave);
        continue;
      }
      if (value === null || typeof value === "boolean") continue;
      if (field.check === "stage") {
        graded(field, String(value), stageIn(String(value), stages), cellAddress(row, column));
        continue;
      }
      const named = field.id === first && isPerson ? nameAndNote(String(value)) : { name: value, note: "" };
      note ||= named.note;
      const [wrongNumber] = faultsOf(field, named.name);
      if (wrongNumber) {
        fault(field.id, wrongNumber.code, wrongNumber.values, grave);
        continue;
      }
      values[field.id] = named.name;
      if (reading || named.note !== "")
        rewritten.push({
          field: field.id,
          at: cellAddress(row, column),
          from: String(content),
          to: named.name,
        });
    }
    // 四年级1班 tells the grade where no column of its own does.
    if (
      stageField !== undefined &&
      columns.byField.get(stageField.id) === undefined &&
      values.className !== undefined
    ) {
      const written = String(values.className);
      const read = stageOfClass(written, stages);
      if (read !== null) graded(stageField, written, read, addressOf("className"));
    }
    return { values, rewritten, wrong, note, questions, fault, first, isPerson };
  };
};
