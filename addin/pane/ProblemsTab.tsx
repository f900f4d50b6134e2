// 问题清单：按种类、按人筛选，一次看全
import { Select, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import type { ProblemKind, SheetCheck } from "../sheet/check.ts";
import { Empty } from "./Empty.tsx";
import { ProblemCard } from "./ProblemCard.tsx";
import { usePane, useSpeak } from "./speaking.tsx";

const kinds: readonly ProblemKind[] = ["missing", "format", "logic"];

export const countByKind = (check: SheetCheck): readonly { kind: ProblemKind; count: number }[] =>
  kinds.map((kind) => ({ kind, count: check.problems.filter((problem) => problem.kind === kind).length }));

/** The list grows by portions: a thousand cards at once would make Excel's web view stutter. */
const portion = 60;

export const ProblemsTab = () => {
  const { speak } = useSpeak();
  const { check, form } = usePane();
  const [kind, setKind] = useState<ProblemKind | "all">("all");
  const [row, setRow] = useState("all");
  const [shown, setShown] = useState(portion);
  if (check === null || form === null) return <Empty title={speak("start.none")} />;
  if (check.problems.length === 0)
    return (
      <Empty sign="synced" tone="pine" title={speak("problems.none")}>
        {speak("problems.none-body")}
      </Empty>
    );
  const ofKind = check.problems.filter((problem) => kind === "all" || problem.kind === kind);
  const listed = ofKind.filter((problem) => row === "all" || String(problem.row) === row);
  const people = check.rows.filter(({ problems }) => problems.length > 0);
  return (
    <>
      <div className="filters">
        <fieldset className="kinds" aria-label={speak("problems.filter")}>
          <ToggleButton size="small" checked={kind === "all"} onClick={() => setKind("all")}>
            {speak("kind.all")} {check.problems.length}
          </ToggleButton>
          {countByKind(check)
            .filter(({ count }) => count > 0)
            .map((each) => (
              <ToggleButton
                key={each.kind}
                size="small"
                checked={kind === each.kind}
                onClick={() => setKind(each.kind)}
              >
                {speak("kind.count", { kind: speak(`kind.${each.kind}`), count: each.count })}
              </ToggleButton>
            ))}
        </fieldset>
        <Select
          size="small"
          aria-label={speak("problems.person")}
          value={row}
          onChange={(_, { value }) => setRow(value)}
        >
          <option value="all">{speak("problems.everyone")}</option>
          {people.map(({ read, problems }) => (
            <option key={read.row} value={read.row}>
              {problems[0]?.subject || speak("problem.row", { row: read.row + 1 })}（{problems.length}）
            </option>
          ))}
        </Select>
      </div>
      <ul className="cards">
        {listed.slice(0, shown).map((found) => (
          <ProblemCard key={`${found.address} ${found.problem.code}`} found={found} regime={form.regime} />
        ))}
      </ul>
      {listed.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + portion)}>
          {speak("problems.more", { count: listed.length })}
        </button>
      )}
    </>
  );
};
