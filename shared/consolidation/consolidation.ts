// 汇总：许多文件合成一份：哪些人、哪些问题、哪些冲突、缺了谁、变了什么。做法在 consolidate.ts
import type { CivilDate } from "../calendar/civil.ts";
import type { Cells, CellValue } from "../contract/shapes.ts";
import type { Problem } from "../engine/grid/assess-grid.ts";
import type { GridRegime } from "../engine/regime.ts";
import type { Note } from "../workbook/reading/notes.ts";
import type { Reading } from "../workbook/reading/reading.ts";
import type { WorkbookRefused } from "../workbook/refusals.ts";
import type { Choice } from "../workbook/travel/choices.ts";
import type { Source, Version } from "../workbook/travel/copies.ts";
import type { DeletedRow, RowNote } from "../workbook/travel/merged-form.ts";
import type { CopyNote } from "../workbook/travel/standings.ts";
import type { ReadForm } from "./arrival.ts";

/** A unit that is to hand in. */
export interface RosterUnit {
  /** 6–10 digits. */
  readonly code: string;
  readonly name: string;
  /** Who fills there, as the bureau asks for them by telephone; absent where nobody is known. */
  readonly clerk?: string;
  /** Persons that the roster expects; absent where it isn't known. */
  readonly expected?: number;
}

/** Which form a row belongs to: one regime, unit and period. Codes are the roster's where the roster knows the unit. */
export interface GroupId {
  readonly regime: string;
  /** Unit code; a name as written where no code is known; "" where nothing is. */
  readonly unit: string;
  readonly period: string;
}

/**
 * One conflict decided by somebody. Values stand as their digests (`valueDigest` in choices.ts), so that a summary with
 * masked numbers brings choices about them back.
 */
export interface GivenChoice extends GroupId {
  /** `Conflict.row` and `Conflict.at`. */
  readonly row: string;
  readonly at: string | null;
  /** The values among which was chosen. */
  readonly among: readonly string[];
  /** One of them. */
  readonly value: string;
  readonly by: string;
  /** Instant, ISO 8601 in UTC: of two choices about one conflict the later one counts. */
  readonly on: string;
}

/** A row of a consolidation as the next one compares with it. Numbers may be masked. */
export interface ConsolidatedRow extends GroupId {
  /** `MergedRow.key`. */
  readonly key: string;
  readonly id: string | null;
  readonly cells: Cells;
  readonly total: number | null;
  readonly grade: string | null;
  /** Of the server's row that it came from; null before the first sync. */
  readonly version: number | null;
}

/** What is kept of a consolidation for the next one: `readSummary` reads it from a summary workbook. */
export interface Consolidated {
  /** Regime versions by regime id, 64 hex digits. */
  readonly versions: Readonly<Record<string, string>>;
  /** The day it was made. */
  readonly on: string;
  readonly rows: readonly ConsolidatedRow[];
}

/** One form of the last consolidation. */
export interface LastForm {
  readonly group: GroupId;
  readonly rowCount: number;
  /** A carrier of many rows may fetch them anew at every look. */
  readonly rows: readonly ConsolidatedRow[];
}

/** The last consolidation form by form, for who can't have all its rows at hand: `lastForms` makes it of the rows. */
export interface LastConsolidation extends Omit<Consolidated, "rows"> {
  readonly forms: readonly LastForm[];
}

export interface ConsolidationOptions {
  readonly regimes: readonly GridRegime[];
  /** Absent: no unit is missing, and none unknown. */
  readonly units?: readonly RosterUnit[];
  readonly previous?: Consolidated | LastConsolidation;
  readonly choices?: readonly GivenChoice[];
  /** The period that was asked for; absent: the one that most files are of. */
  readonly period?: string;
  readonly on: CivilDate;
  /** Rows of the result that may be kept at hand; those of further units are made anew at every look. Absent: all. */
  readonly keep?: number;
}

/** What is found of a file beside what its reader notes. Words: `consolidation.<code>`. */
export type FileFindingCode =
  | "unit-unknown"
  | "unit-missing"
  | "unit-by-name"
  | "unit-code-differs"
  | "unit-name-differs"
  | "unit-ambiguous"
  | "period-other"
  | "period-assumed"
  | "period-missing"
  | "rows-none";

export interface FileFinding {
  readonly code: FileFindingCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One file. */
export interface FileReport {
  readonly file: string;
  /** `ReceivedFile.digest`. */
  readonly digest: string | null;
  readonly size: number;
  readonly modified: string | null;
  /** What became of it; a duplicate or an older copy adds nothing, since all that it says stands elsewhere. */
  readonly state: "read" | "duplicate" | "older" | "refused";
  readonly refused: WorkbookRefused | null;
  /** Null where refused. */
  readonly group: GroupId | null;
  /** As written in the file. */
  readonly unit: ReadForm["unit"];
  readonly period: string | null;
  readonly regimeVersion: string | null;
  readonly current: boolean;
  readonly how: ReadForm["how"] | null;
  readonly rows: number;
  /** Problems and readings of its rows, as read. */
  readonly problems: number;
  readonly readings: number;
  readonly findings: readonly FileFinding[];
  readonly notes: readonly Note[];
  readonly copyNotes: readonly CopyNote[];
}

/** Where a cell of the result stands in a file. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  /** A1 address; of the row's first cell where `at` has no cell of its own. */
  readonly cell: string;
}

