// 行文：各种文书共用的写法：日期、届满日、签字栏、事实一行
import * as z from "zod";
import { type CivilDate, formatCivilDate } from "../calendar/civil.ts";
import { dueDate, type Term } from "../calendar/term.ts";
import { freeText } from "../disclosure/free-text.ts";
import { day as realDay } from "../engine/records/pieces.ts";
import type { Cite } from "../engine/regime.ts";
import type { Block, Box, Fact } from "./paper.ts";

const short = z.string().trim().min(1).max(80);

/** A text that people typed: ID numbers in it are masked, what nobody sees is left out. */
export const typed = (most: number) =>
  z
    .string()
    .max(most)
    .transform(freeText)
    .refine((text) => text !== "", "empty");

/** What every paper is told: whoever issues it, its number, its day. */
export const commonFacts = {
  unit: z.strictObject({ code: z.string().regex(/^[0-9A-Z]{6,18}$/), name: short }),
  number: short,
  on: realDay,
};

export const named = short;

export const date = (on: CivilDate): string => formatCivilDate(on);
/** Without the day of the week, for narrow columns. */
export const day = (on: CivilDate): string => formatCivilDate(on).replace(/（.*）$/, "");
export const body = (text: string): Block => ({ kind: "text", as: "body", text });
export const note = (text: string): Block => ({ kind: "text", as: "note", text });
export const heading = (text: string): Block => ({ kind: "heading", text });
export const fact = (label: string, value: string | number, cite: Cite | null): Fact => ({
  label,
  value,
  clause: cite?.clause ?? null,
});

const blankDate = "　　年　月　日";
export const signature = (label: string): Box => ({ kind: "signature", label: `${label}\n\n\n${blankDate}` });
/** A place to write something by hand that needs no date of its own. */
export const byHand = (label: string): Box => ({ kind: "signature", label });
export const seal = (office: string): Box => ({ kind: "seal", label: `${office}\n（公章）` });
/** Where the receipt begins. */
export const cut = (text: string): Block => ({ kind: "cut", text });

type Span = Pick<Term, "count" | "unit">;

const units = { workday: "个工作日", day: "日", month: "个月" } as const;
/** 10日, 15个工作日, 3个月. */
export const termWords = ({ count, unit }: Span): string => `${count}${units[unit]}`;

/** The last day of a term, and whether a holiday notice still to come may move it. */
export const lastDay = (
  start: CivilDate,
  { count, unit }: Span,
): { readonly due: CivilDate; readonly words: string } => {
  const { due, provisional } = dueDate(start, { count, unit });
  return { due, words: `${date(due)}${provisional ? "（当年放假通知未公布，暂定）" : ""}` };
};
