// 上报前的变动：谁改了哪几格，总分和等级因此怎样变
import { useState } from "react";
import type { Result } from "#shared/engine/result.ts";
import type { ChangedCell, SubjectChange } from "../sheet/changes.ts";
import type { OpenForm } from "../sheet/open-form.ts";
import { shownCells, titleOf } from "../sheet/tables.ts";
import { momentWords, usePane, useSpeak } from "./speaking.tsx";

/** Subjects listed at once. */
const portion = 20;

const resultWords = (result: Result | null): string =>
  [result?.grade, result?.total].filter((part) => part !== null && part !== undefined).join(" ") || "—";

const moves = ({ before, after }: SubjectChange): boolean => before?.grade !== after?.grade;

const Cell = ({ cell, form }: { cell: ChangedCell; form: OpenForm }) => {
  const { speak, locale } = useSpeak();
  const { table, key, from, to, points, clause } = cell;
  const shown = (value: ChangedCell["from"]): string =>
    String(shownCells(form, table, { [key]: value }, locale)[key] ?? speak("conflict.empty"));
  return (
    <span className="reason">
      {titleOf(form, { table, key }, locale)}：{shown(from)} → {shown(to)}
      {points !== null && points !== 0 && `　${points > 0 ? "+" : "−"}${Math.abs(points)}`}
      {clause !== "" && <span lang="zh-CN">　{clause}</span>}
    </span>
  );
};

const Subject = ({ change, form }: { change: SubjectChange; form: OpenForm }) => {
  const { speak } = useSpeak();
  const { name, before, after, rows, cells } = change;
  const what = before === null ? "changes.added" : after === null ? "changes.removed" : "changes.rows";
  return (
    <li>
      <span className="spread">
        <strong>{name || speak("problems.whole-form")}</strong>
        <span className={moves(change) ? "vermilion" : "still"}>
          {resultWords(before)} → {resultWords(after)}
        </span>
      </span>
      <span className="still small">{speak(what, { count: rows })}</span>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may change the same cell; the list is never reordered
        <Cell key={at} cell={cell} form={form} />
      ))}
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
  return (
    <section aria-label={speak("changes.title")}>
      <h2>
        {since === null
          ? speak("changes.since-stored")
          : speak("changes.since", { at: momentWords(locale, since) })}
      </h2>
      {listed.length === 0 ? (
        <p className="still">{speak("changes.none")}</p>
      ) : (
        <p className="still">
          {speak("changes.count", { count: listed.length, moved: listed.filter(moves).length })}
        </p>
      )}
      <ul className="changes">
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
