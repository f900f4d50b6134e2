// 收表：走过许多手的文件；认得多少读多少，读作什么、搁置什么、存疑什么都说明，从不默默地猜
import { access, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cells } from "#shared/contract/shapes.ts";
import { type GridRegime, indicatorsOf } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { checkReadRow, columnAt } from "#shared/workbook/grid/exchange.ts";
import { confirmLayout, layoutMapping } from "#shared/workbook/reading/layout-mapping.ts";
import { readTravelled, type TravelledForm, type TravelOptions } from "#shared/workbook/reading/travelled.ts";
import { placeOf } from "#shared/workbook/reading/travelled-rows.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetSpec, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { en } from "#shared/workbook/words/en.ts";
import { zhCN } from "#shared/workbook/words/zh-CN.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { bookOf, type Line, personLines, tickedLines, wideLines } from "#test/samples/clerks.ts";
import { cellsOf, juniorPeople } from "#test/samples/people.ts";
import {
  annexWith,
  anyAnswers,
  formWith,
  hasLibreOffice,
  regime,
  resavedByLibreOffice,
  rowOf,
  sheetNamed,
} from "./forms.ts";

const people = juniorPeople.slice(0, 4).map(cellsOf);
const [first = {}] = people;
/** What a layout without certificate numbers can give. */
const without = ({ teacherCertificate: _, post: __, ...cells }: Cells): Cells => cells;
const options: TravelOptions = { regimes: [regime] };

const read = async (bytes: Uint8Array, more: Partial<TravelOptions> = {}): Promise<TravelledForm> => {
  const form = await readTravelled(bytes, { ...options, ...more });
  if (isWorkbookRefused(form)) throw new Error(form.refusedWorkbook);
  return form;
};
const refusal = async (bytes: Uint8Array): Promise<string | null> => {
  const form = await readTravelled(bytes, options);
  return isWorkbookRefused(form) ? form.refusedWorkbook : null;
};
const codes = ({ notes }: TravelledForm): readonly string[] => notes.map(({ code }) => code);
const cellsIn = ({ rows }: TravelledForm): readonly Cells[] => rows.map(({ cells }) => cells);

const { workbook, grid } = formWith(people.map((cells) => rowOf(cells)));
const gridSheet = sheetNamed(workbook.sheets, grid.sheet);
const withSheets = (sheets: readonly SheetSpec[]): Promise<Uint8Array> =>
  writeXlsx({ sheets, active: sheets.find(({ visibility }) => visibility === "visible")?.name ?? "" });
const others = workbook.sheets.filter(({ name }) => name !== grid.sheet);
const withGrid = (sheet: SheetSpec): Promise<Uint8Array> => withSheets([...others, sheet]);
const withoutMeta = (sheets: readonly SheetSpec[]) => sheets.filter(({ name }) => name !== "_chengxin");

