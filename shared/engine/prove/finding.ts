// 发现：一部制度里说不通的一处，必有实例
import type { CivilDate } from "../../calendar/civil.ts";
import type { Facts } from "../grid/assess-grid.ts";
import type { Words } from "../regime.ts";
import type { RuleKind } from "./words/zh-CN.ts";

export type Severity = "error" | "warning";

/** A concrete case that shows the finding; `facts` can be assessed and give what the finding says. */
export interface Example {
  readonly facts?: Facts;
  /** Points. */
  readonly parts?: Readonly<Record<string, number>>;
  readonly total?: number;
  readonly byBand?: string | null;
  readonly grade?: string | null;
  /** The other end of a span of cases whose lowest is this one. */
  readonly highest?: Example;
  readonly answer?: string | number;
  readonly date?: CivilDate;
  readonly dueLocally?: CivilDate;
  readonly dueByNorm?: CivilDate;
  readonly found?: string | number;
  readonly wanted?: string | number;
  readonly names?: readonly string[];
}

export interface Finding {
  /** `<kind>@<subject>`: stable while the thing found is; an ambiguity names it in `settles`. */
  readonly id: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** JSON path into the regime, and the clause where one is known. */
  readonly where: { readonly path: string; readonly clause: string | null };
  readonly message: Words;
  readonly example: Example;
  /** The first day of the amended rules that it was found in; null: the rules as they first were. */
  readonly since: CivilDate | null;
  /** The ambiguity that settles it; null leaves it open. */
  readonly settledBy: string | null;
}
