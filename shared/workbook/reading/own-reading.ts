// 读别人的版式：逐张表认是宽表还是一人一张，取行，汇成一份提议

import { type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import type { SheetContent } from "../sheet.ts";
import type { Matcher } from "./match-words.ts";
import { type Note, noteOf, rowsInWords } from "./notes.ts";
import type { Assigned, LayoutGuess, LayoutMapping, LayoutOpen } from "./own-layout.ts";
import { personLayout } from "./person-layout.ts";
import { personRow, type TravelledRow, wideRows } from "./travelled-rows.ts";
import { wideLayout } from "./wide-layout.ts";

interface SheetRead {
  readonly kind: LayoutMapping["kind"];
  readonly sheet: SheetContent;
  readonly rows: readonly TravelledRow[];
  readonly assigned: Assigned;
  readonly open: readonly LayoutOpen[];
  readonly answers: string | null;
  readonly notes: readonly Note[];
}

/** What was read of a layout of somebody's own, and the sheets it stands on. */
export interface OwnRead {
  readonly how: "fingerprint" | "own-wide" | "per-person";
  readonly rows: readonly TravelledRow[];
  readonly guess: LayoutGuess | null;
  readonly notes: readonly Note[];
  readonly read: readonly SheetContent[];
}

const mappingFor = (mappings: readonly LayoutMapping[], kind: LayoutMapping["kind"]): LayoutMapping | null =>
  mappings.find((mapping) => mapping.kind === kind) ?? null;

const readWide = (
  regime: GridRegime,
  sheet: SheetContent,
  match: Matcher,
  mappings: readonly LayoutMapping[],
): SheetRead | null => {
  const layout = wideLayout(regime, sheet, match, mappingFor(mappings, "wide"));
  if (layout === null) return null;
  const { rows, summaries } = wideRows(layout.grid, sheet, regime, layout.assigned);
  const notes =
    summaries.length > 0 ? [noteOf("summary-rows", sheet.name, { rows: rowsInWords(summaries) })] : [];
  return {
    kind: "wide",
    sheet,
    rows,
    assigned: layout.assigned,
    open: layout.assigned.open,
    answers: null,
    notes,
  };
};

const readPerson = (
  regime: GridRegime,
  sheet: SheetContent,
  match: Matcher,
  mappings: readonly LayoutMapping[],
): SheetRead | null => {
  const layout = personLayout(regime, sheet, match, mappingFor(mappings, "per-person"));
  if (layout === null) return null;
  const row = personRow(layout, sheet, regime);
  return {
    kind: "per-person",
    sheet,
    rows: row ? [row] : [],
    assigned: layout.assigned,
    open: layout.open,
    answers: layout.answers,
    notes: [],
  };
};

const once = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] =>
  [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse();

const guessOf = (reads: readonly SheetRead[], kind: LayoutMapping["kind"]): LayoutGuess => {
  const open = once(
    reads.flatMap((read) => read.open),
    ({ doubt, key, at, written }) => `${doubt} ${key} ${at} ${written}`,
  );
  return {
    kind,
    entries: once(
      reads.flatMap(({ assigned }) => assigned.entries),
      ({ written, key }) => `${written} ${key}`,
    ),
    open,
    answers: reads.find(({ answers }) => answers !== null)?.answers ?? null,
    confirmed: open.length === 0 && reads.every(({ assigned }) => assigned.confirmed),
  };
};

/** Whether a wide sheet is the regime's own form that lost its hidden rows: every head in full, nothing open. */
const isTemplate = (regime: GridRegime, { assigned }: SheetRead): boolean =>
  assigned.open.length === 0 &&
  assigned.entries.filter(({ confidence, key }) => confidence >= 0.95 && key.startsWith("indicator:"))
    .length === indicatorsOf(regime).length &&
  assigned.noted === indicatorsOf(regime).length;

/** Reads every sheet that is a layout of the regime; null where none is. Sheets with the same cells are read once. */
export const readOwn = (
  regime: GridRegime,
  sheets: readonly SheetContent[],
  match: Matcher,
  mappings: readonly LayoutMapping[],
): OwnRead | null => {
  const all = sheets.flatMap(
    (sheet) => readWide(regime, sheet, match, mappings) ?? readPerson(regime, sheet, match, mappings) ?? [],
  );
  const seen = all.filter(({ sheet }) => sheet.visibility === "visible");
  const contents = seen.map(({ sheet }) => JSON.stringify(sheet.cells));
  const fresh = seen.filter((_, index) => contents.indexOf(contents[index] ?? "") === index);
  const kind = fresh.some((read) => read.kind === "wide") ? "wide" : "per-person";
  const reads = fresh.filter((read) => read.kind === kind);
  const [first] = reads;
  if (first === undefined) return null;
  const template = kind === "wide" && reads.every((read) => isTemplate(regime, read));
  const guess = guessOf(reads, kind);
  return {
    how: template ? "fingerprint" : kind === "wide" ? "own-wide" : "per-person",
    rows: reads.flatMap(({ rows }) => rows),
    guess: template ? null : guess,
    notes: [
      ...reads.flatMap(({ notes }) => notes),
      ...all.filter((read) => !seen.includes(read)).map(({ sheet }) => noteOf("hidden-sheet", sheet.name)),
      ...seen.filter((read) => !fresh.includes(read)).map(({ sheet }) => noteOf("copy-same", sheet.name)),
      ...fresh.filter((read) => !reads.includes(read)).map(({ sheet }) => noteOf("other-layout", sheet.name)),
      ...(template || guess.confirmed ? [] : [noteOf("layout-guessed", "", { open: guess.open.length })]),
    ],
    read: reads.map(({ sheet }) => sheet),
  };
};
