// 同步的情形：真实的本机服务，两位填报人，断网、停下、冲突
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Call } from "#addin/api/client.ts";
import { type FileHost, fileHost } from "#addin/hosts/xlsx.ts";
import { checkSheet, rowsToSend } from "#addin/sheet/check.ts";
import { settleConflict } from "#addin/sheet/conflict.ts";
import { bringRow } from "#addin/sheet/elsewhere.ts";
import { handInRequest, summarize } from "#addin/sheet/hand-in.ts";
import { rowsOf } from "#addin/sheet/open-form.ts";
import { listRows, type SyncParts, type SyncReport } from "#addin/sheet/sync.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { HostRefusal } from "#shared/workbook/host.ts";
import { makeForm, newRowId, opened, rowsOnServer, syncForm, typeInto } from "./clerks-form.ts";
import { type LocalOffice, openLocalOffice, period, school } from "./local-office.ts";
import { completeCells } from "./school.ts";

const regime = yichunPractitioner;
let office: LocalOffice;
let mine: Call;
let theirs: Call;
beforeAll(async () => {
  office = await openLocalOffice();
  [mine, theirs] = await Promise.all([office.callAs(`clerk-${school.code}`), office.callAs("clerk-2")]);
});
afterAll(() => office?.close());

/** Rows that a form has room, and ids, for. */
const capacity = 100;

/** A clerk's workbook as made in the pane: with the rows that the server has. */
const workbook = async (call: Call): Promise<FileHost> => {
  const host = fileHost([], { newRowId });
  await makeForm(host, regime, { capacity, stored: await rowsOnServer(call, regime) });
  return host;
};

type Cells = Readonly<Record<string, string | number | null>>;

/** Types cells into a person's row, by the column's key. */
const type = async (host: FileHost, row: number, cells: Cells): Promise<void> =>
  typeInto(host, await opened(host), { table: "grid", row }, cells);

const sync = async (host: FileHost, call: Call, parts: Partial<SyncParts> = {}): Promise<SyncReport> =>
  syncForm(host, call, await opened(host), parts);

const changed = async (host: FileHost): Promise<number> => rowsToSend(checkSheet(await opened(host))).length;

/** Takes every row off the server, so that each situation starts from nothing. */
const clear = async (): Promise<void> => {
  const stored = await rowsOnServer(mine, regime);
  for (let from = 0; from < stored.length; from += 40)
    await mine("save-rows", {
      regime: regime.id,
      unit: school.code,
      period,
      regimeVersion: regimeVersion(regime),
      rows: stored
        .slice(from, from + 40)
        .map(({ id, table, version }) => ({ id, table, base: version, cells: null })),
    });
};
beforeEach(clear);

const persons = (count: number): readonly Cells[] =>
  Array.from({ length: count }, (_, number) => completeCells(number));

