// 命令：每个命令一个文件，都长这个样子
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { Locale, MessageValues } from "#shared/messages/format.ts";
import type { Key } from "./words/say.ts";
import { say } from "./words/say.ts";

/** What a command is run with. */
export interface Surroundings {
  readonly locale: Locale;
  /** Where relative paths start. */
  readonly folder: string;
  /** A new row id. */
  readonly newId: () => string;
  /** The civil date in China now. */
  readonly today: () => CivilDate;
}

/** What came of a command: 0 fine, 1 problems found, 2 part of the input was unusable. */
export interface Outcome {
  readonly exit: 0 | 1 | 2;
  readonly json: unknown;
  readonly text: string;
}

/** Input that can't be used: the whole answer is this refusal, exit 2. Words: `cli.<unusable>`. */
export interface Unusable {
  readonly unusable: string;
  readonly message: string;
  readonly values: MessageValues;
}

type UnusableCode = Extract<Key, `cli.${string}`> extends `cli.${infer Code}` ? Code : never;

export const unusable = (locale: Locale, code: UnusableCode, values: MessageValues = {}): Unusable => ({
  unusable: code,
  message: say(locale, `cli.${code}`, values),
  values,
});

export const isUnusable = (value: unknown): value is Unusable =>
  typeof value === "object" && value !== null && "unusable" in value;

/** An option that takes a text, or none. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly words: Extract<Key, `cli.option.${string}`>;
  readonly required?: true;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  readonly words: Extract<Key, `cli.${string}`>;
  /** Arguments as help shows them: `<regime>`, `<files…>`. */
  readonly argument: string | null;
  readonly many?: true;
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (
    given: readonly string[],
    values: Values,
    surroundings: Surroundings,
  ) => Promise<Outcome | Unusable> | Outcome | Unusable;
}

/** The text of an option, or "" when it was not given. */
export const textOf = (values: Values, option: string): string => {
  const value = values[option];
  return typeof value === "string" ? value : "";
};
