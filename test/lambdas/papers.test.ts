// 文书登记与核对: what is kept of a paper, what everybody may ask, and what nobody is told.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPaper } from "#lambdas/persistence/papers.ts";
import { verifyJournal } from "#lambdas/persistence/verify-journal.ts";
import type { Cells } from "#shared/contract/shapes.ts";
import { paperCode } from "#shared/papers/code.ts";
import { paperFromRecord } from "#shared/papers/from-record.ts";
import { allPapers } from "../papers/write-all.ts";
import { bestRow, period, regime, schoolA, schoolB, sheetA } from "./people.ts";
import { handIn, rowIds } from "./way.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Text as a reader sees it. */
const read = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

const digestOf = (n: number): string => n.toString(16).padStart(2, "0").repeat(32);
const request = (n: number, more: Record<string, unknown> = {}) => ({
  unit: schoolA,
  regime: sheetA.regime,
  period: "2026",
  // Rests on facts that no sheet holds: its digest is taken as it comes.
  kind: "rectification-order",
  digest: digestOf(n),
  code: paperCode(digestOf(n)),
  replaces: null,
  record: null,
  ...more,
});
const issue = (n: number, more: Record<string, unknown> = {}, as: "clerk" | "head" | "otherHead" = "clerk") =>
  world.ask("issue-paper", { as, input: request(n, more) });
const ask = async (code: string, lang?: string) =>
  world.ask("verify-paper", { as: null, input: { code, ...(lang === undefined ? {} : { lang }) } });
const state = async (code: string) => /data-state="([\w-]+)"/.exec((await ask(code)).text)?.[1];

describe("由已上报的表得出的文书", () => {
  const printed = { number: "2026-7K3M9P2Q", on: "2026-11-20", size: null } as const;
  const offices = {
    unit: { code: schoolA, name: "伊美区第三小学" },
    period,
    bureau: "伊春市教育局",
    creditOffice: "伊春市营商环境建设监督局",
  };
  const rows = [bestRow(1), bestRow(2)];
  const sheetOf = (cells: readonly Cells[], more: Partial<typeof offices> = {}) => {
    const paper = paperFromRecord("sum-sheet", regime, { ...offices, ...more }, printed, cells);
    if (paper === null) throw new Error("no paper");
    return paper;
  };
  const register = async (
    { digest, code }: { readonly digest: string; readonly code: string },
    ids: readonly string[] | null,
  ) =>
    world.ask("issue-paper", {
      as: "clerk",
      input: {
        ...request(0),
        kind: "sum-sheet",
        digest,
        code,
        record: ids === null ? null : { ...printed, rows: ids },
      },
    });

  test("表没有上报，不登记；上报以后，与记录一字不差的才登记", async () => {
    const ids = rowIds(rows.length);
    expect((await register(sheetOf(rows), ids)).refusal.code).toBe("paper-unrecorded");
    await handIn(world, rows);
    const other = sheetOf([bestRow(1), { ...bestRow(2), name: "别人" }]);
    expect((await register(other, ids)).refusal.code).toBe("paper-differs");
    const elsewhere = sheetOf(rows, { unit: { code: schoolA, name: "乌翠区实验小学" } });
    expect((await register(elsewhere, ids)).refusal.code).toBe("paper-differs");
    // The rows in another order stand otherwise on the paper.
    expect((await register(sheetOf(rows), ids.toReversed())).refusal.code).toBe("paper-differs");
    expect((await register(sheetOf(rows.slice(0, 1)), ids.slice(0, 1))).refusal.code).toBe(
      "paper-unrecorded",
    );
    expect((await register(sheetOf(rows), null)).refusal).toMatchObject({
      code: "request-invalid",
      values: { where: "record" },
    });
    const paper = sheetOf(rows);
    expect((await register(paper, ids)).answer).toMatchObject({ code: paper.code, state: "standing" });
    expect(await state(paper.code)).toBe("standing");
  });

  test("级别不必告知的人，没有告知书可登记", async () => {
    const { refusal } = await world.ask("issue-paper", {
      as: "clerk",
      input: {
        ...request(9),
        kind: "grade-notice",
        record: { ...printed, rows: rowIds(1) },
      },
    });
    expect(refusal.code).toBe("paper-differs");
  });
});

