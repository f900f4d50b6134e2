// 附件（一人一张）在面板里：与宽表是同一张表的两种样子；两种宿主上制出、认出、校验、标色都一样
import { afterEach, describe, expect, test, vi } from "vitest";
import { excelHost } from "#addin/hosts/excel.ts";
import { type FileHost, fileHost, openXlsx } from "#addin/hosts/xlsx.ts";
import { rebuilding } from "#addin/rebuild/rebuild.ts";
import { rebuilder } from "#addin/rebuild/rebuilder.ts";
import { checkSheet } from "#addin/sheet/check.ts";
import { bringRow } from "#addin/sheet/elsewhere.ts";
import { examiner } from "#addin/sheet/examiner.ts";
import { formReader } from "#addin/sheet/form-reader.ts";
import { annexesAside, replacedBy, workbookFor } from "#addin/sheet/make.ts";
import { marksOf } from "#addin/sheet/marks.ts";
import { openForm, rereadForm } from "#addin/sheet/open.ts";
import { type OpenForm, rowAt, rowsOf } from "#addin/sheet/open-form.ts";
import { suggestionFor } from "#addin/sheet/suggestion.ts";
import { chanceOf, whyOf } from "#addin/sheet/why.ts";
import { speakIn } from "#addin/words/speak.ts";
import type { StoredRow } from "#shared/contract/shapes.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { areaOf, areasOf, placeIn } from "#shared/workbook/forms/place.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { metaSheetName } from "#shared/workbook/meta-sheet.ts";
import { readTravelled } from "#shared/workbook/reading/travelled.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { type NodeSession, openInNode } from "../excel-host/node.ts";
import { completeCells, residentId } from "./school.ts";
import { workerHere } from "./worker-here.ts";

const regime = yichunPractitioner;
const unit = { code: "2123000001", name: "伊美区第三小学" };
const on = "2026-12-01";

const counted = (): (() => string) => {
  let made = 0;
  return () => {
    made += 1;
    return `row-${String(made).padStart(5, "0")}`;
  };
};

const storedRow = (number: number, cells = completeCells(number)): StoredRow => ({
  ...{ id: `kept-${String(number).padStart(4, "0")}`, table: "grid", version: 2, cells },
  verdict: { total: null, grade: null, problems: [] },
  by: { id: "clerk", name: "许安然" },
  at: "2026-03-10T00:00:00Z",
});

const workbook = (kind: "form" | "annex", capacity: number, stored: readonly StoredRow[] = []) => {
  const made = workbookFor({
    ...{ kind, regime, unit, bureau: null, period: "2026", capacity, stored },
    ...{ locale: "zh-CN", newRowId: counted() },
  });
  if (made === null) throw new Error("nothing made");
  return made;
};

const whole = <T extends object>(found: T | WorkbookRefused): T => {
  if (isWorkbookRefused(found)) throw new Error(`${found.refusedWorkbook} ${JSON.stringify(found.values)}`);
  return found;
};
const opened = async (host: WorkbookHost): Promise<OpenForm> => whole(await openForm(host, { on }));

const inFile = async (
  kind: "form" | "annex",
  capacity: number,
  stored: readonly StoredRow[] = [],
): Promise<FileHost> => {
  const host = fileHost([], { newRowId: counted() });
  await host.make(workbook(kind, capacity, stored));
  return host;
};

let excel: NodeSession | null = null;
afterEach(() => {
  excel?.close();
  excel = null;
  vi.unstubAllGlobals();
});
const inExcel = async (): Promise<{ readonly host: WorkbookHost; readonly session: NodeSession }> => {
  const session = await openInNode({ level: "1.14" });
  excel = session;
  for (const name of ["Excel", "Office", "OfficeExtension"] as const) vi.stubGlobal(name, session[name]);
  return { host: excelHost(), session };
};

const only = (form: OpenForm) => {
  const [table] = form.tables;
  if (table === undefined) throw new Error("no table");
  return table;
};
const sheetsIn = (form: OpenForm): readonly string[] => only(form).pages?.map(({ sheet }) => sheet) ?? [];

/** Types cells into the annex of a number. */
const typed = async (
  host: WorkbookHost,
  row: number,
  cells: Readonly<Record<string, string | number | null>>,
): Promise<void> => {
  const table = only(await opened(host));
  await host.patchAll(
    Object.entries(cells).map(([key, value]) => {
      const place = placeIn(table, row, key);
      if (place === null) throw new Error(key);
      return { ...place, value };
    }),
  );
};

