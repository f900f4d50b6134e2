// 重建：能保住什么，一张表一行；放不回的格逐一列出；看清楚了再动手
import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { cellAddress } from "#shared/workbook/address.ts";
import { isOpen } from "#shared/workbook/rebuilding/change.ts";
import type { KeptOutline } from "../rebuild/rebuilder.ts";
import { inList } from "../words/list.ts";
import { useBadDay } from "./bad-day.ts";
import { isOlderForm } from "./desk-rebuild.ts";
import { workbookWords } from "./problem-words.ts";
import { RebuildChanges } from "./RebuildChanges.tsx";
import { Sign } from "./Sign.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

const Kept = ({ table }: { table: KeptOutline["tables"][number] }) => {
  const { locale } = useSpeak();
  const say = useBadDay();
  const { sheet, rows, known, how, missing, recalled } = table;
  return (
    <li>
      <Sign of={how === "none" ? "empty" : "synced"} tone={how === "none" ? "still" : "pine"} />{" "}
      {say("rebuild.kept", { sheet, rows, known })}{" "}
      <span className="still">{say("rebuild.how", { how })}</span>
      {missing.length > 0 && (
        <p className="still small">{say("rebuild.missing", { heads: inList(locale, missing), recalled })}</p>
      )}
    </li>
  );
};

const Apart = ({ apart: { count, first } }: Pick<KeptOutline, "apart">) => {
  const { locale } = useSpeak();
  const say = useBadDay();
  return (
    <>
      <p>
        <strong>{say("rebuild.apart", { count })}</strong>
      </p>
      {count > 0 && (
        <ul className="apart">
          {first.map(({ sheet, row, column, head, content, why }) => (
            <li key={`${sheet} ${row} ${column}`}>
              <span className="address">
                {sheet} {cellAddress(row, column)}
              </span>{" "}
              {head !== "" && <span className="still">{head}：</span>}
              {content} <span className="still small">{workbookWords(locale, `apart.${why}`, {})}</span>
            </li>
          ))}
        </ul>
      )}
      {count > first.length && (
        <p className="still small">{say("rebuild.more", { count: count - first.length })}</p>
      )}
    </>
  );
};

const Found = ({ kept, older }: { kept: KeptOutline; older: boolean }) => {
  const { speak } = useSpeak();
  const say = useBadDay();
  const { host } = usePane();
  const { rebuild, leaveRebuild } = useActions();
  const [code, setCode] = useState(kept.unit.code ?? "");
  const [name, setName] = useState(kept.unit.name ?? "");
  const [period, setPeriod] = useState(kept.period ?? "");
  const told = kept.unit.code !== null && kept.period !== null;
  // What is open still has no place yet: its cells are counted once somebody has said.
  const open = kept.tables.some(({ changes }) => changes.some(isOpen));
  const ready = !open && /^\d{6,10}$/.test(code) && /^\d{4}$/.test(period);
  return (
    <>
      {older && <RebuildChanges tables={kept.tables} />}
      <ul className="kept">
        {kept.tables.map((table) => (
          <Kept key={table.id} table={table} />
        ))}
      </ul>
      {!open && <Apart apart={kept.apart} />}
      {!told && (
        <>
          <p>{say("rebuild.unit-needed")}</p>
          <div className="pair">
            <Field label={speak("make.unit-code")}>
              <Input value={code} inputMode="numeric" onChange={(_, { value }) => setCode(value.trim())} />
            </Field>
            <Field label={speak("make.unit-name")}>
              <Input value={name} onChange={(_, { value }) => setName(value)} />
            </Field>
          </div>
          <Field label={speak("make.period")}>
            <Input value={period} inputMode="numeric" onChange={(_, { value }) => setPeriod(value.trim())} />
          </Field>
        </>
      )}
      <p className="still small">{say("rebuild.undo", { file: host?.kind === "xlsx" ? "yes" : "no" })}</p>
      {open && <p className="amber small">{say("change.first")}</p>}
      <div className="buttons">
        <Button
          appearance="primary"
          disabled={!ready}
          onClick={() => rebuild({ code, name: name.trim() || code }, period)}
        >
          {say(older ? "rebuild.go-older" : "rebuild.go")}
        </Button>
        <Button onClick={leaveRebuild}>{speak("app.cancel")}</Button>
      </div>
    </>
  );
};

/** Refusals of a workbook that was ours before somebody changed its structure. */
const damaged: readonly string[] = [
  "form-damaged",
  "form-grid-missing",
  "form-grid-ambiguous",
  "form-column-missing",
  "form-column-twice",
  "form-line-missing",
  "form-line-twice",
];

/**
 * Offers to rebuild: ahead of all else where a form is damaged or of an older version, or a file that was brought holds
 * none; behind all else everywhere else.
 */
export const Rebuild = ({ stands }: { stands: "ahead" | "behind" }) => {
  const say = useBadDay();
  const state = usePane();
  const { salvage, refusedWorkbook, host, working, sealedBy } = state;
  const { lookToRebuild } = useActions();
  if (host === null || sealedBy !== null) return null;
  const why = isOlderForm(state)
    ? "older"
    : refusedWorkbook !== null && damaged.includes(refusedWorkbook.refusedWorkbook)
      ? "damaged"
      : "quiet";
  const ahead = why !== "quiet" || (refusedWorkbook !== null && host.kind === "xlsx");
  if (ahead !== (stands === "ahead")) return null;
  const title = say(why === "older" ? "rebuild.title-older" : "rebuild.title");
  if (salvage === null && working !== "rebuild" && why === "quiet")
    return (
      <button type="button" className="why small" disabled={working !== null} onClick={lookToRebuild}>
        {say("rebuild.quiet")} <Sign of="unfold" />
      </button>
    );
  return (
    <section className="notice rebuild" aria-label={title}>
      <h2>{title}</h2>
      {why !== "quiet" && <p>{say(`rebuild.${why}`)}</p>}
      {working === "rebuild" ? (
        <Spinner size="small" label={say(salvage === null ? "rebuild.looking" : "rebuild.running")} />
      ) : salvage === null ? (
        <Button appearance="primary" disabled={working !== null} onClick={lookToRebuild}>
          {say(why === "older" ? "rebuild.look-older" : "rebuild.look")}
        </Button>
      ) : salvage === "none" ? (
        <p role="alert">{say("rebuild.none")}</p>
      ) : (
        <Found kept={salvage} older={why === "older"} />
      )}
    </section>
  );
};
