// 报告：汇总的结果写成页面上的话；号码隐去，完整的号码不出工作线程
import { valueDigest } from "#shared/consolidation/choices.ts";
import type {
  Consolidation,
  FileReport,
  GroupId,
  PlacedConflict,
  RosterUnit,
  UnitReport,
} from "#shared/consolidation/consolidation.ts";
import { letterTo } from "#shared/consolidation/letter.ts";
import { type LayoutWay, type Unconfirmed, waysOf } from "#shared/consolidation/own-layouts.ts";
import { remarksOn } from "#shared/consolidation/summary/file-table.ts";
import { itemHead, minute, nameOf, regimeIn, valueWords } from "#shared/consolidation/summary/showing.ts";
import { sayConsolidation } from "#shared/consolidation/words/say.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { maskResidentId } from "#shared/identity/mask.ts";
import type { Locale } from "#shared/messages/format.ts";
import { indicatorNote } from "#shared/workbook/grid/head-words.ts";
import { numberIn, personKeysOf } from "#shared/workbook/travel/persons.ts";
import { sayForm } from "#shared/workbook/words/say.ts";

export interface FileLine {
  readonly file: string;
  readonly state: FileReport["state"] | "summary" | "roster";
  readonly unit: string;
  readonly period: string | null;
  readonly rows: number;
  readonly problems: number;
  readonly readings: number;
  /** What is to be told of it, with the next step. */
  readonly remarks: readonly string[];
}

/** One of the values of a conflict; `digest` names it in a choice. */
export interface VersionLine {
  readonly digest: string;
  readonly words: string;
  readonly sources: readonly { readonly file: string; readonly cell: string; readonly modified: string }[];
}

export interface ConflictLine extends GroupId {
  readonly key: string;
  readonly row: string;
  readonly at: string | null;
  readonly unitName: string;
  readonly person: string;
  readonly item: string;
  readonly versions: readonly VersionLine[];
  readonly chosen: { readonly digest: string; readonly by: string; readonly on: string } | null;
}

/** One person who stands more than once. */
export interface PersonLine {
  readonly name: string;
  readonly number: string;
  readonly places: readonly { readonly unit: string; readonly file: string; readonly cell: string }[];
}

export interface UnitLine {
  readonly key: string;
  readonly name: string;
  readonly period: string;
  readonly counted: boolean;
  readonly rows: number;
  readonly complete: number;
  readonly problems: number;
  /** Whether something goes back: a marked copy and a letter. */
  readonly mends: boolean;
}

/** One head of somebody's own layout, and what it is taken for. */
export interface LayoutHead {
  readonly at: string;
  readonly written: string;
  readonly title: string;
}

/** A layout of somebody's own that waits for a word. */
export interface LayoutLine {
  readonly key: string;
  readonly files: readonly string[];
  readonly heads: readonly LayoutHead[];
  readonly open: readonly { readonly words: string; readonly ways: readonly LayoutWay[] }[];
}

export interface Totals {
  readonly files: number;
  readonly read: number;
  readonly duplicate: number;
  readonly older: number;
  readonly refused: number;
  readonly units: number;
  readonly rows: number;
  readonly complete: number;
  readonly problems: number;
  /** Without a choice. */
  readonly open: number;
}

/** What the page shows: plain data, its words said in one language. */
export interface Report {
  readonly locale: Locale;
  readonly period: string;
  readonly totals: Totals;
  readonly files: readonly FileLine[];
  readonly units: readonly UnitLine[];
  /** Whether it is known which units are to hand in. */
  readonly unitsKnown: boolean;
  readonly layouts: readonly LayoutLine[];
  readonly missing: readonly (RosterUnit & { readonly sent: readonly string[] })[];
  readonly conflicts: readonly ConflictLine[];
  readonly persons: readonly PersonLine[];
  /** The day of the summary that was among the files; null without one. */
  readonly since: string | null;
  /** Choices that decide nothing now. */
  readonly lapsed: number;
  /** The regimes' own limits on the use of results, of what was read. */
  readonly limits: readonly string[];
}

export const unitKey = ({ regime, unit, period }: GroupId): string => JSON.stringify([regime, unit, period]);

const fileLine = (report: FileReport, names: ReadonlyMap<string, string>, locale: Locale): FileLine => {
  const { file, state, group, unit, period, rows, problems, readings } = report;
  return {
    ...{ file, state, period, rows, problems, readings },
    unit: names.get(group?.unit ?? "") ?? unit.name ?? "",
    remarks: remarksOn(report, { locale }),
  };
};

const conflictLine = (
  consolidation: Consolidation,
  unit: UnitReport,
  conflict: PlacedConflict,
  locale: Locale,
): ConflictLine => {
  const { regime: id, unit: code, period, row, at, versions, chosen } = conflict;
  const regime = regimeIn(consolidation, id);
  const kept = unit.rows.find(({ key }) => key === row) ?? unit.deleted.find(({ key }) => key === row);
  const found = unit.rows.find(({ key }) => key === row);
  return {
    key: JSON.stringify([id, code, period, row, at]),
    ...{ regime: id, unit: code, period, row, at },
    unitName: unit.name,
    person: nameOf(regime, kept?.cells ?? {}, locale),
    item: at === null ? sayConsolidation(locale, "consolidation.row-itself") : itemHead(regime, at, locale),
    versions: versions.map(({ value, sources }) => ({
      digest: valueDigest(conflict, conflict, value),
      words: String(
        at === null
          ? sayConsolidation(locale, value === null ? "consolidation.row-deleted" : "consolidation.row-kept")
          : valueWords(regime, at, value, { locale, numbers: "masked" }),
      ),
      sources: sources.map((source) => ({
        file: source.file,
        modified: minute(source.modified),
        cell: source.row === null ? "" : (found?.placeOf(at ?? "", source).cell ?? ""),
      })),
    })),
    chosen:
      chosen === null
        ? null
        : { digest: valueDigest(conflict, conflict, chosen.value), by: chosen.by, on: minute(chosen.on) },
  };
};

