// 读等级表：由高到低逐级读，界空着就是没有界
import type { Bound, Cite } from "../../engine/regime.ts";
import type { SupplementGrade } from "../../supplements/supplement.ts";
import type { KeyedRow, KeyedSheet } from "./keyed.ts";
import { type Asked, choiceIn, type Notes, note, numberIn, required, textIn } from "./notes.ts";
import { saySupplement } from "./words/say.ts";

const said = (key: "yes" | "no"): readonly string[] =>
  (["zh-CN", "en"] as const).map((locale) => saySupplement(locale, `supplement.${key}`));
const [included, excluded] = [said("yes"), said("no")];

const filledIn = ["grade", "label-zh", "label-en", "from", "from-closed", "to", "to-closed"] as const;
const isFilled = ({ cells }: KeyedRow): boolean =>
  filledIn.some((key) => {
    const content = cells.get(key)?.content ?? null;
    return content !== null && String(content).trim() !== "";
  });

const boundIn = (notes: Notes, asked: (key: string) => Asked, key: "from" | "to"): Bound | null => {
  const value = numberIn(notes, asked(key));
  const closedAt = asked(`${key}-closed`);
  const closed = choiceIn(notes, closedAt, [...included, ...excluded]);
  const unread = notes.problems.some(({ at }) => at === asked(key).at);
  if (value === null)
    return closed === null || unread ? null : note(notes, closedAt, "supplement-bound-without-value");
  required(notes, closedAt, closed);
  return closed === null ? null : { value, closed: included.includes(closed) };
};

const gradeIn = (
  notes: Notes,
  row: KeyedRow,
  nth: number,
  cite: Cite | undefined,
): SupplementGrade | null => {
  const id = textIn(notes, { at: `grades.${nth}`, cell: row.cells.get("grade"), cite });
  const at = `grades.${id ?? nth}`;
  const asked = (key: string): Asked => ({
    at: key === "grade" ? at : `${at}.${key}`,
    cell: row.cells.get(key),
    cite,
  });
  const place = row.cells.get("grade");
  if (place !== undefined && !notes.places.has(at)) notes.places.set(at, place);
  if (place !== undefined && !notes.places.has("grades")) notes.places.set("grades", place);
  required(notes, asked("grade"), id);
  const zh = required(notes, asked("label-zh"), textIn(notes, asked("label-zh")));
  const en = textIn(notes, asked("label-en"));
  const [from, to] = [boundIn(notes, asked, "from"), boundIn(notes, asked, "to")];
  const reason = textIn(notes, asked("reason"));
  if (reason !== null) notes.reasons[at] = reason;
  return id === null || zh === null ? null : { id, label: { "zh-CN": zh, en: en ?? zh }, from, to };
};

/** Reads the scale, best first; undefined for an empty sheet. */
export const readGrades = (
  notes: Notes,
  sheet: KeyedSheet,
  cite: Cite | undefined,
): SupplementGrade[] | undefined => {
  const filled = sheet.rows.filter(isFilled);
  const first = sheet.rows[0]?.cells.get("grade");
  if (first !== undefined) notes.places.set("grades", filled[0]?.cells.get("grade") ?? first);
  const grades = filled.flatMap((row, at) => gradeIn(notes, row, at + 1, cite) ?? []);
  if (filled.length === 1)
    note(notes, { at: "grades", cell: filled[0]?.cells.get("grade"), cite }, "supplement-grades-few");
  return grades.length === 0 ? undefined : grades;
};
