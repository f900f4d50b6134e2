// 断网的一周：同步到一半断网，关面板、关 Excel，改动在工作簿里等着；联网后接着送，冲突并排看清，一格取对方、一格另填
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { regimeVersion } from "#shared/engine/version.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { cellOf, gridSheet, pasteRows } from "../addin/filling.ts";
import { type LocalOffice, openLocalOffice, period, school, signInAs } from "../addin/local-office.ts";
import { completeCells } from "../addin/school.ts";
import { openBrowser } from "../browser/launch.ts";
import { parseAddress } from "../excel-host/address.ts";
import type { ChromiumSession } from "../excel-host/chromium.ts";
import { ExcelHost } from "../excel-host/host.ts";
import type { PlainSheetRead } from "../excel-host/plain-sheet.ts";
import { hiddenIn, reopened } from "./reopened.ts";
import { expectAccessible, expectEachTabAccessible, handIn, openExcel, tab } from "./screens.ts";

const sheet = { regime: yichunPractitioner.id, unit: school.code, period };
/** More than go in one request, so that there is a middle. */
const count = 50;
const staff = Array.from({ length: count }, (_, number) => completeCells(number));

let browser: Browser;
let office: LocalOffice;
let excel: ChromiumSession;
let saved: readonly PlainSheetRead[];

beforeAll(async () => {
  [browser, office] = await Promise.all([
    openBrowser(inject("chromium")),
    openLocalOffice({ expected: count }),
  ]);
  excel = await openExcel(browser, office, { host: new ExcelHost() });
});
afterAll(async () => {
  await excel?.close();
  await browser?.close();
  await office?.close();
});

const type = (person: number, key: string, value: string): void =>
  excel.host.person.type(gridSheet(excel), cellOf(excel, person, key), value);
const value = (person: number, key: string): unknown => {
  const { row, column } = parseAddress(cellOf(excel, person, key));
  return excel.host.save().find(({ name }) => name === gridSheet(excel))?.values[row]?.[column];
};

test("五十人送到一半断网：送出的四十行存好，其余仍在工作簿里", async () => {
  const { pane, page } = excel;
  await pane.getByRole("form", { name: "建表" }).waitFor();
  await signInAs(page, pane, office.names.clerk);
  await pane.getByRole("button", { name: "生成填报表" }).click();
  await pane.getByText("还没有填人").first().waitFor();
  pasteRows(excel, staff);
  await pane.getByText("每一行都完整").waitFor();
  let puts = 0;
  await page.context().route(`${office.origin}/api/**`, async (route) => {
    if (route.request().method() === "PUT") puts += 1;
    if (puts > 1) await route.abort("internetdisconnected");
    else await route.continue();
  });
  await pane.getByRole("button", { name: `同步 ${count} 行` }).click();
  await pane.getByText("中途断网：送出的 40 行已存好，其余仍在工作簿里").waitFor();
  await pane.getByText("离线，照常填报").waitFor();
  await pane.getByRole("button", { name: "同步 10 行" }).waitFor();
  await expectEachTabAccessible(pane);
});

test("关上面板照样改；再打开，改动都在，校验照旧", async () => {
  const { host, pane } = excel;
  host.pane.show(false);
  type(0, "17", "硕士");
  type(0, "18", "良好");
  host.pane.show(true);
  await tab(pane, "填报");
  await pane.getByRole("button", { name: "同步 11 行" }).waitFor();
  await pane.getByText("每一行都完整").waitFor();
});

test("关掉 Excel：工作簿存下；藏起来的地方没有姓名和号码，浏览器里也没有留下", async () => {
  saved = excel.host.save();
  const hidden = JSON.stringify(hiddenIn(saved));
  expect(hidden).toContain(school.code);
  for (const { name, residentId } of staff) {
    expect(hidden).not.toContain(name);
    expect(hidden).not.toContain(residentId);
  }
  expect([...excel.host.settings]).toEqual([["Office.AutoShowTaskpaneWithDocument", "true"]]);
  const kept = String(
    await excel.pane.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"),
  );
  for (const { name } of staff) expect(kept).not.toContain(name);
  const { host } = excel;
  await excel.close();
  host.close();
});

test("同事其间改了同一人的两格；联网后从工作簿接着送：十行送到，一行并排看清", async () => {
  const colleague = office.deskOf("clerk-2");
  const { rows } = await colleague.get("list-rows", sheet);
  expect(rows.length).toBe(40);
  const row = rows.find(({ cells }) => cells.name === staff[0]?.name && cells.post === staff[0]?.post);
  if (row === undefined) throw new Error("not on the server");
  await colleague.get("save-rows", {
    ...sheet,
    regimeVersion: regimeVersion(yichunPractitioner),
    rows: [
      {
        ...{ id: row.id, table: row.table, base: row.version },
        cells: { ...row.cells, 17: "本科及以下", 18: "中等" },
      },
    ],
  });
  excel = await openExcel(browser, office, { host: reopened(saved) });
  const { pane, page } = excel;
  await pane.getByText("每一行都完整").waitFor();
  await signInAs(page, pane, office.names.clerk);
  await pane.getByRole("button", { name: "同步 11 行" }).click();
  const dispute = pane.getByRole("listitem").filter({ hasText: "许安然于" });
  await dispute.waitFor();
  await pane.getByText(/已同步 10 行。1 行有冲突/).waitFor();
  await expectAccessible(pane);
  await dispute.getByRole("radio", { name: "许安然的： 本科及以下" }).check();
  const other = dispute.getByRole("group", { name: /^18/ });
  await other.getByRole("radio", { name: "都不是，另填" }).check();
  await other.getByRole("textbox").fill("差");
  await expectAccessible(pane);
  await pane.getByRole("button", { name: "按所选存下" }).click();
  await expect.poll(() => [value(0, "17"), value(0, "18")]).toEqual(["本科及以下", "差"]);
  await pane.getByRole("button", { name: "同步 1 行" }).click();
  await pane.getByText(/^已同步 1 行/).waitFor();
  const { rows: after } = await colleague.get("list-rows", sheet);
  expect(after.length).toBe(count);
  expect(after.find(({ id }) => id === row.id)?.cells).toMatchObject({ 17: "本科及以下", 18: "差" });
});

test("之后照常上报", () => handIn(excel.pane, count));
