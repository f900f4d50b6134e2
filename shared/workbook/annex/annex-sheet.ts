// 附件：一人一张，指标从上往下排，A4 竖排，照制度所附的表
import type { GridRegime } from "../../engine/regime.ts";
import type { LayoutRow } from "../grid/grid.ts";
import { gridValidations } from "../grid/grid-validations.ts";
import { footerWords } from "../grid/head-words.ts";
import type { CellSpec, SheetSpec, Validation } from "../sheet.ts";
import { type AnnexForm, annexFrame, annexPieces, type Piece } from "./annex-pieces.ts";
import { annexBreaks, annexScale, annexSpans, annexWidths, annexColumns as at } from "./annex-rows.ts";

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

const rowsOf = (pieces: readonly Piece[], count: number): readonly (readonly (CellSpec | null)[])[] => {
  const rows = Array.from({ length: count }, () => Array<CellSpec | null>(annexWidths.length).fill(null));
  for (const { box, cell } of pieces)
    for (let row = box.top; row <= box.bottom; row += 1)
      for (let column = box.left; column <= box.right; column += 1) {
        const line = rows[row];
        const { value: _value, formula: _formula, ...rest } = cell;
        // Every cell of a merge carries the style, or its rules would break off.
        if (line) line[column] = row === box.top && column === box.left ? cell : rest;
      }
  return rows;
};

/** Lays out the annex of one person; a blank one is a row without cells. */
export const annexSheet = (
  regime: GridRegime,
  { name, row }: { readonly name: string; readonly row: LayoutRow },
  form: AnnexForm,
): SheetSpec => {
  const { locale } = form;
  const frame = annexFrame(regime, locale);
  const { blocks, fieldRows, first, results, sign } = frame;
  const pieces = annexPieces(regime, frame, row, form);
  const heights = [
    26,
    18,
    ...Array<number>(fieldRows).fill(26),
    0,
    20,
    ...blocks.flatMap(({ methods, height }) => methods.map(() => height)),
    ...Array<number>(sign - results).fill(17),
    64,
    18,
    16,
  ];
  return {
    name,
    visibility: "visible",
    rows: rowsOf(pieces, heights.length),
    merges: pieces
      .map(({ box }) => box)
      .filter(({ top, left, bottom, right }) => top !== bottom || left !== right),
    columnWidths: annexWidths,
    rowHeights: heights,
    validations: blocks.flatMap(({ indicator, top, methods }): readonly Validation[] =>
      gridValidations(
        regime,
        {
          sheet: name,
          columns: [
            ...Array<{ kind: "foreign" }>(at.answer).fill({ kind: "foreign" }),
            { kind: "indicator", key: indicator.id },
          ],
          firstRow: first + top,
          capacity: methods.length,
        },
        locale,
      ),
    ),
    freeze: { rows: first, columns: 0 },
    print: {
      paper: "A4",
      orientation: "portrait",
      titleRows: first,
      titleColumns: 0,
      pagesWide: 1,
      area: { top: 0, left: 0, bottom: heights.length - 1, right: at.answer },
      footer: footerWords(form, locale),
      scale: annexScale,
      breaks: annexBreaks(blocks, annexSpans(regime, blocks, locale).groups, {
        first,
        head: sumOf(heights.slice(0, first)),
        tail: sumOf(heights.slice(results)),
      }),
    },
    protected: true,
  };
};
