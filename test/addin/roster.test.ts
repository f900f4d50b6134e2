// 导入台：在真实 Office.js 上，从工作簿里的花名册导入，任何一部制度的表都一样；确认以前一格不写
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { excelHost } from "#addin/hosts/excel.ts";
import { fileHost } from "#addin/hosts/xlsx.ts";
import { type RosterDesk, rosterDesk } from "#addin/roster/desk.ts";
import { en } from "#addin/roster/words/en.ts";
import { sayRoster } from "#addin/roster/words/say.ts";
import { zhCN } from "#addin/roster/words/zh-CN.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { formOf } from "#shared/workbook/forms/forms.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import type { CellContent, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { type NodeSession, openInNode } from "../excel-host/node.ts";
import { nameOf, pupilNumber } from "../workbook/roster-import/rosters.ts";
import { formWith } from "./forms.ts";
import { lastYear, pasted, thisYear, workbookOf } from "./roster-sheets.ts";
import { residentId } from "./school.ts";

let excel: NodeSession;
let host: WorkbookHost;
let rechecks: number;

beforeEach(async () => {
  excel = await openInNode({ level: "1.14" });
  vi.stubGlobal("Excel", excel.Excel);
  vi.stubGlobal("Office", excel.Office);
  vi.stubGlobal("OfficeExtension", excel.OfficeExtension);
  host = excelHost();
  rechecks = 0;
});
afterEach(() => {
  excel.close();
  vi.unstubAllGlobals();
});

const deskOver = (open: WorkbookHost): RosterDesk =>
  rosterDesk({
    host: () => open,
    working: (does) => does(),
    recheck: async () => {
      rechecks += 1;
    },
    readFile: readXlsx,
  });

const put = (name: string, rows: readonly (readonly CellContent[])[]): void => {
  excel.host.person.addSheet(name);
  excel.host.person.paste(name, "A1", pasted(rows));
};

