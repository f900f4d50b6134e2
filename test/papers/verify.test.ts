// 核对: the two renderings say the same, and one changed digit is noticed.
import { describe, expect, test } from "vitest";
import { paperPage } from "#shared/papers/page.ts";
import { type Paper, saysOf } from "#shared/papers/paper.ts";
import { paperWorkbook } from "#shared/papers/sheet.ts";
import { readPagePaper, readSheetPaper, verifyPaper } from "#shared/papers/verify.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import * as facts from "./sample-facts.ts";
import { allPapers, written } from "./write-all.ts";

const site = "https://credit.example.gov.cn";
const all = [...allPapers()];
const sheetsOf = async (paper: Paper): Promise<readonly SheetContent[]> => {
  const sheets = await readXlsx(await writeXlsx(paperWorkbook(paper, site)));
  if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
  return sheets;
};
const equalPage = (paper: Paper, page: string) => verifyPaper(paper.code, readPagePaper(page)).equal;
const order = written("rectification-order", "wugang-private-school", facts.rectificationOrder);
const changed = (page: string, from: string, to: string): string => {
  if (!page.includes(from)) throw new Error(from);
  return page.replace(from, to);
};

describe.each(all)("%s", (_, paper) => {
  test("工作簿与网页读出的字，与文书说的一字不差", async () => {
    expect(readSheetPaper(await sheetsOf(paper)).says).toEqual(saysOf(paper));
    expect(readPagePaper(paperPage(paper, site)).says).toEqual(saysOf(paper));
  });

  test("两种都与编码相符，有没有核对地址都一样", async () => {
    const fits = { equal: true, code: paper.code, digest: paper.digest, foreignLooks: false };
    const sheetFits = { ...fits, foreignLooks: null };
    expect(verifyPaper(paper.code, readSheetPaper(await sheetsOf(paper)))).toEqual(sheetFits);
    expect(verifyPaper(paper.code, readPagePaper(paperPage(paper, site)))).toEqual(fits);
    expect(verifyPaper(paper.code, readPagePaper(paperPage(paper)))).toEqual(fits);
  });

  test("网页没有脚本，样式之外没有别的来源", () => {
    const page = paperPage(paper, site);
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=|url\(|<link|<img/i);
    expect(page).toContain("default-src 'none'");
  });

  test("印得下：横竖、打印区、页码与编码在页脚", () => {
    const [sheet] = paperWorkbook(paper).sheets;
    const { size, orientation } = paper.page;
    expect(sheet?.print).toMatchObject({ paper: size, orientation, pagesWide: 1 });
    expect(sheet?.print?.footer).toContain("第 &P 页　共 &N 页");
    expect(sheet?.print?.footer).toContain(paper.code);
    expect(sheet?.print?.area.bottom).toBe((sheet?.rows.length ?? 0) - 1);
  });
});

test("同样的事实，同样的编码；编号不同，编码就不同", () => {
  const again = written("rectification-order", "wugang-private-school", facts.rectificationOrder);
  expect(again.digest).toBe(order.digest);
  const other = { ...facts.rectificationOrder, number: "舞教改〔2026〕3号 9QJ2E8MG" };
  expect(written("rectification-order", "wugang-private-school", other).code).not.toBe(order.code);
});

test("只多出几行的缩到一页，公章处仍是40毫米见方", () => {
  for (const name of ["grade-notice", "archive-copy"]) {
    const paper = allPapers().get(name);
    const [sheet] = paper === undefined ? [] : paperWorkbook(paper).sheets;
    expect(sheet?.print?.breaks, name).toEqual([]);
    const shrunk = 3.78 / (sheet?.columnWidths[0] ?? 1);
    expect(shrunk).toBeCloseTo(0.85, 10);
    expect(Math.max(...(sheet?.rowHeights ?? []).map(Number)) * shrunk).toBeCloseTo(113.4, 10);
  }
});

test("汇总表的表头每页重复：到表头那一行为止", () => {
  const [sheet] = paperWorkbook(written("sum-sheet", "yichun-practitioner", facts.sumSheet(40))).sheets;
  const last = sheet?.rows[(sheet.print?.titleRows ?? 0) - 1] ?? [];
  expect(last[0]?.value).toBe("序号");
});

