// 出事的时候：正在编辑、受保护、表不见了、宿主出错；每一种面板都说得出，下一次照常
import { afterEach, describe, expect, test, vi } from "vitest";
import { readAddress } from "#addin/hosts/address.ts";
import { activeCell, excelHost } from "#addin/hosts/excel.ts";
import type { Patience } from "#addin/hosts/excel-refusals.ts";
import { requests } from "#addin/hosts/requests.ts";
import { mergedIn } from "#addin/sheet/merged.ts";
import { openForm } from "#addin/sheet/open.ts";
import { HostRefusal } from "#shared/workbook/host.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { Fault } from "../excel-host/faults.ts";
import { type NodeSession, openInNode } from "../excel-host/node.ts";
import type { ApiLevel } from "../excel-host/requirement-sets.ts";
import { cellOf, gridSheet } from "./filling.ts";
import { formWith } from "./forms.ts";
import { completeCells } from "./school.ts";

let excel: NodeSession;
afterEach(() => {
  excel.close();
  vi.unstubAllGlobals();
});

/** A form with one person, and the pane's host that has looked at it. */
const withForm = async (level: ApiLevel, patience?: () => Patience) => {
  excel = await openInNode({ level });
  for (const name of ["Excel", "Office", "OfficeExtension"] as const) vi.stubGlobal(name, excel[name]);
  const host = patience === undefined ? excelHost() : excelHost(patience);
  await host.make(formWith([completeCells(0)]));
  const sheet = gridSheet(excel);
  await host.read([sheet]);
  const { top: row, left: column } = readAddress(cellOf(excel, 0, "name")) ?? { top: 0, left: 0 };
  const saved = () => excel.host.save().find((each) => each.name === sheet);
  return {
    host,
    sheet,
    write: (value: string) => host.patch(sheet, [{ row, column, value }]),
    name: (): unknown => saved()?.values[row]?.[column],
  };
};

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (fault: unknown) => (fault instanceof HostRefusal ? fault.code : String(fault)),
  );

describe.each<ApiLevel>(["1.12", "1.14", "1.17"])("ExcelApi %s", (level) => {
  test("用户正在编辑单元格：老版本说明原因，新版本等到编辑结束；什么也没丢", async () => {
    const { write, name, sheet } = await withForm(level);
    excel.host.person.startEditing(sheet, "B9");
    const writing = codeOf(write("李敏"));
    await excel.settle();
    excel.host.person.stopEditing();
    expect(await writing).toBe(level === "1.17" ? "done" : "cell-edit-mode");
    if (level !== "1.17") expect(name()).toBe("王建国");
    expect(await codeOf(write("李敏"))).toBe("done");
    expect(name()).toBe("李敏");
  });

  test.each<[string, Fault, string]>([
    ["受保护，不让写", { kind: "refused", code: "AccessDenied" }, "read-only"],
    ["没有权限（7000）", { kind: "channel", error: "noPermission" }, "read-only"],
    ["GeneralException", { kind: "refused", code: "GeneralException" }, "host-failed"],
    ["引用失效", { kind: "refused", code: "InvalidReference" }, "sheet-missing"],
    ["正忙（5102）", { kind: "channel", error: "busy" }, "busy"],
    ["会话已结束（5012）", { kind: "channel", error: "sessionEnded" }, "session-ended"],
    ["请求过大（5103）", { kind: "channel", error: "requestTooLarge" }, "too-large"],
    ["答复过大（5104）", { kind: "channel", error: "replyTooLarge" }, "too-large"],
    ["内部错误（5001）", { kind: "channel", error: "internal" }, "host-failed"],
  ])("%s：这一次说明原因，什么也没写，下一次照常", async (_, fault, code) => {
    const { write, name } = await withForm(level);
    excel.host.faults.next(fault);
    expect(await codeOf(write("李敏"))).toBe(code);
    expect(name()).toBe("王建国");
    expect(await codeOf(write("李敏"))).toBe("done");
    expect(name()).toBe("李敏");
  });

  test("表被删掉或改名：说明表不见了，别的表照读", async () => {
    const { host, write, sheet } = await withForm(level);
    excel.host.person.renameSheet(sheet, "改了名");
    expect(await codeOf(write("李敏"))).toBe("sheet-missing");
    excel.host.person.renameSheet("改了名", sheet);
    expect(await codeOf(write("李敏"))).toBe("done");
    excel.host.person.deleteSheet(sheet);
    expect(await codeOf(write("赵丽华"))).toBe("sheet-missing");
    expect((await host.read([sheet, "_chengxin"])).map((each) => each.name)).toEqual(["_chengxin"]);
  });
});

describe("答复丢了", () => {
  test("Excel 一直不回话：不再空等，说做没做成还不知道；再做一遍不会重复", async () => {
    let late = (): void => undefined;
    const { write, name } = await withForm("1.14", () => ({
      over: new Promise((resolve) => {
        late = resolve;
      }),
      forget: () => undefined,
    }));
    excel.host.faults.next({ kind: "lost reply" });
    const writing = codeOf(write("李敏"));
    await excel.settle();
    late();
    expect(await writing).toBe("no-answer");
    expect(name()).toBe("李敏");
    expect(await codeOf(write("李敏"))).toBe("done");
    expect(name()).toBe("李敏");
  });
});

