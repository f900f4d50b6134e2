// 与记录对照：表已上报、写到的行都在；按记录再写一份，摘要相同

import type { RequestOf } from "#shared/contract/operations.ts";
import { type Refused, refuse } from "#shared/contract/refusals.ts";
import { paperFromRecord, recordedKinds } from "#shared/papers/from-record.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { readBureau, readUnit } from "../persistence/directory.ts";
import { openCells } from "../persistence/kept-row.ts";
import { readHead, readLiveRows } from "../persistence/sheets.ts";
import type { ChangingContext } from "../serve/work.ts";

/**
 * Why the record doesn't bear a paper out, or null. A sum sheet names every row of a handed-in sheet, a grade notice one.
 * Other kinds rest on facts that no record here holds: of them only unit, regime and digest are known.
 */
export const recordRefuses = async (
  { stores, keyring }: Pick<ChangingContext, "stores" | "keyring">,
  request: RequestOf<"issue-paper">,
): Promise<Refused | null> => {
  const { kind, unit, regime: id, period, record, digest } = request;
  const about = recordedKinds[kind];
  if (about === undefined)
    return record === null ? null : refuse("request-invalid", { values: { where: "record" } });
  const regime = gridOf(id);
  if (regime === undefined) return refuse("regime-unknown", { values: { regime: id } });
  if (record === null || period === null)
    return refuse("request-invalid", { values: { where: record === null ? "record" : "period" } });
  const sheet = { unit, regime: id, period };
  const [head, rows, bureau, own] = await Promise.all([
    readHead(stores, sheet),
    readLiveRows(stores, sheet),
    readBureau(stores),
    readUnit(stores, unit),
  ]);
  const known = new Map(rows.map((row) => [row.id, row]));
  const named = record.rows.flatMap((row) => known.get(row) ?? []);
  const whole = about === "all" ? new Set(record.rows).size === rows.length : record.rows.length === 1;
  if (bureau === undefined || own === undefined) return refuse("not-found");
  if (head?.state !== "sealed" || named.length !== record.rows.length || !whole)
    return refuse("paper-unrecorded");
  const cells = named.map((row) => openCells(row, sheet, keyring));
  const offices = {
    unit: { code: unit, name: own.name },
    period,
    bureau: bureau.name,
    creditOffice: bureau.creditOffice,
  };
  const paper = paperFromRecord(kind, regime, offices, record, cells);
  return paper?.digest === digest ? null : refuse("paper-differs");
};
