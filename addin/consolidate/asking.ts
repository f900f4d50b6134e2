// 问与答：页面托付给工作线程的几件事；页面只知道这些，重的代码都在那一边
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { GivenChoice, RosterUnit } from "#shared/consolidation/consolidation.ts";
import type { LayoutWay } from "#shared/consolidation/own-layouts.ts";
import type { Locale } from "#shared/messages/format.ts";
import type { WorkbookRefusalCode } from "#shared/workbook/refusals.ts";
import type { Report } from "./report.ts";

/** A file as the page hands it over. */
export interface AskedFile {
  /** Name or path below the folder, with "/"; no two are alike. */
  readonly file: string;
  /** ISO 8601 in UTC. */
  readonly modified: string;
  readonly blob: Blob;
  /** Who is taken to have chosen what in a summary has no name yet. */
  readonly by: string;
  /** Layouts that were confirmed before, as `confirm` wrote them; "" is none. */
  readonly layouts: string;
}

/** Answers to the open questions of an unconfirmed layout, by their place in `LayoutLine.open`; null: none. */
export interface Confirmed {
  /** `LayoutLine.key`. */
  readonly key: string;
  readonly ways: readonly (LayoutWay | null)[];
  readonly layouts: string;
}

/** What is to be written; `unit` is a `UnitLine.key`, null all units that have something to mend, in one ZIP. */
export type Wanted =
  | { readonly what: "summary"; readonly numbers: "masked" | "full" }
  | { readonly what: "marked" | "letter"; readonly unit: string | null };

/** A file that was written. */
export interface Made {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a consolidation depends on beside the files. */
export interface About {
  readonly locale: Locale;
  /** Units that are to hand in, of whoever signed in; null: those of a roster among the files, if there is one. */
  readonly units: readonly RosterUnit[] | null;
  /** The bureau's name; null: the regime's own issuers stand for it. */
  readonly bureau: string | null;
  readonly choices: readonly GivenChoice[];
  readonly on: CivilDate;
}

/** What became of a file at first sight; everything else is told by the report. */
export type FirstSight = "read" | "refused" | "summary" | "roster";

/** Everything that is done away from the page, one call at a time. */
export interface Job {
  /** Reads a file and keeps what it says, in place of what it said before. */
  readonly read: (asked: AskedFile) => Promise<FirstSight>;
  /** Keeps a file as refused without opening it: it had its chance. */
  readonly refuse: (asked: AskedFile, why: WorkbookRefusalCode) => Promise<FirstSight>;
  /** The layouts with the one that was just confirmed. */
  readonly confirm: (confirmed: Confirmed) => Promise<string>;
  readonly report: (about: About) => Promise<Report>;
  readonly make: (wanted: Wanted, about: About) => Promise<Made>;
}

/** A file gets this long before it is given up, in seconds. */
export const mostSeconds = 30;

/** Whether two choices are about one conflict. */
export const sameConflict = (one: ChoiceAbout, other: ChoiceAbout): boolean =>
  one.regime === other.regime &&
  one.unit === other.unit &&
  one.period === other.period &&
  one.row === other.row &&
  one.at === other.at;
type ChoiceAbout = Pick<GivenChoice, "regime" | "unit" | "period" | "row" | "at">;