describe("送出", () => {
  test("90人分三批送出，每批回写版本，之后没有待同步的行", async () => {
    const host = await workbook(mine);
    for (const [row, cells] of persons(90).entries()) await type(host, row, cells);
    const progress: number[] = [];
    const report = await sync(host, mine, { onProgress: (done) => progress.push(done) });
    expect([report.ended, report.saved, progress]).toEqual(["done", 90, [0, 40, 80, 90]]);
    const rows = rowsOf(await opened(host));
    expect(new Set(rows.map(({ version }) => version))).toEqual(new Set([1]));
    expect(await changed(host)).toBe(0);
  });

  test("送到一半停下，已送的存好，再同步只送其余的", async () => {
    const host = await workbook(mine);
    for (const [row, cells] of persons(50).entries()) await type(host, row, cells);
    const stop = new AbortController();
    const report = await sync(host, mine, {
      signal: stop.signal,
      onProgress: (done) => done === 40 && stop.abort(),
    });
    expect([report.ended, report.saved]).toEqual(["stopped", 40]);
    expect(await changed(host)).toBe(10);
    expect((await sync(host, mine)).saved).toBe(10);
  });

  test("服务器收下了而回执丢失：再同步用同一个键，只有一个版本", async () => {
    const host = await workbook(mine);
    await type(host, 0, completeCells(0));
    const keys: (string | null)[] = [];
    let losing = true;
    const call = await office.callAs(`clerk-${school.code}`, async (input, init) => {
      const answer = await fetch(input, init);
      if (init?.method !== "PUT") return answer;
      keys.push(new Headers(init.headers).get("idempotency-key"));
      if (losing) throw new TypeError("the reply was lost");
      return answer;
    });
    const unanswered = new Map<string, string>();
    expect((await sync(host, call, { unanswered })).ended).toBe("lost");
    expect(await changed(host)).toBe(1);
    losing = false;
    expect((await sync(host, call, { unanswered })).saved).toBe(1);
    expect(keys.length).toBe(4);
    expect(new Set(keys).size).toBe(1);
    expect(rowsOf(await opened(host))[0]?.version).toBe(1);
  });

  test("表尾添了没有编号的行，编号写不进去：一行也不送，连有编号的也不送", async () => {
    const host = await workbook(mine);
    await type(host, 0, completeCells(0));
    await type(host, capacity, completeCells(1));
    expect(rowsOf(await opened(host)).map(({ id }) => id !== null)).toEqual([true, false]);
    let sent = 0;
    const call: Call = (...request) => {
      sent += request[0] === "save-rows" ? 1 : 0;
      return mine(...request);
    };
    const shut = { ...host, patchAll: () => Promise.reject(new HostRefusal("sheet-protected")) };
    await expect(sync(shut, call)).rejects.toEqual(new HostRefusal("sheet-protected"));
    expect(sent).toBe(0);
    expect((await sync(host, call)).saved).toBe(2);
    expect(rowsOf(await opened(host)).map(({ version }) => version)).toEqual([1, 1]);
  });

  test("编号写好了、送出以前断了网：再同步还是那个编号，服务器上只有一行", async () => {
    const host = await workbook(mine);
    await type(host, capacity, completeCells(0));
    const idsAt: (string | null)[] = [];
    const cut: Call = async (...request) => {
      if (request[0] !== "save-rows") return mine(...request);
      // What goes out stands in the sheet already.
      idsAt.push(...rowsOf(await opened(host)).map(({ id }) => id));
      return { kind: "offline" };
    };
    expect((await sync(host, cut)).ended).toBe("lost");
    expect(idsAt).toEqual([expect.any(String)]);
    expect((await sync(host, mine)).saved).toBe(1);
    const listed = await listRows(mine, { regime, meta: { unit: school, period } });
    expect(listed.kind === "answer" ? listed.rows.map(({ id }) => id) : listed.kind).toEqual(idsAt);
  });

  test("只缺项的行可以存草稿，有错的行留在表里", async () => {
    const host = await workbook(mine);
    await type(host, 0, { ...completeCells(0), 12: null });
    await type(host, 1, { ...completeCells(1), 3: 97 });
    const report = await sync(host, mine);
    expect([report.ended, report.saved]).toEqual(["done", 1]);
    const rows = rowsOf(await opened(host));
    expect(rows.map(({ version }) => version)).toEqual([1, null]);
  });

  test("从服务器取来的身份证号是掩码，不算填错，存回去原号不变", async () => {
    const first = await workbook(mine);
    await type(first, 0, completeCells(0));
    await sync(first, mine);
    const second = await workbook(theirs);
    const form = await opened(second);
    expect(rowsOf(form)[0]?.cells.residentId).toMatch(/^230\*+\d[\dX]$/);
    expect(checkSheet(form).problems).toEqual([]);
    await type(second, 0, { post: "副校长" });
    expect((await sync(second, theirs)).saved).toBe(1);
    expect((await sync(first, mine)).pulled).toBe(1);
    expect(rowsOf(await opened(first))[0]?.cells).toEqual({ ...completeCells(0), post: "副校长" });
  });
});

