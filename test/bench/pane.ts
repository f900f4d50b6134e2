// 面板的开销: syncs, actions and bytes to Excel for its heaviest work, counted by the stand-in host; size of pane.js.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { excelHost } from "#addin/hosts/excel.ts";
import { checkSheet } from "#addin/sheet/check.ts";
import { marksOf } from "#addin/sheet/marks.ts";
import { openForm, rereadForm } from "#addin/sheet/open.ts";
import type { OpenForm } from "#addin/sheet/open-form.ts";
import { buildPane } from "#infra/build-pane.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { placeIn } from "#shared/workbook/forms/place.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import { annexesWith, formWith } from "../addin/forms.ts";
import { completeCells } from "../addin/school.ts";
import { type NodeSession, openInNode } from "../excel-host/node.ts";
import { benchPaneInChromium } from "./pane-render.ts";

export interface PaneFigure {
  readonly what: string;
  readonly rows: number;
  readonly syncs: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly replyBytes: number;
  readonly largestRequest: number;
}

export interface PaneFigures {
  readonly figures: readonly PaneFigure[];
  /** Bytes after gzip of what the pane loads at once, and of everything. */
  readonly firstLoad: number;
  readonly whole: number;
}

const opened = (form: OpenForm | WorkbookRefused): OpenForm => {
  if (isWorkbookRefused(form)) throw new Error(form.refusedWorkbook);
  return form;
};

const sizes = async (): Promise<Pick<PaneFigures, "firstLoad" | "whole">> => {
  const folder = await mkdtemp(join(tmpdir(), "chengxin-pane-"));
  try {
    const { atOnce } = await buildPane(folder);
    const pieces = (await readdir(join(folder, "pieces"))).map((name) => `pieces/${name}`);
    const zipped = async (names: Iterable<string>): Promise<number> => {
      const each = [...names].map(async (name) => gzipSync(await readFile(join(folder, name))).length);
      return (await Promise.all(each)).reduce((sum, size) => sum + size, 0);
    };
    return { firstLoad: await zipped(atOnce), whole: await zipped(["pane.js", ...pieces]) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** How many rows the form has in turn, a line each; and a sheet each. */
const sizesOfForm = [
  ...([50, 500, 5_000] as const).map((rows) => ({ rows, annex: false })),
  ...([10, 60] as const).map((rows) => ({ rows, annex: true })),
];

/** The pane's work on a form of so many persons, each step by name. */
const steps = async (
  host: WorkbookHost,
  {
    person,
    settle,
  }: { readonly person: NodeSession["host"]["person"]; readonly settle: () => Promise<void> },
  { rows, annex }: (typeof sizesOfForm)[number],
  measure: (what: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> => {
  const persons = Array.from({ length: rows }, (_, number) => completeCells(number));
  const spec = (annex ? annexesWith : formWith)(persons, rows);
  await measure("make and fill", () => host.make(spec));
  let form = opened(await openForm(host, { on: "2026-12-01" }));
  const look = async () => {
    form = opened(await rereadForm(host, form));
    await host.mark(marksOf(form, checkSheet(form), [], false));
  };
  await measure("check all, first colours", look);
  const [grid] = form.tables;
  if (grid === undefined) throw new Error("no grid");
  const cellOf = (row: number, key: string): readonly [sheet: string, address: string] => {
    const place = placeIn(grid, grid.firstRow + row, key);
    if (place === null) throw new Error(key);
    return [place.sheet, cellAddress(place.row, place.column)];
  };
  person.paste(...cellOf(Math.floor(rows / 2), "1"), [["不知道"]]);
  await settle();
  await measure("check an edit that makes a problem", look);
  person.type(...cellOf(3, "name"), "\u738b\u5c0f\u660e");
  await settle();
  await measure("check an edit that makes none", look);
  await measure("write back 40 synced rows", () =>
    host.patchAll(
      grid.rows.slice(0, 40).flatMap(({ row }) => {
        const place = placeIn(grid, row, "row-version");
        return place === null ? [] : [{ ...place, value: 1 }];
      }),
    ),
  );
};

/** Measures the pane's work at each size in the stand-in host. Exact and repeatable. */
export async function measurePane(): Promise<PaneFigures> {
  const figures: PaneFigure[] = [];
  const before = {
    Excel: globalThis.Excel,
    Office: globalThis.Office,
    OfficeExtension: globalThis.OfficeExtension,
  };
  for (const size of sizesOfForm) {
    const { rows, annex } = size;
    const excel = await openInNode();
    const { Excel, Office, OfficeExtension } = excel;
    Object.assign(globalThis, { Excel, Office, OfficeExtension });
    try {
      const { counters, person } = excel.host;
      await steps(excelHost(), { person, settle: excel.settle }, size, async (what, work) => {
        counters.takeLargest();
        const { cost } = await counters.measure(what, work);
        const { syncs, actions, requestBytes, replyBytes } = cost;
        const largestRequest = counters.takeLargest();
        figures.push({
          what: annex ? `annexes: ${what}` : what,
          rows,
          syncs,
          actions,
          requestBytes,
          replyBytes,
          largestRequest,
        });
      });
    } finally {
      Object.assign(globalThis, before);
      excel.close();
    }
  }
  return { figures, ...(await sizes()) };
}

/** What the pane may load before its first picture, in bytes after gzip. */
const mostAtOnce = 230 * 1024;

/** No request to Excel may be larger, in bytes. */
const largestAllowed = 1_000_000;

/** Whether a step takes as many syncs at every size; making is written in portions of the bytes that a request may have. */
const isConstant = (figures: readonly PaneFigure[], what: string): boolean =>
  what.endsWith("make and fill") ||
  new Set(figures.filter((each) => each.what === what).map(({ syncs }) => syncs)).size === 1;

/** Prints the figures; answers whether all bounds hold. */
export async function benchPane(print: (line: string) => void): Promise<boolean> {
  const { figures, firstLoad, whole } = await measurePane();
  print("pane on the stand-in host (counted, not timed)");
  for (const { what, rows, syncs, actions, requestBytes, replyBytes, largestRequest } of figures)
    print(
      `  ${what.padEnd(44)} ${String(rows).padStart(5)} rows ${String(syncs).padStart(3)} syncs ${String(actions).padStart(6)} actions ${String(requestBytes).padStart(9)} B out ${String(replyBytes).padStart(8)} B in, largest ${String(largestRequest).padStart(7)} B`,
    );
  print(
    `  pane.js and what it loads at once: ${Math.round(firstLoad / 1024)} KB gz (≤ ${mostAtOnce / 1024}); everything: ${Math.round(whole / 1024)} KB gz`,
  );
  await benchPaneInChromium(print);
  const steady = figures.every(({ what }) => isConstant(figures, what));
  const small = figures.every(({ largestRequest }) => largestRequest <= largestAllowed);
  print(`  syncs constant: ${steady}; no request over ${largestAllowed} B: ${small}`);
  return firstLoad <= mostAtOnce && steady && small;
}
