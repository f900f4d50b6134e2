// 显示文本: what a cell shows under its number format; only the formats that the product uses.
import { refuse } from "./refusal.ts";

type Show = (value: number) => string;

const general: Show = (value) =>
  Math.abs(value) < 1e11
    ? String(Number(value.toPrecision(11)))
    : Number(value.toPrecision(6)).toExponential().toUpperCase();
const fixed =
  (digits: number): Show =>
  (value) =>
    value.toFixed(digits);
const percent =
  (digits: number): Show =>
  (value) =>
    `${(value * 100).toFixed(digits)}%`;
const date =
  (write: (year: number, month: number, day: number) => string): Show =>
  (serial) => {
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
    return write(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  };
const two = (value: number): string => String(value).padStart(2, "0");

const FORMATS: Record<string, Show> = {
  General: general,
  "@": general,
  "0": fixed(0),
  "0.0": fixed(1),
  "0.00": fixed(2),
  "0%": percent(0),
  "0.0%": percent(1),
  "0.00%": percent(2),
  "#,##0": (value) => value.toLocaleString("en-US", { maximumFractionDigits: 0 }),
  "#,##0.00": (value) =>
    value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  "yyyy/m/d": date((year, month, day) => `${year}/${month}/${day}`),
  "yyyy-mm-dd": date((year, month, day) => `${year}-${two(month)}-${two(day)}`),
  'yyyy"年"m"月"d"日"': date((year, month, day) => `${year}年${month}月${day}日`),
};

/**
 * The text of a cell.
 *
 * @throws Refusal ApiNotFound for a number format that isn't in the table: add it there
 */
export function shownText(value: string | number | boolean, format: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const show = FORMATS[format];
  if (show === undefined) throw refuse("ApiNotFound", `Range.text in number format ${format}`);
  return show(value);
}
