// 没有人的行：标题、表头、空行、合计、说明；认作没有人的，也逐行列出
import { isSummary } from "../reading/wide-layout.ts";
import type { CellContent } from "../sheet.ts";
import { type Heads, repeatsHeads } from "./heads.ts";
import { type Columns, isBlank } from "./read-row.ts";
import { nameField, type RosterWanted } from "./roster-field.ts";
import type { NobodyReason } from "./source.ts";

/** Lines that count or sign and are not in `isSummary`. */
const summing =
  /^(共\s*\d+|本页|第\s*\d+\s*页|以上|此页|截至|单位\s*[:：(（]|校长|班主任\s*[:：]|日期\s*[:：])/;

/** Cells that tell something: not those of a running number alone. */
const tellingCells = (cells: readonly CellContent[]): readonly (readonly [number, CellContent])[] =>
  cells.flatMap((cell, column) => (isBlank(cell) ? [] : [[column, cell] as const]));

/** Whether a cell holds a number of a person, right or wrong, rather than words. */
const hasNumber = (content: CellContent | undefined): boolean =>
  typeof content === "number" || (typeof content === "string" && /\d{4}/.test(content.normalize("NFKC")));

/** Longer than any name of a person, or with marks that only sentences have. */
const isSentence = (text: string): boolean => text.length > 30 || /[:：。!！?？]/.test(text);

/** Tells of a row why nobody is in it; null where somebody is, or may be: such a row is read, and refused if it can't be. */
export const nobodyReader = (wanted: RosterWanted, heads: Heads, { byField, standing, none }: Columns) => {
  const nameAt = byField.get(nameField(wanted.fields));
  const numberAt = wanted.number === null ? undefined : byField.get(wanted.number);
  return (cells: readonly CellContent[], row: number): NobodyReason | null => {
    const telling = tellingCells(cells);
    const [first] = telling;
    if (first === undefined) return "empty";
    if (heads.rows !== null && row <= heads.rows.bottom) return row < heads.rows.top ? "above" : "heads";
    if (repeatsHeads(heads, cells)) return "heads";
    if (numberAt !== undefined && hasNumber(cells[numberAt])) return null;
    if (isSummary(cells) || summing.test(String(first[1]))) return "total";
    const mapped = telling.filter(([column]) => !none.has(column) && !standing.includes(column));
    if (nameAt !== undefined && !isBlank(cells[nameAt])) {
      const alone = mapped.length === 1 && telling.length <= 2;
      return alone && isSentence(String(cells[nameAt])) ? "note" : null;
    }
    // Nothing but a running number: a line prepared for somebody. One line of words: a note, or a class's name.
    if (telling.length === 1) return typeof first[1] === "number" ? "empty" : "note";
    return mapped.length === 0 && telling.every(([, cell]) => typeof cell === "string") ? "note" : null;
  };
};
