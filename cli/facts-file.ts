// facts.json：每个主体一份答案或记录；不合格时指出第几个、为什么、怎么改
import type { Records } from "#shared/engine/assess.ts";
import { readJson } from "#shared/engine/json-document.ts";
import { recordLimits } from "#shared/engine/records/pieces.ts";
import { recordIn } from "#shared/engine/records/read-record.ts";
import type { Instrument, RegimeOf } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { limits } from "#shared/workbook/xlsx/guard.ts";
import { type Unusable, unusable } from "./command.ts";
import { refusalLines } from "./refusal-words.ts";
import { utf8 } from "./regime-source.ts";
import { say } from "./words/say.ts";

/** One subject's record, under an id of the caller's own. */
export interface Entry<I extends Instrument> {
  readonly id: string;
  readonly record: Records[I];
}

/** A grid's answers stand under `facts`, every other instrument's record under `record`. */
export const examples: Readonly<Record<Instrument, string>> = {
  grid: '{"id":"t1","facts":{"1":"是","3":0.97}}',
  points:
    '{"id":"t1","record":{"subject":{"stage":5},"period":{"from":"2025-09-01","to":"2026-08-31"},"deeds":[],"mendings":[]}}',
  checklist:
    '{"id":"t1","record":{"unit":{"kind":"public","stages":["compulsory"]},"answers":{"1.1":"达到"}}}',
  questionnaire: '{"id":"t1","record":{"answers":{"self":[90],"peers":[88,92]}}}',
  archive:
    '{"id":"t1","record":{"student":"S1","schoolOfStudy":"护理学院","enrolled":"2025-09-01","left":null,"fullTimeJuniorCollege":true,"signed":{},"activated":null,"imported":null,"checked":null,"entries":[],"appeals":[],"repairs":[]}}',
  findings: '{"id":"t1","record":[{"kind":"hit","id":"h1","on":"2026-03-02","hit":"law-63-8"}]}',
};

/** A file holds many records; each of them keeps to `recordLimits`. */
const fileLimits = {
  ...recordLimits,
  characters: limits.file,
  depth: recordLimits.depth + 2,
  values: 4_000_000,
};

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

interface Reading<I extends Instrument> {
  readonly file: string;
  readonly regime: RegimeOf<I>;
  readonly locale: Locale;
}

type Given = Readonly<Record<string, unknown>>;

/** What is wrong with a grid's answers, in the words of a table: which subject, which indicator. */
const answersRefused = (
  answers: unknown,
  id: string,
  position: number,
  { file, locale }: Pick<Reading<Instrument>, "file" | "locale">,
) => {
  const found = (value: unknown): string => say(locale, `cli.found.${kindOf(value)}`);
  if (kindOf(answers) !== "object")
    return unusable(locale, "facts-facts-missing", {
      file,
      position,
      id,
      found: found(answers),
      example: examples.grid,
    });
  const given = answers as Given;
  const wrong = Object.keys(given).find((key) => ["array", "object"].includes(kindOf(given[key])));
  return wrong === undefined
    ? null
    : unusable(locale, "facts-value", { file, position, id, indicator: wrong, found: found(given[wrong]) });
};

const entryOf = <I extends Instrument>(
  element: unknown,
  position: number,
  reading: Reading<I>,
): Entry<I> | Unusable => {
  const { file, locale, regime } = reading;
  const example = examples[regime.instrument];
  if (kindOf(element) !== "object")
    return unusable(locale, "facts-not-object", {
      file,
      position,
      found: say(locale, `cli.found.${kindOf(element)}`),
      example,
    });
  const { id, facts, record } = element as Given;
  if (typeof id !== "string" || id.trim() === "")
    return unusable(locale, "facts-id-missing", { file, position, example });
  if (regime.instrument === "grid") {
    // Any name may be asked for: the engine tells which indicator there isn't.
    return answersRefused(facts, id, position, reading) ?? { id, record: facts as Records[I] };
  }
  if (record === undefined) return unusable(locale, "record-missing", { file, position, id, example });
  const read = recordIn(regime, record, locale);
  return "refused" in read
    ? unusable(locale, "record-refused", {
        file,
        position,
        id,
        why: refusalLines(read.refused, recordLimits, locale),
      })
    : { id, record: read.record };
};

const parsed = (
  file: string,
  bytes: Uint8Array,
  instrument: Instrument,
  locale: Locale,
): { readonly document: unknown } | Unusable => {
  if (bytes.length === 0) return unusable(locale, "facts-empty", { file, example: examples[instrument] });
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(wide ? "utf-16le" : "utf-8").decode(bytes);
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
  // Another encoding reads as JSON too, with other characters in place of its own.
  if (!wide && utf8(bytes) === null) return unusable(locale, "file-not-utf8", { file });
  if (instrument === "grid") return { document };
  const json = readJson(text, fileLimits);
  return "refused" in json
    ? unusable(locale, "facts-refused", { file, why: refusalLines([json.refused], fileLimits, locale) })
    : { document };
};

/**
 * Reads the text of a facts file: an array of {id, facts} for a grid, of {id, record} for any other instrument.
 * A byte order mark is left out. Refusals name the place, the reason and the next step.
 */
export const readEntries = <I extends Instrument>(
  file: string,
  bytes: Uint8Array,
  regime: RegimeOf<I>,
  locale: Locale,
): readonly Entry<I>[] | Unusable => {
  const json = parsed(file, bytes, regime.instrument, locale);
  if ("unusable" in json) return json;
  const { document } = json;
  if (!Array.isArray(document))
    return unusable(locale, "facts-not-array", {
      file,
      found: say(locale, `cli.found.${kindOf(document)}`),
      example: examples[regime.instrument],
    });
  const entries: Entry<I>[] = [];
  const positions = new Map<string, number>();
  for (const [index, element] of document.entries()) {
    const entry = entryOf(element, index + 1, { file, regime, locale });
    if ("unusable" in entry) return entry;
    const first = positions.get(entry.id);
    if (first !== undefined)
      return unusable(locale, "facts-id-twice", { file, position: index + 1, id: entry.id, first });
    positions.set(entry.id, index + 1);
    entries.push(entry);
  }
  return entries;
};
