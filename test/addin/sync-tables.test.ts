// 各表同步的情形：真实的本机服务，两位填报人填同一份认定登记；冲突写成字
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Call } from "#addin/api/client.ts";
import { type FileHost, fileHost } from "#addin/hosts/xlsx.ts";
import { checkSheet, rowsToSend } from "#addin/sheet/check.ts";
import { settleConflict } from "#addin/sheet/conflict.ts";
import { rowsOf } from "#addin/sheet/open-form.ts";
import type { SyncReport } from "#addin/sheet/sync.ts";
import { shownCells } from "#addin/sheet/tables.ts";
import { wugangPrivateSchool } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { makeForm, newRowId, opened, rowsOnServer, syncForm, typeInto } from "./clerks-form.ts";
import { type LocalOffice, openLocalOffice, school } from "./local-office.ts";

const regime = wugangPrivateSchool;
let office: LocalOffice;
let mine: Call;
let theirs: Call;
beforeAll(async () => {
  office = await openLocalOffice({ regimes: [regime.id] });
  [mine, theirs] = await Promise.all([office.callAs(`clerk-${school.code}`), office.callAs("clerk-2")]);
});
afterAll(() => office?.close());

const workbook = async (call: Call): Promise<FileHost> => {
  const host = fileHost([], { newRowId });
  await makeForm(host, regime, { stored: await rowsOnServer(call, regime) });
  return host;
};

const type = async (
  host: FileHost,
  table: string,
  cells: Readonly<Record<string, string>>,
  rows = 1,
): Promise<void> => {
  const form = await opened(host);
  for (let row = 0; row < rows; row += 1) await typeInto(host, form, { table, row }, cells);
};

const sync = async (
  host: FileHost,
  call: Call,
  onProgress: (done: number) => void = () => undefined,
): Promise<SyncReport> => syncForm(host, call, await opened(host), { onProgress });

const waiting = async (host: FileHost): Promise<number> => rowsToSend(checkSheet(await opened(host))).length;

test("名册和事实一起送出；同事取回的是字；改了同一格，冲突写明情形，选定后两边一致", async () => {
  const first = await workbook(mine);
  await type(first, "roster", { [regime.subject.fields[0]?.id ?? ""]: "虚构民办学校" });
  await type(first, "facts", {
    ...{ subject: "虚构民办学校", no: "1", kind: "情形" },
    ...{ on: "2026-03-01", hit: "law-63-8" },
  });
  const sent = await sync(first, mine);
  expect([sent.ended, sent.refusal, sent.refusedRows, sent.saved]).toEqual(["done", null, [], 2]);
  expect(await waiting(first)).toBe(0);

  const second = await workbook(theirs);
  const facts = rowsOf(await opened(second)).filter(({ table }) => table === "facts");
  expect(facts.map(({ values }) => values.subject)).toEqual(["虚构民办学校"]);
  expect(await waiting(second)).toBe(0);

  await type(first, "facts", { hit: "law-63-1" });
  expect((await sync(first, mine)).saved).toBe(1);
  await type(second, "facts", { hit: "law-63-2" });
  const { conflicts } = await sync(second, theirs);
  const [conflict] = conflicts;
  if (conflict === undefined) throw new Error("no conflict");
  expect([conflict.table, conflict.keys]).toEqual(["facts", ["hit"]]);
  const form = await opened(second);
  expect(String(shownCells(form, "facts", conflict.theirs, "zh-CN").hit)).toMatch(/^law-63-1 ./);
  await settleConflict(second, form, conflict, { hit: "theirs" });
  expect(await waiting(second)).toBe(0);
  expect(rowsOf(await opened(second)).find(({ table }) => table === "facts")?.cells.hit).toBe("law-63-1");
});

const register = "register-rectification-orders";
const textColumns = [1, 2, 3, 4, 6, 8, 9].map((number) => `column-${number}`);
const written = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join("");

test("每行都写满字：按字节分批，哪一批也不过大，一行不少", async () => {
  const host = await workbook(mine);
  const full = Object.fromEntries(textColumns.map((key) => [key, written(2000)]));
  await type(host, register, full, 30);
  const before = await waiting(host);
  const progress: number[] = [];
  const report = await sync(host, mine, (done) => progress.push(done));
  expect([report.ended, report.refusal, report.refusedRows, report.saved]).toEqual([
    "done",
    null,
    [],
    before,
  ]);
  // 七格两千字是42 KB：一批七行。
  expect(progress).toEqual([0, 7, 14, 21, 28, 30]);
  expect(await waiting(host)).toBe(0);
});

test("一格多了一个字：说出是哪一格、最多几个字，这一行留下，别的照送", async () => {
  const host = await workbook(mine);
  await type(host, "facts", { ...{ subject: "虚构民办学校", no: "2", kind: "情形" }, on: "2026-03-01" });
  await type(host, "facts", { of: "长".repeat(2001) });
  const { problems } = checkSheet(await opened(host));
  expect(
    problems.flatMap(({ table, key, kind, problem: { code, values } }) =>
      code === "text-too-long" ? [{ table, key, kind, values }] : [],
    ),
  ).toEqual([{ table: "facts", key: "of", kind: "format", values: { length: 2001, most: 2000 } }]);
  expect((await sync(host, mine)).refusal).toBeNull();
  expect(await waiting(host)).toBe(0);
  await type(host, "facts", { of: "长".repeat(2000) });
  expect((await sync(host, mine)).saved).toBe(1);
});
