// 附件的同步与上报：真实的本机服务；一位填附件、一位填宽表，同一批人，冲突、别处的人、退回都一样
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Call } from "#addin/api/client.ts";
import { excelHost } from "#addin/hosts/excel.ts";
import { type FileHost, fileHost } from "#addin/hosts/xlsx.ts";
import { changesSince } from "#addin/sheet/changes.ts";
import { checkSheet, rowsToSend } from "#addin/sheet/check.ts";
import { settleConflict } from "#addin/sheet/conflict.ts";
import { bringRow } from "#addin/sheet/elsewhere.ts";
import { handInRequest, summarize } from "#addin/sheet/hand-in.ts";
import { marksOf } from "#addin/sheet/marks.ts";
import { type OpenForm, rowsOf } from "#addin/sheet/open-form.ts";
import { returnOf } from "#addin/sheet/returned.ts";
import { listRows, type SyncReport } from "#addin/sheet/sync.ts";
import { yichunPractitioner as regime } from "#shared/regimes/yichun-practitioner/regime.ts";
import { areaOf, areasOf, placeIn } from "#shared/workbook/forms/place.ts";
import type { WorkbookHost } from "#shared/workbook/host.ts";
import { openInNode } from "../excel-host/node.ts";
import { makeForm, newRowId, opened, rowsOnServer, syncForm, typeInto } from "./clerks-form.ts";
import { type LocalOffice, openLocalOffice, school } from "./local-office.ts";
import { completeCells } from "./school.ts";

let office: LocalOffice;
let mine: Call;
let theirs: Call;
let head: Call;
beforeAll(async () => {
  office = await openLocalOffice();
  [mine, theirs, head] = await Promise.all([
    office.callAs(`clerk-${school.code}`),
    office.callAs("clerk-2"),
    office.callAs(`head-${school.code}`),
  ]);
});
afterAll(() => office?.close());

const only = ({ tables: [table] }: OpenForm) => {
  if (table === undefined) throw new Error("no table");
  return table;
};

/** A workbook with the rows that the server has. */
const make = async (
  host: WorkbookHost,
  kind: "form" | "annex",
  capacity: number,
  call: Call,
): Promise<void> => makeForm(host, regime, { kind, capacity, stored: await rowsOnServer(call, regime) });
const file = (): FileHost => fileHost([], { newRowId });

const type = async (
  host: WorkbookHost,
  row: number,
  cells: Readonly<Record<string, string | number | null>>,
): Promise<void> => typeInto(host, await opened(host), { table: "grid", row }, cells);

const sync = async (host: WorkbookHost, call: Call): Promise<SyncReport> =>
  syncForm(host, call, await opened(host));
const waiting = async (host: WorkbookHost): Promise<number> =>
  rowsToSend(checkSheet(await opened(host))).length;
const told = async (host: WorkbookHost) =>
  rowsOf(await opened(host)).map(({ id, version, cells, changed }) => [id, version, cells, changed]);

