// 浏览器: what a fresh machine must be able to do.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, inject, test } from "vitest";
import { findChromium, openBrowser } from "./launch.ts";

const { CHROMIUM_PATH } = process.env;
afterEach(() => {
  if (CHROMIUM_PATH === undefined) delete process.env.CHROMIUM_PATH;
  else process.env.CHROMIUM_PATH = CHROMIUM_PATH;
});

test("中文画得出来：每个字形不同，也不是空白", async () => {
  const browser = await openBrowser(inject("chromium"));
  const page = await browser.newPage();
  const ink = await page.evaluate(() =>
    [..."诚信册评分等级一票否决"].map((character) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 32, height: 32 });
      const context = canvas.getContext("2d");
      if (context === null) return "no canvas";
      context.font = "24px 'Microsoft YaHei', sans-serif";
      context.fillText(character, 2, 26);
      return context.getImageData(0, 0, 32, 32).data.join("");
    }),
  );
  expect(new Set(ink).size).toBe(11);
  expect(ink.every((pixels) => /[1-9]/.test(pixels))).toBe(true);
  await browser.close();
});

test("CHROMIUM_PATH 指错了就用下一个，不会停下", async () => {
  process.env.CHROMIUM_PATH = join(tmpdir(), "no-such-browser");
  expect((await findChromium()).from).not.toBe("CHROMIUM_PATH");
});

test.runIf(process.platform === "linux" && process.arch === "x64")(
  "空的临时目录里从 npm 包解包，两次同时也只得到一个完整的浏览器（限 Linux x64，包只有这一种）",
  async () => {
    delete process.env.CHROMIUM_PATH;
    const before = process.env.TMPDIR;
    const folder = await mkdtemp(join(tmpdir(), "chengxin-fresh-"));
    process.env.TMPDIR = folder;
    try {
      const [one, two] = await Promise.all([findChromium(), findChromium()]);
      expect(one).toEqual(two);
      expect(one.from).toBe("@sparticuz/chromium");
      expect(one.executablePath.startsWith(folder)).toBe(true);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      await rm(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
