// 收表：一份走过许多手的文件读成一张表；认得多少读多少，读作什么、搁置什么、存疑什么都说明

import { type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import { regimeVersion } from "../../engine/version.ts";
import { cellAddress } from "../address.ts";
import { type FormMeta, readMeta } from "../grid/form-meta.ts";
import type { Grid } from "../grid/grid.ts";
import { columnsIn, keyRowOf } from "../grid/locate.ts";
import { metaSheetName } from "../meta-sheet.ts";
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "../refusals.ts";
import type { SheetContent } from "../sheet.ts";
import { readWorkbook, type WorkbookContent } from "../xlsx/read.ts";
import { imprintOf } from "./imprint.ts";
import { type Matcher, matcherOf } from "./match-words.ts";
import { type Note, noteOf, rowsInWords } from "./notes.ts";
import { againstOlder, byHeads } from "./older-form.ts";
import type { LayoutGuess, LayoutMapping } from "./own-layout.ts";
import { readOwn } from "./own-reading.ts";
import { gridRows, type TravelledRow } from "./travelled-rows.ts";

export interface TravelOptions {
  /** The regimes in force, in the order in which they are tried where a workbook does not say its own. */
  readonly regimes: readonly GridRegime[];
  /** Earlier versions of them, as far as they are known. */
  readonly older?: readonly GridRegime[];
  /** Layouts that were confirmed for the unit. */
  readonly layouts?: readonly LayoutMapping[];
}

/** A workbook as read. */
export interface TravelledForm {
  readonly regime: GridRegime;
  /** Of the form, as its meta sheet says; null where that is lost or never was. */
  readonly regimeVersion: string | null;
  /** Whether that is the regime's present version. */
  readonly current: boolean;
  readonly unit: { readonly code: string | null; readonly name: string | null };
  readonly period: string | null;
  /** By its meta sheet; by its heads alone; a sheet of somebody's own; one sheet a person. */
  readonly how: "form" | "fingerprint" | "own-wide" | "per-person";
  readonly meta: FormMeta | null;
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: SheetContent["visibility"];
    readonly rows: number;
  }[];
  readonly rows: readonly TravelledRow[];
  readonly notes: readonly Note[];
  /** What was taken for what in a layout of somebody's own; null for a form of this system. */
  readonly guess: LayoutGuess | null;
}

interface Keyed {
  readonly sheet: SheetContent;
  readonly keyRow: number;
}

const fileNotes = ({ macros, externalLinks, withoutCells }: WorkbookContent): readonly Note[] => [
  ...(macros ? [noteOf("macros")] : []),
  ...(externalLinks ? [noteOf("external-links")] : []),
  ...withoutCells.map((name) => noteOf("sheet-without-cells", name)),
];

const sameCells = (a: SheetContent, b: SheetContent): boolean =>
  JSON.stringify(a.cells) === JSON.stringify(b.cells);

/** The grid to be read: the one named in the meta sheet, the only one, or the first of several that are the same. */
const chosen = (keyed: readonly Keyed[], meta: FormMeta | null): Keyed | WorkbookRefused => {
  const [first] = keyed;
  const named = keyed.find(({ sheet }) => sheet.name === meta?.sheet);
  if (named) return named;
  if (first && keyed.every(({ sheet }) => sheet === first.sheet || sameCells(sheet, first.sheet)))
    return first;
  return refuseWorkbook("form-grid-ambiguous", { sheets: keyed.map(({ sheet }) => sheet.name).join("、") });
};

const regimeByKeys = (regimes: readonly GridRegime[], { sheet, keyRow }: Keyed): GridRegime | undefined => {
  const keys = new Set(sheet.cells[keyRow] ?? []);
  const has = (regime: GridRegime): boolean =>
    indicatorsOf(regime).filter(({ id }) => keys.has(`indicator:${id}`)).length * 2 >
      indicatorsOf(regime).length && regime.subject.fields.some(({ id }) => keys.has(`field:${id}`));
  return regimes.find(has);
};

const isUsed = (grid: Grid, column: number): boolean => {
  const kind = grid.columns[column]?.kind;
  return kind === "field" || kind === "indicator";
};

/** What is told of the sheet that was read: rows and columns out of sight, columns that somebody added. */
export const sheetNotes = (
  grid: Grid,
  sheet: SheetContent,
  rows: readonly TravelledRow[],
): readonly Note[] => {
  const hiddenRows = new Set(sheet.hidden?.rows);
  const unseen = rows.filter(({ row }) => hiddenRows.has(row)).map(({ row }) => row);
  const columns = grid.columns.flatMap((_, column) =>
    isUsed(grid, column) && sheet.hidden?.columns.some(([from, to]) => column >= from && column <= to)
      ? [cellAddress(0, column).replace("1", "")]
      : [],
  );
  const foreign = grid.columns.flatMap((column, index) =>
    column.kind === "foreign" && rows.some(({ row }) => (sheet.cells[row]?.[index] ?? null) !== null)
      ? [cellAddress(0, index).replace("1", "")]
      : [],
  );
  return [
    ...(unseen.length > 0
      ? [noteOf("hidden-rows", sheet.name, { rows: rowsInWords(unseen), count: unseen.length })]
      : []),
    ...(columns.length > 0 ? [noteOf("hidden-columns", sheet.name, { columns: columns.join("、") })] : []),
    ...(foreign.length > 0 ? [noteOf("foreign-columns", sheet.name, { columns: foreign.join("、") })] : []),
  ];
};