describe("登记", () => {
  test("记下编码、摘要、种类、单位、年度、日期与登记人", async () => {
    const { answer } = await issue(1);
    const { record: _, ...registered } = request(1);
    expect(answer).toEqual({
      ...registered,
      issued: "2026-11-20",
      by: { id: "clerk-a", name: "林知夏" },
      state: "standing",
      until: null,
    });
    expect(await readPaper(world.stores, answer.code)).toEqual(answer);
  });

  test("编码不是由摘要得出的，拒绝", async () => {
    const { refusal } = await issue(2, { code: paperCode(digestOf(3)) });
    expect(refusal).toMatchObject({ status: 422, code: "request-invalid", values: { where: "code" } });
  });

  test("同一编号再送一次照旧答复；换个编号再登记同一份，拒绝", async () => {
    const once = await world.ask("issue-paper", { as: "clerk", key: "paper-key-4", input: request(4) });
    const again = await world.ask("issue-paper", { as: "clerk", key: "paper-key-4", input: request(4) });
    expect(again.answer).toEqual(once.answer);
    expect((await issue(4)).refusal).toMatchObject({ status: 409, code: "paper-known" });
  });

  test("别的学校不能取代本校的文书，也看不出有没有这一份", async () => {
    await issue(5);
    const other = await issue(6, { unit: schoolB, replaces: paperCode(digestOf(5)) }, "otherHead");
    const none = await issue(6, { unit: schoolB, replaces: paperCode(digestOf(250)) }, "otherHead");
    expect([other.refusal.code, none.refusal.code]).toEqual(["not-found", "not-found"]);
    expect(await state(paperCode(digestOf(5)))).toBe("standing");
  });

  test("两人同时取代同一份，只成一份", async () => {
    await issue(10);
    const replaces = paperCode(digestOf(10));
    const answers = await Promise.all([issue(11, { replaces }), issue(12, { replaces }, "head")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe("核对", () => {
  test("登记过的：种类、单位、日期、现行", async () => {
    await issue(20);
    const text = read((await ask(paperCode(digestOf(20)))).text);
    expect(text).toContain("现行：这份文书登记过，仍是现行记录");
    expect(text).toContain("限期整改通知书");
    expect(text).toContain("伊美区第三小学");
    expect(text).toContain("2026年11月20日（周五）");
    expect(text).toContain("1414 1414 1414 1414");
  });

  test("抄成小写、全角、没有横线、把0抄成O，照样认得", async () => {
    const code = paperCode(digestOf(20));
    expect(await state(code.toLowerCase().replaceAll("-", ""))).toBe("standing");
    expect(await state(code.replaceAll("0", "O").replaceAll("1", "I").replaceAll("-", " "))).toBe("standing");
  });

  test("没有登记过的，与抄错的，说得不一样", async () => {
    expect(await state(paperCode(digestOf(251)))).toBe("unknown");
    const code = paperCode(digestOf(20));
    const wrong = `${code.slice(0, -1)}${code.endsWith("7") ? "8" : "7"}`;
    expect(await state(wrong)).toBe("mistyped");
    expect(read((await ask(wrong)).text)).toContain("校验位对不上");
  });

  test("被取代的、撤回的，写明自哪一天起", async () => {
    await issue(30);
    world.set("2026-11-23T09:00:00+08:00");
    await issue(31, { replaces: paperCode(digestOf(30)) });
    expect(await state(paperCode(digestOf(30)))).toBe("replaced");
    expect(await state(paperCode(digestOf(31)))).toBe("standing");
    const input = { unit: schoolA, code: paperCode(digestOf(31)), reason: "印错日期" };
    const withdrawn = await world.ask("withdraw-paper", { as: "head", input });
    expect(withdrawn.answer).toMatchObject({ state: "withdrawn", until: "2026-11-23" });
    const text = read((await ask(paperCode(digestOf(31)))).text);
    expect(text).toContain("已撤回");
    expect(text).toContain("2026年11月23日（周一）");
    expect(text).not.toContain("印错日期");
    expect((await issue(32, { replaces: paperCode(digestOf(31)) })).refusal.code).toBe("paper-over");
    const twice = await world.ask("withdraw-paper", { as: "head", input });
    expect(twice.refusal.code).toBe("paper-over");
    world.set("2026-11-20T10:00:00+08:00");
  });

  test("可能涉及未成年人的，不说种类；没见过的制度也一样", async () => {
    for (const [n, regime] of [
      [40, "rushan-pupil"],
      [41, "jiaocheng-pupil"],
      [42, "a-bureaus-own"],
    ] as const) {
      await issue(n, { regime, kind: "guardian-notice", period: null });
      const text = read((await ask(paperCode(digestOf(n)))).text);
      expect(text).toContain("不公开种类");
      expect(text).not.toContain("监护人");
    }
  });

  test("页上和库里都没有姓名、证件号、分值；登记人也不上页", async () => {
    const paper = allPapers().get("guardian-notice");
    if (paper === undefined) throw new Error("no sample");
    await issue(0, { regime: "rushan-pupil", kind: paper.kind, digest: paper.digest, code: paper.code });
    const kept = JSON.stringify(await readPaper(world.stores, paper.code));
    for (const lang of ["zh-CN", "en"]) {
      const { text } = await ask(paper.code, lang);
      for (const secret of ["李晓禾", "李大川", "林知夏", "clerk-a", "80.5", "打架"]) {
        expect(text).not.toContain(secret);
        if (secret !== "林知夏" && secret !== "clerk-a") expect(kept).not.toContain(secret);
      }
    }
  });

  test("不用脚本，不让搜索引擎收录；输进来的标记只是文字", async () => {
    const { text, headers } = await ask("<script>alert(1)</script>");
    expect(text).not.toContain("<script");
    expect(text).toContain('content="noindex, noarchive"');
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("英文完整", async () => {
    const { text } = await ask(paperCode(digestOf(20)), "en");
    const own = text
      .replace(/<style>[\s\S]*?<\/style>/g, "")
      .replace(/<(\w+)[^>]*lang="zh-CN"[^>]*>[\s\S]*?<\/\1>/g, "");
    expect(own.match(/[\u4e00-\u9fff]+/g)).toBeNull();
  });
});

test("登记、取代、撤回都进台账，链条完整", async () => {
  const chains = await verifyJournal(world.stores);
  expect(chains.find(({ chain }) => chain === `PAPERS#${schoolA}`)).toMatchObject({
    links: 14,
    brokenAt: null,
  });
});
