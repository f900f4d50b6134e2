// 读封面：名称、版本、实施日期、领导小组的审核
import type { CivilDate } from "../../calendar/civil.ts";
import type { Cite, Words } from "../../engine/regime.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import type { KeyedCell, KeyedSheet } from "./keyed.ts";
import { type Asked, countIn, dateIn, type Notes, nameIn, note, required, textIn } from "./notes.ts";

/** The highest version number that the form takes. */
const mostVersions = 999;

export interface CoverRead {
  readonly title: Words | null;
  readonly version: number | null;
  readonly from: CivilDate | null;
  readonly approved: Supplement["approved"];
}

const cellsOf = (cover: KeyedSheet, key: string): readonly KeyedCell[] =>
  cover.rows.filter((row) => row.key === key).flatMap(({ cells }) => [...cells.values()]);

const approvalIn = (
  notes: Notes,
  cover: KeyedSheet,
  asked: (at: string, key: string) => Asked,
): Supplement["approved"] => {
  const nameCells = cover.rows
    .filter(({ key }) => key.startsWith("by:"))
    .flatMap(({ cells }) => [...cells.values()]);
  const named = nameCells.map((cell, at) => ({
    cell,
    name: nameIn(notes, { ...asked("approved", ""), at: `approved.by.${at + 1}`, cell }),
  }));
  const by = named.flatMap(({ name }) => (name === null ? [] : [name]));
  const on = dateIn(notes, asked("approved.on", "approved-on"));
  const minutes = textIn(notes, asked("approved.minutes", "minutes"));
  // Too few names are told where the next one is to stand.
  const next = named.find(({ name }) => name === null)?.cell ?? nameCells[0];
  if (next) notes.places.set("approved", next);
  const unread = notes.problems.some(({ at }) => at.startsWith("approved."));
  if (by.length === 0 && on === null && minutes === null && !unread) return null;
  required(notes, asked("approved.on", "approved-on"), on);
  required(notes, asked("approved.minutes", "minutes"), minutes);
  if (by.length === 0) note(notes, { ...asked("approved.by.1", ""), cell: next }, "missing");
  return by.length === 0 || on === null || minutes === null ? null : { by, on, minutes };
};

/** Reads title, version, first day and approval; what is missing or wrong goes to the notes. */
export const readCover = (notes: Notes, cover: KeyedSheet, cite: Cite | undefined): CoverRead => {
  const asked = (at: string, key: string): Asked => ({ at, cell: cellsOf(cover, key)[0], cite });
  const zh = required(notes, asked("title", "title-zh"), textIn(notes, asked("title", "title-zh")));
  const en = textIn(notes, asked("title.en", "title-en"));
  const version = countIn(notes, asked("version", "version"), mostVersions);
  const from = dateIn(notes, asked("from", "from"));
  return {
    title: zh === null ? null : { "zh-CN": zh, en: en ?? zh },
    version: required(notes, asked("version", "version"), version),
    from: required(notes, asked("from", "from"), from),
    approved: approvalIn(notes, cover, asked),
  };
};
