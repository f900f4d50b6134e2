// 档案申诉与修定：修改、撤销、驳回，都要理由；修定由本人申请、学生处批准
import type { ArchiveRegime, Cite, Procedure } from "../regime.ts";
import { type EditRefusalCode, rightAt } from "./editing.ts";
import type { Appeal, AppealAnswer, FileEntry, Repair, RepairDecision, StudentFile } from "./student-file.ts";

export type AnswerRefusalCode =
  | "unknown-entry"
  | "not-ones-own"
  | "before-entry"
  | "claim-missing"
  | "not-an-administrator"
  | "not-student-affairs"
  | "before-request"
  | "reasons-missing"
  | "amendment-missing"
  | "amendment-unwanted"
  | "no-breach"
  | EditRefusalCode;

/** What becomes of the entry. */
export type Outcome =
  | { readonly taken: true; readonly entry: string; readonly becomes: "amended"; readonly text: string }
  | { readonly taken: true; readonly entry: string; readonly becomes: "revoked" | "repaired" | "stands" }
  | { readonly taken: false; readonly code: AnswerRefusalCode; readonly cite: Cite | null };

const refuse = (code: AnswerRefusalCode, cite: Cite | null): Outcome => ({ taken: false, code, cite });

const procedureOf = (regime: ArchiveRegime, kind: Procedure["kind"]): Cite | null =>
  regime.procedures.find((one) => one.kind === kind)?.cite ?? null;

const isBlank = (text: string | undefined): boolean => (text ?? "").trim() === "";

type Asked = { readonly entry: FileEntry } | Extract<Outcome, { taken: false }>;

/** What is true of an appeal and of an application for repair alike: the student's own, on an entry that stands. */
const asked = (file: StudentFile, request: Appeal | Repair, text: string, cite: Cite | null): Asked => {
  const entry = file.entries.find(({ id }) => id === request.entry);
  const refused = (code: AnswerRefusalCode): Asked => ({ taken: false, code, cite });
  if (entry === undefined) return refused("unknown-entry");
  if (request.by.kind !== "student" || request.by.person !== file.student) return refused("not-ones-own");
  if (request.on < entry.on) return refused("before-entry");
  return isBlank(text) ? refused("claim-missing") : { entry };
};

/**
 * What an administrator's answer to an appeal brings: amended, revoked, or the entry stands.
 * The answer states its reasons and comes from an administrator set over the student on that day.
 * Refusals are values with the clause. Source: Guizhou 第十四条.
 */
export const answerAppeal = (
  regime: ArchiveRegime,
  file: StudentFile,
  appeal: Appeal,
  answer: AppealAnswer,
): Outcome => {
  const cite = procedureOf(regime, "correction");
  const about = asked(file, appeal, appeal.claim, cite);
  if ("taken" in about) return about;
  const { entry } = about;
  if (answer.by.kind !== "administrator") return refuse("not-an-administrator", cite);
  const right = rightAt(regime, entry.section, file, answer.by, answer.on);
  if (!right.may) return refuse(right.code, right.cite);
  if (answer.on < appeal.on) return refuse("before-request", cite);
  if (isBlank(answer.reasons)) return refuse("reasons-missing", cite);
  if (answer.outcome === "amend")
    return isBlank(answer.amended)
      ? refuse("amendment-missing", cite)
      : { taken: true, entry: entry.id, becomes: "amended", text: answer.amended ?? "" };
  if (answer.amended !== undefined) return refuse("amendment-unwanted", cite);
  return { taken: true, entry: entry.id, becomes: answer.outcome === "revoke" ? "revoked" : "stands" };
};

/**
 * What the decision on an application for repair brings: the breach is repaired, or it stands.
 * Applied for by the student alone, decided by the department that the regime names, with reasons.
 * Refusals are values with the clause. Source: Guizhou 第十五条.
 */
export const decideRepair = (
  regime: ArchiveRegime,
  file: StudentFile,
  repair: Repair,
  decision: RepairDecision,
): Outcome => {
  const cite = procedureOf(regime, "repair");
  const about = asked(file, repair, repair.conduct, cite);
  if ("taken" in about) return about;
  const { entry } = about;
  if (entry.breach === undefined) return refuse("no-breach", cite);
  if (decision.by.kind !== "department" || decision.by.department !== regime.repairedBy?.department)
    return refuse("not-student-affairs", regime.repairedBy?.cite ?? cite);
  const right = rightAt(regime, entry.section, file, decision.by, decision.on);
  if (!right.may) return refuse(right.code, right.cite);
  if (decision.on < repair.on) return refuse("before-request", cite);
  if (isBlank(decision.reasons)) return refuse("reasons-missing", cite);
  return { taken: true, entry: entry.id, becomes: decision.approved ? "repaired" : "stands" };
};
