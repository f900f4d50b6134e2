// 读出的名册：一行的三种下落，和读之前要定的事
import type { ColumnRole } from "./columns.ts";
import type { StageQuestion, StageSettings } from "./stage.ts";
import type { Standing } from "./standing.ts";

export type Values = Readonly<Record<string, string | number>>;

/** A cell that is read otherwise than it stands, or that is left out and why. */
export interface CellNote {
  readonly field: string;
  /** A1 address in the source. */
  readonly at: string;
}

export interface Rewritten extends CellNote {
  readonly from: string;
  readonly to: string | number;
}

/** What is wrong with a cell or a row; `values` never tell of a person. */
export interface RosterFault {
  readonly code: string;
  /** "" where the whole row is meant. */
  readonly field: string;
  readonly at: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A person as the source has it. */
export interface SourcePerson {
  /** Zero-based row of the source. */
  readonly row: number;
  readonly name: string;
  readonly values: Values;
  readonly standing: Exclude<Standing, "unclear">;
  readonly rewritten: readonly Rewritten[];
  /** Cells of fields that may be empty, left out for what is wrong with them. */
  readonly leftOut: readonly RosterFault[];
  /** Required fields that the source leaves empty: such a row is a draft. */
  readonly gaps: readonly string[];
}

export interface RefusedSourceRow {
  readonly row: number;
  /** As far as they could be read, "" otherwise: whoever it is stays in the form until the row is mended. */
  readonly name: string;
  readonly number: string;
  readonly faults: readonly RosterFault[];
}

/** Why a row tells of nobody. */
export type NobodyReason = "heads" | "above" | "empty" | "total" | "note";

export interface NobodyRow {
  readonly row: number;
  readonly why: NobodyReason;
}

/** What the clerk has settled before the rows are read. */
export interface ReadSettings {
  readonly roles: ReadonlyMap<number, ColumnRole | null>;
  readonly primaryYears: StageSettings["primaryYears"];
  readonly cohortFrom: StageSettings["cohortFrom"];
  /** Rows whose note leaves it open, by zero-based row. */
  readonly standings: ReadonlyMap<number, "here" | "left">;
}

export interface SourceRead {
  /** Rows of the source: persons, refused and nobody add up to it. */
  readonly rows: number;
  readonly persons: readonly SourcePerson[];
  readonly refused: readonly RefusedSourceRow[];
  readonly nobody: readonly NobodyRow[];
  /** What has to be said once for all rows. */
  readonly questions: readonly StageQuestion[];
}
