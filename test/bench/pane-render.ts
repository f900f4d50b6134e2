// 面板的快慢: first picture and checks in Chromium, each as a ratio to the first picture of an empty Fluent page in the same run.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { buildPane, paneBuild } from "#infra/build-pane.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { formWith } from "../addin/forms.ts";
import { completeCells } from "../addin/school.ts";
import { openBrowser } from "../browser/launch.ts";
import { routeOfficeCdn } from "../excel-host/chromium.ts";

const origin = "http://pane.test";
const rounds = 5;

/** The peer: React, Fluent UI's provider and one button, built as the pane is. */
const emptyPage = `
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
createRoot(document.getElementById("pane")).render(
  <FluentProvider theme={webLightTheme}><h1>empty</h1><Button>ready</Button></FluentProvider>,
);
`;

const kinds: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

/** Writes the pane and, as empty.html, the empty page into a folder. */
const buildBoth = async (folder: string): Promise<void> => {
  await buildPane(folder);
  await build({
    ...paneBuild,
    stdin: { contents: emptyPage, loader: "tsx", resolveDir: import.meta.dirname },
    outfile: join(folder, "empty.js"),
    format: "esm",
  });
  await writeFile(
    join(folder, "empty.html"),
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>empty</title><body><div id="pane"></div><script type="module" src="empty.js"></script></body></html>',
  );
};

const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

/** Opens a page in a context of its own, with nothing kept from before. */
const opened = async (browser: Browser, folder: string, path: string): Promise<Page> => {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 380, height: 800 } });
  await routeOfficeCdn(context);
  await context.route(`${origin}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = await readFile(join(folder, name)).catch(() => null);
    await route.fulfill(
      body === null
        ? { status: 404 }
        : { body, contentType: kinds[name.split(".").at(-1) ?? ""] ?? "application/octet-stream" },
    );
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector("#pane h1") === null) return;
      watch.disconnect();
      requestAnimationFrame(() => Object.assign(window, { drawn: performance.now() }));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${origin}/${path}`);
  return page;
};

/** Milliseconds from the start of the navigation to the first picture. */
const firstPicture = async (browser: Browser, folder: string, path: string): Promise<number> => {
  const page = await opened(browser, folder, path);
  const drawn = await page.waitForFunction(() => (window as { drawn?: number }).drawn);
  const milliseconds = Number(await drawn.jsonValue());
  await page.context().close();
  return milliseconds;
};

/** The heartbeat of a page: the longest stretch for which nothing else could be done there. */
const heartbeat = `
  window.longestStretch = 0;
  const channel = new MessageChannel();
  let last = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longestStretch = Math.max(longestStretch, now - last);
    last = now;
    channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
`;

/** From the press of 校验全部 to its answer, on a file of so many persons; and how long typing had to wait at a stretch. Milliseconds. */
const fullCheck = async (browser: Browser, folder: string, persons: number) => {
  const rows = Array.from({ length: persons }, (_, number) => completeCells(number));
  const bytes = await writeXlsx(formWith(rows, persons));
  const page = await opened(browser, folder, "pane.html");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: `${persons}.xlsx`, mimeType: "", buffer: Buffer.from(bytes) });
  const button = page.getByRole("button", { name: "校验全部" });
  await button.waitFor();
  await page.evaluate(heartbeat);
  const [figures, stretches]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate("new Promise((done) => setTimeout(done, 300)).then(() => { longestStretch = 0; })");
    figures.push(
      await button.evaluate(
        (pressed) =>
          new Promise<number>((resolve) => {
            const from = performance.now();
            const watch = new MutationObserver(() => {
              if (!document.querySelector(".sayings")?.textContent?.includes("已校验")) return;
              watch.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - from));
            });
            watch.observe(document.body, { childList: true, subtree: true, characterData: true });
            (pressed as HTMLElement).click();
          }),
      ),
    );
    stretches.push(await page.evaluate<number>("longestStretch"));
    await page.getByRole("button", { name: "知道了" }).click();
  }
  await page.context().close();
  return { milliseconds: median(figures), stretch: median(stretches) };
};

/** Prints the ratios; they are judged by people, for they depend on the machine's load. */
export async function benchPaneInChromium(print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "chengxin-render-"));
  const browser = await openBrowser();
  try {
    await buildBoth(folder);
    // In turns, so that the machine's load falls on both alike.
    const [empty, pane]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      empty.push(await firstPicture(browser, folder, "empty.html"));
      pane.push(await firstPicture(browser, folder, "pane.html"));
    }
    const one = median(empty);
    const ratio = (milliseconds: number): string => `${(milliseconds / one).toFixed(2)} ×`;
    print(
      `pane in Chromium, as ratios to the first picture of an empty Fluent page (${Math.round(one)} ms here)`,
    );
    print(`  first picture of the pane               ${ratio(median(pane))}`);
    for (const persons of [50, 500, 5_000]) {
      const { milliseconds, stretch } = await fullCheck(browser, folder, persons);
      print(
        `  check all, ${String(persons).padStart(5)} persons × 44 indicators ${ratio(milliseconds)}; typing waits ${ratio(stretch)} at most (${Math.round(stretch)} ms)`,
      );
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
