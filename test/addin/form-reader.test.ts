// 大表在工作线程里读：与在页面里读的一模一样；线程倒下照样读；小表不惊动线程
import { beforeAll, describe, expect, test, vi } from "vitest";
import { fileHost } from "#addin/hosts/xlsx.ts";
import { checkSheet } from "#addin/sheet/check.ts";
import { type Examiner, examiner } from "#addin/sheet/examiner.ts";
import { formReader, mostRowsHere, readerHere, readerOver } from "#addin/sheet/form-reader.ts";
import { workbookFor } from "#addin/sheet/make.ts";
import { openForm, rereadForm } from "#addin/sheet/open.ts";
import { type OpenForm, type OpenSettings, rowsOf, sameCells } from "#addin/sheet/open-form.ts";
import { talkTo } from "#addin/worker/talk.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { HostRefusal } from "#shared/workbook/host.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import { newRowId } from "./clerks-form.ts";
import { workerHere } from "./worker-here.ts";

const settings: OpenSettings = { on: "2026-11-28", supplement: rushanPupilSample };
const methods = ["sheet", "cells", "examine", "part", "colour", "coloured"] as const;

const whole = (found: OpenForm | WorkbookRefused): OpenForm => {
  if (isWorkbookRefused(found)) throw new Error(found.refusedWorkbook);
  return found;
};

/** A regime's form or rules with something in every cell of three rows of every table, right or wrong. */
const filledIn = async (regime: Regime, kind: "form" | "supplement" = "form", capacity = 4) => {
  const host = fileHost([], { newRowId });
  const workbook = workbookFor({
    ...{ kind, regime, unit: { code: "2137000001", name: "示例小学" }, bureau: null, period: "2026" },
    ...{ capacity, stored: [], locale: "zh-CN", newRowId },
  });
  if (workbook === null) throw new Error("nothing made");
  await host.make(workbook);
  const form = whole(await openForm(host, settings));
  for (const { id, sheet, firstRow, columns, inputs } of form.tables)
    await host.patch(
      sheet,
      [0, 1, 2].flatMap((at) => [
        ...inputs.map((key) => ({
          row: firstRow + at,
          column: columns[key] ?? 0,
          value: key === "name" ? `虚${at}` : key === "subject" ? "虚1" : `${id}${at}`,
        })),
        ...(at === 0 ? [{ row: firstRow, column: columns["row-version"] ?? 0, value: 1 }] : []),
      ]),
    );
  return { host, sheets: await host.read(await host.names()) };
};

const sameAsHere = async (sheets: readonly SheetContent[]): Promise<OpenForm> => {
  const here = whole(await readerHere.read(sheets, settings));
  const there = readerOver(talkTo<Examiner>(workerHere(examiner()).worker, methods));
  const form = whole(await there.read(sheets, settings));
  expect(form).toEqual(here);
  expect(checkSheet(form)).toEqual(checkSheet(here));
  // A row of the check is the form's own, as it is here.
  expect(checkSheet(form).rows.map(({ read }) => read)).toEqual(rowsOf(form));
  expect(form.regime).toBe(here.regime);
  expect(form.supplement === settings.supplement).toBe(here.supplement === settings.supplement);
  const [row] = rowsOf(here);
  const conflicts = [
    {
      ...{ table: row?.table ?? "", id: row?.id ?? "", version: 2, keys: Object.keys(row?.cells ?? {}) },
      ...{ base: {}, mine: {}, theirs: {}, at: "2026-11-28T00:00:00Z", by: { id: "p-1", name: "虚构" } },
    },
  ];
  for (const locked of [false, true])
    expect(await there.marks(form, conflicts, locked)).toEqual(
      await readerHere.marks(here, conflicts, locked),
    );
  return form;
};

describe("工作线程里读的与页面里读的一样", () => {
  test.each(regimes.map((regime) => [regime.id, regime] as const))("%s：填报表", async (_id, regime) => {
    const form = await sameAsHere((await filledIn(regime)).sheets);
    expect(checkSheet(form).problems.length).toBeGreaterThan(0);
  });

  test("细则表，和不是填报表的工作簿", async () => {
    const { sheets } = await filledIn(rushanPupil, "supplement");
    expect((await sameAsHere(sheets)).kind).toBe("supplement");
    const foreign: readonly SheetContent[] = [
      { name: "别的", visibility: "visible", protected: false, cells: [["一"]] },
    ];
    const there = readerOver(talkTo<Examiner>(workerHere(examiner()).worker, methods));
    expect(await there.read(foreign, settings)).toEqual(await readerHere.read(foreign, settings));
  });

  test("改了一张工作表，只送那一张，读出的还是一样", async () => {
    const { host, sheets } = await filledIn(rushanPupil);
    const { worker, asked } = workerHere(examiner());
    const there = readerOver(talkTo<Examiner>(worker, methods));
    const before = whole(await there.read(sheets, settings));
    const [roster] = before.tables;
    if (roster === undefined) throw new Error("no table");
    await host.patch(roster.sheet, [
      { row: roster.firstRow, column: roster.columns.name ?? 0, value: "虚新名" },
    ]);
    asked.length = 0;
    const after = whole(await rereadForm(host, before, [roster.sheet], there.read));
    expect(asked.filter((does) => does === "sheet")).toHaveLength(1);
    expect(after).toEqual(whole(await rereadForm(host, before, [roster.sheet])));
    expect([sameCells(before, before), sameCells(before, after)]).toEqual([true, false]);
  });
});

describe("多大才交给线程", () => {
  let sheets: readonly SheetContent[] = [];
  let here: OpenForm;
  beforeAll(async () => {
    sheets = (await filledIn(rushanPupil, "form", 500)).sheets;
    expect(sheets.reduce((sum, { cells }) => sum + cells.length, 0)).toBeGreaterThan(mostRowsHere);
    here = whole(await readerHere.read(sheets, settings));
  });

  test("小表不惊动线程，大表才去", async () => {
    const made = vi.fn(() => workerHere(examiner()).worker);
    const reader = formReader(made);
    await reader.read((await filledIn(rushanPupil)).sheets, settings);
    expect(made).toHaveBeenCalledTimes(0);
    expect(await reader.read(sheets, settings)).toEqual(here);
    await reader.read(sheets, settings);
    expect(made).toHaveBeenCalledTimes(1);
  });

  test("线程中途倒下：就在页面里读完，一样的结果；下次另起一个", async () => {
    const first = workerHere(examiner(), "examine");
    const second = workerHere(examiner());
    const made = [first, second];
    const reader = formReader(() => (made.shift() ?? second).worker);
    const reading = reader.read(sheets, settings);
    await vi.waitFor(() => expect(first.asked).toContain("examine"));
    first.fall();
    expect(await reading).toEqual(here);
    expect(second.asked).toEqual([]);
    expect(await reader.read(sheets, settings)).toEqual(here);
    expect(second.asked).toContain("examine");
  });

  test("填报人停住：读到一半就停，线程也收了", async () => {
    const one = workerHere(examiner(), "examine");
    const reader = formReader(() => one.worker);
    const reading = reader.read(sheets, settings);
    const refused = expect(reading).rejects.toEqual(new HostRefusal("stopped"));
    await vi.waitFor(() => expect(one.asked).toContain("examine"));
    reader.end();
    await refused;
    expect(one.fallen()).toBe(true);
  });
});
