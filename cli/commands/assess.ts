// 评价：九部制度和自己的制度文件，都从一个入口给出结果和理由
import { type CivilDate, parseCivilDate } from "#shared/calendar/civil.ts";
import { regimeOn } from "#shared/engine/amended.ts";
import { type Assessments, isNotYet, type NotYet } from "#shared/engine/assess.ts";
import { explain } from "#shared/engine/explain/explain.ts";
import type { GridRegime, Instrument, Regime, RegimeOf } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { entryRows, formRows, gridOutcome } from "../assessed-grid.ts";
import { recordOutcome, recordRows } from "../assessed-record.ts";
import {
  type Command,
  isUnusable,
  type Outcome,
  type Surroundings,
  textOf,
  type Unusable,
  unusable,
} from "../command.ts";
import { examples, readEntries } from "../facts-file.ts";
import { readGiven } from "../files.ts";
import { formIn } from "../open-form.ts";
import { writtenProblem } from "../problem-words.ts";
import { regimeGiven } from "../regime-source.ts";
import { readSupplement } from "../supplement-source.ts";
import type { Explain } from "../why.ts";
import { say } from "../words/say.ts";

/** What is to be assessed, and how. */
interface Asked {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly on: CivilDate;
  readonly supplement: Supplement | null;
  /** Whether the grounds are wanted line by line. */
  readonly why: boolean;
  readonly surroundings: Surroundings;
}

const looksLikeJson = ({ file, bytes }: Asked): boolean =>
  /\.json$/i.test(file) ||
  (!/\.xlsx$/i.test(file) && /^[\s\ufeff]*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 64))));

const notYet = ({ notYet: problem }: NotYet, locale: Locale): Unusable => {
  const { message, clause, quote } = writtenProblem(problem, locale);
  return {
    unusable: problem.code,
    message: clause === null ? message : say(locale, "cli.not-yet", { message, clause, quote: quote ?? "" }),
    values: problem.values,
  };
};

const explainer = <I extends Instrument>(regime: RegimeOf<I>, asked: Asked): Explain<Assessments[I]> =>
  asked.why ? (assessed) => explain<Regime>(regime, assessed, asked) : null;

const assessForm = async (regime: GridRegime, asked: Asked): Promise<Outcome | Unusable> => {
  const { file, bytes, on, surroundings } = asked;
  const { locale } = surroundings;
  const known = (id: string) => (id === regime.id ? regime : gridOf(id));
  const opened = await formIn(file, bytes, surroundings, known);
  if (isUnusable(opened)) return opened;
  const { id: found } = opened.form.regime;
  if (found !== regime.id) return unusable(locale, "regime-differs", { file, found, asked: regime.id });
  const rows = formRows(opened, on, locale);
  return isNotYet(rows)
    ? notYet(rows, locale)
    : gridOutcome(regime, rows, explainer<"grid">(regime, asked), locale);
};

const assessGridFile = async (regime: GridRegime, asked: Asked): Promise<Outcome | Unusable> => {
  if (!looksLikeJson(asked)) return assessForm(regime, asked);
  const { file, bytes, on, surroundings } = asked;
  const { locale } = surroundings;
  const entries = readEntries(file, bytes, regime, locale);
  if (isUnusable(entries)) return entries;
  const rows = entryRows(regime, entries, on, locale);
  return isNotYet(rows)
    ? notYet(rows, locale)
    : gridOutcome(regime, rows, explainer<"grid">(regime, asked), locale);
};

const assessRecords = <I extends Instrument>(regime: RegimeOf<I>, asked: Asked): Outcome | Unusable => {
  const { file, bytes, surroundings } = asked;
  const { locale } = surroundings;
  if (!looksLikeJson(asked))
    return unusable(locale, "regime-needs-json", {
      file,
      regime: regime.id,
      instrument: say(locale, `cli.instrument.${regime.instrument}`),
      example: examples[regime.instrument],
    });
  const entries = readEntries<I>(file, bytes, regime, locale);
  if (isUnusable(entries)) return entries;
  const rows = recordRows(regime, entries, asked, locale);
  return isNotYet(rows)
    ? notYet(rows, locale)
    : recordOutcome(regime, rows, explainer<I>(regime, asked), locale);
};

const supplementGiven = async (
  file: string,
  regime: Regime,
  on: CivilDate,
  surroundings: Surroundings,
): Promise<{ readonly supplement: Supplement | null } | Unusable> =>
  file === "" ? { supplement: null } : readSupplement(file, regimeOn(regime, on), on, surroundings);

export const assess: Command = {
  words: "cli.assess",
  argument: "<f.xlsx|facts.json>",
  options: {
    regime: { type: "string", words: "cli.option.regime", required: true },
    on: { type: "string", words: "cli.option.on" },
    supplement: { type: "string", words: "cli.option.supplement" },
    why: { type: "boolean", words: "cli.option.why" },
  },
  run: async ([file = ""], values, surroundings) => {
    const { locale, today } = surroundings;
    const known = await regimeGiven(textOf(values, "regime"), surroundings);
    if (isUnusable(known)) return known;
    const { regime } = known;
    const asked = textOf(values, "on");
    const on = asked === "" ? today() : parseCivilDate(asked);
    if (on === null) return unusable(locale, "on-wrong", { on: asked });
    const unit = await supplementGiven(textOf(values, "supplement"), regime, on, surroundings);
    if (isUnusable(unit)) return unit;
    const bytes = await readGiven(file, surroundings);
    if (isUnusable(bytes)) return bytes;
    const given = { file, bytes, on, supplement: unit.supplement, why: values.why === true, surroundings };
    return regime.instrument === "grid" ? assessGridFile(regime, given) : assessRecords(regime, given);
  },
};
