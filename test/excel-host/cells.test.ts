// 单元格: values, formulas and what Excel makes of what is written.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type NodeSession, openInNode } from "./node.ts";

let excel: NodeSession;
beforeAll(async () => {
  excel = await openInNode();
});
beforeEach(() => excel.host.load([{ name: "评分", cells: [] }]));
afterAll(() => excel.close());

const codeOf = async (
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
): Promise<string> => {
  try {
    await excel.Excel.run(async (context) => {
      work(context, context.workbook.worksheets.getItem("评分"));
      await context.sync();
    });
    return "done";
  } catch (fault) {
    return (fault as { code: string }).code;
  }
};

const read = (address: string): Promise<{ values: unknown[][]; formulas: unknown[][]; text: string[][] }> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("评分").getRange(address);
    range.load("values,formulas,text");
    await context.sync();
    return { values: range.values, formulas: range.formulas, text: range.text };
  });

describe("公式", () => {
  test("合计、判断、空格计数随写入重算", async () => {
    await codeOf((_, sheet) => {
      sheet.getRange("A1:C1").values = [[10, 20, ""]];
      sheet.getRange("D1:G1").formulas = [
        [
          "=SUM(A1:C1)",
          '=IF(COUNTBLANK(A1:C1)>0,"缺",评分!D1)',
          '=IFS(D1>=95,"A",D1>=30,"D",TRUE,"E")',
          '=AND(COUNTIF(A1:C1,">5")=2,OR(A1=1,B1=20))',
        ],
      ];
    });
    expect((await read("A1:G1")).values).toEqual([[10, 20, "", 30, "缺", "D", true]]);
    await codeOf((_, sheet) => {
      sheet.getRange("C1").values = [[70]];
    });
    expect((await read("D1:G1")).values).toEqual([[100, 100, "A", false]]);
    expect((await read("E1")).formulas).toEqual([['=IF(COUNTBLANK(A1:C1)>0,"缺",评分!D1)']]);
  });

  test("除以零是错误值，读作文本", async () => {
    await codeOf((_, sheet) => {
      sheet.getRange("A1").formulas = [["=1/0"]];
    });
    expect((await read("A1")).values).toEqual([["#DIV/0!"]]);
  });

  test("读不懂的公式被拒绝", async () => {
    expect(await codeOf((_, sheet) => sheet.getRange("A1").set({ formulas: [["=SUM(A2:"]] }))).toBe(
      "InvalidArgument",
    );
  });
});

describe("Excel 怎样读写入的内容", () => {
  test.each([
    ["0.97", 0.97, "0.97"],
    ["97%", 0.97, "97%"],
    ["2026-09-18", 46283, "2026/9/18"],
    ["2026年9月18日", 46283, "2026年9月18日"],
    ["TRUE", true, "TRUE"],
    ["'001", "001", "001"],
    ["110101199003078888", 110101199003078000, "1.10101E+17"],
    ["是", "是", "是"],
    ["", "", ""],
  ])("%s", async (written, value, text) => {
    await codeOf((_, sheet) => {
      sheet.getRange("A1").values = [[written]];
    });
    const cell = await read("A1");
    expect([cell.values[0]?.[0], cell.text[0]?.[0]]).toEqual([value, text]);
  });

  test("文本格式的单元格保留身份证号和公式的字面", async () => {
    await codeOf((_, sheet) => {
      sheet.getRange("A1:A2").numberFormat = [["@"], ["@"]];
      sheet.getRange("A1:A2").values = [["110101199003078888"], ["=1+1"]];
    });
    expect((await read("A1:A2")).values).toEqual([["110101199003078888"], ["=1+1"]]);
  });

  test("空值 null 不动原有内容", async () => {
    await codeOf((_, sheet) => {
      sheet.getRange("A1:B1").values = [["甲", "乙"]];
      sheet.getRange("A1:B1").values = [[null, "丙"]];
    });
    expect((await read("A1:B1")).values).toEqual([["甲", "丙"]]);
  });
});

describe("拒绝", () => {
  test.each([
    [
      "数组大小不符",
      "InvalidArgument",
      (sheet: Excel.Worksheet) => sheet.getRange("A1:B2").set({ values: [[1, 2]] }),
    ],
    ["不是地址", "InvalidArgument", (sheet: Excel.Worksheet) => sheet.getRange("一行一列").load("values")],
    [
      "超出工作表",
      "InvalidArgument",
      (sheet: Excel.Worksheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("values"),
    ],
    [
      "超长文本",
      "InvalidArgument",
      (sheet: Excel.Worksheet) => sheet.getRange("A1").set({ values: [["长".repeat(32_768)]] }),
    ],
  ])("%s", async (_, code, work) => {
    expect(await codeOf((__, sheet) => work(sheet))).toBe(code);
  });

  test("没有装载就读取，是 Office.js 自己的错误", async () => {
    const code = await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("评分").getRange("A1");
      await context.sync();
      try {
        return range.values;
      } catch (fault) {
        return (fault as { code: string }).code;
      }
    });
    expect(code).toBe("PropertyNotLoaded");
  });

  test("没有的工作表：getItem 出错，getItemOrNullObject 为空", async () => {
    expect(await codeOf((context) => context.workbook.worksheets.getItem("没有").load("name"))).toBe(
      "ItemNotFound",
    );
    const isNull = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test("出错之前的动作已经做了，之后的没有", async () => {
    await codeOf((_, sheet) => {
      sheet.getRange("A1").values = [["先"]];
      sheet.getRange("B1").values = [[1, 2]];
      sheet.getRange("C1").values = [["后"]];
    });
    expect((await read("A1:C1")).values).toEqual([["先", "", ""]]);
  });
});

test("六万个单元格一次写入再读回，分块与真正的 Office.js 一致", async () => {
  const rows = Array.from({ length: 1000 }, (_, r) => Array.from({ length: 60 }, (__, c) => r * 60 + c));
  const { result, cost } = await excel.host.counters.measure("写入", () =>
    excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("评分");
      sheet.getRangeByIndexes(0, 0, 1000, 60).values = rows;
      const used = sheet.getUsedRange(true);
      used.load("values,address");
      await context.sync();
      return [used.address, used.values];
    }),
  );
  expect(result).toEqual(["评分!A1:BH1000", rows]);
  expect(cost.syncs).toBe(1);
});

test("区域的各种取法", async () => {
  const addresses = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("评分");
    const range = sheet.getRange("B2:D5");
    const taken = [
      range.getCell(0, 1),
      range.getRow(1),
      range.getColumn(2),
      range.getResizedRange(1, -1),
      range.getOffsetRange(2, 0),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getLastCell(),
      range.getBoundingRect("A7"),
      range.getIntersectionOrNullObject("C3:F9"),
      sheet.getCell(0, 0),
      sheet.getRange("$B:$C"),
    ];
    for (const each of taken) each.load("address");
    const apart = range.getIntersectionOrNullObject("F9");
    await context.sync();
    return [...taken.map((each) => each.address.replace("评分!", "")), apart.isNullObject];
  });
  expect(addresses).toEqual([
    "C2",
    "B3:D3",
    "D2:D5",
    "B2:C6",
    "B4:D7",
    "2:5",
    "B:D",
    "D5",
    "A2:D7",
    "C3:D5",
    "A1",
    "B:C",
    true,
  ]);
});
