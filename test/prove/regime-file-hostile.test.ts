// 制度文件：有错的指出位置与理由，不怀好意的不进门；六种体例、修订都一样
import { describe, expect, test } from "vitest";
import { isRegimeRefused, readRegimeFile } from "#shared/engine/prove/regime-file.ts";
import type { Instrument, Regime } from "#shared/engine/regime.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";

const read = (text: string) => readRegimeFile(text, "zh-CN");
const refusalsOf = (text: string): (readonly [string, string | null])[] => {
  const refused = read(text);
  return isRegimeRefused(refused) ? refused.map(({ code, path }) => [code, path] as const) : [];
};
const written = (regime: object): string => JSON.stringify(regime);

const sampleOf = (instrument: Instrument): Regime => {
  const found = regimes.find((regime) => regime.instrument === instrument);
  if (found === undefined) throw new Error(instrument);
  return found;
};
const instruments = ["grid", "points", "checklist", "questionnaire", "archive", "findings"] as const;

describe.each(instruments)("体例 %s", (instrument) => {
  const regime = sampleOf(instrument);
  const text = written(regime);

  test("照原样写成文件，读回来一字不差；文件头有BOM也照读", () => {
    expect(read(text)).toEqual(JSON.parse(text));
    expect(read(`\uFEFF${text}`)).toEqual(JSON.parse(text));
  });

  test.each([
    ["多一个词汇里没有的字段", written({ ...regime, script: "x" }), "not-in-vocabulary", "$"],
    [
      "出处少了引文",
      written({ ...regime, period: { ...regime.period, cite: { clause: "第一条" } } }),
      "not-in-vocabulary",
      "$.period.cite.quote",
    ],
    [
      "文号是数",
      written({ ...regime, source: { ...regime.source, document: 7 } }),
      "not-in-vocabulary",
      "$.source.document",
    ],
    [
      "施行日不是真实日期",
      written({ ...regime, source: { ...regime.source, inForce: "2026-02-30" } }),
      "date-invalid",
      "$.source.inForce",
    ],
    ["没有体例", written({ ...regime, instrument: undefined }), "instrument-missing", "$"],
    ["没有这种体例", written({ ...regime, instrument: "spell" }), "unknown-instrument", "$.instrument"],
    ["体例是对象", written({ ...regime, instrument: {} }), "unknown-instrument", "$.instrument"],
    [
      "对照表一条写错",
      written({ ...regime, coverage: { 第一条: { notComputable: 1 } } }),
      "not-in-vocabulary",
      '$.coverage["第一条"].notComputable',
    ],
    ["同一个名称出现两次", text.replace('"limit":', '"limit":null,"limit":'), "duplicate-key", "$"],
    [
      "里层的名称出现两次",
      text.replace('"period":{', '"period":{"kind":"standing",'),
      "duplicate-key",
      "$.period",
    ],
    [
      "名称是__proto__",
      text.replace('"coverage":{', '"coverage":{"__proto__":"encoded",'),
      "forbidden-key",
      "$.coverage",
    ],
    [
      "名称是constructor",
      text.replace('"coverage":{', '"coverage":{"constructor":"encoded",'),
      "forbidden-key",
      "$.coverage",
    ],
    [
      "用转义写的__proto__",
      text.replace('"coverage":{', '"coverage":{"\\u005f_proto__":"encoded",'),
      "forbidden-key",
      "$.coverage",
    ],
    [
      "名称有一千个字",
      text.replace('"coverage":{', `"coverage":{"${"条".repeat(1000)}":"encoded",`),
      "forbidden-key",
      "$.coverage",
    ],
    [
      "1 MB的名称（标题）",
      written({ ...regime, title: { "zh-CN": "长".repeat(1_048_576), en: "long" } }),
      "text-too-long",
      '$.title["zh-CN"]',
    ],
    [
      "半个字符",
      written({ ...regime, title: { "zh-CN": "\ud842", en: "half" } }),
      "text-malformed",
      '$.title["zh-CN"]',
    ],
    [
      "数太大，读成无穷",
      text.replace('"ambiguities":[', '"ambiguities":[1e999,'),
      "not-finite",
      "$.ambiguities[0]",
    ],
    [
      "嵌套十万层",
      text.replace('"ambiguities":[', `"ambiguities":[${"[".repeat(100_000)}${"]".repeat(100_000)},`),
      "too-deep",
      null,
    ],
    [
      "嵌套二十五层",
      text.replace('"ambiguities":[', `"ambiguities":[${'{"a":'.repeat(25)}1${"}".repeat(25)},`),
      "too-deep",
      null,
    ],
    [
      "三十万个值",
      text.replace('"ambiguities":[', `"ambiguities":[${"0,".repeat(300_000)}`),
      "too-many-values",
      "$",
    ],
    ["三百万个字符", `${text}${" ".repeat(3_000_000)}`, "too-large", null],
    ["后面还有内容", `${text}{}`, "not-json", null],
    ["后面还有一个零字节", `${text}\0`, "not-json", null],
    ["两个BOM", `\uFEFF\uFEFF${text}`, "not-json", null],
    ["只写到一半", text.slice(0, -1), "not-json", null],
    ["NaN", text.replace('"ambiguities":[', '"ambiguities":[NaN,'), "not-json", null],
    ["注释", `/* ${instrument} */${text}`, "not-json", null],
  ])("%s：拒绝，有代码有位置", (_name, hostile, code, path) => {
    expect(hostile).not.toBe(text);
    expect(refusalsOf(hostile)).toContainEqual([code, path]);
  });
});

