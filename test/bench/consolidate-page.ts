// 汇总页的三百个文件：读、合、写出时，页面的任务一个也不过50毫秒；在 Chromium 里量，过了就算不合格
import { readdir } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { findChromium, openBrowser } from "../browser/launch.ts";
import { servePane } from "../browser/serve-pane.ts";
import { madeFolder, personsEach } from "./workbooks-made.ts";

const files = 300;
/** Milliseconds that a task of the page may take. */
const mostTask = 50;

// The browser tells of tasks over 50 ms only: none told is what is wanted.
const observe = `
  window.tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask" });
`;

/** The longest task over 50 ms since the last time asked, 0 for none; what else it did took so many milliseconds. */
const measured = async (
  page: Page,
  doing: () => Promise<unknown>,
): Promise<{ readonly longest: number; readonly milliseconds: number }> => {
  // What came before is told late.
  await page.waitForTimeout(200);
  await page.evaluate("tasks.length = 0");
  const start = performance.now();
  await doing();
  const milliseconds = performance.now() - start;
  await page.waitForTimeout(200);
  return { longest: Number(await page.evaluate("Math.max(0, ...tasks)")), milliseconds };
};

/** Consolidates three hundred workbooks on the page; three runs, the middle one counts. */
export async function benchConsolidatePage(print: (line: string) => void): Promise<boolean> {
  const folder = await madeFolder(files);
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  const site = await servePane();
  const browser = await openBrowser(await findChromium());
  try {
    const runs: Record<string, { readonly longest: number; readonly milliseconds: number }>[] = [];
    for (let run = 0; run < 3; run += 1) {
      const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce" });
      await context.route(/appsforoffice/, (route) => route.abort());
      const page = await context.newPage();
      await page.addInitScript(observe);
      await page.goto(`${site.origin}/addin/pane.html`);
      await page.getByRole("tab", { name: "汇总" }).click();
      const choose = page.locator("input[type=file][multiple]:not([webkitdirectory])").first();
      const read = await measured(page, async () => {
        await choose.setInputFiles(paths);
        await page.getByText(`${files} 个：读入 ${files}`).first().waitFor({ timeout: 300_000 });
      });
      const written = await measured(page, () =>
        Promise.all([
          page.waitForEvent("download", { timeout: 300_000 }),
          page.getByRole("button", { name: "汇总工作簿" }).first().click(),
        ]),
      );
      runs.push({ "read and consolidated": read, "summary written": written });
      await context.close();
    }
    print(
      `${files} workbooks × ${personsEach} persons on the consolidate page (median of 3, load ${loadavg()[0]?.toFixed(1)})`,
    );
    const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[1] ?? 0;
    const figures = Object.keys(runs[0] ?? {}).map((what) => ({
      what,
      longest: median(runs.map((run) => run[what]?.longest ?? Number.NaN)),
      milliseconds: median(runs.map((run) => run[what]?.milliseconds ?? Number.NaN)),
    }));
    for (const { what, longest, milliseconds } of figures)
      print(
        `  ${what.padEnd(34)} ${String(Math.round(milliseconds)).padStart(6)} ms  longest task of the page ${longest === 0 ? `under ${mostTask} ms` : `${Math.round(longest)} ms (≤ ${mostTask})`}`,
      );
    return figures.every(({ longest }) => longest <= mostTask);
  } finally {
    await browser.close();
    await site.close();
  }
}
