// 上报：先看清楚再封存；封的正是填报人看到的这些行
import type { RequestOf } from "#shared/contract/operations.ts";
import { seenOf } from "#shared/contract/seen.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import type { SheetCheck } from "./check.ts";
import type { OpenForm } from "./open.ts";

export interface HandInSummary {
  readonly rows: number;
  readonly incomplete: number;
  /** Rows changed since the last sync. */
  readonly changed: number;
  readonly problems: number;
  /** Persons by grade, in the regime's order. */
  readonly grades: readonly { readonly grade: string; readonly count: number }[];
  readonly blocked: "problems" | "changed" | "empty" | null;
}

/** What a clerk looks at before handing in. */
export const summarize = (form: OpenForm, check: SheetCheck): HandInSummary => {
  const changed = check.rows.filter((row) => row.changed).length;
  const blocked = (): HandInSummary["blocked"] => {
    if (check.rows.length === 0) return "empty";
    if (check.problems.length > 0) return "problems";
    return changed > 0 ? "changed" : null;
  };
  return {
    rows: check.rows.length,
    incomplete: check.rows.length - check.complete,
    changed,
    problems: check.problems.length,
    grades: form.regime.grades.map(({ id }) => ({
      grade: id,
      count: check.rows.filter(({ checked }) => checked.assessment.grade === id).length,
    })),
    blocked: blocked(),
  };
};

/** The request that hands in exactly the rows of the sheet at the versions that were seen. */
export const handInRequest = (form: OpenForm): RequestOf<"submit-batch"> => ({
  regime: form.regime.id,
  unit: form.meta.unit.code,
  period: form.meta.period,
  regimeVersion: regimeVersion(form.regime),
  seen: seenOf(
    form.rows.flatMap(({ id, version }) => (id === null || version === null ? [] : [{ id, version }])),
  ),
});
