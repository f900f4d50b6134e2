// 登记案件：收到了谁对哪一件结果的异议、更正申请或举报
import { Button, Checkbox, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { parseCivilDate } from "#shared/calendar/civil.ts";
import { filingsOf } from "#shared/cases/filed.ts";
import type { Batch } from "#shared/contract/shapes.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import type { BatchPerson } from "./desk-cases.ts";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

const Form = ({ batches, onDone }: { batches: readonly [Batch, ...Batch[]]; onDone: () => void }) => {
  const { speak, locale } = useSpeak();
  const { self, working } = usePane();
  const { openCase, personsOf } = useActions();
  const [batchId, setBatchId] = useState(batches[0].id);
  const batch = batches.find(({ id }) => id === batchId) ?? batches[0];
  const [persons, setPersons] = useState<readonly BatchPerson[]>([]);
  const [row, setRow] = useState("");
  const today = self?.today ?? "2026-01-01";
  const [on, setOn] = useState<string>(today);
  const [procedure, setProcedure] = useState("");
  const [claim, setClaim] = useState("");
  const [admissible, setAdmissible] = useState(false);
  const [reporter, setReporter] = useState({ name: "", contact: "" });
  useEffect(() => {
    let wanted = true;
    personsOf(batch).then((found) => {
      if (wanted) setPersons(found);
    });
    return () => {
      wanted = false;
    };
  }, [batch, personsOf]);
  const regime = regimeOf(batch.regime);
  const received = parseCivilDate(on);
  const filings = regime ? filingsOf(regime, received ?? today) : [];
  const filing = filings.find(({ procedure: { id } }) => id === procedure) ?? filings[0];
  if (filing === undefined) return <p className="still">{speak("case.none-here")}</p>;
  const { only, kind } = filing.procedure;
  const about = persons.find((person) => person.row === row) ?? persons[0];
  const ready = about !== undefined && received !== null && received <= today && claim.trim() !== "";
  return (
    <form
      className="card decide"
      aria-label={speak("case.form")}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        openCase({
          regime: batch.regime,
          unit: batch.unit,
          period: batch.period,
          batch: batch.id,
          row: about.row,
          procedure: filing.procedure.id,
          received,
          claim: claim.trim(),
          admissible,
          reporter: kind === "complaint" && reporter.name.trim() !== "" ? reporter : null,
        }).then((taken) => taken && onDone());
      }}
    >
      <h2>{speak("case.form")}</h2>
      {batches.length > 1 && (
        <Field label={speak("case.batch")}>
          <Select value={batch.id} onChange={(_, { value }) => setBatchId(value)}>
            {batches.map(({ id, unitName, period }) => (
              <option key={id} value={id}>
                {unitName} {speak("period", { period })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className="pair">
        <Field label={speak("case.person")}>
          <Select value={about?.row ?? ""} onChange={(_, { value }) => setRow(value)}>
            {persons.map((person) => (
              <option key={person.row} value={person.row}>
                {person.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={speak("case.on")}>
          <Input type="date" value={on} max={today} onChange={(_, { value }) => setOn(value)} />
        </Field>
      </div>
      <Field label={speak("case.procedure")}>
        <Select value={filing.procedure.id} onChange={(_, { value }) => setProcedure(value)}>
          {filings.map(({ procedure: { id, title, cite } }) => (
            <option key={id} value={id}>
              {title[locale]}（{cite.clause}）
            </option>
          ))}
        </Select>
      </Field>
      <Field label={speak("case.claim")}>
        <Textarea value={claim} rows={2} maxLength={500} onChange={(_, { value }) => setClaim(value)} />
      </Field>
      {only.length > 0 && (
        <Checkbox
          checked={admissible}
          onChange={(_, { checked }) => setAdmissible(checked === true)}
          label={speak("case.admissible", { what: only.map(({ what }) => what[locale]).join("；") })}
        />
      )}
      {kind === "complaint" && (
        <div className="pair">
          <Field label={speak("case.reporter-name")} hint={speak("case.reporter-kept")}>
            <Input
              value={reporter.name}
              maxLength={40}
              onChange={(_, { value }) => setReporter({ ...reporter, name: value })}
            />
          </Field>
          <Field label={speak("case.reporter-contact")}>
            <Input
              value={reporter.contact}
              maxLength={60}
              onChange={(_, { value }) => setReporter({ ...reporter, contact: value })}
            />
          </Field>
        </div>
      )}
      <p className="still small">{speak("case.form-then")}</p>
      <div className="buttons">
        <Button type="submit" size="small" appearance="primary" disabled={!ready || working !== null}>
          {speak("case.save")}
        </Button>
        <Button size="small" onClick={onDone}>
          {speak("app.cancel")}
        </Button>
      </div>
    </form>
  );
};

/** The way to put a case on record, where there is an effective batch that one can be about; `beside` stands in its row. */
export const CaseForm = ({ beside }: { beside: ReactNode }) => {
  const { speak } = useSpeak();
  const { batches } = usePane();
  const [shown, setShown] = useState(false);
  const [first, ...others] = (batches ?? []).filter(({ state }) => state === "effective");
  return (
    <>
      <div className="spread">
        {first === undefined || shown ? (
          <span />
        ) : (
          <Button size="small" onClick={() => setShown(true)}>
            {speak("case.form")}
          </Button>
        )}
        {beside}
      </div>
      {first !== undefined && shown && <Form batches={[first, ...others]} onDone={() => setShown(false)} />}
    </>
  );
};
