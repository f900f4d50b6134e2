// 同步：待送出的行、进度、被拒的行、冲突、别处的行
import { Button, ProgressBar } from "@fluentui/react-components";
import { cellAddress } from "#shared/workbook/address.ts";
import { rowsToSend, subjectOf, titleOf } from "../sheet/check.ts";
import { Conflicts } from "./Conflicts.tsx";
import { Empty } from "./Empty.tsx";
import { problemWords } from "./problem-words.ts";
import { Sign } from "./Sign.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

const Progress = () => {
  const { speak } = useSpeak();
  const { working, progress } = usePane();
  const { stop } = useActions();
  if (working !== "sync" || progress === null || progress.of === 0) return null;
  return (
    <div className="progress" role="status">
      <ProgressBar
        thickness="large"
        value={progress.done / progress.of}
        aria-label={speak("sync.running", progress)}
      />
      <p className="spread">
        <span>{speak("sync.running", progress)}</span>
        <Button size="small" onClick={stop}>
          {speak("sync.cancel")}
        </Button>
      </p>
    </div>
  );
};

const Waiting = () => {
  const { speak } = useSpeak();
  const { check, form } = usePane();
  const { select } = useActions();
  if (check === null || form === null) return null;
  const changed = check.rows.filter((row) => row.changed);
  const held = changed.length - rowsToSend(check).length;
  if (changed.length === 0)
    return (
      <Empty sign="synced" tone="pine" title={speak("sync.clean")}>
        {speak("sync.clean-body")}
      </Empty>
    );
  return (
    <section>
      <h2>
        {speak("sync.waiting")} <span className="count">{changed.length}</span>
      </h2>
      <p className="still">{speak("sync.waiting-body")}</p>
      {held > 0 && <p className="notice amber">{speak("sync.held", { count: held })}</p>}
      <ul className="waiting">
        {changed.map(({ read, wrong, problems }) => (
          <li key={read.row}>
            <button
              type="button"
              className="row-button"
              onClick={() => select(read.row, problems[0]?.column ?? 1)}
            >
              <Sign of={wrong ? "problem" : "filled"} tone={wrong ? "vermilion" : "still"} />
              <span>{subjectOf(form.regime, read.cells) || speak("problem.row", { row: read.row + 1 })}</span>
              <span className="address">{cellAddress(read.row, 1)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Refused = () => {
  const { speak, locale } = useSpeak();
  const { refusedRows, form } = usePane();
  if (refusedRows.length === 0 || form === null) return null;
  return (
    <section>
      <h2>{speak("sync.refused")}</h2>
      <ul className="cards">
        {refusedRows.map(({ id, problems }) => (
          <li key={id} className="card">
            <strong>{subjectOf(form.regime, form.rows.find((row) => row.id === id)?.cells ?? {})}</strong>
            {problems.map((problem) => (
              <span key={`${problem.at} ${problem.code}`} className="card-wrong">
                {titleOf(form.regime, problem.at, locale)}：{problemWords(locale, problem)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Elsewhere = () => {
  const { speak } = useSpeak();
  const { elsewhere, form, working, sealedBy } = usePane();
  const { bring, remove } = useActions();
  if (elsewhere.length === 0 || form === null) return null;
  return (
    <section>
      <h2>
        {speak("elsewhere.title")} <span className="count">{elsewhere.length}</span>
      </h2>
      <p className="still">{speak("elsewhere.body")}</p>
      <ul className="waiting">
        {elsewhere.map((row) => (
          <li key={row.id} className="spread">
            <span>{subjectOf(form.regime, row.cells)}</span>
            <span className="buttons">
              <Button size="small" disabled={working !== null} onClick={() => bring(row)}>
                {speak("elsewhere.bring")}
              </Button>
              <Button
                size="small"
                disabled={working !== null || sealedBy !== null}
                onClick={() => remove(row)}
              >
                {speak("elsewhere.remove")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Says that nothing is lost, and tries again when asked. */
const Offline = () => {
  const { speak } = useSpeak();
  const { working } = usePane();
  const { connect } = useActions();
  return (
    <div className="notice amber">
      <p>{speak("offline.body")}</p>
      <Button size="small" disabled={working !== null} onClick={connect}>
        {speak("connection.retry")}
      </Button>
    </div>
  );
};

export const SyncTab = () => {
  const { speak } = useSpeak();
  const { form, host, unsavedCopy, connection } = usePane();
  const { save } = useActions();
  if (form === null) return <Empty title={speak("start.none")} />;
  return (
    <>
      {connection === "offline" && <Offline />}
      {connection === "signed-out" && <p className="notice amber">{speak("sign-in.needed")}</p>}
      {host?.kind === "xlsx" && unsavedCopy && (
        <div className="notice amber">
          <p>{speak("drop.save-reminder")}</p>
          <Button size="small" onClick={save}>
            {speak("drop.save")}
          </Button>
        </div>
      )}
      <Progress />
      <Conflicts />
      <Refused />
      <Elsewhere />
      <Waiting />
    </>
  );
};