const twice: readonly string[] = ["person-twice-here", "person-elsewhere"];

/** Persons who stand in two units, or twice in one: each once, with all places. */
const personLines = (consolidation: Consolidation, locale: Locale): readonly PersonLine[] => {
  const lines = new Map<string, PersonLine>();
  for (const unit of consolidation.units) {
    const regime = regimeIn(consolidation, unit.regime);
    const keys = personKeysOf(regime);
    for (const { cells, problems, placeOf } of unit.rows) {
      if (!problems.some(({ problem }) => twice.includes(problem.code))) continue;
      const number = numberIn(keys, cells) ?? "";
      const { file, cell } = placeOf(keys.number ?? "");
      const key = JSON.stringify([unit.regime, unit.period, number]);
      const before = lines.get(key)?.places ?? [];
      lines.set(key, {
        name: nameOf(regime, cells, locale),
        number: maskResidentId(number),
        places: [...before, { unit: unit.name, file, cell }],
      });
    }
  }
  return [...lines.values()];
};

const totalsOf = ({ files, units }: Consolidation): Totals => {
  const counted = units.filter((unit) => unit.counted);
  const sum = (of: (unit: UnitReport) => number): number =>
    counted.reduce((total, unit) => total + of(unit), 0);
  const inState = (state: FileReport["state"]): number => files.filter((file) => file.state === state).length;
  return {
    files: files.length,
    read: inState("read"),
    duplicate: inState("duplicate"),
    older: inState("older"),
    refused: inState("refused"),
    units: counted.length,
    rows: sum(({ rowCount }) => rowCount),
    complete: sum(({ complete }) => complete),
    problems: sum(({ problemCount }) => problemCount),
    open: units.flatMap(({ conflicts }) => conflicts.filter(({ chosen }) => chosen === null)).length,
  };
};

const layoutLine = (
  consolidation: Consolidation,
  { key, files, guess, mapping }: Unconfirmed,
  locale: Locale,
): LayoutLine => {
  const regime = regimeIn(consolidation, mapping.regime);
  const idOf = (of: string): string => of.slice(of.indexOf(":") + 1);
  const title = (of: string): string => itemHead(regime, idOf(of), locale);
  const noteOf = (of: string): string => {
    const indicator = indicatorsOf(regime).find(({ id }) => of === `indicator:${id}`);
    return indicator === undefined ? "" : indicatorNote(indicator, locale);
  };
  return {
    key,
    files,
    heads: guess.entries.map(({ at, written, key: of }) => ({ at, written, title: title(of) })),
    open: guess.open.map((open) => ({
      words: sayForm(locale, `workbook.doubt.${open.doubt}`, {
        written: open.written,
        at: open.at,
        title: title(open.key),
        note: noteOf(open.key),
      }),
      ways: waysOf(open),
    })),
  };
};

/** What a job knows beside the consolidation. */
export interface Beside {
  /** Files that were taken for the last summary, and for the units that are to hand in. */
  readonly summaries: readonly string[];
  readonly rosters: readonly string[];
  /** Whether it is known which units are to hand in. */
  readonly units: boolean;
  readonly layouts: readonly Unconfirmed[];
}

/** Reports a consolidation in a language. */
export const reportOf = (
  consolidation: Consolidation,
  { summaries, rosters, units: unitsKnown, layouts }: Beside,
  locale: Locale,
): Report => {
  const { period, files, units, missing, differences, lapsed, regimes } = consolidation;
  const names = new Map(units.map(({ unit, name }) => [unit, name]));
  const none = { unit: "", period: null, rows: 0, problems: 0, readings: 0, remarks: [] };
  return {
    locale,
    period,
    totals: totalsOf(consolidation),
    files: [
      ...files.map((report) => fileLine(report, names, locale)),
      ...summaries.map((file): FileLine => ({ file, state: "summary", ...none })),
      ...rosters.map((file): FileLine => ({ file, state: "roster", ...none })),
    ],
    units: units.map((unit) => ({
      key: unitKey(unit),
      name: unit.name,
      period: unit.period,
      counted: unit.counted,
      rows: unit.rowCount,
      complete: unit.complete,
      problems: unit.problemCount,
      mends: letterTo(unit, consolidation, { locale, bureau: "" }) !== null,
    })),
    unitsKnown,
    layouts: layouts.map((layout) => layoutLine(consolidation, layout, locale)),
    missing,
    conflicts: units.flatMap((unit) =>
      unit.conflicts.map((conflict) => conflictLine(consolidation, unit, conflict, locale)),
    ),
    persons: personLines(consolidation, locale),
    since: differences?.since ?? null,
    lapsed: lapsed.length,
    limits: regimes
      .filter(({ id }) => units.some(({ regime }) => regime === id))
      .map(({ limit }) => limit.words[locale]),
  };
};
