// 报送：把汇总里被接受的行送到服务器，一家一批，要么整批上报，要么只留草稿
import { digestOf } from "#shared/seal/digest.ts";
import { type Command, isUnusable, type Surroundings, textOf, type Unusable, unusable } from "../command.ts";
import { readToken, serverOf } from "../send/access.ts";
import { type Ask, askAt } from "../send/client.ts";
import { type Given, readConsolidated } from "../send/given.ts";
import { exitOf, reportJson, reportText } from "../send/report.ts";
import { type AllSent, rowsTeller, sendAll } from "../send/run.ts";
import type { SendParts } from "../send/sent.ts";
import { type Astray, isMasked, type Sheet, sheetsOf } from "../send/sheets.ts";

interface Chosen {
  readonly sheets: readonly Sheet[];
  readonly astray: readonly Astray[];
}

/** The forms of the units asked for, or of all. */
const chosenIn = (given: Given, file: string, asked: string, { locale }: Surroundings): Chosen | Unusable => {
  const units = asked.split(/[,，\s]+/).filter((code) => code !== "");
  const absent = units.find((code) => !given.rows.some(({ unit }) => unit === code));
  if (absent !== undefined) return unusable(locale, "send-unit-absent", { file, unit: absent });
  const rows = units.length === 0 ? given.rows : given.rows.filter(({ unit }) => units.includes(unit));
  if (rows.length === 0) return unusable(locale, "send-nothing", { file });
  if (rows.some(isMasked)) return unusable(locale, "send-masked", { file });
  const isAsked = ({ unit }: { readonly unit: string }): boolean =>
    units.length === 0 || units.includes(unit);
  // Settled beside all others: a person may stand in a unit that isn't sent now.
  const { sheets, astray } = sheetsOf(given);
  return { sheets: sheets.filter(isAsked), astray: astray.filter(isAsked) };
};

const beforeIn = (last: Given | null): SendParts["before"] => {
  const rows = new Map(
    last?.rows.map((row) => [JSON.stringify([row.regime, row.unit, row.period, row.key]), row.cells]),
  );
  return ({ regime, unit, period }, { key }) => rows.get(JSON.stringify([regime, unit, period, key]));
};

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
  argument: "<summary.xlsx|consolidated.json>",
  options: {
    server: { type: "string", words: "cli.option.send-server", required: true },
    unit: { type: "string", words: "cli.option.send-unit" },
    "token-file": { type: "string", words: "cli.option.token-file" },
    against: { type: "string", words: "cli.option.send-against" },
  },
  run: async ([file = ""], values, surroundings) => {
    const { locale } = surroundings;
    const server = serverOf(textOf(values, "server"), surroundings);
    if (isUnusable(server)) return server;
    const access = await readToken(textOf(values, "token-file"), surroundings);
    if (isUnusable(access)) return access;
    const given = await readConsolidated(file, surroundings);
    if (isUnusable(given)) return given;
    const against = textOf(values, "against");
    const last = against === "" ? null : await readConsolidated(against, surroundings);
    if (isUnusable(last)) return last;
    const chosen = chosenIn(given, file, textOf(values, "unit"), surroundings);
    if (isUnusable(chosen)) return chosen;
    return stoppedBySignals(async (signal) => {
      const ask = askAt({ server, token: access.token, locale, signal });
      const self = await signedIn(ask, server, surroundings, signal);
      if (isUnusable(self)) return self;
      const rows = chosen.sheets.reduce((sum, { ready }) => sum + ready.length, 0);
      const teller = rowsTeller(rows, locale);
      const digest = digestOf([given.digest, last?.digest ?? null]);
      const parts = { ask, digest, before: beforeIn(last), tell: teller.tell };
      const sent = await sendAll(parts, chosen.sheets, self, signal);
      teller.end();
      return {
        exit: exitOf(sent, chosen.astray),
        json: { server, file, ...reportJson(sent, chosen.astray) },
        text: reportText(sent, chosen.astray, locale),
      };
    });
  },
};
