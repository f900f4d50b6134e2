// 工作表: making the form of a regulation, protecting it, and what people may then do to it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type NodeSession, openInNode } from "./node.ts";
import { Stopped } from "./person.ts";

let excel: NodeSession;
beforeAll(async () => {
  excel = await openInNode();
});
beforeEach(() => excel.host.load([{ name: "封面", cells: [["单位"]] }]));
afterAll(() => excel.close());

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.Excel.run(work);
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    (fault: { code?: string }) => fault.code,
  );

/** A small form: head, two rows to fill in, a locked total. */
const makeForm = (): Promise<void> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.add("从业人员");
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A1").values = [["诚信评分表"]];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").format.horizontalAlignment = "Center";
    sheet.getRange("A2:C2").values = [["姓名", "得分", "等级"]];
    sheet.getRange("A2:C2").format.fill.color = "#ddebf7";
    sheet.getRange("A2:C2").format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("C3:C4").formulas = [
      ['=IF(B3="","",IF(B3>=95,"A","B"))'],
      ['=IF(B4="","",IF(B4>=95,"A","B"))'],
    ];
    sheet.getRange("A3:B4").format.protection.locked = false;
    sheet.getRange("B3:B4").dataValidation.rule = {
      decimal: { formula1: 0, formula2: 100, operator: "Between" },
    };
    sheet.getRange("A3:A4").dataValidation.rule = { list: { inCellDropDown: true, source: "张三,李四" } };
    sheet.getRange("A3:A4").dataValidation.prompt = { showPrompt: true, title: "姓名", message: "从名册选" };
    sheet.getRange("A:A").format.columnWidth = 80;
    sheet.getRange("5:5").rowHidden = true;
    sheet.freezePanes.freezeRows(2);
    sheet.showGridlines = false;
    sheet.tabColor = "#c00000";
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.paperSize = "A3";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintArea("A1:C4");
    sheet.pageLayout.setPrintTitleRows("$1:$2");
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第&P页";
    const meta = context.workbook.worksheets.add("_meta");
    meta.getRange("A1:B1").values = [["regime", "yichun-practitioner"]];
    meta.visibility = "VeryHidden";
    context.workbook.names.add("得分", sheet.getRange("B3:B4"));
    sheet.protection.protect({ allowFormatColumns: true }, "密码");
    sheet.activate();
    await context.sync();
  });

