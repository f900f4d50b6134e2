// 工作簿宿主共用的一套情形：Excel 与 .xlsx 文件各跑一遍，答案必须一样
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Regime } from "#shared/engine/regime.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import { placeIn, sheetsOf } from "#shared/workbook/forms/place.ts";
import { headRows } from "#shared/workbook/forms/table.ts";
import { columnAt, readRows } from "#shared/workbook/grid/exchange.ts";
import { locate } from "#shared/workbook/grid/locate.ts";
import { HostRefusal, type WorkbookHost } from "#shared/workbook/host.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { accepted, columnIn, freshForm, sheetOfTable } from "../workbook/forms/filling.ts";
import { annexesWith, formWith } from "./forms.ts";
import { completeCells } from "./school.ts";

/** What a suite needs of a host: made fresh for each test, closed after it. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  readonly close: () => void;
}

const regime = yichunPractitioner;
/** Everything but grids: several sheets, lists of another sheet's cells, formulas over them. */
const tableRegimes = regimes
  .filter(({ instrument }) => instrument !== "grid")
  .map((each) => [each.id, each] as const);

const found = async (host: WorkbookHost) => {
  const form = locate(await host.read(await host.names()), (id) => (id === regime.id ? regime : undefined));
  if (isWorkbookRefused(form)) throw new Error(form.refusedWorkbook);
  return { ...form, rows: readRows(form.grid, form.sheet, form.regime) };
};

