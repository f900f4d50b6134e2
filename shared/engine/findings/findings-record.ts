// 认定事实：一件一件记，次序无关；处罚、失信被执行人等须有文书
import type { CivilDate } from "../../calendar/civil.ts";
import type { Term } from "../../calendar/term.ts";

/** A decision document: no ground and no listing without one. */
export interface Document {
  readonly name: string;
  readonly number: string;
  readonly authority: string;
  readonly date: CivilDate;
}

interface FactOf<Kind extends string> {
  readonly kind: Kind;
  readonly id: string;
  /** The day on which it took effect; what lies after the day asked about doesn't count yet. */
  readonly on: CivilDate;
}

/** 良好信用信息, or a deed of the negative list. */
export interface Hit extends FactOf<"hit"> {
  readonly hit: string;
}

/** 整改文书: served `on`; the term runs from that day, or ends on a day that the order names. */
export interface Order extends FactOf<"order"> {
  /** Ids of the hits that it wants put right. */
  readonly hits: readonly string[];
  readonly due: { readonly within: Term } | { readonly by: CivilDate };
  readonly document: Document;
}

/** 整改完成: handed in `on`; it counts by that day once the bureau has accepted it. */
export interface Completion extends FactOf<"completion"> {
  readonly order: string;
  readonly verdict: { readonly on: CivilDate; readonly accepted: boolean } | null;
}

/** 教育行政处罚 */
export interface Penalty extends FactOf<"penalty"> {
  readonly serious: boolean;
  readonly document: Document;
}

/** 失信被执行人 */
export interface JudgmentDefaulter extends FactOf<"judgment-defaulter"> {
  readonly document: Document;
}

/** 符合有关规定条件: the document names the norm and its article. */
export interface StatedCondition extends FactOf<"stated-condition"> {
  readonly norm: string;
  readonly article: string;
  readonly document: Document;
}

/** A fact no longer counts from `on`: mended, revoked, or off the court's list. */
export interface Ending extends FactOf<"ending"> {
  readonly fact: string;
  readonly why: "repaired" | "revoked" | "removed";
  readonly document: Document;
}

/** A named person's decision to list or to take off the list. */
export interface Listing extends FactOf<"listing"> {
  readonly list: string;
  readonly does: "enter" | "leave";
  readonly decidedBy: string;
  readonly document: Document;
}

export type Fact =
  | Hit
  | Order
  | Completion
  | Penalty
  | JudgmentDefaulter
  | StatedCondition
  | Ending
  | Listing;

/** Facts about one subject. */
export type FindingsRecord = readonly Fact[];
