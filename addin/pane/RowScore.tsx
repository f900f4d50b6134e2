// 得分构成：选中的人得多少分、什么等级，以及为什么
import { Select } from "@fluentui/react-components";
import type { Assessment, Line } from "#shared/engine/grid/assess-grid.ts";
import { quoteForReading } from "#shared/engine/quote.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { type SheetRow, subjectOf, titleOf } from "../sheet/check.ts";
import { Sign } from "./Sign.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

const shown = (answer: Line["answer"], regime: GridRegime, id: string): string => {
  const cell = indicatorsOf(regime).find((indicator) => indicator.id === id)?.cell;
  return cell?.kind === "bands" && cell.unit === "share" && typeof answer === "number"
    ? `${Number((answer * 100).toFixed(4))}%`
    : String(answer);
};

const Parts = ({ assessment, regime }: { assessment: Assessment; regime: GridRegime }) => {
  const { speak, locale } = useSpeak();
  return (
    <ul className="parts">
      {regime.parts.map(({ id, title, max }) => {
        const points = assessment.parts[id] ?? null;
        const low = assessment.direct.some(({ rule }) =>
          regime.direct.some(
            (direct) => direct.id === rule && "part" in direct.when && direct.when.part === id,
          ),
        );
        return (
          <li key={id} className={low ? "part-low" : ""}>
            <span>
              {points === null
                ? speak("score.part-open", { part: title[locale], max })
                : speak("score.part", { part: title[locale], points, max })}
            </span>
            <span aria-hidden className="bar">
              <span style={{ width: `${((points ?? 0) / max) * 100}%` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
};

const Lines = ({ assessment, regime }: { assessment: Assessment; regime: GridRegime }) => {
  const { speak, locale } = useSpeak();
  return (
    <ol className="lines">
      {assessment.lines.map(({ indicator, answer, points, cite }) => (
        <li key={indicator}>
          <span className="line-head">
            <span>{titleOf(regime, indicator, locale)}</span>
            <span className={points === 0 ? "points vermilion" : "points"}>
              {speak("why.points", { points })}
            </span>
          </span>
          <span className="still">{speak("why.answer", { answer: shown(answer, regime, indicator) })}</span>
          <span className="clause" lang="zh-CN">
            {cite.clause}：“{quoteForReading(cite.quote)}”
          </span>
        </li>
      ))}
      {assessment.adjustments.map(({ what, level, at, points, cite }) => (
        <li key={`${what} ${level} ${at}`}>
          <span className="line-head">
            <span>{speak("score.adjustment", { what, at: level === "total" ? "" : at })}</span>
            <span className={points < 0 ? "points vermilion" : "points"}>
              {speak("why.points", { points })}
            </span>
          </span>
          <span className="clause" lang="zh-CN">
            {cite.clause}：“{quoteForReading(cite.quote)}”
          </span>
        </li>
      ))}
    </ol>
  );
};

const Grade = ({
  assessment,
  regime,
  problems,
}: {
  assessment: Assessment;
  regime: GridRegime;
  problems: number;
}) => {
  const { speak, locale } = useSpeak();
  const grade = regime.grades.find(({ id }) => id === assessment.grade);
  const missing = assessment.problems.filter(({ code }) => code === "missing").length;
  if (assessment.total !== null && assessment.state !== null)
    return (
      <>
        <span className="total">{speak("score.total", { total: assessment.total })}</span>
        <span>{speak(`score.state.${assessment.state}`)}</span>
      </>
    );
  if (assessment.total === null || !grade)
    return (
      <span className="still">
        {missing > 0 ? speak("score.open", { count: missing }) : speak("score.wrong", { count: problems })}
      </span>
    );
  return (
    <>
      <span className="total">{speak("score.total", { total: assessment.total })}</span>
      <span className={`grade grade-${grade.id.toLowerCase()}`}>{grade.id}</span>
      <span>{grade.label[locale]}</span>
    </>
  );
};

const Direct = ({ assessment }: { assessment: Assessment }) => {
  const { speak } = useSpeak();
  const { byBand } = assessment;
  return assessment.direct.map(({ rule, grade, state, cite }) => (
    <p key={rule} className="direct">
      {grade === null
        ? `“${quoteForReading(cite.quote)}”：${speak(`score.state.${state ?? "not-rated"}`)}`
        : byBand === null || byBand === grade
          ? speak("score.direct-same", { quote: quoteForReading(cite.quote), grade })
          : speak("score.direct", { quote: quoteForReading(cite.quote), grade, byBand })}
      <span className="still">{cite.clause}</span>
    </p>
  ));
};

const Score = ({ row, regime }: { row: SheetRow; regime: GridRegime }) => {
  const { speak } = useSpeak();
  const { why } = usePane();
  const { store } = useActions();
  const open = why === row.read.row;
  const { assessment } = row.checked;
  const name = subjectOf(regime, row.read.cells) || speak("problem.row", { row: row.read.row + 1 });
  return (
    <section className="score" aria-label={`${speak("selected")} ${name}`}>
      <p className="score-head">
        <strong>{name}</strong>
        <Grade assessment={assessment} regime={regime} problems={row.problems.length} />
      </p>
      <Direct assessment={assessment} />
      <Parts assessment={assessment} regime={regime} />
      {assessment.lines.length > 0 && (
        <>
          <button
            type="button"
            className="why"
            aria-expanded={open}
            onClick={() => store.set({ why: open ? null : row.read.row })}
          >
            {speak("why")} <Sign of={open ? "fold" : "unfold"} />
          </button>
          {open && <Lines assessment={assessment} regime={regime} />}
        </>
      )}
    </section>
  );
};

/** The score of the row that is selected on the sheet. */
export const RowScore = () => {
  const { speak } = useSpeak();
  const { check, form, selected, host } = usePane();
  const { store } = useActions();
  if (check === null || form === null || check.rows.length === 0) return null;
  const row = check.rows.find(({ read }) => read.row === selected?.row);
  return (
    <>
      {host?.live === false && (
        <Select
          size="small"
          aria-label={speak("selected.choose")}
          value={row ? String(row.read.row) : ""}
          onChange={(_, { value }) => store.set({ selected: { row: Number(value), column: 1 } })}
        >
          <option value="">{speak("selected.choose")}</option>
          {check.rows.map(({ read }) => (
            <option key={read.row} value={read.row}>
              {subjectOf(form.regime, read.cells) || speak("problem.row", { row: read.row + 1 })}
            </option>
          ))}
        </Select>
      )}
      {row && <Score key={row.read.row} row={row} regime={form.regime} />}
      {!row && host?.live && <p className="score still">{speak("selected.none")}</p>}
    </>
  );
};