/** Chooses a sheet of the workbook and goes on to what would happen. */
const weighed = async (desk: RosterDesk, name: string): Promise<void> => {
  await desk.begin();
  const found = desk.get().sheets.find(({ sheet }) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  desk.choose(found.sheet);
  desk.toSummary();
};

/** Last year's teachers are in the form; this year's roster lies beside it. */
const withLastYear = async (): Promise<RosterDesk> => {
  await host.make(formWith([]));
  put("去年花名册", lastYear);
  put("今年花名册", thisYear);
  const desk = deskOver(host);
  await weighed(desk, "去年花名册");
  await desk.confirm();
  return desk;
};

/** What stands under the keys of the form's hidden row, row by row; empty rows left out. */
const rowsOf = (key: string, ...wanted: readonly string[]): readonly (readonly unknown[])[] => {
  const sheet = excel.host.save().find(({ values }) => values.some((row) => row.includes(key)));
  const top = sheet?.values.findIndex((row) => row.includes(key)) ?? 0;
  const keys = sheet?.values[top] ?? [];
  return (sheet?.values ?? [])
    .slice(top + 1)
    .map((row) => wanted.map((each) => row[keys.indexOf(each)]))
    .filter((row) => row.some((cell) => cell !== "" && cell !== null));
};
const people = () => rowsOf("row-id", "field:name", "field:residentId", "field:post");
const rowIds = () => rowsOf("row-id", "row-id").flat();

describe("指标表", () => {
  test("四人导入：号码一位不少，行编号不动；看的时候一格也没有写", async () => {
    await host.make(formWith([]));
    put("去年花名册", lastYear);
    const ids = rowIds();
    const desk = deskOver(host);
    await weighed(desk, "去年花名册");
    expect([people(), rechecks]).toEqual([[], 0]);
    await desk.confirm();
    expect(people()).toEqual([
      ["王建国", residentId(0), "语文教师"],
      ["李敏", residentId(1), "数学教师"],
      ["赵丽华", residentId(2), "英语教师"],
      ["孙志强", residentId(3), "班主任"],
    ]);
    expect([desk.get().step, rechecks, rowIds()]).toEqual(["done", 1, ids]);
  });

  test("填报表自己的各张不列作名册，别的照列，像名册的在前", async () => {
    await host.make(formWith([]));
    put("课程表", [["星期一", "语文"]]);
    put("花名册", lastYear);
    const desk = deskOver(host);
    await desk.begin();
    expect(desk.get().sheets.map(({ sheet, likely }) => [sheet.name, likely])).toEqual([
      ["花名册", true],
      ["课程表", false],
    ]);
  });

  test("来年再导：一人换岗、两人可能离开、一人新来；勾了的才改，离开的说了才清空；撤回就回到导入以前", async () => {
    const desk = await withLastYear();
    const before = people();
    await weighed(desk, "今年花名册");
    const { plan } = desk.get();
    expect(plan?.refused.map(({ row, faults }) => [row + 1, faults[0]?.code])).toEqual([
      [8, "digits-lost"],
      [9, "standing-unclear"],
      [10, "resident-id.check-digit"],
    ]);
    expect(plan?.leavers.map(({ name }) => name)).toEqual(["赵丽华", "孙志强"]);
    desk.settleStanding(8, "here");
    desk.letGo(desk.get().plan?.leavers[0]?.known.row ?? 0, true);
    await desk.confirm();
    expect(people()).toEqual([
      ["王建国", residentId(0), "数学教师"],
      ["李敏", residentId(1), "数学教师"],
      ["孙志强", residentId(3), "班主任"],
      ["周晓燕", residentId(4), "体育教师"],
      ["郑秀英", residentId(6), "音乐教师"],
    ]);
    await desk.takeBack();
    expect([people(), desk.get().takenBack]).toEqual([before, 0]);
  });

  test("不勾的不改；回答一个问题，先前去掉的勾不会回来", async () => {
    const desk = await withLastYear();
    await weighed(desk, "今年花名册");
    desk.takeAllChanges(false);
    desk.settleStanding(8, "left");
    expect(desk.get().choices.changed.size).toBe(0);
    await desk.confirm();
    expect(people()[0]).toEqual(["王建国", residentId(0), "语文教师"]);
  });

  test("核对的时候表上又有人填了：不写，重新比对给人再看", async () => {
    await host.make(formWith([]));
    put("去年花名册", lastYear);
    const desk = deskOver(host);
    await weighed(desk, "去年花名册");
    const other = deskOver(host);
    await weighed(other, "去年花名册");
    await other.confirm();
    await desk.confirm();
    expect([desk.get().changedSince, desk.get().plan?.same.length, people().length]).toEqual([true, 4, 4]);
    await desk.confirm();
    expect(people().length).toBe(4);
  });

  test("写的时候 Excel 丢了回话：拒绝传出来，再按一次是再比一次，不会写两遍", async () => {
    await host.make(formWith([]));
    put("去年花名册", lastYear);
    const desk = deskOver(host);
    await weighed(desk, "去年花名册");
    const { plan } = desk.get();
    const lost: WorkbookHost = {
      ...host,
      patchAll: async (patches) => {
        await host.patchAll(patches);
        throw new Error("lost");
      },
    };
    const cut = deskOver(lost);
    await weighed(cut, "去年花名册");
    await expect(cut.confirm()).rejects.toThrow("lost");
    expect(people().length).toBe(4);
    await desk.confirm();
    expect([
      desk.get().changedSince,
      plan?.added.length,
      desk.get().plan?.added.length,
      people().length,
    ]).toEqual([true, 4, 0, 4]);
  });

  test("Excel 一时不答应：不会一直转圈，再来一次就好", async () => {
    await host.make(formWith([]));
    put("去年花名册", lastYear);
    let busy = true;
    const desk = deskOver({
      ...host,
      names: () => (busy ? Promise.reject(new Error("busy")) : host.names()),
    });
    await expect(desk.begin()).rejects.toThrow("busy");
    expect([desk.get().step, desk.get().target]).toEqual(["source", null]);
    busy = false;
    await weighed(desk, "去年花名册");
    expect(desk.get().plan?.added.length).toBe(4);
  });

  test("没有填报表的工作簿：说明，没有可选的", async () => {
    put("花名册", lastYear);
    const desk = deskOver(host);
    await desk.begin();
    expect([desk.get().refused?.refusedWorkbook, desk.get().sheets]).toEqual(["form-not-found", []]);
  });
});

describe("登记表的名册", () => {
  const pupilForm = (capacity: number): WorkbookSpec => {
    const regime = regimeOf("rushan-pupil");
    if (regime === undefined) throw new Error("no regime");
    let made = 0;
    return formOf(regime, {
      unit: { code: "2137108301", name: "示例小学" },
      bureau: { name: "示例市教育和体育局", creditOffice: "" },
      period: "2026",
      capacity,
      locale: "zh-CN",
      newId: () => {
        made += 1;
        return `row-${String(made).padStart(5, "0")}`;
      },
    });
  };
  const pupils = (count: number): readonly (readonly CellContent[])[] => [
    ["班级", "年级", "姓名", "全国学籍号"],
    ...Array.from({ length: count }, (_, at): CellContent[] => [
      `${1 + (at % 3)}班`,
      at % 2 === 0 ? "四年级" : "小五",
      nameOf(at),
      pupilNumber(at),
    ]),
  ];

  test("学生名册：年级读作数，班级、学籍号各归各列", async () => {
    await host.make(pupilForm(10));
    put("学生", pupils(3));
    const desk = deskOver(host);
    await weighed(desk, "学生");
    await desk.confirm();
    expect(rowsOf("chengxin:roster", "name", "pupilNumber", "stage", "className")).toEqual([
      [nameOf(0), pupilNumber(0), 4, "1班"],
      [nameOf(1), pupilNumber(1), 5, "2班"],
      [nameOf(2), pupilNumber(2), 4, "3班"],
    ]);
  });

  test("五百人一次写入：来回次数与人数无关", async () => {
    const tripsFor = async (count: number): Promise<number> => {
      await host.make(pupilForm(count));
      put(`学生${count}`, pupils(count));
      const desk = deskOver(host);
      await weighed(desk, `学生${count}`);
      const before = excel.host.counters.total.syncs;
      await desk.confirm();
      return excel.host.counters.total.syncs - before;
    };
    expect(await tripsFor(500)).toBe(await tripsFor(5));
  });
});

describe("文件里的名册", () => {
  test("另一个 .xlsx 文件里的花名册，在浏览器里照样导入；不是工作簿的说明原因", async () => {
    const open = fileHost([], { newRowId: () => "row-999999" });
    await open.make(formWith([]));
    const desk = deskOver(open);
    await desk.begin();
    await desk.addFile(new TextEncoder().encode("姓名,身份证号"), "花名册.csv");
    expect(desk.get().refused?.refusedWorkbook).toBe("file-text");
    const bytes = await writeXlsx(workbookOf("花名册", lastYear));
    await desk.addFile(bytes, "花名册.xlsx");
    const [found] = desk.get().file?.sheets ?? [];
    expect([desk.get().refused, found?.likely]).toEqual([null, true]);
    if (found) desk.choose(found.sheet);
    desk.toSummary();
    await desk.confirm();
    expect(desk.get().written).toMatchObject({ added: 4, changed: 0, left: 0 });
  });
});

describe("用语", () => {
  test("两种语言键相同，每一句都说得出", () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(zhCN).toSorted());
    const values = {
      count: 2,
      added: 1,
      changed: 0,
      left: 2,
      rows: 3,
      from: "甲",
      heads: "yes",
      head: "姓名",
      kept: 1,
    };
    for (const key of Object.keys(zhCN) as (keyof typeof zhCN)[])
      for (const locale of ["zh-CN", "en"] as const)
        expect(
          sayRoster(locale, key, {
            ...values,
            ...Object.fromEntries(
              [
                "sheet",
                "name",
                "field",
                "fields",
                "letters",
                "samples",
                "at",
                "to",
                "row",
                "text",
                "words",
                "capacity",
                "persons",
                "refused",
                "nobody",
              ].map((each) => [each, "1"]),
            ),
          }),
        ).not.toMatch(/[{}]/);
  });

  test("写入的按钮只说要做的", () => {
    expect(sayRoster("zh-CN", "confirm.go", { added: 3, changed: 0, left: 1 })).toBe(
      "写入：新增 3 人，清空 1 人",
    );
    expect(sayRoster("en", "confirm.go", { added: 0, changed: 2, left: 0 })).toBe("Write: 2 changed");
  });
});
