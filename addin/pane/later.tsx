// 稍后取来：第一眼用不到的部分，画完再取；取不到就说清楚，已填的内容不受影响
import { Button, Spinner } from "@fluentui/react-components";
import { type ComponentType, useEffect, useState } from "react";
import { useSpeak } from "./speaking.tsx";

/** The tabs' pages and the dialogs. */
export const bringRest = async () => (await import("./rest.tsx")).rest;

const Coming = () => {
  const { speak } = useSpeak();
  return <Spinner className="opening" size="small" label={speak("start.loading")} />;
};

const Lost = () => {
  const { speak } = useSpeak();
  return (
    <div className="notice amber" role="alert">
      <p>{speak("app.part-missing")}</p>
      <Button size="small" onClick={() => window.location.reload()}>
        {speak("app.reload")}
      </Button>
    </div>
  );
};

/**
 * A component whose code comes after the first picture. Until then, and when it can't be fetched, `Meanwhile` stands in its
 * place; without one, a spinner and then a sentence.
 */
export const later = <P extends object>(
  bring: () => Promise<ComponentType<P>>,
  Meanwhile?: ComponentType<P>,
): ComponentType<P> => {
  let Part: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;
  const fetch = (): Promise<void> => {
    coming ??= bring().then(
      (brought) => {
        Part = brought;
      },
      (fault) => {
        coming = null;
        throw fault;
      },
    );
    return coming;
  };
  return function Later(props: P) {
    const [came, setCame] = useState<"not yet" | "here" | "lost">("not yet");
    useEffect(() => {
      let shown = true;
      const tell = (outcome: "here" | "lost") => () => {
        if (shown) setCame(outcome);
      };
      fetch().then(tell("here"), tell("lost"));
      return () => {
        shown = false;
      };
    }, []);
    if (Part !== null) return <Part {...props} />;
    if (Meanwhile !== undefined) return <Meanwhile {...props} />;
    return came === "lost" ? <Lost /> : <Coming />;
  };
};
