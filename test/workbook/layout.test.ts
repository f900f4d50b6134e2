// 排版：表头、下拉、锁定、打印、封面、元数据
import { describe, expect, it } from "vitest";
import { type GridRegime, indicatorsOf } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { shortDigest } from "#shared/seal/digest.ts";
import { columnAt } from "#shared/workbook/grid/exchange.ts";
import { formCode } from "#shared/workbook/grid/form-meta.ts";
import type { CellSpec, SheetSpec } from "#shared/workbook/sheet.ts";
import { cellStates } from "#shared/workbook/states.ts";
import { specFaults } from "#shared/workbook/xlsx/check-spec.ts";
import { bestAnswers } from "#test/samples/people.ts";
import { formWith, regime, rowOf, sheetNamed } from "./forms.ts";

const texts = (sheet: SheetSpec): string[] =>
  sheet.rows.flatMap((row) => row.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])));

describe("评价表的样子", () => {
  const { workbook, grid } = formWith([rowOf({ name: "林素云", ...bestAnswers })]);
  const sheet = sheetNamed(workbook.sheets, grid.sheet);
  const at = (row: number, column: number): CellSpec | null => sheet.rows[row]?.[column] ?? null;

  it("三级表头：一级、二级带分值，二级没有写分值的不编造，三级带编号", () => {
    const all = texts(sheet);
    expect(all).toEqual(
      expect.arrayContaining([
        "一、思想素质 (32分)",
        "二、业务工作 (29分)",
        "三、工作业绩 (39分)",
        "1.政治表现\n(20分)",
        "4.课堂教学",
        "44.评价观念",
      ]),
    );
    for (const indicator of indicatorsOf(regime)) {
      const column = columnAt(grid, "indicator", indicator.id);
      expect(at(4, column)?.value).toBe(`${indicator.id}.${indicator.title["zh-CN"]}`);
      expect(at(5, column)?.value).toBe(indicator.question?.["zh-CN"] ?? indicator.note);
    }
  });

  it("第6、10项以评分说明发问", () => {
    expect(at(5, columnAt(grid, "indicator", "6"))?.value).toBe(
      "不酗酒闹事，不赌博，无不良习惯，并无此类记录，是否做到？",
    );
    expect(at(5, columnAt(grid, "indicator", "10"))?.value).toBe(
      "廉洁从教，不利用职责之便谋取私利，是否做到？",
    );
  });

  it("一级表头恰好盖住本部分的列，合并互不重叠", () => {
    const part = sheet.merges.find(
      ({ top, left }) => top === 2 && left === columnAt(grid, "indicator", "17"),
    );
    expect(part).toEqual({
      top: 2,
      bottom: 2,
      left: columnAt(grid, "indicator", "17"),
      right: columnAt(grid, "indicator", "29"),
    });
    expect(specFaults(workbook)).toEqual([]);
  });

  it("每项指标一个约束：选择题下拉，出席率0至1，得分0至5，并带提示", () => {
    expect(sheet.validations).toHaveLength(44);
    const of = (id: string) =>
      sheet.validations.find(({ box }) => box.left === columnAt(grid, "indicator", id));
    expect(of("43")?.rule).toEqual({ kind: "list", items: ["一等奖", "二等奖", "三等奖", "参与奖", "无"] });
    expect(of("3")?.rule).toEqual({ kind: "decimal", min: 0, max: 1 });
    expect(of("31")?.rule).toEqual({ kind: "decimal", min: 0, max: 5 });
    expect(of("1")?.prompt.text).toBe("拥护四项基本原则，遵守国家法律法规，不传播低级庸俗文化\n是 2\n否 0");
    expect(of("1")?.box).toMatchObject({ top: grid.firstRow, bottom: grid.firstRow + grid.capacity - 1 });
  });

  it("能填的格不锁，得分锁定；身份证号是文本，出席率是百分数", () => {
    const row = grid.firstRow;
    expect(at(row, columnAt(grid, "indicator", "1"))?.unlocked).toBe(true);
    expect(at(row, columnAt(grid, "field", "residentId"))).toMatchObject({
      style: "input-text",
      unlocked: true,
    });
    expect(at(row, columnAt(grid, "indicator", "3"))?.style).toBe("input-share");
    for (const kind of ["total", "grade", "row-id", "row-number"] as const)
      expect(at(row, columnAt(grid, kind))?.unlocked).toBeUndefined();
    expect(sheet.protected).toBe(true);
  });

  it("冻结姓名列与三级表头，A3 横向，每页重印表头，页脚有第几页共几页", () => {
    expect(sheet.freeze).toEqual({ rows: 5, columns: 2 });
    expect(sheet.print).toMatchObject({
      paper: "A3",
      orientation: "landscape",
      titleRows: grid.firstRow,
      pagesWide: 1,
    });
    expect(sheet.print?.footer).toBe("伊美区第三小学　2026年度　　第 &P 页 / 共 &N 页");
    expect(sheet.print?.area.right).toBe(columnAt(grid, "grade"));
  });

  it("小屏幕（1366×768，表格区约500像素）上，冻结的表头之下还看得到八行", () => {
    const points = (rows: readonly (number | null)[]): number =>
      rows.reduce<number>((sum, height) => sum + (height ?? 0), 0);
    const frozen = points(sheet.rowHeights.slice(0, sheet.freeze?.rows));
    const eight = 8 * (sheet.rowHeights[grid.firstRow] ?? 0);
    expect(((frozen + eight) * 96) / 72).toBeLessThanOrEqual(500);
  });

  it("行编号、行版本、同步摘要三列与列键行都藏起来", () => {
    for (const kind of ["row-id", "row-version", "row-synced"] as const)
      expect(sheet.columnWidths[columnAt(grid, kind)]).toBe(0);
    expect(sheet.rowHeights[grid.firstRow - 1]).toBe(0);
    expect(at(grid.firstRow - 1, columnAt(grid, "indicator", "3"))?.value).toBe("indicator:3");
  });

  it("副标题有单位、年度、文号与用途限制", () => {
    expect(at(1, 0)?.value).toContain("填报单位：伊美区第三小学（2123000103）");
    expect(at(1, 0)?.value).toContain("年度：2026年");
    expect(at(1, 0)?.value).toContain("伊教联发〔2024〕21号");
    expect(at(1, 0)?.value).toContain("不能作为教育从业人员奖惩的直接依据");
  });
});