const told = (form: OpenForm) =>
  rowsOf(form).map(({ id, version, cells, changed }) => ({ id, version, cells, changed }));

describe("制出来", () => {
  test("在打开的工作簿里和新文件里一模一样：两张有人的，三张空白的", async () => {
    const { host: live } = await inExcel();
    const stored = [storedRow(0), storedRow(1)];
    await live.make(workbook("annex", 5, stored));
    const [here, there] = [await opened(live), await opened(await inFile("annex", 5, stored))];
    const plain = ({ tables, subjects, problems, meta, setting }: OpenForm) => ({
      ...{ tables, subjects, problems, meta, setting },
    });
    expect(plain(here)).toEqual(plain(there));
    expect(sheetsIn(here)).toEqual(["王建国", "李敏", "第3张", "第4张", "第5张"]);
  });

  test("抄出来的每一张与第一张一样：合并、锁、下拉、隐藏的键，只有填的不同；总分是公式", async () => {
    const { host, session } = await inExcel();
    await host.make(workbook("annex", 3, [storedRow(0), storedRow(1)]));
    const saved = new Map(session.host.save().map((sheet) => [sheet.name, sheet]));
    const [first, second, blank] = ["王建国", "李敏", "第3张"].map((name) => saved.get(name));
    for (const other of [second, blank])
      expect(other).toMatchObject({
        merges: first?.merges,
        locked: first?.locked,
        validations: first?.validations,
        hiddenRows: first?.hiddenRows,
        hiddenColumns: first?.hiddenColumns,
        fills: first?.fills,
        numberFormats: first?.numberFormats,
        isProtected: true,
        frozen: first?.frozen,
        page: first?.page,
      });
    const table = only(await opened(host));
    const totals = [0, 1, 2].map((row) => {
      const at = placeIn(table, row, "total");
      return [first, second, blank][row]?.values[at?.row ?? 0]?.[at?.column ?? 0];
    });
    expect(totals).toEqual([100, 100, ""]);
    expect(second?.values.flat()).toContain("李敏");
    expect(blank?.values.flat()).not.toContain("王建国");
  });

  test("印三页，每页从一个二级指标开头：一组不拆开，标题只写一次", () => {
    const [annex] = workbook("annex", 1).sheets;
    const breaks = annex?.print?.breaks ?? [];
    expect(breaks).toHaveLength(2);
    const heads = breaks.map((row) => annex?.rows[row + 1]?.slice(1, 3).map((cell) => cell?.value));
    expect(heads).toEqual([
      ["3.专业水平\n(9分)", "17.学历要求"],
      ["7.教研成果\n(4分)", "34.教育教学研究"],
    ]);
  });

  test("同样的人，宽表与附件读出同样的记录、总分、级别和问题，也都没有待同步的", async () => {
    const stored = [storedRow(0), storedRow(1, { ...completeCells(1), 3: 0.5, 18: "不知道" })];
    const [wide, annex] = [
      await opened(await inFile("form", 4, stored)),
      await opened(await inFile("annex", 4, stored)),
    ];
    expect(annex.subjects).toEqual(wide.subjects);
    expect(annex.subjects.map(({ total, grade }) => [total, grade])).toEqual([
      [100, "A"],
      [null, null],
    ]);
    expect(told(annex)).toEqual(told(wide));
    expect(told(annex).map(({ changed }) => changed)).toEqual([false, false]);
    const codes = ({ problems }: OpenForm) => problems.map(({ code, at, values }) => [code, at, values]);
    expect(codes(annex)).toEqual(codes(wide));
  });

  test("汇总照样读得进去：人、答案、行号与宽表一样，也知道自己是哪一版", async () => {
    const stored = [storedRow(0), storedRow(1)];
    const read = async (kind: "form" | "annex") =>
      whole(await readTravelled(await writeXlsx(workbook(kind, 3, stored)), { regimes: [regime] }));
    const [wide, annex] = [await read("form"), await read("annex")];
    const rows = (form: typeof wide) => form.rows.map(({ id, cells }) => [id, cells]);
    expect(rows(annex)).toEqual(rows(wide));
    expect(annex.meta?.version).toBe(wide.meta?.version);
  });

  test("隐藏的表里没有人名；人名与工作簿里别的表重名时另起一名，叫元数据表的名字的也一样", () => {
    const stored = [storedRow(0), storedRow(1, { ...completeCells(1), name: metaSheetName })];
    const made = workbookFor({
      ...{ kind: "annex", regime, unit, bureau: null, period: "2026", capacity: 2, stored },
      ...{ locale: "zh-CN", newRowId: counted(), beside: ["王建国"] },
    });
    const names = made?.sheets.map(({ name }) => name) ?? [];
    expect(names).toEqual(["王建国_1", `${metaSheetName}_2`, metaSheetName]);
    const meta = made?.sheets.at(-1);
    expect(JSON.stringify(meta?.rows)).not.toMatch(/王建国|李敏/);
    for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}_]{1,31}$/u);
  });

  test("二百张：制表、打开、标色的往返次数与五张差不多，一次不超过一兆", async () => {
    const { host, session } = await inExcel();
    const { counters } = session.host;
    const steps = async (count: number) => {
      const rows = Array.from({ length: count }, (_, number) => storedRow(number));
      counters.takeLargest();
      const make = await counters.measure("make", () => host.make(workbook("annex", count, rows)));
      const open = await counters.measure("open", () => opened(host));
      const form = await opened(host);
      const paint = () => host.mark(marksOf(form, checkSheet(form), [], false));
      const mark = await counters.measure("mark", paint);
      const again = await counters.measure("again", paint);
      const lock = await counters.measure("lock", () =>
        host.lock(areasOf(only(form), only(form).inputs), true),
      );
      const write = await counters.measure("write", () =>
        host.patchAll(
          rowsOf(form).flatMap(({ row }) => {
            const place = placeIn(only(form), row, "row-version");
            return place === null ? [] : [{ ...place, value: 3 }];
          }),
        ),
      );
      return {
        syncs: [make, open, mark, again, lock, write].map(({ cost }) => cost.syncs),
        largest: counters.takeLargest(),
      };
    };
    const few = await steps(5);
    expect(few.syncs).toEqual([2, 2, 1, 0, 1, 1]);
    const many = await steps(200);
    expect(many.syncs).toEqual([6, 2, 4, 0, 1, 1]);
    expect(Math.max(few.largest, many.largest)).toBeLessThan(1_000_000);
  }, 120_000);
});

