// 得分公式：表内的公式与 assess 逐格一致；只用 IF、SUM、ROUND、EXACT 等各家都有的函数
import { type Bound, type Cell, type GridRegime, indicatorsOf } from "../engine/regime.ts";
import { cellAddress } from "./address.ts";
import type { GridColumn } from "./grid.ts";

// A missing or wrong answer makes the whole part an error, and the part's IFERROR leaves it blank.
const wrong = "NA()";
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const bounds = (value: string, from: Bound, to: Bound): string =>
  `AND(${value}${from.closed ? ">=" : ">"}${from.value},${value}${to.closed ? "<=" : "<"}${to.value})`;

const pointsOf: { [K in Cell["kind"]]: (cell: Extract<Cell, { kind: K }>, at: string) => string } = {
  choice: (cell, at) =>
    cell.answers.reduceRight(
      (rest, { answer, points }) => `IF(EXACT(${at},${quoted(answer)}),${points},${rest})`,
      wrong,
    ),
  bands: (cell, at) =>
    `IF(ISNUMBER(${at}),${cell.bands.reduceRight(
      (rest, { from, to, points }) => `IF(${bounds(`ROUND(${at},9)`, from, to)},${points},${rest})`,
      wrong,
    )},${wrong})`,
  score: ({ min, max, step }, at) =>
    `IF(ISNUMBER(${at}),IF(AND(${at}>=${min},${at}<=${max},ABS(${at}/${step}-ROUND(${at}/${step},0))<=0.000001),ROUND(${at},2),${wrong}),${wrong})`,
};

/** Formulas of one row by column key: each part's points, the total, the grade; blank while an answer is missing or wrong. */
export interface RowFormulas {
  readonly parts: Readonly<Record<string, string>>;
  readonly total: string;
  readonly grade: string;
}

/**
 * The formulas of a zero-based row, without "=". The same results as `assess` (subject fields play no part).
 * Excel 2007+, WPS, LibreOffice and HyperFormula calculate them.
 */
export const rowFormulas = (regime: GridRegime, columns: readonly GridColumn[], row: number): RowFormulas => {
  const address = (kind: GridColumn["kind"], key?: string): string =>
    cellAddress(
      row,
      columns.findIndex((column) => column.kind === kind && (!("key" in column) || column.key === key)),
    );
  const cells = new Map(indicatorsOf(regime).map(({ id, cell }) => [id, cell]));
  const points = (id: string): string => {
    const cell = cells.get(id);
    if (cell === undefined) throw new RangeError(`no indicator ${id}`);
    const write = pointsOf[cell.kind] as (cell: Cell, at: string) => string;
    return write(cell, address("indicator", id));
  };
  const parts = Object.fromEntries(
    regime.parts.map((part) => {
      const all = part.groups.flatMap(({ indicators }) => indicators.map(({ id }) => points(id)));
      return [part.id, `IFERROR(ROUND(SUM(${all.join(",")}),2),"")`];
    }),
  );
  const partCells = regime.parts.map(({ id }) => address("part", id));
  const total = address("total");
  const byBand = regime.grades.reduceRight(
    (rest, { id, from, to }) => `IF(${bounds(`ROUND(${total},2)`, from, to)},${quoted(id)},${rest})`,
    '""',
  );
  const grade = regime.direct.reduceRight(
    (rest, { when, gives }) =>
      `IF(ROUND(${address("part", when.part)},2)<${when.below},${quoted(gives.set)},${rest})`,
    byBand,
  );
  return {
    parts,
    total: `IF(COUNT(${partCells.join(",")})=${partCells.length},ROUND(SUM(${partCells.join(",")}),2),"")`,
    grade: `IF(ISNUMBER(${total}),${grade},"")`,
  };
};
