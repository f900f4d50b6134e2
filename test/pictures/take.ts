// npm run pictures: every picture in docs/pictures/, taken afresh; `-- page` takes one kind only.
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openBrowser } from "../browser/launch.ts";
import { takeConsolidatePictures } from "./consolidate.ts";
import { takePagePictures } from "./page.ts";
import { takePanePictures } from "./pane.ts";
import { takePaperPictures } from "./papers.ts";
import { takePointSheetPictures } from "./point-sheet.ts";
import { takeRosterPictures } from "./roster.ts";
import { takeSheetPicture } from "./sheet.ts";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const report = (name: string): void => console.log(`  ${name}`);
const wanted = process.argv.slice(2);
const wants = (kind: string): boolean => wanted.length === 0 || wanted.includes(kind);

if (wanted.length === 0) await rm(folder, { recursive: true, force: true });
if (wants("sheet")) for (const path of await takeSheetPicture(folder)) report(path);
if (["page", "pane", "papers", "consolidate", "roster", "points"].some(wants)) {
  const browser = await openBrowser();
  try {
    if (wants("page")) await takePagePictures(folder, browser, report);
    if (wants("papers")) await takePaperPictures(`${folder}papers`, browser, report);
    if (wants("pane")) await takePanePictures(folder, browser, report);
    if (wants("consolidate")) await takeConsolidatePictures(folder, browser, report);
    if (wants("points")) await takePointSheetPictures(folder, browser, report);
    if (wants("roster")) await takeRosterPictures(folder, browser, report);
  } finally {
    await browser.close();
  }
}
