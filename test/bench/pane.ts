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
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import { formWith } from "../addin/forms.ts";
import { completeCells } from "../addin/school.ts";
import type { Cost } from "../excel-host/counters.ts";
import { openInNode } from "../excel-host/node.ts";
import { benchPaneInChromium } from "./pane-render.ts";

export interface PaneFigure {
  readonly what: string;
  readonly syncs: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly replyBytes: number;
  /** What the issue allows, where it says so. */
  readonly mostSyncs: number | null;
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

/** Measures the pane's work on a form of 500 persons in the stand-in host. Exact and repeatable. */
export async function measurePane(): Promise<PaneFigures> {
  const excel = await openInNode();
  const before = {
    Excel: globalThis.Excel,
    Office: globalThis.Office,
    OfficeExtension: globalThis.OfficeExtension,
  };
  Object.assign(globalThis, {
    Excel: excel.Excel,
    Office: excel.Office,
    OfficeExtension: excel.OfficeExtension,
  });
  try {
    const host = excelHost();
    const figures: PaneFigure[] = [];
    const measure = async (what: string, mostSyncs: number | null, work: () => Promise<unknown>) => {
      const start: Cost = excel.host.counters.total;
      await work();
      const end: Cost = excel.host.counters.total;
      figures.push({
        what,
        mostSyncs,
        syncs: end.syncs - start.syncs,
        actions: end.actions - start.actions,
        requestBytes: end.requestBytes - start.requestBytes,
        replyBytes: end.replyBytes - start.replyBytes,
      });
    };
    const persons = Array.from({ length: 500 }, (_, number) => completeCells(number));
    const spec = formWith(persons, 500);
    const columns = Math.max(...spec.sheets.flatMap(({ rows }) => rows.map((row) => row.length)));
    await measure(`fill 500 rows × ${columns} columns`, 4, () => host.make(spec));
    let form = opened(await openForm(host, { on: "2026-12-01" }));
    const look = async () => {
      form = opened(await rereadForm(host, form));
      const check = checkSheet(form);
      for (const { sheet, within, marks } of marksOf(form, check, [], false))
        await host.mark(sheet, within, marks);
    };
    await measure("check all, first colours", null, look);
    const [grid] = form.tables;
    if (grid === undefined) throw new Error("no grid");
    const cell = cellAddress(grid.firstRow + 250, grid.columns["1"] ?? 0);
    excel.host.person.paste(grid.sheet, cell, [["不知道"]]);
    await excel.settle();
    await measure("check an edit that makes a problem", 2, look);
    excel.host.person.type(grid.sheet, cellAddress(grid.firstRow + 3, 1), "\u738b\u5c0f\u660e");
    await excel.settle();
    await measure("check an edit that makes none", 2, look);
    await measure("write back 40 synced rows", 2, () =>
      host.patch(
        grid.sheet,
        grid.rows
          .slice(0, 40)
          .map(({ row }) => ({ row, column: grid.columns["row-version"] ?? 0, value: 1 })),
      ),
    );
    return { figures, ...(await sizes()) };
  } finally {
    Object.assign(globalThis, before);
    excel.close();
  }
}

/** What the pane may load before its first picture, in bytes after gzip. */
const mostAtOnce = 230 * 1024;

/** Prints the figures; answers whether all bounds hold. */
export async function benchPane(print: (line: string) => void): Promise<boolean> {
  const { figures, firstLoad, whole } = await measurePane();
  print("pane on the stand-in host (counted, not timed)");
  for (const { what, syncs, actions, requestBytes, replyBytes, mostSyncs } of figures)
    print(
      `  ${what.padEnd(38)} ${String(syncs).padStart(2)} syncs${mostSyncs === null ? "      " : ` (≤ ${mostSyncs})`}  ${String(actions).padStart(6)} actions  ${String(requestBytes).padStart(8)} B out  ${String(replyBytes).padStart(8)} B in`,
    );
  print(
    `  pane.js and what it loads at once: ${Math.round(firstLoad / 1024)} KB gz (≤ ${mostAtOnce / 1024}); everything: ${Math.round(whole / 1024)} KB gz`,
  );
  await benchPaneInChromium(print);
  return (
    firstLoad <= mostAtOnce &&
    figures.every(({ syncs, mostSyncs }) => mostSyncs === null || syncs <= mostSyncs)
  );
}
