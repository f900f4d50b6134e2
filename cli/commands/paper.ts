// 文书：按制度和事实出一份要签字盖章的文书，.xlsx 或网页
import { readJson, readShape } from "#shared/engine/json-document.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { paperNumber } from "#shared/papers/code.ts";
import { type PaperKind, paperKindKeys, paperKinds } from "#shared/papers/kinds.ts";
import { paperPage } from "#shared/papers/page.ts";
import type { Paper } from "#shared/papers/paper.ts";
import { isUnfit, papers, writePaper } from "#shared/papers/papers.ts";
import { isPaperRefused } from "#shared/papers/refusals.ts";
import { paperWorkbook } from "#shared/papers/sheet.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { shortDigest } from "#shared/seal/digest.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import {
  type Command,
  isUnusable,
  type Surroundings,
  textOf,
  type Unusable,
  unusable,
  type Values,
} from "../command.ts";
import { readGiven, writeGiven } from "../files.ts";
import { formIn } from "../open-form.ts";
import { type MadeFrom, register, registrar } from "../paper/register.ts";
import { refusalLines } from "../refusal-words.ts";
import { regimeGiven, utf8 } from "../regime-source.ts";
import { say } from "../words/say.ts";

const limits = { characters: 8_388_608, depth: 12, text: 10_000, values: 500_000 } as const;

type Facts = Readonly<Record<string, unknown>>;
const isFacts = (value: unknown): value is Facts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isKind = (text: string): text is PaperKind => Object.hasOwn(paperKinds, text);

/** The facts of a record file: one JSON object. */
const recordIn = (file: string, bytes: Uint8Array, { locale }: Surroundings): Facts | Unusable => {
  const text = utf8(bytes);
  const read = text === null ? null : readJson(text, limits);
  if (read !== null && "document" in read && isFacts(read.document)) return read.document;
  const why =
    read !== null && "refused" in read
      ? refusalLines([read.refused], limits, locale)
      : say(locale, "cli.paper-not-object");
  return unusable(locale, "paper-unfit", { file, why });
};

/** The facts of a paper, and the rows of a form that they were taken from. */
interface Given {
  readonly facts: Facts;
  /** Null where no form was given, or one of its rows has no id yet. */
  readonly rows: readonly string[] | null;
}

/** What a filled form gives: unit, period and rows; the offices come from the options. */
const formFacts = async (
  file: string,
  bytes: Uint8Array,
  regime: string,
  values: Values,
  surroundings: Surroundings,
): Promise<Given | Unusable> => {
  const opened = await formIn(file, bytes, surroundings, gridOf);
  if (isUnusable(opened)) return opened;
  const { meta } = opened.form;
  if (meta.regime !== regime)
    return unusable(surroundings.locale, "regime-differs", { file, found: meta.regime, asked: regime });
  const rows = opened.rows.map(({ cells }) => cells);
  const at = textOf(values, "row");
  const asked = opened.rows.find(({ row }) => String(row + 1) === at);
  if (at !== "" && asked === undefined)
    return unusable(surroundings.locale, "paper-row-wrong", { file, row: at });
  const about = asked === undefined ? opened.rows : [asked];
  const ids = about.flatMap(({ id }) => id ?? []);
  const facts = {
    unit: { code: meta.unit.code, name: textOf(values, "unit-name") || meta.unit.name || meta.unit.code },
    period: meta.period,
    bureau: textOf(values, "bureau"),
    creditOffice: textOf(values, "credit-office"),
    ...(asked === undefined ? { rows } : { person: asked.cells }),
  };
  return { facts, rows: ids.length === about.length ? ids : null };
};

/** What a server has to know of the facts that a paper was made from. */
const madeFrom = ({ facts, rows }: Given): MadeFrom => {
  const unit = isFacts(facts.unit) ? facts.unit.code : "";
  return {
    unit: String(unit ?? ""),
    period: typeof facts.period === "string" ? facts.period : null,
    rows,
    size: facts.size === "A3" || facts.size === "A4" ? facts.size : null,
  };
};

/** Number, day and paper size where the file leaves them out. */
const completed = (facts: Facts, values: Values, { newId, today }: Surroundings): Facts => {
  const on = typeof facts.on === "string" ? facts.on : today();
  const size = textOf(values, "size");
  return {
    ...facts,
    on,
    number: facts.number ?? `${on.slice(0, 4)}-${paperNumber(newId())}`,
    ...(size === "" ? {} : { size }),
  };
};

