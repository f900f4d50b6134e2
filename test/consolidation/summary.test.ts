// 汇总工作簿的情形：写出、读回、选定、差异；公式只是文字；号码隐去；每处问题可点到那一行
import { beforeAll, describe, expect, it } from "vitest";
import { type Arrival, isRefused } from "#shared/consolidation/arrival.ts";
import { consolidate } from "#shared/consolidation/consolidate.ts";
import type { Consolidation } from "#shared/consolidation/consolidation.ts";
import { isSummary, type LastSummary, readSummary } from "#shared/consolidation/summary/read-summary.ts";
import { isBigTable, summarySheets, summaryWorkbook } from "#shared/consolidation/summary/summary.ts";
import type { Locale } from "#shared/messages/format.ts";
import { readTravelled } from "#shared/workbook/reading/travelled.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { CellContent, SheetContent, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { hasLibreOffice, resavedByLibreOffice } from "../workbook/forms.ts";
import { district } from "./district.ts";
import { asked, formOf, people, regime, roster, sent, typedIn } from "./schools.ts";

let arrivals: readonly Arrival[] = [];
let result: Consolidation;
beforeAll(async () => {
  arrivals = await district();
  result = consolidate(arrivals, asked);
});

const workbookOf = (
  of: Consolidation,
  more: { readonly locale?: Locale; readonly numbers?: "masked" | "full" } = {},
): WorkbookSpec => summaryWorkbook(summarySheets(of, { locale: "zh-CN", numbers: "masked", ...more }));

const reread = async (workbook: WorkbookSpec): Promise<readonly SheetContent[]> => {
  const sheets = await readXlsx(await writeXlsx(workbook));
  if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
  return sheets;
};

const back = { by: "王科长", on: "2026-11-21T02:00:00.000Z" } as const;
const lastOf = (sheets: readonly SheetContent[]): LastSummary => {
  const read = readSummary(sheets, back);
  if (isWorkbookRefused(read)) throw new Error(read.refusedWorkbook);
  return read;
};

const sheetOf = (workbook: WorkbookSpec, name: string) => {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
/** The lines of a list as values by the heads of its columns. */
const linesOf = (workbook: WorkbookSpec, name: string): readonly Record<string, unknown>[] => {
  const [, , heads = [], ...rows] = sheetOf(workbook, name).rows;
  return rows.map((row) =>
    Object.fromEntries(heads.map((head, at) => [String(head?.value ?? ""), row[at]?.value ?? null])),
  );
};
/** The same workbook with √ in a line of the sheet of conflicts, as an officer saves it. */
const chosenIn = (workbook: WorkbookSpec, lines: readonly number[]): WorkbookSpec => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => {
    if (sheet.name !== "冲突") return sheet;
    const choose = sheet.rows[2]?.findIndex((cell) => cell?.value === "选用") ?? -1;
    return {
      ...sheet,
      rows: sheet.rows.map((row, at) =>
        row.map((cell, column) =>
          column === choose && lines.includes(at - 3) ? { ...cell, value: "√" } : cell,
        ),
      ),
    };
  }),
});

