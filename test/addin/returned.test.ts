// 上报、退回、再上报的情形：真实的本机服务；退回意见写在格上，再报之前看得见改了什么、等级怎样变
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Call } from "#addin/api/client.ts";
import { excelHost } from "#addin/hosts/excel.ts";
import { type FileHost, fileHost, openXlsx } from "#addin/hosts/xlsx.ts";
import { supplementDesk } from "#addin/pane/desk-supplement.ts";
import { createStore, initialState } from "#addin/pane/state.ts";
import { batchForm, storedWords } from "#addin/sheet/batch-form.ts";
import { changesSince } from "#addin/sheet/changes.ts";
import { checkSheet } from "#addin/sheet/check.ts";
import { handInRequest } from "#addin/sheet/hand-in.ts";
import { marksOf } from "#addin/sheet/marks.ts";
import { openForm } from "#addin/sheet/open.ts";
import type { OpenForm } from "#addin/sheet/open-form.ts";
import { returnOf } from "#addin/sheet/returned.ts";
import { listRows } from "#addin/sheet/sync.ts";
import type { Batch, CellComment } from "#shared/contract/shapes.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { supplementWorkbook } from "#shared/workbook/supplement/layout.ts";
import { formatBox } from "../excel-host/address.ts";
import { openInNode } from "../excel-host/node.ts";
import { makeForm, newRowId, opened, syncForm, typeInto } from "./clerks-form.ts";
import { type LocalOffice, openLocalOffice, period, school } from "./local-office.ts";
import { completeCells } from "./school.ts";

let office: LocalOffice;
let clerk: Call;
let head: Call;
const supplement: Supplement = { ...rushanPupilSample, unit: school.code };
beforeAll(async () => {
  office = await openLocalOffice({ regimes: [yichunPractitioner.id, rushanPupil.id] });
  [clerk, head] = await Promise.all([
    office.callAs(`clerk-${school.code}`),
    office.callAs(`head-${school.code}`),
  ]);
});
afterAll(() => office?.close());

/** A clerk's workbook of one regime, and what is done with it. */
const workbookOf = async (
  regime: Regime,
  rules: Supplement | null = null,
  host: WorkbookHost = fileHost([], { newRowId }),
) => {
  await makeForm(host, regime, { capacity: 6 });
  const now = (): Promise<OpenForm> => opened(host, { on: "2026-11-28", supplement: rules });
  const type = async (table: string, row: number, cells: Readonly<Record<string, string | number | null>>) =>
    typeInto(host, await now(), { table, row }, cells);
  const sync = async () => {
    const report = await syncForm(host, clerk, await now());
    expect([report.ended, report.refusal, report.refusedRows, report.conflicts]).toEqual([
      "done",
      null,
      [],
      [],
    ]);
  };
  const handIn = async (): Promise<Batch> => {
    const outcome = await clerk("submit-batch", handInRequest(await now()));
    if (outcome.kind !== "answer") throw new Error(JSON.stringify(outcome));
    return outcome.answer;
  };
  /** What is on the sheet now beside what a batch handed in, or what is stored. */
  const changes = async (batch?: Batch) => {
    const form = await now();
    const listed = await listRows(clerk, form, { batch: batch?.id });
    if (listed.kind !== "answer") throw new Error(JSON.stringify(listed));
    return changesSince(form, listed.rows).map(({ name, before, after, rows, cells }) => ({
      ...{ name, rows },
      result: [before, after].map((one) => one && [one.total, one.grade]),
      cells: cells.map(({ key, from, to, points, clause }) => [key, from, to, points, clause]),
    }));
  };
  return { host, opened: now, type, sync, handIn, changes };
};

const giveBack = async (batch: Batch, decision: string, comments: CellComment[]): Promise<Batch> => {
  const outcome = await head("advance-batch", {
    ...{ unit: batch.unit, batch: batch.id, version: batch.version, decision },
    ...{ outcome: "return", comment: "请核对", comments },
  });
  if (outcome.kind !== "answer") throw new Error(JSON.stringify(outcome));
  return outcome.answer;
};

