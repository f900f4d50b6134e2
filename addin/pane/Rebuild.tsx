// 重建：能保住什么，一张表一行；放不回的格逐一列出；看清楚了再动手
import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { cellAddress } from "#shared/workbook/address.ts";
import type { KeptTable } from "#shared/workbook/rebuilding/kept.ts";
import type { Salvage } from "#shared/workbook/rebuilding/salvage.ts";
import { useBadDay } from "./bad-day.ts";
import { workbookWords } from "./problem-words.ts";
import { Sign } from "./Sign.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

/** Cells shown here; all of them stand on the sheet. */
const shown = 30;

const Kept = ({ table }: { table: KeptTable }) => {
  const { locale } = useSpeak();
  const say = useBadDay();
  const { sheet, rows, how, missing, recalled, changed } = table;
  const heads = (all: readonly string[]): string => all.join(locale === "en" ? ", " : "、");
  const known = rows.filter(({ version }) => version !== null).length;
  return (
    <li>
      <Sign of={how === "none" ? "empty" : "synced"} tone={how === "none" ? "still" : "pine"} />{" "}
      {say("rebuild.kept", { sheet, rows: rows.length, known })}{" "}
      <span className="still">{say("rebuild.how", { how })}</span>
      {missing.length > 0 && (
        <p className="still small">{say("rebuild.missing", { heads: heads(missing), recalled })}</p>
      )}
      {changed.length > 0 && (
        <p className="still small">{say("rebuild.changed", { heads: heads(changed) })}</p>
      )}
    </li>
  );
};

const Apart = ({ apart }: Pick<Salvage, "apart">) => {
  const { locale } = useSpeak();
  const say = useBadDay();
  return (
    <>
      <p>
        <strong>{say("rebuild.apart", { count: apart.length })}</strong>
      </p>
      {apart.length > 0 && (
        <ul className="apart">
          {apart.slice(0, shown).map(({ sheet, row, column, content, why }) => (
            <li key={`${sheet} ${row} ${column}`}>
              <span className="address">
                {sheet} {cellAddress(row, column)}
              </span>{" "}
              {content} <span className="still small">{workbookWords(locale, `apart.${why}`, {})}</span>
            </li>
          ))}
        </ul>
      )}
      {apart.length > shown && (
        <p className="still small">{say("rebuild.more", { count: apart.length - shown })}</p>
      )}
    </>
  );
};

const Found = ({ kept }: { kept: Salvage }) => {
  const { speak } = useSpeak();
  const say = useBadDay();
  const { host } = usePane();
  const { rebuild, leaveRebuild } = useActions();
  const [code, setCode] = useState(kept.unit.code ?? "");
  const [name, setName] = useState(kept.unit.name ?? "");
  const [period, setPeriod] = useState(kept.period ?? "");
  const told = kept.unit.code !== null && kept.period !== null;
  const ready = /^\d{6,10}$/.test(code) && /^\d{4}$/.test(period);
  return (
    <>
      <ul className="kept">
        {kept.tables.map((table) => (
          <Kept key={table.id} table={table} />
        ))}
      </ul>
      <Apart apart={kept.apart} />
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
      <div className="buttons">
        <Button
          appearance="primary"
          disabled={!ready}
          onClick={() => rebuild({ code, name: name.trim() || code }, period)}
        >
          {say("rebuild.go")}
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
];

/** Offers to rebuild: plainly where the form is damaged or of an older version, quietly everywhere else. */
export const Rebuild = () => {
  const say = useBadDay();
  const { salvage, refusedWorkbook, form, host, working, sealedBy } = usePane();
  const { lookToRebuild } = useActions();
  if (host === null || sealedBy !== null) return null;
  const why =
    refusedWorkbook !== null && damaged.includes(refusedWorkbook.refusedWorkbook)
      ? "damaged"
      : form !== null && !form.current
        ? "older"
        : "quiet";
  if (salvage === null && working !== "rebuild" && why === "quiet")
    return (
      <Button appearance="transparent" size="small" disabled={working !== null} onClick={lookToRebuild}>
        {say("rebuild.quiet")}
      </Button>
    );
  return (
    <section className="notice amber rebuild" aria-label={say("rebuild.title")}>
      <h2>{say("rebuild.title")}</h2>
      {why !== "quiet" && <p>{say(`rebuild.${why}`)}</p>}
      {working === "rebuild" ? (
        <Spinner size="small" label={say(salvage === null ? "rebuild.looking" : "rebuild.running")} />
      ) : salvage === null ? (
        <Button appearance="primary" disabled={working !== null} onClick={lookToRebuild}>
          {say("rebuild.look")}
        </Button>
      ) : salvage === "none" ? (
        <p role="alert">{say("rebuild.none")}</p>
      ) : (
        <Found kept={salvage} />
      )}
    </section>
  );
};