/** Runs the whole suite against one kind of host. */
export const hostSuite = (kind: string, open: () => Promise<HostUnderTest>): void => {
  describe(`工作簿宿主：${kind}`, () => {
    let under: HostUnderTest;
    let host: WorkbookHost;
    beforeEach(async () => {
      under = await open();
      host = under.host;
    });
    afterEach(() => under.close());

    test("建好的表认得出是哪部办法、哪个单位、哪个年度", async () => {
      await host.make(formWith([]));
      const { meta, rows, current } = await found(host);
      expect([meta.regime, meta.unit, meta.period, meta.capacity, current]).toEqual([
        "yichun-practitioner",
        { code: "2123000001", name: "伊美区第三小学" },
        "2026",
        10,
        true,
      ]);
      expect(rows).toEqual([]);
    });

    test("写进去的人原样读回来：身份证号是文本，出席率是数", async () => {
      const [one, two] = [completeCells(0), completeCells(1)];
      await host.make(formWith([one, two]));
      const { rows } = await found(host);
      expect(rows.map(({ cells }) => cells)).toEqual([one, two]);
      expect(rows.map(({ problems, readings }) => [problems, readings])).toEqual([
        [[], []],
        [[], []],
      ]);
      expect(rows[0]?.id).toMatch(/^row-\d{4}$/);
    });

    test("同名的表被换掉，别的表留着", async () => {
      await host.make(formWith([completeCells(0)]));
      const before = await host.names();
      await host.make(formWith([]));
      expect((await host.names()).toSorted()).toEqual(before.toSorted());
      expect((await found(host)).rows).toEqual([]);
    });

    test("元数据表极隐藏，评价表受保护", async () => {
      await host.make(formWith([]));
      const sheets = await host.read(await host.names());
      expect(
        sheets
          .filter(({ name }) => name === "_chengxin" || name.includes("评价"))
          .map(({ visibility, protected: locked }) => [visibility, locked]),
      ).toEqual([
        ["visible", true],
        ["veryHidden", true],
      ]);
    });

    test("不存在的表读作没有，写它则说明表不见了", async () => {
      await host.make(formWith([]));
      expect(await host.read(["没有这张表"])).toEqual([]);
      const refused = await host
        .patch("没有这张表", [{ row: 0, column: 0, value: 1 }])
        .catch((fault) => fault);
      expect(refused).toBeInstanceOf(HostRefusal);
      expect((refused as HostRefusal).code).toBe("sheet-missing");
    });

    test("补写锁定的格：版本号写得进隐藏列，表仍受保护", async () => {
      await host.make(formWith([completeCells(0)]));
      const { grid, rows } = await found(host);
      const row = rows[0]?.row ?? 0;
      await host.patch(grid.sheet, [
        { row, column: columnAt(grid, "row-version"), value: 3 },
        { row, column: columnAt(grid, "row-synced"), value: "0123456789abcdef" },
        { row, column: columnAt(grid, "field", "post"), value: null },
      ]);
      const after = await found(host);
      expect(after.rows[0]).toMatchObject({ version: 3, synced: "0123456789abcdef" });
      expect(after.rows[0]?.cells.post).toBeUndefined();
      expect(after.sheet.protected).toBe(true);
    });

    test("补写身份证号：18位一位不丢", async () => {
      await host.make(formWith([]));
      const { grid } = await found(host);
      const residentId = String(completeCells(2).residentId);
      await host.patch(grid.sheet, [
        { row: grid.firstRow, column: columnAt(grid, "field", "residentId"), value: residentId },
      ]);
      const [read] = (await found(host)).rows;
      expect(read?.cells).toEqual({ residentId });
      expect(read?.problems).toEqual([]);
    });

    test("另起一名的表留着原来的内容，新表用回原来的名字", async () => {
      await host.make(formWith([completeCells(0)]));
      const { grid } = await found(host);
      const [before] = await host.read([grid.sheet]);
      await host.make(formWith([completeCells(1)]), new Map([[grid.sheet, "评价表（重建前）"]]));
      const [aside] = await host.read(["评价表（重建前）"]);
      expect(aside?.cells).toEqual(before?.cells);
      expect((await found(host)).rows.map(({ cells }) => cells)).toEqual([completeCells(1)]);
    });

    test("不要的表随着新表一起拿走，别的留着；几张表一次写完", async () => {
      await host.make(formWith([completeCells(0)]));
      const { grid } = await found(host);
      await host.make(annexesWith([completeCells(0), completeCells(1)], 3), new Map([[grid.sheet, null]]));
      const { layout, rows } = await found(host);
      expect(sheetsOf(layout)).toEqual(["王建国", "李敏", "第3张"]);
      expect(await host.names()).not.toContain(grid.sheet);
      expect(await host.names()).toContain("封面");
      expect(rows.map(({ cells }) => cells)).toEqual([completeCells(0), completeCells(1)]);
      await host.patchAll(
        [0, 1].flatMap((row) => {
          const place = placeIn(layout, row, "post");
          return place === null ? [] : [{ ...place, value: "校医" }];
        }),
      );
      expect((await found(host)).rows.map(({ cells }) => cells.post)).toEqual(["校医", "校医"]);
      const gone = { sheet: "没有这张表", row: 0, column: 0, value: 1 };
      await expect(host.patchAll([gone])).rejects.toMatchObject({ code: "sheet-missing" });
    });

    test.each(tableRegimes)("%s：几张表一起建，填写、补写、标色、锁定之后读回一样", async (_id, of) => {
      const workbook = freshForm(of, { capacity: 3 });
      await host.make(workbook);
      const read = async () => accepted(readForm<Regime>(await host.read(await host.names()), of));
      const empty = await read();
      const roster = sheetOfTable(workbook, "roster");
      const column = columnIn(roster, "name");
      await host.patch(roster.name, [{ row: headRows, column, value: "虚小雨" }]);
      await host.mark([
        {
          sheet: roster.name,
          within: [{ top: headRows, left: 1, bottom: headRows + 2, right: column }],
          marks: [{ row: headRows, column, state: "problem" }],
        },
      ]);
      const area = { sheet: roster.name, top: headRows, left: column, bottom: headRows + 2, right: column };
      await host.lock([area], true);
      const filledIn = await read();
      expect(filledIn.tables.roster?.map(({ values }) => values.name)).toEqual(["虚小雨"]);
      expect(filledIn.tables.roster?.[0]?.id).toMatch(/^r-\d{4}$/);
      await host.lock([area], false);
      await host.patch(roster.name, [{ row: headRows, column, value: null }]);
      expect((await read()).tables).toEqual(empty.tables);
    });

    test("合并了的格：表头合并的都说得出；取消一处，别处照旧，内容不变", async () => {
      await host.make(formWith([completeCells(0)]));
      const { grid } = await found(host);
      const before = await host.read([grid.sheet]);
      const title = { top: 0, left: 0 };
      const first = before[0]?.merges?.find(({ top, left }) => top === title.top && left === title.left);
      // An Excel that can't tell of them is not asked.
      if (before[0]?.merges === undefined) return expect(kind).toContain("ExcelApi 1.12");
      expect(first?.right).toBeGreaterThan(40);
      await host.unmerge(first === undefined ? [] : [{ ...first, sheet: grid.sheet }]);
      const [after] = await host.read([grid.sheet]);
      expect(after?.merges).toHaveLength(before[0].merges.length - 1);
      expect(after?.cells).toEqual(before[0].cells);
    });

    test("标了颜色、锁了再打开，内容不变", async () => {
      await host.make(formWith([completeCells(0)]));
      const { grid } = await found(host);
      const box = { top: grid.firstRow, left: 1, bottom: grid.firstRow + 9, right: 40 };
      const problem = { row: grid.firstRow, column: 7, state: "problem" } as const;
      await host.mark([{ sheet: grid.sheet, within: [box], marks: [problem] }]);
      await host.lock([{ ...box, sheet: grid.sheet }], true);
      await host.lock([{ ...box, sheet: grid.sheet }], false);
      await host.mark([{ sheet: grid.sheet, within: [box], marks: [] }]);
      await host.select(grid.sheet, grid.firstRow, 3);
      expect((await found(host)).rows.map(({ cells }) => cells)).toEqual([completeCells(0)]);
    });
  });
};
