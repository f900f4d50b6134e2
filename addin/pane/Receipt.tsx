// 期限的清单：逐日是怎样数的
import { Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { type CivilDate, formatCivilDate } from "#shared/calendar/civil.ts";
import { dueDate, type Term } from "#shared/calendar/term.ts";
import { IconButton } from "./IconButton.tsx";
import { useSpeak } from "./speaking.tsx";

interface Counting {
  /** The day that starts the term, itself not counted. */
  readonly from: CivilDate;
  readonly term: Term;
  readonly extended?: boolean;
}

const Days = ({ from, term, extended = false }: Counting) => {
  const { speak, locale } = useSpeak();
  const { receipt, provisional } = dueDate(from, term, { locale, extended });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long receipt scrolls, and the focus must have somewhere to be
    <div className="receipt" tabIndex={0}>
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

export const Receipt = (counting: Counting) => {
  const { speak } = useSpeak();
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <IconButton sign="ask" appearance="transparent" aria-label={speak("days.receipt")} />
      </PopoverTrigger>
      <PopoverSurface aria-label={speak("days.receipt-title")}>
        <Days {...counting} />
      </PopoverSurface>
    </Popover>
  );
};