test("一位填附件、一位填宽表：送出、取回、冲突、别处的人，两边说的是同一批人", async () => {
  const annex = file();
  await make(annex, "annex", 60, mine);
  for (let row = 0; row < 50; row += 1) await type(annex, row, completeCells(row));
  const sent = await sync(annex, mine);
  expect([sent.ended, sent.saved, sent.refusedRows, await waiting(annex)]).toEqual(["done", 50, [], 0]);

  const wide = file();
  await make(wide, "form", 60, theirs);
  const [first] = rowsOf(await opened(annex));
  expect(rowsOf(await opened(wide)).map(({ id, version }) => [id, version])).toEqual(
    rowsOf(await opened(annex)).map(({ id, version }) => [id, version]),
  );

  // Only the annex that changed is sent; the colleague's other cell is merged, the same one disputed.
  await type(annex, 0, { 17: "硕士", 18: "良好" });
  expect(await waiting(annex)).toBe(1);
  expect((await sync(annex, mine)).saved).toBe(1);
  await type(wide, 0, { 18: "中等", 19: "无" });
  const [conflict] = (await sync(wide, theirs)).conflicts;
  if (conflict === undefined) throw new Error("no conflict");
  expect([conflict.id, conflict.keys]).toEqual([first?.id, ["18"]]);
  await settleConflict(wide, await opened(wide), conflict, { 18: "mine" });
  expect((await sync(wide, theirs)).saved).toBe(1);
  expect((await sync(annex, mine)).pulled).toBe(1);
  expect(rowsOf(await opened(annex))[0]?.cells).toMatchObject({ 17: "硕士", 18: "中等", 19: "无" });
  // The number that the server shows masked stays whole where it was typed.
  expect(rowsOf(await opened(annex))[0]?.cells.residentId).toBe(completeCells(0).residentId);

  await type(annex, 1, { 18: "良好" });
  await type(wide, 1, { 18: "中等" });
  await sync(wide, theirs);
  const [other] = (await sync(annex, mine)).conflicts;
  if (other === undefined) throw new Error("no conflict");
  const form = await opened(annex);
  const disputed = marksOf(form, checkSheet(form), [other], false).find(({ sheet }) => sheet === "第2张");
  const area = areaOf(only(form), 1, "18");
  expect(disputed?.marks.filter(({ state }) => state === "conflict").map(({ row }) => row)).toEqual(
    Array.from({ length: 4 }, (_, at) => (area?.top ?? 0) + at),
  );
  await settleConflict(annex, form, other, { 18: "theirs" });
  expect([await waiting(annex), rowsOf(await opened(annex))[1]?.cells[18]]).toEqual([0, "中等"]);

  await type(wide, 50, completeCells(50));
  await sync(wide, theirs);
  const { elsewhere } = await sync(annex, mine);
  expect(elsewhere.map(({ cells }) => cells.name)).toEqual([completeCells(50).name]);
  for (const row of elsewhere) await bringRow(annex, await opened(annex), row);
  expect([(await sync(annex, mine)).elsewhere, await waiting(annex)]).toEqual([[], 0]);
  expect(rowsOf(await opened(annex))).toHaveLength(51);
}, 120_000);

test("在 Excel 里上报：锁的只是填的格；退回意见落在那一张那一格；改后说得出改了什么", async () => {
  const excel = await openInNode({ globals: true });
  try {
    const host = excelHost();
    await make(host, "annex", 1, mine);
    const rows = rowsOf(await opened(host));
    const form = await opened(host);
    expect(summarize(form, checkSheet(form))).toMatchObject({
      subjects: rows.length,
      blocked: null,
      changed: 0,
    });
    const sealed = await mine("submit-batch", handInRequest(form));
    if (sealed.kind !== "answer") throw new Error(JSON.stringify(sealed));
    const inputs = areasOf(only(form), only(form).inputs);
    const unlocked = () => {
      const sheet = excel.host.save().find(({ name }) => name === rows[0]?.sheet);
      return sheet?.locked.flat().filter((locked) => !locked).length ?? 0;
    };
    const before = unlocked();
    await host.lock(inputs, true);
    expect([before > 50, unlocked()]).toEqual([true, 0]);
    await host.mark(marksOf(form, checkSheet(form), [], true));
    await host.lock(inputs, false);
    expect(unlocked()).toBe(before);
    const [third] = rows.slice(2);
    const back = await head("advance-batch", {
      ...{ unit: school.code, batch: sealed.answer.id, version: sealed.answer.version },
      ...{ decision: sealed.answer.awaited[0] ?? "", outcome: "return", comment: "请核对" },
      comments: [{ row: third?.id ?? "", cell: "18", text: "与考核表不符" }],
    });
    if (back.kind !== "answer") throw new Error(JSON.stringify(back));
    const now = await opened(host);
    const said = returnOf(now, [back.answer])?.cells ?? [];
    expect(said.map(({ place, key, text }) => [place, key, text])).toEqual([
      [placeIn(only(now), 2, "18"), "18", "与考核表不符"],
    ]);
    const marks = marksOf(now, checkSheet(now), [], false, said).find(({ sheet }) => sheet === third?.sheet);
    expect(marks?.marks.filter(({ state }) => state === "problem").length).toBe(4);
    await type(host, 2, { 18: "良好" });
    const listed = await listRows(mine, now, { batch: sealed.answer.id });
    if (listed.kind !== "answer") throw new Error(JSON.stringify(listed));
    expect(
      changesSince(await opened(host), listed.rows).map(({ name, cells }) => [
        name,
        cells.map(({ key }) => key),
      ]),
    ).toEqual([[completeCells(2).name, ["18"]]]);
    expect((await sync(host, mine)).saved).toBe(1);
    expect((await told(host)).filter(([, , , changed]) => changed)).toEqual([]);
  } finally {
    excel.close();
  }
}, 120_000);
