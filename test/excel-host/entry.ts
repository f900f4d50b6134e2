// 录入: what a typed or written text becomes in a cell, as Excel decides it.

/** Raw content of a cell: a formula starts with "=", a text never does (it is kept with a leading apostrophe). */
export type Content = string | number | boolean | null;

/** A content and the number format that Excel gives the cell by itself, if any. */
export interface Entry {
  readonly content: Content;
  readonly format?: string;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const PERCENT = /^[+-]?\d+(\.\d+)?%$/;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const DATE_CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/**
 * Excel's reading of a value: numbers lose all but 15 digits, texts that look like dates become serials,
 * a cell formatted as text ("@") keeps what was typed, even a formula.
 *
 * Limits: `1/2`, times and fractions stay texts.
 */
export function readEntry(value: Content, format: string): Entry {
  if (value === null || value === "") return { content: null };
  if (typeof value !== "string") return { content: value };
  if (value.startsWith("'")) return { content: value };
  if (format === "@") return { content: `'${value}` };
  if (value.startsWith("=") && value.length > 1) return { content: value };
  const text = value.trim();
  if (NUMBER.test(text)) return { content: fifteenDigits(text) };
  if (GROUPED.test(text))
    return { content: Number(text.replaceAll(",", "")), format: text.includes(".") ? "#,##0.00" : "#,##0" };
  if (PERCENT.test(text))
    return {
      content: Number((Number(text.slice(0, -1)) / 100).toPrecision(15)),
      format: text.includes(".") ? "0.00%" : "0%",
    };
  if (/^(true|false)$/i.test(text)) return { content: text.toLowerCase() === "true" };
  const serial = serialOf(DATE.exec(text) ?? DATE_CHINESE.exec(text));
  if (serial !== undefined)
    return { content: serial, format: text.includes("年") ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d" };
  return { content: `'${value}` };
}

/** Excel keeps 15 digits and makes the rest zeros: the end of every identity number. */
function fifteenDigits(text: string): number {
  const [, sign = "", digits] = /^([+-]?)0*(\d+)$/.exec(text) ?? [];
  if (digits === undefined || digits.length <= 15) return Number(Number(text).toPrecision(15));
  return Number(`${sign}${digits.slice(0, 15).padEnd(digits.length, "0")}`);
}

/** Days since 1899-12-30, Excel's serial for dates from 1900-03-01. */
function serialOf(match: RegExpExecArray | null): number | undefined {
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1901) return undefined;
  return Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
}