describe("本系统的表", () => {
  it("原样：行、单位、年度、每格的地址", async () => {
    const form = await read(await writeXlsx(workbook));
    expect([form.how, form.current, form.regimeVersion]).toEqual(["form", true, regimeVersion(regime)]);
    expect([form.unit, form.period]).toEqual([{ code: "2123000103", name: "伊美区第三小学" }, "2026"]);
    expect(cellsIn(form)).toEqual(people);
    expect(form.rows.map(({ id }) => id)).toEqual(["r-0001", "r-0002", "r-0003", "r-0004"]);
    expect(form.notes).toEqual([]);
    const [row] = form.rows;
    if (!row) throw new Error("no row");
    expect([placeOf(row, "name"), placeOf(row, "3"), placeOf(row, "nothing")]).toEqual(["B9", "H9", null]);
  });

  it("表改名、排到最前、另有“(2)”副本：读原来的，副本说明是否相同", async () => {
    const renamed = { ...gridSheet, name: "我校评价" };
    expect(cellsIn(await read(await withSheets([renamed, ...others])))).toEqual(people);
    const copy = { ...gridSheet, name: "评价表2" };
    expect(codes(await read(await withSheets([copy, ...workbook.sheets])))).toEqual(["copy-same"]);
    const changed = { ...copy, rows: copy.rows.slice(0, -2) };
    expect(codes(await read(await withSheets([changed, ...workbook.sheets])))).toEqual(["copy-differs"]);
    expect(await refusal(await withSheets([renamed, changed, ...others]))).toBe("form-grid-ambiguous");
  });

  it("藏起来的行照读并说明；插进来的列不读也说明；改了的表头不影响", async () => {
    const rowHeights = gridSheet.rowHeights.map((height, row) => (row === grid.firstRow + 1 ? 0 : height));
    expect((await read(await withGrid({ ...gridSheet, rowHeights }))).notes).toEqual([
      { code: "hidden-rows", sheet: "评价表", values: { rows: String(grid.firstRow + 2), count: 1 } },
    ]);
    const wider = gridSheet.rows.map((row, at) => [
      { value: at < grid.firstRow ? "自己加的" : "随手记" },
      ...row,
    ]);
    const form = await read(await withGrid({ ...gridSheet, rows: wider, merges: [], validations: [] }));
    expect([cellsIn(form), codes(form)]).toEqual([people, ["foreign-columns"]]);
    const heads = gridSheet.rows.map((row, at) =>
      at < grid.firstRow - 1 ? row.map(() => ({ value: "改了" })) : row,
    );
    expect(cellsIn(await read(await withGrid({ ...gridSheet, rows: heads, merges: [] })))).toEqual(people);
  });

  it("元数据表丢了：凭列键认出，单位和年度从表上读", async () => {
    const form = await read(await withSheets(withoutMeta(workbook.sheets)));
    expect([form.how, form.regimeVersion, form.unit, form.period]).toEqual([
      "fingerprint",
      null,
      { code: "2123000103", name: "伊美区第三小学" },
      "2026",
    ]);
    expect([cellsIn(form), codes(form)]).toEqual([people, ["meta-lost"]]);
  });

  it("元数据表和列键行都丢了：凭表头认出", async () => {
    const rows = gridSheet.rows.filter((_, row) => row !== grid.firstRow - 1);
    const shown = rows.map((row) => row.slice(0, columnAt(grid, "row-id")));
    const bare = { ...gridSheet, rows: shown, rowHeights: [], validations: [], columnWidths: [] };
    const form = await read(await withSheets([bare]));
    expect([form.how, form.guess, codes(form)]).toEqual(["fingerprint", null, ["meta-lost"]]);
    expect(cellsIn(form)).toEqual(people);
  });

  it("更新版本的表、制度不认识的表：拒收", async () => {
    const meta = (entry: string, value: string | number): WorkbookSpec["sheets"] =>
      workbook.sheets.map((sheet) =>
        sheet.name === "_chengxin"
          ? {
              ...sheet,
              rows: sheet.rows.map((row) => (row[0]?.value === entry ? [{ value: entry }, { value }] : row)),
            }
          : sheet,
      );
    expect(await refusal(await withSheets(meta("format", 2)))).toBe("form-newer");
    expect(await refusal(await withSheets(meta("regime", "elsewhere")))).toBe("form-regime-unknown");
  });
});

describe("旧版的表", () => {
  const older: GridRegime = {
    ...regime,
    parts: regime.parts.map((part) => ({
      ...part,
      groups: part.groups.map((group) => ({
        ...group,
        indicators: group.indicators
          .filter(({ id }) => id !== "44")
          .map((indicator) =>
            indicator.id === "5"
              ? { ...indicator, title: { "zh-CN": "普通话等级", en: "Mandarin" }, note: "按证书" }
              : indicator,
          ),
      })),
    })),
  };
  const made = formWith([rowOf(first)], {}, older);

  it("旧版有据：意思没变的列照读，变了的与新添的逐一列出", async () => {
    const form = await read(await writeXlsx(made.workbook), { older: [older] });
    const { "5": _, "44": __, ...rest } = first;
    expect([form.current, cellsIn(form)]).toEqual([false, [rest]]);
    expect(form.notes.map(({ code, values }) => [code, values.title])).toEqual(
      expect.arrayContaining([
        ["older-version", undefined],
        ["changed-since", "5.普通话等级"],
        ["new-since", "44.评价观念"],
      ]),
    );
  });

  it("旧版无据：表头与现行规则一致的列才读", async () => {
    const form = await read(await writeXlsx(made.workbook));
    const { "5": _, "44": __, ...rest } = first;
    expect(cellsIn(form)).toEqual([rest]);
    expect(codes(form)).toEqual(expect.arrayContaining(["unknown-version", "changed-since", "new-since"]));
  });
});

