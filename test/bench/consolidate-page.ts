// 汇总页的三百个文件：读、合、写出时，页面的任务一个也不过50毫秒；按处理器的时间判，别的程序占去的时间另说
import { readdir } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { findChromium, openBrowser } from "../browser/launch.ts";
import { servePane } from "../browser/serve-pane.ts";
import { madeFolder, personsEach } from "./workbooks-made.ts";

const files = 300;
/** Milliseconds that a task of the page may take; on the clock a busy machine adds to them what the page can't help. */
const mostTask = 50;

/** A task as the browser's own trace has it; durations in microseconds: on the clock, and on the processor. */
interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

interface Measured {
  /** Milliseconds of the page's longest task on the processor: what the page itself asks for. */
  readonly own: number;
  /** The same on the clock: with the time in which other processes had the processor. */
  readonly clock: number;
  readonly milliseconds: number;
}

const threadOf = ({ pid, tid }: Traced): string => `${pid} ${tid}`;

/** What the tasks of the page took while something was done on it. */
const measured = async (page: Page, doing: () => Promise<unknown>): Promise<Measured> => {
  const traced: Traced[] = [];
  const session = await page.context().newCDPSession(page);
  session.on("Tracing.dataCollected", ({ value }) => traced.push(...(value as unknown as Traced[])));
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel"] },
  });
  const start = performance.now();
  await doing();
  const milliseconds = performance.now() - start;
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  const pages = new Set(
    traced
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  const tasks = traced.filter((one) => one.name.endsWith("RunTask") && pages.has(threadOf(one)));
  if (tasks.length === 0) throw new Error("the browser traced no task of the page");
  const longest = (of: "dur" | "tdur"): number =>
    tasks.reduce((most, task) => Math.max(most, task[of] ?? 0), 0) / 1_000;
  return { own: longest("tdur"), clock: longest("dur"), milliseconds };
};

/** Consolidates three hundred workbooks on the page; three runs, the middle one counts. */
export async function benchConsolidatePage(print: (line: string) => void): Promise<boolean> {
  const folder = await madeFolder(files);
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  const site = await servePane();
  const browser = await openBrowser(await findChromium());
  try {
    const runs: Record<string, Measured>[] = [];
    for (let run = 0; run < 3; run += 1) {
      const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce" });
      await context.route(/appsforoffice/, (route) => route.abort());
      const page = await context.newPage();
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
    const figures = Object.keys(runs[0] ?? {}).map((what) => {
      const of = (key: keyof Measured): number => median(runs.map((run) => run[what]?.[key] ?? Number.NaN));
      return { what, own: of("own"), clock: of("clock"), milliseconds: of("milliseconds") };
    });
    for (const { what, own, clock, milliseconds } of figures)
      print(
        `  ${what.padEnd(24)} ${String(Math.round(milliseconds)).padStart(6)} ms  longest task of the page ${Math.round(own)} ms on the processor (≤ ${mostTask}), ${Math.round(clock)} ms on the clock`,
      );
    return figures.every(({ own }) => own <= mostTask);
  } finally {
    await browser.close();
    await site.close();
  }
}
