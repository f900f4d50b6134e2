// 细则：生成空白的细则表；校验、检验填好的细则表，合格的写成文件
import { regimeVersion } from "#shared/engine/version.ts";
import { isUnitCode } from "#shared/identity/unit-code.ts";
import type { Locale } from "#shared/messages/format.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import type { ProofFinding } from "#shared/supplements/proof/finding.ts";
import { isProved, proveSupplement } from "#shared/supplements/proof/prove.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import { supplementWorkbook } from "#shared/workbook/supplement/layout.ts";
import type { PlacedProblem } from "#shared/workbook/supplement/notes.ts";
import { readSupplement, type SupplementRead } from "#shared/workbook/supplement/read.ts";
import { isSupplementKey, saySupplement } from "#shared/workbook/supplement/words/say.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import {
  type Command,
  isUnusable,
  type Outcome,
  type Surroundings,
  textOf,
  type Unusable,
  unusable,
  type Values,
} from "../command.ts";
import { readGiven, writeGiven } from "../files.ts";
import { type WrittenProblem, writtenProblem } from "../problem-words.ts";
import { anyRegime } from "../regime-source.ts";
import { textTable } from "../text-table.ts";
import { say } from "../words/say.ts";

const longestName = 80;

const makeTemplate = async (values: Values, surroundings: Surroundings): Promise<Outcome | Unusable> => {
  const { locale } = surroundings;
  const [id, unit, file] = [textOf(values, "regime"), textOf(values, "unit"), textOf(values, "out")];
  const missing = (["regime", "unit", "out"] as const).find((option) => textOf(values, option) === "");
  if (missing) return unusable(locale, "option-missing", { option: missing, command: "supplement" });
  const regime = anyRegime(id, locale);
  if (isUnusable(regime)) return regime;
  if (!isUnitCode(unit)) return unusable(locale, "unit-wrong", { unit });
  if (!/\.xlsx$/i.test(file)) return unusable(locale, "out-wrong", { file });
  const name = textOf(values, "unit-name").trim();
  if (name.length > longestName || /\p{Cc}|^[#=＝]/u.test(name))
    return unusable(locale, "name-wrong", { name: name.slice(0, longestName), most: longestName });
  const workbook = supplementWorkbook(regime, { unit: { code: unit, name }, locale });
  const title = regime.title[locale];
  if (workbook === null) return unusable(locale, "supplement-nothing-open", { regime: id, title });
  const failed = await writeGiven(file, await writeXlsx(workbook), values.force === true, surroundings);
  if (failed !== null) return failed;
  return {
    exit: 0,
    json: { file, regime: id, regimeVersion: regimeVersion(regime), unit },
    text: say(locale, "cli.supplement-template-written", { file, title, unit: name || unit }),
  };
};

interface Placed extends WrittenProblem {
  readonly sheet: string | null;
  /** A1 address; null where no single cell is meant. */
  readonly cell: string | null;
}

const addressed = (place: PlacedProblem["place"]): Pick<Placed, "sheet" | "cell"> =>
  place === null
    ? { sheet: null, cell: null }
    : { sheet: place.sheet, cell: cellAddress(place.row, place.column) };

const written = (problem: PlacedProblem, locale: Locale): Placed => {
  const { code, at, values, cite, place } = problem;
  const key = `problem.${code}`;
  const inWords: WrittenProblem = isSupplementKey(key)
    ? {
        code,
        at,
        message: saySupplement(locale, key, values),
        clause: cite?.clause ?? null,
        quote: cite?.quote ?? null,
      }
    : writtenProblem(problem, locale);
  return { ...inWords, ...addressed(place) };
};

const refused = (file: string, refusal: WorkbookRefused, locale: Locale): Unusable => {
  const why = say(locale, `workbook.${refusal.refusedWorkbook}`, refusal.values);
  return {
    unusable: refusal.refusedWorkbook,
    message: say(locale, "cli.file-refused", { file, why }),
    values: { file, ...refusal.values },
  };
};

const findingJson = ({ message, ...finding }: ProofFinding, locale: Locale) => ({
  ...finding,
  message: message[locale],
});

const findingText = ({ severity, at, message, id }: ProofFinding, locale: Locale): string =>
  say(locale, "cli.finding", { state: severity, where: at, message: message[locale], id, settledBy: "none" });

interface Judged {
  readonly file: string;
  readonly read: SupplementRead;
  readonly findings: readonly ProofFinding[];
  /** The file written; null where none was asked for, or the supplement is not fit. */
  readonly out: string | null;
}

const reportText = ({ file, read, findings, out }: Judged, asked: string, locale: Locale): string => {
  const problems = read.problems.map((problem) => written(problem, locale));
  const where = ({ sheet, cell }: Pick<Placed, "sheet" | "cell">): string =>
    cell === null ? "—" : `${sheet}!${cell}`;
  return [
    say(locale, "cli.supplement-head", {
      file,
      unit: read.unit.name || read.unit.code,
      title: read.regime.title[locale],
      state:
        read.supplement === null ? "unread" : read.supplement.approved === null ? "proposed" : "approved",
    }),
    ...(problems.length === 0
      ? []
      : [textTable(problems.map((one) => [`▲ ${where(one)}`, one.clause ?? "", one.message]))]),
    ...read.readings.map(({ place, from, to }) =>
      say(locale, "cli.read-as", { cell: where(addressed(place)), from, to }),
    ),
    ...findings.filter(({ kind }) => kind !== "limit-broken").map((finding) => findingText(finding, locale)),
    say(locale, "cli.supplement-verdict", {
      problems: problems.length,
      findings: findings.filter(({ kind }) => kind !== "limit-broken").length,
    }),
    ...(asked === ""
      ? []
      : [
          out === null
            ? say(locale, "cli.supplement-not-written", { file: asked })
            : say(locale, "cli.supplement-written", { file: out }),
        ]),
  ].join("\n");
};

const check = async (
  file: string,
  values: Values,
  surroundings: Surroundings,
): Promise<Outcome | Unusable> => {
  const { locale } = surroundings;
  const asked = textOf(values, "out");
  if (asked !== "" && !/\.json$/i.test(asked))
    return unusable(locale, "supplement-out-wrong", { file: asked });
  const bytes = await readGiven(file, surroundings);
  if (isUnusable(bytes)) return bytes;
  const sheets = await readXlsx(bytes);
  if (isWorkbookRefused(sheets)) return refused(file, sheets, locale);
  const read = readSupplement(sheets, regimeOf);
  if (isWorkbookRefused(read)) return refused(file, read, locale);
  const { supplement, regime, problems } = read;
  const findings = supplement === null ? [] : proveSupplement(regime, supplement);
  const fit = supplement !== null && problems.length === 0 && isProved(findings);
  const out = fit && asked !== "" ? asked : null;
  if (out !== null) {
    const text = `${JSON.stringify(supplement, null, 2)}\n`;
    const failed = await writeGiven(out, new TextEncoder().encode(text), values.force === true, surroundings);
    if (failed !== null) return failed;
  }
  return {
    exit: fit ? 0 : 1,
    json: {
      file,
      regime: regime.id,
      unit: read.unit,
      supplement,
      problems: problems.map((problem) => written(problem, locale)),
      readings: read.readings.map(({ place, ...reading }) => ({ ...reading, ...addressed(place) })),
      reasons: read.reasons,
      findings: findings.map((finding) => findingJson(finding, locale)),
      written: out,
    },
    text: reportText({ file, read, findings, out }, asked, locale),
  };
};

export const supplement: Command = {
  words: "cli.supplement",
  argument: "<template|check> [file.xlsx]",
  many: true,
  options: {
    regime: { type: "string", words: "cli.option.regime" },
    unit: { type: "string", words: "cli.option.unit-code" },
    "unit-name": { type: "string", words: "cli.option.unit-name" },
    out: { type: "string", words: "cli.option.supplement-out" },
    force: { type: "boolean", words: "cli.option.force" },
  },
  run: ([action = "", ...files], values, surroundings) => {
    const [file, extra] = files;
    const usage = "supplement <template|check> [file.xlsx]";
    if (action !== "template" && action !== "check")
      return unusable(surroundings.locale, "supplement-action-unknown", { action });
    const tooMany = action === "template" ? file : extra;
    if (tooMany !== undefined)
      return unusable(surroundings.locale, "argument-extra", { usage, argument: tooMany });
    if (action === "template") return makeTemplate(values, surroundings);
    return file === undefined
      ? unusable(surroundings.locale, "argument-missing", { usage })
      : check(file, values, surroundings);
  },
};