describe("自己画的宽表", () => {
  const bytes = bookOf({ 汇总: wideLines(people) });
  const turned = { "6": "note", "10": "note", "28": "note" } as const;

  it("表头照题目写：认得出；题目与评分说明意思相反的三项不猜，等确认", async () => {
    const form = await read(bytes);
    expect([form.how, form.unit.name, form.period]).toEqual(["own-wide", "伊美区第三小学", "2026"]);
    expect(form.guess?.confirmed).toBe(false);
    expect(form.guess?.open.map(({ doubt, key, at }) => [doubt, key, at])).toEqual([
      ["turned", "indicator:6", "J3"],
      ["turned", "indicator:10", "N3"],
      ["turned", "indicator:28", "AF3"],
    ]);
    const [row] = form.rows;
    expect(row?.cells["6"]).toBeUndefined();
    expect(row?.problems.map(({ code, at }) => [code, at])).toEqual([
      ["layout-open", "6"],
      ["layout-open", "10"],
      ["layout-open", "28"],
    ]);
    expect(codes(form)).toEqual(["layout-guessed"]);
  });

  it("确认一次，记住的是一份 JSON；以后照此读，列挪了位置也认得", async () => {
    const { guess } = await read(bytes);
    if (!guess) throw new Error("no guess");
    const kept = layoutMapping.parse(JSON.parse(JSON.stringify(confirmLayout(regime, guess, { turned }))));
    const moved = wideLines(people).map((line, at) =>
      at < 2 ? line : [...line.slice(5), ...line.slice(0, 5)],
    );
    for (const again of [bytes, bookOf({ 改名: moved })]) {
      const form = await read(again, { layouts: [kept] });
      expect([form.guess?.confirmed, codes(form)]).toEqual([true, []]);
      expect(cellsIn(form)).toEqual(people.map(({ teacherCertificate: _, ...cells }) => cells));
    }
  });

  it("确认“是”指确有其事：是与否对调，逐格列出", async () => {
    const { guess } = await read(bytes);
    if (!guess) throw new Error("no guess");
    const mapping = confirmLayout(regime, guess, { turned: { ...turned, "6": "head" } });
    const [row] = (await read(bytes, { layouts: [mapping] })).rows;
    expect([first["6"], row?.cells["6"]]).toEqual(["是", "否"]);
    expect(row?.readings).toContainEqual({ at: "6", from: "是", to: "否" });
  });

  it("评分说明写在表头里的，不必再问", async () => {
    const noted = bookOf({
      表: wideLines(people, ({ id, title, note }) => `${id}. ${title["zh-CN"]}（${note}）`),
    });
    const form = await read(noted);
    expect(form.guess?.open).toEqual([]);
    expect(form.guess?.confirmed).toBe(false);
    expect(form.rows[0]?.cells["6"]).toBe("是");
  });

  it("改写过的表头：有编号帮忙就认；没有编号而不够像的，列为存疑，不读", async () => {
    const words = (numbered: boolean) =>
      bookOf({
        表: wideLines(people, ({ id, title }) => {
          const text = id === "8" ? "教育学生方法是否合规" : title["zh-CN"];
          return numbered ? `${id}、${text}` : text;
        }),
      });
    expect((await read(words(true))).rows[0]?.cells["8"]).toBe("是");
    const doubtful = await read(words(false));
    expect(doubtful.guess?.open).toContainEqual(
      expect.objectContaining({ doubt: "weak", key: "indicator:8" }),
    );
    expect(doubtful.rows[0]?.cells["8"]).toBeUndefined();
  });

  it("同一指标有两列、缺了身份证号列：都问，不挑一个", async () => {
    const lines = wideLines(people).map((line, at): Line => (at < 2 ? line : [...line, line[5] ?? null]));
    const twice = await read(bookOf({ 表: lines }));
    expect(twice.guess?.open.filter(({ doubt }) => doubt === "two-heads").map(({ key }) => key)).toEqual([
      "indicator:2",
      "indicator:2",
    ]);
    expect(twice.rows[0]?.cells["2"]).toBeUndefined();
    const lines2 = wideLines(people).map(
      (line, at): Line => (at < 2 ? line : line.filter((_, column) => column !== 2)),
    );
    expect((await read(bookOf({ 表: lines2 }))).guess?.open).toContainEqual(
      expect.objectContaining({ doubt: "missing", key: "field:residentId" }),
    );
  });

  it("合计与签字的行不当作人；分在几张表里的都读；一样的副本只读一次", async () => {
    const all = wideLines(people);
    const split = bookOf({
      语文组: [...all.slice(0, 5), ["合计", null, null, null, "是"], ["填表人：某某"]],
      数学组: [...all.slice(0, 3), ...all.slice(5)],
      数学组2: [...all.slice(0, 3), ...all.slice(5)],
    });
    const form = await read(split);
    expect(form.rows.map(({ sheet, cells }) => [sheet, cells.name])).toEqual([
      ["语文组", people[0]?.name],
      ["语文组", people[1]?.name],
      ["数学组", people[2]?.name],
      ["数学组", people[3]?.name],
    ]);
    expect(codes(form)).toEqual(expect.arrayContaining(["summary-rows", "copy-same"]));
  });

  it("与制度无关的表：拒收", async () => {
    expect(
      await refusal(
        bookOf({
          工资: [
            ["姓名", "应发"],
            ["某某", 1],
          ],
        }),
      ),
    ).toBe("form-not-found");
  });
});

