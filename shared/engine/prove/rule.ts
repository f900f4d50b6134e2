// 检验规则：一条规则一个文件，一个有名字的函数，写明它检验哪种体例
import type { MessageValues } from "../../messages/format.ts";
import type { Instrument } from "../regime.ts";
import type { Example, Finding, Severity } from "./finding.ts";
import type { Ground, GroundOf } from "./ground.ts";
import type { RuleKind } from "./words/zh-CN.ts";

export type Path = readonly (string | number)[];

/** What a rule saw: where, about whom, with which case. */
export interface Sighting {
  /** Names the thing by the regime's own ids, never by a position: `43`, `E.to`, `31.step=0.01`. */
  readonly subject: string;
  readonly path: Path;
  readonly clause: string | null;
  readonly values?: MessageValues;
  readonly example: Example;
}

interface Judging<Judges, On> {
  /** Also the key of its words: `prove.<kind>`. */
  readonly kind: RuleKind;
  readonly severity: Severity;
  /**
   * Whose fault it is. What lies in the document can be settled by an ambiguity with its reading;
   * what lies in the encoding must be put right.
   */
  readonly of: "document" | "encoding";
  /** The instrument that it judges, or all of them. */
  readonly judges: Judges;
  /** Can't be judged without the source text. */
  readonly needs?: "source";
  /** Pure. `before` are the findings of the rules above it in the table. */
  readonly find: (ground: On, before: readonly Finding[]) => Iterable<Sighting>;
}

/** A rule that holds of every regulation. */
export type Rule = Judging<"all", Ground>;

/** A rule that holds of one instrument only. */
export type RuleFor<I extends Instrument> = Judging<I, GroundOf<I>>;

/** `$.parts[2].max`; keys that are no plain names in brackets. */
export const jsonPath = (path: Path): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === "number"
        ? `${text}[${step}]`
        : /^[A-Za-z_]\w*$/.test(step)
          ? `${text}.${step}`
          : `${text}[${JSON.stringify(step)}]`,
    "$",
  );
