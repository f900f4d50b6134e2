// 学生诚信档案：承诺、条目、封存
import type { CivilDate } from "../../calendar/civil.ts";

/** One version of a pledge's text; the unit words it. */
export interface PledgeText {
  readonly pledge: string;
  readonly version: number;
  readonly text: string;
}

export type PledgeAnswer =
  | {
      readonly pledge: string;
      readonly version: number;
      readonly signedBy: string;
      readonly guardian: string | null;
      readonly on: CivilDate;
    }
  | { readonly pledge: string; readonly declined: true; readonly on: CivilDate };

export interface ArchiveEntry {
  readonly id: string;
  readonly section: string;
  readonly on: CivilDate;
  readonly what: string;
  readonly by: string;
  readonly reviewed: { readonly by: string; readonly on: CivilDate } | null;
  /** Ids of the entries that it rests on. */
  readonly restsOn?: readonly string[];
  /** The id of the entry that it puts right. */
  readonly corrects?: string;
}

export interface ArchiveRecord {
  readonly unit: { readonly code: string; readonly name: string };
  readonly person: { readonly name: string; readonly number: string; readonly born: CivilDate };
  readonly enrolled: CivilDate;
  readonly left: CivilDate;
  readonly pledgeTexts: readonly PledgeText[];
  readonly pledges: readonly PledgeAnswer[];
  readonly entries: readonly ArchiveEntry[];
  readonly sealed: { readonly by: string; readonly on: CivilDate } | null;
}

/** The text of a pledge's version, or undefined. */
export const pledgeTextOf = (
  { pledgeTexts }: ArchiveRecord,
  pledge: string,
  version: number,
): PledgeText | undefined => pledgeTexts.find((one) => one.pledge === pledge && one.version === version);

/** Which entry puts which right: corrected id → id of its correction. */
export const correctionsIn = ({ entries }: ArchiveRecord): ReadonlyMap<string, string> =>
  new Map(entries.flatMap(({ id, corrects }) => (corrects === undefined ? [] : [[corrects, id] as const])));

/** Entries by day, then id: the order in which they were written down doesn't matter. */
export const byDay = ({ entries }: ArchiveRecord): readonly ArchiveEntry[] =>
  entries.toSorted((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1));
