// 公众页面与登录页的图片: the sample schools brought in the real way, then photographed wide, narrow, dark, English and printed.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { cleanEnvironment, ended, root } from "../local/processes.ts";

const views: Record<string, BrowserContextOptions & { readonly path: string; readonly print?: true }> = {
  "page-wide": { path: "/", viewport: { width: 1280, height: 900 } },
  "page-phone": { path: "/", viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  "page-dark": { path: "/", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  "page-forced-colours": { path: "/", viewport: { width: 1280, height: 900 }, forcedColors: "active" },
  "page-english": { path: "/?lang=en", viewport: { width: 1280, height: 900 } },
  "page-print": { path: "/", viewport: { width: 794, height: 1123 }, print: true },
};

/** Takes the public page in every manner that people meet. Throws with what the server said when it does not start. */
export async function takePagePictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const dataDir = await mkdtemp(join(tmpdir(), "chengxin-page-"));
  const server = spawn(process.execPath, [join(root, "infra/local/begin.mjs"), "--lang", "en"], {
    cwd: root,
    env: { ...cleanEnvironment(), CHENGXIN_DATA: dataDir, CHENGXIN_PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const origin = await new Promise<string>((resolve, reject) => {
      createInterface({ input: server.stdout }).on("line", (line) => {
        const address = /public page\s+(http\S+)\//i.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      });
      server.once("exit", (code) => reject(new Error(`npm start ended with ${code}`)));
    });
    for (const [name, { path, print, ...options }] of Object.entries(views)) {
      const context = await browser.newContext({ locale: "zh-CN", ...options });
      const page = await context.newPage();
      if (print) await page.emulateMedia({ media: "print" });
      await page.goto(`${origin}${path}`);
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: "disabled" });
      report(name);
      await context.close();
    }
  } finally {
    server.kill("SIGTERM");
    await ended(server);
    await rm(dataDir, { recursive: true, force: true });
  }
}
