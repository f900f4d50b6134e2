// 外来的 JSON：先看大小、层数、名称、数字是否正当，再谈内容
import * as z from "zod";
import type { Locale } from "../messages/format.ts";
import { jsonPath, type Path } from "./prove/rule.ts";

/** What a document may hold at most; `characters` and `text` in UTF-16 units, of the whole and of one text. */
export interface JsonLimits {
  readonly characters: number;
  readonly depth: number;
  readonly text: number;
  readonly values: number;
}

/** Why a document is refused before anybody reads what it says. */
export type HostileCode =
  | "not-json"
  | "too-large"
  | "too-deep"
  | "too-many-values"
  | "text-too-long"
  | "text-malformed"
  | "forbidden-key"
  | "duplicate-key"
  | "not-finite"
  | "not-plain";

/** Codes that a schema's own checks give in `params.code`. */
const checkCodes = ["date-invalid", "same-id-twice", "too-many-answers"] as const;

/** Why its contents are refused. */
export type ShapeCode = "wrong-shape" | "unknown-field" | (typeof checkCodes)[number];

/** Why and where; `reason` is a number, a name, or the parser's own sentence. */
export interface Refusal<Code extends string> {
  readonly code: Code;
  /** JSON path; null where the text is no JSON. */
  readonly path: string | null;
  readonly reason: string;
}

export const refusal = <Code extends string>(
  code: Code,
  path: Path | null,
  reason: string | number,
): Refusal<Code> => ({ code, path: path === null ? null : jsonPath(path), reason: String(reason) });

const forbidden = new Set(["__proto__", "constructor", "prototype"]);
const longestKey = 200;

/** Nesting is counted in the text, before anything recurses over it. */
const depthOf = (text: string): number => {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === 92) at += 1;
      else if (sign === 34) quoted = false;
    } else if (sign === 34) quoted = true;
    else if (sign === 91 || sign === 123) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (sign === 93 || sign === 125) depth -= 1;
  }
  return deepest;
};

const closingQuote = (text: string, opening: number): number => {
  let at = opening + 1;
  while (text.charCodeAt(at) !== 34) at += text.charCodeAt(at) === 92 ? 2 : 1;
  return at;
};

/** The first key that stands twice in one object; JSON.parse would keep the last and say nothing. */
const duplicateIn = (text: string): Refusal<HostileCode> | null => {
  const colon = /\s*:/y;
  const within: { readonly keys: Set<string> | null; step: string | number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    const inner = within.at(-1);
    if (sign === "{") within.push({ keys: new Set(), step: "" });
    else if (sign === "[") within.push({ keys: null, step: 0 });
    else if (sign === "}" || sign === "]") within.pop();
    else if (sign === "," && typeof inner?.step === "number") inner.step += 1;
    else if (sign === '"') {
      const end = closingQuote(text, at);
      // In valid JSON a text before a colon is a key.
      colon.lastIndex = end + 1;
      if (inner?.keys && colon.test(text)) {
        const key = String(JSON.parse(text.slice(at, end + 1)));
        if (inner.keys.has(key))
          return refusal(
            "duplicate-key",
            within.slice(0, -1).map(({ step }) => step),
            key.slice(0, 40),
          );
        inner.keys.add(key);
        inner.step = key;
      }
      at = end;
    }
  }
  return null;
};

const isPlain = (value: object): boolean => {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
};

/**
 * The first thing in a value that nobody should have to read, or null: nesting, number of values, long or malformed
 * texts, keys of the prototype, numbers that are none, anything that is no plain data. Ends on cyclic values too.
 */
export const hostileIn = (document: unknown, limits: JsonLimits): Refusal<HostileCode> | null => {
  let values = 0;
  const visit = (value: unknown, path: Path): Refusal<HostileCode> | null => {
    values += 1;
    if (values > limits.values) return refusal("too-many-values", [], limits.values);
    if (typeof value === "string") {
      if (value.length > limits.text) return refusal("text-too-long", path, value.length);
      return /\p{Surrogate}/u.test(value) ? refusal("text-malformed", path, value.length) : null;
    }
    if (typeof value === "number")
      return Number.isFinite(value) ? null : refusal("not-finite", path, String(value));
    if (value === null || typeof value === "boolean" || value === undefined) return null;
    if (typeof value !== "object" || !isPlain(value)) return refusal("not-plain", path, typeof value);
    if (path.length >= limits.depth) return refusal("too-deep", null, path.length + 1);
    for (const [key, member] of Object.entries(value)) {
      if (!Array.isArray(value) && (forbidden.has(key) || key.length > longestKey))
        return refusal("forbidden-key", path, key.slice(0, 40));
      const found = visit(member, [...path, Array.isArray(value) ? Number(key) : key]);
      if (found) return found;
    }
    return null;
  };
  return visit(document, []);
};

/** Reads the text of a document: one JSON value, after a byte order mark or none, and nothing hostile in it. */
export const readJson = (
  text: string,
  limits: JsonLimits,
): { readonly document: unknown } | { readonly refused: Refusal<HostileCode> } => {
  if (text.length > limits.characters) return { refused: refusal("too-large", null, text.length) };
  const depth = depthOf(text);
  if (depth > limits.depth) return { refused: refusal("too-deep", null, depth) };
  const bare = text.replace(/^\uFEFF/, "");
  let document: unknown;
  try {
    document = JSON.parse(bare);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    // The parser quotes what stands around the place: that may be about a person.
    return { refused: refusal("not-json", null, reason.replace(/, (?:\.{3})?"[\s\S]*$/, "").slice(0, 120)) };
  }
  const refused = hostileIn(document, limits) ?? duplicateIn(bare);
  return refused === null ? { document } : { refused };
};

const errorsIn = {
  "zh-CN": () => z.locales.zhCN().localeError,
  en: () => z.locales.en().localeError,
} as const;

const mostShown = 20;
type Issue = z.core.$ZodIssue;

/** A union's own issue says only that nothing fits: the alternative that got furthest says what is wrong. */
const innermost = (issue: Issue): readonly Issue[] => {
  if (issue.code !== "invalid_union") return [issue];
  const reach = (issues: readonly Issue[]): number => Math.max(...issues.map(({ path }) => path.length));
  const [closest] = issue.errors
    .filter((issues) => issues.length > 0 && reach(issues) > 0)
    .toSorted((a, b) => reach(b) - reach(a) || a.length - b.length);
  return closest === undefined
    ? [issue]
    : closest.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
};

const codeOf = (issue: Issue): ShapeCode => {
  if (issue.code === "unrecognized_keys") return "unknown-field";
  const marked: unknown = issue.code === "custom" ? issue.params?.code : undefined;
  return checkCodes.find((code) => code === marked) ?? "wrong-shape";
};

/** Checks a document that isn't hostile against a schema; at most 20 refusals, each at its own place. */
export const readShape = <Schema extends z.ZodType>(
  schema: Schema,
  document: unknown,
  locale: Locale,
): { readonly read: z.output<Schema> } | { readonly refused: readonly Refusal<ShapeCode>[] } => {
  const parsed = schema.safeParse(document, { error: errorsIn[locale]() });
  return parsed.success
    ? { read: parsed.data }
    : {
        refused: parsed.error.issues
          .flatMap(innermost)
          .slice(0, mostShown)
          .map((issue) => {
            const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
            return refusal(codeOf(issue), path, issue.message.slice(0, 300));
          }),
      };
};
