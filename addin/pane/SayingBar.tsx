// 一句话：刚才做的事成了没有，接下来怎么办
import { Button } from "@fluentui/react-components";
import { Sign } from "./Sign.tsx";
import { refusalWords, useActions, usePane, useSpeak } from "./speaking.tsx";
import type { Saying } from "./state.ts";

const tones = { success: "pine", warning: "amber", error: "vermilion" } as const;

const useWords = (saying: Saying | null): string => {
  const { speak, locale } = useSpeak();
  if (saying === null) return "";
  if ("key" in saying) return speak(saying.key, saying.values ?? {});
  return "host" in saying ? speak(`host.${saying.host}`) : refusalWords(locale, saying.refusal);
};

export const SayingBar = () => {
  const { speak } = useSpeak();
  const { saying, newerRegime } = usePane();
  const { store } = useActions();
  const words = useWords(saying);
  return (
    <div aria-live="polite" className="sayings">
      {newerRegime && (
        <div className="saying amber-box">
          <p>
            <strong>{speak("regime.newer")}</strong> {speak("regime.newer-body")}
          </p>
          <Button size="small" onClick={() => window.location.reload()}>
            {speak("app.reload")}
          </Button>
        </div>
      )}
      {saying && (
        <div className={`saying ${tones[saying.tone]}-box`}>
          <p>{words}</p>
          <Button
            size="small"
            appearance="transparent"
            className="icon-button"
            aria-label={speak("app.dismiss")}
            onClick={() => store.set({ saying: null })}
          >
            <Sign of="close" />
          </Button>
        </div>
      )}
    </div>
  );
};
