// 文书的工作簿：24 栏的一张表，行高按字数算，打印标题、页码、编码俱全
import { heightOf, linesOf, unitsIn } from "../workbook/measure.ts";
import type { Box as Area, CellSpec, SheetSpec, StyleName, WorkbookSpec } from "../workbook/sheet.ts";
import { looks } from "../workbook/styles.ts";
import { type Block, clausesHead, headLine, limitLine, type Paper, type PaperPage } from "./paper.ts";
import { codeLine, type Site, verificationLine } from "./verification-line.ts";

const columns = 24;
/** Characters (8 px) of one column: what lies between the margins, in 24 parts. */
const widths: Readonly<Record<`${PaperPage["size"]} ${PaperPage["orientation"]}`, number>> = {
  "A4 portrait": 3.78,
  "A4 landscape": 5.45,
  "A3 portrait": 5.45,
  "A3 landscape": 7.85,
};
/** 40 mm in points, and in characters. */
const seal = { height: 113.4, characters: 18.9 } as const;

/** A piece of a row: so many columns wide. */
interface Piece {
  readonly span: number;
  readonly value: string | number;
  readonly style: StyleName;
}
type SizedRow = Row & { readonly height: number };
interface Row {
  /** Stands on one page with the next one. */
  readonly keeps?: true;
  readonly pieces: readonly Piece[];
  /** Points; null: as high as its texts need. */
  readonly height: number | null;
}

const whole = (value: string, style: StyleName, height: number | null = null): Row => ({
  pieces: [{ span: columns, value, style }],
  height,
});
const gap = (height: number): Row => ({ pieces: [], height });
const kept = (row: Row): Row => ({ ...row, keeps: true });

const needed = ({ span, value, style }: Piece, column: number): number => {
  const { size } = looks[style];
  return heightOf(linesOf(String(value), unitsIn(span * column - 1, size)), size);
};

const textRow = (block: Extract<Block, { kind: "text" }>): Row => {
  const styles = { body: "paper-text", note: "paper-note" } as const;
  return whole(block.as === "body" ? `　　${block.text}` : block.text, styles[block.as]);
};

const boxRow = ({ boxes }: Extract<Block, { kind: "boxes" }>, column: number): Row => {
  const seals = boxes.filter(({ kind }) => kind === "seal").length;
  const sealSpan = Math.ceil(seal.characters / column - 0.01);
  const signatures = boxes.length - seals;
  const left = columns - seals * sealSpan;
  const each = signatures === 0 ? 0 : Math.floor(left / signatures);
  let rest = signatures === 0 ? 0 : left - each * signatures;
  const pieces = boxes.map(({ kind, label }): Piece => {
    const more = kind === "signature" && rest > 0 ? 1 : 0;
    rest -= more;
    return { span: kind === "seal" ? sealSpan : each + more, value: label, style: "paper-box" };
  });
  return { pieces, height: seals > 0 ? seal.height : 72 };
};

const blockRows = (block: Block, column: number): readonly Row[] => {
  switch (block.kind) {
    case "text":
      return [textRow(block)];
    case "heading":
      return [kept(gap(6)), kept(whole(block.text, "paper-heading", 22))];
    case "cut":
      return [gap(8), whole(block.text, "paper-cut", 22), gap(6)];
    case "boxes":
      return [gap(8), boxRow(block, column)];
    case "facts":
      return [
        gap(4),
        ...block.facts.map(
          ({ label, value, clause }): Row => ({
            height: null,
            pieces: [
              { span: 5, value: label, style: "paper-label" },
              { span: clause === null ? 19 : 14, value, style: "paper-cell" },
              ...(clause === null ? [] : [{ span: 5, value: clause, style: "paper-quote" } as const]),
            ],
          }),
        ),
        gap(4),
      ];
    case "table":
      return [
        {
          height: null,
          pieces: block.columns.map(({ head, span }) => ({ span, value: head, style: "paper-head" })),
        },
        ...block.rows.map(
          (row): Row => ({
            height: null,
            pieces: block.columns.map(({ span, align }, index) => ({
              span,
              value: row[index] ?? "—",
              style: align === "center" ? "paper-number" : "paper-cell",
            })),
          }),
        ),
      ];
  }
};

const headRows = (paper: Paper): readonly Row[] => [
  whole(paper.issuer, "paper-issuer", 24),
  whole(paper.title["zh-CN"], "paper-title", 36),
  whole(headLine(paper), "limit", 20),
  gap(4),
  ...(paper.mark === null ? [] : [whole(paper.mark, "paper-mark", 22), gap(4)]),
  ...(paper.addressee === null ? [] : [whole(paper.addressee, "paper-text")]),
];

