// 一家一家送：一家的事不耽误别家；没有回答、登录失效或按了 Ctrl-C 就停，再运行一次接着送
import type { AnswerOf } from "#shared/contract/operations.ts";
import type { Locale } from "#shared/messages/format.ts";
import { say } from "../words/say.ts";
import { ended, type SendParts, type UnitSent } from "./sent.ts";
import type { Sheet } from "./sheet.ts";
import { sendUnit } from "./unit.ts";

/** How it ended: all units tried; stopped by the user; nobody answered; the sign-in ran out. */
export type Ending = "done" | "stopped" | "lost" | "signed-out";

export interface AllSent {
  readonly ending: Ending;
  readonly units: readonly UnitSent[];
  readonly self: AnswerOf<"read-self">;
}

/** Tells how many rows of all are through, on one line of the terminal; nothing where stderr is none. */
export const rowsTeller = (
  all: number,
  locale: Locale,
): { tell: (rows: number) => void; end: () => void } => {
  if (!process.stderr.isTTY) return { tell: () => {}, end: () => {} };
  let done = 0;
  return {
    tell: (rows) => {
      done += rows;
      process.stderr.write(`\r\x1b[K${say(locale, "cli.send-progress", { done, all })}`);
    },
    end: () => void process.stderr.write("\r\x1b[K"),
  };
};

const endingAt = (sent: UnitSent, signal: AbortSignal): Ending => {
  if (sent.refusal !== null) return "signed-out";
  return signal.aborted ? "stopped" : "lost";
};

/** Sends unit after unit. */
export const sendAll = async (
  parts: SendParts,
  sheets: readonly Sheet[],
  self: AllSent["self"],
  signal: AbortSignal,
): Promise<AllSent> => {
  const units: UnitSent[] = [];
  for (const sheet of sheets) {
    const sent = signal.aborted ? ended(sheet, "unsent") : await sendUnit(parts, sheet);
    units.push(sent);
    if (sent.state !== "unsent") continue;
    const left = sheets.slice(units.length).map((each) => ended(each, "unsent"));
    return { ending: endingAt(sent, signal), units: [...units, ...left], self };
  }
  return { ending: "done", units, self };
};
