// 问题清单：按种类、按人筛选，一次看全
import { Select, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import type { ProblemKind, SheetCheck, SheetProblem } from "../sheet/check.ts";
import { returnOf } from "../sheet/returned.ts";
import { Empty } from "./Empty.tsx";
import { LongSelect } from "./LongSelect.tsx";
import { ProblemCard, problemKey } from "./ProblemCard.tsx";
import { Returned } from "./Returned.tsx";
import { ownerWords } from "./row-words.ts";
import { usePane, useSpeak } from "./speaking.tsx";

const kinds: readonly ProblemKind[] = ["missing", "format", "logic"];

export const countByKind = (check: SheetCheck): readonly { kind: ProblemKind; count: number }[] =>
  kinds.map((kind) => ({ kind, count: check.problems.filter((problem) => problem.kind === kind).length }));

const counted = (names: readonly string[]): readonly (readonly [name: string, count: number])[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts];
};

/** The list grows by portions: a thousand cards at once would make Excel's web view stutter. */
const portion = 60;

export const ProblemsTab = () => {
  const { speak } = useSpeak();
  const { check, form, batches } = usePane();
  const [kind, setKind] = useState<ProblemKind | "returned" | "all">("all");
  const [subject, setSubject] = useState("");
  const [sheet, setSheet] = useState("all");
  const [shown, setShown] = useState(portion);
  if (check === null || form === null) return <Empty title={speak("start.none")} />;
  const whose = (problem: SheetProblem): string => ownerWords(form, problem, speak);
  const said = returnOf(form, batches)?.cells.length ?? 0;
  if (check.problems.length === 0)
    return (
      <>
        <Returned />
        {said === 0 && (
          <Empty sign="synced" tone="pine" title={speak("problems.none")}>
            {speak("problems.none-body")}
          </Empty>
        )}
      </>
    );
  const ofKind = check.problems.filter((problem) => kind === "all" || problem.kind === kind);
  const onSheet = ofKind.filter(({ place }) => sheet === "all" || place?.sheet === sheet);
  const listed = onSheet.filter((problem) => subject === "" || whose(problem) === subject);
  const sheets = counted(ofKind.map(({ place }) => place?.sheet ?? ""));
  const people = counted(onSheet.map(whose));
  return (
    <>
      <div className="filters">
        <fieldset className="kinds" aria-label={speak("problems.filter")}>
          <ToggleButton size="small" checked={kind === "all"} onClick={() => setKind("all")}>
            {speak("kind.all")} {check.problems.length + said}
          </ToggleButton>
          {said > 0 && (
            <ToggleButton size="small" checked={kind === "returned"} onClick={() => setKind("returned")}>
              {speak("kind.count", { kind: speak("returned.title"), count: said })}
            </ToggleButton>
          )}
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
        {sheets.length > 1 && (
          <Select
            size="small"
            aria-label={speak("problems.sheet")}
            value={sheet}
            onChange={(_, { value }) => setSheet(value)}
          >
            <option value="all">{speak("problems.every-sheet")}</option>
            {sheets.map(([name, count]) => (
              <option key={name} value={name}>
                {name || speak("problems.whole-form")}（{count}）
              </option>
            ))}
          </Select>
        )}
        <LongSelect
          label={speak("problems.person")}
          none={speak("problems.everyone")}
          value={subject}
          options={people}
          valueIn={([name]) => name}
          textIn={([name, count]) => `${name}（${count}）`}
          onChoose={setSubject}
        />
      </div>
      {(kind === "all" || kind === "returned") && <Returned />}
      <ul className="cards">
        {listed.slice(0, shown).map((found) => (
          <ProblemCard key={problemKey(found)} found={found} form={form} />
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
