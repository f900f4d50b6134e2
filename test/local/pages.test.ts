// 服务器上的每一页：公众页、文书核对页、登录页，宽窄明暗中英，axe 都找不出问题
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type LocalOffice, openLocalOffice } from "../addin/local-office.ts";
import { violations } from "../browser/axe.ts";
import { openBrowser } from "../browser/launch.ts";

let browser: Browser;
let office: LocalOffice;

beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(inject("chromium")), openLocalOffice()]);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const views: Readonly<Record<string, BrowserContextOptions>> = {
  宽: { viewport: { width: 1280, height: 900 } },
  手机: { viewport: { width: 320, height: 640 } },
  深色: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  高对比: { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
};
const paths = [
  "/",
  "/?lang=en",
  "/paper/7K3M-9P2Q-XW4V",
  "/paper/7K3M-9P2Q-XW4V?lang=en",
  "/paper/写错了",
  "/addin/signed-in.html?error=access_denied&state=abc",
  // Leads on to the issuer's page of sample people.
  `/addin/signed-in.html?challenge=${"a".repeat(43)}&state=abc&locale=zh-CN`,
];

test.each(Object.entries(views))("%s", async (_, options) => {
  const context = await browser.newContext({ locale: "zh-CN", ...options });
  const page = await context.newPage();
  const found: Record<string, readonly string[]> = {};
  for (const path of paths) {
    await page.goto(`${office.origin}${path}`);
    if (path.includes("challenge"))
      await page.getByRole("heading", { name: "选择一位样例人员登录" }).waitFor();
    if (path.includes("access_denied")) await page.getByText("没有登录，可以关闭本窗口").waitFor();
    found[path] = await violations(page);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
      options.viewport?.width ?? 0,
    );
  }
  expect(found).toEqual(Object.fromEntries(paths.map((path) => [path, []])));
  await context.close();
});
