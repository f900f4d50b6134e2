// 公开页: what everybody may see, and nothing of a person.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyPage } from "#lambdas/read-register/page.ts";
import { bestRow, directory, residentId, sheetB, worstRow } from "./people.ts";
import { approve, handIn } from "./way.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
const page = async (input: Record<string, string> = {}) => world.ask("read-register", { as: null, input });
/** Text as a reader sees it. */
const read = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

beforeAll(async () => {
  world = await startWorld();
  const rows = [...Array.from({ length: 8 }, (_, n) => bestRow(n + 1)), worstRow(9), worstRow(10)];
  await approve(world, await handIn(world, rows));
  await handIn(world, [bestRow(21), bestRow(22)], { as: "otherClerk", sheet: sheetB });
});
afterAll(() => world.stop());

describe("内容", () => {
  test("公示中：单位、还剩五个工作日、起止、依据、如何提出异议", async () => {
    const text = read((await page()).text);
    expect(text).toContain("伊春市教育局");
    expect(text).toContain("5 个工作日后截止 伊美区第三小学 公示中");
    expect(text).toContain("2026年11月20日（周五） 至 2026年11月27日（周五）");
    expect(text).toContain("《伊春市实施细则》第六条");
    expect(text).toContain("可向伊春市教育局和伊春市营商环境建设监督局书面申请更正");
    expect(text).toContain("第十七条");
    expect(text).toContain("15 个工作日内予以处理");
  });

  test("制度自己的限制句逐字在页面上", async () => {
    const text = read((await page()).text);
    expect(text).toContain("执业信用信息仅作参考，不能作为教育从业人员奖惩的直接依据。");
    expect(text).toContain("第十五条");
  });

  test("完成情况：应评、已上报、已生效；等级分布不足五人的不显示，也推不出来", async () => {
    const text = read((await page()).text);
    expect(text).toContain("共 2 个单位：2 个已上报，其中 1 个已生效。");
    expect(text).toContain("伊美区第三小学 已生效 12 10 10");
    expect(text).toContain("乌翠区实验小学 审核中 8 2 0");
    // Eight A and two E: showing A would give E away.
    expect(text).toContain("人数过少或过于集中，不显示分布");
  });

  test("没有任何人的姓名、号码", async () => {
    for (const lang of ["zh-CN", "en"]) {
      const { text } = await page({ lang });
      for (const secret of ["测试人", "受告知人", "林知夏", "周怀远", residentId(1), "230*"])
        expect(text).not.toContain(secret);
    }
  });

  test("末日写“今天截止”，过了末日就不在公示中，没有清扫也一样", async () => {
    world.set("2026-11-27T08:00:00+08:00");
    expect(read((await page()).text)).toContain("今天截止");
    world.set("2026-11-28T08:00:00+08:00");
    expect(read((await page()).text)).toContain("目前没有公示中的事项。");
    world.set("2026-11-20T10:00:00+08:00");
  });

  test("版次与摘要：看几次都一样，过了一天也一样，有变化才变", async () => {
    const edition = async () => /第 \d+ 版 · 摘要 (?:[0-9a-f]{4} ?){4}/.exec(read((await page()).text))?.[0];
    const first = await edition();
    expect(first).toMatch(/^第 4 版/);
    world.set("2026-11-23T10:00:00+08:00");
    expect(await edition()).toBe(first);
    world.set("2026-11-28T10:00:00+08:00");
    await world.sweep();
    expect(await edition()).toMatch(/^第 5 版/);
    expect(await edition()).not.toBe(first);
    world.set("2026-11-20T10:00:00+08:00");
  });

  test("英文完整，没有中文的句子留在界面文字里", async () => {
    const { text, headers } = await page({ lang: "en" });
    expect(headers["content-language"]).toBe("en");
    const own = text
      .replace(/<style>[\s\S]*?<\/style>/g, "")
      .replace(/<(\w+)[^>]*lang="zh-CN"[^>]*>[\s\S]*?<\/\1>/g, "")
      .replace(/伊春市教育局|伊春市营商环境建设监督局|\(周.\)/g, "");
    expect(own.match(/[\u4e00-\u9fff]+/g)).toBeNull();
  });

  test("没有这个年度", async () => {
    expect((await page({ period: "2019" })).text).toBe(emptyPage("zh-CN"));
  });
});

describe("安全", () => {
  test("没有脚本；样式只有自己的一份，与安全策略的摘要相符", async () => {
    const { text, headers } = await page();
    expect(text).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=/i);
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(headers["content-security-policy"]).toBe(
      `default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-${hash}'`,
    );
    expect(headers["x-robots-tag"]).toBe("noarchive");
    expect(headers["cache-control"]).toBe("public, max-age=60");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("名录里的标记只是文字", async () => {
    const evil = `<script>alert("1")</script>&'`;
    const changed = directory();
    await world.ask("save-directory", {
      as: "administrator",
      input: {
        ...changed,
        people: [],
        bureau: { ...changed.bureau, name: evil },
        units: changed.units.map((unit) => ({ ...unit, name: evil })),
      },
    });
    const { text } = await page();
    expect(text).not.toContain("<script");
    expect(text).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;");
  });

  test("写错的语言和年度拒绝", async () => {
    expect((await page({ lang: "fr" })).refusal).toMatchObject({ status: 422, values: { where: "lang" } });
    expect((await page({ period: "二〇二六" })).refusal).toMatchObject({ values: { where: "period" } });
  });

  test("微信转发时加在地址后面的参数不妨碍看页面", async () => {
    const shared = await page({ from: "timeline", isappinstalled: "0", q: "<b>" });
    expect(shared.status).toBe(200);
    expect(shared.text).toBe((await page()).text);
  });
});

describe("放假通知还没公布的年度", () => {
  test("期间跨到那一年：天数和末日都写“暂定”", async () => {
    const newYear = await startWorld();
    try {
      newYear.set("2026-12-28T10:00:00+08:00");
      const { bureau, ...rest } = directory();
      const periods = bureau.periods.map((period) => ({ ...period, closes: "2026-12-31" as const }));
      await newYear.ask("save-directory", {
        as: "administrator",
        input: { ...rest, bureau: { ...bureau, periods } },
      });
      await approve(newYear, await handIn(newYear));
      const shown = async (lang: string) =>
        read((await newYear.ask("read-register", { as: null, input: { lang } })).text);
      expect(await shown("zh-CN")).toMatch(/5 个工作日后截止（暂定）/);
      expect(await shown("zh-CN")).toMatch(/2027年1月\d+日（周.） （当年放假通知未公布，暂定）/);
      expect(await shown("en")).toMatch(/5 working days left \(provisional\)/);
    } finally {
      await newYear.stop();
    }
  });
});
