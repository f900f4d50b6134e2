// 送的报告：每个单位一行，下面是没有送成的哪一行、为什么、三方各是什么；最后是总数和下一步
import { minute } from "#shared/consolidation/summary/showing.ts";
import { rowsPerForm } from "#shared/contract/operations.ts";
import type { CellValue, ContractProblem } from "#shared/contract/shapes.ts";
import type { Locale } from "#shared/messages/format.ts";
import { say as sayRefusal } from "#shared/messages/say.ts";
import { periodWords } from "#shared/workbook/forms/table-form.ts";
import type { Outcome } from "../command.ts";
import { say } from "../words/say.ts";
import type { AllSent } from "./run.ts";
import type { RowDispute, UnitSent } from "./sent.ts";
import type { Astray, HeldRow, Sheet } from "./sheet.ts";

/** Details of one unit that are shown before "…". */
const mostLines = 20;

const signs: Readonly<Record<UnitSent["state"], string>> = {
  "handed-in": "✓",
  already: "=",
  ready: "✓",
  part: "✓",
  held: "▲",
  sealed: "▲",
  refused: "✗",
  unsent: "·",
};

const fine: ReadonlySet<UnitSent["state"]> = new Set(["handed-in", "already", "ready", "part"]);

/** 0 all handed in or ready, 1 some unit is not, 2 something could not be sent at all. */
export const exitOf = ({ ending, units }: AllSent, astray: readonly Astray[]): Outcome["exit"] => {
  if (ending !== "done" || astray.length > 0) return 2;
  return units.every(({ state }) => fine.has(state)) ? 0 : 1;
};

const clauseWords = (clause: string, locale: Locale): string =>
  locale === "en" ? ` (${clause})` : `（${clause}）`;

/** Who decides next on a unit's batch, with the clause that says so. */
const nextIn = ({ sheet, batch }: UnitSent, locale: Locale): string => {
  if (batch === null) return say(locale, "cli.send-next-none");
  if (batch.state !== "awaiting") return say(locale, "cli.send-batch-over", { state: batch.state });
  const decisions = sheet.of.route.stages.flatMap((stage) => stage.decisions);
  return batch.awaited
    .map((id) => decisions.find((decision) => decision.id === id))
    .flatMap((found) =>
      found === undefined ? [] : [`${found.title[locale]}${clauseWords(found.cite.clause, locale)}`],
    )
    .join(locale === "en" ? ", " : "、");
};

const whyRefused = ({ refusal }: UnitSent, locale: Locale): string => {
  if (refusal === null) return "";
  return refusal.title === ""
    ? sayRefusal(locale, "refusal.fault", { trace: refusal.values?.trace ?? refusal.status })
    : refusal.title;
};

const problemWords = ({ words }: Sheet, table: string, problem: ContractProblem, locale: Locale): string => {
  const { at, cite } = problem;
  const head = words.head(table, at, locale);
  const said = `${words.problem(problem, locale)}${cite === undefined ? "" : clauseWords(cite.clause, locale)}`;
  return head === "" ? said : `${head}：${said}`;
};

const rowLine = ({ who, key, place }: Pick<HeldRow, "who" | "key" | "place">, words: string): string =>
  `${who} [${place ?? key}]　${words}`;

const heldLines = (sheet: Sheet, row: HeldRow, locale: Locale): readonly string[] => {
  const { why, unit, problems, table } = row;
  return [
    rowLine(row, say(locale, `cli.send-held.${why}`, { unit })),
    ...problems.map((problem) => `  ${problemWords(sheet, table, problem, locale)}`),
  ];
};

const disputeLines = (
  { words: told }: Sheet,
  dispute: RowDispute,
  words: "cli.send-conflict" | "cli.send-merged",
  locale: Locale,
): readonly string[] => {
  const { table } = dispute;
  const shown = (at: string, value: CellValue) => told.value(table, at, value, locale);
  return dispute.cells.map(({ at, base, mine, theirs }) =>
    rowLine(
      dispute,
      say(locale, words, {
        at: told.head(table, at, locale),
        base: shown(at, base),
        mine: shown(at, mine),
        theirs: shown(at, theirs),
        by: dispute.by?.name ?? "—",
        on: dispute.at === null ? "—" : minute(dispute.at),
      }),
    ),
  );
};

/** The problems of a refused hand-in: their `at` is `<row id>.<cell>`, of a table as a whole `<table>.<cell>`. */
const refusalLines = ({ sheet, refusal }: UnitSent, locale: Locale): readonly string[] => [
  ...(refusal?.problems ?? []).map((problem) => {
    const [id = "", at = ""] = problem.at.split(/\.(.*)/s);
    const row = sheet.ready.find((each) => each.id === id);
    return rowLine(
      row ?? { who: "", key: id, place: null },
      problemWords(sheet, row?.table ?? id, { ...problem, at }, locale),
    );
  }),
  ...(["not-permitted", "not-found"].includes(refusal?.code ?? "")
    ? [say(locale, "cli.send-who-enters")]
    : []),
];

