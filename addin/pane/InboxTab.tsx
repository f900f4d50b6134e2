// 收件箱：批次与告知
import { Button, Spinner } from "@fluentui/react-components";
import { BatchCard } from "./BatchCard.tsx";
import { Empty } from "./Empty.tsx";
import { NoticeCard } from "./NoticeCard.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

export const InboxTab = () => {
  const { speak } = useSpeak();
  const { batches, notices, connection, working } = usePane();
  const { signIn, refreshInbox, connect } = useActions();
  if (connection === "signed-out" && batches === null)
    return (
      <Empty title={speak("connection.signed-out")}>
        <p>{speak("sign-in.needed")}</p>
        <Button appearance="primary" onClick={signIn} disabled={working !== null}>
          {speak(working === "sign-in" ? "sign-in.waiting" : "sign-in")}
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
      {notices !== null && notices.length > 0 && (
        <section>
          <h2>{speak("inbox.notices")}</h2>
          <ul className="cards">
            {notices.map((task) => (
              <NoticeCard key={task.id} task={task} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 className="spread">
          {speak("inbox.batches")}
          <Button
            size="small"
            appearance="subtle"
            className="quiet-button"
            onClick={refreshInbox}
            disabled={working !== null}
          >
            {speak("inbox.refresh")}
          </Button>
        </h2>
        {batches.length === 0 ? (
          <Empty title={speak("inbox.empty")}>{speak("inbox.empty-body")}</Empty>
        ) : (
          <ul className="cards">
            {batches.map((batch) => (
              <BatchCard key={batch.id} batch={batch} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
};
