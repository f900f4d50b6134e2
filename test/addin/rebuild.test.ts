// 表被改坏：在真实 Office.js 上先看能保住什么，再重建；旧表另名留着，反悔得回来；两个窗口开着也不丢
import { afterEach, describe, expect, test, vi } from "vitest";
import { excelHost } from "#addin/hosts/excel.ts";
import { fileHost } from "#addin/hosts/xlsx.ts";
import { syncedElsewhere } from "#addin/rebuild/other-pane.ts";
import { rebuilding } from "#addin/rebuild/rebuild.ts";
import { type KeptOutline, rebuilder } from "#addin/rebuild/rebuilder.ts";
import { en } from "#addin/rebuild/words/en.ts";
import { zhCN } from "#addin/rebuild/words/zh-CN.ts";
import { mostRowsHere } from "#addin/sheet/form-reader.ts";
import { keptAside, workbookFor } from "#addin/sheet/make.ts";
import { openForm as openOn, rereadForm } from "#addin/sheet/open.ts";
import { rowsOf as allRows, type OpenForm } from "#addin/sheet/open-form.ts";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import { HostRefusal, type WorkbookHost } from "#shared/workbook/host.ts";
import { apart, isOpen } from "#shared/workbook/rebuilding/change.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import { type NodeSession, openInNode } from "../excel-host/node.ts";
import { accepted, filled, freshForm } from "../workbook/forms/filling.ts";
import { rowOf } from "../workbook/forms.ts";
import { olderCells, olderForm } from "../workbook/older-yichun.ts";
import { formWith } from "./forms.ts";
import { completeCells } from "./school.ts";
import { workerHere } from "./worker-here.ts";

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
const newRowId = (): string => {
  made += 1;
  return `fresh-${String(made).padStart(5, "0")}`;
};
const noWorker = (): Worker => {
  throw new Error("a small form needs no worker");
};

/** What can be kept of a workbook, and what makes it anew. */
const whatCanBeKept = async (host: WorkbookHost, seen: readonly SheetContent[], worker = noWorker) => {
  const work = await rebuilding(host, seen, { worker, newRowId });
  return { ...whole<KeptOutline>(await work.keep()), work };
};
const rebuild = async ({ work, unit, period }: Awaited<ReturnType<typeof whatCanBeKept>>) => [
  ...(
    await work.make({
      unit: { code: unit.code ?? "", name: unit.name ?? "" },
      period: period ?? "",
      bureau: null,
    })
  ).values(),
];

const rowsOf = (form: OpenForm) =>
  allRows(form).map(({ id, version, changed, cells }) => ({ id, version, changed, cells }));

