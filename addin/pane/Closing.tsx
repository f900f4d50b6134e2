// 到期：填报就要截止，而本单位还没有上报
import { workdaysLeft } from "#shared/calendar/term.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { Countdown } from "./Countdown.tsx";
import { holds } from "./desk-inbox.ts";
import { usePane, useSpeak } from "./speaking.tsx";
import type { PaneState, Self } from "./state.ts";

type Period = Self["periods"][number];

/** The periods open for filling whose sheet a clerk or head has not handed in, or has back. */
export const closingsOf = ({ self, batches }: PaneState): readonly Period[] =>
  self !== null && (holds(self, "clerk") || holds(self, "head"))
    ? self.periods.filter(
        ({ regime, period }) =>
          !(batches ?? []).some(
            (batch) => batch.regime === regime && batch.period === period && batch.state !== "returned",
          ),
      )
    : [];

export const Closing = ({ regime, period, closes }: Period) => {
  const { speak, locale } = useSpeak();
  const { self } = usePane();
  if (self === null) return null;
  const days = Math.max(1, workdaysLeft(self.today, closes));
  return (
    <li className="card">
      <p>
        <strong>{regimeOf(regime)?.title[locale] ?? regime}</strong> {speak("period", { period })}
      </p>
      <Countdown due={closes} from={self.today} term={{ count: days, unit: "workday" }} />
      <p className="still">{speak("closing.body")}</p>
    </li>
  );
};
