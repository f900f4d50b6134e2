// 页眉：哪个单位、哪个年度、连没连上
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { inList } from "../words/list.ts";
import { IconButton } from "./IconButton.tsx";
import { bringRest, later } from "./later.tsx";
import { Period } from "./Period.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";
import type { PaneState } from "./state.ts";

interface Asked {
  /** Whether it was asked for before it came. */
  readonly asked: boolean;
  readonly onAsk: () => void;
}
const SettingsToCome = ({ onAsk }: Asked) => {
  const { speak } = useSpeak();
  return <IconButton sign="more" appearance="subtle" aria-label={speak("app.menu")} onClick={onAsk} />;
};
const Settings = later<Asked>(async () => (await bringRest()).settings, SettingsToCome);

const Connection = ({ connection }: Pick<PaneState, "connection">) => {
  const { speak } = useSpeak();
  return (
    <span className={`connection connection-${connection}`} role="status">
      <span aria-hidden className="dot" />
      {speak(`connection.${connection}`)}
    </span>
  );
};

const Whose = () => {
  const { speak, locale } = useSpeak();
  const { form, self } = usePane();
  if (form)
    return (
      <>
        <strong className="unit" title={form.meta.unit.name}>
          {form.meta.unit.name}
        </strong>
        <span className="period">
          <Period kind={form.regime.period.kind} period={form.meta.period} />
        </span>
      </>
    );
  if (!self) return null;
  const roles = [...new Set(self.grants.map(({ role }) => role))];
  return (
    <>
      <strong className="unit">{self.person.name}</strong>
      <span className="period">
        {inList(
          locale,
          roles.map((role) => speak(`role.${role}`)),
        )}
      </span>
    </>
  );
};

export const Header = () => {
  const { speak } = useSpeak();
  const { connection, signingIn } = usePane();
  const { signIn } = useActions();
  const [asked, setAsked] = useState(false);
  return (
    <header className="header">
      <div className="header-row">
        <h1 className="brand">{speak("app.name")}</h1>
        <Connection connection={connection} />
        {connection === "signed-out" && (
          <Button size="small" appearance="primary" onClick={signIn} disabled={signingIn}>
            {speak("sign-in")}
          </Button>
        )}
        <Settings asked={asked} onAsk={() => setAsked(true)} />
      </div>
      <div className="header-row whose">
        <Whose />
      </div>
    </header>
  );
};
