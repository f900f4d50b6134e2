// 行的叫法：有名字的叫名字；没有的说第几行，一人一张的说哪一张
import { sheetsOf } from "#shared/workbook/forms/place.ts";
import { type SheetProblem, subjectOf } from "../sheet/check.ts";
import { type OpenForm, type OpenRow, rowAt } from "../sheet/open-form.ts";
import type { Speak } from "../words/speak.ts";

/** Whether a cell's address alone doesn't tell where it is. */
export const onSeveralSheets = ({ tables }: Pick<OpenForm, "tables">): boolean =>
  tables.flatMap(sheetsOf).length > 1;

const unnamed = (
  { tables }: Pick<OpenForm, "tables">,
  { table, sheet, row }: Pick<OpenRow, "table" | "sheet" | "row">,
  speak: Speak,
): string =>
  tables.find(({ id }) => id === table)?.pages === undefined ? speak("problem.row", { row: row + 1 }) : sheet;

/** How people call a row. */
export const rowWords = (form: OpenForm, row: OpenRow, speak: Speak): string =>
  subjectOf(form, row) || unnamed(form, row, speak);

/** Whom a problem is about, or where it stands when nobody is named. */
export const ownerWords = (
  form: OpenForm,
  { subject, place }: Pick<SheetProblem, "subject" | "place">,
  speak: Speak,
): string => {
  if (subject !== "" || place === null) return subject;
  const table = rowAt(form, place)?.table.id ?? "";
  return unnamed(form, { table, ...place }, speak);
};
