// 登记：把写好的文书记到服务器上；由表得出的，服务器凭自己的记录再写一份对照
import type { CivilDate } from "#shared/calendar/civil.ts";
import { recordedKinds } from "#shared/papers/from-record.ts";
import type { Paper } from "#shared/papers/paper.ts";
import { isUnusable, type Surroundings, textOf, type Unusable, unusable, type Values } from "../command.ts";
import { readToken, serverOf } from "../send/access.ts";
import { type Ask, askAt } from "../send/client.ts";
import { say } from "../words/say.ts";

/** What a paper was made from, as far as the server has to know. */
export interface MadeFrom {
  readonly unit: string;
  readonly period: string | null;
  /** The rows it is about, in its order; null where it was not made from a form. */
  readonly rows: readonly string[] | null;
  readonly size: "A3" | "A4" | null;
}

/** The way to the server that was named; null where the paper is not to be registered. */
export const registrar = async (
  values: Values,
  surroundings: Surroundings,
): Promise<Ask | Unusable | null> => {
  const { locale } = surroundings;
  const written = textOf(values, "register");
  if (written === "") return null;
  const server = serverOf(written, surroundings);
  if (isUnusable(server)) return server;
  const access = await readToken(textOf(values, "token-file"), surroundings);
  if (isUnusable(access)) return access;
  return askAt({ server, token: access.token, locale, signal: new AbortController().signal });
};

/** Registers a paper; the sentence that tells so, or why it isn't registered. */
export const register = async (
  ask: Ask,
  { kind, regime, code, digest, number, on }: Paper & { readonly on: CivilDate },
  { unit, period, rows, size }: MadeFrom,
  { locale }: Surroundings,
): Promise<string | Unusable> => {
  if (recordedKinds[kind] !== undefined && rows === null) return unusable(locale, "paper-register-form");
  const record =
    recordedKinds[kind] === undefined || rows === null ? null : { rows: [...rows], number, on, size };
  const outcome = await ask(
    "issue-paper",
    { unit, regime: regime.id, period, kind, code, digest, replaces: null, record },
    // The same paper is the same work, however often it is tried.
    `paper-${code}`,
  );
  if (outcome.kind === "answer") return say(locale, "cli.paper-registered", { code, unit });
  const why = outcome.kind === "offline" ? "" : outcome.refusal.title;
  return unusable(locale, "paper-unregistered", { why: why === "" ? "none" : why });
};
