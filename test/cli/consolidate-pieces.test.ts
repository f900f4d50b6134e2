// 汇总的零件：线程池里卡住的和耗尽内存的、大表的写法，各自试到边上
import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { buffer } from "node:stream/consumers";
import * as second from "@e965/xlsx";
import { readXlsx as readByHucre } from "hucre/xlsx";
import { describe, expect, it, vi } from "vitest";
import { LastForms } from "#cli/consolidate/last-forms.ts";
import { arrivalUnpacker, packArrival } from "#cli/consolidate/packed.ts";
import { doAll, type Pool } from "#cli/consolidate/pool.ts";
import { NoRoom, Shelf } from "#cli/consolidate/shelf.ts";
import { writeSummary } from "#cli/consolidate/write-summary.ts";
import { type BigTable, mostRows, type TableValue, tableTop } from "#shared/consolidation/big-table.ts";
import { sheetOfTable } from "#shared/consolidation/big-table-sheet.ts";
import { consolidate } from "#shared/consolidation/consolidate.ts";
import { csvLines } from "#shared/consolidation/roster-file.ts";
import {
  overfull,
  type Summary,
  summarySheets,
  summaryWorkbook,
} from "#shared/consolidation/summary/summary.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { district } from "../consolidation/district.ts";
import { asked } from "../consolidation/schools.ts";

const written = async (summary: Summary): Promise<Uint8Array> =>
  new Uint8Array(await buffer(writeSummary(summary)));

const pool = (more: Partial<Pool> = {}): Pool => ({
  module: new URL("./stubborn-worker.ts", import.meta.url),
  workers: 2,
  begun: null,
  seconds: 4,
  megabytes: 40,
  signal: new AbortController().signal,
  ...more,
});