const write = (
  kind: PaperKind,
  regime: Regime,
  facts: Facts,
  file: string,
  { locale }: Surroundings,
): Paper | Unusable => {
  const shaped = readShape(papers[kind].facts, facts, locale);
  if ("refused" in shaped)
    return unusable(locale, "paper-unfit", { file, why: refusalLines(shaped.refused, limits, locale) });
  const paper = writePaper(kind, regime, facts);
  if (isUnfit(paper)) return unusable(locale, "paper-unfit", { file, why: paper.unfit.join("、") });
  if (!isPaperRefused(paper)) return paper;
  const cite = paper.cite === null ? "" : say(locale, "cli.by-rule", { ...paper.cite });
  const why = unusable(locale, paper.refusedPaper, { ...paper.values, kind: paperKinds[kind][locale] });
  return { ...why, message: cite === "" ? why.message : `${why.message}\n  ${cite}` };
};

export const paper: Command = {
  words: "cli.paper",
  argument: "<kind>",
  options: {
    regime: { type: "string", words: "cli.option.regime", required: true },
    in: { type: "string", words: "cli.option.paper-in", required: true },
    out: { type: "string", words: "cli.option.paper-out", required: true },
    row: { type: "string", words: "cli.option.paper-row" },
    size: { type: "string", words: "cli.option.paper-size" },
    site: { type: "string", words: "cli.option.paper-site" },
    "unit-name": { type: "string", words: "cli.option.unit-name" },
    bureau: { type: "string", words: "cli.option.bureau" },
    "credit-office": { type: "string", words: "cli.option.credit-office" },
    register: { type: "string", words: "cli.option.paper-register" },
    "token-file": { type: "string", words: "cli.option.token-file" },
    force: { type: "boolean", words: "cli.option.force" },
  },
  run: async ([kind = ""], values, surroundings) => {
    const { locale } = surroundings;
    if (!isKind(kind))
      return unusable(locale, "paper-kind-unknown", {
        kind,
        known: paperKindKeys.map((key) => `${key}（${paperKinds[key][locale]}）`).join("、"),
      });
    const found = await regimeGiven(textOf(values, "regime"), surroundings);
    if (isUnusable(found)) return found;
    const { regime } = found;
    const [file, out] = [textOf(values, "in"), textOf(values, "out")];
    const site = textOf(values, "site").replace(/\/+$/, "");
    if (!/\.(xlsx|html)$/i.test(out)) return unusable(locale, "paper-out-wrong", { file: out });
    if (site !== "" && !/^https?:\/\/[^\s"'<>]+$/.test(site))
      return unusable(locale, "paper-site-wrong", { site });
    const ask = await registrar(values, surroundings);
    if (isUnusable(ask)) return ask;
    const bytes = await readGiven(file, surroundings);
    if (isUnusable(bytes)) return bytes;
    const isForm = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const form = isForm ? await formFacts(file, bytes, regime.id, values, surroundings) : null;
    if (isUnusable(form)) return form;
    const read = form?.facts ?? recordIn(file, bytes, surroundings);
    if (isUnusable(read)) return read;
    const facts = completed(read, values, surroundings);
    const written = write(kind, regime, facts, file, surroundings);
    if (isUnusable(written)) return written;
    const place = site === "" ? null : site;
    const content = /\.html$/i.test(out)
      ? new TextEncoder().encode(paperPage(written, place))
      : await writeXlsx(paperWorkbook(written, place));
    const failed = await writeGiven(out, content, values.force === true, surroundings);
    if (failed !== null) return failed;
    const registered =
      ask === null
        ? null
        : await register(ask, written, madeFrom({ facts, rows: form?.rows ?? null }), surroundings);
    if (isUnusable(registered)) return registered;
    const { code, digest, number, title } = written;
    return {
      exit: 0,
      json: { file: out, kind, regime: regime.id, number, code, digest, registered: registered !== null },
      text: [
        say(locale, "cli.paper-written", {
          file: out,
          title: title[locale],
          number,
          code,
          digest: shortDigest(digest),
        }),
        ...(registered === null ? [] : [registered]),
      ].join("\n"),
    };
  },
};
