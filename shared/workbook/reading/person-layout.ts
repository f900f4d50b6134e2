// 一人一张：指标从上往下排，答案在一列里，或在选项旁打勾；姓名、证号写在上面

import type { GridRegime, Indicator, SubjectField } from "../../engine/regime.ts";
import { indicatorsOf } from "../../engine/regime.ts";
import { cellAddress } from "../address.ts";
import { annexHeads, markerIn } from "../annex/annex-keys.ts";
import type { CellContent, SheetContent } from "../sheet.ts";
import { isTick } from "./answer-words.ts";
import { bare, type Matcher, sure } from "./match-words.ts";
import {
  type Assigned,
  assign,
  type Head,
  indicatorsAmong,
  type LayoutMapping,
  type LayoutOpen,
} from "./own-layout.ts";
import { readAnswer } from "./reading.ts";
import { leastShare } from "./wide-layout.ts";

const [rowsSearched, columnsSearched] = [400, 24];

/** A content and where it stands. */
export interface Found {
  readonly content: CellContent;
  readonly row: number;
  readonly column: number;
}

/** The sheet of one person: what stands for each field and indicator. */
export interface PersonLayout {
  readonly found: ReadonlyMap<string, Found>;
  readonly assigned: Assigned;
  readonly open: readonly LayoutOpen[];
  readonly answers: string | null;
}

/** The rows of one indicator: its own and those of its further options. */
interface Block {
  readonly indicator: Indicator;
  readonly top: number;
  readonly bottom: number;
}

const isBlank = (content: CellContent | undefined): content is null | undefined | "" =>
  content === null || content === undefined || (typeof content === "string" && content.trim() === "");

const at = (sheet: SheetContent, row: number, column: number): CellContent =>
  sheet.cells[row]?.[column] ?? null;

const textsOf = (row: readonly CellContent[]): readonly string[] =>
  row
    .slice(0, columnsSearched)
    .filter((cell): cell is string => typeof cell === "string" && cell.trim() !== "");

const headOf = (row: readonly CellContent[], index: number, column: number): Head => {
  const own = row[column];
  const number = row.find(
    (cell) => typeof cell === "number" && Number.isInteger(cell) && cell > 0 && cell < 100,
  );
  const texts = [...(typeof own === "string" ? [own] : []), ...textsOf(row)];
  const numbered = typeof own === "string" && number !== undefined ? [`${number}.${own}`] : [];
  return { index, at: cellAddress(index, column), texts: [...new Set([...texts, ...numbered])] };
};

const blocksOf = (
  regime: GridRegime,
  sheet: SheetContent,
  assigned: Assigned,
  column: number,
): readonly Block[] => {
  const indicators = new Map(
    indicatorsOf(regime).map((indicator) => [`indicator:${indicator.id}`, indicator]),
  );
  const starts = [...assigned.byIndex]
    .flatMap(([row, key]) => {
      const indicator = indicators.get(key);
      return indicator ? [{ row, indicator }] : [];
    })
    .sort((a, b) => a.row - b.row);
  return starts.map(({ row, indicator }, index) => {
    const next = starts[index + 1]?.row ?? row + 8;
    const options =
      indicator.cell.kind === "choice"
        ? indicator.cell.answers.length
        : indicator.cell.kind === "bands"
          ? indicator.cell.bands.length
          : 1;
    let bottom = row;
    // A further option has nothing in the indicator's own column.
    while (bottom + 1 < next && bottom + 1 < row + options && isBlank(at(sheet, bottom + 1, column)))
      bottom += 1;
    return { indicator, top: row, bottom };
  });
};

const isAnswer = (indicator: Indicator, content: CellContent): boolean => {
  const { value, problem } = readAnswer(indicator, content);
  const { cell } = indicator;
  if (problem) return problem.code === "ambiguous-answer";
  if (cell.kind === "choice") return cell.answers.some(({ answer }) => answer === value);
  if (cell.kind === "range" && typeof value === "string") return /^\d/.test(value);
  if (typeof value !== "number") return false;
  if (cell.kind === "bands") return value >= 0 && value <= 100;
  return !("min" in cell) || (value >= cell.min && value <= cell.max);
};

