// 写前检查：Excel 打开时会报“需要修复”的写法，写之前就拦下
import { cellAddress } from "../address.ts";
import type { Box, CellSpec, SheetSpec, Validation, WorkbookSpec } from "../sheet.ts";

/** What Excel would refuse or repair in a workbook. A fault of the layout, never of the user. */
export interface SpecFault {
  readonly sheet: string;
  readonly code: string;
  /** A1 address, or a name. */
  readonly at: string;
}

type Found = readonly [code: string, at: string];

const overlap = (a: Box, b: Box): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
const upright = ({ top, left, bottom, right }: Box): boolean =>
  0 <= top && top <= bottom && 0 <= left && left <= right;
const start = ({ top, left }: Box): string => cellAddress(top, left);

const textFaults = (text: string): string[] => [
  ...(text.length > 32_767 ? ["text-too-long"] : []),
  ...(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text) ? ["text-not-xml"] : []),
  // A text that reads like an error value would be written as an error.
  ...(/^#(N\/A|DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/.test(text)
    ? ["text-is-error"]
    : []),
];

const cellFaults = ({ value, formula }: CellSpec): string[] => [
  ...(typeof value === "string" ? textFaults(value) : []),
  ...(typeof value === "number" && !Number.isFinite(value) ? ["number-not-finite"] : []),
  ...(formula !== undefined && formula.length > 8192 ? ["formula-too-long"] : []),
  ...(formula !== undefined && /^\s*(=|$)/.test(formula) ? ["formula-form"] : []),
];

const longer = (text: string, most: number, code: string): string[] => (text.length > most ? [code] : []);

const validationFaults = ({ rule, prompt, error, box }: Validation): string[] => [
  ...(rule.kind === "list" && rule.items.join(",").length > 255 ? ["list-too-long"] : []),
  ...(rule.kind === "list" && rule.items.some((item) => item.includes(",")) ? ["list-comma"] : []),
  ...(rule.kind === "list" && (rule.items.length === 0 || rule.items.includes("")) ? ["list-empty"] : []),
  ...(rule.kind === "decimal" && !(rule.min <= rule.max) ? ["decimal-bounds"] : []),
  ...longer(prompt.title, 32, "prompt-title-too-long"),
  ...longer(prompt.text, 255, "prompt-too-long"),
  ...longer(error.title, 32, "error-title-too-long"),
  ...longer(error.text, 225, "error-too-long"),
  ...(upright(box) && (rule.kind !== "list-of" || upright(rule.box)) ? [] : ["box"]),
];

const mergeFaults = (merges: readonly Box[]): Found[] =>
  merges.flatMap((box, index): Found[] => [
    ...(upright(box) && (box.top < box.bottom || box.left < box.right)
      ? []
      : [["merge-box", start(box)] as const]),
    ...(merges.slice(index + 1).some((other) => overlap(box, other))
      ? [["merge-overlap", start(box)] as const]
      : []),
  ]);

const sheetFaults = (sheet: SheetSpec): Found[] => [
  // Plain names need no quotes in print areas; brackets, slashes and apostrophes are refused by Excel itself.
  ...(/^[\p{L}_][\p{L}\p{N}_]{0,30}$/u.test(sheet.name) ? [] : [["sheet-name", sheet.name] as const]),
  ...sheet.rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      cell === null ? [] : cellFaults(cell).map((code): Found => [code, cellAddress(at, column)]),
    ),
  ),
  ...mergeFaults(sheet.merges),
  ...sheet.validations.flatMap((validation) =>
    validationFaults(validation).map((code): Found => [code, start(validation.box)]),
  ),
  ...sheet.columnWidths.flatMap((width, column): Found[] =>
    width >= 0 && width <= 255 ? [] : [["column-width", cellAddress(0, column)]],
  ),
  ...sheet.rowHeights.flatMap((height, row): Found[] =>
    height === null || (height >= 0 && height <= 409) ? [] : [["row-height", cellAddress(row, 0)]],
  ),
  ...(sheet.print && !upright(sheet.print.area) ? [["print-area", start(sheet.print.area)] as const] : []),
  ...(sheet.print && sheet.print.footer.length > 255 ? [["footer-too-long", sheet.name] as const] : []),
];

/** Everything in a workbook that Excel would refuse or repair; empty when it may be written. */
export const specFaults = ({ sheets, active }: WorkbookSpec): readonly SpecFault[] => {
  const names = sheets.map(({ name }) => name.toLowerCase());
  return [
    ...sheets.flatMap((sheet) => sheetFaults(sheet).map(([code, at]) => ({ sheet: sheet.name, code, at }))),
    ...sheets
      .filter(({ name }, index) => names.indexOf(name.toLowerCase()) !== index)
      .map(({ name }) => ({ sheet: name, code: "sheet-name-twice", at: name })),
    ...(sheets.some(({ name, visibility }) => name === active && visibility === "visible")
      ? []
      : [{ sheet: active, code: "active-sheet", at: active }]),
  ];
};
