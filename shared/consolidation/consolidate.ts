// 合成：收到的文件归到单位，各份合并，逐行再评，找出问题、缺漏与变化；到得先后不影响结果
import type { GridRegime } from "../engine/regime.ts";
import { byName } from "../workbook/travel/copies.ts";
import type { CopyNote } from "../workbook/travel/standings.ts";
import { type Arrival, isRefused } from "./arrival.ts";
import { type Belonging, belongings, groupKey, plainName, type Read } from "./belonging.ts";
import type {
  Consolidation,
  ConsolidationOptions,
  FileReport,
  GivenChoice,
  RosterUnit,
  UnitReport,
} from "./consolidation.ts";
import { differencesOf, lastForms } from "./differences.ts";
import { fileReports } from "./file-reports.ts";
import { withRows } from "./looked-up.ts";
import { outliersOf } from "./outliers.ts";
import { personsAcross } from "./persons-across.ts";
import { type MergedUnit, mergeUnit } from "./unit-report.ts";
import { type Keeping, withProblems } from "./unit-rows.ts";

const inGroups = (
  of: ReadonlyMap<Read, Belonging>,
): ReadonlyMap<string, readonly (readonly [Read, Belonging])[]> => {
  const groups = new Map<string, (readonly [Read, Belonging])[]>();
  for (const [read, belonging] of of) {
    const key = groupKey(belonging.group);
    groups.set(key, [...(groups.get(key) ?? []), [read, belonging]]);
  }
  return groups;
};

/** Counted units first, in the roster's order, then by code and period. */
const inOrder = (units: readonly MergedUnit[], roster: readonly RosterUnit[]): readonly MergedUnit[] => {
  const places = new Map(roster.map(({ code }, place) => [code, place]));
  const placeOf = ({ report: { counted, unit } }: MergedUnit): number =>
    counted ? (places.get(unit) ?? roster.length) : roster.length + 1;
  return units.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || (groupKey(one.report) < groupKey(other.report) ? -1 : 1),
  );
};

/** Units of one regime and period beside each other: persons who stand twice, and what stands out. */
const besideEachOther = (regime: GridRegime, units: readonly MergedUnit[]): readonly UnitReport[] => {
  const across = personsAcross(regime, new Map(units.map(({ report, numbers }) => [report, numbers])));
  const told = units.map(({ report, sight }) => {
    const further = across.get(report);
    return [further === undefined ? report : withProblems(regime, report, further), sight] as const;
  });
  const outliers = outliersOf(
    regime,
    told.filter(([{ counted }]) => counted),
  );
  return told.map(([unit]) =>
    withRows<UnitReport>({ ...unit, outliers: outliers.get(unit) ?? [] }, () => unit.rows),
  );
};

const compared = (regimes: readonly GridRegime[], merged: readonly MergedUnit[]): readonly UnitReport[] => {
  const beside = new Map<string, UnitReport>();
  const periods = new Set(merged.map(({ report }) => report.period));
  for (const regime of regimes)
    for (const period of periods)
      for (const unit of besideEachOther(
        regime,
        merged.filter(({ report }) => report.regime === regime.id && report.period === period),
      ))
        beside.set(groupKey(unit), unit);
  return merged.flatMap(({ report }) => beside.get(groupKey(report)) ?? []);
};

const missingUnits = (
  roster: readonly RosterUnit[],
  units: readonly UnitReport[],
  files: readonly FileReport[],
): Consolidation["missing"] => {
  const here = new Set(units.filter(({ counted }) => counted).map(({ unit }) => unit));
  // A refused file doesn't tell whose it is, but its name may.
  const names = ({ file, state }: FileReport, { code, name }: RosterUnit): boolean =>
    state === "refused" && (file.includes(code) || plainName(file).includes(plainName(name)));
  return roster
    .filter(({ code }) => !here.has(code))
    .map((unit) => ({
      ...unit,
      sent: files
        .filter((report) => report.group?.unit === unit.code || names(report, unit))
        .map(({ file }) => file),
    }));
};

const choicesByGroup = (choices: readonly GivenChoice[]): ReadonlyMap<string, readonly GivenChoice[]> => {
  const groups = new Map<string, GivenChoice[]>();
  for (const choice of choices)
    groups.set(groupKey(choice), [...(groups.get(groupKey(choice)) ?? []), choice]);
  return groups;
};

/**
 * Consolidates files that were read: any order of arrival gives the same result, and every row of every file is in it or
 * told as duplicate, older, deleted or in conflict. RangeError if two arrivals have one name, or one is of another regime.
 */
export const consolidate = (arrivals: readonly Arrival[], options: ConsolidationOptions): Consolidation => {
  const sorted = arrivals.toSorted((one, other) => byName(one.file, other.file));
  if (new Set(sorted.map(({ file }) => file)).size < sorted.length)
    throw new RangeError("two arrivals have one name");
  const reads = sorted.flatMap((arrival): readonly Read[] =>
    isRefused(arrival.read) ? [] : [{ arrival, form: arrival.read }],
  );
  const { period, of } = belongings(reads, options);
  const { regimes, units: roster = [], previous, choices = [] } = options;
  const last = previous === undefined ? [] : "forms" in previous ? previous.forms : lastForms(previous);
  const was = new Map(last.map((form) => [groupKey(form.group), form]));
  const given = choicesByGroup(choices);
  const keeping: Keeping = { left: options.keep ?? Number.POSITIVE_INFINITY };
  const groups = inGroups(of);
  const merged = [...groups].flatMap(([key, group]): readonly MergedUnit[] => {
    const regime = regimes.find(({ id }) => id === group[0]?.[1].group.regime);
    if (regime === undefined) throw new RangeError("a file was read by a regime that is not consolidated");
    const about = { choices: given.get(key) ?? [], previous: was.get(key) };
    const unit = mergeUnit(regime, group, about, keeping);
    return unit === null ? [] : [unit];
  });
  const ordered = inOrder(merged, roster);
  const units = compared(regimes, ordered);
  const byFile = new Map<string, CopyNote[]>();
  for (const note of merged.flatMap(({ copyNotes }) => copyNotes))
    byFile.set(note.file, [...(byFile.get(note.file) ?? []), note]);
  const ofArrival = new Map([...of].map(([read, belonging]) => [read.arrival, belonging]));
  const files = fileReports(sorted, units, {
    belonging: (arrival) => ofArrival.get(arrival),
    copyNotes: byFile,
  });
  return {
    on: options.on,
    period,
    regimes,
    files,
    units,
    missing: missingUnits(roster, units, files),
    differences: previous === undefined ? null : differencesOf(regimes, { ...previous, forms: was }, units),
    lapsed: [
      ...ordered.flatMap(({ lapsed }) => lapsed),
      ...[...given].flatMap(([key, lost]) => (groups.has(key) ? [] : lost)),
    ],
  };
};
