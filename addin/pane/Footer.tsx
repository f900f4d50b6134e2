// 页脚：用途限制一句，一个主要动作，其余次要
import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { rowsToSend } from "../sheet/check.ts";
import { summarize } from "../sheet/hand-in.ts";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

const Limit = () => {
  const { speak, locale } = useSpeak();
  const { form } = usePane();
  const limit = form?.regime.limit ?? null;
  return (
    <p className="limit">
      <span className="for-ears">{speak("limit.label")}</span>
      {limit === null ? speak("limit.every") : limit.words[locale]}
      {limit !== null && <span className="still"> {limit.cite.clause}</span>}
    </p>
  );
};

export const Footer = () => {
  const { speak } = useSpeak();
  const { form, check, working, connection, sealedBy, host, importing, tab } = usePane();
  const { checkAll, sync, store, save } = useActions();
  // Who closes the dialog goes on from here.
  const opensDialog = useRestoreFocusTarget();
  const waiting = check ? rowsToSend(check).length : 0;
  const summary = form && check ? summarize(form, check) : null;
  const ready = summary !== null && summary.blocked === null;
  const primary = ready ? "hand-in" : waiting > 0 && summary?.problems === 0 ? "sync" : "check";
  const appearance = (action: string) => (action === primary ? "primary" : "secondary");
  const busy = working !== null;
  return (
    <footer className="footer">
      <Limit />
      {form && !(importing && tab === "fill") && (
        <div className={host?.kind === "xlsx" ? "buttons footer-buttons by-two" : "buttons footer-buttons"}>
          <Button
            appearance={sealedBy === null ? appearance("check") : "secondary"}
            disabled={busy}
            onClick={checkAll}
          >
            {speak(working === "check" ? "check.running" : "check.all")}
          </Button>
          {host?.kind === "xlsx" && <Button onClick={save}>{speak("drop.save")}</Button>}
          {sealedBy === null && form.kind === "form" && (
            <>
              <Button
                appearance={appearance("sync")}
                // Offline it may be tried: nobody tells when a server is back.
                disabled={busy || connection === "signed-out" || connection === "connecting"}
                onClick={() => {
                  store.set({ tab: "sync" });
                  sync();
                }}
              >
                {waiting > 0 ? speak("sync.rows", { count: waiting }) : speak("sync.now")}
              </Button>
              <Button
                {...opensDialog}
                appearance={appearance("hand-in")}
                disabled={busy || connection !== "connected"}
                onClick={() => store.set({ handingIn: true })}
              >
                {speak("hand-in")}
              </Button>
            </>
          )}
        </div>
      )}
    </footer>
  );
};