describe("封面与元数据", () => {
  const { workbook } = formWith([]);

  it("封面有单位、签字、公章框、限制、编码与六种状态", () => {
    const cover = sheetNamed(workbook.sheets, "封面");
    const all = texts(cover);
    const code = shortDigest(formCode(regime, "2123000103", "2026"));
    expect(code).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
    expect(all).toEqual(
      expect.arrayContaining([
        "教育从业人员执业信用评价指标体系",
        "2026年度",
        "单位负责人（签字）",
        "（单位公章）",
        "执业信用信息仅作参考，不能作为教育从业人员奖惩的直接依据。",
        `编码 ${code}`,
        ...Object.values(cellStates).map(({ sign }) => expect.stringContaining(sign)),
      ]),
    );
  });

  it("公章框 40 × 40 毫米", () => {
    const cover = sheetNamed(workbook.sheets, "封面");
    const row = cover.rows.findIndex((cells) => cells.some((cell) => cell?.style === "seal"));
    const column = cover.rows[row]?.findIndex((cell) => cell?.style === "seal") ?? -1;
    expect((cover.rowHeights[row] ?? 0) * (25.4 / 72)).toBeCloseTo(40, 1);
    expect((cover.columnWidths[column] ?? 0) * 8 * (25.4 / 96)).toBeCloseTo(40, 1);
  });

  it("上报后的封面印封印的短码", () => {
    const seal = "0123456789abcdef".repeat(4);
    const cover = sheetNamed(formWith([], { seal }).workbook.sheets, "封面");
    expect(texts(cover)).toContain("编码 0123 4567 89ab cdef");
  });

  it("元数据表极隐藏，写明制度版本、单位、年度与列", () => {
    const meta = sheetNamed(workbook.sheets, "_chengxin");
    expect(meta.visibility).toBe("veryHidden");
    const entries = Object.fromEntries(meta.rows.map(([name, value]) => [name?.value, value?.value]));
    expect(entries).toMatchObject({
      format: 1,
      regime: "yichun-practitioner",
      "regime-version": regimeVersion(regime),
      unit: "2123000103",
      period: "2026",
    });
    expect(entries["regime-version"]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("英文表完整，答案仍是办法的原文", () => {
    const { workbook: english } = formWith([], { locale: "en" });
    expect(specFaults(english)).toEqual([]);
    const sheet = sheetNamed(english.sheets, "Form");
    expect(texts(sheet).join("\n")).toContain("(29 points)");
    expect(sheet.validations[0]?.rule).toEqual({ kind: "list", items: ["是", "否"] });
    expect(sheet.print).toMatchObject({ pagesWide: 2, titleColumns: 2 });
    // No word of a head is wider than its column: 9 points are 6 px a letter, edges 7 px.
    sheet.rows[4]?.forEach((cell, column) => {
      const words = typeof cell?.value === "string" ? cell.value.split(" ") : [];
      for (const word of words)
        expect(word.length * 6 + 7).toBeLessThanOrEqual((sheet.columnWidths[column] ?? 0) * 8);
    });
  });

  it("单位名称里的 & 在页脚里写两遍", () => {
    const { workbook: made } = formWith([], { unit: { code: "2123000103", name: "甲&乙小学" } });
    expect(sheetNamed(made.sheets, "评价表").print?.footer).toContain("甲&&乙小学");
  });

  it("没有编号的行向调用者要编号，有编号的保留；同样的输入得到同样的表", () => {
    const rows = [rowOf({ name: "甲" }, "kept-0001"), rowOf({ name: "乙" })];
    const sheet = sheetNamed(formWith(rows).workbook.sheets, "评价表");
    const ids = sheet.rows.slice(8).map((row) => row.at(-3)?.value);
    expect(ids).toEqual(["kept-0001", "r-0001", "r-0002"]);
    expect(formWith(rows)).toEqual(formWith(rows));
  });

  it("另一部制度也照此排版：没有下限的部分不写底线，逗号答案不做下拉", () => {
    const first = regime.parts[0];
    if (!first) throw new Error("no part");
    const other: GridRegime = {
      ...regime,
      id: "other",
      direct: [],
      parts: [
        {
          ...first,
          groups: [
            {
              id: "1",
              title: first.title,
              indicators: [
                {
                  id: "1",
                  title: first.title,
                  note: "说明",
                  cell: {
                    kind: "choice",
                    answers: [
                      { answer: "好,很好", points: 2 },
                      { answer: '差"', points: 0 },
                    ],
                  },
                  cite: first.cite,
                },
              ],
            },
          ],
        },
      ],
    };
    const { workbook: made } = formWith([], {}, other);
    expect(specFaults(made)).toEqual([]);
    expect(sheetNamed(made.sheets, "评价表").validations).toEqual([]);
  });
});
