// 批次：走到哪一步，谁办过什么；轮到本人时可以通过或退回
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Batch, CellComment } from "#shared/contract/shapes.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { shortDigest } from "#shared/seal/digest.ts";
import { CellComments } from "./CellComments.tsx";
import { Period } from "./Period.tsx";
import { decisionTitle, whereWords } from "./Sealed.tsx";
import { Sign } from "./Sign.tsx";
import { momentWords, useActions, usePane, useSpeak } from "./speaking.tsx";

const useTitle = (batch: Batch) => {
  const { locale } = useSpeak();
  return (id: string): string => decisionTitle(batch, id, locale);
};

const Decide = ({ batch, decision }: { batch: Batch; decision: string }) => {
  const { speak } = useSpeak();
  const { working } = usePane();
  const { decide } = useActions();
  const title = useTitle(batch);
  const [comment, setComment] = useState("");
  const [comments, setComments] = useState<readonly CellComment[]>([]);
  const [asked, setAsked] = useState(false);
  const giveBack = (): void => {
    if (comment.trim() === "") setAsked(true);
    else decide(batch, decision, "return", comment.trim(), comments);
  };
  const needed = asked && comment.trim() === "";
  return (
    <div className="decide">
      <p className="yours">{speak("decision.yours", { decision: title(decision) })}</p>
      <Field
        label={speak("decision.comment")}
        {...(needed ? { validationMessage: speak("decision.comment-needed") } : {})}
      >
        <Textarea value={comment} rows={2} maxLength={500} onChange={(_, { value }) => setComment(value)} />
      </Field>
      <CellComments batch={batch} comments={comments} onComments={setComments} />
      <div className="buttons">
        <Button
          size="small"
          appearance="primary"
          disabled={working !== null || comments.length > 0}
          onClick={() => decide(batch, decision, "approve", comment.trim())}
        >
          {speak("decision.approve")}
        </Button>
        <Button size="small" disabled={working !== null} onClick={giveBack}>
          {speak("decision.return")}
        </Button>
      </div>
    </div>
  );
};

const Way = ({ batch }: { batch: Batch }) => {
  const { speak, locale } = useSpeak();
  const title = useTitle(batch);
  const by = (name: string, at: string): string =>
    speak("inbox.by", { by: name, at: momentWords(locale, at) });
  return (
    <ol className="way" aria-label={speak("inbox.way")}>
      <li>
        <Sign of="synced" tone="pine" /> {speak("decision.submitted")}{" "}
        <span className="still">{by(batch.submittedBy.name, batch.submittedAt)}</span>
      </li>
      {batch.decisions.map((made) => (
        <li key={`${made.decision} ${made.at}`}>
          <Sign
            of={made.outcome === "approve" ? "synced" : "back"}
            tone={made.outcome === "approve" ? "pine" : "vermilion"}
          />{" "}
          {speak("app.said", { what: title(made.decision), value: speak(`decision.${made.outcome}`) })}{" "}
          <span className="still">{by(made.by.name, made.at)}</span>
          {made.comment !== "" && <q className="comment">{made.comment}</q>}
        </li>
      ))}
      {batch.awaited.map((id) => (
        <li key={id} className="still">
          <Sign of="empty" /> {title(id)}
        </li>
      ))}
    </ol>
  );
};

export const BatchCard = ({ batch }: { batch: Batch }) => {
  const { speak, locale } = useSpeak();
  const { awaited } = usePane();
  const grades = Object.entries(batch.grades)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => a.localeCompare(b));
  return (
    <li className="card batch">
      <p className="spread">
        <span>
          <strong>{batch.unitName}</strong>{" "}
          <Period kind={regimeOf(batch.regime)?.period.kind} period={batch.period} />
        </span>
        <span className={`pill pill-${batch.state}`}>{whereWords(batch, speak, locale)}</span>
      </p>
      <p className="still">{regimeOf(batch.regime)?.title[locale] ?? batch.regime}</p>
      <p className="still">
        {speak("inbox.rows", { count: batch.subjects })}
        {grades.length > 0 && "　"}
        {grades.map(([grade, count]) => `${grade} ${count}`).join("　")}
      </p>
      <p className="still small">{speak("inbox.seal", { seal: shortDigest(batch.seal) })}</p>
      <Way batch={batch} />
      {(awaited[batch.id] ?? []).map((decision) => (
        <Decide key={decision} batch={batch} decision={decision} />
      ))}
    </li>
  );
};