const elsewhereLines = ({ sheet, elsewhere }: UnitSent, locale: Locale): readonly string[] =>
  elsewhere.map((row) =>
    rowLine({ who: sheet.words.who(row), key: row.id, place: null }, say(locale, "cli.send-elsewhere")),
  );

const detailsOf = (sent: UnitSent, locale: Locale): readonly string[] => {
  const { sheet, conflicts, refused, merged, differing } = sent;
  return [
    ...refusalLines(sent, locale),
    ...(sent.state === "unsent"
      ? []
      : sheet.whole.map((problem) => problemWords(sheet, "", problem, locale))),
    ...(sent.state === "unsent" ? [] : sheet.held.flatMap((row) => heldLines(sheet, row, locale))),
    ...refused.flatMap((row) =>
      row.problems.map((problem) => rowLine(row, problemWords(sheet, row.table, problem, locale))),
    ),
    ...conflicts.flatMap((row) => disputeLines(sheet, row, "cli.send-conflict", locale)),
    ...differing.map((row) =>
      rowLine(
        row,
        say(locale, "cli.send-differs", {
          mine: `${row.mine.total ?? "—"} ${row.mine.grade ?? "—"}`,
          theirs: `${row.theirs.total ?? "—"} ${row.theirs.grade ?? "—"}`,
        }),
      ),
    ),
    ...elsewhereLines(sent, locale),
    ...merged.flatMap((row) => disputeLines(sheet, row, "cli.send-merged", locale)),
  ];
};

const unitName = ({ self }: AllSent, { unit }: { readonly unit: string }): string =>
  self.units.find(({ code }) => code === unit)?.name ?? unit;

const unitLines = (all: AllSent, sent: UnitSent, locale: Locale): readonly string[] => {
  const { sheet, state, saved, batch } = sent;
  const details = detailsOf(sent, locale);
  return [
    `${signs[state]} ${say(locale, "cli.send-unit", {
      unit: unitName(all, sheet),
      code: sheet.unit,
      period: periodWords(sheet.of, sheet.period, locale),
      title: sheet.of.title[locale],
      several: new Set(all.units.map((one) => one.sheet.regime)).size > 1 ? "yes" : "no",
      what: say(locale, `cli.send-state.${state}`, {
        rows: sheet.ready.length + sheet.held.length,
        saved,
        batch: batch?.id ?? "—",
        next: nextIn(sent, locale),
        why: whyRefused(sent, locale),
      }),
    })}`,
    ...details.slice(0, mostLines).map((line) => `    ${line}`),
    ...(details.length > mostLines
      ? [`    ${say(locale, "cli.send-more", { count: details.length - mostLines })}`]
      : []),
  ];
};

const counted = ({ units }: AllSent) => {
  const count = (...states: readonly UnitSent["state"][]): number =>
    units.filter(({ state }) => states.includes(state)).length;
  return {
    units: units.length,
    handed: count("handed-in"),
    already: count("already"),
    ready: count("ready", "part"),
    held: count("held", "sealed"),
    refused: count("refused"),
    unsent: count("unsent"),
  };
};

const limitsOf = ({ units }: AllSent, locale: Locale): readonly string[] => [
  ...new Set(units.flatMap(({ sheet }) => sheet.of.limit?.words[locale] ?? [])),
];

/** What became of every unit, for a person. */
export const reportText = (all: AllSent, astray: readonly Astray[], locale: Locale): string =>
  [
    ...all.units.flatMap((sent) => unitLines(all, sent, locale)),
    ...astray.map(
      ({ why, unit, period, regime, rows }) =>
        `✗ ${say(locale, `cli.send-astray.${why}`, { unit: unit || "—", period: period || "—", regime, rows, most: rowsPerForm })}`,
    ),
    "",
    say(locale, "cli.send-all", { ...counted(all), person: all.self.person.name }),
    ...(all.units.some(({ state, conflicts }) => state !== "sealed" && conflicts.length > 0)
      ? [say(locale, "cli.send-conflict-how")]
      : []),
    ...(all.ending === "done" ? [] : [say(locale, `cli.send-ended.${all.ending}`)]),
    ...limitsOf(all, locale),
  ].join("\n");

/** The same for a program; persons are named as masked. */
export const reportJson = (all: AllSent, astray: readonly Astray[]): Readonly<Record<string, unknown>> => ({
  ending: all.ending,
  person: all.self.person,
  units: all.units.map(({ sheet, elsewhere, ...sent }) => ({
    regime: sheet.regime,
    unit: sheet.unit,
    name: unitName(all, sheet),
    period: sheet.period,
    rows: sheet.ready.length + sheet.held.length,
    whole: sheet.whole,
    held: sheet.held,
    elsewhere: elsewhere.map((row) => ({ id: row.id, table: row.table, who: sheet.words.who(row) })),
    ...sent,
  })),
  astray,
  limits: limitsOf(all, "zh-CN"),
});
