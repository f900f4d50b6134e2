// 坏日子的几句话：别的单位的表、电脑日期不对、正在筛选、另一个窗口也在同步、Excel 的组件没有到
import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { civilDateAt, formatCivilDate } from "#shared/calendar/civil.ts";
import { sheetsSeen } from "../rebuild/seen.ts";
import { mergedIn } from "../sheet/merged.ts";
import { inList } from "../words/list.ts";
import { useBadDay } from "./bad-day.ts";
import { useActions, usePane, useSpeak } from "./speaking.tsx";
import type { PaneState } from "./state.ts";

/** The units that a person fills in for; null where nobody, or nobody who fills in, is signed in. */
const ownUnits = ({ self }: PaneState) => {
  const codes = self?.grants.filter(({ role }) => role === "clerk").map(({ unit }) => unit) ?? [];
  return self === null || codes.length === 0 ? null : self.units.filter(({ code }) => codes.includes(code));
};

const OtherUnit = () => {
  const { locale } = useSpeak();
  const say = useBadDay();
  const state = usePane();
  const own = ownUnits(state);
  const unit = state.form?.meta.unit;
  if (own === null || unit === undefined || own.some(({ code }) => code === unit.code)) return null;
  const names = inList(
    locale,
    // Two schools may have one name.
    own.map(({ code, name }) => (locale === "en" ? `“${name}” (${code})` : `“${name}”（${code}）`)),
  );
  return (
    <p className="notice amber" role="alert">
      {say("notice.other-unit", { unit: unit.name || unit.code, code: unit.code, own: names })}
    </p>
  );
};

const Clock = () => {
  const { locale } = useSpeak();
  const say = useBadDay();
  const { self } = usePane();
  // Both days of one moment: a pane that stays open overnight is no wrong clock.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the day on which the server's answer came
  const here = useMemo(() => civilDateAt(Date.now()), [self]);
  if (self === null || self.today === here) return null;
  const said = { here: formatCivilDate(here, locale), there: formatCivilDate(self.today, locale) };
  return <p className="notice amber">{say("notice.clock", said)}</p>;
};

/** Places that are named before "…". */
const mostPlaces = 5;

const MergedCells = () => {
  const { locale } = useSpeak();
  const say = useBadDay();
  const { form, host, sealedBy, working } = usePane();
  const { unmerge } = useActions();
  const merged = form === null ? [] : mergedIn(form);
  if (merged.length === 0) return null;
  return (
    <div className="notice amber" role="alert">
      {merged.map(({ sheet, addresses }) => (
        <p key={sheet}>
          {say("notice.merged", {
            sheet,
            count: addresses.length,
            places: `${inList(locale, addresses.slice(0, mostPlaces))}${addresses.length > mostPlaces ? " …" : ""}`,
            live: host?.live ? "yes" : "no",
          })}
        </p>
      ))}
      {sealedBy === null && (
        <Button size="small" disabled={working !== null} onClick={unmerge}>
          {say("notice.unmerge")}
        </Button>
      )}
    </div>
  );
};

/** What goes wrong around a form, each as one sentence: what is, what is kept, what to do. */
export const BadDays = () => {
  const say = useBadDay();
  const { speak } = useSpeak();
  const { form, otherPane, officeMissing } = usePane();
  const { store } = useActions();
  return (
    <>
      {officeMissing && (
        <div className="notice amber" role="alert">
          <p>{say("notice.office-missing")}</p>
          <Button size="small" onClick={() => window.location.reload()}>
            {speak("app.reload")}
          </Button>
        </div>
      )}
      <OtherUnit />
      <MergedCells />
      <Clock />
      {form !== null && sheetsSeen(form).some(({ filtered }) => filtered) && (
        <p className="notice amber">{say("notice.filtered")}</p>
      )}
      {otherPane > 0 && (
        <div className="notice amber" role="status">
          <p>{say("notice.other-pane", { count: otherPane })}</p>
          <Button size="small" onClick={() => store.set({ otherPane: 0 })}>
            {speak("app.dismiss")}
          </Button>
        </div>
      )}
    </>
  );
};
