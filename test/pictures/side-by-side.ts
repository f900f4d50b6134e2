// 并排：几张图放进一张，各有一句说明；图要小
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";

const run = promisify(execFile);

export interface Piece {
  /** What is different about it, such as 深色. */
  readonly caption: string;
  /** Dots a CSS pixel in which it was taken. */
  readonly scale: number;
  readonly png: Buffer;
}

/** Few colours are enough for letters and lines; where pngquant is not installed, the file stays larger. */
const shrink = (path: string): Promise<unknown> =>
  run("pngquant", ["--force", "--ext", ".png", "--speed", "1", "256", path]).catch(() => null);

const figure = ({ caption, scale, png }: Piece): string =>
  `<figure><figcaption>${caption}</figcaption><img style="zoom:${1 / scale}" src="data:image/png;base64,${png.toString("base64")}"></figure>`;

const style = `
  body { margin: 0; padding: 12px; width: max-content; background: #8d8a84; display: flex; gap: 12px; align-items: flex-start }
  figure { margin: 0 }
  figcaption { font: 12px/20px "Noto Sans SC", sans-serif; color: #fff }
  img { display: block }`;

/** Writes the pieces from left to right into one PNG. */
export const sideBySide = async (browser: Browser, path: string, pieces: readonly Piece[]): Promise<void> => {
  const deviceScaleFactor = Math.max(...pieces.map(({ scale }) => scale));
  const page = await browser.newPage({ deviceScaleFactor, viewport: { width: 200, height: 200 } });
  await page.setContent(`<style>${style}</style>${pieces.map(figure).join("")}`);
  await page.waitForFunction("[...document.images].every(({ complete }) => complete)");
  const [width, height] = (await page.evaluate(
    "[document.body.scrollWidth, document.body.scrollHeight]",
  )) as [number, number];
  await page.setViewportSize({ width, height });
  await writeFile(path, await page.screenshot());
  await page.close();
  await shrink(path);
};
