// 配对码：登录窗口用不了时，告诉人到哪里、输入什么
import { Button, Spinner } from "@fluentui/react-components";
import { useActions, usePane, useSpeak } from "./speaking.tsx";

const timeOf = (locale: string, instant: number): string =>
  new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false }).format(instant);

const Offer = () => {
  const { speak } = useSpeak();
  const { pair, stopPairing } = useActions();
  return (
    <div className="notice amber">
      <p>{speak("pairing.offer")}</p>
      <p className="buttons">
        <Button size="small" appearance="primary" onClick={pair}>
          {speak("pairing.begin")}
        </Button>
        <Button size="small" onClick={stopPairing}>
          {speak("app.dismiss")}
        </Button>
      </p>
    </div>
  );
};

/** What stands between not signed in and signed in where no window opens. */
export const PairingCard = () => {
  const { speak, locale } = useSpeak();
  const { pairing, connection } = usePane();
  const { stopPairing } = useActions();
  if (pairing === null || connection === "connected") return null;
  if (pairing === "offered") return <Offer />;
  return (
    <section className="notice amber pairing" aria-label={speak("pairing.title")} aria-live="polite">
      {pairing === "asked" ? (
        <Spinner size="tiny" label={speak("pairing.asking")} />
      ) : (
        <>
          <p>{speak("pairing.how")}</p>
          <p className="pairing-address">{pairing.address}</p>
          <p className="pairing-code">
            <span className="for-ears">{speak("pairing.title")}</span> {pairing.code}
          </p>
          <p className="still">{speak("pairing.until", { time: timeOf(locale, pairing.expiresAt) })}</p>
        </>
      )}
      <Button size="small" onClick={stopPairing}>
        {speak("app.cancel")}
      </Button>
    </section>
  );
};
