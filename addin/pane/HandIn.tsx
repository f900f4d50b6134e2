// 上报：先看清楚，再封存
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { workdaysLeft } from "#shared/calendar/term.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { summarize } from "../sheet/hand-in.ts";
import { lastBatch } from "../sheet/returned.ts";
import { inList } from "../words/list.ts";
import { closingOf, useDaysLeft } from "./Deadline.tsx";
import { HandInChanges } from "./HandInChanges.tsx";
import { problemWords } from "./problem-words.ts";
import { Receipt } from "./Receipt.tsx";
import { Sign } from "./Sign.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";
import { subjectKind } from "./subject-kind.ts";

/** Reasons for what is missing that the summary lists. */
const reasons = 4;

const gradeWords = (grades: readonly { readonly grade: string; readonly count: number }[]): string =>
  grades
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${grade} ${count}`)
    .join("　") || "—";

/** How the days left are counted. */
const DaysReceipt = () => {
  const closing = closingOf(usePane());
  const count = closing === null ? 0 : workdaysLeft(closing.today, closing.closes);
  return closing === null || count <= 0 ? null : (
    <Receipt from={closing.today} term={{ count, unit: "workday" }} />
  );
};

/** Who decides on it next, stage by stage, and that nobody does so twice. */
const WhatFollows = ({ route }: Pick<Regime, "route">) => {
  const { speak, locale } = useSpeak();
  return (
    <section>
      <p>{speak("hand-in.then")}</p>
      <ol className="way">
        {route.stages.map(({ decisions }) => (
          <li key={decisions[0]?.id}>
            <Sign of="empty" tone="still" />{" "}
            {inList(
              locale,
              decisions.map(({ title }) => title[locale]),
            )}
          </li>
        ))}
      </ol>
      <p>
        {route.fourEyes && speak("hand-in.four-eyes")}{" "}
        <span className="still small" lang="zh-CN">
          {route.cite.clause}
        </span>
      </p>
    </section>
  );
};

export const HandIn = () => {
  const { speak, locale } = useSpeak();
  const { form, check, handingIn, working, self, batches } = usePane();
  const { store, handIn, compare } = useActions();
  const days = useDaysLeft();
  useEffect(() => {
    // Without it everything else is still told.
    if (handingIn) compare().catch(() => undefined);
  }, [handingIn, compare]);
  if (form === null || check === null) return null;
  const summary = summarize(form, check);
  const expected = self?.units.find(({ code }) => code === form.meta.unit.code)?.expected ?? null;
  const blocked = {
    problems: () => speak("hand-in.blocked-problems", { count: summary.problems }),
    changed: () => speak("hand-in.blocked-changed", { count: summary.changed }),
    empty: () => speak("hand-in.blocked-empty"),
  };
  const kind = subjectKind(form.regime);
  // What was handed in last: the grades beside those of now.
  const before = lastBatch(form, batches);
  const close = (): void => store.set({ handingIn: false });
  return (
    <Dialog open={handingIn} onOpenChange={(_, { open }) => store.set({ handingIn: open })}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{speak("hand-in.title")}</DialogTitle>
          <DialogContent>
            <dl className="summary">
              <dt>{speak("hand-in.subjects", { kind })}</dt>
              <dd>
                {summary.subjects}
                {expected !== null && expected !== summary.subjects && (
                  <span className="amber"> {speak("hand-in.expected", { expected })}</span>
                )}
              </dd>
              {summary.tables.length > 1 && (
                <>
                  <dt>{speak("hand-in.rows")}</dt>
                  <dd>{summary.tables.map(({ title, rows }) => `${title} ${rows}`).join("　")}</dd>
                </>
              )}
              <dt>{speak("hand-in.missing")}</dt>
              <dd className={summary.incomplete > 0 ? "vermilion" : ""}>
                {summary.incomplete}
                {summary.missing.slice(0, reasons).map(({ code, count }) => (
                  <span key={code} className="reason">
                    {problemWords(locale, { code, values: { column: "…" } }, form.regime.instrument)} ×{" "}
                    {count}
                  </span>
                ))}
              </dd>
              <dt>{speak("hand-in.changed")}</dt>
              <dd className={summary.changed > 0 ? "vermilion" : ""}>{summary.changed}</dd>
              <dt>{speak("hand-in.grades")}</dt>
              <dd>{gradeWords(summary.grades)}</dd>
              {before !== undefined && (
                <>
                  <dt>{speak("hand-in.before")}</dt>
                  <dd>
                    {gradeWords(
                      summary.grades.map(({ grade }) => ({ grade, count: before.grades[grade] ?? 0 })),
                    )}
                  </dd>
                </>
              )}
              {days !== null && (
                <>
                  <dt>{speak("hand-in.days")}</dt>
                  <dd>
                    {days}
                    <DaysReceipt />
                  </dd>
                </>
              )}
            </dl>
            <HandInChanges />
            <WhatFollows route={form.regime.route} />
            {summary.blocked !== null && (
              <p className="notice amber" role="alert">
                {blocked[summary.blocked]()}
              </p>
            )}
            {form.regime.limit !== null && <p className="clause">{form.regime.limit.words[locale]}</p>}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabled={summary.blocked !== null || working !== null}
              onClick={handIn}
            >
              {speak("hand-in.go", { count: summary.subjects, kind })}
            </Button>
            <Button onClick={close}>{speak("app.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
