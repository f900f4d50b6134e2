// 读表札记：每个值写在哪一格、怎样读的、有什么问题

import type { CivilDate } from "../../calendar/civil.ts";
import { parseCivilDate } from "../../calendar/civil.ts";
import type { Problem } from "../../engine/grid/assess-grid.ts";
import type { Cite, Indicator, SubjectField } from "../../engine/regime.ts";
import { type ReadCell, type Reading, readAnswer, readField } from "../reading/reading.ts";
import { shifted } from "./decimal.ts";
import type { KeyedCell, Place } from "./keyed.ts";

/** A problem with the cell where it stands; null: no single cell is meant. */
export interface PlacedProblem extends Problem<string> {
  readonly place: Place | null;
}

export interface PlacedReading extends Reading {
  readonly place: Place;
}

/** What reading a workbook gathers, place by place (`items.4-3.县`, `approved.by.1`). */
export interface Notes {
  readonly problems: PlacedProblem[];
  readonly readings: PlacedReading[];
  readonly places: Map<string, Place>;
  readonly reasons: Record<string, string>;
}

export const emptyNotes = (): Notes => ({ problems: [], readings: [], places: new Map(), reasons: {} });

/** A cell that belongs to a place of the supplement, with the clause that leaves it open. */
export interface Asked {
  readonly at: string;
  readonly cell: KeyedCell | undefined;
  readonly cite: Cite | undefined;
}

export const note = (
  { problems }: Notes,
  { at, cell, cite }: Asked,
  code: string,
  values: Problem["values"] = {},
): null => {
  problems.push({ code, at, values, place: cell ?? null, ...(cite === undefined ? {} : { cite }) });
  return null;
};

const nowhere: Cite = { clause: "", quote: "" };

const taken = (notes: Notes, asked: Asked, read: ReadCell): string | number | null => {
  const { at, cell } = asked;
  if (cell !== undefined) notes.places.set(at, cell);
  if (read.problem) note(notes, asked, read.problem.code, read.problem.values);
  if (read.reading && cell !== undefined) notes.readings.push({ ...read.reading, place: cell });
  const { value } = read;
  return typeof value === "boolean" ? null : value;
};

const answered = (notes: Notes, asked: Asked, cell: Indicator["cell"]): number | null => {
  const { at, cite = nowhere } = asked;
  const indicator: Indicator = { id: at, title: { "zh-CN": at, en: at }, note: at, cell, cite };
  const value = taken(notes, asked, readAnswer(indicator, asked.cell?.content ?? null));
  return typeof value === "string" ? note(notes, asked, "not-a-number", { answer: value }) : value;
};

/** A number, whatever its bounds; null for an empty cell or an unreadable one. */
export const numberIn = (notes: Notes, asked: Asked): number | null =>
  answered(notes, asked, { kind: "score", min: 0, max: 0, step: 1 });

/** A weight in per cent: "30%" and 0.3 in a cell of percentages; 30 alone is asked about, never guessed. */
export const weightIn = (notes: Notes, asked: Asked): number | null => {
  const share = answered(notes, asked, { kind: "bands", unit: "share", bands: [] });
  if (share === null) return null;
  return share > 1 ? note(notes, asked, "supplement-share-unclear", { answer: share }) : shifted(share, 2);
};

/** A whole number from 1 to `most`. */
export const countIn = (notes: Notes, asked: Asked, most: number): number | null => {
  const count = numberIn(notes, asked);
  if (count === null) return null;
  if (count < 1 || count > most)
    return note(notes, asked, "out-of-bounds", { answer: count, min: 1, max: most, unit: "count" });
  return Number.isInteger(count) ? count : note(notes, asked, "too-fine", { answer: count, step: 1 });
};

const fieldIn = ({ at, cell, cite = nowhere }: Asked, check: SubjectField["check"] = "text"): ReadCell => {
  const title = { "zh-CN": at, en: at };
  return readField({ id: at, title, required: false, check, cite }, cell?.content ?? null);
};

/** A number of a person or unit in its normal writing; whether it is a right one is for its check to tell. */
export const fieldTextIn = (notes: Notes, asked: Asked, check: SubjectField["check"]): string | null => {
  const value = taken(notes, asked, fieldIn(asked, check));
  return value === null ? null : String(value);
};

/** A person's name: outer blanks are dropped, and the one that only widens a name of two characters. */
export const nameIn = (notes: Notes, asked: Asked): string | null => {
  const value = taken(notes, asked, fieldIn(asked));
  return value === null ? null : String(value);
};

// Excel writes a carriage return inside a cell as _x000D_; zero-width characters come from web pages and chats.
const unseen = /_x000D_|[\p{Cc}\p{Cf}]/gu;

/** A text without outer blanks; null for an empty cell. Unlike a name's, its inner blanks stay. */
export const textIn = (notes: Notes, asked: Asked): string | null => {
  const read = fieldIn(asked);
  const from = String(asked.cell?.content ?? "");
  const to = from.replace(unseen, "").trim();
  const plain: ReadCell =
    read.problem || read.value === null
      ? read
      : { value: to, ...(from === to ? {} : { reading: { at: asked.at, from, to } }) };
  const value = taken(notes, asked, plain);
  return value === null ? null : String(value);
};

/** One of a list, full-width letters and digits read as half-width ones. */
export const choiceIn = (notes: Notes, asked: Asked, allowed: readonly string[]): string | null => {
  const text = textIn(notes, asked);
  if (text === null) return null;
  const found = allowed.find((one) => one === text || one === text.normalize("NFKC"));
  return found ?? note(notes, asked, "supplement-not-chosen", { answer: text, allowed: allowed.join("、") });
};

const written = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** A day as people write it: 2026-09-01, 2026/9/1, 2026年9月1日; null for anything else. */
export const dayIn = (text: string): CivilDate | null => {
  const [, year = "", month = "", day = ""] = written.exec(text.normalize("NFKC")) ?? [];
  return parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
};

/** A day, in any of those writings. */
export const dateIn = (notes: Notes, asked: Asked): CivilDate | null => {
  const text = textIn(notes, asked);
  if (text === null) return null;
  const date = dayIn(text);
  if (date === null) return note(notes, asked, "date-invalid", { date: text });
  if (date !== text && asked.cell !== undefined)
    notes.readings.push({ at: asked.at, from: text, to: date, place: asked.cell });
  return date;
};

const idForm = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;

/** An id of the unit's own: letters, digits, points and hyphens. */
export const idIn = (notes: Notes, asked: Asked): string | null => {
  const text = textIn(notes, asked)?.normalize("NFKC") ?? null;
  return text === null || idForm.test(text) ? text : note(notes, asked, "supplement-id-form", { id: text });
};

/** What must be there; a problem of its own in the cell stands for the absence that it leaves. */
export const required = <Value>(notes: Notes, asked: Asked, value: Value | null): Value | null => {
  if (value === null && !notes.problems.some(({ at }) => at === asked.at)) note(notes, asked, "missing");
  return value;
};
