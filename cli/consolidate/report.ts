// 汇总的报告：每个文件一行，下面是要知道的；然后是总数、未交的、冲突、变化、待确认的版式

import { valueDigest } from "#shared/consolidation/choices.ts";
import type {
  Consolidation,
  FileReport,
  PlacedConflict,
  UnitReport,
} from "#shared/consolidation/consolidation.ts";
import type { Unconfirmed } from "#shared/consolidation/own-layouts.ts";
import { sayConsolidation, sayNoted, sayRefused } from "#shared/consolidation/words/say.ts";
import { freeText } from "#shared/disclosure/free-text.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { indicatorNote } from "#shared/workbook/grid/head-words.ts";
import { say } from "../words/say.ts";
import type { Aside, Gathered } from "./gather.ts";

/** What a run found. */
export interface Found {
  readonly consolidation: Consolidation;
  readonly aside: Gathered["aside"];
  readonly unconfirmed: readonly Unconfirmed[];
}

/** Names that are shown of a list before "…". */
const mostNames = 5;
const mostLines = 20;

const signs: Readonly<Record<FileReport["state"], string>> = {
  read: "✓",
  duplicate: "=",
  older: "<",
  refused: "✗",
};

const remarks = ({ findings, notes, copyNotes }: FileReport, locale: Locale): readonly string[] => [
  ...findings.map(({ code, values }) => sayConsolidation(locale, `consolidation.finding.${code}`, values)),
  ...copyNotes.map(({ code, values }) => sayNoted(locale, code, values)),
  ...notes.map(({ code, sheet, values }) => sayNoted(locale, `note.${code}`, { ...values, sheet })),
];

const fileLines = (report: FileReport, locale: Locale): readonly string[] => {
  const { file, state, refused, unit, period, rows, problems, readings, findings } = report;
  if (refused !== null) return [`✗ ${file}　${sayRefused(locale, refused)}`];
  const sign = state === "read" && problems + findings.length > 0 ? "▲" : signs[state];
  const line = say(locale, "cli.consolidate-file", {
    file,
    unit: unit.name || unit.code || "none",
    code: unit.code ?? "none",
    period: period ?? "none",
    version: report.regimeVersion === null ? "none" : report.current ? "current" : "other",
    rows,
    problems,
    readings,
  });
  return [`${sign} ${line}`, ...remarks(report, locale).map((remark) => `    ${remark}`)];
};

const few = (names: readonly string[], locale: Locale, most: number = mostNames): string =>
  names.slice(0, most).join(locale === "en" ? ", " : "、") + (names.length > most ? " …" : "");

const asideLines = (aside: Gathered["aside"], locale: Locale): readonly string[] =>
  ([...new Set(aside.map(({ why }) => why))] as readonly Aside[]).map((why) => {
    const names = aside.filter((each) => each.why === why).map(({ file }) => file);
    return say(locale, `cli.consolidate-aside.${why}`, { count: names.length, names: few(names, locale) });
  });

const titleOf = (regime: string, key: string, locale: Locale): string => {
  const id = key.slice(key.indexOf(":") + 1);
  const grid = gridOf(regime);
  if (grid === undefined) return id;
  const field = grid.subject.fields.find((each) => each.id === id);
  return field?.title[locale] ?? indicatorsOf(grid).find((each) => each.id === id)?.title[locale] ?? id;
};

/** What an indicator gives its points for. */
const noteOf = (regime: string, key: string, locale: Locale): string => {
  const grid = gridOf(regime);
  const indicator = grid && indicatorsOf(grid).find(({ id }) => key === `indicator:${id}`);
  return indicator === undefined ? "" : indicatorNote(indicator, locale);
};

const conflictLine = ({ regime, unit, row, at, versions }: PlacedConflict, locale: Locale): string =>
  say(locale, "cli.consolidate-conflict", {
    unit,
    row,
    at: at === null ? sayConsolidation(locale, "consolidation.row-itself") : titleOf(regime, at, locale),
    values: versions
      .map(
        ({ value, sources }) =>
          `${typeof value === "string" ? freeText(value) : (value ?? "—")}（${few(
            sources.map(({ file }) => file),
            locale,
            2,
          )}）`,
      )
      .join(" ／ "),
  });

/** Conflicts that wait for a choice. */
export const openConflicts = ({ units }: Consolidation): readonly PlacedConflict[] =>
  units.flatMap(({ conflicts }) => conflicts.filter(({ chosen }) => chosen === null));

const sum = (units: readonly UnitReport[], of: (unit: UnitReport) => number): number =>
  units.reduce((total, unit) => total + of(unit), 0);

/** Problems in the rows of all units. */
export const problemsIn = ({ units }: Consolidation): number =>
  sum(units, ({ problemCount }) => problemCount);

const differenceLines = ({ differences }: Consolidation, locale: Locale): readonly string[] => {
  if (differences === null) return [];
  const count = (kind: string): number => differences.rows.filter((row) => row.kind === kind).length;
  return [
    say(locale, "cli.consolidate-differences", {
      since: differences.since,
      added: count("added"),
      removed: count("removed"),
      changed: count("changed"),
      moved: differences.rows.filter(({ moved }) => moved).length,
    }),
  ];
};