/** What is wrong with one cell of a row: the engines' problems and those that only a consolidation sees. */
export interface PlacedProblem {
  /** `person-twice` (values: file, sheet, row), `person-elsewhere` (unit, file), `conflict`, or an engine's code. */
  readonly problem: Problem<string>;
  readonly place: Place;
}

/** One row of the result: merged, checked and assessed. */
export interface ResultRow extends ConsolidatedRow {
  /** The digest as last synced; null before the first sync. */
  readonly synced: string | null;
  /** Files that have it, the one whose place is given first. */
  readonly sources: readonly Source[];
  /** Where a cell stands, the row's own place under "": where its value was found, or in one of the sources. */
  readonly placeOf: (at: string, source?: Source) => Place;
  readonly state: string | null;
  readonly parts: Readonly<Record<string, number | null>>;
  readonly problems: readonly PlacedProblem[];
  readonly readings: readonly (Reading & { readonly place: Place })[];
  readonly notes: readonly RowNote["code"][];
  /** Cells in conflict; "" for the row itself. */
  readonly disputed: readonly string[];
}

/** A conflict that somebody has to decide, or one decided by a choice that was given. */
export interface PlacedConflict extends GroupId {
  readonly row: string;
  readonly at: string | null;
  readonly versions: readonly Version[];
  readonly chosen: Choice | null;
}

/** What stands out in a unit; each by one simple rule in outliers.ts. */
export interface Outlier {
  readonly code: "grades-apart" | "total-far" | "one-answer" | "all-alike";
  /** Key of the row, or null for the unit. */
  readonly row: string | null;
  readonly at: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One form: a regime, a unit, a period. */
export interface UnitReport extends GroupId {
  readonly name: string;
  readonly clerk: string | null;
  readonly expected: number | null;
  /** Whether it counts: of the period asked for and of a unit of the roster, where there is one. */
  readonly counted: boolean;
  readonly files: readonly string[];
  /** Where there are too many to be kept, made anew at every look: look once, and let go. See `ConsolidationOptions.keep`. */
  readonly rows: readonly ResultRow[];
  readonly rowCount: number;
  /** Problems, readings and notes in all rows. */
  readonly problemCount: number;
  readonly readingCount: number;
  readonly noteCount: number;
  readonly deleted: readonly (DeletedRow & { readonly name: string })[];
  readonly conflicts: readonly PlacedConflict[];
  /** Rows without any problem. */
  readonly complete: number;
  /** Cells that are asked for and filled, and all that are asked for. */
  readonly filled: number;
  readonly asked: number;
  /** Rows by grade, in the regime's order; `none` without one. */
  readonly grades: Readonly<Record<string, number>>;
  readonly ungraded: number;
  readonly median: number | null;
  readonly outliers: readonly Outlier[];
  /** `lineageOf(rows, parents)` goes with rows that are written back. */
  readonly parents: readonly string[];
}

/** One cell that changed since the last consolidation. */
export interface CellChanged {
  readonly at: string;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Points gained; null where one side has none. */
  readonly points: number | null;
  readonly by: "answer" | "rule" | "field";
}

/** One row that is new, gone or changed since. */
export interface RowDifference extends GroupId {
  readonly kind: "added" | "removed" | "changed";
  readonly key: string;
  readonly before: { readonly total: number | null; readonly grade: string | null } | null;
  readonly after: { readonly total: number | null; readonly grade: string | null } | null;
  /** Whether the grade is another one. */
  readonly moved: boolean;
  readonly cells: readonly CellChanged[];
  /** Of the present row, or of the last one. */
  readonly name: string;
}

export interface Differences {
  /** The day of the last consolidation. */
  readonly since: string;
  readonly rows: readonly RowDifference[];
  /** Units that the last one didn't have: all their rows are new. */
  readonly fresh: readonly { readonly group: GroupId; readonly rows: number }[];
  /** Units of the last one of which no file came: their rows are not compared. */
  readonly absent: readonly { readonly group: GroupId; readonly rows: number }[];
  /** Regimes whose version is another one by now. */
  readonly amended: readonly string[];
}

/** Many files as one. */
export interface Consolidation {
  readonly on: CivilDate;
  /** The period that counts. */
  readonly period: string;
  readonly regimes: readonly GridRegime[];
  /** By file name. */
  readonly files: readonly FileReport[];
  /** Counted ones first, in the roster's order, then by code. */
  readonly units: readonly UnitReport[];
  readonly missing: readonly (RosterUnit & {
    /** Files of the unit that were refused or are of another period. */
    readonly sent: readonly string[];
  })[];
  readonly differences: Differences | null;
  /** Choices that decide nothing now. */
  readonly lapsed: readonly GivenChoice[];
}