describe("评价表", () => {
  test("一列被删：说缺哪一列；重建后那一列按面板记得的补上，版本不变，旧表另名留着", async () => {
    const { host, seen, sheet, columnOf, sheets } = await withGrid();
    const { person } = excel.host;
    person.unprotect(sheet);
    person.deleteColumns(sheet, 1 + columnOf("3"));
    expect(await openForm(host)).toMatchObject({ refusedWorkbook: "form-column-missing" });
    const kept = await whatCanBeKept(host, sheets);
    expect(kept.tables[0]).toMatchObject({
      how: "keys",
      recalled: 2,
      missing: ["3.按学校规定参加升降国旗活动"],
    });
    const damaged = (await host.read([sheet]))[0];
    expect(await rebuild(kept)).toEqual(["封面（重建前）", "评价表（重建前）"]);
    const after = whole<OpenForm>(await openForm(host));
    expect(rowsOf(after)).toEqual(rowsOf(seen));
    expect((await host.read(["评价表（重建前）"]))[0]?.cells).toEqual(damaged?.cells);
    expect(excel.host.workbook.sheet("_chengxin")?.visibility).toBe("VeryHidden");
  });

  test("整张表被删：面板记得的行全数重建", async () => {
    const { host, seen, sheet, sheets } = await withGrid();
    excel.host.person.deleteSheet(sheet);
    expect(await openForm(host)).toMatchObject({ refusedWorkbook: "form-grid-missing" });
    await rebuild(await whatCanBeKept(host, sheets));
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
    const kept = await whatCanBeKept(host, []);
    expect([kept.unit.code, kept.period, kept.tables[0]?.rows]).toEqual(["2123000001", "2026", 2]);
    await rebuild(kept);
    const after = whole<OpenForm>(await openForm(host));
    expect(rowsOf(after).map(({ id }) => id)).toEqual(rowsOf(seen).map(({ id }) => id));
    expect(rowsOf(after)[0]).toEqual(rowsOf(seen)[0]);
    const firstRow = after.tables[0]?.firstRow ?? 0;
    const merges = workbook.sheet(sheet)?.merges.filter(({ row }) => row >= firstRow);
    expect(merges).toEqual([]);
  });

  test("面板开着，隐藏的元数据表被删：下一次校验就说；凭面板记得的重建，单位、年度都在", async () => {
    const { host, seen, sheets } = await withGrid();
    const meta = excel.host.workbook.sheet("_chengxin");
    if (meta === undefined) throw new Error("no meta");
    meta.visibility = "Visible";
    excel.host.person.deleteSheet("_chengxin");
    expect(await rereadForm(host, seen)).toEqual({
      refusedWorkbook: "form-damaged",
      values: { entry: "_chengxin" },
    });
    await rebuild(await whatCanBeKept(host, sheets));
    const after = whole<OpenForm>(await openForm(host));
    expect(after.meta).toEqual(seen.meta);
    expect(rowsOf(after)).toEqual(rowsOf(seen));
  });

  test("不重建、另建一张：改坏的表和自己的同名表都不换掉，改名留着；换掉打开着的那一张才换", async () => {
    const { host, seen, sheet } = await withGrid();
    const { person } = excel.host;
    person.unprotect(sheet);
    person.deleteRows(sheet, 8);
    const [damaged] = await host.read([sheet]);
    const request = {
      ...{ kind: "form" as const, regime: seen.regime, unit: seen.meta.unit, bureau: null, period: "2026" },
      ...{ capacity: 3, stored: [], locale: "zh-CN" as const, newRowId },
    };
    const workbook = workbookFor(request);
    if (workbook === null) throw new Error("nothing made");
    const names = await host.names();
    const aside = keptAside(workbook, names, null, request);
    expect([...aside]).toEqual([
      ["封面", "封面（重建前）"],
      ["评价表", "评价表（重建前）"],
    ]);
    expect(keptAside(workbook, names, seen, request)).toEqual(new Map());
    expect([...keptAside(workbook, names, { ...seen, regime: rushanPupil }, request)]).toEqual([
      ["封面", "封面（重建前）"],
    ]);
    await host.make(workbook, aside);
    expect((await host.read(["评价表（重建前）"]))[0]?.cells).toEqual(damaged?.cells);
    expect(allRows(whole<OpenForm>(await openForm(host)))).toEqual([]);
  });

  test("反悔：删掉新表，旧表改回原名，还照原来的读", async () => {
    const { host, seen, sheet } = await withGrid();
    await rebuild(await whatCanBeKept(host, []));
    const { person } = excel.host;
    person.deleteSheet(sheet);
    person.renameSheet("评价表（重建前）", sheet);
    expect(rowsOf(whole<OpenForm>(await openForm(host)))).toEqual(rowsOf(seen));
  });

  test("重建到一半 Excel 出错：什么也没动，再来一次就成", async () => {
    const { host, seen } = await withGrid();
    const kept = await whatCanBeKept(host, []);
    excel.host.faults.next({ kind: "refused", code: "GeneralException" }, 1);
    await expect(rebuild(kept)).rejects.toMatchObject({ code: "host-failed" });
    expect(rowsOf(whole<OpenForm>(await openForm(host)))).toEqual(rowsOf(seen));
    await rebuild(kept);
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
    const kept = await whatCanBeKept(host, []);
    expect(kept.apart.first.map(({ content, why }) => [content, why])).toEqual([["班主任备忘", "no-column"]]);
    await rebuild(kept);
    const sheets = await host.read(await host.names());
    expect(accepted(readForm(sheets, rushanPupil)).tables).toEqual(before.tables);
    expect(sheets.find(({ name }) => name === "没能放回的内容")?.cells.at(-1)).toEqual([
      "积分登记",
      "Q6",
      null,
      "班主任备忘",
      "这一列不是表上的项目，或同一项目有两列",
    ]);
  });
});

