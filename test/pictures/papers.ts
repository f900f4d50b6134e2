// 文书的图片：每一种两样：LibreOffice 打印的表，浏览器打印的页
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { mistypedPage, paperPage as verifiedPage } from "#lambdas/verify-paper/page.ts";
import type { IssuedPaper } from "#shared/contract/shapes.ts";
import { paperPage } from "#shared/papers/page.ts";
import { paperWorkbook } from "#shared/papers/sheet.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { allPapers } from "../papers/write-all.ts";
import { takeSheetPicture } from "./sheet.ts";

const run = promisify(execFile);
const drawing = ["-r", "76", "-gray"] as const;
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
    "verify-standing": verifiedPage(place, kept, "舞钢市教育体育局"),
    "verify-withdrawn-english": verifiedPage({ ...place, locale: "en" }, withdrawn, "舞钢市教育体育局"),
    "verify-minor": verifiedPage(place, { ...kept, regime: "rushan-pupil" }, "乳山市示例小学"),
    "verify-mistyped": mistypedPage({ ...place, typed: "7K3M-9P2Q-XW4D" }, "code-mistyped"),
  };
  const page = await browser.newPage({ viewport: { width: 900, height: 640 } });
  for (const [name, content] of Object.entries(pages)) {
    await page.setContent(content);
    await page.screenshot({ path: join(outDir, `${name}.png`), fullPage: true });
    report(name);
  }
  await page.close();
};

/** Prints every paper both ways into PNGs, one a page: `<name>-sheet-<page>.png`, `<name>-page-<page>.png`. */
export const takePaperPictures = async (
  outDir: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> => {
  await mkdir(outDir, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), "chengxin-papers-"));
  try {
    await takeVerifyPictures(outDir, browser, report);
    for (const [name, paper] of allPapers()) {
      const workbook = join(folder, `${name}.xlsx`);
      await writeFile(workbook, await writeXlsx(paperWorkbook(paper, site)));
      for (const path of await takeSheetPicture(outDir, workbook, `${name}-sheet`, drawing)) report(path);
      const page = await browser.newPage();
      await page.setContent(paperPage(paper, site));
      const pdf = join(folder, `${name}.pdf`);
      await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: false });
      await page.close();
      await run("pdftoppm", [...drawing, "-png", pdf, join(outDir, `${name}-page`)]);
      report(`${name}-page`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
