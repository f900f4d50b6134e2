// facts.json：按指标编号写的答案；不合格时指出第几个、为什么、怎么改
import type { Answer, Facts } from "#shared/engine/grid/assess-grid.ts";
import type { Locale } from "#shared/messages/format.ts";
import { type Unusable, unusable } from "./command.ts";
import { say } from "./words/say.ts";

export interface FactsEntry {
  readonly id: string;
  readonly facts: Facts;
}

const example = '{"id":"t1","facts":{"1":"是","3":0.97}}';

type Found = "null" | "array" | "object" | "string" | "number" | "boolean" | "undefined";
const kindOf = (value: unknown): Found => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const kind = typeof value;
  return kind === "object" || kind === "string" || kind === "number" || kind === "boolean"
    ? kind
    : "undefined";
};

// V8 names a position only for some faults. For an unexpected token it quotes ten characters on either side.
const quotedContext = /^Unexpected token '([\s\S]+?)', (\.{3})?"([\s\S]*)"(\.{3})? is not valid JSON$/;

const positionIn = (text: string, reason: string): number | null => {
  const named = /position (\d+)/.exec(reason)?.[1];
  if (named !== undefined) return Number(named);
  if (reason.includes("end of JSON")) return text.length;
  const [, token, before, quoted, after] = quotedContext.exec(reason) ?? [];
  if (token === undefined || quoted === undefined) return null;
  if (before !== undefined) return text.indexOf(quoted) + 10;
  return after === undefined ? text.indexOf(token) : quoted.length - 10;
};

const placeIn = (text: string, reason: string, locale: Locale): string => {
  const position = positionIn(text, reason);
  if (position === null) return say(locale, "cli.facts-place-unknown");
  const before = text.slice(0, position).split("\n");
  return say(locale, "cli.facts-place", { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
};

const entryOf = (element: unknown, position: number, file: string, locale: Locale): FactsEntry | Unusable => {
  const found = (value: unknown): string => say(locale, `cli.found.${kindOf(value)}`);
  if (kindOf(element) !== "object")
    return unusable(locale, "facts-not-object", { file, position, found: found(element), example });
  const { id, facts } = element as { readonly id?: unknown; readonly facts?: unknown };
  if (typeof id !== "string" || id.trim() === "")
    return unusable(locale, "facts-id-missing", { file, position, example });
  if (kindOf(facts) !== "object")
    return unusable(locale, "facts-facts-missing", { file, position, id, found: found(facts), example });
  const answers = facts as Readonly<Record<string, unknown>>;
  const wrong = Object.keys(answers).find((key) => ["array", "object"].includes(kindOf(answers[key])));
  return wrong === undefined
    ? { id, facts: answers as Readonly<Record<string, Answer>> }
    : unusable(locale, "facts-value", { file, position, id, indicator: wrong, found: found(answers[wrong]) });
};

/**
 * Reads the text of a facts file: an array of {id, facts}, facts keyed by indicator number.
 * A byte order mark is left out. Refusals name the place, the reason and the next step.
 */
export const readFacts = (
  file: string,
  bytes: Uint8Array,
  locale: Locale,
): readonly FactsEntry[] | Unusable => {
  if (bytes.length === 0) return unusable(locale, "facts-empty", { file, example });
  const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    return unusable(locale, "facts-not-json", {
      file,
      place: placeIn(text, reason, locale),
      reason: reason.slice(0, 120),
    });
  }
  if (!Array.isArray(document))
    return unusable(locale, "facts-not-array", {
      file,
      found: say(locale, `cli.found.${kindOf(document)}`),
      example,
    });
  const entries: FactsEntry[] = [];
  const positions = new Map<string, number>();
  for (const [index, element] of document.entries()) {
    const entry = entryOf(element, index + 1, file, locale);
    if ("unusable" in entry) return entry;
    const first = positions.get(entry.id);
    if (first !== undefined)
      return unusable(locale, "facts-id-twice", { file, position: index + 1, id: entry.id, first });
    positions.set(entry.id, index + 1);
    entries.push(entry);
  }
  return entries;
};