/** The option that stands in a row of a block, in any column. */
const optionIn = (sheet: SheetContent, { indicator }: Block, row: number): string | null => {
  if (indicator.cell.kind !== "choice") return null;
  const texts = new Set(textsOf(sheet.cells[row] ?? []).map(bare));
  return indicator.cell.answers.find(({ answer }) => texts.has(bare(answer)))?.answer ?? null;
};

/** What a column says of an indicator: its one content, or the option beside which the one tick stands. */
const answerIn = (sheet: SheetContent, block: Block, column: number): Found | null => {
  const rows = Array.from({ length: block.bottom - block.top + 1 }, (_, index) => block.top + index);
  const filled = rows.filter((row) => !isBlank(at(sheet, row, column)));
  const ticked = rows.filter((row) => {
    const content = at(sheet, row, column);
    return typeof content === "string" && isTick(content.trim());
  });
  const [tick] = ticked;
  const option =
    tick !== undefined && ticked.length === 1 && block.bottom > block.top
      ? optionIn(sheet, block, tick)
      : null;
  if (tick !== undefined && option !== null) return { content: option, row: tick, column };
  const [first, second] = filled;
  if (first === undefined || (second !== undefined && ticked.length < 2)) return null;
  // Two ticks in one block: what is read can only be doubtful, and says so.
  const content = ticked.length > 1 ? "○" : at(sheet, first, column);
  return { content, row: first, column };
};

const wantedHead = /自评|评价|选项|填写|答案|是否|结果|自查|符合|达标|answer/i;
const otherHead = /分值|满分|说明|方法|办法|标准|序号|备注|得分|指标|points|note/i;

interface AnswerColumn {
  readonly column: number;
  readonly head: string;
}

const headAbove = (sheet: SheetContent, first: number, column: number): string => {
  for (let row = first - 1; row >= Math.max(0, first - 4); row -= 1) {
    const content = at(sheet, row, column);
    if (typeof content === "string" && content.trim() !== "") return content.trim();
  }
  return "";
};

/** The columns that hold answers to at least half of the indicators. */
const answerColumns = (sheet: SheetContent, blocks: readonly Block[]): readonly AnswerColumn[] => {
  const first = blocks[0]?.top ?? 0;
  const all = Array.from({ length: columnsSearched }, (_, column) => ({
    column,
    head: headAbove(sheet, first, column),
  }));
  const holding = all.filter(({ column, head }) => {
    if (otherHead.test(head) && !wantedHead.test(head)) return false;
    const right = blocks.filter((block) => {
      const found = answerIn(sheet, block, column);
      return found !== null && isAnswer(block.indicator, found.content);
    });
    return right.length * 2 >= blocks.length;
  });
  return holding;
};

/** A field's label, alone in its cell or before a colon, with its content after it. */
const fieldAt = (
  sheet: SheetContent,
  row: number,
  column: number,
  match: Matcher,
): { readonly key: string; readonly found: Found } | null => {
  const text = at(sheet, row, column);
  if (typeof text !== "string") return null;
  const [label = "", ...rest] = text.split(/[:：]/);
  const [best] = match(label);
  if (!best || best.score < sure || !best.key.startsWith("field:")) return null;
  const after = rest.join("：").trim();
  if (after !== "") return { key: best.key, found: { content: after, row, column } };
  const cells = sheet.cells[row] ?? [];
  const next = cells.findIndex((content, index) => index > column && !isBlank(content));
  const content = next < 0 ? null : at(sheet, row, next);
  const isLabel =
    typeof content === "string" &&
    match(content.split(/[:：]/)[0] ?? "").some(
      ({ score, key }) => score >= sure && key.startsWith("field:"),
    );
  return {
    key: best.key,
    found: next < 0 || isLabel ? { content: null, row, column } : { content, row, column: next },
  };
};