describe("填与校验", () => {
  test("错在谁的附件、哪一格，就标那一格；选中合并格的任何一行都认得是哪一项", async () => {
    const host = await inFile("annex", 3);
    await typed(host, 0, completeCells(0));
    await typed(host, 1, { ...completeCells(1), 3: 97, 18: null });
    const form = await opened(host);
    const check = checkSheet(form);
    expect(check.problems.map(({ kind, subject, key, place }) => [kind, subject, key, place?.sheet])).toEqual(
      [
        ["logic", "李敏", "3", "第2张"],
        ["missing", "李敏", "18", "第2张"],
      ],
    );
    const [share] = check.problems;
    const area = areaOf(only(form), 1, "3");
    expect(share?.address).toBe(cellAddress(area?.top ?? -1, area?.left ?? -1));
    expect(share && suggestionFor(form, share, speakIn("zh-CN"), "zh-CN")).toBe("写成 97% 或 0.97");
    const marked = marksOf(form, check, [], false).find(({ sheet }) => sheet === "第2张");
    const rows = Array.from(
      { length: (area?.bottom ?? 0) - (area?.top ?? 0) + 1 },
      (_, at) => (area?.top ?? 0) + at,
    );
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(marked?.marks).toContainEqual({ row, column: area?.left, state: "problem" });
      const at = rowAt(form, { sheet: "第2张", row, column: area?.left ?? 0 });
      expect([at?.key, at?.row?.cells.name]).toEqual(["3", "李敏"]);
    }
    expect(rowAt(form, { sheet: "第2张", row: 0, column: 0 })).toMatchObject({ at: 1, key: "" });
    expect(rowAt(form, { sheet: "别的表", row: 0, column: 0 })).toBe(null);
  });

  test("为什么：这个人的总分、级别、各部分，逐行有条款；怎样能更好", async () => {
    const host = await inFile("annex", 1);
    await typed(host, 0, { ...completeCells(0), 1: "否", 2: "否", 3: 0.5 });
    const form = await opened(host);
    const [row] = rowsOf(form);
    if (row === undefined) throw new Error("no row");
    const why = whyOf(form, row, "zh-CN", String);
    expect([why?.name, why?.total, why?.grade]).toEqual(["王建国", 94, "B"]);
    expect(why?.lines.some(({ clause }) => clause.includes("附件"))).toBe(true);
    expect(chanceOf(form, row, "zh-CN")?.grade).toBe("A");
  });

  test("在工作线程里读，与在面板里读一样：位置、问题、颜色都一样", async () => {
    const host = await inFile("annex", 12, [storedRow(0), storedRow(1, { ...completeCells(1), 3: 97 })]);
    const sheets = await host.read(await host.names());
    const reader = formReader(() => workerHere(examiner()).worker);
    const there = whole(await reader.read(sheets, { on }));
    const here = await opened(host);
    expect(there).toEqual(here);
    expect(await reader.marks(there, [], false)).toEqual(marksOf(here, checkSheet(here), [], false));
    reader.end();
  });

  test("同一人有两张附件：说另见第几张，不说第几行", async () => {
    const host = await inFile("annex", 2);
    await typed(host, 0, completeCells(0));
    await typed(host, 1, completeCells(0));
    const form = await opened(host);
    const twice = checkSheet(form).problems.map(({ problem, place }) => [
      problem.code,
      problem.values,
      place?.sheet,
    ]);
    expect(twice).toEqual([
      ["annex-twice", { row: 2 }, "第1张"],
      ["annex-twice", { row: 1 }, "第2张"],
    ]);
    const [first] = checkSheet(form).problems;
    expect(first && suggestionFor(form, first, speakIn("zh-CN"), "zh-CN")).toBe("保留一张，清空或删去另一张");
  });

  test("改了一张只重读那一张；复制出来的一张、改了名的一张、删掉的一张，下一次看就知道", async () => {
    const { host, session } = await inExcel();
    await host.make(workbook("annex", 3, [storedRow(0)]));
    const form = await opened(host);
    const asked: string[][] = [];
    const watched: WorkbookHost = {
      ...host,
      read: (names) => {
        asked.push([...names]);
        return host.read(names);
      },
    };
    await rereadForm(watched, form, ["第2张"]);
    expect(asked).toEqual([["第2张"]]);
    await session.Excel.run(async (context) => {
      const source = context.workbook.worksheets.getItem("王建国");
      source.copy("After", source);
      context.workbook.worksheets.getItem("第2张").name = "张老师";
      context.workbook.worksheets.getItem("第3张").delete();
      await context.sync();
    });
    const after = whole(await rereadForm(watched, form, ["王建国 (2)"]));
    expect(sheetsIn(after)).toEqual(["王建国", "王建国 (2)", "张老师"]);
    // A copy has the id of its original: it is another person's from now on.
    expect(told(after).map(({ id, version, changed }) => [id, version, changed])).toEqual([
      ["kept-0000", 2, false],
      [null, null, true],
    ]);
  });

  test("一项的行被删、被复制：说是哪一张、哪一项；全删了说附件不见了", async () => {
    const host = await inFile("annex", 2);
    const sheets = await host.read(await host.names());
    const { row } = placeIn(only(await opened(host)), 0, "3") ?? { row: 0 };
    const changed = async (
      cells: (rows: (typeof sheets)[number]["cells"]) => (typeof sheets)[number]["cells"],
    ) => {
      const broken = fileHost(
        sheets.map((sheet) => (sheet.name === "第1张" ? { ...sheet, cells: cells(sheet.cells) } : sheet)),
        { newRowId: counted() },
      );
      return openForm(broken, { on });
    };
    const values = { sheet: "第1张", line: "3.按学校规定参加升降国旗活动" };
    expect(await changed((rows) => rows.filter((_, at) => at !== row))).toEqual({
      refusedWorkbook: "form-line-missing",
      values,
    });
    expect(await changed((rows) => rows.flatMap((line, at) => (at === row ? [line, line] : [line])))).toEqual(
      {
        refusedWorkbook: "form-line-twice",
        values,
      },
    );
    const none = fileHost(
      sheets.filter(({ name }) => name === metaSheetName),
      { newRowId: counted() },
    );
    expect(await openForm(none, { on })).toEqual({
      refusedWorkbook: "form-grid-missing",
      values: { sheet: "附件" },
    });
  });
});

