// 命令行：检验制度与条文对照，合格的、有未决的、不怀好意的文件
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { chengxin, documentOf } from "./command-line.ts";

interface Proved {
  readonly open: number;
  readonly settled: number;
  readonly regimes: readonly { id: string; quotes: string; open: number; settled: number }[];
  readonly findings: readonly {
    regime: string;
    kind: string;
    severity: string;
    where: { path: string; clause: string | null };
    message: string;
    example: object;
    settledBy: string | null;
  }[];
}
interface Refused {
  readonly error: { readonly code: string; readonly message: string };
}

const sourceFile = new URL("../../shared/regimes/yichun-practitioner/source.txt", import.meta.url).pathname;
let folder = "";
const put = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return name;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-prove-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("prove", () => {
  it("不给编号时检验九部制度，有未决的退出码1，一处不藏", async () => {
    const answer = await chengxin(["prove", "--json"], folder);
    const proved = documentOf<Proved>(answer);
    expect(proved.regimes).toHaveLength(9);
    expect(proved.regimes.every(({ quotes }) => quotes === "checked")).toBe(true);
    expect(proved.findings).toHaveLength(proved.open + proved.settled);
    expect(answer.exit).toBe(proved.open > 0 ? 1 : 0);
  });

  it("伊春办法没有未决的，退出码0", async () => {
    const answer = await chengxin(["prove", "yichun-practitioner", "--json"], folder);
    expect(answer.exit).toBe(0);
    const proved = documentOf<Proved>(answer);
    expect(proved.open).toBe(0);
    expect(proved.regimes.map(({ id, quotes }) => [id, quotes])).toContainEqual([
      "yichun-practitioner",
      "checked",
    ]);
    for (const finding of proved.findings)
      expect(finding).toEqual({
        regime: expect.any(String),
        id: expect.any(String),
        kind: expect.any(String),
        severity: expect.stringMatching(/^(error|warning)$/),
        where: { path: expect.stringMatching(/^\$/), clause: expect.any(String) },
        message: expect.any(String),
        example: expect.any(Object),
        settledBy: expect.any(String),
      });
  });

  it("人读的一页：已解的标明解读，英文也有", async () => {
    const zh = await chengxin(["prove", "yichun-practitioner"], folder);
    expect(zh.out).toContain("✓ 已解");
    expect(zh.out).toContain("解读：high-total-direct-e");
    const en = await chengxin(["prove", "yichun-practitioner", "--lang", "en"], folder);
    expect(en.out).toMatch(/\d+ findings, 0 open, \d+ settled/);
    expect([zh.exit, en.exit]).toEqual([0, 0]);
  });

  it("文件里改一个数，有未决的发现，退出码1，指出位置", async () => {
    const text = JSON.stringify(yichunPractitioner).replace('"below":20', '"below":21');
    const answer = await chengxin(
      ["prove", await put("changed.json", text), "--source", sourceFile, "--json"],
      folder,
    );
    expect(answer.exit).toBe(1);
    const open = documentOf<Proved>(answer).findings.filter(({ settledBy }) => settledBy === null);
    expect(open.map(({ kind, where }) => [kind, where.path])).toContainEqual([
      "uncited-number",
      "$.direct[0].when.below",
    ]);
  });

  it("文件没有给原文，说明引文未能核对", async () => {
    const file = await put("as-shipped.json", JSON.stringify(yichunPractitioner));
    const answer = await chengxin(["prove", file], folder);
    expect(answer.out).toContain("没有原文，引文未能核对");
    expect(answer.exit).toBe(0);
    expect(documentOf<Proved>(await chengxin(["prove", file, "--json"], folder)).regimes[0]?.quotes).toBe(
      "not-checked",
    );
  });

  it.each([
    ["不是JSON", "not-json.json", () => "{ id: 1", "JSON"],
    ["少了必填的", "partial.json", () => JSON.stringify({ ...yichunPractitioner, grades: [] }), "$.grades"],
    ["多了词汇里没有的", "more.json", () => JSON.stringify({ ...yichunPractitioner, code: "x" }), '"code"'],
    ["嵌套十万层", "deep.json", () => "[".repeat(100_000) + "]".repeat(100_000), "100000 层"],
    [
      "1 MB的文字",
      "long.json",
      () => JSON.stringify({ ...yichunPractitioner, id: "x".repeat(1_048_576) }),
      "$.id：文字有 1048576 个字",
    ],
    [
      "原型链上的名称",
      "proto.json",
      () => JSON.stringify(yichunPractitioner).replace('"coverage":{', '"coverage":{"__proto__":"encoded",'),
      "$.coverage：不能用“__proto__”作名称",
    ],
    ["五十万个值", "many.json", () => JSON.stringify(Array(500_000).fill(0)), "超过"],
    ["50 MB", "huge.json", () => " ".repeat(50 * 1_048_576), "50.0 MB"],
    ["空文件", "empty.json", () => "", "JSON"],
  ])("%s：拒绝，退出码2，说明原因", async (_name, file, text, reason) => {
    const answer = await chengxin(["prove", await put(file, text()), "--json"], folder);
    expect(answer.exit).toBe(2);
    expect(documentOf<Refused>(answer).error.message).toContain(reason);
    expect(answer.out.length).toBeLessThan(10_000);
  });

  it("没有这部制度、没有这个文件、原文不存在", async () => {
    const refused = async (...args: string[]) =>
      documentOf<Refused>(await chengxin(["prove", ...args, "--json"], folder)).error.code;
    expect(await refused("nowhere")).toBe("regime-unknown");
    expect(await refused("nowhere.json")).toBe("file-missing");
    const file = await put("fine.json", JSON.stringify(yichunPractitioner));
    expect(await refused(file, "--source", "nowhere.txt")).toBe("file-missing");
    expect(await refused(file, file)).toBe("argument-extra");
  });
});

describe("coverage", () => {
  it("每一条都有交代，合计相符", async () => {
    const answer = await chengxin(["coverage", "yichun-practitioner", "--json"], folder);
    expect(answer.exit).toBe(0);
    const [covered] =
      documentOf<
        {
          articles: { clause: string; opening: string; state: string; why: string | null }[];
          totals: Record<string, number>;
        }[]
      >(answer);
    expect(covered?.articles).toHaveLength(23);
    expect(covered?.articles[4]).toEqual({
      clause: "第五条",
      opening: expect.stringMatching(/^教育从业人员执业信用建设，依托/),
      state: "outOfScope",
      why: "市平台的建设",
    });
    expect(covered?.totals).toEqual({
      articles: 23,
      encoded: 8,
      procedure: 7,
      notComputable: 7,
      outOfScope: 1,
    });
    for (const { state, why } of covered?.articles ?? [])
      expect(why === null).toBe(state === "encoded" || state === "procedure");
  });

  it("人读的一页有条号、处理、开头与合计", async () => {
    const { out } = await chengxin(["coverage"], folder);
    expect(out).toMatch(/第五条\s+不在范围内：市平台的建设\s+教育从业人员执业信用建设/);
    expect(out).toContain("共 23 条：数据 8，办事步骤 7，不能计算 7，不在范围内 1");
    const source = await readFile(sourceFile, "utf8");
    expect(source).toContain("教育从业人员执业信用建设，依托");
  });
});
