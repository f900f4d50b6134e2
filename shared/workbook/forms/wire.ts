// 线上的行：只有意思，没有写法；与语言无关，台账、摘要、合并都用它
import { type CivilDate, parseCivilDate } from "../../calendar/civil.ts";
import { longestCell, longestText } from "../../contract/bounds.ts";
import type { Cells, CellValue } from "../../contract/shapes.ts";
import type { Locale } from "../../messages/format.ts";
import { pickLabel } from "./picks.ts";
import type { FormRow } from "./read-table.ts";
import type { Column, Table, TableRow, Value } from "./table.ts";
import { sayTable } from "./words/say.ts";

/** Whether a column tells something that the form itself doesn't know: neither calculated nor only shown. */
const isTold = ({ formula, locked, entry }: Column): boolean =>
  formula === undefined && (locked === undefined || entry.kind !== "text");

/** The columns of a table that go over the wire. */
export const toldColumns = ({ columns }: Table): readonly Column[] => columns.filter(isTold);

const written = (value: Value): CellValue => {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? value.join(" ") : value;
};

/** A read row as it goes over the wire; what it calls of another table goes by that row's id. */
export const wireCells = (table: Table, { means }: Pick<FormRow, "means">): Cells =>
  Object.fromEntries(
    toldColumns(table).flatMap(({ key }) => {
      const value = means[key];
      return value === undefined ? [] : [[key, written(value)]];
    }),
  );

/** What is wrong with a cell by itself. */
export interface WireFault {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

type Understood = { readonly means: Value } | { readonly fault: WireFault };
const fault = (code: string, values: WireFault["values"] = {}): Understood => ({ fault: { code, values } });

const unknownPick = ({ head }: Column, answer: string): Understood =>
  fault("pick-unknown", { answer: answer.slice(0, 60), likely: "", column: head });

const idsIn = (text: string): readonly string[] => text.split(" ").filter((id) => id !== "");

const isPicked = ({ entry }: Column, id: string): boolean =>
  (entry.kind === "pick" || entry.kind === "picks") && entry.picks.all.some((pick) => pick.id === id);

const rowIdForm = /^[A-Za-z0-9_-]{6,40}$/;

const numberFault = ({ entry }: Column, answer: number): WireFault | null => {
  if (entry.kind !== "number" || entry.bounds === undefined) return null;
  const { min, max } = entry.bounds;
  return answer < min || answer > max
    ? { code: "out-of-bounds", values: { answer, min, max, unit: "points" } }
    : null;
};

const understood: { [K in Column["entry"]["kind"]]: (column: Column, cell: string) => Understood } = {
  text: (_column, cell) => ({ means: cell }),
  name: (_column, cell) => ({ means: cell }),
  // Whether it is a right one is for its check to tell, as on the sheet.
  field: (_column, cell) => ({ means: cell }),
  number: (_column, cell) => fault("not-a-number", { answer: cell.slice(0, 60) }),
  date: (_column, cell) =>
    parseCivilDate(cell) === null ? fault("date-invalid", { date: cell.slice(0, 60) }) : { means: cell },
  dates: (_column, cell) => {
    const days = idsIn(cell);
    const wrong = days.find((day) => parseCivilDate(day) === null);
    return wrong === undefined
      ? { means: days as readonly CivilDate[] }
      : fault("date-invalid", { date: wrong.slice(0, 60) });
  },
  "yes-no": (_column, cell) =>
    cell === "yes" || cell === "no"
      ? { means: cell === "yes" }
      : fault("yes-or-no", { answer: cell.slice(0, 20) }),
  pick: (column, cell) => (isPicked(column, cell) ? { means: cell } : unknownPick(column, cell)),
  picks: (column, cell) => {
    const ids = idsIn(cell);
    const wrong = ids.find((id) => !isPicked(column, id));
    return wrong === undefined ? { means: ids } : unknownPick(column, wrong);
  },
  row: (column, cell) =>
    rowIdForm.test(cell) ? { means: cell } : fault("row-unknown", { count: 0, column: column.head }),
};

/** What is wrong with a text that no row may carry for its length. */
export const tooLong = ({ entry }: Column, text: string): WireFault | null => {
  const most = entry.kind === "text" ? longestText : longestCell;
  return text.length > most ? { code: "text-too-long", values: { length: text.length, most } } : null;
};

/** What a cell of the wire means, or what is wrong with it; the row that it calls is for the whole form to find. */
export const meaningOf = (column: Column, cell: string | number): Understood => {
  if (typeof cell === "number") {
    if (column.entry.kind !== "number") return meaningOf(column, String(cell));
    const wrong = numberFault(column, cell);
    return wrong === null ? { means: cell } : { fault: wrong };
  }
  const long = tooLong(column, cell);
  return long === null ? understood[column.entry.kind](column, cell) : { fault: long };
};

const shown = (
  { entry }: Column,
  means: Value,
  locale: Locale,
  called: (table: string, id: string) => string | undefined,
): string | number => {
  if (typeof means === "boolean") return sayTable(locale, means ? "form.yes" : "form.no");
  if (typeof means === "object")
    return means.map((id) => (entry.kind === "picks" ? pickLabel(entry.picks, id) : id)).join("、");
  if (entry.kind === "pick") return pickLabel(entry.picks, String(means));
  return entry.kind === "row" ? (called(entry.table, String(means)) ?? String(means)) : means;
};

/**
 * Wire cells as the sheet shows them, in the language in which the form was made; `called` names a row of another table.
 * What can't be understood (an item that is gone) stands there as it is, for the reader to tell.
 */
export const shownValues = (
  table: Table,
  cells: Cells,
  called: (table: string, id: string) => string | undefined,
  locale: Locale,
): TableRow["values"] =>
  Object.fromEntries(
    toldColumns(table).flatMap((column) => {
      const cell = cells[column.key] ?? null;
      if (cell === null) return [];
      const read = meaningOf(column, cell);
      return [[column.key, "fault" in read ? cell : shown(column, read.means, locale, called)]];
    }),
  );
