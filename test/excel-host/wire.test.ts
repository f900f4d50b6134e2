// 往来: events, faults, counters, requirement sets, and failing loudly.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "./faults.ts";
import { ExcelHost } from "./host.ts";
import { type NodeSession, openInNode } from "./node.ts";
import type { ApiLevel } from "./requirement-sets.ts";

let excel: NodeSession;
beforeEach(async () => {
  excel = await openInNode();
  excel.host.load([{ name: "评分", cells: [["甲", 1]] }]);
});
afterEach(() => excel.close());

const write = (value: unknown): Promise<unknown> =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("评分").getRange("B1").values = [[value]];
    await context.sync();
  });
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (fault: { code: string }) => fault.code,
  );

describe("事件", () => {
  test("打字、粘贴、加载项自己的写入、他人的修改各有来源；静默粘贴没有事件", async () => {
    const heard: string[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("评分");
      sheet.onChanged.add(async (event) => {
        heard.push([event.address, event.changeType, event.source, event.triggerSource].join(" "));
      });
      await context.sync();
    });
    excel.host.person.type("评分", "B1", 2);
    excel.host.person.paste("评分", "A2", [["乙", 3]]);
    excel.host.person.paste("评分", "A3", [["丙", 4]], { unheard: true });
    excel.host.other.type("评分", "B2", 5);
    excel.host.person.insertRows("评分", 2);
    await write(9);
    await excel.settle();
    expect(heard).toEqual([
      "B1 RangeEdited Local Unknown",
      "A2:B2 RangeEdited Local Unknown",
      "B2 RangeEdited Remote Unknown",
      "2:2 RowInserted Local Unknown",
      "B1 RangeEdited Local ThisLocalAddin",
    ]);
  });

  test("事件里能取到改动的区域，停听后不再来", async () => {
    const heard: unknown[][] = [];
    const handler = await excel.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        await excel.Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load("values");
          await inner.sync();
          heard.push(range.values);
        });
      });
      await context.sync();
      return added;
    });
    excel.host.person.type("评分", "B1", 6);
    await expect.poll(() => heard).toEqual([[[6]]]);
    await excel.Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    excel.host.person.type("评分", "B1", 7);
    await excel.settle();
    expect(heard).toHaveLength(1);
  });

  test("选择、激活、增删改名、保护", async () => {
    const heard: string[] = [];
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`select ${address}`));
      worksheets.onAdded.add(async () => void heard.push("added"));
      worksheets.onDeleted.add(async () => void heard.push("deleted"));
      worksheets.onActivated.add(async () => void heard.push("activated"));
      context.workbook.onSelectionChanged.add(async () => void heard.push("selection of the workbook"));
      await context.sync();
    });
    excel.host.person.select("评分", "B1");
    excel.host.person.addSheet("新表");
    excel.host.person.open("新表");
    excel.host.person.deleteSheet("新表");
    await expect
      .poll(() => heard)
      .toEqual(["select B1", "selection of the workbook", "added", "activated", "activated", "deleted"]);
    const address = await excel.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("评分!A1");
  });

  test("关掉事件时什么也听不到", async () => {
    const heard: string[] = [];
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("评分");
      sheet.onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange("A1").values = [["静"]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange("A2").values = [["响"]];
      await context.sync();
    });
    await expect.poll(() => heard).toEqual(["A2"]);
  });
});

describe("故障", () => {
  test.each<[string, Fault, string]>([
    ["正在编辑单元格（5004）", { kind: "channel", error: "cellEdit" }, "InvalidOperationInCellEditMode"],
    ["正忙（5102）", { kind: "channel", error: "busy" }, "ActivityLimitReached"],
    ["没有权限（7000）", { kind: "channel", error: "noPermission" }, "AccessDenied"],
    ["会话已结束（5012）", { kind: "channel", error: "sessionEnded" }, "InvalidOrTimedOutSession"],
    ["请求过大（5103）", { kind: "channel", error: "requestTooLarge" }, "RequestPayloadSizeLimitExceeded"],
    ["回复过大（5104）", { kind: "channel", error: "replyTooLarge" }, "ResponsePayloadSizeLimitExceeded"],
    ["整批被拒绝", { kind: "refused", code: "InvalidReference" }, "InvalidReference"],
  ])("%s：这一次失败，什么也没写，下一次照常", async (_, fault, code) => {
    excel.host.faults.next(fault);
    expect(await codeOf(write(2))).toBe(code);
    expect(excel.host.save()[0]?.values).toEqual([["甲", 1]]);
    expect(await codeOf(write(3))).toBe("done");
  });

  test.each<[ApiLevel, string]>([
    ["1.14", "InvalidOperationInCellEditMode"],
    ["1.17", "done"],
  ])("用户正在编辑单元格，ExcelApi %s：要求等待的，支持时等到编辑结束", async (level, expected) => {
    const session = await openInNode({ level });
    session.host.person.startEditing("Sheet1", "A1");
    const reading = session.Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["写完了"]]);
    });
    const code = codeOf(reading);
    await session.settle();
    session.host.person.stopEditing("写完了");
    expect(await code).toBe(expected);
    session.close();
  });

  test("超过 5 MB 的请求真的被拒绝", async () => {
    const rows = Array.from({ length: 200 }, () => ["长".repeat(10_000)]);
    const write = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("评分").getRange("D1:D200").values = rows;
      await context.sync();
    });
    expect(await codeOf(write)).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("回复丢失：已经写了，但等不到", async () => {
    excel.host.faults.next({ kind: "lost reply" });
    let settled = false;
    void write(8).finally(() => {
      settled = true;
    });
    await expect.poll(() => excel.host.save()[0]?.values).toEqual([["甲", 8]]);
    await excel.settle();
    expect(settled).toBe(false);
  });

  test("回复迟到：放行之后才完成", async () => {
    const release = excel.host.faults.holdReply();
    let settled = false;
    const writing = write(8).then(() => {
      settled = true;
    });
    await excel.settle();
    expect(settled).toBe(false);
    release();
    await writing;
    expect(settled).toBe(true);
  });

  test("两次同步之间别人改了单元格", async () => {
    excel.host.faults.beforeBatch(() => excel.host.other.type("评分", "B1", 50), 1);
    const values = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("评分").getRange("B1");
      range.load("values");
      await context.sync();
      const first = range.values;
      range.load("values");
      await context.sync();
      return [first, range.values];
    });
    expect(values).toEqual([[[1]], [[50]]]);
  });
});

