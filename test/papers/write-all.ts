// 每一种文书各写一份，供测试与图片共用
import { fileVersion } from "#shared/papers/credit-report.ts";
import type { PaperKind } from "#shared/papers/kinds.ts";
import type { Paper } from "#shared/papers/paper.ts";
import { isUnfit, writePaper } from "#shared/papers/papers.ts";
import { isPaperRefused } from "#shared/papers/refusals.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import * as facts from "./sample-facts.ts";

/** Writes a paper; a refusal is a fault here, and says which. */
export const written = (kind: PaperKind, regime: string, given: unknown): Paper => {
  const paper = tried(kind, regime, given);
  if ("unfit" in paper || "refusedPaper" in paper)
    throw new Error(`${kind} ${regime}: ${JSON.stringify(paper)}`);
  return paper;
};

export const tried = (kind: PaperKind, regime: string, given: unknown) => {
  const found = regimeOf(regime);
  if (found === undefined) throw new Error(regime);
  return writePaper(kind, found, given);
};

/** What became of it: `ok`, the refusal's code, or `unfit` with the places. */
export const outcomeOf = (kind: PaperKind, regime: string, given: unknown): string => {
  const paper = tried(kind, regime, given);
  if (isUnfit(paper)) return `unfit ${paper.unfit.join(" ")}`;
  return isPaperRefused(paper) ? paper.refusedPaper : "ok";
};

const signed = {
  ...facts.creditReport,
  signed: { by: "T-0412", version: fileVersion(facts.creditReport), on: "2026-07-06" },
};

/** One of each, by the name of its picture. */
export const allPapers = (): ReadonlyMap<string, Paper> =>
  new Map([
    ["sum-sheet", written("sum-sheet", "yichun-practitioner", facts.sumSheet())],
    ["grade-notice", written("grade-notice", "yichun-practitioner", facts.gradeNotice())],
    ["guardian-notice", written("guardian-notice", "rushan-pupil", facts.guardianNotice)],
    ["objection-reply-pupil", written("objection-reply", "rushan-pupil", facts.pupilReply)],
    ["objection-reply-staff", written("objection-reply", "rushan-staff", facts.staffReply)],
    [
      "rectification-order",
      written("rectification-order", "wugang-private-school", facts.rectificationOrder),
    ],
    ["credit-report", written("credit-report", "wugang-private-school", signed)],
    ["credit-report-unsigned", written("credit-report", "wugang-private-school", facts.creditReport)],
    ["archive-copy", written("archive-copy", "jiaocheng-pupil", facts.archiveCopy)],
    ["archive-copy-college", written("archive-copy", "guizhou-student", facts.studentFileCopy)],
  ]);