describe("写出的汇总", () => {
  it("各表都在，先看到汇总；两种语言都写得出、Excel 不须修复", async () => {
    const workbook = workbookOf(result);
    expect(workbook.active).toBe("汇总");
    expect(workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      "汇总 visible",
      "图 visible",
      "全部数据 visible",
      "问题 visible",
      "冲突 visible",
      "文件 visible",
      "换算 visible",
      "_chengxin_summary veryHidden",
    ]);
    expect((await reread(workbook)).length).toBe(8);
    expect((await reread(workbookOf(result, { locale: "en" }))).length).toBe(8);
  });

  it("写明只供参考：每个单位、每个人的结果都在这句话之下", () => {
    const workbook = workbookOf(result);
    const limit = regime.limit.words["zh-CN"];
    const texts = (name: string) =>
      sheetOf(workbook, name).rows.flatMap((row) => row.map((cell) => String(cell?.value ?? "")));
    expect(texts("汇总").some((text) => text.includes(limit))).toBe(true);
    expect(texts("全部数据").some((text) => text.includes(limit))).toBe(true);
  });

  it("各单位一行，合计由公式得出，数与合计对得上", async () => {
    const { rows } = sheetOf(workbookOf(result), "汇总");
    const heads = rows.findIndex((row) => row[1]?.value === "单位");
    const total = rows[heads + 6] ?? [];
    expect(
      rows.slice(heads + 1, heads + 6).map((row) => [row[1]?.value, row[6]?.value, row[7]?.value]),
    ).toEqual([
      ["伊美区第一小学", 12, 11],
      ["伊美区第二小学", 9, 9],
      ["伊美区第三小学", 14, 13],
      ["伊美区第四中学", 11, 4],
      ["伊美区中心幼儿园", 10, 10],
    ]);
    expect(total[6]).toMatchObject({ value: 56, formula: `SUM(G${heads + 2}:G${heads + 6})` });
  });

  it("默认不写完整的身份证号，处处如此；要写完整的须说明", async () => {
    const numbers = arrivals.flatMap(({ read }) =>
      "refused" in read ? [] : read.rows.map(({ cells }) => String(cells.residentId)),
    );
    const textIn = async (workbook: WorkbookSpec) => JSON.stringify(await reread(workbook));
    const masked = await textIn(workbookOf(result));
    expect(numbers.filter((number) => masked.includes(number))).toEqual([]);
    const full = await textIn(workbookOf(result, { numbers: "full" }));
    expect(full).toContain(numbers[0]);
  });

  it("每处问题指向全部数据里的那一格，和来源文件里的那一格", () => {
    const workbook = workbookOf(result);
    const { rows } = sheetOf(workbook, "问题");
    const data = sheetOf(workbook, "全部数据");
    const [, , heads = []] = rows;
    const at = (head: string) => heads.findIndex((cell) => cell?.value === head);
    const line = rows.find((row) => row[at("姓名")]?.value === "冯远山");
    const [here, there] = [line?.[at("全部数据")]?.link, line?.[at("单元格")]?.link];
    expect(there).toEqual({
      file: "%E7%AC%AC%E5%9B%9B%E4%B8%AD%E5%AD%A6.xlsx",
      sheet: "评价表",
      cell: "H14",
    });
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(here?.cell ?? "") ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    expect(data.rows[Number(row) - 1]?.[column]).toMatchObject({ value: 97, mark: "problem" });
  });

  it("链接只能指向旁边的文件：网址、服务器、脚本都成不了地址", async () => {
    const evil = await sent("\\\\server\\share/javascript:alert(1)/http:x.xlsx", formOf(1, people(1, 1, 0)));
    const links = workbookOf(consolidate([evil], asked)).sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row.flatMap((cell) => cell?.link?.file ?? [])),
    );
    expect(new Set(links)).toEqual(new Set(["%5C%5Cserver%5Cshare/javascript%3Aalert(1)/http%3Ax.xlsx"]));
  });

  it("公式、DDE、制表符开头的文字都只是文字，−5 仍是数", async () => {
    const evil = ["+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\tx", "=1+1"];
    const [person = {}] = people(1, 1, 0);
    const made = formOf(
      1,
      evil.map((name) => ({ ...person, name, residentId: null })),
    );
    const file = await sent("=cmd.xlsx", typedIn(made, [[0, "31", -5]]));
    const workbook = workbookOf(consolidate([file], asked));
    expect(
      workbook.sheets
        .filter(({ name }) => name !== "汇总")
        .flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell?.formula ?? []))),
    ).toEqual([]);
    const data = (await reread(workbook)).find(({ name }) => name === "全部数据");
    const keys = data?.cells[1] ?? [];
    const column = (key: string): readonly (CellContent | undefined)[] =>
      (data?.cells.slice(3) ?? []).map((row) => row[keys.indexOf(key)]);
    expect(column("cell:name").slice(0, 3)).toEqual(["+cmd|' /C calc'!A0", "-2+3", "@SUM(1)"]);
    expect(column("cell:31")[0]).toBe(-5);
    expect(column("file")[0]).toBe("=cmd.xlsx");
  });

  it("像错误值的文字和 XML 不收的字符也写得出", async () => {
    const file = await sent("二小.xlsx", formOf(1, people(1, 1, 0)));
    if ("refused" in file.read) throw new Error("refused");
    const rows = file.read.rows.map((row) => ({
      ...row,
      cells: { ...row.cells, name: "#N/A", post: "班\u0000主\ufffe任" },
    }));
    const odd: Arrival = { ...file, read: { ...file.read, rows } };
    const data = (await reread(workbookOf(consolidate([odd], asked)))).find(
      ({ name }) => name === "全部数据",
    );
    expect(data?.cells[3]).toEqual(expect.arrayContaining(["＃N/A", "班主任"]));
  });

  it("汇总不会被当作一张表收进来", async () => {
    const bytes = await writeXlsx(workbookOf(result));
    const sheets = await readXlsx(bytes);
    expect(isWorkbookRefused(sheets) ? null : isSummary(sheets)).toBe(true);
    const form = await readTravelled(bytes, { regimes: [regime] });
    expect(isWorkbookRefused(form) || form.how !== "form").toBe(true);
  });
});

