// 学生诚信档案的现况：谁填了哪一节、谁审核、申诉与修定；与毕业时的副本（archive-record.ts）分开
import type { CivilDate } from "../../calendar/civil.ts";

interface Post {
  readonly person: string;
  readonly from: CivilDate;
  /** 调离日期: from this day on there are no rights; null while in post. */
  readonly movedOn: CivilDate | null;
}

/** Whoever acts on a file, with the post that gives the right. */
export type Editor =
  | { readonly kind: "student"; readonly person: string }
  | ({ readonly kind: "department"; readonly department: string } & Post)
  | ({
      readonly kind: "administrator";
      readonly level: string;
      /** The part that the level is set over; null at the highest level, which is over all. */
      readonly over: string | null;
    } & Post)
  | ({ readonly kind: "third-party"; readonly institution: string } & Post);

/** Whose file it is, and when it runs: both days included. */
export interface FileOf {
  readonly student: string;
  /** 二级学院 */
  readonly schoolOfStudy: string;
  readonly enrolled: CivilDate;
  readonly left: CivilDate | null;
}

export interface FileEntry {
  readonly id: string;
  /** A section's id, or a department's sheet's. */
  readonly section: string;
  readonly on: CivilDate;
  readonly by: Editor;
  /** What it says; null: “无”, declared, unlike a blank. */
  readonly what: string | null;
  readonly review: { readonly on: CivilDate; readonly by: Editor; readonly accepted: boolean } | null;
  /** The entry of the same section whose place it takes once it is reviewed. */
  readonly replaces?: string;
  /** The named breach, in a section where breaches are recorded. */
  readonly breach?: string;
  /** Ids of the requirements that were confirmed. */
  readonly confirmed?: readonly string[];
  /** 相关材料 */
  readonly material?: string;
}

export type AppealOutcome = "amend" | "revoke" | "reject";

export interface Appeal {
  readonly id: string;
  readonly entry: string;
  readonly by: Editor;
  readonly on: CivilDate;
  readonly claim: string;
  readonly answer: AppealAnswer | null;
}

export interface AppealAnswer {
  readonly on: CivilDate;
  readonly by: Editor;
  readonly outcome: AppealOutcome;
  readonly reasons: string;
  /** What the entry says from now on; with `amend` only. */
  readonly amended?: string;
}

export interface Repair {
  readonly id: string;
  readonly entry: string;
  readonly by: Editor;
  readonly on: CivilDate;
  /** 在校期间的综合表现 */
  readonly conduct: string;
  readonly decision: RepairDecision | null;
}

export interface RepairDecision {
  readonly on: CivilDate;
  readonly by: Editor;
  readonly approved: boolean;
  readonly reasons: string;
}

export interface StudentFile extends FileOf {
  /** 在校全日制专科学生 */
  readonly fullTimeJuniorCollege: boolean;
  /** Pledge id → the day on which it was signed. */
  readonly signed: Readonly<Record<string, CivilDate>>;
  readonly activated: CivilDate | null;
  readonly imported: CivilDate | null;
  readonly checked: CivilDate | null;
  readonly entries: readonly FileEntry[];
  readonly appeals: readonly Appeal[];
  readonly repairs: readonly Repair[];
}
