// 表被改坏：在真实 Office.js 上先看能保住什么，再重建；旧表另名留着，反悔得回来；两个窗口开着也不丢
import { afterEach, describe, expect, test, vi } from "vitest";
import { excelHost } from "#addin/hosts/excel.ts";
import { syncedElsewhere } from "#addin/rebuild/other-pane.ts";
import { rebuildForm, whatCanBeKept } from "#addin/rebuild/rebuild.ts";
import { en } from "#addin/rebuild/words/en.ts";
import { zhCN } from "#addin/rebuild/words/zh-CN.ts";
import { openForm as openOn } from "#addin/sheet/open.ts";
import { rowsOf as allRows, type OpenForm } from "#addin/sheet/open-form.ts";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import type { Salvage } from "#shared/workbook/rebuilding/salvage.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import { type NodeSession, openInNode } from "../excel-host/node.ts";
import { accepted, filled, freshForm } from "../workbook/forms/filling.ts";
import { formWith } from "./forms.ts";
import { completeCells } from "./school.ts";

const openForm = (host: WorkbookHost) => openOn(host, { on: "2026-11-20" as CivilDate });

let excel: NodeSession;
afterEach(() => {
  excel.close();
  vi.unstubAllGlobals();
});

const whole = <T extends object>(found: T | WorkbookRefused): T => {
  if (isWorkbookRefused(found)) throw new Error(`${found.refusedWorkbook} ${JSON.stringify(found.values)}`);
  return found;
};

const openHost = async (): Promise<WorkbookHost> => {
  excel = await openInNode({ level: "1.14" });
  for (const name of ["Excel", "Office", "OfficeExtension"] as const) vi.stubGlobal(name, excel[name]);
  return excelHost();
};

/** A grid with two teachers, of whom the first was synced, and what the pane saw of it. */
const withGrid = async () => {
  const host = await openHost();
  await host.make(formWith([completeCells(0), completeCells(1)]));
  const form = whole<OpenForm>(await openForm(host));
  const [grid] = form.tables;
  const [first, second] = allRows(form);
  if (grid === undefined || first === undefined || second === undefined) throw new Error("no rows");
  const columnOf = (key: string): number => grid.columns[key] ?? -1;
  await host.patch(grid.sheet, [
    { row: first.row, column: columnOf("row-version"), value: 5 },
    { row: first.row, column: columnOf("row-synced"), value: "0123456789abcdef" },
  ]);
  const seen = whole<OpenForm>(await openForm(host));
  return { host, seen, sheet: grid.sheet, columnOf, second, sheets: seen.sheets };
};

let made = 0;
const rebuild = (host: WorkbookHost, kept: Salvage) =>
  rebuildForm(host, kept, {
    unit: { code: kept.unit.code ?? "", name: kept.unit.name ?? "" },
    period: kept.period ?? "",
    bureau: null,
    newId: () => {
      made += 1;
      return `fresh-${String(made).padStart(5, "0")}`;
    },
  });

const rowsOf = (form: OpenForm) =>
  allRows(form).map(({ id, version, changed, cells }) => ({ id, version, changed, cells }));

