// 登录的各条路：Office 对话框、弹窗、配对码、Office 自己的账号；登不成、过期都不丢东西
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { signIn } from "#infra/local/sign-in.ts";
import { violations } from "../browser/axe.ts";
import { findChromium, openBrowser } from "../browser/launch.ts";
import {
  type ChromiumOptions,
  type ChromiumSession,
  openInChromium,
  routeOfficeCdn,
} from "../excel-host/chromium.ts";
import { pasteRows } from "./filling.ts";
import { type LocalOffice, openLocalOffice, period, school } from "./local-office.ts";
import { completeCells } from "./school.ts";

const screen = {
  locale: "zh-CN",
  viewport: { width: 400, height: 800 },
  reducedMotion: "reduce",
  ignoreHTTPSErrors: true,
} as const;

let browser: Browser;
let office: LocalOffice;
beforeAll(async () => {
  // Read by the server's functions when they are first used.
  process.env.NESTED_APP_AUTH = "offered";
  [browser, office] = await Promise.all([
    findChromium().then(openBrowser),
    openLocalOffice({ secure: true }),
  ]);
});
afterAll(async () => {
  delete process.env.NESTED_APP_AUTH;
  await browser?.close();
  await office?.close();
});

const contexts: BrowserContext[] = [];
const newContext = async (): Promise<BrowserContext> => {
  const context = await browser.newContext(screen);
  contexts.push(context);
  return context;
};
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

const openExcel = async (context: BrowserContext, how: Partial<ChromiumOptions> = {}) => {
  const excel = await openInChromium(context, {
    pane: `${office.origin}/addin/pane.html`,
    width: 380,
    ...how,
  });
  await signInButton(excel.pane).waitFor();
  return excel;
};

const signInButton = (pane: Frame | Page) =>
  pane.getByRole("banner").getByRole("button", { name: "登录", exact: true });
const connected = (pane: Frame | Page) => pane.getByRole("banner").getByText("已连接").waitFor();
const offered = (pane: Frame | Page) => pane.getByRole("button", { name: "用配对码登录" }).waitFor();

/** No window opens in this frame, as where the browser or the administrator forbids it. */
const forbidWindows = (pane: Frame | Page): Promise<unknown> => pane.evaluate("window.open = () => null");

/** Types the code on another machine's browser, up to the question whether to agree. */
const typeElsewhere = async (address: string, code: string): Promise<Page> => {
  const page = await (await newContext()).newPage();
  await page.goto(address);
  await page.getByRole("textbox", { name: "配对码" }).fill(code.toLowerCase());
  await page.getByRole("button", { name: "下一步" }).click();
  return page;
};

const shownPairing = async (pane: Frame | Page) => {
  const card = pane.getByRole("region", { name: "配对码" });
  await card.locator(".pairing-code").waitFor();
  const text = async (place: string): Promise<string> => (await card.locator(place).textContent()) ?? "";
  return { address: await text(".pairing-address"), code: (await text(".pairing-code")).slice(-9) };
};

