// 保存行：逐格合并，错的不存，缺的可存；一次请求一个事务

import type { RequestOf } from "#shared/contract/operations.ts";
import { isRefused, type Refused, refuse } from "#shared/contract/refusals.ts";
import type { KeptRow } from "../persistence/kept-row.ts";
import { sheetPartition } from "../persistence/keys.ts";
import { openSheet } from "../persistence/open-sheet.ts";
import { putVersion, readRows, readVersions, touchHead } from "../persistence/sheets.ts";
import { serveResults } from "../serve/serve-results.ts";
import type { Work } from "../serve/work.ts";
import { settleRow } from "./settle-row.ts";

type Rows = RequestOf<"save-rows">["rows"];

const wrong = (where: string): Refused => refuse("request-invalid", { values: { where } });

/** Names a row that builds on a version that never was. */
const groundless = (
  rows: Rows,
  versions: ReadonlyMap<string, KeptRow>,
  current: ReadonlyMap<string, KeptRow>,
): string | null => {
  const index = rows.findIndex(
    ({ id, base, cells }) =>
      (base !== null && !versions.has(`${id}#${base}`)) || (cells === null && !current.has(id)),
  );
  return index < 0 ? null : `rows.${index}.base`;
};

/** Names a row of a table that the form doesn't have, or of another table than it always stood in. */
const misplaced = (
  rows: Rows,
  kinds: ReadonlyMap<string, unknown>,
  current: ReadonlyMap<string, KeptRow>,
): string | null => {
  const index = rows.findIndex(
    ({ id, table }) => !kinds.has(table) || (current.get(id)?.table ?? table) !== table,
  );
  return index < 0 ? null : `rows.${index}.table`;
};

/** Saves the rows of one sheet, each with its own outcome. */
export const work: Work<"save-rows"> = async (request, context) => {
  const { actor, at, commit, keyring, stores } = context;
  const open = await openSheet(stores, request, context);
  if (isRefused(open)) return open;
  const { rows, regimeVersion, regime: regimeId, unit, period } = request;
  const sheet = { regime: regimeId, unit, period };
  if (new Set(rows.map(({ id }) => id)).size < rows.length) return wrong("rows");
  const bases = rows.flatMap(({ id, base }) => (base === null ? [] : [{ id, version: base }]));
  const [current, versions] = await Promise.all([
    readRows(
      stores,
      sheet,
      rows.map(({ id }) => id),
    ),
    readVersions(stores, sheet, bases),
  ]);
  const where = misplaced(rows, open.kinds, current) ?? groundless(rows, versions, current);
  if (where !== null) return wrong(where);
  const settled = rows.flatMap((row) => {
    const kind = open.kinds.get(row.table);
    const desk = kind && { kind, sheet, keyring, regimeVersion, by: actor.person, at };
    return desk ? [settleRow(desk, row, versions.get(`${row.id}#${row.base}`), current.get(row.id))] : [];
  });
  const writes = settled.flatMap(({ write }) => (write ? [write] : []));
  const answer = { rows: settled.map(({ outcome }) => outcome) };
  if (writes.length === 0) return commit(answer, { items: [] });
  return commit(answer, {
    items: [
      touchHead(stores, sheet),
      ...writes.flatMap(({ row, previous }) => putVersion(stores, sheet, row, previous)),
    ],
    journal: {
      chain: sheetPartition(sheet),
      action: "save-rows",
      values: {
        rows: writes.map(({ row: { id, table, version, digest, removed }, changed }) => ({
          id,
          table,
          version,
          digest,
          removed,
          changed,
        })),
      },
    },
  });
};

export const handler = serveResults("save-rows", work);