describe("别处的人、带走的文件、改坏的表", () => {
  test("服务器上有而本簿没有的人：先用空白的一张，再没有就添一张，都算已同步", async () => {
    for (const host of [(await inExcel()).host, await inFile("annex", 1)]) {
      if (host.kind === "excel") await host.make(workbook("annex", 1));
      for (const number of [0, 1]) await bringRow(host, await opened(host), storedRow(number));
      const form = await opened(host);
      expect(sheetsIn(form)).toEqual(["第1张", "李敏"]);
      expect(told(form)).toEqual(
        [0, 1].map((number) => ({
          ...{ id: storedRow(number).id, version: 2, cells: completeCells(number), changed: false },
        })),
      );
    }
  });

  test("另存一份再打开：还是附件，人、版本、颜色都在，空白的也在", async () => {
    const host = await inFile("annex", 3, [storedRow(0)]);
    await typed(host, 1, { ...completeCells(1), 3: 97 });
    const before = await opened(host);
    await host.mark(marksOf(before, checkSheet(before), [], false));
    const copy = whole(await openXlsx(await host.save(), { newRowId: counted() }));
    const after = await opened(copy);
    expect(sheetsIn(after)).toEqual(["王建国", "李敏", "第3张"]);
    expect(told(after)).toEqual(told(before));
    const [first] = await copy.read(["李敏"]);
    expect(first?.protected).toBe(true);
    expect(after.problems.map(({ code }) => code)).toEqual(before.problems.map(({ code }) => code));
    // Saved again from the file itself: the copy of a copy is the same.
    const again = await opened(whole(await openXlsx(await copy.save(), { newRowId: counted() })));
    expect(told(again)).toEqual(told(before));
  });

  test("改坏了重建：还认得出的都在，版本不变，仍是一人一张，旧的另名留着", async () => {
    const { host, session } = await inExcel();
    await host.make(workbook("annex", 3, [storedRow(0), storedRow(1)]));
    const before = await opened(host);
    const { row } = placeIn(only(before), 1, "3") ?? { row: 0 };
    session.host.person.unprotect("李敏");
    session.host.person.deleteRows("李敏", row + 1);
    expect(await openForm(host, { on })).toMatchObject({ refusedWorkbook: "form-line-missing" });
    const rebuild = await rebuilding(host, before.sheets, {
      worker: () => workerHere(rebuilder({ newRowId: counted() })).worker,
      newRowId: counted(),
    });
    const kept = whole(await rebuild.keep());
    expect(kept.tables.map(({ sheet, from, rows }) => [sheet, from, rows])).toEqual([
      ["附件", ["王建国", "李敏", "第3张"], 2],
    ]);
    const aside = await rebuild.make({ unit, period: "2026", bureau: null });
    expect([...aside.values()]).toEqual(["王建国（重建前）", "李敏（重建前）", "第3张（重建前）"]);
    const after = await opened(host);
    expect(sheetsIn(after)).toEqual(["王建国", "李敏", "第3张"]);
    const { 3: _lost, ...left } = completeCells(1);
    expect(told(after)).toEqual([
      { id: "kept-0000", version: 2, cells: completeCells(0), changed: false },
      { id: "kept-0001", version: 2, cells: left, changed: true },
    ]);
  });

  test("换一种样子重新建：开着的附件换掉；没开着的（改坏的）另名留着，都不会混进来当作别人", async () => {
    const { host, session } = await inExcel();
    await host.make(workbook("annex", 3));
    const form = await opened(host);
    const choice = { kind: "annex", regime: regime.id } as const;
    const replaced = replacedBy(choice, form);
    expect([...replaced.keys()]).toEqual(["第1张", "第2张", "第3张"]);
    expect(replacedBy({ ...choice, regime: "rushan-pupil" }, form).size).toBe(0);
    expect(annexesAside(await host.read(await host.names()), replaced, "zh-CN").size).toBe(0);
    await host.make(workbook("annex", 1, [storedRow(0)]), replaced);
    expect(sheetsIn(await opened(host))).toEqual(["王建国"]);
    expect((await host.names()).toSorted()).toEqual(["Sheet1", metaSheetName, "王建国"].toSorted());

    session.host.person.unprotect("王建国");
    session.host.person.deleteRows("王建国", 20);
    const aside = annexesAside(await host.read(await host.names()), replacedBy(choice, null), "zh-CN");
    expect([...aside]).toEqual([["王建国", "王建国（重建前）"]]);
    await host.make(workbook("annex", 2), aside);
    expect(sheetsIn(await opened(host))).toEqual(["第1张", "第2张"]);
  });

  test("身份证号是文本：补写进附件一位不丢", async () => {
    const { host } = await inExcel();
    await host.make(workbook("annex", 1));
    await typed(host, 0, { residentId: residentId(7) });
    expect(rowsOf(await opened(host))[0]?.cells).toEqual({ residentId: residentId(7) });
  });
});
