// 得分公式：表内的公式与 assess 逐格一致；只用 IF、SUM、ROUND、EXACT 等各家都有的函数
import { boundsOfBands, mostAmount } from "../../engine/grid/scorers.ts";
import { isPlainSum } from "../../engine/grid/tally.ts";
import { type Bound, type Cell, type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import { cellAddress } from "../address.ts";
import type { GridColumn } from "./grid.ts";

/** Cells whose answer is one plain value. */
type WrittenCell = Exclude<Cell, { kind: "range" }>;

// A missing or wrong answer makes the whole part an error, and the part's IFERROR leaves it blank.
const wrong = "NA()";
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const bounds = (value: string, from: Bound, to: Bound): string =>
  `AND(${value}${from.closed ? ">=" : ">"}${from.value},${value}${to.closed ? "<=" : "<"}${to.value})`;

const isMultiple = (at: string, step: number): string =>
  `ABS(${at}/${step}-ROUND(${at}/${step},0))<=0.000001`;

/** A number from 0 on that meets the test earns these points. */
const ofAmount = (at: string, points: string, test = "TRUE()"): string =>
  `IF(ISNUMBER(${at}),IF(AND(${at}>=0,${at}<=${mostAmount},${test}),ROUND(${points},2),${wrong}),${wrong})`;

/** Of this sign and no larger than the cap. */
const capped = (times: string, points: number, cap: number | undefined): string => {
  const size = `${times}*${Math.abs(points)}`;
  return `${Math.sign(points)}*${cap === undefined ? size : `MIN(${size},${cap})`}`;
};

const pointsOf: {
  [K in WrittenCell["kind"]]: (cell: Extract<WrittenCell, { kind: K }>, at: string) => string;
} = {
  choice: (cell, at) =>
    cell.answers.reduceRight(
      (rest, { answer, points }) => `IF(EXACT(${at},${quoted(answer)}),${points},${rest})`,
      wrong,
    ),
  bands: (cell, at) => {
    const { min, max } = boundsOfBands(cell);
    // What the document leaves open ends where numbers end.
    const within = (value: string, from: Bound | null, to: Bound | null): string =>
      bounds(value, from ?? { value: min, closed: true }, to ?? { value: max, closed: true });
    const points = cell.bands.reduceRight(
      (rest, { from, to, points }) => `IF(${within(`ROUND(${at},9)`, from, to)},${points},${rest})`,
      wrong,
    );
    const fine = cell.step === undefined ? points : `IF(${isMultiple(at, cell.step)},${points},${wrong})`;
    return `IF(ISNUMBER(${at}),${fine},${wrong})`;
  },
  score: ({ min, max, step }, at) =>
    `IF(ISNUMBER(${at}),IF(AND(${at}>=${min},${at}<=${max},${isMultiple(at, step)}),ROUND(${at},2),${wrong}),${wrong})`,
  each: ({ points, cap }, at) => ofAmount(at, capped(at, points, cap), `${at}=INT(${at})`),
  tiers: ({ tiers }, at) =>
    ofAmount(
      at,
      tiers
        .map(({ over, per, points, cap }, index) => {
          const next = tiers[index + 1]?.over;
          const upTo = next === undefined ? at : `MIN(${at},${next})`;
          return capped(`INT(MAX(0,${upTo}-${over})/${per}+0.000000001)`, points, cap);
        })
        .join("+"),
    ),
  decay: ({ full, free, per, points, floor }, at) =>
    ofAmount(at, `MAX(${floor},${full}-ROUNDUP(MAX(0,(${at}-${free})/${per}-0.000000001),0)*${points})`),
};

const isWritten = (cell: Cell): cell is WrittenCell => cell.kind !== "range";

/** Whether formulas can say it all: a sum of items without 不适用, and floors of parts that set a grade. */
const canBeWritten = (regime: GridRegime): boolean =>
  isPlainSum(regime) &&
  indicatorsOf(regime).every(({ cell, notApplicable }) => isWritten(cell) && notApplicable === undefined) &&
  regime.direct.every(({ when, gives }) => "below" in when && "set" in gives);

/**
 * Formulas of one row by column key: each part's points, the total, the grade; blank while an answer is missing or wrong,
 * and always where the regime asks for more than formulas can say: the pane then shows what `assess` gives.
 */
export interface RowFormulas {
  readonly parts: Readonly<Record<string, string>>;
  readonly total: string;
  readonly grade: string;
}

/** The address of a cell of one row. */
type AddressOf = (column: Extract<GridColumn, { kind: "indicator" | "part" | "total" }>) => string;

/**
 * The formulas of one row wherever its cells stand, without "=". The same results as `assess` (subject fields play no
 * part). Excel 2007+, WPS, LibreOffice and HyperFormula calculate them.
 */
export const scoringFormulas = (regime: GridRegime, address: AddressOf): RowFormulas => {
  if (!canBeWritten(regime)) {
    const blank = '""';
    const parts = Object.fromEntries(regime.parts.map(({ id }) => [id, blank]));
    return { parts, total: blank, grade: blank };
  }
  const cells = new Map(indicatorsOf(regime).map(({ id, cell }) => [id, cell]));
  const points = (id: string): string => {
    const cell = cells.get(id);
    if (cell === undefined) throw new RangeError(`no indicator ${id}`);
    if (!isWritten(cell)) return wrong;
    const write = pointsOf[cell.kind] as (cell: WrittenCell, at: string) => string;
    return write(cell, address({ kind: "indicator", key: id }));
  };
  const parts = Object.fromEntries(
    regime.parts.map((part) => {
      const all = part.groups.flatMap(({ indicators }) => indicators.map(({ id }) => points(id)));
      return [part.id, `IFERROR(ROUND(SUM(${all.join(",")}),2),"")`];
    }),
  );
  const partCells = regime.parts.map(({ id }) => address({ kind: "part", key: id }));
  const total = address({ kind: "total" });
  const byBand = regime.grades.reduceRight(
    (rest, { id, from, to }) => `IF(${bounds(`ROUND(${total},2)`, from, to)},${quoted(id)},${rest})`,
    '""',
  );
  const grade = regime.direct.reduceRight(
    (rest, { when, gives }) =>
      "below" in when && "set" in gives
        ? `IF(ROUND(${address({ kind: "part", key: when.part })},2)<${when.below},${quoted(gives.set)},${rest})`
        : rest,
    byBand,
  );
  return {
    parts,
    total: `IF(COUNT(${partCells.join(",")})=${partCells.length},ROUND(SUM(${partCells.join(",")}),2),"")`,
    grade: `IF(ISNUMBER(${total}),${grade},"")`,
  };
};

/** The formulas of a zero-based line of the wide sheet. */
export const rowFormulas = (regime: GridRegime, columns: readonly GridColumn[], row: number): RowFormulas =>
  scoringFormulas(regime, (wanted) =>
    cellAddress(
      row,
      columns.findIndex(
        (column) =>
          column.kind === wanted.kind &&
          (!("key" in column) || !("key" in wanted) || column.key === wanted.key),
      ),
    ),
  );