describe("评价表", () => {
  test("一列被删：说缺哪一列；重建后那一列按面板记得的补上，版本不变，旧表另名留着", async () => {
    const { host, seen, sheet, columnOf, sheets } = await withGrid();
    const { person } = excel.host;
    person.unprotect(sheet);
    person.deleteColumns(sheet, 1 + columnOf("3"));
    expect(await openForm(host)).toMatchObject({ refusedWorkbook: "form-column-missing" });
    const kept = whole<Salvage>(await whatCanBeKept(host, sheets));
    expect(kept.tables[0]).toMatchObject({
      how: "keys",
      recalled: 2,
      missing: ["3.按学校规定参加升降国旗活动"],
    });
    const damaged = (await host.read([sheet]))[0];
    expect(await rebuild(host, kept)).toEqual(["封面（重建前）", "评价表（重建前）"]);
    const after = whole<OpenForm>(await openForm(host));
    expect(rowsOf(after)).toEqual(rowsOf(seen));
    expect((await host.read(["评价表（重建前）"]))[0]?.cells).toEqual(damaged?.cells);
    expect(excel.host.workbook.sheet("_chengxin")?.visibility).toBe("VeryHidden");
  });

  test("整张表被删：面板记得的行全数重建", async () => {
    const { host, seen, sheet, sheets } = await withGrid();
    excel.host.person.deleteSheet(sheet);
    expect(await openForm(host)).toMatchObject({ refusedWorkbook: "form-grid-missing" });
    await rebuild(host, whole<Salvage>(await whatCanBeKept(host, sheets)));
    expect(rowsOf(whole<OpenForm>(await openForm(host)))).toEqual(rowsOf(seen));
  });

  test("元数据表被清空、合并了格：合并处只剩一格的照收，其余列为缺项；新表没有合并的格", async () => {
    const { host, seen, sheet, second } = await withGrid();
    const { person, workbook } = excel.host;
    const at = second.row;
    person.unprotect(sheet);
    person.merge(sheet, `C${at}:C${at + 1}`);
    const meta = workbook.sheet("_chengxin");
    if (meta === undefined) throw new Error("no meta");
    meta.visibility = "Visible";
    person.unprotect("_chengxin");
    person.empty("_chengxin", "A1:B20");
    expect(await openForm(host)).toMatchObject({ refusedWorkbook: "form-damaged" });
    const kept = whole<Salvage>(await whatCanBeKept(host, []));
    expect([kept.unit.code, kept.period, kept.tables[0]?.rows.length]).toEqual(["2123000001", "2026", 2]);
    await rebuild(host, kept);
    const after = whole<OpenForm>(await openForm(host));
    expect(rowsOf(after).map(({ id }) => id)).toEqual(rowsOf(seen).map(({ id }) => id));
    expect(rowsOf(after)[0]).toEqual(rowsOf(seen)[0]);
    const firstRow = after.tables[0]?.firstRow ?? 0;
    const merges = workbook.sheet(sheet)?.merges.filter(({ row }) => row >= firstRow);
    expect(merges).toEqual([]);
  });

  test("反悔：删掉新表，旧表改回原名，还照原来的读", async () => {
    const { host, seen, sheet } = await withGrid();
    await rebuild(host, whole<Salvage>(await whatCanBeKept(host, [])));
    const { person } = excel.host;
    person.deleteSheet(sheet);
    person.renameSheet("评价表（重建前）", sheet);
    expect(rowsOf(whole<OpenForm>(await openForm(host)))).toEqual(rowsOf(seen));
  });

  test("重建到一半 Excel 出错：什么也没动，再来一次就成", async () => {
    const { host, seen } = await withGrid();
    const kept = whole<Salvage>(await whatCanBeKept(host, []));
    excel.host.faults.next({ kind: "refused", code: "GeneralException" }, 1);
    await expect(rebuild(host, kept)).rejects.toMatchObject({ code: "host-failed" });
    expect(rowsOf(whole<OpenForm>(await openForm(host)))).toEqual(rowsOf(seen));
    await rebuild(host, kept);
    expect(rowsOf(whole<OpenForm>(await openForm(host)))).toEqual(rowsOf(seen));
  });
});

describe("登记表", () => {
  test("键行被删：凭表头认出，每件事都在；自己添的一列逐格列进清单", async () => {
    const host = await openHost();
    const workbook = filled(freshForm(rushanPupil, { capacity: 3 }), {
      roster: [{ name: "虚小雨" }],
      deeds: [
        { subject: "虚小雨", item: "照抄作业", on: "2026-03-02" },
        { subject: "虚小雨", item: "照抄作业", on: "2026-03-03" },
      ],
    });
    await host.make(workbook);
    const before = accepted(readForm(await host.read(await host.names()), rushanPupil));
    const { person } = excel.host;
    person.unprotect("积分登记");
    person.deleteRows("积分登记", 6);
    person.type("积分登记", "Q6", "班主任备忘");
    expect(readForm(await host.read(await host.names()), rushanPupil)).toMatchObject({
      refusedWorkbook: "form-grid-missing",
    });
    const kept = whole<Salvage>(await whatCanBeKept(host, []));
    expect(kept.apart.map(({ content, why }) => [content, why])).toEqual([["班主任备忘", "no-column"]]);
    await rebuild(host, kept);
    const sheets = await host.read(await host.names());
    expect(accepted(readForm(sheets, rushanPupil)).tables).toEqual(before.tables);
    expect(sheets.find(({ name }) => name === "没能放回的内容")?.cells.at(-1)).toEqual([
      "积分登记",
      "Q6",
      "班主任备忘",
      "这一列不是表上的项目，或同一项目有两列",
    ]);
  });
});

describe("两个窗口开着同一个工作簿", () => {
  test("另一个窗口写了版本：这一个看得出来；自己没动的行不算", async () => {
    const { host, seen, sheet, second, columnOf } = await withGrid();
    const other = excelHost();
    await other.patch(sheet, [{ row: second.row, column: columnOf("row-version"), value: 2 }]);
    const now = allRows(whole<OpenForm>(await openForm(host)));
    expect(syncedElsewhere(allRows(seen), now)).toBe(1);
    expect(syncedElsewhere(now, now)).toBe(0);
    // Sorted rows keep their ids, an undone version is nobody's sync.
    expect(syncedElsewhere(now, allRows(seen).toReversed())).toBe(0);
  });
});

test("用语两种语言齐全", async () => {
  await openHost();
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(zhCN).toSorted());
});
