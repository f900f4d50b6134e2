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
import { summarize } from "../sheet/hand-in.ts";
import { lastBatch } from "../sheet/returned.ts";
import { useDaysLeft } from "./Deadline.tsx";
import { problemWords } from "./problem-words.ts";
import { useActions, usePane, useSpeak } from "./speaking.tsx";
import { subjectKind } from "./subject-kind.ts";

/** Reasons for what is missing that the summary lists. */
const reasons = 4;

const gradeWords = (grades: readonly { readonly grade: string; readonly count: number }[]): string =>
  grades
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${grade} ${count}`)
    .join("　") || "—";

export const HandIn = () => {
  const { speak, locale } = useSpeak();
  const { form, check, handingIn, working, self, batches } = usePane();
  const { store, handIn } = useActions();
  const days = useDaysLeft();
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
                    {gradeWords(Object.entries(before.grades).map(([grade, count]) => ({ grade, count })))}
                  </dd>
                </>
              )}
              {days !== null && (
                <>
                  <dt>{speak("hand-in.days")}</dt>
                  <dd>{days}</dd>
                </>
              )}
            </dl>
            {summary.blocked === null ? (
              <p>{speak(form.regime.instrument === "grid" ? "hand-in.then" : "hand-in.then-plain")}</p>
            ) : (
              <p className="notice amber" role="alert">
                {blocked[summary.blocked]()}
              </p>
            )}
            {form.regime.limit !== null && (
              <p className="limit-quote" lang="zh-CN">
                {form.regime.limit.words["zh-CN"]}
              </p>
            )}
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
