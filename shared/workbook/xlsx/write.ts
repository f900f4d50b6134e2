// 写 .xlsx：按工作簿的描述写出文件；浏览器与 Node 用同一份代码
import {
  type Cell,
  type CellStyle,
  type DataValidation,
  type WriteSheet,
  writeXlsx as write,
} from "hucre/xlsx";
import { cellAddress, columnLetters } from "../address.ts";
import type { Box, CellSpec, LinkSpec, SheetSpec, Validation, WorkbookSpec } from "../sheet.ts";
import { cellStates } from "../states.ts";
import { defaultSize, type Look, linkColor, looks, ruleColor, typeface } from "../styles.ts";
import { chartOf } from "./chart.ts";
import { specFaults } from "./check-spec.ts";

const rgb = (color: string): { rgb: string } => ({ rgb: color.slice(1) });
const rule = { style: "thin" as const, color: rgb(ruleColor) };
const borders: Record<Look["border"], NonNullable<CellStyle["border"]>> = {
  all: { top: rule, right: rule, bottom: rule, left: rule },
  bottom: { bottom: rule },
  none: {},
};

const styleOf = (look: Look, locked: boolean): CellStyle => ({
  font: { name: typeface, size: look.size, color: rgb(look.color), ...(look.bold ? { bold: true } : {}) },
  ...(look.fill === null ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: rgb(look.fill) } }),
  border: borders[look.border],
  alignment: {
    horizontal: look.horizontal,
    vertical: look.vertical,
    wrapText: look.wrap,
    indent: look.indent,
  },
  numFmt: look.format,
  // The writer has no column styles: every open cell says so itself.
  protection: { locked },
});

const lookOf = ({ style, mark, link }: CellSpec): Look | null => {
  if (style === undefined) return null;
  const look = looks[style];
  return {
    ...look,
    ...(mark === undefined ? {} : { fill: cellStates[mark].fill }),
    ...(link === undefined ? {} : { color: linkColor }),
  };
};

/** Every look once: cells that look alike share one style object. */
const made = new Map<string, CellStyle>();
const cellStyle = (cell: CellSpec): CellStyle | null => {
  const { style, mark, link, unlocked } = cell;
  const key = `${style} ${mark} ${link !== undefined} ${unlocked === true}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const look = lookOf(cell);
  if (look === null) return null;
  const plain = styleOf(look, unlocked !== true);
  const fresh = link === undefined ? plain : { ...plain, font: { ...plain.font, underline: true } };
  made.set(key, fresh);
  return fresh;
};

const rangeOf = ({ top, left, bottom, right }: Box): string =>
  `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
const absolute = ({ top, left, bottom, right }: Box): string =>
  `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;

const rules: {
  [K in Validation["rule"]["kind"]]: (
    rule: Extract<Validation["rule"], { kind: K }>,
  ) => Omit<DataValidation, "range">;
} = {
  list: ({ items }) => ({ type: "list", values: [...items] }),
  "list-of": ({ sheet, box }) => ({ type: "list", formula1: `'${sheet}'!${absolute(box)}` }),
  decimal: ({ min, max }) => ({
    type: "decimal",
    operator: "between",
    formula1: String(min),
    formula2: String(max),
  }),
};

const validationOf = ({ box, rule: asked, prompt, error }: Validation): DataValidation => ({
  range: rangeOf(box),
  ...(rules[asked.kind] as (rule: Validation["rule"]) => Omit<DataValidation, "range">)(asked),
  allowBlank: true,
  showInputMessage: true,
  showErrorMessage: true,
  errorStyle: "stop" as const,
  inputTitle: prompt.title,
  inputMessage: prompt.text,
  errorTitle: error.title,
  errorMessage: error.text,
});

const printOf = ({ print }: SheetSpec): Partial<WriteSheet> =>
  print === null
    ? {}
    : {
        pageSetup: {
          paperSize: print.paper === "A3" ? "a3" : "a4",
          orientation: print.orientation,
          ...(print.scale === undefined
            ? { fitToPage: true, fitToWidth: print.pagesWide, fitToHeight: 0 }
            : { scale: print.scale }),
          horizontalCentered: true,
          margins: { top: 0.5, right: 0.35, bottom: 0.6, left: 0.35, header: 0.25, footer: 0.3 },
          printArea: absolute(print.area),
          ...(print.titleRows === 0 ? {} : { printTitlesRow: `$1:$${print.titleRows}` }),
          ...(print.titleColumns === 0
            ? {}
            : { printTitlesColumn: `$A:$${columnLetters(print.titleColumns - 1)}` }),
        },
        ...(print.breaks ? { rowBreaks: [...print.breaks] } : {}),
        headerFooter: { oddFooter: `&C${print.footer}` },
      };

const hyperlinkTo = ({ file, sheet, cell }: LinkSpec): NonNullable<Cell["hyperlink"]> => {
  const location = `'${sheet.replaceAll("'", "''")}'!${cell}`;
  return file === undefined ? { target: "", location } : { target: file, location };
};