describe("两人同填一表", () => {
  const twoCopies = async (): Promise<[FileHost, FileHost]> => {
    const first = await workbook(mine);
    await type(first, 0, completeCells(0));
    await sync(first, mine);
    return [first, await workbook(theirs)];
  };

  test("改了不同的格：两人的都留下", async () => {
    const [first, second] = await twoCopies();
    await type(first, 0, { 17: "硕士" });
    await type(second, 0, { 18: "良好" });
    await sync(first, mine);
    expect((await sync(second, theirs)).merged).toBe(1);
    expect((await sync(first, mine)).pulled).toBe(1);
    for (const host of [first, second])
      expect(rowsOf(await opened(host))[0]?.cells).toMatchObject({ 17: "硕士", 18: "良好" });
    expect([await changed(first), await changed(second)]).toEqual([0, 0]);
  });

  const disputed = async () => {
    const [first, second] = await twoCopies();
    await type(first, 0, { 18: "良好", 17: "硕士" });
    await sync(first, mine);
    await type(second, 0, { 18: "中等" });
    const { conflicts } = await sync(second, theirs);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error("no conflict");
    return { first, second, conflict };
  };

  test("改了同一格：列出原来的、我的、对方的和对方姓名", async () => {
    const { conflict } = await disputed();
    expect([
      conflict.keys,
      conflict.base[18],
      conflict.mine[18],
      conflict.theirs[18],
      conflict.by.name,
    ]).toEqual([["18"], "优秀", "中等", "良好", office.names.clerk]);
  });

  test("选用对方的：本行与服务器一致，没有东西要送", async () => {
    const { second, conflict } = await disputed();
    await settleConflict(second, await opened(second), conflict, { 18: "theirs" });
    expect(rowsOf(await opened(second))[0]?.cells).toMatchObject({ 17: "硕士", 18: "良好" });
    expect(await changed(second)).toBe(0);
  });

  test("选用我的：对方另一格的改动也留着，再同步就存下", async () => {
    const { first, second, conflict } = await disputed();
    await settleConflict(second, await opened(second), conflict, { 18: "mine" });
    expect(await changed(second)).toBe(1);
    expect((await sync(second, theirs)).saved).toBe(1);
    await sync(first, mine);
    expect(rowsOf(await opened(first))[0]?.cells).toMatchObject({ 17: "硕士", 18: "中等" });
  });

  test("都不是，另填一个：表上是新填的，对方另一格的改动也留着，再同步就存下", async () => {
    const { first, second, conflict } = await disputed();
    await settleConflict(second, await opened(second), conflict, { 18: { written: "差" } });
    expect((await sync(second, theirs)).saved).toBe(1);
    await sync(first, mine);
    expect(rowsOf(await opened(first))[0]?.cells).toMatchObject({ 17: "硕士", 18: "差" });
  });

  test("同事新增的人列为本表没有的行，放回后与服务器一致", async () => {
    const [first, second] = await twoCopies();
    await type(first, 1, completeCells(1));
    await sync(first, mine);
    const { elsewhere } = await sync(second, theirs);
    expect(elsewhere.map(({ cells }) => cells.name)).toEqual([completeCells(1).name]);
    const [row] = elsewhere;
    if (row) await bringRow(second, await opened(second), row);
    expect(rowsOf(await opened(second)).map(({ cells }) => cells.name)).toEqual([
      completeCells(0).name,
      completeCells(1).name,
    ]);
    expect((await sync(second, theirs)).elsewhere).toEqual([]);
    expect(await changed(second)).toBe(0);
  });
});

describe("上报", () => {
  test("没同步完的不能上报；同步后封存的正是表上的行，此后服务器不再收改动", async () => {
    const host = await workbook(mine);
    for (const [row, cells] of persons(3).entries()) await type(host, row, cells);
    const before = await opened(host);
    expect(summarize(before, checkSheet(before)).blocked).toBe("changed");
    await sync(host, mine);
    const form = await opened(host);
    const summary = summarize(form, checkSheet(form));
    expect([summary.blocked, summary.subjects, summary.grades.filter(({ count }) => count > 0)]).toEqual([
      null,
      3,
      [{ grade: "A", count: 3 }],
    ]);
    const outcome = await mine("submit-batch", handInRequest(form));
    expect(outcome.kind === "answer" && [outcome.answer.state, outcome.answer.rows]).toEqual(["awaiting", 3]);
    await type(host, 0, { 17: "硕士" });
    const report = await sync(host, mine);
    expect([report.ended, report.refusal?.code]).toEqual(["refused", "sheet-sealed"]);
  });
});
