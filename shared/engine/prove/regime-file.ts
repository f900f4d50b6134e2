// 制度文件：别处送来的制度先过关，再按词汇逐项核对，修订逐件试行，不合格的指出位置与理由
import { daysBetween, parseCivilDate } from "../../calendar/civil.ts";
import type { Locale } from "../../messages/format.ts";
import { regimeOn } from "../amended.ts";
import { type HostileCode, type Refusal, readJson, readShape, refusal } from "../json-document.ts";
import type { Instrument, Regime } from "../regime.ts";
import { regimeSchema } from "../vocabulary/regime.ts";
import type { Path } from "./rule.ts";

/** What a regime file may hold at most. The largest shipped regime has 60 KB, depth 9 and no text over 300 characters. */
export const regimeFileLimits = {
  bytes: 2_097_152,
  characters: 2_097_152,
  depth: 24,
  text: 20_000,
  values: 200_000,
  amendments: 100,
} as const;

export type RegimeFileCode =
  | HostileCode
  | "instrument-missing"
  | "unknown-instrument"
  | "not-in-vocabulary"
  | "date-invalid"
  | "too-many-amendments"
  | "amendment-leads-nowhere"
  | "amendment-of-identity"
  | "amendment-outside-vocabulary";

/** Why and where a file is no regime. */
export type RegimeFileRefusal = Refusal<RegimeFileCode>;

const instruments = [
  "grid",
  "points",
  "checklist",
  "questionnaire",
  "archive",
  "findings",
] as const satisfies readonly Instrument[];

const instrumentRefused = (document: unknown): RegimeFileRefusal | null => {
  // What isn't even an object is told by the vocabulary.
  if (typeof document !== "object" || document === null || Array.isArray(document)) return null;
  if (!("instrument" in document)) return refusal("instrument-missing", [], instruments.join("、"));
  const { instrument } = document;
  if (instruments.some((known) => known === instrument)) return null;
  return refusal("unknown-instrument", ["instrument"], JSON.stringify(instrument).slice(0, 40));
};

/** Days by which versions are told apart must be real: as texts they are compared. */
const dayKeys = new Set(["from", "published", "inForce"]);

const unrealDays = (value: unknown, path: Path = []): RegimeFileRefusal[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, member]) => {
        const at = [...path, Array.isArray(value) ? Number(key) : key];
        if (typeof member !== "string") return unrealDays(member, at);
        return dayKeys.has(key) && parseCivilDate(member) === null
          ? [refusal("date-invalid", at, member.slice(0, 40))]
          : [];
      });

type Amendment = NonNullable<Regime["amendments"]>[number];

const identity = new Set(["id", "instrument"]);

/** The rules after one more change, or why it can't be made. */
const changed = (
  regime: Regime,
  amendment: Amendment,
  change: Amendment["changes"][number],
  path: Path,
): Regime | RegimeFileRefusal => {
  if (identity.has(change.at[0] ?? "")) return refusal("amendment-of-identity", path, change.at.join("."));
  try {
    return regimeOn({ ...regime, amendments: [{ ...amendment, changes: [change] }] }, amendment.from);
  } catch (fault) {
    if (fault instanceof RangeError) return refusal("amendment-leads-nowhere", path, change.at.join("."));
    throw fault;
  }
};

/** Applies every amendment in the order of its first day, and reads the rules that result. */
const amendmentRefused = (regime: Regime, locale: Locale): readonly RegimeFileRefusal[] => {
  const { amendments = [], ...first } = regime;
  if (amendments.length > regimeFileLimits.amendments)
    return [refusal("too-many-amendments", ["amendments"], amendments.length)];
  let rules: Regime = first as Regime;
  const inOrder = amendments
    .map((amendment, at) => ({ amendment, at }))
    .toSorted((a, b) => daysBetween(b.amendment.from, a.amendment.from));
  for (const { amendment, at } of inOrder) {
    for (const [index, change] of amendment.changes.entries()) {
      const after = changed(rules, amendment, change, ["amendments", at, "changes", index, "at"]);
      if ("code" in after) return [after];
      rules = after;
    }
    const read = readShape(regimeSchema, rules, locale);
    if ("refused" in read)
      return read.refused.map(({ path, reason }) =>
        refusal("amendment-outside-vocabulary", ["amendments", at], `${path}: ${reason}`),
      );
  }
  return [];
};

/**
 * Reads the text of a regime file: JSON in the published vocabulary (docs/regime.schema.json).
 * Every amendment is applied once, so that no later day can fail. Refusals name the place and the reason, at most 20.
 */
export const readRegimeFile = (text: string, locale: Locale): Regime | readonly RegimeFileRefusal[] => {
  const json = readJson(text, regimeFileLimits);
  if ("refused" in json) return [json.refused];
  const instrument = instrumentRefused(json.document);
  if (instrument) return [instrument];
  const shape = readShape(regimeSchema, json.document, locale);
  if ("refused" in shape) return shape.refused.map((one) => ({ ...one, code: "not-in-vocabulary" }));
  const days = unrealDays(shape.read);
  const refused = days.length > 0 ? days.slice(0, 20) : amendmentRefused(shape.read, locale);
  return refused.length > 0 ? refused : shape.read;
};

export const isRegimeRefused = (
  read: Regime | readonly RegimeFileRefusal[],
): read is readonly RegimeFileRefusal[] => Array.isArray(read);
