// 文书的图片：每一种一张：LibreOffice 打印的表，浏览器打印的页
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { mistypedPage, paperPage as verifiedPage } from "#lambdas/verify-paper/page.ts";
import type { IssuedPaper } from "#shared/contract/shapes.ts";
import { paperPage } from "#shared/papers/page.ts";
import { paperWorkbook } from "#shared/papers/sheet.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { allPapers } from "../papers/write-all.ts";
import { canPrint, pagesOf, printed } from "./printed.ts";
import { type Piece, sideBySide } from "./side-by-side.ts";

/** Pages of a paper that are looked at. */
const most = 3;

const named = (how: string, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) => ({ ...piece, caption: `${how} ${piece.caption}` }));

const site = "https://credit.example.gov.cn";

/** What everybody is shown who asks for a code: standing, withdrawn, about a minor, mistyped. */
const takeVerifyPictures = async (
  outDir: string,
  browser: Browser,
  report: (name: string) => void,
): Promise<void> => {
  const kept: IssuedPaper = {
    code: "7K3M-9P2Q-XW4V",
    digest: "1a2b3c4d5e6f7081".repeat(4),
    kind: "rectification-order",
    regime: "wugang-private-school",
    unit: "410481",
    period: null,
    issued: "2026-09-22",
    by: { id: "education", name: "顾明谦" },
    replaces: null,
    state: "standing",
    until: null,
  };
  const place = { locale: "zh-CN", typed: kept.code, bureau: "舞钢市教育体育局" } as const;
  const withdrawn = { ...kept, state: "withdrawn", until: "2026-10-09" } as const;
  const pages = {
    standing: verifiedPage(place, kept, "舞钢市教育体育局"),
    "withdrawn, English": verifiedPage({ ...place, locale: "en" }, withdrawn, "舞钢市教育体育局"),
    minor: verifiedPage(place, { ...kept, regime: "rushan-pupil" }, "乳山市示例小学"),
    mistyped: mistypedPage({ ...place, typed: "7K3M-9P2Q-XW4D" }, "code-mistyped"),
  };
  const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
  const pieces: Piece[] = [];
  for (const [caption, content] of Object.entries(pages)) {
    await page.setContent(content);
    pieces.push({ caption, scale: 1, png: await page.screenshot({ fullPage: true }) });
  }
  await page.close();
  await sideBySide(browser, join(outDir, "paper-verified.png"), pieces);
  report("paper-verified");
};

/** Prints every paper both ways, as a sheet and as a page, into one picture: `<name>.png`. */
export const takePaperPictures = async (
  outDir: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "chengxin-papers-"));
  try {
    await takeVerifyPictures(outDir, browser, report);
    if (!(await canPrint())) return report("papers: skipped, since LibreOffice or poppler-utils is not here");
    for (const [name, paper] of allPapers()) {
      const workbook = join(folder, `${name}.xlsx`);
      await writeFile(workbook, await writeXlsx(paperWorkbook(paper, site)));
      const page = await browser.newPage();
      await page.setContent(paperPage(paper, site));
      const pdf = join(folder, `${name}.pdf`);
      await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: false });
      await page.close();
      await sideBySide(browser, join(outDir, `paper-${name}.png`), [
        ...named("Excel", await printed(workbook, most)),
        ...named("browser", await pagesOf(pdf, most)),
      ]);
      report(`paper-${name}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
