// 文件：每个收到的文件怎么样了：读了、重复、旧的、退回；各有多少行、多少问题
import type { CopyNote } from "../workbook/travel/standings.ts";
import { type Arrival, isRefused } from "./arrival.ts";
import type { Belonging } from "./belonging.ts";
import type { FileReport, UnitReport } from "./consolidation.ts";

const stateOf = (notes: readonly CopyNote[]): FileReport["state"] => {
  if (notes.some(({ code }) => code === "copy-duplicate")) return "duplicate";
  return notes.some(({ code }) => code === "copy-older") ? "older" : "read";
};

/** How many problems of the result stand in each file. */
const problemsByFile = (units: readonly UnitReport[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const unit of units)
    for (const { problems } of unit.problemCount === 0 ? [] : unit.rows)
      for (const { place } of problems) times.set(place.file, (times.get(place.file) ?? 0) + 1);
  return times;
};

/** Reports every arrival, in the order given. */
export const fileReports = (
  arrivals: readonly Arrival[],
  units: readonly UnitReport[],
  known: {
    readonly belonging: (arrival: Arrival) => Belonging | undefined;
    readonly copyNotes: ReadonlyMap<string, readonly CopyNote[]>;
  },
): readonly FileReport[] => {
  const problems = problemsByFile(units);
  return arrivals.map((arrival): FileReport => {
    const { file, digest, size, modified, read } = arrival;
    const carried = { file, digest, size, modified };
    if (isRefused(read))
      return {
        ...carried,
        state: "refused",
        refused: read.refused,
        group: null,
        unit: { code: null, name: null },
        period: null,
        regimeVersion: null,
        current: false,
        how: null,
        rows: 0,
        problems: 0,
        readings: 0,
        findings: [],
        notes: [],
        copyNotes: [],
      };
    const belonging = known.belonging(arrival);
    const copyNotes = known.copyNotes.get(file) ?? [];
    const { unit, period, regimeVersion, current, how, rowCount, readingCount, notes } = read;
    return {
      ...carried,
      state: stateOf(copyNotes),
      refused: null,
      group: belonging?.group ?? null,
      ...{ unit, period, regimeVersion, current, how },
      rows: rowCount,
      problems: problems.get(file) ?? 0,
      readings: readingCount,
      findings: belonging?.findings ?? [],
      notes,
      copyNotes,
    };
  });
};
