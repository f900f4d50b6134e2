// 只用键盘，英文：从登录、建表、填写、校验、同步到上报，不碰鼠标；一路看得见焦点，次序如所读
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { gridSheet, pasteRows } from "../addin/filling.ts";
import { type LocalOffice, openLocalOffice } from "../addin/local-office.ts";
import { completeCells } from "../addin/school.ts";
import { type Focus, focusIn, pressByKeyboard } from "../browser/keyboard.ts";
import { openBrowser } from "../browser/launch.ts";
import type { ChromiumSession } from "../excel-host/chromium.ts";
import { expectAccessible, openExcel } from "./screens.ts";

let browser: Browser;
let office: LocalOffice;
let excel: ChromiumSession;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(inject("chromium")), openLocalOffice({ expected: 2 })]);
  excel = await openExcel(browser, office, { locale: "en-GB" });
  ({ page, pane } = excel);
});
afterAll(async () => {
  await excel?.close();
  await browser?.close();
  await office?.close();
});

const press = async (name: RegExp, key = "Enter"): Promise<readonly Focus[]> => {
  const trail = await pressByKeyboard(page, name, { key, at: pane });
  expect(trail.filter(({ seen }) => !seen)).toEqual([]);
  return trail;
};

/** From Excel's own controls, before the pane: the next Tab enters it. */
const comeFromExcel = (): Promise<unknown> => page.evaluate("document.activeElement?.blur()");

test("sign in and make the form", async () => {
  await pane.getByRole("form", { name: "Make the sheet" }).waitFor();
  await expectAccessible(pane);
  const [popup] = await Promise.all([page.waitForEvent("popup"), press(/^Sign in$/)]);
  await popup.getByRole("button", { name: new RegExp(office.names.clerk) }).waitFor();
  await pressByKeyboard(popup, new RegExp(office.names.clerk));
  await pane.getByRole("banner").getByText("Connected").waitFor();
  await press(/^Make the form$/);
  await pane.getByText("Nobody filled in yet").first().waitFor();
  await expectAccessible(pane);
});

test("one round with Tab: through the pane in reading order, each control once", async () => {
  await comeFromExcel();
  const round: string[] = [];
  for (let steps = 0; steps < 14; steps += 1) {
    await page.keyboard.press("Tab");
    const focus = await focusIn(pane);
    // Good news stays a while or not: its button is no part of the order.
    if (focus !== null && focus.name !== "Dismiss") round.push(focus.name.slice(0, 20));
  }
  expect(round).toEqual([
    "Settings",
    "Fill in",
    "Fill in",
    "How it is counted",
    "Import from a roster",
    "Columns torn, cells ",
    "Check all",
    "Sync",
    "Hand in…",
  ]);
});

test("fill, check, why, sync, hand in", async () => {
  pasteRows(excel, [completeCells(0), { ...completeCells(1), 3: 97 }]);
  await pane.getByRole("button", { name: /97% or 0.97/ }).waitFor();
  await comeFromExcel();
  await press(/97% or 0.97/);
  await expect.poll(() => excel.host.workbook.active.name).toBe(gridSheet(excel));
  pasteRows(excel, [completeCells(0), completeCells(1)]);
  await pane.getByText("Every row is complete and right").waitFor();
  await comeFromExcel();
  await press(/^Why/);
  await pane.locator(".lines").first().waitFor();
  await expectAccessible(pane);
  await comeFromExcel();
  await press(/^Sync 2 rows$/);
  await pane.getByText(/^2 rows synced|Synced 2 rows/).waitFor();
  await comeFromExcel();
  await press(/^Hand in…$/);
  await pane.getByRole("dialog").waitFor();
  await expectAccessible(pane);
  await press(/^Hand in 2/);
  await pane.getByText(/^Handed in. Seal/).waitFor();
});
