// 期间：学年还是年度，照制度说
import type { Regime } from "#shared/engine/regime.ts";
import { useSpeak } from "./speaking.tsx";

export const Period = ({ kind, period }: { kind?: Regime["period"]["kind"] | undefined; period: string }) => {
  const { speak } = useSpeak();
  return (
    <>
      {kind === "school-year"
        ? speak("period.school-year", { from: String(Number(period) - 1), to: period })
        : speak("period", { period })}
    </>
  );
};
