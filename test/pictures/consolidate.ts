// 汇总页的图片: six files dropped on the page that consolidates, 320 px wide, in both languages, light and dark.
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { sixFiles } from "../addin/consolidate-files.ts";
import { openLocalOffice } from "../addin/local-office.ts";

interface Look {
  readonly name: string;
  readonly locale: "zh-CN" | "en-GB";
  readonly colorScheme: "light" | "dark";
}

const looks: readonly Look[] = [
  { name: "pane-25-consolidate", locale: "zh-CN", colorScheme: "light" },
  { name: "pane-26-consolidate-english", locale: "en-GB", colorScheme: "light" },
  { name: "pane-27-consolidate-dark", locale: "zh-CN", colorScheme: "dark" },
];

const words = {
  "zh-CN": {
    by: "选定人",
    person: "王科长",
    read: /^6 个：读入 4/,
    chosen: /^王科长 选定/,
    write: "写出",
    files: "文件",
  },
  "en-GB": {
    by: "Chosen by",
    person: "Wang",
    read: /^6: 4 read/,
    chosen: /^chosen by Wang/,
    write: "Write",
    files: "Files",
  },
} as const;

const dropSamples = async (page: Page): Promise<void> => {
  const files = (await sixFiles()).map(({ name, bytes, modified }) => ({
    name: name.replace(/^.*\//, ""),
    modified: Date.parse(modified),
    text: Buffer.from(bytes).toString("base64"),
  }));
  const dataTransfer = await page.evaluateHandle((given) => {
    const made = new DataTransfer();
    for (const { name, modified, text } of given) {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      made.items.add(new File([bytes], name, { lastModified: modified }));
    }
    return made;
  }, files);
  await page.locator("section.drop").dispatchEvent("drop", { dataTransfer });
};

/** Takes the page before the drop, its report, a conflict decided, the files, and what can be written. */
export async function takeConsolidatePictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
  const office = await openLocalOffice();
  try {
    for (const { name, locale, colorScheme } of looks) {
      const context = await browser.newContext({
        locale,
        colorScheme,
        viewport: { width: 320, height: 700 },
        deviceScaleFactor: 1.5,
      });
      await context.route(/appsforoffice/, (route) => route.abort());
      const page = await context.newPage();
      const take = async (what: string): Promise<void> => {
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(folder, `${name}-${what}.png`), animations: "disabled" });
        report(`${name}-${what}`);
      };
      const scrollTo = (heading: string) =>
        page.getByRole("heading", { name: heading, exact: true }).evaluate((found) => {
          found.scrollIntoView({ block: "start" });
        });
      const { by, person, read, chosen, write, files } = words[locale];
      await page.goto(`${office.origin}/addin/pane.html`);
      await page.getByRole("tab", { name: /^(汇总|Consolidate)$/ }).click();
      await page.locator("section.drop").waitFor();
      if (name === "pane-25-consolidate") await take("1-drop");
      await dropSamples(page);
      await page.getByText(read).waitFor();
      await take("2-report");
      await page.getByLabel(by).fill(person);
      await page.getByRole("radio", { name: /4\.6/ }).check();
      await page.getByText(chosen).waitFor();
      if (name === "pane-25-consolidate") {
        await scrollTo(files);
        await take("3-files");
      }
      await scrollTo(write);
      await take("4-write");
      await context.close();
    }
  } finally {
    await office.close();
  }
}