describe("一次装不下", () => {
  test("答复过大：改为一份一份地读，读到的一样", async () => {
    const { host, sheet } = await withForm("1.12");
    const [whole] = await host.read([sheet]);
    excel.host.faults.next({ kind: "channel", error: "replyTooLarge" });
    expect(await host.read([sheet, "没有这张表"])).toEqual([whole]);
  });

  test("几千处标记、几万格分几次送，次序不变，一处不少；一块再大也整块送", () => {
    const one = (row: number) => ({ top: row, left: 1, bottom: row, right: 1 });
    const marks = Array.from({ length: 4_500 }, (_none, at) => one(2 * at));
    expect(requests(marks).map((some) => some.length)).toEqual([2_000, 2_000, 500]);
    expect(requests(marks).flat()).toEqual(marks);
    const wide = { top: 0, left: 0, bottom: 19_999, right: 2 };
    expect(requests([one(0), wide, one(9)])).toEqual([[one(0)], [wide], [one(9)]]);
    expect(requests([])).toEqual([[]]);
  });
});

describe("表上正在筛选", () => {
  test("藏起来的行照样读到；面板知道有行看不见", async () => {
    const { host, sheet } = await withForm("1.12");
    const [before] = await host.read([sheet]);
    excel.host.person.filter(sheet);
    const [after] = await host.read([sheet]);
    expect([before?.filtered, after?.filtered]).toEqual([false, true]);
    expect(after?.cells).toEqual(before?.cells);
  });
});

describe("填报的地方合并了格", () => {
  /** The merged cells that are told where rows are filled in. */
  const told = async (level: ApiLevel) => {
    const { host, sheet } = await withForm(level);
    const { person } = excel.host;
    const form = async () => {
      const found = await openForm(host, { on: "2026-11-20" });
      if (isWorkbookRefused(found)) throw new Error(found.refusedWorkbook);
      return found;
    };
    return { host, sheet, person, merged: async () => mergedIn(await form()) };
  };

  test.each<ApiLevel>(["1.14", "1.17"])(
    "ExcelApi %s：说得出在哪，表头本来合并的不算；取消得了，保护照旧",
    async (level) => {
      const { host, sheet, person, merged } = await told(level);
      expect(await merged()).toEqual([]);
      person.unprotect(sheet);
      person.merge(sheet, "B9:B10");
      person.merge(sheet, "F10:H11");
      person.protect(sheet);
      const [found] = await merged();
      expect(found?.addresses).toEqual(["B9:B10", "F10:H11"]);
      await host.unmerge(found?.areas ?? []);
      expect(await merged()).toEqual([]);
      expect(excel.host.workbook.sheet(sheet)?.protection).toBeDefined();
    },
  );

  test("ExcelApi 1.12 说不出：不说，也不出错", async () => {
    const { sheet, person, merged } = await told("1.12");
    person.unprotect(sheet);
    person.merge(sheet, "B9:B10");
    expect(await merged()).toEqual([]);
  });

  test("合并得太多 Excel 不肯说：内容照读，以后也不再问", async () => {
    const { host, sheet, person, merged } = await told("1.14");
    person.unprotect(sheet);
    const [before] = await host.read([sheet]);
    person.type(sheet, "A560", "备忘");
    for (let row = 20; row < 540; row += 1) person.merge(sheet, `B${row}:C${row}`);
    const [after] = await host.read([sheet]);
    expect(after?.cells.slice(0, 9)).toEqual(before?.cells.slice(0, 9));
    expect([before?.merges?.length === 0, after?.merges]).toEqual([false, undefined]);
    excel.host.faults.next({ kind: "refused", code: "GeneralException" });
    expect(await codeOf(host.read([sheet]))).toBe("host-failed");
    expect(await merged()).toEqual([]);
  });
});

describe("旁人动了保护", () => {
  test("用自己的密码保护着：说要先撤销保护；读照读，什么也没写", async () => {
    const { host, name, sheet, write } = await withForm("1.14");
    excel.host.person.unprotect(sheet);
    excel.host.person.protect(sheet, "别人的密码");
    const [read] = await host.read([sheet]);
    expect(read?.protected).toBe(true);
    expect(await codeOf(write("李敏"))).toBe("sheet-protected");
    expect(name()).toBe("王建国");
    excel.host.person.unprotect(sheet);
    await host.read([sheet]);
    expect(await codeOf(write("李敏"))).toBe("done");
  });

  test("面板看过之后表才被打开保护：写得进去，也不替人重新锁上", async () => {
    const { host, write, name, sheet } = await withForm("1.14");
    excel.host.person.unprotect(sheet);
    await host.read([sheet]);
    expect(await codeOf(write("李敏"))).toBe("done");
    expect(name()).toBe("李敏");
    expect(excel.host.workbook.sheet(sheet)?.protection).toBeUndefined();
  });

  test("面板看过之后表才被保护：这一次不让写，再写就先打开", async () => {
    const { host, sheet } = await withForm("1.14");
    excel.host.person.unprotect(sheet);
    await host.read([sheet]);
    excel.host.person.protect(sheet);
    // The title is locked, the cells to fill in aren't.
    const title = () => host.patch(sheet, [{ row: 0, column: 0, value: "标题" }]);
    expect(await codeOf(title())).toBe("read-only");
    expect(await codeOf(title())).toBe("done");
    expect(excel.host.workbook.sheet(sheet)?.protection).toBeDefined();
  });
});

test("右键菜单问的是当前格：在哪张表、哪一行、哪一列", async () => {
  const { sheet } = await withForm("1.12");
  excel.host.person.select(sheet, "C10");
  expect(await activeCell()).toEqual({ sheet, row: 9, column: 2 });
});