describe("做出的表", () => {
  test("抄一张：内容、公式、锁、验证、打印设置都一样，名字、之后的改动各是各的", async () => {
    await makeForm();
    await run(async (context) => {
      const form = context.workbook.worksheets.getItem("从业人员");
      const copy = form.copy("After", form);
      copy.protection.unprotect("密码");
      copy.getRange("B3:B4").values = [[96], [null]];
      await context.sync();
    });
    const [cover, form, copy] = excel.host.save();
    expect([cover?.name, form?.name, copy?.name]).toEqual(["封面", "从业人员", "从业人员 (2)"]);
    expect(copy).toMatchObject({
      ...{ merges: form?.merges, locked: form?.locked, validations: form?.validations, page: form?.page },
      ...{ fills: form?.fills, frozen: form?.frozen, hiddenRows: form?.hiddenRows },
      formulas: form?.formulas.map((row, at) => (at === 2 ? ["", 96, row[2]] : row)),
    });
    expect([form?.values[2], copy?.values[2]]).toEqual([
      ["", "", ""],
      ["", 96, "A"],
    ]);
  });

  test("读回为平面数组：锁、填充、验证、合并、隐藏、打印设置", async () => {
    await makeForm();
    const [cover, form, meta] = excel.host.save();
    expect([cover?.name, form?.name, meta?.name]).toEqual(["封面", "从业人员", "_meta"]);
    expect(meta?.visibility).toBe("VeryHidden");
    expect(form).toMatchObject({
      isProtected: true,
      values: [
        ["诚信评分表", "", ""],
        ["姓名", "得分", "等级"],
        ["", "", ""],
        ["", "", ""],
      ],
      locked: [
        [true, true, true],
        [true, true, true],
        [false, false, true],
        [false, false, true],
      ],
      merges: ["A1:C1"],
      frozen: "1:2",
      page: {
        orientation: "Landscape",
        paperSize: "A3",
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        printArea: "A1:C4",
        printTitleRows: "1:2",
        centerFooter: "第&P页",
      },
    });
    expect(form?.fills[1]).toEqual(["#DDEBF7", "#DDEBF7", "#DDEBF7"]);
    expect(form?.validations.map(({ address }) => address).sort()).toEqual(["A3:A4", "B3:B4"]);
    expect(excel.host.workbook.active.name).toBe("从业人员");
    expect([...excel.host.workbook.names.values()].map(({ name, formula }) => [name, formula])).toEqual([
      ["得分", "=从业人员!$B$3:$B$4"],
    ]);
  });

  test("格式、锁、验证能从 Office.js 读回", async () => {
    await makeForm();
    const read = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("从业人员");
      const head = sheet.getRange("A2:C2");
      head.load("format/fill/color,format/protection/locked");
      const mixed = sheet.getRange("A3:C3");
      mixed.load("format/protection/locked,format/fill/color");
      const border = head.format.borders.getItem("EdgeBottom");
      border.load("style,color");
      const validation = sheet.getRange("A3").dataValidation;
      validation.load("type,rule,prompt");
      sheet.protection.load("protected,options");
      sheet.load("visibility,position,tabColor,showGridlines");
      const named = context.workbook.names.getItemOrNullObject("得分").getRange();
      named.load("address");
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/visibility");
      await context.sync();
      return {
        fill: head.format.fill.color,
        locked: [head.format.protection.locked, mixed.format.protection.locked],
        border: border.style,
        validation: [validation.type, validation.rule.list?.source, validation.prompt.title],
        protection: [sheet.protection.protected, sheet.protection.options.allowFormatColumns],
        sheet: [sheet.visibility, sheet.position, sheet.tabColor, sheet.showGridlines],
        named: named.address,
        sheets: sheets.items.map(({ name, visibility }) => [name, visibility]),
      };
    });
    expect(read).toEqual({
      fill: "#DDEBF7",
      locked: [true, null],
      border: "Continuous",
      validation: ["List", "张三,李四", "姓名"],
      protection: [true, true],
      sheet: ["Visible", 1, "#C00000", false],
      named: "从业人员!B3:B4",
      sheets: [
        ["封面", "Visible"],
        ["从业人员", "Visible"],
        ["_meta", "VeryHidden"],
      ],
    });
  });

  test("下拉列表超过 255 字、提示超长，Excel 拒绝", async () => {
    const tooLong = (change: (validation: Excel.DataValidation) => void): Promise<unknown> =>
      failure(
        run(async (context) => {
          change(context.workbook.worksheets.getItem("封面").getRange("A1").dataValidation);
          await context.sync();
        }),
      );
    const list = { list: { inCellDropDown: true, source: "一等奖,".repeat(64) } };
    expect(await tooLong((validation) => Object.assign(validation, { rule: list }))).toBe("InvalidArgument");
    const prompt = { showPrompt: true, title: "", message: "长".repeat(256) };
    expect(await tooLong((validation) => Object.assign(validation, { prompt }))).toBe("InvalidArgument");
  });
});

describe("受保护的表", () => {
  beforeEach(makeForm);

  test("加载项写锁定单元格被拒绝，写未锁定的可以", async () => {
    const write = (address: string): Promise<unknown> =>
      failure(
        run(async (context) => {
          context.workbook.worksheets.getItem("从业人员").getRange(address).values = [["90"]];
          await context.sync();
        }),
      );
    expect(await write("C3")).toBe("AccessDenied");
    expect(await write("B3")).toBe("done");
    expect(excel.host.save()[1]?.values[2]).toEqual(["", 90, "B"]);
  });

  test.each([
    ["插入行", (sheet: Excel.Worksheet) => sheet.getRange("3:3").insert("Down")],
    ["改底色", (sheet: Excel.Worksheet) => sheet.getRange("A3").format.fill.set({ color: "#FF0000" })],
    ["解锁", (sheet: Excel.Worksheet) => sheet.getRange("C3").format.protection.set({ locked: false })],
    ["合并", (sheet: Excel.Worksheet) => sheet.getRange("A3:B3").merge()],
    ["再次保护", (sheet: Excel.Worksheet) => sheet.protection.protect()],
    ["错误的密码", (sheet: Excel.Worksheet) => sheet.protection.unprotect("不对")],
  ])("加载项不能%s", async (_, work) => {
    const code = await failure(
      run(async (context) => {
        work(context.workbook.worksheets.getItem("从业人员"));
        await context.sync();
      }),
    );
    expect(["AccessDenied", "InvalidOperation", "InvalidArgument"]).toContain(code);
  });

  test("保护选项允许的可以做，解除保护后都可以", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("从业人员");
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.protection.unprotect("密码");
      sheet.getRange("C3").values = [["手工"]];
      await context.sync();
    });
    expect(excel.host.save()[1]?.values[2]).toEqual(["", "", "手工"]);
  });

  test("用户打字：锁、下拉和数值范围会拦住，粘贴不受验证约束", () => {
    const { person } = excel.host;
    const stopped = (work: () => void): string => {
      try {
        work();
        return "done";
      } catch (fault) {
        if (fault instanceof Stopped) return fault.why;
        throw fault;
      }
    };
    expect(stopped(() => person.type("从业人员", "C3", "A"))).toBe("locked");
    expect(stopped(() => person.type("从业人员", "B3", "101"))).toBe("validation");
    expect(stopped(() => person.type("从业人员", "A3", "王五"))).toBe("validation");
    expect(stopped(() => person.type("从业人员", "A3", "李四"))).toBe("done");
    expect(stopped(() => person.type("从业人员", "B3", "96.5"))).toBe("done");
    expect(stopped(() => person.paste("从业人员", "A4", [["王五", "优秀"]]))).toBe("done");
    expect(stopped(() => person.paste("从业人员", "A4", [["王五", 95, "A"]]))).toBe("locked");
    expect(stopped(() => person.insertRows("从业人员", 3))).toBe("not allowed");
    expect(excel.host.save()[1]?.values.slice(2)).toEqual([
      ["李四", 96.5, "A"],
      ["王五", "优秀", "A"],
    ]);
  });
});

