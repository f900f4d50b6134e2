// 上报前的变动：谁改了哪几格，总分和等级因此怎样变
import { useState } from "react";
import type { Result } from "#shared/engine/result.ts";
import type { ChangedCell, SubjectChange } from "../sheet/changes.ts";
import type { OpenForm } from "../sheet/open-form.ts";
import { cellWords, titleOf } from "../sheet/tables.ts";
import { Grade } from "./Grade.tsx";
import { Sign } from "./Sign.tsx";
import { momentWords, usePane, useSpeak } from "./speaking.tsx";
import { subjectKind } from "./subject-kind.ts";

/** Subjects listed at once. */
const portion = 20;

const moves = ({ before, after }: SubjectChange): boolean => before?.grade !== after?.grade;

/** Between what was and what is. */
const To = () => {
  const { speak } = useSpeak();
  return (
    <>
      {" "}
      <Sign of="right" tone="still" />
      <span className="for-ears">{speak("changes.to")}</span>{" "}
    </>
  );
};

const Outcome = ({ of }: { of: Result | null }) =>
  of === null || (of.grade === null && of.total === null) ? (
    "—"
  ) : (
    <>
      {of.total} {of.grade !== null && <Grade id={of.grade} />}
    </>
  );

const Cell = ({ cell, form }: { cell: ChangedCell; form: OpenForm }) => {
  const { speak, locale } = useSpeak();
  const { table, key, from, to, points, clause } = cell;
  const shown = (value: ChangedCell["from"]): string =>
    cellWords(form, { table, key }, { [key]: value }, locale) ?? speak("conflict.empty");
  return (
    <li>
      <span className="line-head">
        <span>{titleOf(form, { table, key }, locale)}</span>
        {points !== null && points !== 0 && (
          <span className={points < 0 ? "points vermilion" : "points pine"}>
            {points > 0 ? "+" : "−"}
            {Math.abs(points)}
          </span>
        )}
      </span>
      <span className="line-head">
        <span>
          {shown(from)}
          <To />
          {shown(to)}
        </span>
        <span className="still small" lang="zh-CN">
          {clause}
        </span>
      </span>
    </li>
  );
};

const Subject = ({ change, form }: { change: SubjectChange; form: OpenForm }) => {
  const { speak } = useSpeak();
  const { name, before, after, rows, cells } = change;
  const what = before === null ? "changes.added" : after === null ? "changes.removed" : "changes.rows";
  return (
    <li className="card">
      <span className="spread">
        <strong>{name || speak("problems.whole-form")}</strong>
        <span className="outcomes">
          <Outcome of={before} />
          <To />
          <Outcome of={after} />
        </span>
      </span>
      <span className="still small">
        {moves(change) && <span className="pill">{speak("changes.moves")}</span>}{" "}
        {speak(what, { count: rows })}
      </span>
      {cells.length > 0 && (
        <ul className="lines">
          {cells.map((cell, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may change the same cell; the list is never reordered
            <Cell key={at} cell={cell} form={form} />
          ))}
        </ul>
      )}
    </li>
  );
};

export const HandInChanges = () => {
  const { speak, locale } = useSpeak();
  const { form, changes } = usePane();
  const [shown, setShown] = useState(portion);
  if (form === null || changes === null) return null;
  const { since, subjects } = changes;
  // What moves a grade is looked at first.
  const listed = [...subjects.filter(moves), ...subjects.filter((change) => !moves(change))];
  const counted = {
    count: listed.length,
    moved: listed.filter(moves).length,
    kind: subjectKind(form.regime),
  };
  return (
    <section aria-label={speak("changes.title")}>
      <h2>
        {since === null
          ? speak("changes.since-stored")
          : speak("changes.since", { at: momentWords(locale, since) })}
      </h2>
      <p className="still">{speak(listed.length === 0 ? "changes.none" : "changes.count", counted)}</p>
      <ul className="cards">
        {listed.slice(0, shown).map((change) => (
          <Subject key={change.key} change={change} form={form} />
        ))}
      </ul>
      {listed.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + portion)}>
          {speak("changes.more", { count: listed.length - shown })}
        </button>
      )}
    </section>
  );
};