describe("线程池", () => {
  it("卡住的到时间就停，耗尽内存的停下，各有各的说法；别的照做，每件一个答复", async () => {
    const answers = new Map<string, unknown>();
    await doAll<string, string>(["a", "hang", "b", "exhaust", "c", "d"], pool(), (job, answered) => {
      answers.set(job, "failed" in answered ? answered.failed : answered.answer);
    });
    expect(Object.fromEntries(answers)).toEqual({
      a: "a!",
      b: "b!",
      c: "c!",
      d: "d!",
      hang: "too-slow",
      exhaust: "exhausts-memory",
    });
  });

  it("叫停：正做着的不等，线程都收回", async () => {
    const controller = new AbortController();
    const stopped = new Error("stop");
    setTimeout(() => controller.abort(stopped), 300);
    const start = performance.now();
    await expect(
      doAll(["hang", "hang"], pool({ seconds: 60, signal: controller.signal }), () => {}),
    ).rejects.toBe(stopped);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

const texts = [
  "=1+1",
  "-5",
  "a&b<c>\"'",
  "_x0041_",
  "\u0001\r\n\t尾",
  " 空 ",
  "#N/A",
  "𠮷",
  "\ud800半个",
  "",
];
const numbers = [-5, 0, 0.1, 1e-9, 1e21, 2 ** 53];

const tableOf = (count: number): BigTable => ({
  name: "大表",
  title: "大表",
  columns: ["a", "b", "c"].map((key) => ({ key, head: key, width: 10, style: "list-text" })),
  rows: Array.from({ length: count }, (_, at): TableValue[] => [
    texts[at % texts.length] ?? null,
    numbers[at % numbers.length] ?? null,
    at % 3 === 0 ? null : "是",
  ]),
  marks: [
    { row: 1, column: 1, state: "problem" },
    { row: 7, column: 0, state: "conflict" },
  ],
  links: [
    { row: 1, column: 1, to: { sheet: "大表", cell: "A1" } },
    { row: 9, column: 2, to: { file: "%E4%B8%80.xlsx", sheet: "评价表", cell: "B9" } },
  ],
  frozenColumns: 1,
});

describe("大表", () => {
  it("写得快的与照常写的，读出来一样；三个读表程序都一样", async () => {
    const small = {
      ...tableOf(150),
      rows: Array.from(tableOf(150).rows, (row) =>
        row.map((each) => (typeof each === "string" ? "是" : each)),
      ),
    };
    expect(sheetOfTable(small).rows.length).toBe(153);
    const table = tableOf(1_000);
    const bytes = await written({ sheets: [table, { ...small, name: "小表" }], active: "大表" });
    const expected = Array.from(table.rows, (row) =>
      row.map((value) => {
        if (value === "" || value === null) return null;
        return typeof value === "string" ? value.replace(/\p{Cs}/gu, "\ufffd") : value;
      }),
    );
    const own = await readXlsx(bytes);
    if (isWorkbookRefused(own)) throw new Error(own.refusedWorkbook);
    const padded = (row: readonly unknown[]) => [0, 1, 2].map((column) => row[column] ?? null);
    expect(own[0]?.cells.slice(3).map(padded)).toEqual(expected);
    const hucre = (await readByHucre(bytes)).sheets[0]?.rows.slice(3) ?? [];
    expect(hucre.map((row) => padded(row).map((value) => (value === "" ? null : value)))).toEqual(expected);
    const book = second.read(bytes, { dense: true });
    const sheet = book.Sheets.大表 as unknown as {
      "!data": ({ v?: unknown; f?: string } | undefined)[][];
      "!autofilter": unknown;
    };
    const cells = sheet["!data"].slice(3);
    expect(cells.flat().filter((cell) => cell?.f !== undefined)).toEqual([]);
    // The third reader takes a carriage return before a line feed for one line end.
    const oneEnd = (value: unknown) => (typeof value === "string" ? value.replaceAll("\r", "") : value);
    expect(cells.map((row) => [0, 1, 2].map((column) => oneEnd(row[column]?.v ?? null)))).toEqual(
      expected.map((row) => row.map(oneEnd)),
    );
    expect(sheet["!autofilter"]).toEqual({ ref: "A3:C1003" });
  });

  it("标出的格、链接都在原处；同样的汇总写出同样的字节", async () => {
    const summary = { sheets: [tableOf(1_000)], active: "大表" };
    const bytes = await written(summary);
    expect(await written(summary)).toEqual(bytes);
    const { sheets } = await readByHucre(bytes, { readStyles: true });
    const cells = sheets[0]?.cells;
    const fillAt = (row: number, column: number) => cells?.get(`${row + 3},${column}`)?.style?.fill;
    expect(fillAt(1, 1)).not.toEqual(fillAt(2, 1));
    expect(fillAt(7, 0)).not.toEqual(fillAt(8, 0));
    expect(cells?.get("4,1")?.hyperlink?.location).toBe("'大表'!A1");
    const book = second.read(bytes, { dense: true }).Sheets;
    const linked = (book.大表 as unknown as { "!data": { l?: { Target: string } }[][] })["!data"][12]?.[2]?.l;
    expect(linked?.Target).toBe("%E4%B8%80.xlsx#'评价表'!B9");
  });
});

describe("放不下的行", () => {
  it("一行也不留在内存里，都在临时文件里，汇总与比较一格不差；临时文件不留名字", async () => {
    const before = (await readdir(tmpdir())).filter((name) => /^chengxin-.*\.part$/.test(name));
    const arrivals = await district();
    const plain = consolidate(arrivals, asked);
    // Sorted by total: the units stand mixed, as in a summary that somebody sorted.
    const rows = plain.units
      .flatMap((unit) => unit.rows.slice(1))
      .map(({ placeOf: _, ...row }) => row)
      .toSorted((one, other) => (one.total ?? 0) - (other.total ?? 0));
    const previous = { on: "2026-10-01", versions: {}, rows };
    const expected = consolidate(arrivals, { ...asked, previous });
    const shelf = new Shelf(randomUUID);
    const unpack = arrivalUnpacker(shelf, 0);
    const last = new LastForms(shelf, 7);
    for (const row of rows) last.take(row);
    const shelved = consolidate(
      arrivals.map((arrival) => unpack(packArrival(arrival))),
      { ...asked, keep: 0, previous: { ...previous, forms: last.forms() } },
    );
    const written = (of: typeof expected) =>
      summaryWorkbook(summarySheets(of, { locale: "zh-CN", numbers: "full" }));
    expect(written(shelved)).toEqual(written(expected));
    const names = (await readdir(tmpdir())).filter((name) => /^chengxin-.*\.part$/.test(name));
    expect(names.filter((name) => !before.includes(name))).toEqual([]);
    shelf.clear();
  });

  it("临时文件夹写不了：说出哪个文件夹、为什么", () => {
    vi.stubEnv("TMPDIR", "/nowhere/at-all");
    try {
      const faults = [new Shelf(randomUUID)].map((shelf) => {
        try {
          return shelf.put("一行");
        } catch (fault) {
          return fault;
        }
      });
      expect(faults).toEqual([expect.any(NoRoom)]);
      expect(faults[0]).toMatchObject({ folder: "/nowhere/at-all", reason: "ENOENT" });
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("一张工作表 1048576 行：正好放得下，多一行就先说出来", () => {
    const of = (length: number): Summary => {
      const rows = { length, *[Symbol.iterator]() {} };
      const table: BigTable = {
        name: "问题",
        title: "问题",
        columns: [],
        rows,
        marks: [],
        links: [],
        frozenColumns: 0,
      };
      return { sheets: [table], active: "问题" };
    };
    expect(overfull(of(mostRows - tableTop))).toBeNull();
    expect(overfull(of(mostRows - tableTop + 1))?.name).toBe("问题");
  });
});

describe("名册的 CSV", () => {
  it("引号里的逗号、引号、换行都是内容；末尾有没有换行一样", () => {
    const lines = [
      ["代码", "名称"],
      ["1", '甲,"乙"\n丙'],
    ];
    expect(csvLines('代码,名称\r\n1,"甲,""乙""\n丙"')).toEqual(lines);
    expect(csvLines('代码,名称\n\n1,"甲,""乙""\n丙"\n')).toEqual(lines);
  });
});
