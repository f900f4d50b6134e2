// 读回：由填好的工作簿读出实施细则，全部问题一次说清，各在哪一格
import type { Regime } from "../../engine/regime.ts";
import { regimeVersion } from "../../engine/version.ts";
import { checkSupplement } from "../../supplements/check.ts";
import type { SupplementProblem } from "../../supplements/problem.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { SheetContent } from "../sheet.ts";
import { closerMarker } from "./closer-sheet.ts";
import { coverMarker } from "./cover.ts";
import { gradeMarker } from "./grade-sheet.ts";
import { type KeyedSheet, keyedSheets, type Place } from "./keyed.ts";
import { closerGrant, givesGrades } from "./lines.ts";
import { readSupplementMeta } from "./meta.ts";
import { emptyNotes, type Notes, type PlacedProblem, type PlacedReading } from "./notes.ts";
import { quantityMarker } from "./quantity-sheet.ts";
import { readCloser } from "./read-closer.ts";
import { readCover } from "./read-cover.ts";
import { readGrades } from "./read-grades.ts";
import { readQuantities } from "./read-quantities.ts";
import { saySupplement } from "./words/say.ts";
import type { SupplementKey } from "./words/zh-CN.ts";

export interface SupplementRead {
  readonly regime: Regime;
  readonly unit: { readonly code: string; readonly name: string };
  /** Null while anything is missing or can't be read; what breaks a limit is read, and is among the problems. */
  readonly supplement: Supplement | null;
  /** In the order of the sheets, rows and columns; those without a cell first. */
  readonly problems: readonly PlacedProblem[];
  readonly readings: readonly PlacedReading[];
  /** The unit's reasons by place (`items.4-3.县`). */
  readonly reasons: Readonly<Record<string, string>>;
}

const sheetOf = (
  sheets: readonly SheetContent[],
  marker: string,
  name: SupplementKey,
): KeyedSheet | WorkbookRefused => {
  const [only, ...more] = keyedSheets(sheets, marker);
  if (only === undefined) return refuseWorkbook("form-grid-missing", { sheet: saySupplement("zh-CN", name) });
  return more.length === 0
    ? only
    : refuseWorkbook("form-grid-ambiguous", { sheets: [only, ...more].map((one) => one.name).join("、") });
};

/** What follows from a cell that is missing or could not be read, and is told there already. */
const derived = new Set<string>([
  "supplement-item-missing",
  "level-missing",
  "supplement-base-missing",
  "supplement-weight-missing",
  "supplement-weights-sum",
  "supplement-grades-missing",
  "supplement-grades-gap",
  "supplement-grades-overlap",
  "supplement-grades-order",
  "supplement-unapprovable",
]);

const isUnder = (at: string, above: string): boolean =>
  at.startsWith(`${above}.`) || at.startsWith(`${above}#`);

const follows = ({ code, at }: SupplementProblem, noted: readonly PlacedProblem[]): boolean =>
  noted.some((one) => one.at === at || isUnder(at, one.at) || (derived.has(code) && isUnder(one.at, at)));

/** Where some problems stand better than in the cell of the number. */
const columnOf: Readonly<Record<string, string>> = {
  "supplement-twice": "#own-id",
  "unknown-item": "#under",
};

/** The cell of a place; else of the nearest place above it that has one. */
const placeOf = (notes: Notes, { code, at }: Pick<SupplementProblem, "code" | "at">): Place | null => {
  const exact = notes.places.get(`${at}${columnOf[code] ?? ""}`) ?? notes.places.get(at);
  if (exact !== undefined) return exact;
  const above = at.lastIndexOf(".");
  return above < 0 ? null : placeOf(notes, { code, at: at.slice(0, above) });
};

const inOrder = (sheets: readonly SheetContent[], problems: readonly PlacedProblem[]): PlacedProblem[] => {
  const rank = ({ place }: PlacedProblem): readonly number[] =>
    place === null ? [-1] : [sheets.findIndex(({ name }) => name === place.sheet), place.row, place.column];
  return [...problems].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
  });
};

