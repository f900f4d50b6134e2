// 案件：谁的哪一件，为什么，哪天到期，办过什么；轮到本人时写明理由、答复办结
import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { formatCivilDate } from "#shared/calendar/civil.ts";
import type { FiledCase, Reporter } from "#shared/contract/cases.ts";
import type { CaseEvent } from "#shared/contract/shapes.ts";
import { quoteForReading } from "#shared/engine/quote.ts";
import { inList } from "../words/list.ts";
import { Countdown } from "./Countdown.tsx";
import { casesFor } from "./desk-cases.ts";
import { Sign } from "./Sign.tsx";
import { momentWords, useActions, usePane, useSpeak } from "./speaking.tsx";

const outcomes = ["upheld", "partly", "rejected"] as const;
type Outcome = (typeof outcomes)[number];

const WhoReports = ({ filed }: { filed: FiledCase }) => {
  const { speak } = useSpeak();
  const { readReporter } = useActions();
  const [seen, setSeen] = useState<Reporter | null>(null);
  if (!filed.reporter) return null;
  if (seen !== null) return <p className="still">{speak("case.reporter", { ...seen })}</p>;
  return (
    <Button size="small" className="quiet-button" onClick={async () => setSeen(await readReporter(filed))}>
      {speak("case.read-reporter")}
    </Button>
  );
};

const Answer = ({ filed }: { filed: FiledCase }) => {
  const { speak } = useSpeak();
  const { working } = usePane();
  const { advanceCase } = useActions();
  const [outcome, setOutcome] = useState<Outcome>("upheld");
  const [reasons, setReasons] = useState("");
  const [asked, setAsked] = useState(false);
  const extension = filed.extended || filed.overdue ? undefined : filed.term?.extension;
  const needed = asked && reasons.trim() === "";
  const take = (step: Parameters<typeof advanceCase>[1]): void => {
    if (reasons.trim() === "") setAsked(true);
    else advanceCase(filed, step);
  };
  return (
    <div className="decide">
      <Field label={speak("case.outcome")}>
        <Select value={outcome} onChange={(_, { value }) => setOutcome(value as Outcome)}>
          {outcomes.map((each) => (
            <option key={each} value={each}>
              {speak(`case.outcome.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={speak("case.reasons")}
        {...(needed ? { validationMessage: speak("case.reasons-needed") } : {})}
      >
        <Textarea value={reasons} rows={2} maxLength={500} onChange={(_, { value }) => setReasons(value)} />
      </Field>
      <div className="buttons">
        <Button
          size="small"
          appearance="primary"
          disabled={working !== null}
          onClick={() => take({ kind: "answer", outcome, reasons: reasons.trim() })}
        >
          {speak("case.answer")}
        </Button>
        {extension && (
          <Button
            size="small"
            disabled={working !== null}
            onClick={() => take({ kind: "extend", reasons: reasons.trim() })}
          >
            {speak("case.extend", extension)}
          </Button>
        )}
      </div>
    </div>
  );
};

const Way = ({ filed }: { filed: FiledCase }) => {
  const { speak, locale } = useSpeak();
  const eventWords = (event: CaseEvent): string => {
    if (event.kind === "overdue")
      return speak("case.event.overdue", { date: formatCivilDate(event.due, locale) });
    if (event.kind === "answered")
      return speak("case.event.answered", { outcome: speak(`case.outcome.${event.outcome}`) });
    return speak(`case.event.${event.kind}`);
  };
  return (
    <ol className="way" aria-label={speak("inbox.way")}>
      {filed.events.map((event) => (
        <li key={`${event.kind} ${event.at}`}>
          <Sign
            of={event.kind === "overdue" ? "problem" : "synced"}
            tone={event.kind === "overdue" ? "vermilion" : "pine"}
          />{" "}
          {eventWords(event)}{" "}
          {"by" in event && (
            <span className="still">
              {speak("inbox.by", { by: event.by.name, at: momentWords(locale, event.at) })}
            </span>
          )}
          {"reasons" in event && <q className="comment">{event.reasons}</q>}
        </li>
      ))}
    </ol>
  );
};

export const CaseCard = ({ filed }: { filed: FiledCase }) => {
  const { speak, locale } = useSpeak();
  const { self } = usePane();
  const { state, due, term, received } = filed;
  const mine = casesFor(self, [filed]).length > 0;
  return (
    <li className="card batch">
      <p className="spread">
        <span>
          <strong>{filed.subject}</strong> {filed.title[locale]}
        </span>
        <span className={`pill pill-${state === "answered" ? "effective" : "awaiting"}`}>
          {speak(`case.state.${state}`)}
        </span>
      </p>
      {state === "open" &&
        (due !== null && term !== null ? (
          <Countdown
            due={due}
            provisional={filed.provisional}
            from={received}
            term={term}
            extended={filed.extended}
          />
        ) : (
          <p className="still">{speak("case.no-term")}</p>
        ))}
      <p>{filed.claim}</p>
      <p className="clause" lang="zh-CN">
        {(term ?? filed).cite.clause}：“{quoteForReading((term ?? filed).cite.quote)}”
      </p>
      <Way filed={filed} />
      {mine && <WhoReports filed={filed} />}
      {/* Begun anew after each step: the reasons for an extension are none for an answer. */}
      {mine && <Answer key={filed.version} filed={filed} />}
      {!mine && state === "open" && (
        <p className="still">
          {speak("case.handled-by", {
            posts: inList(
              locale,
              filed.handledBy.map((role) => speak(`role.${role}`)),
            ),
          })}
        </p>
      )}
    </li>
  );
};
