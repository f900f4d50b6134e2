// 功能区、右键菜单与公式：面板关着，共享运行时照样办，办完面板开在该看的一页
import type { Browser, BrowserContext, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from "vitest";
import { excelHost } from "#addin/hosts/excel.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { openBrowser } from "../browser/launch.ts";
import { type ChromiumSession, openInChromium } from "../excel-host/chromium.ts";
import { ExcelHost } from "../excel-host/host.ts";
import { openInNode } from "../excel-host/node.ts";
import { cellOf, gridSheet } from "./filling.ts";
import { formWith } from "./forms.ts";
import { type LocalOffice, openLocalOffice } from "./local-office.ts";
import { bestAnswers, completeCells } from "./school.ts";

let browser: Browser;
let office: LocalOffice;
beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(inject("chromium")), openLocalOffice({ expected: 3 })]);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

/** A workbook with a form of two persons, the second with a mistake. */
const workbookWithForm = async (): Promise<ExcelHost> => {
  const host = new ExcelHost();
  const node = await openInNode({ host });
  for (const name of ["Excel", "Office", "OfficeExtension"] as const) vi.stubGlobal(name, node[name]);
  await excelHost().make(formWith([completeCells(0), { ...completeCells(1), 3: 97 }]));
  node.close();
  vi.unstubAllGlobals();
  return host;
};

let context: BrowserContext;
let excel: ChromiumSession;
let pane: Frame;
beforeEach(async () => {
  const host = await workbookWithForm();
  host.pane.show(false);
  context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce" });
  excel = await openInChromium(context, { host, pane: `${office.origin}/addin/pane.html`, width: 350 });
  pane = excel.pane;
});
afterEach(async () => {
  await excel.close();
  await context.close();
});

const chosen = () => pane.getByRole("tab", { selected: true }).textContent();
test("校验：面板关着也把问题格标出来，再打开面板，停在问题一页", async () => {
  await excel.press("checkSheet");
  await expect.poll(() => excel.host.pane.shown).toBe(true);
  await pane.getByText("已校验 2 行").waitFor();
  expect(await chosen()).toMatch(/^问题/);
  const cell = cellOf(excel, 1, "3");
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const fills = excel.host.save().find(({ name }) => name === gridSheet(excel))?.fills;
  expect(fills?.[Number(row) - 1]?.[column]).toBe("#FBE3E0");
});

test("为什么是这个分：右键所在的人，得分与每一分的条文摆开", async () => {
  excel.host.person.select(gridSheet(excel), cellOf(excel, 0, "7"));
  await excel.press("whyScore");
  await expect.poll(() => excel.host.pane.shown).toBe(true);
  await pane.getByText("总分 100").waitFor();
  await pane.getByText("附件 三级指标44").waitFor();
  expect(await chosen()).toMatch(/^填报/);
  // Asked again for the row, it stays open; its button closes it.
  await pane.getByRole("button", { name: "为什么" }).click();
  await pane.getByText("附件 三级指标44").waitFor({ state: "detached" });
});

test("右键点在没有人的行上：请先选中某一个人", async () => {
  excel.host.person.select(gridSheet(excel), "A1");
  await excel.press("whyScore");
  await pane.getByText("请先选中填报表里的一行，再看为什么").waitFor();
});

test("收件箱、同步、汇总、建表、导入名册、上报各开在自己的一页", async () => {
  for (const [action, tab, words] of [
    ["openInbox", /^收件箱/, "未登录"],
    ["syncRows", /^同步/, "登录后可以同步"],
    ["consolidate", /^汇总/, "汇总收来的工作簿"],
    ["makeSheet", /^填报/, "本工作簿里已有填报表"],
    ["importRoster", /^填报/, "选一张现成的花名册"],
  ] as const) {
    excel.host.pane.show(false);
    await excel.press(action);
    await pane.getByText(words).first().waitFor();
    expect(await chosen()).toMatch(tab);
  }
  await excel.press("handIn");
  await pane.getByRole("dialog").getByText("上报").first().waitFor();
});

test("面板打不开（GeneralException），命令照样办完", async () => {
  excel.host.pane.stuck = true;
  await excel.press("checkSheet");
  await pane.getByText("已校验 2 行").waitFor({ state: "attached" });
  expect(excel.host.pane.shown).toBe(false);
});

test("打开工作簿就要算的公式，等到加载项就绪再算；用的是发布的那份脚本和内容安全策略", async () => {
  const best = bestAnswers();
  const ids = indicatorsOf(yichunPractitioner).map(({ id }) => id);
  const [grade, due] = await Promise.all([
    excel.host.functions.call("GRADE", ["yichun-practitioner", [ids], [ids.map((id) => best[id])]]),
    excel.host.functions.call("WORKDAY", ["2026-09-18", 5]),
  ]);
  expect(grade).toEqual({ value: "A" });
  expect(due).toEqual({ value: 46_289 });
});
