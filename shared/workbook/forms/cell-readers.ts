// 读格：每一种格子怎样读；读不懂的说明，不猜
import type { CivilDate } from "../../calendar/civil.ts";
import {
  type Asked,
  dateIn,
  dayIn,
  fieldTextIn,
  type Notes,
  nameIn,
  note,
  numberIn,
  textIn,
} from "../supplement/notes.ts";
import type { Found, Picks } from "./picks.ts";
import type { Column, Value } from "./table.ts";
import { yesNo } from "./yes-no.ts";

const unknown = (
  notes: Notes,
  asked: Asked,
  found: Found & { likely: readonly string[] },
  one: Column,
): null =>
  one.entry.kind === "row"
    ? note(notes, asked, found.likely.length > 1 ? "row-ambiguous" : "row-unknown", {
        count: found.likely.length,
        column: one.head,
      })
    : note(notes, asked, found.likely.length > 1 ? "pick-ambiguous" : "pick-unknown", {
        answer: String(asked.cell?.content ?? "").slice(0, 60),
        likely: found.likely.slice(0, 5).join("；"),
        column: one.head,
      });

/** What a cell means, and how the form itself would write it. */
export interface Understood {
  readonly means: Value;
  /** As the form itself would write it. */
  readonly shown: string | number;
}

const separators = /[、,，;；\n]+/;
const parts = (text: string): readonly string[] =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const plain = <V extends string | number>(value: V | null): Understood | null =>
  value === null ? null : { means: value, shown: value };

/** What each kind of cell says; null for an empty one and for one that can't be read, which is noted. */
export const readers: {
  [K in Column["entry"]["kind"]]: (
    notes: Notes,
    asked: Asked,
    column: Column,
    picks: Picks | undefined,
  ) => Understood | null;
} = {
  text: (notes, asked) => plain(textIn(notes, asked)),
  name: (notes, asked) => plain(nameIn(notes, asked)),
  date: (notes, asked) => plain(dateIn(notes, asked)),
  number: (notes, asked) => plain(numberIn(notes, asked)),
  field: (notes, asked, { entry }) =>
    plain(fieldTextIn(notes, asked, entry.kind === "field" ? entry.check : "text")),
  dates: (notes, asked) => {
    const text = textIn(notes, asked);
    if (text === null) return null;
    const days: CivilDate[] = [];
    for (const part of parts(text)) {
      const day = dayIn(part);
      if (day === null) return note(notes, asked, "date-invalid", { date: part.slice(0, 60) });
      days.push(day);
    }
    return { means: days, shown: days.join("、") };
  },
  "yes-no": (notes, asked) => {
    const text = textIn(notes, asked);
    if (text === null) return null;
    const answer = yesNo(text);
    return answer === null
      ? note(notes, asked, "yes-or-no", { answer: text.slice(0, 20) })
      : { means: answer, shown: text };
  },
  pick: (notes, asked, column, picks) => {
    const text = textIn(notes, asked);
    if (text === null) return null;
    const found = picks?.find(text) ?? { likely: [] };
    if ("likely" in found) return unknown(notes, asked, found, column);
    return { means: found.id, shown: found.label };
  },
  picks: (notes, asked, column, picks) => {
    const text = textIn(notes, asked);
    if (text === null) return null;
    const found: { id: string; label: string }[] = [];
    for (const part of parts(text)) {
      const one = picks?.find(part) ?? { likely: [] };
      if ("likely" in one) return unknown(notes, asked, one, column);
      found.push(one);
    }
    return { means: found.map(({ id }) => id), shown: found.map(({ label }) => label).join("、") };
  },
  row: (notes, asked, column, picks) => readers.pick(notes, asked, column, picks),
};
