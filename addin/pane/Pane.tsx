// 面板：页眉、四个页签、页脚
import { FluentProvider, Tab, TabList } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { inboxCount } from "./desk-inbox.ts";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { useKeptFocus } from "./kept-focus.ts";
import { bringRest, later } from "./later.tsx";
import { isOffered } from "./offered.ts";
import { SayingBar } from "./SayingBar.tsx";
import { useActions, usePane, useSpeak } from "./speaking.tsx";
import type { PaneState, TabName } from "./state.ts";
import { darkTheme, lightTheme } from "./theme.ts";

const tabs = {
  fill: later(async () => (await bringRest()).fill),
  problems: later(async () => (await bringRest()).problems),
  sync: later(async () => (await bringRest()).sync),
  inbox: later(async () => (await bringRest()).inbox),
  // Few people ever open it: a piece of its own, fetched when asked for.
  consolidate: later(async () => (await import("./Consolidate.tsx")).Consolidate),
} as const satisfies Record<TabName, unknown>;
/** In place of the filling, once or twice a year. */
const RosterImport = later(async () => (await import("./RosterImport.tsx")).RosterImport);
const HandIn = later(
  async () => (await bringRest()).handIn,
  () => null,
);
const PairingCard = later(
  async () => (await bringRest()).pairing,
  () => null,
);
const names = Object.keys(tabs) as TabName[];

const counts = (state: PaneState) => ({
  problems: state.check?.problems.length ?? 0,
  sync: (state.check?.rows.filter(({ changed }) => changed).length ?? 0) + state.elsewhere.length,
  inbox: inboxCount(state),
});

const darkScheme = "(prefers-color-scheme: dark)";

/** Office's own theme where it tells one; null elsewhere. */
const officeDark = (place: PaneState["place"]): boolean | null =>
  place === "excel" ? (Office.context.officeTheme?.isDarkTheme ?? null) : null;

/** Whether the machine asks for dark. */
const useSystemDark = (): boolean => {
  const [dark, setDark] = useState(() => window.matchMedia(darkScheme).matches);
  useEffect(() => {
    const query = window.matchMedia(darkScheme);
    const follow = (): void => setDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return dark;
};

const TabCount = ({ name, count }: { name: TabName; count: ReturnType<typeof counts> }) => {
  const { speak } = useSpeak();
  if (name === "fill" || name === "consolidate" || count[name] === 0) return null;
  return (
    <span className={`tab-count tab-count-${name}`}>
      <span aria-hidden>{count[name]}</span>
      <span className="for-ears">{speak(`tab.count.${name}`, { count: count[name] })}</span>
    </span>
  );
};

const Tabs = () => {
  const { speak } = useSpeak();
  const state = usePane();
  const { store } = useActions();
  const count = counts(state);
  const offered = names.filter((name) => isOffered(name, state));
  const tab = offered.includes(state.tab) ? state.tab : "fill";
  const importing = tab === "fill" && state.importing && state.form !== null && !state.making;
  const Shown = importing ? RosterImport : tabs[tab];
  return (
    <main className="desk">
      <TabList
        className="tabs"
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) =>
          store.set({
            tab: value as TabName,
            // Good news is read once; what went wrong stays until it is dismissed.
            ...(state.saying?.tone === "success" ? { saying: null } : {}),
          })
        }
      >
        {offered.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls="panel">
            {speak(`tab.${name}`)}
            <TabCount name={name} count={count} />
          </Tab>
        ))}
      </TabList>
      <p className="for-ears" aria-live="polite">
        {state.check &&
          speak("counts", { problems: count.problems, changed: count.sync, inbox: count.inbox })}
      </p>
      <SayingBar />
      <PairingCard />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="panel" id="panel" role="tabpanel" tabIndex={0} aria-labelledby={`tab-${tab}`}>
        <Shown />
      </div>
    </main>
  );
};

export const Pane = () => {
  const { locale, theme, place } = usePane();
  const { speak } = useSpeak();
  const systemDark = useSystemDark();
  useKeptFocus();
  const dark = theme === "dark" || (theme === "system" && (officeDark(place) ?? systemDark));
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = speak("app.name");
    // For what the browser draws itself: boxes to tick, dates to pick, bars to scroll with.
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [locale, speak, dark]);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} className="provider">
      <div className="pane">
        <Header />
        <Tabs />
        <Footer />
        <HandIn />
      </div>
    </FluentProvider>
  );
};
