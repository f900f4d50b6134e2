// npm run bench: figures, counted or as ratios to a peer in the same run; `-- pane` runs one room only.
import { benchBrowser } from "./browser.ts";
import { benchConsolidatePage } from "./consolidate-page.ts";
import { benchHandIn } from "./hand-in.ts";
import { benchPane } from "./pane.ts";
import { benchRules } from "./rules.ts";
import { benchWorkbooks } from "./workbooks.ts";

const rooms: Record<string, (print: (line: string) => void) => Promise<boolean>> = {
  browser: benchBrowser,
  consolidate: benchConsolidatePage,
  "hand-in": benchHandIn,
  pane: benchPane,
  rules: benchRules,
  workbooks: benchWorkbooks,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((room) => !Object.hasOwn(rooms, room));
if (unknown.length > 0) {
  console.error(`no bench called ${unknown.join(", ")}; there are: ${Object.keys(rooms).join(", ")}`);
  process.exit(2);
}
for (const [room, bench] of Object.entries(rooms))
  if (wanted.length === 0 || wanted.includes(room)) if (!(await bench(console.log))) process.exitCode = 1;