const footRows = (paper: Paper, site: Site): readonly Row[] => [
  ...(paper.cites.length === 0 ? [] : [kept(gap(8)), kept(whole(clausesHead, "paper-heading", 22))]),
  ...paper.cites.map(
    ({ clause, quote }): Row => ({
      height: null,
      pieces: [
        { span: 5, value: clause, style: "paper-quote" },
        { span: 19, value: quote, style: "paper-quote" },
      ],
    }),
  ),
  kept(gap(6)),
  ...(paper.limit === null ? [] : [kept(whole(limitLine(paper.limit), "limit", 22))]),
  kept(whole(paper.basis, "paper-note")),
  whole(verificationLine(paper, site), "paper-code"),
];

const cellsOf = ({ pieces }: Row): readonly (CellSpec | null)[] => {
  const cells = pieces.flatMap(({ span, value, style }): CellSpec[] => [
    { value, style },
    ...Array.from({ length: span - 1 }, (): CellSpec => ({ style })),
  ]);
  return [...cells, ...Array.from({ length: columns - cells.length }, () => null)];
};

const mergesOf = ({ pieces }: Row, row: number): readonly Area[] => {
  let left = 0;
  return pieces.flatMap(({ span }): Area[] => {
    const from = left;
    left += span;
    return span > 1 ? [{ top: row, left: from, bottom: row, right: left - 1 }] : [];
  });
};

/** Rows that every page repeats: down to the head of the table that asks for it. */
const repeated = (paper: Paper, column: number): number => {
  const at = paper.blocks.findIndex((block) => block.kind === "table" && block.repeats);
  if (at < 0) return 0;
  const before = paper.blocks.slice(0, at).flatMap((block) => blockRows(block, column));
  return headRows(paper).length + before.length + 1;
};

const points = { A4: [595.3, 841.9], A3: [841.9, 1190.6] } as const;
/** Upper and lower margin together, as the writer sets them. */
const margins = 79.2;

/** Fills up a page where what is to stay together would be cut: rows have exact heights, so that pages can be told. */
const paginated = (
  rows: readonly SizedRow[],
  { size, orientation }: PaperPage,
  heads: number,
): readonly SizedRow[] => {
  const first = points[size][orientation === "portrait" ? 1 : 0] - margins;
  const later = first - rows.slice(0, heads).reduce((sum, { height }) => sum + height, 0);
  let [page, used] = [first, 0];
  return rows.flatMap((row, index): readonly SizedRow[] => {
    const end = rows.findIndex(({ keeps }, at) => at >= index && keeps !== true);
    const run = rows
      .slice(index, end < 0 ? rows.length : end + 1)
      .reduce((sum, { height }) => sum + height, 0);
    const left = page - used;
    const fills = row.height <= left && run > left && run <= later && rows[index - 1]?.keeps !== true;
    if (fills || row.height > left) [page, used] = [later, 0];
    used += row.height;
    return fills ? [...fillers(left), row] : [row];
  });
};

const tallest = 400;
const fillers = (height: number): readonly SizedRow[] =>
  height <= 0 ? [] : [{ pieces: [], height: Math.min(height, tallest) }, ...fillers(height - tallest)];

/** Lays a paper out as a workbook of one sheet that prints as the paper: fonts, page, repeated head, page x of y, code. */
export const paperWorkbook = (paper: Paper, site: Site = null): WorkbookSpec => {
  const column = widths[`${paper.page.size} ${paper.page.orientation}`];
  const titleRows = repeated(paper, column);
  const sized = (row: Row): SizedRow => ({
    ...row,
    height: row.height ?? Math.min(409, Math.max(18, ...row.pieces.map((piece) => needed(piece, column)))),
  });
  const receipt = paper.receipt.flatMap((block) => blockRows(block, column));
  const rows = paginated(
    [
      ...headRows(paper),
      ...paper.blocks.flatMap((block) => blockRows(block, column)),
      ...footRows(paper, site),
      ...receipt.map((row, index) => (index === receipt.length - 1 ? row : kept(row))),
    ].map(sized),
    paper.page,
    titleRows,
  );
  const sheet: SheetSpec = {
    name: "文书",
    visibility: "visible",
    rows: rows.map(cellsOf),
    merges: rows.flatMap(mergesOf),
    columnWidths: Array.from({ length: columns }, () => column),
    rowHeights: rows.map(({ height }) => height),
    validations: [],
    freeze: null,
    print: {
      paper: paper.page.size,
      orientation: paper.page.orientation,
      titleRows,
      titleColumns: 0,
      pagesWide: 1,
      area: { top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 },
      footer: `第 &P 页　共 &N 页&R&9${codeLine(paper)}`,
    },
    protected: true,
  };
  return { sheets: [sheet], active: sheet.name };
};
