// 期限：还剩几个工作日，点开看逐日是怎样数的
import { Button, Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { type CivilDate, civilFields, formatCivilDate } from "#shared/calendar/civil.ts";
import { dueDate, workdaysLeft } from "#shared/calendar/term.ts";
import type { Locale } from "#shared/messages/format.ts";
import { Sign } from "./Sign.tsx";
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

export const useDaysLeft = (): string | null => {
  const { speak } = useSpeak();
  const closing = closingOf(usePane());
  if (closing === null) return null;
  const days = workdaysLeft(closing.today, closing.closes);
  if (days === 0) return speak("days.today");
  return days > 0 ? speak("days.left", { days }) : speak("days.over", { days: -days });
};

const Receipt = ({ today, days }: { today: CivilDate; days: number }) => {
  const { speak, locale } = useSpeak();
  const { receipt, provisional } = dueDate(today, { count: days, unit: "workday" }, { locale });
  return (
    <div className="receipt">
      <h2>{speak("days.receipt-title")}</h2>
      {provisional && <p className="still">{speak("days.provisional")}</p>}
      <ol>
        {receipt.map(({ date, counts, why }) => (
          <li key={date} className={counts ? "counts" : "still"}>
            <span className="receipt-date">{formatCivilDate(date, locale)}</span> {why}
          </li>
        ))}
      </ol>
    </div>
  );
};

/** The year is known from the period: 12月8日. */
const shortDate = (date: CivilDate, locale: Locale): string => {
  const { month, day } = civilFields(date);
  return locale === "zh-CN" ? `${month}月${day}日` : formatCivilDate(date, locale);
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
      <span className="still">{speak("days.closes", { date: shortDate(closing.closes, locale) })}</span>
      {days > 0 && (
        <Popover withArrow trapFocus>
          <PopoverTrigger disableButtonEnhancement>
            <Button
              appearance="transparent"
              size="small"
              className="icon-button"
              aria-label={speak("days.receipt")}
            >
              <Sign of="ask" />
            </Button>
          </PopoverTrigger>
          <PopoverSurface aria-label={speak("days.receipt-title")}>
            <Receipt today={closing.today} days={days} />
          </PopoverSurface>
        </Popover>
      )}
    </p>
  );
};