/** A sheet without the hidden keys of an annex of this system: none of them is what a label asks for. */
const withoutKeys = (sheet: SheetContent): SheetContent => {
  const marker = markerIn(sheet);
  return marker === null ? sheet : { ...sheet, cells: sheet.cells.map((row) => row.slice(0, marker.column)) };
};

const fieldsAbove = (sheet: SheetContent, until: number, match: Matcher): ReadonlyMap<string, Found> => {
  const fields = new Map<string, Found>();
  for (let row = 0; row < until; row += 1)
    for (let column = 0; column < Math.min(columnsSearched, sheet.cells[row]?.length ?? 0); column += 1) {
      const field = fieldAt(sheet, row, column, match);
      if (field && !fields.has(field.key)) fields.set(field.key, field.found);
    }
  return fields;
};

const missing = (sheet: string, { id }: SubjectField): LayoutOpen => ({
  doubt: "missing",
  key: `field:${id}`,
  sheet,
  at: "",
  written: "",
});

/** The row's id, which an annex of this system keeps out of sight. */
const rowIdIn = (sheet: SheetContent): Found | null => {
  const marker = markerIn(sheet);
  const column = marker === null ? -1 : (sheet.cells[marker.row] ?? []).indexOf(annexHeads.rowId);
  return marker === null || column < 0
    ? null
    : { content: at(sheet, marker.row + 1, column), row: marker.row + 1, column };
};

/** Finds the indicators down a sheet and the column of answers; null where it has too few of them. */
export const personLayout = (
  regime: GridRegime,
  sheet: SheetContent,
  match: Matcher,
  mapping: LayoutMapping | null,
): PersonLayout | null => {
  const rows = sheet.cells.slice(0, rowsSearched);
  const counts = Array.from({ length: columnsSearched }, (_, column) =>
    indicatorsAmong(
      rows.flatMap((row) => (typeof row[column] === "string" ? [row[column]] : [])),
      match,
    ),
  );
  const most = Math.max(...counts);
  if (most < indicatorsOf(regime).length * leastShare) return null;
  const column = counts.indexOf(most);
  const heads = rows.flatMap((row, index) =>
    typeof row[column] === "string" ? [headOf(row, index, column)] : [],
  );
  const indicatorsOnly = heads.filter(
    (head) => indicatorsAmong(head.texts, match) > 0 || mapping?.heads[bare(head.texts[0] ?? "")],
  );
  const assigned = assign(
    { ...regime, subject: { ...regime.subject, fields: [] } },
    sheet.name,
    indicatorsOnly,
    match,
    mapping,
  );
  const blocks = blocksOf(regime, sheet, assigned, column);
  const holding = answerColumns(sheet, blocks);
  const told = holding.filter(({ head }) => mapping?.answers !== null && bare(head) === mapping?.answers);
  const named = holding.filter(({ head }) => wantedHead.test(head));
  const [answers, rival] =
    told.length > 0 ? told : named.length > 0 && holding.length === named.length ? named : holding;
  const fields = fieldsAbove(withoutKeys(sheet), blocks[0]?.top ?? 0, match);
  const open = [
    ...assigned.open,
    ...regime.subject.fields
      .filter(({ id, required }) => required && !fields.has(`field:${id}`))
      .map((field) => missing(sheet.name, field)),
  ];
  if (answers === undefined || rival !== undefined)
    return {
      found: new Map(),
      assigned,
      answers: null,
      open: [
        ...open,
        {
          doubt: "answers",
          key: "answers",
          sheet: sheet.name,
          at: "",
          written: holding.map(({ head }) => head).join("、"),
        },
      ],
    };
  const found = new Map(fields);
  for (const block of blocks) {
    const answer = answerIn(sheet, block, answers.column);
    if (answer) found.set(`indicator:${block.indicator.id}`, answer);
  }
  const id = rowIdIn(sheet);
  if (id) found.set("row-id:", id);
  return { found, assigned, open, answers: bare(answers.head) };
};
