// 全部文书：种类 → 要哪些事实、怎样写成
import type * as z from "zod";
import type { Regime } from "../engine/regime.ts";
import { archiveCopyFacts, archiveCopyPaper } from "./archive-copy.ts";
import { creditReport, creditReportFacts } from "./credit-report.ts";
import { gradeNotice, gradeNoticeFacts } from "./grade-notice.ts";
import { guardianNotice, guardianNoticeFacts } from "./guardian-notice.ts";
import type { PaperKind } from "./kinds.ts";
import { objectionReply, objectionReplyFacts } from "./objection-reply.ts";
import type { Paper } from "./paper.ts";
import { rectificationOrder, rectificationOrderFacts } from "./rectification-order.ts";
import type { PaperRefused } from "./refusals.ts";
import { sumSheet, sumSheetFacts } from "./sum-sheet.ts";

interface Kind {
  /** The shape of its facts. */
  readonly facts: z.ZodType;
  /** From facts that were parsed with it. */
  readonly write: (regime: Regime, facts: never) => Paper | PaperRefused;
}

export const papers = {
  "sum-sheet": { facts: sumSheetFacts, write: sumSheet },
  "guardian-notice": { facts: guardianNoticeFacts, write: guardianNotice },
  "grade-notice": { facts: gradeNoticeFacts, write: gradeNotice },
  "objection-reply": { facts: objectionReplyFacts, write: objectionReply },
  "rectification-order": { facts: rectificationOrderFacts, write: rectificationOrder },
  "credit-report": { facts: creditReportFacts, write: creditReport },
  "archive-copy": { facts: archiveCopyFacts, write: archiveCopyPaper },
} as const satisfies Record<PaperKind, Kind>;

/** A paper's facts don't have the shape: `unfit` lists the places, never the values. */
export interface FactsUnfit {
  readonly unfit: readonly string[];
}

/** Writes a paper from facts as they come: the paper, why it can't be issued, or where the facts are unfit. */
export const writePaper = (
  kind: PaperKind,
  regime: Regime,
  given: unknown,
): Paper | PaperRefused | FactsUnfit => {
  const { facts, write }: Kind = papers[kind];
  const read = facts.safeParse(given);
  if (read.success) return write(regime, read.data as never);
  return {
    unfit: [...new Set(read.error.issues.map(({ path, code }) => path.map(String).join(".") || code))],
  };
};

export const isUnfit = (value: object): value is FactsUnfit => "unfit" in value;
