// 细则文件：有错的指出位置与理由，不怀好意的不进门
import { describe, expect, test } from "vitest";
import { guizhouSampleSupplement } from "#shared/regimes/guizhou-city-college-archive/sample-supplement.ts";
import {
  jiaochengSchoolSample,
  jiaochengTeacherSample,
} from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import {
  rushanPupilSample,
  rushanStaffSample,
} from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { wugangSampleSupplement } from "#shared/regimes/wugang-credit-supervision/sample-supplement.ts";
import { readSupplementFile, supplementFileLimits } from "#shared/supplements/supplement-file.ts";

const samples = [
  rushanPupilSample,
  rushanStaffSample,
  jiaochengSchoolSample,
  jiaochengTeacherSample,
  guizhouSampleSupplement,
  wugangSampleSupplement,
];
const sample = rushanPupilSample;
const text = JSON.stringify(sample);
const refusalsOf = (json: string): (readonly [string, string | null])[] => {
  const read = readSupplementFile(json, "zh-CN");
  return "refused" in read ? read.refused.map(({ code, path }) => [code, path] as const) : [];
};

test.each(samples.map((one) => [one.id, one] as const))("示例细则 %s 写成文件，读回来一样", (_id, one) => {
  expect(readSupplementFile(`\uFEFF${JSON.stringify(one)}`, "zh-CN")).toEqual({ supplement: one });
});

test("还没有审核的也读得进来：审核前先校验", () => {
  expect(refusalsOf(JSON.stringify({ ...sample, approved: null }))).toEqual([]);
});

describe("拒绝，有代码有位置", () => {
  test.each([
    ["不是JSON", "细则", "not-json", null],
    ["后面还有内容", `${text}[]`, "not-json", null],
    ["太长", `${text}${" ".repeat(supplementFileLimits.characters)}`, "too-large", null],
    ["嵌套十万层", "[".repeat(100_000) + "]".repeat(100_000), "too-deep", null],
    ["十万个值", `[${"0,".repeat(100_000)}0]`, "too-many-values", "$"],
    ["1 MB的文字", JSON.stringify({ ...sample, unit: "长".repeat(1_000_000) }), "text-too-long", "$.unit"],
    [
      "__proto__作项目",
      text.replace('"items":{', '"items":{"__proto__":1,'),
      "forbidden-key",
      "$.gives.items",
    ],
    ["同一项给了两次", text.replace('"items":{', '"items":{"4-5":9,'), "duplicate-key", "$.gives.items"],
    ["分值无穷", text.replace('"items":{', '"items":{"x":-1e999,'), "not-finite", "$.gives.items.x"],
    ["分值是文字", text.replace('"items":{', '"items":{"x":"3",'), "wrong-shape", "$.gives.items.x"],
    ["多出的字段", JSON.stringify({ ...sample, law: true }), "unknown-field", "$"],
    ["2月30日起施行", JSON.stringify({ ...sample, from: "2026-02-30" }), "date-invalid", "$.from"],
    [
      "审核日没有补零",
      JSON.stringify({ ...sample, approved: { by: ["甲"], on: "2025-8-1", minutes: "1" } }),
      "date-invalid",
      "$.approved.on",
    ],
  ])("%s", (_name, json, code, path) => {
    expect(refusalsOf(json)).toEqual([[code, path]]);
  });
});