describe("读回的汇总", () => {
  it("与写出的一样：每行的键、总分、级别、答案；隐去的只有号码", async () => {
    const { previous } = lastOf(await reread(workbookOf(result, { numbers: "full" })));
    const expected = result.units.flatMap(({ rows }) =>
      rows.map(({ regime: of, unit, period, key, id, cells, total, grade, version }) => ({
        ...{ regime: of, unit, period, key, id, cells, total, grade, version },
      })),
    );
    expect(previous.rows).toEqual(expected);
    expect(previous.on).toBe("2026-11-21");
  });

  it("来表记着服务器上的第几版，汇总也记着：送的时候知道改的是哪一版", async () => {
    const synced = arrivals.map((arrival) => {
      if (isRefused(arrival.read)) return arrival;
      const rows = arrival.read.rows.map((row, index) => (index === 0 ? { ...row, version: 3 } : row));
      return { ...arrival, read: { ...arrival.read, rows } };
    });
    const { previous } = lastOf(await reread(workbookOf(consolidate(synced, asked))));
    const versions = previous.rows
      .filter(({ unit }) => unit === roster[0]?.code)
      .map(({ version }) => version);
    expect(versions).toEqual([3, ...Array(versions.length - 1).fill(null)]);
  });

  it("隐去号码的上一次，再比也没有差异", async () => {
    const { previous } = lastOf(await reread(workbookOf(result)));
    expect(consolidate(arrivals, { ...asked, previous }).differences).toMatchObject({
      rows: [],
      fresh: [],
      absent: [],
    });
  });

  it("冲突表里选了 √ 的一行，下次汇总即采用，并记下谁、什么时候；再下次仍算数", async () => {
    const workbook = workbookOf(result);
    const first = linesOf(workbook, "冲突");
    expect(first.map((line) => [line.姓名, line.填的是, line.文件, line.选用])).toEqual([
      ["贺书仪", 3.8, "第一小学（办公室改）.xlsx", null],
      ["贺书仪", 4.6, "第一小学（教务处改）.xlsx", null],
    ]);
    const { choices, previous } = lastOf(await reread(chosenIn(workbook, [1])));
    const decided = consolidate(arrivals, { ...asked, choices, previous });
    expect(decided.units[0]?.rows[2]?.cells["31"]).toBe(4.6);
    const second = workbookOf(decided);
    expect(linesOf(second, "冲突").map((line) => [line.选用, line.选定])).toEqual([
      [null, null],
      ["√", "王科长　2026-11-21 10:00"],
    ]);
    const again = readSummary(await reread(second), { by: "另一人", on: "2026-12-01T00:00:00.000Z" });
    expect(isWorkbookRefused(again) ? [] : again.choices).toEqual(choices);
  });

  it("两行都选了 √ 等于没有选", async () => {
    expect(lastOf(await reread(chosenIn(workbookOf(result), [0, 1]))).choices).toEqual([]);
  });

  it("差异表写明哪一格变了、增减几分、级别从哪级到哪级", async () => {
    const before = formOf(2, people(2, 3, 0));
    const { previous } = lastOf(
      await reread(
        workbookOf(consolidate([await sent("三小.xlsx", before)], { ...asked, on: "2026-11-07" })),
      ),
    );
    const now = typedIn(before, [
      [0, "1", "否"],
      [0, "2", "否"],
      [0, "4", "否"],
      [1, "3", 0.9],
    ]);
    const workbook = workbookOf(consolidate([await sent("三小.xlsx", now)], { ...asked, previous }));
    expect(
      linesOf(workbook, "差异").map((line) => [
        line.项目,
        line.原为,
        line.现为,
        line["得分\n增减"],
        line.级别变动,
      ]),
    ).toEqual([
      ["1.遵循基本法律法规", "是", "否", -2, "A → B"],
      ["2.按学校规定参加政治业务学习", "是", "否", -2, "A → B"],
      ["4.按学校安排参加社会活动", "是", "否", -2, "A → B"],
      ["3.按学校规定参加升降国旗活动", expect.any(String), "90%", -1, null],
    ]);
  });

  it("别的工作簿不是汇总", async () => {
    const read = readSummary(await reread(formOf(1, people(1, 1, 0)).workbook), back);
    expect(isWorkbookRefused(read) ? read.refusedWorkbook : null).toBe("form-not-found");
  });
});

