// 同步：待送出的行、进度、被拒的行、冲突、别处的行
import { Button, ProgressBar } from "@fluentui/react-components";
import { cellAddress } from "#shared/workbook/address.ts";
import type { Place } from "#shared/workbook/supplement/keyed.ts";
import { storedWords } from "../sheet/batch-form.ts";
import { rowsToSend, subjectOf } from "../sheet/check.ts";
import { placeOfRow, rowsOf } from "../sheet/open-form.ts";
import { titleOf } from "../sheet/tables.ts";
import { Conflicts } from "./Conflicts.tsx";
import { Empty } from "./Empty.tsx";
import { problemWords } from "./problem-words.ts";
import { onSeveralSheets, rowWords } from "./row-words.ts";
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

const Address = ({ at }: { at: Place }) => <span className="address">{cellAddress(at.row, at.column)}</span>;

/** Rows listed by name: thousands at once would make Excel's web view stutter. */
const shown = 100;

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
        {changed.slice(0, shown).map(({ read, wrong, problems }) => (
          <li key={`${read.table} ${read.row}`}>
            <button
              type="button"
              className="row-button"
              onClick={() => select(problems[0]?.place ?? placeOfRow(form, read))}
            >
              <Sign of={wrong ? "problem" : "filled"} tone={wrong ? "vermilion" : "still"} />
              <span>{rowWords(form, read, speak)}</span>
              {onSeveralSheets(form) && <span className="still small">{read.sheet}</span>}
              <Address at={placeOfRow(form, read)} />
            </button>
          </li>
        ))}
      </ul>
      {changed.length > shown && (
        <p className="still">{speak("sync.and-more", { count: changed.length - shown })}</p>
      )}
    </section>
  );
};

const Refused = () => {
  const { speak, locale } = useSpeak();
  const { refusedRows, form } = usePane();
  if (refusedRows.length === 0 || form === null) return null;
  const rows = new Map(rowsOf(form).map((row) => [row.id, row]));
  return (
    <section>
      <h2>{speak("sync.refused")}</h2>
      <ul className="cards">
        {refusedRows.map(({ id, problems }) => {
          const row = rows.get(id);
          return (
            <li key={id} className="card">
              <strong>{row === undefined ? "" : subjectOf(form, row)}</strong>
              {problems.map((problem) => (
                <span key={`${problem.at} ${problem.code}`} className="card-wrong">
                  {speak("app.said", {
                    what: titleOf(form, { table: row?.table ?? "", key: problem.at }, locale),
                    value: problemWords(locale, problem, form.regime.instrument),
                  })}
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Elsewhere = () => {
  const { speak, locale } = useSpeak();
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
            <span>{storedWords(form, row, locale)}</span>
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
