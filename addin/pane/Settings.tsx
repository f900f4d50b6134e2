// 设置菜单：另建一张、换文件、语言、深浅色、退出
import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { IconButton } from "./IconButton.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";
import type { ThemeChoice } from "./state.ts";

const themes: readonly ThemeChoice[] = ["system", "light", "dark"];

export const Settings = ({ asked }: { asked: boolean }) => {
  const { speak, locale } = useSpeak();
  const { store, signOut, letGo } = useActions();
  const { theme, self, form, host } = usePane();
  return (
    <Menu
      defaultOpen={asked}
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        store.set({ theme: (checkedItems[0] ?? "system") as ThemeChoice })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <IconButton sign="more" appearance="subtle" aria-label={speak("app.menu")} />
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
