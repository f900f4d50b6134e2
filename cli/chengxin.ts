// 诚信册命令行的入口：认命令、认选项、给出一个答案和退出码
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { civilDateAt } from "#shared/calendar/civil.ts";
import type { Locale } from "#shared/messages/format.ts";
import { type Command, isUnusable, type Outcome, type Unusable, unusable } from "./command.ts";
import { commandHelp, commonOptions, help, usageOf } from "./help.ts";
import { say } from "./words/say.ts";

// Loaded when asked for: a list of regimes needs no spreadsheet reader.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  regimes: async () => (await import("./commands/regimes.ts")).regimes,
  template: async () => (await import("./commands/template.ts")).template,
  check: async () => (await import("./commands/check.ts")).check,
  consolidate: async () => (await import("./commands/consolidate.ts")).consolidate,
  send: async () => (await import("./commands/send.ts")).send,
  assess: async () => (await import("./commands/assess.ts")).assess,
  term: async () => (await import("./commands/term.ts")).term,
  paper: async () => (await import("./commands/paper.ts")).paper,
  "verify-paper": async () => (await import("./commands/verify-paper.ts")).verifyPaper,
  prove: async () => (await import("./commands/prove.ts")).prove,
  coverage: async () => (await import("./commands/coverage.ts")).coverage,
  supplement: async () => (await import("./commands/supplement.ts")).supplement,
};

const allCommands = async (): Promise<Readonly<Record<string, Command>>> =>
  Object.fromEntries(
    await Promise.all(Object.entries(commands).map(async ([name, load]) => [name, await load()] as const)),
  );

const version = (): string => {
  const { version: found } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  ) as { readonly version: string };
  return found;
};

/**
 * Where the user stands. `npm run chengxin` works in the package's folder and tells in INIT_CWD where it was called;
 * under any other npm script (`npm test`, `npx`) that is somebody else's folder.
 */
const standing = (): string =>
  (process.env.npm_lifecycle_event === "chengxin" ? process.env.INIT_CWD : undefined) ?? process.cwd();

const answer = (text: string, json: unknown = { text }): Outcome => ({ exit: 0, json, text });

/** What was asked for in no known language is refused in the default one. */
const localeIn = (args: readonly string[]): Locale | string => {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (at < 0) return "zh-CN";
  const lang = args[at]?.startsWith("--lang=") ? args[at].slice(7) : (args[at + 1] ?? "");
  return lang;
};
const isLocale = (lang: string): lang is Locale => lang === "zh-CN" || lang === "en";

const runCommand = async (
  name: string,
  command: Command,
  args: readonly string[],
  locale: Locale,
): Promise<Outcome | Unusable> => {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...args],
      options: Object.fromEntries(
        Object.entries({ ...commonOptions, ...command.options }).map(([option, { type }]) => [
          option,
          { type },
        ]),
      ),
      allowPositionals: true,
    });
  } catch (fault) {
    const reason = fault instanceof Error ? (fault.message.split(/\. |\n/)[0] ?? "") : String(fault);
    return unusable(locale, "option-wrong", { reason, command: name });
  }
  const values = parsed.values as Readonly<Record<string, string | boolean | undefined>>;
  if (values.help === true) return answer(commandHelp(name, command, locale));
  if (values.version === true) return answer(version(), { version: version() });
  const [given, usage] = [parsed.positionals, usageOf(name, command)];
  const wanted = command.argument === null ? 0 : 1;
  // [regime] may be left out, <regime> may not.
  const needed = command.argument?.startsWith("[") ? 0 : wanted;
  if (given.length < needed) return unusable(locale, "argument-missing", { usage });
  if (given.length > wanted && !command.many)
    return unusable(locale, "argument-extra", { usage, argument: given[wanted] ?? "" });
  const missing = Object.entries(command.options).find(
    ([option, { required }]) => required && !values[option],
  );
  if (missing) return unusable(locale, "option-missing", { option: missing[0], command: name });
  return command.run(given, values, {
    locale,
    folder: standing(),
    newId: randomUUID,
    today: () => civilDateAt(Date.now()),
  });
};

const run = async (args: readonly string[], locale: Locale): Promise<Outcome | Unusable> => {
  const names = Object.keys(commands).join("、");
  // The language may stand before the command.
  const at = args.findIndex((arg, index) => !arg.startsWith("-") && args[index - 1] !== "--lang");
  const name = args[at];
  if (name === undefined) {
    if (args.includes("--version")) return answer(version(), { version: version() });
    if (args.includes("--help") || args.length === 0) return answer(help(await allCommands(), locale));
    const unknown = args.find((arg) => !["--json", "--lang"].includes(arg) && !arg.startsWith("--lang="));
    return unknown?.startsWith("-")
      ? unusable(locale, "option-wrong", { reason: unknown, command: "chengxin" })
      : unusable(locale, "command-missing", { commands: names });
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) return unusable(locale, "command-unknown", { command: name, commands: names });
  return runCommand(name, await load(), [...args.slice(0, at), ...args.slice(at + 1)], locale);
};

const main = async (args: readonly string[]): Promise<void> => {
  const json = args.includes("--json");
  const lang = localeIn(args);
  const locale = isLocale(lang) ? lang : "zh-CN";
  let result: Outcome | Unusable;
  try {
    result = isLocale(lang) ? await run(args, locale) : unusable(locale, "lang-unknown", { lang });
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    result = { unusable: "fault", message: say(locale, "cli.fault", { reason }), values: {} };
  }
  // The exit code is set, not forced: a pipe must get the whole document first.
  if (isUnusable(result)) {
    process.exitCode = 2;
    if (json)
      process.stdout.write(
        `${JSON.stringify({ error: { code: result.unusable, message: result.message } })}\n`,
      );
    else process.stderr.write(`✗ ${result.message}\n`);
    return;
  }
  process.exitCode = result.exit;
  process.stdout.write(json ? `${JSON.stringify(result.json)}\n` : `${result.text}\n`);
};

// A reader that has seen enough (… | head) is no fault.
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code !== "EPIPE") throw fault;
});

await main(process.argv.slice(2));