describe("Office 对话框（真实 Office.js 打开的窗口）", () => {
  test("在对话框里登录，由 messageParent 交回", async () => {
    const excel = await openExcel(await newContext());
    const [dialog] = await Promise.all([excel.page.waitForEvent("popup"), signInButton(excel.pane).click()]);
    // A window of Office.js and not of the page itself: nothing but messageParent is heard from it.
    expect(await dialog.evaluate("window.name")).toContain("isDialog");
    await dialog.getByRole("button", { name: new RegExp(office.names.clerk) }).click();
    await connected(excel.pane);
    await expect.poll(() => dialog.isClosed()).toBe(true);
    await excel.close();
  });

  test("关掉对话框（12006）：照常填报，可以改用配对码", async () => {
    const excel = await openExcel(await newContext());
    const [dialog] = await Promise.all([excel.page.waitForEvent("popup"), signInButton(excel.pane).click()]);
    await dialog.getByRole("button", { name: new RegExp(office.names.clerk) }).waitFor();
    await dialog.close();
    await offered(excel.pane);
    expect(await excel.pane.getByRole("banner").getByText("未登录").count()).toBe(1);
    await excel.pane.getByRole("form", { name: "建表" }).waitFor();
    await excel.close();
  });

  test("窗口都打不开（12011，弹窗也被拦）：配对码在另一台机器上输入，面板自己连上", async () => {
    const excel = await openExcel(await newContext());
    await forbidWindows(excel.pane);
    await signInButton(excel.pane).click();
    await offered(excel.pane);
    // Office.js lays its own notice over the pane.
    await excel.pane.getByRole("button", { name: /^(OK|确定)$/ }).click();
    await excel.pane.getByRole("button", { name: "用配对码登录" }).click();
    const { address, code } = await shownPairing(excel.pane);
    expect([address, code]).toEqual([
      `${office.issuer}/device`,
      expect.stringMatching(/^[B-Z]{4}-[B-Z]{4}$/),
    ]);
    const page = await typeElsewhere(address, code);
    await page.getByText(code).waitFor();
    await page.getByRole("button", { name: "同意，去登录" }).click();
    await page.getByRole("button", { name: new RegExp(office.names.clerk) }).click();
    await page.getByText("配对完成").waitFor();
    await connected(excel.pane);
    expect(await excel.pane.getByRole("region", { name: "配对码" }).count()).toBe(0);
    // Used once: typed again it opens nothing.
    const again = await typeElsewhere(address, code);
    await again.getByRole("alert").waitFor();
    await excel.close();
  });
});

describe("普通浏览器", () => {
  const openPane = async (): Promise<Page> => {
    const context = await newContext();
    await routeOfficeCdn(context);
    const page = await context.newPage();
    await page.goto(`${office.origin}/addin/pane.html`);
    await signInButton(page).waitFor();
    return page;
  };
  const askForCode = async (page: Page) => {
    await forbidWindows(page);
    await signInButton(page).click();
    await page.getByRole("button", { name: "用配对码登录" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "用配对码登录" }).click();
    const shown = await shownPairing(page);
    expect(await violations(page)).toEqual([]);
    return shown;
  };

  test("那边不同意：面板说没有登录，什么也没丢", async () => {
    const page = await openPane();
    const { address, code } = await askForCode(page);
    const elsewhere = await typeElsewhere(address, code);
    await elsewhere.getByRole("button", { name: "不同意" }).click();
    await elsewhere.getByText("您没有同意这次配对").waitFor();
    await page.getByText("配对没有被同意，没有登录").waitFor();
    await page.getByText("检查一个工作簿").waitFor();
  });

  test("输错代码：说清楚，可以再输", async () => {
    const page = await openPane();
    const { address } = await askForCode(page);
    const elsewhere = await typeElsewhere(address, "BBBB-BBBB");
    expect(await elsewhere.getByRole("alert").textContent()).toContain("没有这个配对码");
    await elsewhere.getByRole("textbox", { name: "配对码" }).waitFor();
  });

  test("取消以后，那个代码不再被等；还能用窗口登录", async () => {
    const page = await openPane();
    await askForCode(page);
    await page.getByRole("region", { name: "配对码" }).getByRole("button", { name: "取消" }).click();
    expect(await page.getByRole("region", { name: "配对码" }).count()).toBe(0);
    expect(await signInButton(page).isEnabled()).toBe(true);
  });
});

