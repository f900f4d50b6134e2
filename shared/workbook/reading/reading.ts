// 读数：单元格里写的与读作的；只改写法，不猜意思
import type { CellValue } from "../../contract/shapes.ts";
import type { Problem } from "../../engine/grid/assess-grid.ts";
import type { Indicator, SubjectField } from "../../engine/regime.ts";
import { normalWriting } from "../../identity/checked.ts";
import type { CellContent } from "../sheet.ts";
import { answerIn } from "./answer-words.ts";

/** A cell that is read otherwise than it stands: " 97％ " as 0.97. */
export interface Reading {
  readonly at: string;
  readonly from: string;
  readonly to: string | number;
}

/** What a cell says: a value (null when empty), the rewriting if there was one, or why it can't be read. */
export interface ReadCell {
  readonly value: CellValue;
  readonly reading?: Reading;
  readonly problem?: Problem<string>;
}

// Excel writes a carriage return inside a cell as _x000D_; zero-width characters come from web pages and chats.
const unseen = /_x000D_|[\p{Cc}\p{Cf}]/gu;
const seen = (text: string): string => text.replace(unseen, "").trim();

const problem = (code: string, at: string, values: Problem["values"], cite: Indicator["cite"]): ReadCell => ({
  value: null,
  problem: { code, at, values, cite },
});

const unreadable = (content: CellContent, at: string, cite: Indicator["cite"]): ReadCell | null => {
  if (content !== null && typeof content === "object")
    return problem("cell-error", at, { error: content.error }, cite);
  if (typeof content === "string" && /^\s*[=＝]/.test(content))
    return problem("formula-text", at, { text: content.trim().slice(0, 60) }, cite);
  return null;
};

const said = (at: string, from: string, to: string | number): ReadCell =>
  from === to ? { value: to } : { value: to, reading: { at, from, to } };

const written = /^([+-]?(?:\d+\.?\d*|\.\d+))(%?)$/;

// The point is shifted in the writing, so that "97.3%" is 0.973 without binary residue.
const numberIn = (text: string, share: boolean): number | null => {
  const match = written.exec(text.normalize("NFKC").replace(/\s/g, ""));
  if (match === null || (match[2] === "%" && !share)) return null;
  return Number(match[2] === "%" ? `${match[1]}e-2` : match[1]);
};

const readChoice = (
  indicator: Indicator,
  cell: Extract<Indicator["cell"], { kind: "choice" }>,
  written: string,
): ReadCell => {
  if (cell.answers.some(({ answer }) => answer === written)) return { value: written };
  const text = seen(written);
  const folded = text.normalize("NFKC");
  const exact = cell.answers.find(({ answer }) => answer === text || answer === folded)?.answer;
  if (exact !== undefined) return said(indicator.id, written, exact);
  const read = answerIn(indicator, cell, folded);
  if (read === "ambiguous")
    return problem(
      "ambiguous-answer",
      indicator.id,
      { answer: text.slice(0, 20), allowed: cell.answers.map(({ answer }) => answer).join("、") },
      indicator.cite,
    );
  return said(indicator.id, written, read ?? text);
};

/**
 * Reads the answer to an indicator: outer spaces, full-width digits, numbers as text, "97%" as 0.97 in a share,
 * √ and × for yes and no; what may mean two things is refused as `ambiguous-answer`.
 * 97 in a share stays 97: whether 97 % was meant is asked, never guessed.
 */
export const readAnswer = (indicator: Indicator, content: CellContent): ReadCell => {
  const bad = unreadable(content, indicator.id, indicator.cite);
  if (bad !== null) return bad;
  const { cell } = indicator;
  if (content === null) return { value: null };
  if (typeof content === "number" && cell.kind !== "choice") return { value: content };
  const text = seen(String(content));
  if (text === "") return { value: null };
  if (typeof content === "boolean") return said(indicator.id, text, text);
  if (text === indicator.notApplicable?.answer) return said(indicator.id, String(content), text);
  if (cell.kind === "choice") return readChoice(indicator, cell, String(content));
  const points = cell.kind === "score" ? text.replace(/分$/, "") : text;
  return said(
    indicator.id,
    String(content),
    numberIn(points, cell.kind === "bands" && cell.unit === "share") ?? text,
  );
};

// 张　三: the space only fills a name of two characters up to the width of three.
const nameIn = (text: string): string =>
  /^\p{Script=Han}(\s+\p{Script=Han})+$/u.test(text) ? text.replace(/\s/g, "") : text;

// 230717 19790312 9024 and '2307…: blanks and hyphens for the eye, an apostrophe to keep it a text.
const numberWriting = (text: string): string => normalWriting(text).replace(/^['‘’`]|[\s-]/g, "");

/**
 * Reads a subject field as text. A number of more digits than a spreadsheet keeps is refused as `….digits-lost`.
 */
export const readField = (field: SubjectField, content: CellContent): ReadCell => {
  const bad = unreadable(content, field.id, field.cite);
  if (bad !== null) return bad;
  if (content === null) return { value: null };
  if (typeof content === "number" && field.check !== "text" && !Number.isSafeInteger(content))
    return problem(`${field.check}.digits-lost`, field.id, { length: String(content).length }, field.cite);
  const text = seen(String(content));
  if (text === "") return { value: null };
  return said(field.id, String(content), field.check === "text" ? nameIn(text) : numberWriting(text));
};
