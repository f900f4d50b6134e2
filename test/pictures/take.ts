// npm run pictures: every picture in docs/pictures/, taken afresh; `-- page` takes one room only.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium, openBrowser } from "../browser/launch.ts";
import { takeConsolidatePictures } from "./consolidate.ts";
import { withSong } from "./fonts.ts";
import { takeMishapPictures } from "./mishaps.ts";
import { takePagePictures } from "./page.ts";
import { takePanePictures } from "./pane.ts";
import { takePaperPictures } from "./papers.ts";
import { takePointSheetPictures } from "./point-sheet.ts";
import { takeReviewPictures } from "./reviews.ts";
import { takeRosterPictures } from "./roster.ts";
import { takeWorkbookPictures } from "./workbooks.ts";

const rooms = {
  sheet: takeWorkbookPictures,
  page: takePagePictures,
  papers: takePaperPictures,
  pane: takePanePictures,
  reviews: takeReviewPictures,
  mishaps: takeMishapPictures,
  points: takePointSheetPictures,
  roster: takeRosterPictures,
  consolidate: takeConsolidatePictures,
} as const;

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const wanted = process.argv.slice(2);
if (wanted.length === 0) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const place = await findChromium();
process.env.FONTCONFIG_FILE = await withSong(join(place.env.FONTCONFIG_PATH ?? "/etc/fonts", "fonts.conf"));
const browser = await openBrowser(place);
try {
  for (const [room, take] of Object.entries(rooms))
    if (wanted.length === 0 || wanted.includes(room))
      await take(folder, browser, (name) => console.log(`  ${name}`));
} finally {
  await browser.close();
}