describe("Office 自己的账号（嵌套应用认证）", () => {
  /** Plays the host's bridge as MSAL speaks to it; the tokens are the real issuer's. */
  const withBridge = async (context: BrowserContext, answer: (method: string) => Promise<object>) => {
    const asked: string[] = [];
    await context.exposeFunction("answerBridge", async (text: string): Promise<string> => {
      const { requestId, method } = JSON.parse(text) as { requestId: string; method: string };
      asked.push(method);
      return JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...(await answer(method)) });
    });
    await context.addInitScript(`window.nestedAppAuthBridge = {
      listeners: [],
      addEventListener(_, listener) { this.listeners.push(listener); },
      postMessage(text) { window.answerBridge(text).then((data) => this.listeners.forEach((each) => each(data))); },
    }`);
    return asked;
  };
  const sets = { NestedAppAuth: "1.1" };

  test("不弹窗就登录：令牌由 Office 给", async () => {
    const context = await newContext();
    const asked = await withBridge(context, async (method) => ({
      success: true,
      ...(method === "GetInitContext"
        ? { initContext: { sdkName: "test", sdkVersion: "1" } }
        : {
            token: { access_token: await signIn(office.issuer, `clerk-${school.code}`), expires_in: 3_600 },
          }),
    }));
    const excel = await openExcel(context, { sets });
    await signInButton(excel.pane).click();
    await connected(excel.pane);
    expect(asked).toEqual(["GetInitContext", "GetToken"]);
    expect(context.pages()).toHaveLength(1);
    await excel.close();
  });

  test("Office 给不了：改开对话框", async () => {
    const context = await newContext();
    const asked = await withBridge(context, async (method) =>
      method === "GetInitContext"
        ? { success: true, initContext: { sdkName: "test", sdkVersion: "1" } }
        : { success: false, error: { status: "DISABLED" } },
    );
    const excel = await openExcel(context, { sets });
    const [dialog] = await Promise.all([excel.page.waitForEvent("popup"), signInButton(excel.pane).click()]);
    await dialog.getByRole("button", { name: new RegExp(office.names.clerk) }).click();
    await connected(excel.pane);
    expect(asked).toEqual(["GetInitContext", "GetToken"]);
    await excel.close();
  });
});

describe("同步到一半，登录过期", () => {
  let excel: ChromiumSession;
  const inDialog = async (): Promise<void> => {
    const [dialog] = await Promise.all([excel.page.waitForEvent("popup"), signInButton(excel.pane).click()]);
    await dialog.getByRole("button", { name: new RegExp(office.names.clerk) }).click();
  };
  /** The next save finds the sign-in expired; every later one goes through. */
  const expireOnce = (context: BrowserContext): Promise<unknown> =>
    context.route(
      `**/api/units/${school.code}/rows`,
      (route) =>
        route.fulfill({
          status: 401,
          contentType: "application/problem+json",
          body: JSON.stringify({ type: "about:blank", title: "", status: 401, code: "not-signed-in" }),
        }),
      { times: 1 },
    );

  test("能续就悄悄续，人看不出来；续不了只问一次，登录后接着同步", async () => {
    const context = await newContext();
    const grants: string[] = [];
    context.on("request", (request) => {
      if (request.url() !== `${office.issuer}/token`) return;
      grants.push(new URLSearchParams(request.postData() ?? "").get("grant_type") ?? "");
    });
    excel = await openExcel(context);
    await inDialog();
    await connected(excel.pane);
    await excel.pane.getByRole("button", { name: "生成填报表" }).click();
    await excel.pane.getByText("还没有填人").first().waitFor();
    pasteRows(excel, [completeCells(0), completeCells(1)]);
    await expireOnce(context);
    await excel.pane.getByRole("button", { name: "同步 2 行" }).click();
    await excel.pane.getByText("已同步 2 行").waitFor();
    expect(grants).toEqual(["authorization_code", "refresh_token"]);

    // Nothing to renew with: the issuer is out of reach for it.
    await context.route(`${office.issuer}/token`, (route) => route.abort(), { times: 1 });
    await expireOnce(context);
    pasteRows(excel, [completeCells(0), completeCells(1), completeCells(2)]);
    await excel.pane.getByRole("button", { name: "同步 1 行" }).click();
    await excel.pane.getByText("登录已过期").waitFor();
    await inDialog();
    await excel.pane.getByText("已同步 1 行").waitFor();
    const call = await office.callAs(`clerk-${school.code}`);
    const rows = await call("list-rows", { regime: "yichun-practitioner", unit: school.code, period });
    expect(rows.kind === "answer" && rows.answer.rows.map(({ cells }) => cells.name).sort()).toEqual(
      [0, 1, 2].map((person) => completeCells(person).name).sort(),
    );
    await excel.close();
  });
});