test.each([
  ["空文件", ""],
  ["数组", "[]"],
  ["null", "null"],
  ["数", "0"],
  ["文字", '"grid"'],
])("%s不是制度", (_name, text) => {
  const refused = read(text);
  expect(isRegimeRefused(refused)).toBe(true);
});

test("一处的几个可能都不合，说的是最接近的那一个", () => {
  const points = sampleOf("points");
  if (points.instrument !== "points") throw new Error(points.id);
  const wrong = {
    ...points,
    sheet: {
      ...points.sheet,
      base: [{ from: "2025-09-01", value: "100", cite: { clause: "一", quote: "一" } }],
    },
  };
  expect(refusalsOf(written(wrong))).toEqual([["not-in-vocabulary", "$.sheet.base[0].value"]]);
});

test("错处再多，最多说二十处", () => {
  const wrong = { ...yichunPractitioner, ambiguities: Array(500).fill({}) };
  expect(refusalsOf(written(wrong))).toHaveLength(20);
});

test("拒绝的理由有中文也有英文", () => {
  const wrong = written({ ...yichunPractitioner, parts: 1 });
  const [zh, en] = (["zh-CN", "en"] as const).map((locale) => {
    const refused = readRegimeFile(wrong, locale);
    return isRegimeRefused(refused) ? refused[0]?.reason : "";
  });
  expect(zh).toContain("无效输入");
  expect(en).toContain("Invalid input");
});

describe("修订：读文件时逐件试行", () => {
  const cite = { clause: "修改决定第一条", quote: "修改为" };
  const amended = (
    at: readonly string[],
    value: unknown,
    from = "2027-01-01",
    before: object[] = [],
  ): string =>
    written({
      ...yichunPractitioner,
      amendments: [
        ...before,
        { from, document: null, name: "修改决定（示例）", changes: [{ at, value, cite }] },
      ],
    });
  const sound = ["grades", "A", "from", "value"];

  test("合格的修订照收", () => {
    expect(refusalsOf(amended(sound, 97))).toEqual([]);
  });

  test.each([
    [
      "没有这个等级",
      ["grades", "Z", "from", "value"],
      97,
      "amendment-leads-nowhere",
      "$.amendments[0].changes[0].at",
    ],
    [
      "按位置不按编号",
      ["grades", "0", "from", "value"],
      97,
      "amendment-leads-nowhere",
      "$.amendments[0].changes[0].at",
    ],
    [
      "原型上的名称",
      ["__proto__", "polluted"],
      1,
      "amendment-leads-nowhere",
      "$.amendments[0].changes[0].at",
    ],
    ["数改成文字", sound, "97", "amendment-outside-vocabulary", "$.amendments[0]"],
    ["删去整段", ["parts"], [], "amendment-outside-vocabulary", "$.amendments[0]"],
    ["改成另一种体例", ["instrument"], "points", "amendment-of-identity", "$.amendments[0].changes[0].at"],
    ["改编号", ["id"], "another", "amendment-of-identity", "$.amendments[0].changes[0].at"],
    ["修订自己", ["amendments"], [], "amendment-leads-nowhere", "$.amendments[0].changes[0].at"],
  ])("%s：拒绝", (_name, at, value, code, path) => {
    expect(refusalsOf(amended(at, value))).toContainEqual([code, path]);
  });

  test("施行日不是真实日期：拒绝", () => {
    expect(refusalsOf(amended(sound, 97, "2027-02-29"))).toEqual([["date-invalid", "$.amendments[0].from"]]);
    expect(refusalsOf(amended(sound, 97, "2027-2-1"))).toEqual([["date-invalid", "$.amendments[0].from"]]);
  });

  test("前一件改没了，后一件就无从改起：指出后一件，不论写在前还是后", () => {
    const { grades } = yichunPractitioner;
    const first = {
      from: "2026-12-01",
      document: null,
      name: "先施行的（示例）",
      changes: [{ at: ["grades"], value: grades.filter(({ id }) => id !== "A"), cite }],
    };
    expect(refusalsOf(amended(sound, 97, "2027-01-01", [first]))).toEqual([
      ["amendment-leads-nowhere", "$.amendments[1].changes[0].at"],
    ]);
    expect(refusalsOf(amended(sound, 97, "2026-11-01", [first]))).toEqual([]);
  });

  test("修订太多：拒绝", () => {
    const one = {
      from: "2027-01-01",
      document: null,
      name: "示例",
      changes: [{ at: sound, value: 96, cite }],
    };
    const text = written({ ...yichunPractitioner, amendments: Array(101).fill(one) });
    expect(refusalsOf(text)).toEqual([["too-many-amendments", "$.amendments"]]);
  });

  test("什么都没有被污染", () => {
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
