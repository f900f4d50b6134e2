// 上报前的核对：所见即所存、行行完整、一人一行

import type { RequestOf } from "#shared/contract/operations.ts";
import { type Refused, refuse } from "#shared/contract/refusals.ts";
import type { ContractProblem } from "#shared/contract/shapes.ts";
import { checkRow, verdictOf } from "#shared/engine/grid/row.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import type { ManifestRow } from "../persistence/batches.ts";
import { type KeptRow, openCells } from "../persistence/kept-row.ts";
import type { Keyring } from "../persistence/keyring.ts";
import type { Sheet } from "../persistence/keys.ts";

/** How many problems one refusal lists; their number of rows is always exact. */
const problemsListed = 200;

type SeenRows = RequestOf<"submit-batch">["rows"];

/** How many rows the clerk did not see as they are: changed, added or removed since. */
const unseen = (seen: SeenRows, live: readonly KeptRow[]): number => {
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  const changed = live.filter(({ id, version }) => versions.get(id) !== version).length;
  const ids = new Set(live.map(({ id }) => id));
  const gone = [...versions.keys()].filter((id) => !ids.has(id)).length;
  return changed + gone + (seen.length - versions.size);
};

/** Rows that carry a number which another row before them carries: `at` is `<row>.<field>`. */
const twice = (live: readonly KeptRow[]): ContractProblem[] => {
  const first = new Map<string, string>();
  return live.flatMap(({ id, sealed }) =>
    Object.entries(sealed).flatMap(([field, { lookup }]) => {
      const other = first.get(lookup);
      first.set(lookup, other ?? id);
      return other === undefined
        ? []
        : [{ code: "person-twice", at: `${id}.${field}`, values: { row: other } }];
    }),
  );
};

/**
 * Examines a sheet for hand-in: `nothing-to-hand-in`, `rows-changed`, `rows-incomplete`, `person-twice`,
 * or the manifest by row id. Every row is assessed anew under the regime in force. A problem's `at` is `<row>.<cell>`.
 */
export const examine = (
  { regime, sheet, keyring }: { regime: GridRegime; sheet: Sheet; keyring: Keyring },
  seen: SeenRows,
  live: readonly KeptRow[],
): readonly ManifestRow[] | Refused => {
  if (live.length === 0) return refuse("nothing-to-hand-in");
  const count = unseen(seen, live);
  if (count > 0) return refuse("rows-changed", { values: { count } });
  const verdicts = live.map((row) => ({
    row,
    verdict: verdictOf(checkRow(regime, openCells(row, sheet, keyring))),
  }));
  const incomplete = verdicts.filter(({ verdict }) => verdict.problems.length > 0);
  if (incomplete.length > 0)
    return refuse("rows-incomplete", {
      values: { count: incomplete.length },
      problems: incomplete
        .flatMap(({ row, verdict }) =>
          verdict.problems.map((problem) => ({ ...problem, at: `${row.id}.${problem.at}` })),
        )
        .slice(0, problemsListed),
    });
  const problems = twice(live);
  if (problems.length > 0) return refuse("person-twice", { problems: problems.slice(0, problemsListed) });
  return verdicts.map(({ row: { id, version, digest }, verdict: { total, grade } }) => {
    if (total === null || grade === null) throw new Error("a row without problems has no grade");
    return { id, version, digest, total, grade };
  });
};
