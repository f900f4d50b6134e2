// 用途限制：凡带结果的回答，都带上制度自己的这句话
import { regimeOf } from "#shared/regimes/registry.ts";
import type { Exchange } from "./exchange.ts";

interface OfRegime {
  readonly regime?: unknown;
}

/**
 * What results may be used for, in the reader's language; null where the regulation says nothing of it
 * (Yichun: 第十四条、第十五条). The regime is the request's, or the answer's own.
 */
export const limitIn: NonNullable<Exchange["limitIn"]> = ({ request, locale }, answer) => {
  const id = (request as OfRegime).regime ?? (answer as OfRegime).regime;
  const limit = regimeOf(String(id))?.limit;
  return limit ? { words: limit.words[locale], cite: limit.cite } : null;
};
