// 图标: draws the add-in's PNG icons from the SVG sources in addin/assets/. Run by hand after changing a source:
//   CHROMIUM_PATH=<a Chromium> npx node test/manifest/draw-icons.ts
// The PNGs are checked in, because Office fetches them as files and a clone must not need a browser to have them.
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

/** Ribbon buttons need 16, 32, 80; the add-in's own icon also 64 (high resolution) and 128 (store, favicon). */
const RIBBON = [16, 32, 80] as const;
const SIZES = {
  booklet: [...RIBBON, 64, 128],
  "make-sheet": RIBBON,
  "import-roster": RIBBON,
  "check-sheet": RIBBON,
  "sync-rows": RIBBON,
  "hand-in": RIBBON,
  consolidate: RIBBON,
  inbox: RIBBON,
  "why-score": RIBBON,
} as const satisfies Record<string, readonly number[]>;

const executablePath = process.env.CHROMIUM_PATH;
if (executablePath === undefined) throw new Error("Set CHROMIUM_PATH to the Chromium that draws the icons.");

const assets = new URL("../../addin/assets/", import.meta.url);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = await readFile(new URL(`${name}.svg`, assets), "utf8");
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await writeFile(
        new URL(`${name}-${size}.png`, assets),
        await page.screenshot({ omitBackground: true }),
      );
      await page.close();
    }
  }
} finally {
  await browser.close();
}
