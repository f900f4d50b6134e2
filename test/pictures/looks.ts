// 各种样子：面板的一屏，中文浅色、深色，英文与高对比各 320 像素宽，并排一张
import { join } from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import {
  type ChromiumOptions,
  type ChromiumSession,
  openInChromium,
  routeOfficeCdn,
} from "../excel-host/chromium.ts";
import { type Piece, sideBySide } from "./side-by-side.ts";

interface Look {
  readonly caption: string;
  readonly width: number;
  readonly english?: true;
  readonly dark?: true;
  readonly forced?: true;
}

const looks = [
  { caption: "380 px", width: 380 },
  { caption: "320 px, English", width: 320, english: true },
  { caption: "380 px, dark", width: 380, dark: true },
  { caption: "320 px, forced colours", width: 320, forced: true },
] as const satisfies readonly Look[];

const scale = 1.25;
/** No screen is shorter or longer than this, however much stands on it. */
const [shortest, longest] = [480, 1280];

/** A pane with what it is shown in. */
export interface Stage {
  readonly pane: Frame | Page;
  readonly page: Page;
  readonly resize: (width: number, height: number) => Promise<void>;
}

export interface Showing {
  /** Opens what closes by itself when the language is changed: a dialog, a popover. */
  readonly open?: (english: boolean) => Promise<unknown>;
  /** Closes it again. */
  readonly close?: () => Promise<unknown>;
}

/** Photographs what a stage shows, in every look, into `<name>.png`. */
export type TakeLooks = (stage: Stage, name: string, showing?: Showing) => Promise<void>;

/** What doesn't fit on the screen, of the page or of a dialog on it. */
const hidden = `Math.max(0, ...[...document.querySelectorAll(".panel, .fui-DialogContent")]
  .map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight))`;

const speak = async (pane: Frame | Page, english: boolean): Promise<void> => {
  if ((await pane.evaluate("document.documentElement.lang")) === (english ? "en" : "zh-CN")) return;
  await pane.getByRole("button", { name: english ? "设置" : "Settings" }).click();
  await pane.getByRole("menuitem", { name: english ? "English" : "中文" }).click();
};

const shownAs = async (
  stage: Stage,
  { caption, width, english, dark, forced }: Look,
  showing: Showing,
): Promise<Piece> => {
  const { pane, page, resize } = stage;
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light", forcedColors: forced ? "active" : "none" });
  await resize(width, shortest);
  await speak(pane, english === true);
  await showing.open?.(english === true);
  await page.mouse.move(1, 1);
  await pane.waitForTimeout(300);
  const more = Number(await pane.evaluate(hidden));
  await resize(width, Math.min(longest, shortest + more));
  await pane.waitForTimeout(200);
  const png = await pane.locator("body").screenshot({ animations: "disabled" });
  await showing.close?.();
  return { caption, scale, png };
};

export const looksInto =
  (folder: string, browser: Browser, report: (name: string) => void): TakeLooks =>
  async (stage, name, showing = {}) => {
    const pieces: Piece[] = [];
    for (const look of looks) pieces.push(await shownAs(stage, look, showing));
    // As it was, for whoever goes on.
    await stage.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await stage.resize(380, 820);
    await sideBySide(browser, join(folder, `${name}.png`), pieces);
    report(name);
  };

const screen = {
  viewport: { width: 380, height: 820 },
  deviceScaleFactor: scale,
  locale: "zh-CN",
  reducedMotion: "reduce",
} as const;

export interface ExcelStage extends Stage, Pick<ChromiumSession, "host" | "press"> {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** The pane in Excel. */
export const stageInExcel = async (
  browser: Browser,
  origin: string,
  options: Partial<ChromiumOptions> = {},
): Promise<ExcelStage> => {
  const context = await browser.newContext(screen);
  const excel = await openInChromium(context, {
    pane: `${origin}/addin/pane.html`,
    width: 380,
    height: 820,
    ...options,
  });
  return {
    ...excel,
    context,
    resize: async (width, height) => {
      await excel.page.evaluate(
        `Object.assign(document.querySelector("iframe"), { width: ${width}, height: ${height} })`,
      );
      await excel.page.setViewportSize({ width: 380, height });
    },
    close: async () => {
      await excel.close();
      await context.close();
    },
  };
};

/** The pane as a page of a plain browser. */
export const stageInBrowser = async (
  browser: Browser,
  address: string,
  prepare: (context: BrowserContext) => Promise<void> = routeOfficeCdn,
): Promise<Stage & { readonly close: () => Promise<void> }> => {
  const context = await browser.newContext(screen);
  await prepare(context);
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    pane: page,
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => context.close(),
  };
};

interface PlainLook {
  readonly caption: string;
  readonly width: number;
  readonly locale: "zh-CN" | "en-GB";
  readonly colorScheme: "light" | "dark";
}

const plainLooks = [
  { caption: "720 px", width: 720, locale: "zh-CN", colorScheme: "light" },
  { caption: "360 px, English, dark", width: 360, locale: "en-GB", colorScheme: "dark" },
] as const satisfies readonly PlainLook[];

/** Photographs a page that needs no script, wide and on a phone; `open` leads a fresh browser there. */
export const takePages = async (
  browser: Browser,
  path: string,
  open: (context: BrowserContext) => Promise<Page>,
): Promise<void> => {
  const pieces: Piece[] = [];
  for (const { caption, width, ...look } of plainLooks) {
    const context = await browser.newContext({ ...look, deviceScaleFactor: scale });
    const page = await open(context);
    await page.setViewportSize({ width, height: 480 });
    pieces.push({ caption, scale, png: await page.screenshot({ fullPage: true }) });
    await context.close();
  }
  await sideBySide(browser, path, pieces);
};
