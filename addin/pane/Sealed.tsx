// 锁定：表为什么锁着，谁能打开
import { decisionOf } from "#shared/cases/route.ts";
import type { Batch } from "#shared/contract/shapes.ts";
import type { Locale } from "#shared/messages/format.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { inList } from "../words/list.ts";
import type { Speak } from "../words/speak.ts";
import { Sign } from "./Sign.tsx";
import { momentWords, usePane, useSpeak } from "./speaking.tsx";

/** What a decision on a batch is called. */
export const decisionTitle = (batch: Batch, id: string, locale: Locale): string => {
  const regime = regimeOf(batch.regime);
  return (regime ? decisionOf(regime, id)?.title[locale] : undefined) ?? id;
};

/** Where a batch stands, in words. */
export const whereWords = (batch: Batch, speak: Speak, locale: Locale): string => {
  if (batch.state !== "awaiting") return speak(`stage.${batch.state}`);
  const decisions = inList(
    locale,
    batch.awaited.map((id) => decisionTitle(batch, id, locale)),
  );
  return speak("stage.awaiting", { decisions });
};

export const Sealed = () => {
  const { speak, locale } = useSpeak();
  const { sealedBy, batches } = usePane();
  if (sealedBy === null) return null;
  const batch = batches?.find(({ id }) => id === sealedBy);
  return (
    <div className="notice still-box">
      <p>
        <Sign of="locked" /> <strong>{speak("locked.title")}</strong>
      </p>
      <p>
        {batch
          ? speak("locked.body", {
              by: batch.submittedBy.name,
              at: momentWords(locale, batch.submittedAt),
              where: whereWords(batch, speak, locale),
            })
          : speak("locked.plain")}
      </p>
    </div>
  );
};
