// 问题：哪一格、错在哪、应当怎样、依据哪一条；点一下就到那一格
import { quoteForReading } from "#shared/engine/quote.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { type SheetProblem, titleOf } from "../sheet/check.ts";
import { suggestionFor } from "../sheet/suggestion.ts";
import { problemWords } from "./problem-words.ts";
import { Sign } from "./Sign.tsx";
import { useActions, useSpeak } from "./speaking.tsx";

export const ProblemCard = ({ found, regime }: { found: SheetProblem; regime: GridRegime }) => {
  const { speak, locale } = useSpeak();
  const { select } = useActions();
  const { problem, address, row, column } = found;
  const subject = found.subject === "" ? speak("problem.row", { row: row + 1 }) : found.subject;
  const title = titleOf(regime, problem.at, locale);
  const right = suggestionFor(regime, problem, speak, locale);
  return (
    <li>
      <button type="button" className="card" onClick={() => select(row, column)}>
        <span className="card-head">
          <Sign of="problem" tone="vermilion" />
          <span className="address">{address}</span>
          <strong>{subject}</strong>
          <span className="card-title">{title}</span>
        </span>
        <span className="card-wrong">{problemWords(locale, problem)}</span>
        {right !== "" && (
          <span className="card-right">
            <Sign of="right" /> <span className="label">{speak("problem.right")}</span> {right}
          </span>
        )}
        {problem.cite && (
          <span className="clause" lang="zh-CN">
            {problem.cite.clause}：“{quoteForReading(problem.cite.quote)}”
          </span>
        )}
      </button>
    </li>
  );
};
