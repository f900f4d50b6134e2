// 参数: readers for what a call got; a wrong type is Excel's InvalidArgument.
import { parseAddress } from "../address.ts";
import { refuse } from "../refusal.ts";
import type { Sheet } from "../sheet.ts";
import type { Area } from "../workbook.ts";
import { Handle } from "./kinds.ts";

export function text(input: unknown, location: string): string {
  if (typeof input !== "string") throw refuse("InvalidArgument", location);
  return input;
}

export function truth(input: unknown, location: string): boolean {
  if (typeof input !== "boolean") throw refuse("InvalidArgument", location);
  return input;
}

export function number(input: unknown, location: string): number {
  if (typeof input !== "number" || !Number.isFinite(input)) throw refuse("InvalidArgument", location);
  return input;
}

/** One of the words that Office.js knows, as Excel writes it. */
export function word<W extends string>(input: unknown, words: readonly W[], location: string): W {
  const found = words.find((each) => typeof input === "string" && each.toLowerCase() === input.toLowerCase());
  if (found === undefined) throw refuse("InvalidArgument", location);
  return found;
}

export function record(input: unknown, location: string): Readonly<Record<string, unknown>> {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw refuse("InvalidArgument", location);
  return input as Readonly<Record<string, unknown>>;
}

/** A range object, or an address on `sheet`. */
export function area(input: unknown, sheet: Sheet, location: string): Area {
  if (typeof input === "string") return { sheet, box: parseAddress(input) };
  if (input instanceof Handle && input.kind === "Range") return input.self as Area;
  throw refuse("InvalidArgument", location);
}
