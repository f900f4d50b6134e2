// 用途限制：凡带结果的回答，都带上制度自己的这句话
import { regimeOf } from "#shared/regimes/registry.ts";
import type { Exchange } from "./exchange.ts";

interface OfRegime {
  readonly regime?: unknown;
}

/**
 * A use case's answer as the contract has it; throws when it is not.
 * Where it carries results, the regime's limit stands beside them in the reader's language (Yichun: 第十四条、第十五条).
 */
export const contracted = ({ operation, request, locale }: Exchange, answer: unknown): unknown => {
  if (operation.results !== true) return operation.answer.parse(answer);
  const id = (request as OfRegime).regime ?? (answer as OfRegime).regime;
  const limit = regimeOf(String(id))?.limit;
  return operation.answer.parse({
    ...(answer as object),
    limit: limit ? { words: limit.words[locale], cite: limit.cite } : null,
  });
};
