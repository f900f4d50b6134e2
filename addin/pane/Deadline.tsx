// 期限：还剩几个工作日，点开看逐日是怎样数的
import { type CivilDate, civilFields, formatCivilDate } from "#shared/calendar/civil.ts";
import { workdaysLeft } from "#shared/calendar/term.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { Speak } from "../words/speak.ts";
import { Receipt } from "./Receipt.tsx";
import { usePane, useSpeak } from "./speaking.tsx";
import type { PaneState } from "./state.ts";

/** The last day for the form that is open, or for the first that may be filled. */
export const closingOf = ({ self, form }: PaneState): { today: CivilDate; closes: CivilDate } | null => {
  const open =
    self?.periods.find(
      ({ regime, period }) => regime === form?.meta.regime && period === form?.meta.period,
    ) ?? (form ? undefined : self?.periods[0]);
  return self && open ? { today: self.today, closes: open.closes } : null;
};

/** Days left, none, or how many too late, in the unit of the term: 还剩 3 个工作日. */
export const daysWords = (speak: Speak, days: number, unit: "workday" | "day" = "workday"): string => {
  if (days === 0) return speak("days.today");
  return days > 0 ? speak("days.left", { days, unit }) : speak("days.over", { days: -days, unit });
};

export const useDaysLeft = (): string | null => {
  const { speak } = useSpeak();
  const closing = closingOf(usePane());
  return closing && daysWords(speak, workdaysLeft(closing.today, closing.closes));
};

/** The year is known from the period: 12月8日. */
export const shortDate = (date: CivilDate, locale: Locale): string => {
  const { year, month, day } = civilFields(date);
  return locale === "zh-CN" ? `${month}月${day}日` : formatCivilDate(date, locale).replace(` ${year}`, "");
};

export const Deadline = () => {
  const { speak, locale } = useSpeak();
  const closing = closingOf(usePane());
  const words = useDaysLeft();
  if (closing === null || words === null) return null;
  const days = workdaysLeft(closing.today, closing.closes);
  return (
    <p className={`deadline ${days < 4 ? "deadline-near" : ""}`}>
      <strong>{words}</strong>
      <span className="closes">
        <span className="still">{speak("days.closes", { date: shortDate(closing.closes, locale) })}</span>
        {days > 0 && <Receipt from={closing.today} term={{ count: days, unit: "workday" }} />}
      </span>
    </p>
  );
};