describe("大表", () => {
  it("全部数据只说明列、值和少数要标的格；标记与链接按行列有序", () => {
    const tables = summarySheets(result, { locale: "zh-CN", numbers: "masked" }).sheets.filter(isBigTable);
    const [data] = tables;
    expect(tables.map(({ name }) => name)).toEqual(["全部数据", "问题", "文件", "换算"]);
    expect(data?.rows.length).toBe(result.units.reduce((sum, { rows }) => sum + rows.length, 0));
    for (const { columns, rows, marks, links } of tables) {
      expect([...rows].filter(({ length }) => length !== columns.length)).toEqual([]);
      expect([...rows].length).toBe(rows.length);
      for (const places of [marks, links]) {
        const order = places.map(({ row, column }) => row * 1000 + column);
        expect(order).toEqual(order.toSorted((one, other) => one - other));
        expect(new Set(order).size).toBe(order.length);
      }
    }
  });
});

describe("链接多过一张表的上限", () => {
  const linksIn = (most?: number) => {
    const { sheets } = summarySheets(result, {
      locale: "zh-CN",
      numbers: "masked",
      ...(most === undefined ? {} : { mostLinks: most }),
    });
    return { sheets, tables: new Map(sheets.filter(isBigTable).map((table) => [table.name, table])) };
  };
  const frontText = ({ sheets }: ReturnType<typeof linksIn>): string =>
    JSON.stringify(sheets.filter((sheet) => !isBigTable(sheet) && sheet.name === "汇总"));

  it("前面的照做，多出来的几处在汇总上写明；文件、工作表、单元格仍一格不少", () => {
    const [all, some] = [linksIn(), linksIn(3)];
    const left = (name: string): number => (all.tables.get(name)?.links.length ?? 0) - 3;
    expect(left("全部数据")).toBeGreaterThan(0);
    for (const name of ["全部数据", "问题"]) {
      expect(some.tables.get(name)?.links).toEqual(all.tables.get(name)?.links.slice(0, 3));
      expect([...(some.tables.get(name)?.rows ?? [])]).toEqual([...(all.tables.get(name)?.rows ?? [])]);
      expect(frontText(some)).toContain(`“${name}”的链接超出 Excel 一张表的上限，末尾 ${left(name)} 处`);
    }
  });

  it("不多的时候没有这句话", () => {
    expect(frontText(linksIn())).not.toContain("上限");
  });

  it("冲突表上的也一样", () => {
    expect(frontText(linksIn(1))).toContain("“冲突”的链接超出 Excel 一张表的上限，末尾 1 处");
  });
});

describe.runIf(await hasLibreOffice())("LibreOffice 打开再存", () => {
  it("合计重算不变，选定的仍读得回", async () => {
    const bytes = await writeXlsx(chosenIn(workbookOf(result), [0]));
    const sheets = await readXlsx(await resavedByLibreOffice(bytes));
    if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
    const front = sheets.find(({ name }) => name === "汇总");
    const total = front?.cells.find((row) => row[1] === "合计");
    // LibreOffice keeps fifteen digits.
    expect([4, 6, 7, 9].map((at) => Number(Number(total?.[at]).toPrecision(15)))).toEqual([
      8,
      56,
      47,
      Number((47 / 56).toPrecision(15)),
    ]);
    const { choices, previous } = lastOf(sheets);
    expect(consolidate(arrivals, { ...asked, choices }).units[0]?.rows[2]?.cells["31"]).toBe(3.8);
    expect(consolidate(arrivals, { ...asked, previous }).differences?.rows).toEqual([]);
  }, 120_000);
});
