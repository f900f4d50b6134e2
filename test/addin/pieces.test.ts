// 面板的文件：第一眼要取的不超过230 KB，其余稍后取来；取不到的说清楚，公式元数据与代码同步
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { functionFiles, functionMetadata } from "#addin/functions/metadata.ts";
import { type BuiltPane, buildPane } from "#infra/build-pane.ts";
import { openBrowser } from "../browser/launch.ts";
import { manifestXml } from "../manifest/files.ts";
import { type LocalOffice, openLocalOffice } from "./local-office.ts";

describe("构建", () => {
  let folder: string;
  let built: BuiltPane;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "chengxin-pane-"));
    built = await buildPane(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const zipped = async (name: string): Promise<number> => gzipSync(await readFile(join(folder, name))).length;

  test("第一眼要取的脚本压缩后不超过 230 KB，契约的校验、弹出菜单和读写文件都不在其中", async () => {
    const sizes = await Promise.all(built.atOnce.map(zipped));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(230 * 1024);
    const scripts = await Promise.all(built.atOnce.map((name) => readFile(join(folder, name), "utf8")));
    const others = (await readdir(join(folder, "pieces"))).map((name) => `pieces/${name}`);
    const later = await Promise.all(
      others
        .filter((name) => !built.atOnce.includes(name))
        .map((name) => readFile(join(folder, name), "utf8")),
    );
    // Words that only stand in zod, in Fluent UI's menu, and in the reader of workbooks.
    for (const word of ["ZodError", "fui-MenuPopover", "sharedStrings"]) {
      expect(scripts.filter((script) => script.includes(word))).toEqual([]);
      expect(later.filter((script) => script.includes(word)).length).toBeGreaterThan(0);
    }
  });

  test("页面预先取齐第一眼要的每一块，一块不多", async () => {
    const html = await readFile(join(folder, "pane.html"), "utf8");
    const preloaded = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, name]) => name);
    expect(preloaded).toEqual(built.atOnce);
    expect(html).not.toContain("__");
  });

  test("清单里写的脚本、元数据和页面都在", async () => {
    const there = new Set(await readdir(folder, { recursive: true }));
    const named = [...manifestXml.matchAll(/"https:\/\/localhost:8443\/addin\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => name === undefined || !there.has(name))).toEqual([]);
  });

  test.each(Object.entries(functionFiles))("%s 就是代码里的元数据", async (name, locale) => {
    expect(JSON.parse(await readFile(join(folder, name), "utf8"))).toEqual(functionMetadata(locale));
  });
});

describe("有一块取不到", () => {
  let browser: Browser;
  let office: LocalOffice;
  beforeAll(async () => {
    [browser, office] = await Promise.all([
      openBrowser(inject("chromium")),
      openLocalOffice({ expected: 1 }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  const openWithout = async (piece: RegExp): Promise<Page> => {
    const context = await browser.newContext({ locale: "zh-CN" });
    await context.route(/appsforoffice/, (route) => route.abort());
    await context.route(piece, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${office.origin}/addin/pane.html`);
    return page;
  };

  test("各页那一块：页签还在，说明没有取到，网络恢复后重新载入就好", async () => {
    const page = await openWithout(/pieces\/rest-/);
    await page.getByRole("alert").getByText("这一部分没有取到").waitFor();
    await page.getByRole("tab", { name: /^填报/ }).waitFor();
    await page.context().unroute(/pieces\/rest-/);
    await page.getByRole("button", { name: "重新载入" }).first().click();
    await page.getByText("检查一个工作簿").waitFor();
    await page.context().close();
  });

  test("联网那一块：和断网一样，填报页照常", async () => {
    const page = await openWithout(/pieces\/online-/);
    await page.getByText("检查一个工作簿").waitFor();
    await page.getByText("离线").first().waitFor();
    await page.context().close();
  });
});
