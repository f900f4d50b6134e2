// 倒数：照期限的单位，还剩几个工作日或几日、哪天截止，点开看是怎样数的
import { type CivilDate, daysBetween } from "#shared/calendar/civil.ts";
import { type Term, workdaysLeft } from "#shared/calendar/term.ts";
import { daysWords, shortDate } from "./Deadline.tsx";
import { Receipt } from "./Receipt.tsx";
import { usePane, useSpeak } from "./speaking.tsx";

interface Counted {
  readonly due: CivilDate;
  readonly provisional?: boolean;
  /** From which day the term runs, and how long it is. */
  readonly from: CivilDate;
  readonly term: Term;
  readonly extended?: boolean;
}

/** Fewer days than this are called near. */
const near = 4;

export const Countdown = ({ due, provisional = false, ...counting }: Counted) => {
  const { speak, locale } = useSpeak();
  const { self } = usePane();
  if (self === null) return null;
  const unit = counting.term.unit === "workday" ? "workday" : "day";
  const days = unit === "workday" ? workdaysLeft(self.today, due) : daysBetween(self.today, due);
  // A day off after the last day counts no working day, and is late all the same.
  const late = self.today > due;
  return (
    <div className={`deadline ${days < near ? "deadline-near" : ""}`}>
      <strong>{late && days === 0 ? speak("days.past") : daysWords(speak, days, unit)}</strong>
      <span className="closes">
        <span className="still">
          {speak("days.closes", { date: shortDate(due, locale) })}
          {provisional && speak("days.may-move")}
        </span>
        <Receipt {...counting} />
      </span>
    </div>
  );
};
