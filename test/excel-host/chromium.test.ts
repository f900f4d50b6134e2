import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "../browser/launch.ts";
import { openInChromium, routeOfficeCdn } from "./chromium.ts";

/** A pane as small as can be, with the script tag of production. */
const PANE = `<!doctype html><meta charset="utf-8"><title>诚信册</title>
<script src="https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"></script>
<body><button disabled>填写</button><output id="done"></output><output id="heard"></output>
<script>
const say = (where, text) => { document.getElementById(where).textContent = text; };
Office.onReady(async (info) => {
  Office.actions.associate("fillTotals", async (event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C1").formulas = [["=SUM(A1:B1)"]];
      await context.sync();
    });
    event.completed();
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => say("heard", event.address + " " + event.triggerSource));
    await context.sync();
  });
  document.querySelector("button").disabled = false;
  document.querySelector("button").onclick = async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = [[1, 2]];
      await context.sync();
    });
    Office.context.document.settings.set("单位", { code: "36-09" });
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    say("done", "已填写 " + info.host + " " + info.platform);
  };
});
</script>`;

let browser: Browser;
let server: Server;
let pane: string;
beforeAll(async () => {
  browser = await openBrowser(inject("chromium"));
  server = createServer((_, response) =>
    response.setHeader("content-type", "text/html; charset=utf-8").end(PANE),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  pane = `http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test("真正的窗格在替身 Excel 里填写、保存设置、听见用户输入、响应功能区按钮", async () => {
  const excel = await openInChromium(await browser.newContext(), { pane });

  await excel.pane.getByRole("button", { name: "填写" }).click();
  await excel.pane.getByText("已填写 Excel OfficeOnline").waitFor();
  expect([...excel.host.settings]).toEqual([["单位", '{"code":"36-09"}']]);

  excel.host.person.type("Sheet1", "B1", 5);
  await excel.pane.getByText("B1 Unknown").waitFor();

  await excel.press("fillTotals");
  expect(excel.host.save()[0]?.values).toEqual([[1, 5, 6]]);
  expect(excel.host.save()[0]?.formulas).toEqual([[1, 5, "=SUM(A1:B1)"]]);
  await expect(excel.press("没有这个动作")).rejects.toThrow("没有这个动作");

  await excel.close();
});

test("同一窗格在普通浏览器里打开时没有宿主", async () => {
  const context = await browser.newContext();
  await routeOfficeCdn(context);
  const page = await context.newPage();
  await page.goto(pane);
  const host = await page.evaluate("Office.onReady().then((info) => info.host)");
  expect(host).toBeNull();
  await context.close();
});
