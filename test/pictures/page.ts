// 公众页面的图片: the sample schools brought in the real way, then photographed wide, narrow, dark, English and printed.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { cleanEnvironment, ended, root } from "../local/processes.ts";
import { type Piece, sideBySide } from "./side-by-side.ts";

interface View extends BrowserContextOptions {
  readonly path: string;
  readonly print?: true;
}

const wide = { viewport: { width: 1100, height: 800 } } as const;
const phone = { viewport: { width: 360, height: 800 } } as const;

/** What stands beside what in one picture. */
const pictures: Readonly<Record<string, Readonly<Record<string, View>>>> = {
  "page-wide": {
    "1100 px": { path: "/", ...wide },
    "1100 px, English, dark": { path: "/?lang=en", ...wide, colorScheme: "dark" },
  },
  "page-phone": {
    "360 px": { path: "/", ...phone },
    "360 px, dark": { path: "/", ...phone, colorScheme: "dark" },
    "360 px, English, forced colours": { path: "/?lang=en", ...phone, forcedColors: "active" },
    printed: { path: "/", viewport: { width: 794, height: 1123 }, print: true },
  },
};

/** Takes the public page in every manner that people meet. Throws with what the server said when it does not start. */
export async function takePagePictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
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
    for (const [name, views] of Object.entries(pictures)) {
      const pieces: Piece[] = [];
      for (const [caption, { path, print, ...options }] of Object.entries(views)) {
        const context = await browser.newContext({ locale: "zh-CN", ...options });
        const page = await context.newPage();
        if (print) await page.emulateMedia({ media: "print" });
        await page.goto(`${origin}${path}`);
        pieces.push({ caption, scale: 1, png: await page.screenshot({ fullPage: true }) });
        await context.close();
      }
      await sideBySide(browser, join(folder, `${name}.png`), pieces);
      report(name);
    }
  } finally {
    server.kill("SIGTERM");
    await ended(server);
    await rm(dataDir, { recursive: true, force: true });
  }
}