describe("旧版的表", () => {
  /** Two teachers in a form of an earlier version. */
  const withOlder = async () => {
    const host = await openHost();
    await host.make(
      olderForm([
        { ...rowOf(olderCells(0), "teacher-1"), version: 7, synced: "0123456789abcdef" },
        rowOf(olderCells(1), "teacher-2"),
      ]),
    );
    return host;
  };

  test("打开就说是旧版的、少哪一项；拿不准的定了再换，换好照常读，没处放的写进清单，旧表另名留着", async () => {
    const host = await withOlder();
    expect(await openForm(host)).toEqual({
      refusedWorkbook: "form-older",
      values: { column: "9.集体意识" },
    });
    const { work } = await whatCanBeKept(host, []);
    const settled = { "grid/2": apart, "grid/4": "4", "grid/9z": "9" };
    const kept = whole<KeptOutline>(await work.keep(settled));
    expect(kept.tables.flatMap(({ changes }) => changes.filter(isOpen))).toEqual([]);
    expect(kept.apart.count).toBe(4);
    expect(await rebuild({ ...kept, work })).toEqual(["封面（重建前）", "评价表（重建前）"]);
    const after = whole<OpenForm>(await openForm(host));
    const { 2: _2, "9z": nine, "11z": _11, ...same } = olderCells(0);
    expect([after.current, allRows(after)[0]]).toMatchObject([
      true,
      { id: "teacher-1", version: 7, cells: { ...same, 9: nine } },
    ]);
    const [aside] = await host.read(["没能放回的内容"]);
    expect(aside?.cells.slice(2).map(([, , head, content]) => [head, content])).toEqual([
      ["2.按学校规定参加政治业务学习", "参加"],
      ["11z.佩戴校徽上岗", "否"],
      ["2.按学校规定参加政治业务学习", "参加"],
      ["11z.佩戴校徽上岗", "否"],
    ]);
  });
});

describe("大表在工作线程里重建", () => {
  const people = Array.from({ length: mostRowsHere + 1 }, (_none, at) =>
    rowOf(olderCells(at), `teacher-${at}`),
  );
  const big = async (): Promise<WorkbookHost> => {
    await openHost();
    const host = fileHost([], { newRowId });
    await host.make(olderForm(people));
    return host;
  };
  const settled = { "grid/2": "2", "grid/4": "4", "grid/9z": "9" };

  test("读、问、做都在那边，与页面里做的一样", async () => {
    const [one, other] = [await big(), await big()];
    const { worker, asked } = workerHere(rebuilder({ newRowId }));
    const there = await rebuilding(one, [], { worker: () => worker, newRowId });
    const outline = whole<KeptOutline>(await there.keep(settled));
    const here = rebuilder({ newRowId });
    for (const { cells, ...leaf } of await other.read(await other.names())) {
      await here.keepSheet("now", leaf);
      await here.keepCells("now", leaf.name, cells);
    }
    expect(outline).toEqual(await here.keep(settled));
    expect([outline.tables[0]?.rows, outline.apart.count]).toEqual([people.length, people.length]);
    await rebuild({ ...outline, work: there });
    expect(new Set(asked)).toEqual(new Set(["keepSheet", "keepCells", "keep", "remake", "remade"]));
    const after = whole<OpenForm>(await openForm(one));
    expect([after.current, allRows(after).length, allRows(after).at(-1)?.cells.name]).toEqual([
      true,
      people.length,
      people.at(-1)?.cells.name,
    ]);
  });

  test("线程中途倒下：就在页面里做完，定过的还算数", async () => {
    const host = await big();
    const one = workerHere(rebuilder({ newRowId }), "remake");
    const work = await rebuilding(host, [], { worker: () => one.worker, newRowId });
    const outline = whole<KeptOutline>(await work.keep(settled));
    const making = rebuild({ ...outline, work });
    await vi.waitFor(() => expect(one.asked).toContain("remake"));
    one.fall();
    await making;
    const after = whole<OpenForm>(await openForm(host));
    expect(allRows(after).filter(({ cells }) => cells["9"] === "是")).toHaveLength(people.length);
  });

  test("不看了：线程收了，正等着的说停住了", async () => {
    const one = workerHere(rebuilder({ newRowId }), "keep");
    const work = await rebuilding(await big(), [], { worker: () => one.worker, newRowId });
    const refused = expect(work.keep()).rejects.toEqual(new HostRefusal("stopped"));
    await vi.waitFor(() => expect(one.asked).toContain("keep"));
    work.end();
    await refused;
    expect(one.fallen()).toBe(true);
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
