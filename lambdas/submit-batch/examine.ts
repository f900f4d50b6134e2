// 上报前的核对：所见即所存、行行完整、一人一行
import type { CivilDate } from "#shared/calendar/civil.ts";
import { owedBy } from "#shared/cases/owed.ts";
import type { RequestOf } from "#shared/contract/operations.ts";
import { type Refused, refuse } from "#shared/contract/refusals.ts";
import { seenOf } from "#shared/contract/seen.ts";
import type { ContractProblem } from "#shared/contract/shapes.ts";
import { isNotYet } from "#shared/engine/assess.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { type Result, resultOf } from "#shared/engine/result.ts";
import { assessForm } from "#shared/workbook/forms/assess-form.ts";
import type { FormRowCells, RowsForm } from "#shared/workbook/forms/form.ts";
import { formFromRows } from "#shared/workbook/forms/rows.ts";
import type { PlacedProblem } from "#shared/workbook/supplement/notes.ts";
import type { ManifestRow } from "../persistence/batches.ts";
import { openCells } from "../persistence/kept-row.ts";
import type { Keyring } from "../persistence/keyring.ts";
import type { Sheet } from "../persistence/keys.ts";
import type { LiveRow } from "../persistence/sheets.ts";

/** How many problems one refusal lists; their number of rows is always exact. */
const problemsListed = 200;

const none: Result = { total: null, grade: null };

/** Problems that name another row, by its number on the sheet. */
const again: ReadonlySet<string> = new Set(["person-twice", "roster-twice", "row-twice"]);
const samePerson: ReadonlySet<string> = new Set(["person-twice", "roster-twice"]);

interface Desk {
  readonly regime: Regime;
  readonly form: RowsForm;
  readonly sheet: Sheet;
  readonly keyring: Keyring;
  readonly today: CivilDate;
}

/** What a hand-in seals. */
export interface Examined {
  /** By row id. */
  readonly rows: readonly ManifestRow[];
  readonly results: readonly Result[];
}

interface Told {
  /** Null where it concerns the whole form. */
  readonly row: string | null;
  readonly problem: ContractProblem;
}

const teller =
  ({ cellOf }: ReturnType<typeof formFromRows>) =>
  ({ code, at, values, cite, place }: PlacedProblem): Told => {
    const found = place === null ? null : cellOf(place);
    const other =
      place !== null && again.has(code) ? cellOf({ ...place, row: Number(values.row) - 1 }).row : null;
    return {
      row: found?.row ?? null,
      problem: {
        code,
        at: found === null ? `.${at}` : `${found.row ?? found.table}.${found.cell}`,
        values: { ...values, ...(other === null ? {} : { row: other }) },
        ...(cite === undefined ? {} : { cite }),
      },
    };
  };

/**
 * Examines a sheet for hand-in: `nothing-to-hand-in`, `rows-changed`, `rows-incomplete`, `person-twice`, or what is
 * sealed. The whole form is read and assessed anew under the regime in force. A problem's `at` is `<row>.<cell>`; the
 * table's id stands for the row where the table lacks one, nothing where the whole form is meant.
 */
export const examine = (
  { regime, form, sheet, keyring, today }: Desk,
  seen: RequestOf<"submit-batch">["seen"],
  live: readonly LiveRow[],
): Examined | Refused => {
  if (live.length === 0) return refuse("nothing-to-hand-in");
  if (seenOf(live).digest !== seen.digest)
    return refuse("rows-changed", { values: { seen: seen.rows, rows: live.length } });
  const rows = live.map(
    (row): FormRowCells => ({
      id: row.id,
      table: row.table,
      version: row.version,
      cells: openCells(row, sheet, keyring),
    }),
  );
  const settings = { on: today, supplement: form.setting.supplement };
  const made = formFromRows(regime, form, rows);
  const { assessed, problems } = assessForm(regime, made.read, settings, made.sheets);
  const told = problems.map(teller(made));
  const incomplete = told.filter(({ problem }) => !samePerson.has(problem.code));
  if (incomplete.length > 0)
    return refuse("rows-incomplete", {
      values: { count: new Set(incomplete.map(({ row }) => row)).size },
      problems: incomplete.map(({ problem }) => problem).slice(0, problemsListed),
    });
  if (told.length > 0)
    return refuse("person-twice", { problems: told.map(({ problem }) => problem).slice(0, problemsListed) });
  const results = new Map<string, Result>();
  const owed = new Map<string, string[]>();
  for (const [key, one] of assessed) {
    results.set(key, resultOf(one));
    if (isNotYet(one)) continue;
    for (const { row, rule } of owedBy(regime, key, one)) owed.set(row, [...(owed.get(row) ?? []), rule]);
  }
  return {
    rows: live.map(({ id, table, version, digest }) => {
      const { total, grade } = results.get(id) ?? none;
      return { id, table, version, digest, total, grade, owed: owed.get(id) ?? [] };
    }),
    results: [...results.values()],
  };
};
