// 从记录出的文书：哪些文书由已上报的表得出；服务器凭自己的记录再写一份，一字不差才登记
import type { Cells, RecordedPaper } from "../contract/shapes.ts";
import type { Regime } from "../engine/regime.ts";
import type { PaperKind } from "./kinds.ts";
import type { Paper } from "./paper.ts";
import { isUnfit, writePaper } from "./papers.ts";
import { isPaperRefused } from "./refusals.ts";

/** The papers that follow from a handed-in sheet: about all its rows, or about one. */
export const recordedKinds: Partial<Readonly<Record<PaperKind, "all" | "one">>> = {
  "sum-sheet": "all",
  "grade-notice": "one",
};

/** The paper that a record gives, by the code that also writes it for print; null where it gives none. */
export const paperFromRecord = (
  kind: PaperKind,
  regime: Regime,
  offices: {
    readonly unit: { readonly code: string; readonly name: string };
    readonly period: string;
    readonly bureau: string;
    readonly creditOffice: string;
  },
  { number, on, size }: Omit<RecordedPaper, "rows">,
  rows: readonly Cells[],
): Paper | null => {
  const [person] = rows;
  const common = { ...offices, number, on };
  const facts =
    recordedKinds[kind] === "one"
      ? { ...common, person }
      : { ...common, rows, ...(size === null ? {} : { size }) };
  const paper = writePaper(kind, regime, facts);
  return isUnfit(paper) || isPaperRefused(paper) ? null : paper;
};