/** A head as the regulation words it needs nobody's eye: only the others are listed. */
const layoutLines = ({ files, guess, mapping }: Unconfirmed, locale: Locale): readonly string[] => [
  say(locale, "cli.consolidate-layout", {
    names: few(files, locale),
    count: guess.entries.length,
    same: guess.entries.filter(({ written, key }) => written === titleOf(mapping.regime, key, "zh-CN"))
      .length,
  }),
  ...guess.entries
    .filter(({ written, key }) => written !== titleOf(mapping.regime, key, "zh-CN"))
    .map(
      ({ written, at, key }) => `    ${at} “${written}” = ${titleOf(mapping.regime, key, locale)} [${key}]`,
    ),
  ...guess.open.map(
    ({ doubt, key, at, written }) =>
      `  ? ${say(locale, `workbook.doubt.${doubt}`, { written, at, title: titleOf(mapping.regime, key, locale), note: noteOf(mapping.regime, key, locale) })} [${key}]`,
  ),
  say(locale, "cli.consolidate-layout-how"),
];

const totals = (consolidation: Consolidation, locale: Locale): string => {
  const { files, units, missing, period } = consolidation;
  const counted = units.filter((unit) => unit.counted);
  const states = (state: FileReport["state"]): number => files.filter((file) => file.state === state).length;
  return say(locale, "cli.consolidate-all", {
    files: files.length,
    read: states("read"),
    duplicate: states("duplicate"),
    older: states("older"),
    refused: states("refused"),
    period,
    units: counted.length,
    apart: units.length - counted.length,
    rows: sum(counted, ({ rowCount }) => rowCount),
    complete: sum(counted, ({ complete }) => complete),
    problems: problemsIn(consolidation),
    conflicts: openConflicts(consolidation).length,
    missing: missing.length,
  });
};

/** Everything found, for a person. */
export const reportText = ({ consolidation, aside, unconfirmed }: Found, locale: Locale): string => {
  const { files, missing } = consolidation;
  const conflicts = openConflicts(consolidation);
  return [
    ...files.flatMap((file) => fileLines(file, locale)),
    ...asideLines(aside, locale),
    ...unconfirmed.flatMap((layout) => layoutLines(layout, locale)),
    "",
    totals(consolidation, locale),
    ...differenceLines(consolidation, locale),
    ...missing.map(({ code, name, clerk, sent }) =>
      say(locale, "cli.consolidate-missing", {
        code,
        name,
        clerk: clerk ?? "none",
        sent: sent.length === 0 ? "none" : few(sent, locale),
      }),
    ),
    ...conflicts.slice(0, mostLines).map((conflict) => conflictLine(conflict, locale)),
    ...(conflicts.length > mostLines
      ? [say(locale, "cli.consolidate-more-conflicts", { count: conflicts.length - mostLines })]
      : []),
  ].join("\n");
};

/** Everything found, for a program; rows themselves stand in the summary. */
export const reportJson = ({
  consolidation,
  aside,
  unconfirmed,
}: Found): Readonly<Record<string, unknown>> => {
  const { on, period, files, units, missing, differences, lapsed } = consolidation;
  return {
    on,
    period,
    files,
    aside,
    units: units.map((unit) => ({
      regime: unit.regime,
      unit: unit.unit,
      period: unit.period,
      name: unit.name,
      clerk: unit.clerk,
      expected: unit.expected,
      counted: unit.counted,
      files: unit.files,
      rows: unit.rowCount,
      deleted: unit.deleted.length,
      conflicts: unit.conflicts.length,
      complete: unit.complete,
      filled: unit.filled,
      asked: unit.asked,
      grades: unit.grades,
      ungraded: unit.ungraded,
      median: unit.median,
      outliers: unit.outliers,
      problems: unit.problemCount,
    })),
    missing,
    conflicts: openConflicts(consolidation).map((conflict) => ({
      ...conflict,
      // What a file of choices names the values by.
      versions: conflict.versions.map((version) => ({
        ...version,
        value: typeof version.value === "string" ? freeText(version.value) : version.value,
        digest: valueDigest(conflict, conflict, version.value),
      })),
    })),
    differences,
    lapsed,
    layouts: unconfirmed.map(({ files: of, guess, mapping }) => ({ files: of, open: guess.open, mapping })),
  };
};

/** 2: something could not be read; 1: something is to be mended, decided or still to come; 0: nothing. */
export const exitOf = ({ consolidation, aside, unconfirmed }: Found): 0 | 1 | 2 => {
  const { files, missing } = consolidation;
  if (files.some(({ state }) => state === "refused") || aside.some(({ why }) => why === "unreadable"))
    return 2;
  const anything =
    missing.length > 0 ||
    unconfirmed.length > 0 ||
    problemsIn(consolidation) > 0 ||
    openConflicts(consolidation).length > 0 ||
    files.some(({ findings }) => findings.length > 0);
  return anything ? 1 : 0;
};
