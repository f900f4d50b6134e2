// 验证判断: whether a validation lets a typed value stand.
import type { Content } from "./entry.ts";
import type { Validation } from "./sheet.ts";

type Limits = { readonly formula1?: unknown; readonly formula2?: unknown; readonly operator?: string };

const COMPARE: Record<string, (value: number, one: number, two: number) => boolean> = {
  Between: (value, one, two) => value >= one && value <= two,
  NotBetween: (value, one, two) => value < one || value > two,
  EqualTo: (value, one) => value === one,
  NotEqualTo: (value, one) => value !== one,
  GreaterThan: (value, one) => value > one,
  LessThan: (value, one) => value < one,
  GreaterThanOrEqualTo: (value, one) => value >= one,
  LessThanOrEqualTo: (value, one) => value <= one,
};

/** Whether Excel takes a typed value. Only own lists and numbers are judged; lists from cells, formulas and dates pass. */
export function accepts({ rule, errorAlert, ignoreBlanks }: Validation, content: Content): boolean {
  if (errorAlert?.showAlert === false || (errorAlert?.style ?? "Stop") !== "Stop") return true;
  if (content === null) return ignoreBlanks;
  const [type] = Object.keys(rule);
  const limits = rule[type ?? ""] as Limits & { source?: unknown };
  const value = typeof content === "string" ? content.replace(/^'/, "") : content;
  if (type === "list" && typeof limits.source === "string" && !limits.source.startsWith("="))
    return limits.source.split(",").some((item) => item.trim() === String(value));
  if (type !== "wholeNumber" && type !== "decimal") return true;
  if (typeof value !== "number" || (type === "wholeNumber" && !Number.isInteger(value))) return false;
  const [one, two] = [Number(limits.formula1), Number(limits.formula2 ?? 0)];
  if (Number.isNaN(one) || Number.isNaN(two)) return true;
  return COMPARE[limits.operator ?? "Between"]?.(value, one, two) ?? true;
}