describe("一人一张", () => {
  const name = (cells: Cells): string => String(cells.name);

  it("指标从上往下排，自评一列：一张一人，地址指到格", async () => {
    const form = await read(
      bookOf(Object.fromEntries(people.map((cells) => [name(cells), personLines(cells)]))),
    );
    expect([form.how, form.unit.name, form.guess?.open]).toEqual(["per-person", "伊美区第三小学", []]);
    expect(cellsIn(form)).toEqual(people.map(without));
    const [row] = form.rows;
    if (!row) throw new Error("no row");
    expect([row.sheet, placeOf(row, "residentId"), placeOf(row, "1")]).toEqual([name(first), "G2", "F5"]);
  });

  it("选项一行一个，在旁边打勾；姓名证号写在冒号后面", async () => {
    const form = await read(bookOf({ 表: tickedLines(first, "✓") }));
    expect(cellsIn(form)).toEqual([without(first)]);
    expect([form.unit.code, form.period]).toEqual(["2123000103", "2026"]);
  });

  it("一项打了两个勾：不挑，说明", async () => {
    const lines = tickedLines(first).map(
      (line): Line => (line[2] === "否" ? [...line.slice(0, 4), "√"] : line),
    );
    const form = await read(bookOf({ 表: lines }));
    expect(form.rows[0]?.problems.map(({ code }) => code)).toContain("ambiguous-answer");
    expect(form.rows[0]?.cells["1"]).toBeUndefined();
  });

  it("自评与考核组评价两列都有答案：不知道以哪列为准，整张存疑；指明了才读", async () => {
    const lines = personLines(first).map(
      (line): Line =>
        line.length > 6 ? [...line, line[5] === "自评" ? "考核组评价" : (line[5] ?? null)] : line,
    );
    const bytes = bookOf({ 表: lines });
    const doubtful = await read(bytes);
    expect(doubtful.guess?.open).toContainEqual(
      expect.objectContaining({ doubt: "answers", written: "自评、考核组评价" }),
    );
    expect(doubtful.rows).toEqual([]);
    if (!doubtful.guess) throw new Error("no guess");
    const mapping = confirmLayout(regime, doubtful.guess, { answers: "考核组评价" });
    const form = await read(bytes, { layouts: [mapping] });
    expect([cellsIn(form), form.guess?.confirmed]).toEqual([[without(first)], true]);
  });

  it("本系统的附件：任意答案排版、写出、读回，一格不差", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAnswers(regime, false), { minLength: 1, maxLength: 3 }),
        async (answers) => {
          const rows = answers.map((cells, index) =>
            rowOf({ ...without(people[index] ?? {}), ...cells }, `p-000${index}`),
          );
          const form = await read(await writeXlsx(annexWith(rows)));
          expect(cellsIn(form)).toEqual(rows.map(({ cells }) => cells));
          expect(form.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
          expect([form.how, form.current, form.guess?.confirmed, codes(form)]).toEqual([
            "per-person",
            true,
            true,
            [],
          ]);
        },
      ),
      { numRuns: 6, seed: 3 },
    );
  });

  it("空白附件：没有人，也不出故障", async () => {
    const blank = annexWith([], { locale: "en" });
    const form = await read(await writeXlsx(blank));
    expect([form.rows, form.guess?.open.map(({ doubt }) => doubt)]).toEqual([[], ["answers"]]);
  });
});

