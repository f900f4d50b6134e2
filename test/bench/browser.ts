// 浏览器里的两万件事：页面的任务一个也不过50毫秒；在 Chromium 里量，照打印的数，过了就算不合格
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { paneBuild } from "#infra/build-pane.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { findChromium, openBrowser } from "../browser/launch.ts";
import { servePane } from "../browser/serve-pane.ts";
import { freshForm } from "../workbook/forms/filling.ts";
import type { Step } from "./browser-page.ts";

/** Events of the sheet, and pupils who did them. */
const size = { events: 20_000, pupils: 1_000 } as const;
/** Milliseconds that a task of the page may take. */
const mostTask = 50;

/** A point sheet of so many events, as a file. */
const eventFile = (): Promise<Uint8Array> => {
  const row = (values: Readonly<Record<string, string>>, at: number, table: string) => ({
    id: `${table}-${String(at).padStart(6, "0")}`,
    version: null,
    synced: null,
    values,
  });
  return writeXlsx(
    freshForm(rushanPupil, {
      capacity: size.pupils,
      rows: {
        roster: Array.from({ length: size.pupils }, (_none, at) =>
          row(
            { name: `虚${at}`, pupilNumber: `L2025${String(at).padStart(4, "0")}`, stage: "5" },
            at,
            "pupil",
          ),
        ),
        deeds: Array.from({ length: size.events }, (_none, at) =>
          row(
            {
              subject: `虚${at % size.pupils}`,
              item: "照抄作业",
              on: `2025-${10 + (at % 3)}-${10 + (at % 20)}`,
            },
            at,
            "deed",
          ),
        ),
      },
    }),
  );
};

interface Figure {
  readonly milliseconds: number;
  readonly longest: number;
}

const line = (what: string, { milliseconds, longest }: Figure): string =>
  `  ${what.padEnd(34)} ${String(Math.round(milliseconds)).padStart(6)} ms  longest task of the page ${longest === 0 ? `under ${mostTask} ms` : `${Math.round(longest)} ms (≤ ${mostTask})`}`;

/** What the pane is measured at, one after the other. */
const paneSteps = [
  "the whole pane, dropped to checked",
  "what can be kept, told in the pane",
  "rebuilt and checked in the pane",
] as const;

/** The file dropped on the pane itself, until the form stands checked; then looked through, and rebuilt. */
const inPane = async (browser: Browser, origin: string, file: string): Promise<readonly Figure[]> => {
  const page = await browser.newPage({ locale: "zh-CN" });
  await page.route(/appsforoffice/, (route) => route.abort());
  await page.addInitScript(
    "window.tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map((each) => each.duration))).observe({ type: 'longtask' });",
  );
  await page.goto(`${origin}/pane.html`);
  await page.getByText("检查一个工作簿").waitFor();
  await page.evaluate("new Promise((done) => setTimeout(done, 1000)).then(() => { tasks.length = 0; })");
  const timed = async (does: () => Promise<unknown>): Promise<Figure> => {
    const start = performance.now();
    await does();
    const milliseconds = performance.now() - start;
    const longest = await page.evaluate<number>(
      "new Promise((done) => setTimeout(done, 500)).then(() => Math.max(0, ...tasks.splice(0)))",
    );
    return { milliseconds, longest };
  };
  const patient = { timeout: 120_000 };
  const figures = [
    await timed(async () => {
      await page.locator("input[type=file]").first().setInputFiles(file);
      await page.getByRole("button", { name: "下载带标记的副本" }).waitFor(patient);
    }),
    await timed(async () => {
      await page.getByRole("button", { name: /看看能不能重建/ }).click();
      await page.getByText(`“积分登记”收回 ${size.events} 行`).waitFor(patient);
    }),
    await timed(async () => {
      await page.getByRole("button", { name: "重建，旧表另名留着" }).click();
      await page.getByText("已重建").waitFor(patient);
    }),
  ];
  await page.close();
  return figures;
};

/** Measures the host's work on the page; three runs, the middle one counts. */
export async function benchBrowser(print: (line: string) => void): Promise<boolean> {
  const { folder, origin, close } = await servePane();
  await build({
    ...paneBuild,
    entryPoints: [fileURLToPath(new URL("browser-page.ts", import.meta.url))],
    outdir: folder,
    format: "esm",
  });
  const bytes = await eventFile();
  await writeFile(join(folder, "events.xlsx"), bytes);
  await writeFile(
    join(folder, "bench.html"),
    '<!doctype html><script type="module" src="browser-page.js"></script>',
  );
  const browser = await openBrowser(await findChromium());
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/bench.html`);
    await page.waitForFunction("window.measure !== undefined");
    const runs: { steps: readonly Step[]; rows: number }[] = [];
    for (let run = 0; run < 3; run += 1) runs.push(await page.evaluate("window.measure('events.xlsx')"));
    print(
      `files in the browser: ${runs[0]?.rows} events, ${(bytes.length / 1_048_576).toFixed(1)} MB, read and saved in a worker (median of 3)`,
    );
    const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[1] ?? 0;
    const figures = (runs[0]?.steps ?? []).map(({ what }, at) => {
      const own = runs.flatMap(({ steps }) => steps[at] ?? []);
      return {
        what,
        longest: median(own.map(({ longest }) => longest)),
        milliseconds: median(own.map(({ milliseconds }) => milliseconds)),
      };
    });
    for (const { what, ...figure } of figures) print(line(what, figure));
    const opened: (readonly Figure[])[] = [];
    for (let run = 0; run < 3; run += 1)
      opened.push(await inPane(browser, origin, join(folder, "events.xlsx")));
    const whole = paneSteps.map((what, at) => {
      const own = opened.flatMap((steps) => steps[at] ?? []);
      return {
        what,
        milliseconds: median(own.map(({ milliseconds }) => milliseconds)),
        longest: median(own.map(({ longest }) => longest)),
      };
    });
    for (const { what, ...figure } of whole) print(line(what, figure));
    return [...figures, ...whole].every(({ longest }) => longest <= mostTask);
  } finally {
    await browser.close();
    await close();
  }
}
