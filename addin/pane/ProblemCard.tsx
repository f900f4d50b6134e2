// 问题：哪一格、错在哪、应当怎样、依据哪一条；点一下就到那一格
import { quoteForReading } from "#shared/engine/quote.ts";
import type { SheetProblem } from "../sheet/check.ts";
import type { OpenForm } from "../sheet/open-form.ts";
import { suggestionFor } from "../sheet/suggestion.ts";
import { titleOf } from "../sheet/tables.ts";
import { problemWords } from "./problem-words.ts";
import { onSeveralSheets, ownerWords } from "./row-words.ts";
import { Sign } from "./Sign.tsx";
import { useActions, useSpeak } from "./speaking.tsx";

/** A key of its own for each problem of a list. */
export const problemKey = ({ place, problem }: SheetProblem): string =>
  `${place?.sheet} ${place?.row} ${place?.column} ${problem.code} ${problem.at}`;

const Said = ({ found, form }: { found: SheetProblem; form: OpenForm }) => {
  const { speak, locale } = useSpeak();
  const { problem, address, place, table, key } = found;
  const subject = ownerWords(form, found, speak);
  const right = suggestionFor(form, found, speak, locale);
  return (
    <>
      <span className="card-head">
        <Sign of="problem" tone="vermilion" />
        {address !== "" && <span className="address">{address}</span>}
        <strong>{subject}</strong>
        <span className="card-title">{key === "" ? "" : titleOf(form, { table, key }, locale)}</span>
        {onSeveralSheets(form) && place !== null && place.sheet !== subject && (
          <span className="still small">{place.sheet}</span>
        )}
      </span>
      <span className="card-wrong">{problemWords(locale, problem, form.regime.instrument)}</span>
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
    </>
  );
};

export const ProblemCard = ({ found, form }: { found: SheetProblem; form: OpenForm }) => {
  const { select } = useActions();
  const { place } = found;
  return (
    <li>
      {place === null ? (
        <div className="card">
          <Said found={found} form={form} />
        </div>
      ) : (
        <button type="button" className="card" onClick={() => select(place)}>
          <Said found={found} form={form} />
        </button>
      )}
    </li>
  );
};
