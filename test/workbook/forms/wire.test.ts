// 线上的行：每一部制度的每一张表，从工作簿到线上、从线上回到工作簿，意思一点不变，与语言无关
import { describe, expect, test } from "vitest";
import type { Regime } from "#shared/engine/regime.ts";
import { regimes } from "#shared/regimes/registry.ts";
import type { FormRead, Setting } from "#shared/workbook/forms/form.ts";
import { formFromRows, formOf, readForm, rowKindsOf, tablesOf } from "#shared/workbook/forms/forms.ts";
import type { Column, TableRow } from "#shared/workbook/forms/table.ts";
import { shownValues, toldColumns } from "#shared/workbook/forms/wire.ts";
import { rowDigest } from "#shared/workbook/grid/exchange.ts";
import { countedIds } from "../forms.ts";
import { accepted, filled, freshForm, opened, type Written } from "./filling.ts";

const settingIn = (locale: Setting["locale"]): Setting => ({
  locale,
  capacity: 6,
  period: "2026",
  supplement: null,
  teaching: { kind: "public", stages: ["compulsory"] },
});

const numbers = {
  text: "甲一",
  stage: "5",
  "resident-id": "11010519491231002X",
  "pupil-number": "L20250001",
  uscc: "91350211M000100Y46",
  "school-code": "2137000001",
  "teacher-certificate": "20053702012000123",
} as const;

/** Something right for a cell, by its kind; `at` tells rows apart. */
const answerFor = ({ entry, key }: Column, at: number): string | number => {
  switch (entry.kind) {
    case "text":
      return `${key} 第${at + 1}件`;
    case "name":
      return `虚构${"甲乙丙"[at]}`;
    case "date":
      return `2026-03-0${at + 1}`;
    case "dates":
      return `2026-02-0${at + 1}、2026年1月9日`;
    case "yes-no":
      return at % 2 === 0 ? "√" : "否";
    case "number":
      return entry.bounds === undefined ? at + 1 : entry.bounds.min + at;
    case "field":
      return entry.check === "text" ? `甲${at}` : numbers[entry.check];
    case "pick":
      return entry.picks.all.at(at % entry.picks.all.length)?.labels[0] ?? "";
    case "picks":
      return entry.picks.all
        .slice(0, 2)
        .map(({ labels }) => labels[0])
        .join("、");
    case "row":
      return "";
  }
};

/** Two rows in every table, with something in every cell; one row of a number's table, since no number stands there twice. */
const fillingOf = (
  regime: Regime,
  locale: Setting["locale"],
): Readonly<Record<string, readonly Written[]>> => {
  const filling: Record<string, Written[]> = {};
  const tables = tablesOf(regime, settingIn(locale));
  for (const table of tables) {
    const rows = table.called === undefined ? 2 : 1;
    filling[table.id] = Array.from({ length: table.fixed ? table.capacity : rows }, (_, at) =>
      Object.fromEntries(
        toldColumns(table)
          .filter(({ locked }) => locked === undefined)
          .flatMap((column) => {
            if (column.entry.kind !== "row") return [[column.key, answerFor(column, at)]];
            const [called] = filling[column.entry.table] ?? [];
            const first = tables.find(({ id }) => id === (column.entry as { table: string }).table)
              ?.columns[0];
            return called === undefined || first === undefined ? [] : [[column.key, called[first.key] ?? ""]];
          }),
      ),
    );
  }
  return filling;
};

const wireIn = (read: FormRead<Regime["instrument"]>) =>
  read.wire.map(({ table, id, cells, wrong }) => ({ table, id, cells, wrong }));

const tabled = regimes.filter(({ instrument }) => instrument !== "grid");

describe.each(tabled.map((regime) => [regime.id, regime] as const))("%s", (_id, regime) => {
  test.each(["zh-CN", "en"] as const)("%s 的表：上线、下线、再上线，一格不变", async (locale) => {
    const other = locale === "en" ? "zh-CN" : "en";
    const read = accepted(
      readForm<Regime>(
        await opened(filled(freshForm(regime, { locale }), fillingOf(regime, locale))),
        regime,
      ),
    );
    const wire = wireIn(read);
    expect(wire.length).toBeGreaterThan(1);
    expect(wire.filter(({ wrong }) => wrong)).toEqual([]);
    const rows: Record<string, TableRow[]> = {};
    const names = new Map<string, string>();
    for (const table of tablesOf(regime, settingIn(other))) {
      rows[table.id] = wire
        .filter((row) => row.table === table.id)
        .map(({ id, cells }) => {
          const values = shownValues(table, cells, (of, called) => names.get(`${of} ${called}`), other);
          names.set(`${table.id} ${id}`, String(values[table.columns[0]?.key ?? ""]));
          return { id, version: 1, synced: rowDigest(cells), values };
        });
    }
    const again = formOf(regime, {
      unit: read.unit,
      bureau: { name: "", creditOffice: "" },
      period: read.period,
      capacity: 6,
      locale: other,
      newId: countedIds(),
      rows,
    });
    const back = accepted(readForm<Regime>(await opened(again), regime));
    expect(wireIn(back)).toEqual(wire);
    expect(back.subjects.map(({ record }) => record)).toEqual(read.subjects.map(({ record }) => record));
    for (const row of back.wire) expect(row.synced).toBe(rowDigest(row.cells));
  });

  test("云端存下的行成的记录，与从工作簿读来的一样", async () => {
    const read = accepted(
      readForm<Regime>(await opened(filled(freshForm(regime), fillingOf(regime, "zh-CN"))), regime),
    );
    const rows = read.wire.map(({ table, key, cells }) => ({ table, id: key, version: 1, cells }));
    const stored = formFromRows(regime, { unit: read.unit, setting: settingIn("en") }, rows);
    expect(stored.read.subjects).toEqual(read.subjects);
    expect(stored.read.problems.map(({ code }) => code)).toEqual(read.problems.map(({ code }) => code));
  });

  test("一行一看：填好的没有问题；没有的格子、读不懂的值各自指出", async () => {
    const read = accepted(
      readForm<Regime>(await opened(filled(freshForm(regime), fillingOf(regime, "zh-CN"))), regime),
    );
    const kinds = rowKindsOf(regime, settingIn("zh-CN"));
    for (const { table, cells } of read.wire) {
      expect(kinds.get(table)?.check(cells).problems).toEqual([]);
      expect(kinds.get(table)?.check({ ...cells, constructor: "x" }).problems).toMatchObject([
        { code: "unknown-column", at: "constructor" },
      ]);
    }
  });

  test("选项的编号里没有空格，几个编号写在一格里才分得开", () => {
    for (const { columns } of tablesOf(regime, settingIn("zh-CN")))
      for (const { entry } of columns)
        if (entry.kind === "pick" || entry.kind === "picks")
          for (const { id } of entry.picks.all) expect(id).toMatch(/^\S+$/);
  });
});
