// 案件：异议、更正、举报，从收到到答复；谁办理、何时到期，都按制度的条文
import type { CivilDate } from "../calendar/civil.ts";
import { type Due, dueDate } from "../calendar/term.ts";
import type { CaseEvent, Role } from "../contract/shapes.ts";
import { regimeOn } from "../engine/amended.ts";
import type { Procedure, Regime } from "../engine/regime.ts";

/** What somebody brings, and waits for an answer to. */
export const filedKinds = ["objection", "correction", "complaint"] as const;
export type FiledKind = (typeof filedKinds)[number];

type Step = Procedure["steps"][number];

/** A procedure as a case follows it. */
export interface Filing {
  readonly procedure: Procedure & { readonly kind: FiledKind };
  /** The step after the filing itself: what is owed to whoever filed it. */
  readonly owed: Step;
  /** Within which it is owed, from the day of receipt; null: the document names none. */
  readonly term: Regime["terms"][string] | null;
  /** The posts that take this step. */
  readonly handledBy: readonly Role[];
}

/** The offices that documents name for the step that is owed, as posts of the directory. */
const posts: Readonly<Record<string, readonly Role[]>> = {
  "教育部门、营商部门": ["education-officer", "credit-officer"],
  市教育和体育局: ["education-officer"],
  学校: ["head"],
  信用管理工作领导小组: ["head"],
  专职管理员: ["clerk", "head"],
};

const isFiled = (procedure: Procedure): procedure is Filing["procedure"] =>
  (filedKinds as readonly string[]).includes(procedure.kind);

/**
 * The procedures of a regime by which somebody brings a case, as they stood on a day.
 * Throws where a document names an office that no post stands for: a case that nobody may answer must not be opened.
 */
export const filingsOf = (regime: Regime, on: CivilDate): readonly Filing[] => {
  const then = regimeOn(regime, on);
  return then.procedures.filter(isFiled).flatMap((procedure) => {
    const owed = procedure.steps[1];
    if (owed === undefined) return [];
    const handledBy = posts[owed.by["zh-CN"]];
    if (handledBy === undefined) throw new Error(`no post stands for ${owed.by["zh-CN"]} of ${regime.id}`);
    const term = owed.within === undefined ? null : (then.terms[owed.within] ?? null);
    return [{ procedure, owed, term, handledBy }];
  });
};

/** Where a case stands, from its events alone. */
export const standingOf = (events: readonly CaseEvent[]) => ({
  answered: events.some(({ kind }) => kind === "answered"),
  extended: events.some(({ kind }) => kind === "extended"),
});

/**
 * The last day for the answer, counted from the day of receipt, with its receipt; null where the document names no term.
 * A day that a missing holiday notice may still move is `provisional`. Source: the procedure's own term, Yichun 第十七条、
 * 第十九条, Rushan 第十五条、第十七条.
 */
export const caseDue = (
  { term }: Pick<Filing, "term">,
  received: CivilDate,
  extended: boolean,
  options: Parameters<typeof dueDate>[2] = {},
): Due | null => (term === null ? null : dueDate(received, term.term, { ...options, extended }));

/** Whether an open case is past its last day. */
export const isOverdue = (due: Due | null, answered: boolean, today: CivilDate): boolean =>
  !answered && due !== null && due.due < today;