describe("行列增减", () => {
  beforeEach(() =>
    excel.host.load([
      {
        name: "名册",
        cells: [
          ["编号", "分"],
          ["r1", 1],
          ["r2", 2],
          ["合计", "=SUM(B2:B3)"],
        ],
        merges: ["A4:A5"],
        painted: [{ address: "A3:B3", fill: "#FFFF00" }],
      },
    ]),
  );

  test("插入行后公式、底色、合并与已取的区域一起下移", async () => {
    const address = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("名册");
      const kept = sheet.getRange("A3:B3");
      kept.load("address");
      await context.sync();
      excel.host.person.insertRows("名册", 3, 2);
      kept.load("address");
      await context.sync();
      return kept.address;
    });
    expect(address).toBe("名册!A5:B5");
    const [sheet] = excel.host.save();
    expect(sheet?.formulas[5]).toEqual(["合计", "=SUM(B2:B5)"]);
    expect(sheet?.fills.map((row) => row[0])).toEqual([
      "#FFFFFF",
      "#FFFFFF",
      "#FFFFFF",
      "#FFFFFF",
      "#FFFF00",
      "#FFFFFF",
    ]);
    expect(sheet?.merges).toEqual(["A6:A7"]);
  });

  test("插入的行沿用上一行的底色", () => {
    excel.host.person.insertRows("名册", 4);
    expect(
      excel.host
        .save()[0]
        ?.fills.map((row) => row[1])
        .slice(2, 5),
    ).toEqual(["#FFFF00", "#FFFF00", "#FFFFFF"]);
  });

  test("加载项删除整行，公式跟着收缩", async () => {
    await run(async (context) => {
      context.workbook.worksheets.getItem("名册").getRange("2:2").delete("Up");
      await context.sync();
    });
    expect(excel.host.save()[0]?.formulas).toEqual([
      ["编号", "分"],
      ["r2", 2],
      ["合计", "=SUM(B2:B2)"],
    ]);
  });

  test("排序与撤销一步", () => {
    const { person } = excel.host;
    person.sortRows("名册", "A2:B3", 1, true);
    expect(excel.host.save()[0]?.values.slice(1, 3)).toEqual([
      ["r2", 2],
      ["r1", 1],
    ]);
    person.type("名册", "B2", "7");
    person.deleteRows("名册", 2);
    expect(excel.host.save()[0]?.values[2]).toEqual(["合计", 1]);
    expect([person.undo(), person.undo(), person.undo(), person.undo()]).toEqual([true, true, true, false]);
    expect(excel.host.save()[0]?.values.slice(1, 3)).toEqual([
      ["r1", 1],
      ["r2", 2],
    ]);
  });

  test("用户改名、删除工作表", async () => {
    excel.host.person.addSheet("临时");
    excel.host.person.renameSheet("名册", "名册 (2)");
    excel.host.person.deleteSheet("临时");
    const address = await run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'名册 (2)'!A1");
  });
});
