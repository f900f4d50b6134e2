// 进度：写在标准错误上，只给坐在终端前的人看
import type { Locale } from "#shared/messages/format.ts";
import { say } from "../words/say.ts";

/** Shows how far it is, on one line of the terminal; nothing where stderr is none. */
export const progressOf = (all: number, locale: Locale): ((done: number) => void) => {
  if (!process.stderr.isTTY) return () => {};
  let shown = 0;
  return (done) => {
    const now = performance.now();
    if (done < all && now - shown < 100) return;
    shown = now;
    const line = say(locale, "cli.consolidate-progress", { done, all });
    process.stderr.write(done < all ? `\r\x1b[K${line}` : "\r\x1b[K");
  };
};

/** Why the work was stopped. */
export class Cancelled extends Error {}