test("指标表退回：意见落在那一格，标出来、选得中；改后与上次上报的相比，说出那几格、分值、条款和等级", async () => {
  const excel = await openInNode({ globals: true });
  try {
    const { host, type, sync, handIn, changes, opened } = await workbookOf(
      yichunPractitioner,
      null,
      excelHost(),
    );
    await type("grid", 0, completeCells(0));
    await type("grid", 1, completeCells(1));
    expect((await changes()).map(({ name, result }) => [name, result])).toEqual([
      ["王建国", [null, [100, "A"]]],
      ["李敏", [null, [100, "A"]]],
    ]);
    await sync();
    expect(await changes()).toEqual([]);
    const batch = await handIn();

    // The head finds the row and the column by their words.
    const listed = await listRows(head, await opened(), { batch: batch.id });
    if (listed.kind !== "answer") throw new Error(JSON.stringify(listed));
    const seen = batchForm(yichunPractitioner, batch, listed.rows, { locale: "zh-CN", supplement: null });
    const row = seen.rows.find((one) => storedWords(seen, one, "zh-CN") === "李敏");
    const returned = await giveBack(batch, "head-confirms", [
      { row: row?.id ?? "", cell: "18", text: "与考核表不符" },
    ]);

    const form = await opened();
    const said = returnOf(form, [returned])?.cells ?? [];
    expect(said.map(({ key, text, place }) => [key, text, place.row])).toEqual([
      ["18", "与考核表不符", (form.tables[0]?.firstRow ?? 0) + 1],
    ]);
    const [first] = said;
    if (first === undefined) throw new Error("nothing said");
    const { sheet, row: at, column } = first.place;
    const [marks] = marksOf(form, checkSheet(form), [], false, said);
    expect(marks?.marks.filter(({ state }) => state === "problem")).toEqual([
      { row: at, column, state: "problem" },
    ]);
    await host.mark(marks === undefined ? [] : [marks]);
    await host.select(sheet, at, column);
    expect(formatBox(excel.host.workbook.selection.box)).toBe(cellAddress(at, column));

    await type("grid", 1, { 18: "差", 3: 0.5, 9: "否" });
    await sync();
    await type("grid", 2, completeCells(2));
    expect(await changes(batch)).toEqual([
      {
        name: "李敏",
        rows: 1,
        result: [
          [100, "A"],
          [93, "B"],
        ],
        cells: [
          ["3", 0.98, 0.5, -2, "附件 三级指标3"],
          ["9", "是", "否", -2, "附件 三级指标9"],
          ["18", "优秀", "差", -3, "附件 三级指标18"],
        ],
      },
      { name: "赵丽华", rows: 1, result: [null, [100, "A"]], cells: [] },
    ]);
  } finally {
    excel.close();
  }
}, 60_000);

/** The pane's rules over a workbook that somebody opened: read again whenever they change. */
const rulesIn = async (call: Call, host: FileHost, given: Supplement | null = null) => {
  const store = createStore({
    ...initialState("zh-CN"),
    ...{ host, connection: "connected", supplement: given, supplementFrom: given && "file" },
  });
  const recheck = async (): Promise<void> => {
    const form = await openForm(host, { on: "2026-11-28", supplement: store.get().supplement });
    if (isWorkbookRefused(form)) throw new Error(form.refusedWorkbook);
    store.set({ form, check: checkSheet(form) });
  };
  await recheck();
  const openFile = async (bytes: Uint8Array | null) =>
    bytes === null ? fileHost([], { newRowId }) : openXlsx(bytes, { newRowId });
  return { store, desk: supplementDesk({ store, call, openFile }, { recheck }) };
};

/** The head opens the unit's approved rules in the pane and records them, where they aren't on record yet. */
const record = async (rules: Supplement): Promise<void> => {
  const known = await clerk("read-supplement", { regime: rules.regime, unit: rules.unit, period });
  if (known.kind === "answer" && known.answer.supplement !== null) return;
  const host = fileHost([], { newRowId });
  const book = supplementWorkbook(rushanPupil, { unit: school, locale: "zh-CN", supplement: rules });
  if (book === null) throw new Error("nothing made");
  await host.make(book);
  const { store, desk } = await rulesIn(head, host);
  await desk.recordSupplement();
  expect(store.get().saying).toEqual({
    ...{ tone: "success", key: "supplement.recorded" },
    values: { version: rules.version },
  });
};

test("细则由负责人在面板登记；填报人的表此后按登记的计分，手工带入的让位；同一版不能再登记一次", async () => {
  await record(supplement);
  const host = fileHost([], { newRowId });
  const { type } = await workbookOf(rushanPupil, null, host);
  await type("roster", 0, { name: "虚小明", pupilNumber: "L20250001", stage: 5, className: "五1班" });
  const byHand: Supplement = { ...supplement, version: 7 };
  const { store, desk } = await rulesIn(clerk, host, byHand);
  expect(store.get().form?.supplement?.version).toBe(7);
  await desk.takeRecorded();
  const { form, supplementFrom } = store.get();
  expect([supplementFrom, form?.supplement, form?.subjects.map(({ total }) => total)]).toEqual([
    "record",
    supplement,
    [100],
  ]);
  const again = await head("save-supplement", { unit: school.code, supplement });
  expect(again.kind === "refused" && again.refusal.code).toBe("supplement-version");
});

test("积分登记退回后加一件事、撤一件事：谁的总分和等级变了，一人一行说清", async () => {
  await record(supplement);
  const { type, sync, handIn, changes } = await workbookOf(rushanPupil, supplement);
  await type("roster", 0, { name: "虚小明", pupilNumber: "L20250001", stage: 5, className: "五1班" });
  await type("roster", 1, { name: "虚小红", pupilNumber: "L20250002", stage: 5, className: "五1班" });
  await type("deeds", 0, { subject: "虚小明", item: "4-3", on: "2026-03-10", level: "省" });
  await sync();
  const batch = await handIn();
  await giveBack(batch, "group-confirms", []);
  await type("deeds", 0, { subject: null, item: null, on: null, level: null });
  await type("deeds", 1, { subject: "虚小红", item: "5-3-b", on: "2026-03-11" });
  await sync();
  expect(await changes(batch)).toEqual([
    {
      name: "虚小红",
      rows: 1,
      result: [
        [100, "A+"],
        [90, "A"],
      ],
      cells: [
        ["item", null, "5-3-b", null, ""],
        ["on", null, "2026-03-11", null, ""],
      ],
    },
    {
      name: "虚小明",
      rows: 1,
      result: [
        [108, "A+"],
        [100, "A+"],
      ],
      cells: [
        ["item", "4-3", null, null, ""],
        ["level", "省", null, null, ""],
        ["on", "2026-03-10", null, null, ""],
      ],
    },
  ]);
});