interface Sheets {
  readonly cover: KeyedSheet;
  readonly quantities: KeyedSheet;
  readonly grades: KeyedSheet | null;
  readonly closer: KeyedSheet | null;
}

const sheetsOf = (sheets: readonly SheetContent[], regime: Regime): Sheets | WorkbookRefused => {
  const cover = sheetOf(sheets, coverMarker, "supplement.sheet.cover");
  if (isWorkbookRefused(cover)) return cover;
  const quantities = sheetOf(sheets, quantityMarker, "supplement.sheet.quantities");
  if (isWorkbookRefused(quantities)) return quantities;
  const grades = givesGrades(regime) ? sheetOf(sheets, gradeMarker, "supplement.sheet.grades") : null;
  if (isWorkbookRefused(grades)) return grades;
  const closer = closerGrant(regime) ? sheetOf(sheets, closerMarker, "supplement.sheet.closer") : null;
  return isWorkbookRefused(closer) ? closer : { cover, quantities, grades, closer };
};

const givesIn = (
  notes: Notes,
  { quantities, grades, closer }: Sheets,
  regime: Regime,
): Supplement["gives"] => {
  const scale = grades && readGrades(notes, grades, regime.supplement?.cite);
  return {
    ...readQuantities(notes, quantities, regime),
    ...(scale ? { grades: scale } : {}),
    ...(closer ? readCloser(notes, closer, regime) : {}),
  };
};

const strays = ({ cover: _cover, ...tables }: Sheets): PlacedProblem[] =>
  Object.values(tables).flatMap((table: KeyedSheet | null) =>
    (table?.stray ?? []).map((place) => ({
      code: "supplement-cell-stray",
      at: table?.name ?? "",
      values: { text: String(place.content).slice(0, 60) },
      place,
    })),
  );

/**
 * Reads a supplement from its workbook: `supplementWorkbook` written out and read back gives an equal supplement, empty
 * lists left out. A blank English name repeats the Chinese one.
 * Refusals: `form-…`; problems: those of `checkSupplement`, and what can't be read, each with its cell.
 */
export const readSupplement = (
  contents: readonly SheetContent[],
  regimeOf: (id: string) => Regime | undefined,
): SupplementRead | WorkbookRefused => {
  const meta = readSupplementMeta(contents);
  if (isWorkbookRefused(meta)) return meta;
  const regime = regimeOf(meta.regime);
  if (regime === undefined) return refuseWorkbook("form-regime-unknown", { regime: meta.regime });
  const sheets = sheetsOf(contents, regime);
  if (isWorkbookRefused(sheets)) return sheets;
  const notes = emptyNotes();
  const { title, version, from, approved } = readCover(notes, sheets.cover, regime.supplement?.cite);
  const gives = givesIn(notes, sheets, regime);
  const supplement: Supplement = {
    id: meta.id,
    regime: regime.id,
    unit: meta.unit.code,
    title: title ?? { "zh-CN": meta.id, en: meta.id },
    example: meta.example,
    version: version ?? 1,
    // Checked all the same where the day is missing: what follows from this stand-in is told there.
    from: from ?? approved?.on ?? "2000-01-01",
    approved,
    gives,
  };
  const outdated: PlacedProblem[] =
    meta.regimeVersion === regimeVersion(regime)
      ? []
      : [{ code: "supplement-outdated", at: "regime-version", values: {}, place: null }];
  const checked = checkSupplement(regime, supplement)
    .filter((problem) => !follows(problem, notes.problems))
    .map((problem): PlacedProblem => ({ ...problem, place: placeOf(notes, problem) }));
  return {
    regime,
    unit: meta.unit,
    supplement: notes.problems.length === 0 ? supplement : null,
    problems: inOrder(contents, [...outdated, ...strays(sheets), ...notes.problems, ...checked]),
    readings: notes.readings,
    reasons: notes.reasons,
  };
};
