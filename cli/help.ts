// 帮助：总的一页，每个命令一页
import type { Locale } from "#shared/messages/format.ts";
import type { Command, Option } from "./command.ts";
import { textTable } from "./text-table.ts";
import { say } from "./words/say.ts";

/** The options that every command takes. */
export const commonOptions = {
  json: { type: "boolean", words: "cli.option.json" },
  lang: { type: "string", words: "cli.option.lang" },
  help: { type: "boolean", words: "cli.option.help" },
  version: { type: "boolean", words: "cli.option.version" },
} as const satisfies Record<string, Option>;

/** `template <regime> --unit … [--force]` */
export const usageOf = (name: string, { argument, options }: Command): string =>
  [
    name,
    ...(argument === null ? [] : [argument]),
    ...Object.entries(options).map(([option, { type, required }]) => {
      const shown = `--${option}${type === "string" ? " …" : ""}`;
      return required ? shown : `[${shown}]`;
    }),
  ].join(" ");

const optionLines = (options: Readonly<Record<string, Option>>, locale: Locale): string[][] =>
  Object.entries(options).map(([option, { words }]) => [`  --${option}`, say(locale, words)]);

export const commandHelp = (name: string, command: Command, locale: Locale): string =>
  [
    say(locale, command.words),
    "",
    `${say(locale, "cli.usage")} npm run -s chengxin -- ${usageOf(name, command)}`,
    "",
    say(locale, "cli.options"),
    textTable([...optionLines(command.options, locale), ...optionLines(commonOptions, locale)]),
    "",
    say(locale, "cli.exits"),
  ].join("\n");

export const help = (commands: Readonly<Record<string, Command>>, locale: Locale): string =>
  [
    say(locale, "cli.about"),
    "",
    say(locale, "cli.commands"),
    textTable(Object.entries(commands).map(([name, { words }]) => [`  ${name}`, say(locale, words)])),
    "",
    say(locale, "cli.options"),
    textTable(optionLines(commonOptions, locale)),
    "",
    say(locale, "cli.more"),
    say(locale, "cli.exits"),
  ].join("\n");
