// 汇总页的图片: six files dropped on the page that consolidates.
import type { Browser, Page } from "playwright-core";
import { sixFiles } from "../addin/consolidate-files.ts";
import { openLocalOffice } from "../addin/local-office.ts";
import { looksInto, stageInBrowser } from "./looks.ts";

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

/** Takes the page before the drop, and its report with a conflict decided and what can be written. */
export async function takeConsolidatePictures(
  folder: string,
  browser: Browser,
  report: (name: string) => void = () => undefined,
): Promise<void> {
  const office = await openLocalOffice();
  const take = looksInto(folder, browser, report);
  try {
    const stage = await stageInBrowser(browser, `${office.origin}/addin/pane.html`, async (context) => {
      await context.route(/appsforoffice/, (route) => route.abort());
    });
    const { page, pane, close } = stage;
    await pane.getByRole("tab", { name: "汇总" }).click();
    await pane.locator("section.drop").waitFor();
    await take(stage, "consolidate-1-drop");
    await dropSamples(page);
    await pane.getByText(/^6 个：读入 4/).waitFor();
    await take(stage, "consolidate-2-report");
    await pane.getByLabel("选定人").fill("王科长");
    await pane.getByRole("radio", { name: /4\.6/ }).check();
    await pane.getByText(/^王科长 选定/).waitFor();
    await take(stage, "consolidate-3-write", {
      open: (english) =>
        pane
          .getByRole("heading", { name: english ? "Files" : "文件", exact: true })
          .evaluate((found) => found.scrollIntoView({ block: "start" })),
    });
    await close();
  } finally {
    await office.close();
  }
}
