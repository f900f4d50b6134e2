// 评价：facts.json 与评价表，答案的形状和各种不合格的输入
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bestAnswers, no } from "#test/samples/people.ts";
import { chengxin, documentOf, samples } from "./command-line.ts";

interface Assessed {
  readonly id: string | null;
  readonly row?: number;
  readonly total: number | null;
  readonly grade: string | null;
  readonly parts: Readonly<Record<string, number | null>>;
  readonly direct: readonly { rule: string; grade: string; clause: string; quote: string }[];
  readonly lines: readonly { indicator: string; points: number; clause: string; quote: string }[];
  readonly problems: readonly { code: string; at: string; message: string; cell?: string | null }[];
}
interface Refused {
  readonly error: { readonly code: string; readonly message: string };
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-assess-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const assess = async (content: string | Uint8Array, name = "facts.json") => {
  await writeFile(join(folder, name), content);
  return chengxin(["assess", name, "--regime", "yichun-practitioner", "--json"], folder);
};
const facts = (answers: object, id = "t1") => JSON.stringify([{ id, facts: answers }]);

describe("facts.json", () => {
  it("全部最优：100分A级，44行理由，每行有条款与原文", async () => {
    const answer = await assess(facts(bestAnswers));
    const [row] = documentOf<Assessed[]>(answer);
    expect(answer.exit).toBe(0);
    expect(Object.keys(row ?? {})).toEqual(["id", "total", "grade", "parts", "direct", "lines", "problems"]);
    expect(row).toMatchObject({
      id: "t1",
      total: 100,
      grade: "A",
      parts: { thought: 32, work: 29, results: 39 },
      direct: [],
      problems: [],
    });
    expect(row?.lines).toHaveLength(44);
    expect(row?.lines[2]).toEqual({
      indicator: "3",
      points: 2,
      clause: "附件 三级指标3",
      quote: expect.stringContaining("出席率"),
    });
  });

  it("低于底线：直接判级有规则、级别、条款、原文", async () => {
    const [row] = documentOf<Assessed[]>(await assess(facts({ ...bestAnswers, ...no(11, 16), "3": 0.9 })));
    expect([row?.total, row?.grade, row?.direct]).toEqual([
      87,
      "E",
      [
        {
          rule: "thought-floor",
          grade: "E",
          clause: "第十三条 直接判级（一）",
          quote: "思想道德素质不满 20 分的",
        },
      ],
    ]);
  });

  it("空白是缺项不是0分：没有总分，退出码1，没有身份栏的问题", async () => {
    const { "7": _, ...rest } = bestAnswers;
    const answer = await assess(facts(rest));
    const [row] = documentOf<Assessed[]>(answer);
    expect([answer.exit, row?.total, row?.grade, row?.parts]).toEqual([
      1,
      null,
      null,
      { thought: null, work: 29, results: 39 },
    ]);
    expect(row?.problems.map(({ code, at }) => [code, at])).toEqual([["missing", "7"]]);
  });

  it("不认识的指标、文字写的出席率：各报各的", async () => {
    const [row] = documentOf<Assessed[]>(await assess(facts({ ...bestAnswers, "45": "是", "3": "97%" })));
    expect(row?.problems.map(({ code, at }) => [code, at])).toEqual([
      ["not-a-number", "3"],
      ["unknown-indicator", "45"],
    ]);
  });

  it("有BOM照读，空数组是空答案", async () => {
    expect(documentOf<Assessed[]>(await assess(`\ufeff${facts(bestAnswers)}`))[0]?.total).toBe(100);
    const empty = await assess("[]");
    expect([empty.exit, documentOf(empty)]).toEqual([0, []]);
  });

  it.each([
    ["不合格的JSON", '[\n  {"id":"t1",}\n]', "facts-not-json", "第 2 行"],
    ["写到一半", '[{"id":"t1"', "facts-not-json", "第 1 行第 12 个字符"],
    ["最外层是对象", '{"id":"t1"}', "facts-not-array", "现在是对象"],
    ["内容是null", "null", "facts-not-array", "现在是null"],
    ["元素是数字", "[1]", "facts-not-object", "第 1 个元素"],
    ["缺少id", '[{"facts":{}}]', "facts-id-missing", "第 1 个元素"],
    ["id不是文字", '[{"id":7,"facts":{}}]', "facts-id-missing", "第 1 个元素"],
    ["缺少facts", '[{"id":"t1"}]', "facts-facts-missing", "id “t1”"],
    ["facts是数组", '[{"id":"t1","facts":[]}]', "facts-facts-missing", "现在是数组"],
    ["答案是对象", '[{"id":"t1","facts":{"1":{}}}]', "facts-value", "第 1 项"],
    [
      "id重复",
      '[{"id":"a","facts":{}},{"id":"b","facts":{}},{"id":"a","facts":{}}]',
      "facts-id-twice",
      "第 3 个元素",
    ],
    ["0字节", "", "facts-empty", "0 字节"],
    ["答案没有引号", '[{"id":"t1",\n"facts":{"1":是,"2":"否"}}]', "facts-not-json", "第 2 行第 14 个字符"],
    ["二进制", Uint8Array.from([0, 1, 2, 255]), "facts-not-json", "第 1 行"],
  ] as const)("%s：退出码2，指出位置与改法", async (_, content, code, place) => {
    const answer = await assess(content);
    const { error } = documentOf<Refused>(answer);
    expect([answer.exit, error.code]).toEqual([2, code]);
    expect(error.message).toContain(place);
    expect(error.message).toContain("facts.json");
  });

  it("太大、文件夹、没有的文件：退出码2", async () => {
    const huge = await assess(new Uint8Array(20 * 1_048_576 + 1).fill(32));
    expect([huge.exit, documentOf<Refused>(huge).error.code]).toEqual([2, "facts-too-large"]);
    const of = async (file: string) =>
      documentOf<Refused>(
        await chengxin(["assess", file, "--regime", "yichun-practitioner", "--json"], folder),
      ).error.code;
    expect([await of("."), await of("none.json")]).toEqual(["file-is-folder", "file-missing"]);
  });

  it("原型上的名字不是指标", async () => {
    const [row] = documentOf<Assessed[]>(
      await assess('[{"id":"t1","facts":{"__proto__":"是","constructor":"是"}}]'),
    );
    expect(row?.problems.filter(({ code }) => code === "unknown-indicator").map(({ at }) => at)).toEqual([
      "__proto__",
      "constructor",
    ]);
  });
});

describe("评价表", () => {
  const sample = join(samples, "yimei-kindergarten-with-mistakes.xlsx");

  it("每行有行编号与行号，问题带单元格，JSON里没有姓名与证件号", async () => {
    const answer = await chengxin(["assess", sample, "--regime", "yichun-practitioner", "--json"]);
    const rows = documentOf<Assessed[]>(answer);
    expect(answer.exit).toBe(1);
    expect(rows.map(({ id, row, total, grade }) => [id, row, total, grade])).toEqual([
      ["1123000207-001", 9, null, null],
      ["1123000207-002", 10, null, null],
      ["1123000207-003", 11, 84.2, "C"],
      ["1123000207-004", 12, null, null],
      ["1123000207-005", 13, null, null],
      ["1123000207-006", 14, 70.2, "E"],
    ]);
    expect(rows[1]?.problems[0]).toMatchObject({ code: "out-of-bounds", at: "3", cell: "H10" });
    expect(answer.out).not.toMatch(/叶静姝|230717\d/);
  });

  it("给人看的有姓名、级别、直接判级的条款与用途限制", async () => {
    const { out } = await chengxin([
      "assess",
      join(samples, "yimei-primary-3.xlsx"),
      "--regime",
      "yichun-practitioner",
    ]);
    expect(out).toMatch(/方以宁.*87.*E.*第十三条 直接判级（一）：思想道德素质不满 20 分的/);
    expect(out).toContain("执业信用信息仅作参考，不能作为教育从业人员奖惩的直接依据。");
  });

  it("改名为 .xlsx 的 JSON 拒收；没有扩展名的 JSON 照读", async () => {
    const renamed = await assess(facts(bestAnswers), "facts.xlsx");
    expect([renamed.exit, documentOf<Refused>(renamed).error.code]).toEqual([2, "file-text"]);
    expect(documentOf<Assessed[]>(await assess(facts(bestAnswers), "facts"))[0]?.total).toBe(100);
  });
});
