// 为什么：选中的这一行说的是谁，得到什么结果，依据哪些条款
import { Fragment, useState } from "react";
import type { LineKind } from "#shared/engine/explain/line.ts";
import { type OpenForm, type OpenRow, placeOfRow, rowAt, rowsOf } from "../sheet/open-form.ts";
import { type Chance, chanceOf, type Why, type WhyLine, whyOf } from "../sheet/why.ts";
import { Grade } from "./Grade.tsx";
import { LongSelect } from "./LongSelect.tsx";
import { rowWords } from "./row-words.ts";
import { Sign } from "./Sign.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

/** Seen at once; the rest unfolds. */
const atOnce: readonly LineKind[] = ["rule", "part", "grade", "state", "date"];
/** Said elsewhere: problems in their list, the limit in the footer. */
const elsewhere: readonly LineKind[] = ["problem", "limit", "total"];

const Clause = ({ line: { clause, quote } }: { line: WhyLine }) => (
  <span className="clause" lang="zh-CN">
    {clause}：“{quote}”
  </span>
);

const Lines = ({ lines }: { lines: readonly WhyLine[] }) => (
  <ol className="lines">
    {lines.map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and are made anew as a whole
      <li key={at} className={line.own ? "line-own" : ""}>
        <span className="line-head">
          <span>{line.what}</span>
          <span className={line.takes ? "points vermilion" : "points"}>{line.value}</span>
        </span>
        <Clause line={line} />
      </li>
    ))}
  </ol>
);

const WhatIf = ({ chance }: { chance: Chance }) => {
  const { speak } = useSpeak();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="why" aria-expanded={open} onClick={() => setOpen(!open)}>
        {speak("what-if", { grade: chance.grade })} <Sign of={open ? "fold" : "unfold"} />
      </button>
      {open && (
        <div className="what-if">
          <p className="still">{speak("what-if.body", { total: chance.total })}</p>
          <ol className="lines">
            {chance.changes.map(({ title, from, to, points, clause }) => (
              <li key={title}>
                <span className="line-head">
                  <span>{title}</span>
                  <span className="points">{speak("what-if.points", { points })}</span>
                </span>
                <span>{speak("what-if.change", { from, to })}</span>
                <span className="still">{clause}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
};

const Result = ({ why, problems }: { why: Why; problems: number }) => {
  const { speak } = useSpeak();
  if (why.open && problems === 0) return <span className="still">{speak("score.unread")}</span>;
  if (why.total === null && why.grade === null && problems > 0)
    return <span className="still">{speak("score.wrong", { count: problems })}</span>;
  return (
    <>
      {why.total !== null && <span className="total">{speak("score.total", { total: why.total })}</span>}
      {why.grade !== null && <Grade id={why.grade} />}
    </>
  );
};

const Reasons = ({ form, row, problems }: { form: OpenForm; row: OpenRow; problems: number }) => {
  const { speak, locale } = useSpeak();
  const { why: open } = usePane();
  const { store } = useActions();
  const why = whyOf(form, row, locale, (at) => speak("problem.row", { row: at }));
  if (why === null) return null;
  const lines = why.lines.filter(({ kind }) => !elsewhere.includes(kind));
  const own = lines.filter((line) => line.own);
  const first = lines.filter((line) => atOnce.includes(line.kind));
  const chance = chanceOf(form, row, locale);
  return (
    <section className="score" aria-label={`${speak("selected")} ${why.name}`}>
      <p className="score-head">
        <strong>{why.name}</strong>
        <Result why={why} problems={problems} />
      </p>
      {own.length > 0 && <Lines lines={own} />}
      {first.length > 0 && !open && (
        <dl className="summary">
          {first.map(({ what, value }) => (
            <Fragment key={`${what} ${value}`}>
              <dt>{what}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {lines.length > 0 && (
        <button type="button" className="why" aria-expanded={open} onClick={() => store.set({ why: !open })}>
          {speak("why")} <Sign of={open ? "fold" : "unfold"} />
        </button>
      )}
      {open && <Lines lines={lines} />}
      {chance !== null && chance.changes.length > 0 && <WhatIf key={row.key} chance={chance} />}
    </section>
  );
};

const placeKey = ({ table, row }: OpenRow): string => `${table} ${row}`;

/** Where the host doesn't say where the person is, the person says it. */
const Chooser = ({ form, row }: { form: OpenForm; row: OpenRow | undefined }) => {
  const { speak } = useSpeak();
  const { store } = useActions();
  const rows = rowsOf(form);
  const titles = new Map(
    form.tables.map(({ id, title }) => [id, form.tables.length > 1 ? `${title}　` : ""]),
  );
  return (
    <LongSelect
      label={speak("selected.choose")}
      none={speak("selected.choose")}
      value={row ? placeKey(row) : ""}
      options={rows}
      valueIn={placeKey}
      textIn={(one) => `${titles.get(one.table)}${rowWords(form, one, speak)}`}
      onChoose={(value) => {
        const chosen = rows.find((one) => placeKey(one) === value);
        store.set({ selected: chosen ? placeOfRow(form, chosen) : null });
      }}
    />
  );
};

/** Why the row that is selected on a sheet has its result. */
export const RowWhy = () => {
  const { speak } = useSpeak();
  const { check, form, selected, host } = usePane();
  if (check === null || form === null || check.rows.length === 0) return null;
  const row = selected === null ? undefined : rowAt(form, selected)?.row;
  const onPages = form.tables.some(({ pages }) => pages !== undefined);
  const problems =
    row === undefined
      ? 0
      : check.rows
          .filter(({ read }) => read.subject !== null && read.subject === row.subject)
          .reduce((sum, each) => sum + each.problems.length, 0);
  return (
    <>
      {host?.live === false && <Chooser form={form} row={row} />}
      {row && <Reasons form={form} row={row} problems={problems} />}
      {!row && host?.live && (
        <p className="score still">{speak(onPages ? "selected.none-annex" : "selected.none")}</p>
      )}
    </>
  );
};
