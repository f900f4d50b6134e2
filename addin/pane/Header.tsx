// 页眉：哪个单位、哪个年度、连没连上
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { Sign } from "./Sign.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";
import type { PaneState, ThemeChoice } from "./state.ts";

const themes: readonly ThemeChoice[] = ["system", "light", "dark"];

const Connection = ({ connection }: Pick<PaneState, "connection">) => {
  const { speak } = useSpeak();
  return (
    <span className={`connection connection-${connection}`} role="status">
      <span aria-hidden className="dot" />
      {speak(`connection.${connection}`)}
    </span>
  );
};

const Settings = () => {
  const { speak, locale } = useSpeak();
  const { store, signOut, letGo } = useActions();
  const { theme, self, form, host } = usePane();
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        store.set({ theme: (checkedItems[0] ?? "system") as ThemeChoice })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" aria-label={speak("app.menu")} className="icon-button">
          <Sign of="more" />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {form && (
            <MenuItem onClick={() => store.set({ making: true, tab: "fill" })}>
              {speak("make.title")}
            </MenuItem>
          )}
          {host?.kind === "xlsx" && <MenuItem onClick={letGo}>{speak("drop.another")}</MenuItem>}
          {form && <MenuDivider />}
          <MenuItem onClick={() => store.set({ locale: locale === "zh-CN" ? "en" : "zh-CN" })}>
            <span lang={locale === "zh-CN" ? "en" : "zh-CN"}>{speak("app.language")}</span>
          </MenuItem>
          <MenuDivider />
          {themes.map((each) => (
            <MenuItemRadio key={each} name="theme" value={each}>
              {speak("app.theme", { theme: each })}
            </MenuItemRadio>
          ))}
          {self && (
            <>
              <MenuDivider />
              <MenuItem onClick={signOut}>
                {speak("sign-out")}（{self.person.name}）
              </MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

const Whose = () => {
  const { speak } = useSpeak();
  const { form, self } = usePane();
  if (form)
    return (
      <>
        <strong className="unit" title={form.meta.unit.name}>
          {form.meta.unit.name}
        </strong>
        <span className="period">{speak("period", { period: form.meta.period })}</span>
      </>
    );
  if (!self) return null;
  const roles = [...new Set(self.grants.map(({ role }) => role))];
  return (
    <>
      <strong className="unit">{self.person.name}</strong>
      <span className="period">{roles.map((role) => speak(`role.${role}`)).join("、")}</span>
    </>
  );
};

export const Header = () => {
  const { speak } = useSpeak();
  const { connection, working } = usePane();
  const { signIn } = useActions();
  return (
    <header className="header">
      <div className="header-row">
        <h1 className="brand">{speak("app.name")}</h1>
        <Connection connection={connection} />
        {connection === "signed-out" && (
          <Button size="small" appearance="primary" onClick={signIn} disabled={working === "sign-in"}>
            {speak("sign-in")}
          </Button>
        )}
        <Settings />
      </div>
      <div className="header-row whose">
        <Whose />
      </div>
    </header>
  );
};