describe("一格的写法", () => {
  const readCell = async (key: string, content: string | number | boolean) => {
    const lines = personLines({ ...first, [key]: content as string });
    const [row] = (await read(bookOf({ 表: lines }))).rows;
    return {
      value: row?.cells[key] ?? null,
      reading: row?.readings.find(({ at }) => at === key)?.to ?? null,
      problems: row
        ? checkReadRow(regime, row)
            .problems.filter(({ at }) => at === key)
            .map(({ code }) => code)
        : [],
    };
  };

  it.each([
    ["1", "√", "是"],
    ["1", "✔", "是"],
    ["1", "☑", "是"],
    ["1", 1, "是"],
    ["1", "Ｙ", "是"],
    ["1", "对", "是"],
    ["1", " 是 ", "是"],
    ["1", "有", "是"],
    ["1", "×", "否"],
    ["1", "✗", "否"],
    ["1", 0, "否"],
    ["1", "No", "否"],
    ["1", "无", "否"],
    ["1", "☑是 ☐否", "是"],
    ["1", "是□ 否☑", "否"],
    ["19", "有", "有任意一项或多项称号"],
    ["19", "×", "无"],
    ["35", "√", "一项或多项"],
    ["31", "４.５分", 4.5],
    ["3", "９７％", 0.97],
    ["3", "97%", 0.97],
    ["3", "0.97", 0.97],
    ["name", "王 芳", "王芳"],
    [
      "residentId",
      "'230717 19720215 9110".replace("9110", String(first.residentId).slice(-4)),
      first.residentId,
    ],
  ] as const)("%s 写成“%s”读作“%s”，并列出", async (key, content, expected) => {
    const { value, reading, problems } = await readCell(key, content);
    expect([value, reading, problems]).toEqual([expected, expected, []]);
  });

  it.each([
    ["6", "有", "ambiguous-answer"],
    ["10", "无", "ambiguous-answer"],
    ["1", "☒", "ambiguous-answer"],
    ["1", "x", "ambiguous-answer"],
    ["1", "☐是 ☐否", "ambiguous-answer"],
    ["1", "☑是 ☑否", "ambiguous-answer"],
    ["1", "基本是", "unknown-answer"],
    ["18", "√", "unknown-answer"],
    ["3", 97, "out-of-bounds"],
    ["3", "出席率≥95%", "not-a-number"],
    ["residentId", 230717197202159100, "resident-id.digits-lost"],
    ["residentId", "2.30717197202159E+17", "resident-id.digits-lost"],
  ] as const)("%s 写成“%s”：不猜，问（%s）", async (key, content, code) => {
    expect((await readCell(key, content)).problems).toEqual([code]);
  });
});

describe("话都在", () => {
  it("每种附注、存疑、拒收都有中英文", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
    expect(Object.keys(zhCN).filter((key) => key.startsWith("workbook.note.")).length).toBe(17);
  });
});

const office = await hasLibreOffice();
describe(office ? "LibreOffice 另存之后" : "LibreOffice 不在本机，略过", () => {
  it.skipIf(!office)("附件、自己的宽表、打勾的表：读到的内容不变", async () => {
    const annex = await writeXlsx(annexWith(people.map((cells) => rowOf(cells))));
    for (const bytes of [annex, bookOf({ 汇总: wideLines(people) }), bookOf({ 表: tickedLines(first) })]) {
      const [before, after] = [await read(bytes), await read(await resavedByLibreOffice(bytes))];
      expect(cellsIn(after)).toEqual(cellsIn(before));
      expect(after.guess?.open).toEqual(before.guess?.open);
    }
  });
});

// The reference shelf stands beside the project where there is one.
const shelf = fileURLToPath(new URL("../../../shared/workbooks/clerks/", import.meta.url));
const onShelf = await access(shelf).then(
  () => true,
  () => false,
);
describe(
  onShelf ? "架上的样本（../shared/workbooks）" : "架上没有样本（../shared/workbooks 不在），略过",
  () => {
    it.skipIf(!onShelf)("一人一张的附件、自己画的宽表：每人都读到，没有读不懂的格", async () => {
      const person = await read(new Uint8Array(await readFile(`${shelf}annex-per-person.xlsx`)));
      expect([person.how, person.rows.length, person.guess?.open]).toEqual(["per-person", 6, []]);
      expect(person.rows.flatMap((row) => checkReadRow(regime, row).problems)).toEqual([]);
      const wide = await read(new Uint8Array(await readFile(`${shelf}wide-own-heads.xlsx`)));
      expect([wide.how, wide.rows.length, wide.guess?.entries.length]).toEqual([
        "own-wide",
        40,
        indicatorsOf(regime).length,
      ]);
    });
  },
);
