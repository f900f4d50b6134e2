// 读数：单元格里写的与读作的；只改写法，不猜意思
import type { CellValue } from "../contract/shapes.ts";
import type { Problem } from "../engine/grid/assess-grid.ts";
import type { Indicator, SubjectField } from "../engine/regime.ts";
import { normalWriting } from "../identity/checked.ts";
import type { CellContent } from "./sheet.ts";

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

const readers = {
  choice: (cell: Extract<Indicator["cell"], { kind: "choice" }>, text: string): string | number => {
    const folded = text.normalize("NFKC");
    return cell.answers.find(({ answer }) => answer === text || answer === folded)?.answer ?? text;
  },
  bands: (_: unknown, text: string) => numberIn(text, true) ?? text,
  score: (_: unknown, text: string) => numberIn(text, false) ?? text,
};

/**
 * Reads the answer to an indicator: outer spaces, full-width digits, numbers as text, and "97%" as 0.97 in a share.
 * 97 in a share stays 97: whether 97 % was meant is asked, never guessed.
 */
export const readAnswer = (indicator: Indicator, content: CellContent): ReadCell => {
  const bad = unreadable(content, indicator.id, indicator.cite);
  if (bad !== null) return bad;
  if (content === null) return { value: null };
  if (typeof content === "number" && indicator.cell.kind !== "choice") return { value: content };
  const text = seen(String(content));
  if (text === "") return { value: null };
  const read = readers[indicator.cell.kind] as (cell: Indicator["cell"], text: string) => string | number;
  return said(indicator.id, String(content), read(indicator.cell, text));
};

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
  return said(field.id, String(content), field.check === "text" ? text : normalWriting(text));
};