describe("改过的都看得出来", () => {
  const page = paperPage(order, site);

  test("表里改一个数字", async () => {
    const sheets = await sheetsOf(order);
    let digits = 0;
    for (const sheet of sheets)
      for (const [row, cells] of sheet.cells.entries())
        for (const [column, value] of cells.entries()) {
          if (value === null || !/\d/.test(String(value)) || /^编码/.test(String(value))) continue;
          digits += 1;
          const wrong = String(value).replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
          const altered = sheets.map((one) => ({
            ...one,
            cells: one.cells.map((line, at) =>
              at === row ? line.map((cell, c) => (c === column ? wrong : cell)) : line,
            ),
          }));
          expect(verifyPaper(order.code, readSheetPaper(altered)).equal, String(value)).toBe(false);
        }
    expect(digits).toBeGreaterThan(10);
  });

  test("改动日期、加一句、藏一句、删一行", () => {
    expect(equalPage(order, changed(page, "2026年10月20日", "2026年11月20日"))).toBe(false);
    expect(equalPage(order, changed(page, "</body>", "<p>本通知作废</p></body>"))).toBe(false);
    expect(equalPage(order, changed(page, "</body>", "<p hidden>本通知作废</p></body>"))).toBe(false);
    expect(equalPage(order, page.replace(/<p class="body">1\..*<\/p>/, ""))).toBe(false);
  });

  test("对调两格，哪怕字都还在", () => {
    const swapped = changed(
      changed(changed(page, ">2026年9月10日<", ">甲<"), ">2026年9月11日<", ">2026年9月10日<"),
      ">甲<",
      ">2026年9月11日<",
    );
    expect(equalPage(order, swapped)).toBe(false);
  });

  test("换成别的编码，或再印一行编码", () => {
    const other = allPapers().get("credit-report");
    if (other === undefined) throw new Error("no sample");
    expect(verifyPaper(other.code, readPagePaper(page))).toEqual({
      equal: false,
      says: order.code,
      claims: order.code,
    });
    const twice = changed(
      page,
      "</body>",
      `<p class="code">编码 ${other.code}　摘要 0000 0000 0000 0000</p></body>`,
    );
    expect(equalPage(order, twice)).toBe(false);
    expect(equalPage(order, page.replace(/<p class="code">.*<\/p>/, ""))).toBe(false);
  });

  test("核对行后面夹带的话算改动", () => {
    expect(
      equalPage(order, changed(page, `/paper/${order.code}</p>`, `/paper/${order.code} 已撤销</p>`)),
    ).toBe(false);
  });

  test("用样式遮住或添上的，字虽相符，也要提醒", () => {
    const looks = (altered: string) => verifyPaper(order.code, readPagePaper(altered));
    const told = { equal: true, foreignLooks: true };
    expect(looks(changed(page, "</style>", ".body{display:none}</style>"))).toMatchObject(told);
    expect(looks(changed(page, "</head>", "<style>h1::after{content:'作废'}</style></head>"))).toMatchObject(
      told,
    );
    expect(looks(changed(page, '<p class="body">', '<p class="body" style="color:white">'))).toMatchObject(
      told,
    );
    expect(looks(changed(page, "</body>", "<img src=x alt=作废></body>"))).toMatchObject(told);
    expect(looks(page.replaceAll("\n", "\r\n"))).toMatchObject({ equal: true, foreignLooks: false });
  });

  test("名字里的标记只是文字，照样读得回来", () => {
    const name = `<b>"某校"</b>&amp;'`;
    const paper = written("rectification-order", "wugang-private-school", {
      ...facts.rectificationOrder,
      school: { ...facts.rectificationOrder.school, name },
    });
    const evil = paperPage(paper, site);
    expect(evil).not.toContain("<b>");
    expect(equalPage(paper, evil)).toBe(true);
  });

  test("空文件、别的网页，不相符", () => {
    for (const stray of ["", "<html><body></body></html>", "<p>x</p>"])
      expect(equalPage(order, stray)).toBe(false);
    expect(verifyPaper(order.code, readSheetPaper([])).equal).toBe(false);
  });
});

test("回执不跨页：留在一页，或整个移到下一页；每页都放得下", () => {
  for (const demands of [1, 4, 8, 12, 16, 20]) {
    const paper = written("rectification-order", "wugang-private-school", {
      ...facts.rectificationOrder,
      demands: Array.from({ length: demands }, (_, n) => `第${n + 1}件事限期办妥。`),
    });
    const [sheet] = paperWorkbook(paper).sheets;
    const heights = (sheet?.rowHeights ?? []).map(Number);
    const starts = sheet?.rows.findIndex((row) => String(row[0]?.value).startsWith("送达回证")) ?? -1;
    const pageOf = (row: number): number => sheet?.print?.breaks?.filter((last) => last < row).length ?? -1;
    // A4 portrait without its margins is 841.9 − 79.2 points; columns of more than 3.78 characters are shrunk to it.
    const page = (762.7 * (sheet?.columnWidths[0] ?? 0)) / 3.78;
    for (let at = 0; at <= pageOf(heights.length - 1); at += 1)
      expect(heights.filter((_, row) => pageOf(row) === at).reduce((sum, one) => sum + one)).toBeLessThan(
        page,
      );
    expect(starts).toBeGreaterThan(0);
    expect(pageOf(heights.length - 1)).toBe(pageOf(starts));
  }
});
