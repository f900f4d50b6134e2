// 文书的工作簿：24 栏的一张表，行高按字数算，打印标题、页码、编码俱全
import { heightOf, linesOf, unitsIn } from "../workbook/measure.ts";
import type { Box as Area, CellSpec, SheetSpec, StyleName, WorkbookSpec } from "../workbook/sheet.ts";
import { looks } from "../workbook/styles.ts";
import { type Paginated, paginated } from "./pagination.ts";
import {
  type Block,
  clauseLines,
  clausesHead,
  headLine,
  limitLine,
  type Paper,
  type PaperPage,
} from "./paper.ts";
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

const boxRow = ({ boxes }: Extract<Block, { kind: "boxes" }>, column: number, scale: number): Row => {
  const seals = boxes.filter(({ kind }) => kind === "seal").length;
  const sealSpan = Math.ceil(seal.characters / scale / column - 0.01);
  const signatures = boxes.length - seals;
  const left = columns - seals * sealSpan;
  const each = signatures === 0 ? 0 : Math.floor(left / signatures);
  let rest = signatures === 0 ? 0 : left - each * signatures;
  const pieces = boxes.map(({ kind, label }): Piece => {
    const more = kind === "signature" && rest > 0 ? 1 : 0;
    rest -= more;
    return { span: kind === "seal" ? sealSpan : each + more, value: label, style: "paper-box" };
  });
  return { pieces, height: seals > 0 ? seal.height / scale : 66 };
};

const blockRows = (block: Block, column: number, scale: number): readonly Row[] => {
  switch (block.kind) {
    case "text":
      return [textRow(block)];
    case "heading":
      return [kept(gap(4)), kept(whole(block.text, "paper-heading", 20))];
    case "cut":
      return [gap(6), whole(block.text, "paper-cut", 20), gap(4)];
    case "boxes":
      return [gap(6), boxRow(block, column, scale)];
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
          keeps: true,
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
  whole(paper.title["zh-CN"], "paper-title", 34),
  whole(headLine(paper), "limit", 20),
  gap(4),
  ...(paper.mark === null ? [] : [whole(paper.mark, "paper-mark", 22), gap(4)]),
  ...(paper.addressee === null ? [] : [whole(paper.addressee, "paper-text")]),
];

const footRows = (paper: Paper, site: Site): readonly Row[] => [
  ...(paper.cites.length === 0 ? [] : [kept(gap(4)), kept(whole(clausesHead, "paper-heading", 20))]),
  ...clauseLines(paper.cites).map(
    ({ clause, quotes }): Row => ({
      height: null,
      pieces: [
        { span: 5, value: clause, style: "paper-quote" },
        { span: 19, value: quotes, style: "paper-quote" },
      ],
    }),
  ),
  kept(gap(4)),
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
const repeated = (paper: Paper, column: number, scale: number): number => {
  const at = paper.blocks.findIndex((block) => block.kind === "table" && block.repeats);
  if (at < 0) return 0;
  const before = paper.blocks.slice(0, at).flatMap((block) => blockRows(block, column, scale));
  return headRows(paper).length + before.length + 1;
};

/** What a paper may be printed at, so that its last page isn't one of a few lines. */
const scales = [1, 0.95, 0.9, 0.85] as const;

interface LaidOut extends Paginated<Row> {
  readonly column: number;
  readonly titleRows: number;
}

/** A paper of which every piece, once shrunk to the width of its page, stands at `scale`; a seal keeps its 40 mm. */
const laidOut = (paper: Paper, site: Site, scale: number): LaidOut => {
  const column = widths[`${paper.page.size} ${paper.page.orientation}`] / scale;
  const titleRows = repeated(paper, column, scale);
  const sized = (row: Row): Row & { readonly height: number } => ({
    ...row,
    height: row.height ?? Math.min(409, Math.max(18, ...row.pieces.map((piece) => needed(piece, column)))),
  });
  const receipt = paper.receipt.flatMap((block) => blockRows(block, column, scale));
  const rows = [
    ...headRows(paper),
    ...paper.blocks.flatMap((block) => blockRows(block, column, scale)),
    ...footRows(paper, site),
    ...receipt.map((row, index) => (index === receipt.length - 1 ? row : kept(row))),
  ].map(sized);
  return { ...paginated(rows, paper.page, scale, titleRows), column, titleRows };
};

/** Lays a paper out as a workbook of one sheet that prints as the paper: fonts, page, repeated head, page x of y, code. */
export const paperWorkbook = (paper: Paper, site: Site = null): WorkbookSpec => {
  const {
    rows: laid,
    breaks,
    column,
    titleRows,
  } = scales
    .map((scale) => laidOut(paper, site, scale))
    .reduce((best, one) => (one.breaks.length < best.breaks.length ? one : best));
  const rows = laid.map((row) => (typeof row === "number" ? gap(row) : row));
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
      breaks,
      footer: `第 &P 页　共 &N 页&R&9${codeLine(paper)}`,
    },
    protected: true,
  };
  return { sheets: [sheet], active: sheet.name };
};