const versionNotes = (meta: FormMeta | null, known: boolean, current: boolean): readonly Note[] => {
  if (meta === null) return [noteOf("meta-lost")];
  return current ? [] : [noteOf(known ? "older-version" : "unknown-version")];
};

/** Reads the form by its key row. */
const readForm = (
  workbook: WorkbookContent,
  keyed: readonly Keyed[],
  meta: FormMeta | null,
  options: TravelOptions,
): Omit<TravelledForm, "sheets"> | WorkbookRefused => {
  const found = chosen(keyed, meta);
  if (isWorkbookRefused(found)) return found;
  const { sheet, keyRow } = found;
  const regime = meta
    ? options.regimes.find(({ id }) => id === meta.regime)
    : regimeByKeys(options.regimes, found);
  if (regime === undefined)
    return meta
      ? refuseWorkbook("form-regime-unknown", { regime: meta.regime })
      : refuseWorkbook("form-not-found");
  const current = meta?.regimeVersion === regimeVersion(regime);
  const older = options.older?.find(
    (each) => each.id === regime.id && regimeVersion(each) === meta?.regimeVersion,
  );
  const all = columnsIn(regime, sheet.cells[keyRow] ?? [], () => current);
  if (isWorkbookRefused(all)) return all;
  const still =
    meta === null || current
      ? { columns: all, notes: [] }
      : older
        ? againstOlder(regime, older, sheet, all)
        : byHeads(regime, sheet, keyRow, all, matcherOf(regime));
  const grid: Grid = {
    sheet: sheet.name,
    columns: still.columns,
    firstRow: keyRow + 1,
    capacity: meta?.capacity ?? 1,
  };
  const rows = gridRows(grid, sheet, regime);
  const copies = keyed.filter((each) => each !== found);
  const imprint = meta ? { unit: meta.unit, period: meta.period } : imprintOf([sheet]);
  return {
    regime,
    regimeVersion: meta?.regimeVersion ?? null,
    current,
    unit: imprint.unit,
    period: imprint.period,
    how: meta ? "form" : "fingerprint",
    meta,
    rows,
    notes: [
      ...fileNotes(workbook),
      ...versionNotes(meta, older !== undefined, current),
      ...still.notes,
      ...copies.map((copy) =>
        noteOf(sameCells(copy.sheet, sheet) ? "copy-same" : "copy-differs", copy.sheet.name),
      ),
      ...sheetNotes(grid, sheet, rows),
    ],
    guess: null,
  };
};

const isMeta = ({ name }: SheetContent): boolean => name === metaSheetName;

const keyedIn = (sheets: readonly SheetContent[]): readonly Keyed[] =>
  sheets.flatMap((sheet) => {
    const keyRow = isMeta(sheet) ? -1 : keyRowOf(sheet);
    return keyRow < 0 ? [] : [{ sheet, keyRow }];
  });

const readLayout = (
  workbook: WorkbookContent,
  meta: FormMeta | null,
  options: TravelOptions,
  matchers: ReadonlyMap<GridRegime, Matcher>,
): Omit<TravelledForm, "sheets"> | null => {
  const sheets = workbook.sheets.filter((sheet) => !isMeta(sheet));
  for (const [regime, match] of matchers) {
    if (meta && meta.regime !== regime.id) continue;
    const mappings = (options.layouts ?? []).filter((mapping) => mapping.regime === regime.id);
    const own = readOwn(regime, sheets, match, mappings);
    if (own === null) continue;
    const { notes, read, ...form } = own;
    const imprint = imprintOf(read);
    return {
      ...form,
      regime,
      regimeVersion: meta?.regimeVersion ?? null,
      current: meta?.regimeVersion === regimeVersion(regime),
      unit: meta?.unit ?? imprint.unit,
      period: meta?.period ?? imprint.period,
      meta,
      notes: [
        ...fileNotes(workbook),
        ...(meta === null && own.how === "fingerprint" ? [noteOf("meta-lost")] : []),
        ...notes,
      ],
    };
  }
  return null;
};

/**
 * Reads a workbook that travelled: its form by the meta sheet, by the hidden keys alone, or by the words of its heads.
 * Nothing is guessed silently: what is doubtful is left out and listed. Refusals: `file-…`, `form-…`.
 */
export const readTravelled = async (
  bytes: Uint8Array,
  options: TravelOptions,
): Promise<TravelledForm | WorkbookRefused> => {
  const workbook = readWorkbook(bytes);
  if (isWorkbookRefused(workbook)) return workbook;
  const metaContent = workbook.sheets.find(isMeta);
  const said = metaContent ? readMeta(metaContent) : null;
  if (isWorkbookRefused(said) && said.refusedWorkbook === "form-newer") return said;
  const meta = isWorkbookRefused(said) ? null : said;
  const keyed = keyedIn(workbook.sheets);
  const form =
    keyed.length > 0
      ? readForm(workbook, keyed, meta, options)
      : readLayout(
          workbook,
          meta,
          options,
          new Map(options.regimes.map((regime) => [regime, matcherOf(regime)])),
        );
  if (form === null)
    return meta
      ? refuseWorkbook("form-grid-missing", { sheet: meta.sheet })
      : refuseWorkbook("form-not-found");
  if (isWorkbookRefused(form)) return form;
  const rowsIn = (name: string): number => form.rows.filter(({ sheet }) => sheet === name).length;
  return {
    ...form,
    sheets: workbook.sheets.map(({ name, visibility }) => ({ name, visibility, rows: rowsIn(name) })),
  };
};