const cellsOf = (sheet: SheetSpec): NonNullable<WriteSheet["cells"]> => {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  sheet.rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell === null) return;
      const { value, formula, link, note } = cell;
      const style = cellStyle(cell);
      cells.set(`${at},${column}`, {
        ...(formula === undefined ? { value: value ?? null } : { formula, formulaResult: value ?? null }),
        ...(style === null ? {} : { style }),
        ...(link === undefined ? {} : { hyperlink: hyperlinkTo(link) }),
        ...(note === undefined ? {} : { comment: { author: "chengxin", text: note } }),
      });
    });
  });
  return cells;
};

const sheetOf = (sheet: SheetSpec): WriteSheet => ({
  name: sheet.name,
  cells: cellsOf(sheet),
  columns: sheet.columnWidths.map((width) => (width === 0 ? { width: 0, hidden: true } : { width })),
  rowDefs: new Map(
    sheet.rowHeights.flatMap((height, row) =>
      height === null ? [] : [[row, height === 0 ? { height: 0, hidden: true } : { height }] as const],
    ),
  ),
  merges: sheet.merges.map(({ top, left, bottom, right }) => ({
    startRow: top,
    startCol: left,
    endRow: bottom,
    endCol: right,
  })),
  dataValidations: sheet.validations.map(validationOf),
  ...(sheet.freeze === null
    ? {}
    : { freezePane: { rows: sheet.freeze.rows, columns: sheet.freeze.columns } }),
  ...(sheet.filter === undefined ? {} : { autoFilter: { range: rangeOf(sheet.filter) } }),
  ...(sheet.charts === undefined ? {} : { charts: sheet.charts.map(chartOf) }),
  ...printOf(sheet),
  ...(sheet.protected
    ? { protection: { sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true } }
    : {}),
  view: { showGridLines: false },
  ...(sheet.visibility === "veryHidden" ? { veryHidden: true } : {}),
});

/**
 * Writes a workbook as .xlsx. The same specification gives the same bytes on one platform (no date, no author).
 * Throws RangeError naming every place that Excel would refuse or repair: see check-spec.ts.
 */
export const writeXlsx = async (workbook: WorkbookSpec): Promise<Uint8Array<ArrayBuffer>> => {
  const faults = specFaults(workbook);
  if (faults.length > 0)
    throw new RangeError(faults.map(({ sheet, code, at }) => `${sheet}!${at}: ${code}`).join("; "));
  const bytes = await write({
    sheets: workbook.sheets.map(sheetOf),
    activeSheet: workbook.sheets.findIndex(({ name }) => name === workbook.active),
    defaultFont: { name: typeface, size: defaultSize },
    // The writer would put in the present time: the first day of the ZIP calendar stands for none.
    properties: { creator: "chengxin", modified: new Date(Date.UTC(1980, 0, 1)) },
  });
  return new Uint8Array(bytes);
};
