// 汇总的文件清单：每个文件怎么样了，下一步怎么办
import { ToggleButton } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { CellState } from "#shared/workbook/states.ts";
import type { Entry } from "../consolidate/desk.ts";
import type { FileLine } from "../consolidate/report.ts";
import { orNone, usePage } from "./consolidate-page.ts";
import { Sign } from "./Sign.tsx";

/** A file before the report knows more of it, or as reported. */
type Line = FileLine | { readonly file: string; readonly state: Entry["state"] };

const isReported = (line: Line): line is FileLine => "remarks" in line;

/** The list grows by portions: a thousand lines at once would make Excel's web view stutter. */
const portion = 20;

const looks: Readonly<Record<Line["state"], { readonly sign: CellState; readonly tone: string }>> = {
  waiting: { sign: "empty", tone: "still" },
  reading: { sign: "filled", tone: "amber" },
  read: { sign: "synced", tone: "pine" },
  duplicate: { sign: "locked", tone: "still" },
  older: { sign: "locked", tone: "still" },
  refused: { sign: "problem", tone: "vermilion" },
  summary: { sign: "locked", tone: "still" },
  roster: { sign: "locked", tone: "still" },
};

/** Files that hold no form, and say what they are used for. */
type Aid = "summary" | "roster";
const isAid = (state: Line["state"]): state is Aid => state === "summary" || state === "roster";

const FileCard = memo(({ line }: { line: Line }) => {
  const { speak } = usePage();
  const { sign, tone } = looks[line.state];
  return (
    <li>
      <p className="spread">
        <span>{line.file}</span>
        <span className={`file-state ${tone}`}>
          <Sign of={sign} /> {speak(`state.${line.state}`)}
        </span>
      </p>
      {isReported(line) && (
        <div className="small">
          {line.state !== "refused" && !isAid(line.state) && (
            <p className="still">
              {speak("file.line", {
                unit: line.unit,
                period: orNone(line.period),
                rows: line.rows,
                problems: line.problems,
                readings: line.readings,
              })}
            </p>
          )}
          {isAid(line.state) && <p className="still">{speak(`file.${line.state}`)}</p>}
          {line.remarks.map((remark) => (
            <p key={remark} className={line.state === "refused" ? "card-wrong" : "still"}>
              {remark}
            </p>
          ))}
        </div>
      )}
    </li>
  );
});

const filters = ["refused", "read", "duplicate", "older", "summary", "roster"] as const;

export const FileLines = ({ lines }: { lines: readonly Line[] }) => {
  const { speak } = usePage();
  const [filter, setFilter] = useState<(typeof filters)[number] | "all">("all");
  const [shown, setShown] = useState(portion);
  const listed = lines.filter(({ state }) => filter === "all" || state === filter);
  const count = (of: Line["state"]): number => lines.filter(({ state }) => state === of).length;
  const offered = filters.filter((each) => count(each) > 0);
  return (
    <section>
      <h2>{speak("files.title")}</h2>
      {lines.every(isReported) && offered.length > 1 && (
        <fieldset className="kinds" aria-label={speak("files.filter")}>
          <ToggleButton size="small" checked={filter === "all"} onClick={() => setFilter("all")}>
            {speak("files.all", { count: lines.length })}
          </ToggleButton>
          {offered.map((each) => (
            <ToggleButton key={each} size="small" checked={filter === each} onClick={() => setFilter(each)}>
              {speak(`files.${each}`, { count: count(each) })}
            </ToggleButton>
          ))}
        </fieldset>
      )}
      <ul className="waiting files">
        {listed.slice(0, shown).map((line) => (
          <FileCard key={line.file} line={line} />
        ))}
      </ul>
      {listed.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + portion)}>
          {speak("files.more", { count: listed.length - shown })}
        </button>
      )}
    </section>
  );
};
