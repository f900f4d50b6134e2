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
import { useDaysLeft } from "./Deadline.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

export const HandIn = () => {
  const { speak } = useSpeak();
  const { form, check, handingIn, working, self } = usePane();
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
  const close = (): void => store.set({ handingIn: false });
  return (
    <Dialog open={handingIn} onOpenChange={(_, { open }) => store.set({ handingIn: open })}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{speak("hand-in.title")}</DialogTitle>
          <DialogContent>
            <dl className="summary">
              <dt>{speak("hand-in.rows")}</dt>
              <dd>
                {summary.rows}
                {expected !== null && expected !== summary.rows && (
                  <span className="amber"> {speak("hand-in.expected", { expected })}</span>
                )}
              </dd>
              <dt>{speak("hand-in.missing")}</dt>
              <dd className={summary.incomplete > 0 ? "vermilion" : ""}>{summary.incomplete}</dd>
              <dt>{speak("hand-in.changed")}</dt>
              <dd className={summary.changed > 0 ? "vermilion" : ""}>{summary.changed}</dd>
              <dt>{speak("hand-in.grades")}</dt>
              <dd>
                {summary.grades
                  .filter(({ count }) => count > 0)
                  .map(({ grade, count }) => `${grade} ${count}`)
                  .join("　") || "—"}
              </dd>
              {days !== null && (
                <>
                  <dt>{speak("hand-in.days")}</dt>
                  <dd>{days}</dd>
                </>
              )}
            </dl>
            {summary.blocked === null ? (
              <p>{speak("hand-in.then")}</p>
            ) : (
              <p className="notice amber" role="alert">
                {blocked[summary.blocked]()}
              </p>
            )}
            <p className="limit-quote" lang="zh-CN">
              {form.regime.limit.words["zh-CN"]}
            </p>
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabled={summary.blocked !== null || working !== null}
              onClick={handIn}
            >
              {speak("hand-in.go", { count: summary.rows })}
            </Button>
            <Button onClick={close}>{speak("app.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
