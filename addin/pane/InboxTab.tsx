// 收件箱：异议与举报、到期、退回、告知、批次，先到期的在前
import { Button, Spinner, ToggleButton } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { isBack } from "../sheet/returned.ts";
import { BatchCard } from "./BatchCard.tsx";
import { CaseCard } from "./CaseCard.tsx";
import { CaseForm } from "./CaseForm.tsx";
import { Closing, closingsOf } from "./Closing.tsx";
import { Empty } from "./Empty.tsx";
import { NoticeCard } from "./NoticeCard.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";
import type { PaneState } from "./state.ts";

const kinds = ["cases", "expiring", "returned", "notices", "batches"] as const;
type Kind = (typeof kinds)[number];

interface Group {
  readonly kind: Kind;
  readonly cards: readonly ReactNode[];
  /** The first last day in it; those without one come after. */
  readonly first: string;
}

const groupsOf = (state: PaneState): readonly Group[] => {
  const cases = state.cases ?? [];
  const closings = closingsOf(state);
  const batches = state.batches ?? [];
  // One that was handed in again is history.
  const returned = batches.filter((batch) => isBack(batch, batches));
  const group = (kind: Kind, cards: readonly ReactNode[], days: readonly (string | null)[] = []): Group => ({
    kind,
    cards,
    first: days.flatMap((day) => day ?? []).sort()[0] ?? "9",
  });
  return [
    group(
      "cases",
      cases.map((filed) => <CaseCard key={filed.id} filed={filed} />),
      cases.map((filed) => (filed.state === "open" ? filed.due : null)),
    ),
    group(
      "expiring",
      closings.map((closing) => <Closing key={`${closing.regime} ${closing.period}`} {...closing} />),
      closings.map(({ closes }) => closes),
    ),
    group(
      "returned",
      returned.map((batch) => <BatchCard key={batch.id} batch={batch} />),
    ),
    group(
      "notices",
      (state.notices ?? []).map((task) => <NoticeCard key={task.id} task={task} />),
    ),
    group(
      "batches",
      batches
        .filter((batch) => !returned.includes(batch))
        .map((batch) => <BatchCard key={batch.id} batch={batch} />),
    ),
  ]
    .filter(({ cards }) => cards.length > 0)
    .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
};

const Groups = () => {
  const { speak } = useSpeak();
  const [wanted, setWanted] = useState<Kind | "all">("all");
  const groups = groupsOf(usePane());
  const shown = groups.filter(({ kind }) => wanted === "all" || kind === wanted);
  return (
    <>
      {groups.length > 1 && (
        <fieldset className="kinds" aria-label={speak("inbox.filter")}>
          <ToggleButton size="small" checked={wanted === "all"} onClick={() => setWanted("all")}>
            {speak("kind.all")}
          </ToggleButton>
          {groups.map(({ kind, cards }) => (
            <ToggleButton
              key={kind}
              size="small"
              checked={wanted === kind}
              onClick={() => setWanted(wanted === kind ? "all" : kind)}
            >
              {speak("kind.count", { kind: speak(`inbox.kind.${kind}`), count: cards.length })}
            </ToggleButton>
          ))}
        </fieldset>
      )}
      {groups.length === 0 && <Empty title={speak("inbox.empty")}>{speak("inbox.empty-body")}</Empty>}
      {shown.map(({ kind, cards }) => (
        <section key={kind}>
          <h2>{speak(`inbox.${kind}`)}</h2>
          <ul className="cards">{cards}</ul>
        </section>
      ))}
    </>
  );
};

export const InboxTab = () => {
  const { speak } = useSpeak();
  const { batches, connection, signingIn, working } = usePane();
  const { signIn, refreshInbox, connect } = useActions();
  if (connection === "signed-out" && batches === null)
    return (
      <Empty title={speak("connection.signed-out")}>
        <p>{speak("sign-in.needed")}</p>
        <Button appearance="primary" onClick={signIn} disabled={signingIn}>
          {speak(signingIn ? "sign-in.waiting" : "sign-in")}
        </Button>
      </Empty>
    );
  if (connection === "offline" && batches === null)
    return (
      <Empty sign="locked" tone="amber" title={speak("connection.offline")}>
        <p>{speak("offline.body")}</p>
        <Button onClick={connect} disabled={working !== null}>
          {speak("connection.retry")}
        </Button>
      </Empty>
    );
  if (batches === null)
    return <Spinner className="opening" size="small" label={speak("connection.connecting")} />;
  return (
    <>
      <CaseForm
        beside={
          <Button
            size="small"
            appearance="subtle"
            className="quiet-button"
            onClick={refreshInbox}
            disabled={working !== null}
          >
            {speak("inbox.refresh")}
          </Button>
        }
      />
      <Groups />
    </>
  );
};