test("计数：每个操作的同步次数、动作和字节都一样可重复", async () => {
  const measured = async (): Promise<object> =>
    (await excel.host.counters.measure("写一格", () => write(4))).cost;
  const first = await measured();
  expect(first).toMatchObject({ syncs: 1, actions: 7, releases: 1 });
  expect(await measured()).toEqual(first);
  expect(excel.host.counters.named.get("写一格")).toMatchObject({ syncs: 2 });
});

describe("设置与功能区", () => {
  test("文档设置保存在工作簿里，重新打开还在", async () => {
    const { settings } = excel.Office.context.document;
    settings.set("单位", { code: "36-09" });
    await new Promise((resolve) => settings.saveAsync(resolve));
    const again = await openInNode({ host: excel.host });
    expect(again.Office.context.document.settings.get("单位")).toEqual({ code: "36-09" });
    again.close();
  });

  test("按下功能区按钮，等到动作完成；没有的动作会说", async () => {
    const pressed: string[] = [];
    excel.Office.actions.associate("makeSheet", (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await excel.press("makeSheet");
    expect(pressed).toEqual(["makeSheet"]);
    await expect(excel.press("missing")).rejects.toThrow("missing");
  });
});

describe("共享运行时", () => {
  test("加载项能打开、关上自己的窗格；Excel 做不到时它得知原因", async () => {
    excel.host.pane.show(false);
    await excel.Office.addin.showAsTaskpane();
    expect(excel.host.pane.shown).toBe(true);
    await excel.Office.addin.hide();
    expect(excel.host.pane.shown).toBe(false);
    excel.host.pane.stuck = true;
    expect(await codeOf(excel.Office.addin.showAsTaskpane())).toBe("GeneralException");
    expect(excel.host.pane.shown).toBe(false);
  });

  test("窗格和公式的往来不算加载项的同步", async () => {
    const { cost } = await excel.host.counters.measure("打开窗格", () => excel.Office.addin.showAsTaskpane());
    expect(cost.syncs).toBe(0);
  });

  test("没有登记的公式得到错误值；加载项没起来的工作簿里，公式一直等着", async () => {
    expect(await excel.host.functions.call("NOBODY", [])).toEqual({ error: "#VALUE!", message: "" });
    const unopened = new ExcelHost();
    let settled = false;
    void unopened.functions.call("NOBODY", []).then(() => {
      settled = true;
    });
    await excel.settle();
    expect([unopened.functions.ready, settled]).toEqual([false, false]);
    unopened.close();
  });

  test("起得晚的加载项收到先按下的按钮", async () => {
    const pressing = excel.press("late");
    excel.Office.actions.associate("late", (event: Office.AddinCommands.Event) => event.completed());
    await pressing;
  });
});

describe("要求集", () => {
  test.each<[ApiLevel, boolean, string]>([
    ["1.12", false, "ApiNotFound"],
    ["1.14", true, "done"],
    ["1.17", true, "done"],
  ])("ExcelApi %s", async (level, supports, code) => {
    const session = await openInNode({ level });
    expect(session.Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(supports);
    const result = await codeOf(
      session.Excel.run(async (context) => {
        // 1.14
        context.workbook.worksheets.getActiveWorksheet().onProtectionChanged.add(async () => undefined);
        await context.sync();
      }),
    );
    expect(result).toBe(code);
    session.close();
  });
});

test("替身没有的成员：调用者得到 ApiNotFound，关闭时测试失败，哪怕调用者吞掉了错误", async () => {
  const host = new ExcelHost();
  const session = await openInNode({ host });
  const code = await codeOf(
    session.Excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .charts.add("Line", context.workbook.getSelectedRange());
      await context.sync();
    }),
  );
  expect(code).toBe("ApiNotFound");
  expect(host.missing).toEqual(["Worksheet.charts"]);
  expect(() => session.close()).toThrow("Worksheet.charts");
});
