// 变动：与上次上报（没有上报过的，与服务器上现存的）相比，改了哪几格，谁的结果因此变了
import type { StoredRow } from "#shared/contract/shapes.ts";
import { regimeOn } from "#shared/engine/amended.ts";
import { assess } from "#shared/engine/assess.ts";
import { diff } from "#shared/engine/grid/diff.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { type Result, resultOf } from "#shared/engine/result.ts";
import { formFromRows } from "#shared/workbook/forms/forms.ts";
import { rowDigest } from "#shared/workbook/grid/exchange.ts";
import { subjectOf } from "./check.ts";
import { withOwnNumbers } from "./numbers.ts";
import { type OpenForm, type OpenSubject, rowsOf } from "./open-form.ts";

/** One cell that says something else than before; values as they go over the wire. */
export interface ChangedCell {
  readonly table: string;
  readonly key: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
  /** What it gained (negative: lost), where the regime counts cell by cell. */
  readonly points: number | null;
  readonly clause: string;
}

/** What changed about one subject, and what it came to before and comes to now; null: not on the sheet. */
export interface SubjectChange {
  readonly key: string;
  readonly name: string;
  readonly before: Result | null;
  readonly after: Result | null;
  readonly rows: number;
  readonly cells: readonly ChangedCell[];
}

type Row = Pick<StoredRow, "id" | "table" | "cells">;
/** What a subject was, as far as its result is concerned. */
type Subject = Pick<OpenSubject, "key" | "name" | "record" | "sound">;

/** A row's own subject: the one that it calls, else itself. */
const aboutOf = ({ id, cells }: Row): string => {
  const { subject } = cells;
  return typeof subject === "string" ? subject : id;
};

const resultIn = (form: OpenForm, subject: Subject | undefined): Result | null => {
  if (subject === undefined) return null;
  const { regime, supplement, on } = form;
  return subject.sound
    ? resultOf(assess<Regime>(regime, subject.record, { on, supplement }))
    : { total: null, grade: null };
};

/** Points of a grid's cells, by indicator. */
const pointsIn = ({ regime, on }: OpenForm, was: Subject | undefined, is: Subject | undefined) => {
  if (regime.instrument !== "grid" || was === undefined || is === undefined) return new Map();
  const rules = regimeOn(regime, on);
  const reading = ({ record }: Subject) => ({
    ...{ regime: rules, on },
    facts: record as Parameters<typeof diff>[0]["facts"],
  });
  return new Map(diff(reading(was), reading(is)).cells.map((cell) => [cell.indicator, cell] as const));
};

/**
 * What a form says otherwise than rows that were stored, subject by subject in the order of the form, those that are gone
 * last. Both sides are read under the rules of today: only what was filled in moves a grade here.
 */
export const changesSince = (form: OpenForm, stored: readonly StoredRow[]): readonly SubjectChange[] => {
  const { regime, meta, setting } = form;
  const now = new Map(
    rowsOf(form).map((row) => [row.key, { id: row.key, table: row.table, cells: row.cells }] as const),
  );
  const then = stored.map((row) => ({
    ...row,
    cells: withOwnNumbers(row.cells, now.get(row.id)?.cells ?? {}),
  }));
  const before = new Map(then.map((row) => [row.id, row]));
  const moved = [...new Set([...now.keys(), ...before.keys()])].filter(
    (id) => rowDigest(now.get(id)?.cells ?? {}) !== rowDigest(before.get(id)?.cells ?? {}),
  );
  if (moved.length === 0) return [];
  const was: ReadonlyMap<string, Subject> = new Map(
    formFromRows<Regime>(regime, { unit: meta.unit, setting }, then).read.subjects.map((one) => [
      one.key,
      one,
    ]),
  );
  const is: ReadonlyMap<string, Subject> = new Map(form.subjects.map((one) => [one.key, one]));
  const byKey = new Map(rowsOf(form).map((row) => [row.key, row]));
  const rowsBySubject = new Map<string, string[]>();
  for (const id of moved) {
    const about =
      byKey.get(id)?.subject ?? aboutOf(before.get(id) ?? now.get(id) ?? { id, table: "", cells: {} });
    rowsBySubject.set(about, [...(rowsBySubject.get(about) ?? []), id]);
  }
  return [...rowsBySubject].map(([key, ids]): SubjectChange => {
    const points = pointsIn(form, was.get(key), is.get(key));
    return {
      key,
      name: subjectOf(form, { subject: key, key }) || (was.get(key)?.name ?? ""),
      before: resultIn(form, was.get(key)),
      after: resultIn(form, is.get(key)),
      rows: ids.length,
      cells: ids.flatMap((id) => {
        // That a subject's own row came or went is said by its result.
        if (id === key && before.has(id) !== now.has(id)) return [];
        const [from, to] = [before.get(id)?.cells ?? {}, now.get(id)?.cells ?? {}];
        const table = now.get(id)?.table ?? before.get(id)?.table ?? "";
        return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((cell): ChangedCell[] => {
          const [old, present] = [from[cell] ?? null, to[cell] ?? null];
          const counted = points.get(cell);
          return old === present || cell === "subject"
            ? []
            : [
                {
                  ...{ table, key: cell, from: old, to: present },
                  points: counted?.points ?? null,
                  clause: counted?.cite?.clause ?? "",
                },
              ];
        });
      }),
    };
  });
};
