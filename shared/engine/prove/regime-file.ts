// 制度文件：别处送来的制度先过关，再按词汇逐项核对，不合格的指出位置与理由
import * as z from "zod";
import type { Locale } from "../../messages/format.ts";
import type { Regime } from "../regime.ts";
import { regimeSchema } from "../vocabulary/regime.ts";
import { jsonPath, type Path } from "./rule.ts";

/** What a regime file may hold at most. The largest shipped regime has 60 KB, depth 9 and no text over 300 characters. */
export const regimeFileLimits = { bytes: 2_097_152, depth: 24, text: 20_000, values: 200_000 } as const;

export type RegimeFileCode =
  | "not-json"
  | "too-deep"
  | "too-many-values"
  | "text-too-long"
  | "forbidden-key"
  | "not-in-vocabulary";

/** Why and where a file is no regime; `reason` is the parser's own sentence where it has one. */
export interface RegimeFileRefusal {
  readonly code: RegimeFileCode;
  /** JSON path; null where the text is no JSON. */
  readonly path: string | null;
  readonly reason: string;
}

const forbidden = new Set(["__proto__", "constructor", "prototype"]);

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

const refusal = (code: RegimeFileCode, path: Path | null, reason: string | number): RegimeFileRefusal => ({
  code,
  path: path === null ? null : jsonPath(path),
  reason: String(reason),
});

const hostileIn = (document: unknown): RegimeFileRefusal | null => {
  let values = 0;
  const visit = (value: unknown, path: Path): RegimeFileRefusal | null => {
    values += 1;
    if (values > regimeFileLimits.values) return refusal("too-many-values", [], regimeFileLimits.values);
    if (typeof value === "string" && value.length > regimeFileLimits.text)
      return refusal("text-too-long", path, value.length);
    if (typeof value !== "object" || value === null) return null;
    for (const [key, member] of Object.entries(value)) {
      if (!Array.isArray(value) && (forbidden.has(key) || key.length > 200))
        return refusal("forbidden-key", path, key.slice(0, 40));
      const found = visit(member, [...path, Array.isArray(value) ? Number(key) : key]);
      if (found) return found;
    }
    return null;
  };
  return visit(document, []);
};

const errorsIn = {
  "zh-CN": () => z.locales.zhCN().localeError,
  en: () => z.locales.en().localeError,
} as const;

const mostShown = 20;

/**
 * Reads the text of a regime file: JSON in the published vocabulary (docs/regime.schema.json).
 * Refusals name the place and the reason, at most 20 of them. The text's size is the caller's to limit.
 */
export const readRegimeFile = (text: string, locale: Locale): Regime | readonly RegimeFileRefusal[] => {
  const depth = depthOf(text);
  if (depth > regimeFileLimits.depth) return [refusal("too-deep", null, depth)];
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (fault) {
    return [
      refusal("not-json", null, (fault instanceof Error ? fault.message : String(fault)).slice(0, 120)),
    ];
  }
  const hostile = hostileIn(document);
  if (hostile) return [hostile];
  const parsed = regimeSchema.safeParse(document, { error: errorsIn[locale]() });
  return parsed.success
    ? parsed.data
    : parsed.error.issues.slice(0, mostShown).map(({ path, message }) =>
        refusal(
          "not-in-vocabulary",
          path.map((step) => (typeof step === "number" ? step : String(step))),
          message.slice(0, 300),
        ),
      );
};

export const isRegimeRefused = (
  read: Regime | readonly RegimeFileRefusal[],
): read is readonly RegimeFileRefusal[] => Array.isArray(read);
