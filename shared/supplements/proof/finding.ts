// 发现：一份细则里说不通的一处，必有实例
import type { Cite, Words } from "../../engine/regime.ts";
import type { SupplementProblemCode } from "../problem.ts";

export type ProofKind =
  | "limit-broken"
  | "grade-gap"
  | "grade-overlap"
  | "dead-grade"
  | "best-from-start"
  | "one-deed-to-worst"
  | "same-name"
  | "unusable-for"
  | "term-open";

/** Deeds of one kind, and how often. */
export interface Counted {
  /** The item's id. */
  readonly item: string;
  readonly level?: string;
  readonly times: number;
  /** Of one, with its sign. */
  readonly points: number;
}

/** A concrete case that shows the finding. */
export interface ProofExample {
  /** Which limit is broken. */
  readonly code?: SupplementProblemCode;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly total?: number;
  /** The other end of a span of totals of which `total` is the lowest. */
  readonly highest?: number;
  /** Deeds by which the total is reached from the base; absent: none reach it, or the totals are means. */
  readonly deeds?: readonly Counted[];
  readonly grades?: readonly string[];
  /** Ids of what has no points or no weight. */
  readonly without?: readonly string[];
  readonly names?: readonly string[];
}

/** An error keeps a supplement from being approved; a warning is for the leading group to weigh. */
export interface ProofFinding {
  /** `<kind>@<subject>`: stable while the thing found is. */
  readonly id: string;
  readonly kind: ProofKind;
  readonly severity: "error" | "warning";
  /** The place in the supplement: `items.5-1`, `grades.B`. */
  readonly at: string;
  readonly message: Words;
  readonly example: ProofExample;
  readonly cite: Cite | null;
}
