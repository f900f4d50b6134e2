// 各表同步的情形：真实的本机服务，两位填报人填同一份认定登记；冲突写成字
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Call } from "#addin/api/client.ts";
import { type FileHost, fileHost } from "#addin/hosts/xlsx.ts";
import { checkSheet, rowsToSend } from "#addin/sheet/check.ts";
import { settleConflict } from "#addin/sheet/conflict.ts";
import { workbookFor } from "#addin/sheet/make.ts";
import { openForm } from "#addin/sheet/open.ts";
import { type OpenForm, rowsOf } from "#addin/sheet/open-form.ts";
import { listRows, type SyncReport, syncRows } from "#addin/sheet/sync.ts";
import { shownCells } from "#addin/sheet/tables.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { wugangPrivateSchool } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { type LocalOffice, openLocalOffice, period, school } from "./local-office.ts";

const regime = wugangPrivateSchool;
let office: LocalOffice;
let mine: Call;
let theirs: Call;
beforeAll(async () => {
  office = await openLocalOffice({ regimes: [regime.id] });
  [mine, theirs] = await Promise.all([office.callAs(`clerk-${school.code}`), office.callAs("clerk-2")]);
});
afterAll(() => office?.close());

let serial = 0;
const newRowId = (): string => {
  serial += 1;
  return `row-${String(serial).padStart(6, "0")}`;
};

const opened = async (host: FileHost): Promise<OpenForm> => {
  const form = await openForm(host, { on: "2026-11-28" });
  if (isWorkbookRefused(form)) throw new Error(form.refusedWorkbook);
  return form;
};

const workbook = async (call: Call): Promise<FileHost> => {
  const listed = await listRows(call, { regime, meta: { unit: school, period } });
  if (listed.kind !== "answer") throw new Error(JSON.stringify(listed));
  const host = fileHost([], { newRowId });
  const made = workbookFor({
    ...{ kind: "form", regime, unit: school, bureau: null, period, capacity: 4 },
    ...{ stored: listed.rows, locale: "zh-CN", newRowId },
  });
  if (made === null) throw new Error("nothing made");
  await host.make(made);
  return host;
};

const type = async (
  host: FileHost,
  table: string,
  cells: Readonly<Record<string, string>>,
): Promise<void> => {
  const at = (await opened(host)).tables.find(({ id }) => id === table);
  if (at === undefined) throw new Error(table);
  await host.patch(
    at.sheet,
    Object.entries(cells).map(([key, value]) => ({
      ...{ row: at.firstRow, value },
      column: at.columns[key] ?? -1,
    })),
  );
};

const sync = async (host: FileHost, call: Call): Promise<SyncReport> =>
  syncRows(
    {
      ...{ host, call, newRowId, newKey: () => crypto.randomUUID(), unanswered: new Map() },
      ...{ signal: new AbortController().signal, onProgress: () => undefined },
    },
    await opened(host),
    regimeVersion(regime),
  );

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
