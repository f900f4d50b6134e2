// 报送：把汇总里被接受的行，或填好的各种表，送到服务器；一家一批，要么整批上报，要么只留草稿
import { type Command, isUnusable, type Surroundings, textOf, type Unusable, unusable } from "../command.ts";
import { readToken, serverOf } from "../send/access.ts";
import { againstAll, chosenIn, readAll } from "../send/chosen.ts";
import { type Ask, askAt } from "../send/client.ts";
import { readSendable } from "../send/given.ts";
import { exitOf, reportJson, reportText } from "../send/report.ts";
import { type AllSent, rowsTeller, sendAll } from "../send/run.ts";

const signedIn = async (
  ask: Ask,
  server: string,
  { locale }: Surroundings,
  signal: AbortSignal,
): Promise<AllSent["self"] | Unusable> => {
  const outcome = await ask("read-self", {});
  if (outcome.kind === "answer") return outcome.answer;
  if (signal.aborted) return unusable(locale, "send-cancelled");
  if (outcome.kind === "offline" || outcome.refusal.title === "")
    return unusable(locale, "send-no-answer", { server });
  return outcome.refusal.status === 401
    ? unusable(locale, "send-signed-out")
    : unusable(locale, "send-refused", { why: outcome.refusal.title });
};

const stoppedBySignals = async <Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
};

export const send: Command = {
  words: "cli.send",
  argument: "<summary.xlsx|forms.xlsx…|consolidated.json>",
  many: true,
  options: {
    server: { type: "string", words: "cli.option.send-server", required: true },
    unit: { type: "string", words: "cli.option.send-unit" },
    "token-file": { type: "string", words: "cli.option.token-file" },
    against: { type: "string", words: "cli.option.send-against" },
  },
  run: async (files, values, surroundings) => {
    const { locale } = surroundings;
    const server = serverOf(textOf(values, "server"), surroundings);
    if (isUnusable(server)) return server;
    const access = await readToken(textOf(values, "token-file"), surroundings);
    if (isUnusable(access)) return access;
    const all = await readAll(files, surroundings);
    if (isUnusable(all)) return all;
    const against = textOf(values, "against");
    const last = against === "" ? null : await readSendable(against, surroundings);
    if (isUnusable(last)) return last;
    const units = textOf(values, "unit")
      .split(/[,，\s]+/)
      .filter((code) => code !== "");
    const wrong = againstAll(all, units, surroundings);
    if (wrong !== null) return wrong;
    return stoppedBySignals(async (signal) => {
      const ask = askAt({ server, token: access.token, locale, signal });
      const self = await signedIn(ask, server, surroundings, signal);
      if (isUnusable(self)) return self;
      const chosen = await chosenIn(all, units, { ask, self, last }, surroundings);
      if (isUnusable(chosen)) return chosen;
      const rows = chosen.sheets.reduce((sum, { ready }) => sum + ready.length, 0);
      const teller = rowsTeller(rows, locale);
      const sent = await sendAll({ ask, tell: teller.tell }, chosen.sheets, self, signal);
      teller.end();
      return {
        exit: exitOf(sent, chosen.astray),
        json: { server, files, ...reportJson(sent, chosen.astray) },
        text: reportText(sent, chosen.astray, locale),
      };
    });
  },
};
