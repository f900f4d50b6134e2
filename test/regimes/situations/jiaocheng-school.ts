// 诚信校园情形：哪些单位答哪些项，违规与不足，结果往哪里去，依示例细则的分；期望值由人手算
import { assessChecklist, type TeachingUnit } from "#shared/engine/checklist/assess-checklist.ts";
import type { Facts } from "#shared/engine/grid/assess-grid.ts";
import type { ChecklistRegime } from "#shared/engine/regime.ts";
import { jiaochengSchoolSample as supplement } from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import type { Situation } from "./situation.ts";

const units: Record<string, TeachingUnit> = {
  公办小学: { kind: "public", stages: ["compulsory"] },
  公办幼儿园: { kind: "public", stages: ["preschool"] },
  公办高中: { kind: "public", stages: ["senior-high"] },
  公办完全中学: { kind: "public", stages: ["compulsory", "senior-high"] },
  公办中等职业学校: { kind: "public", stages: ["vocational"] },
  民办小学: { kind: "private", stages: ["compulsory"] },
  民办幼儿园: { kind: "private", stages: ["preschool"] },
  民办高中: { kind: "private", stages: ["senior-high"] },
  培训机构: { kind: "training", stages: [] },
};
const unitOf = (name: string): TeachingUnit => units[name] ?? { kind: "public", stages: [] };

const through = (group: number, last: number, but: readonly number[] = []): string[] =>
  Array.from({ length: last }, (_, at) => at + 1)
    .filter((item) => !but.includes(item))
    .map((item) => `${group}.${item}`);

/** All 33 items, without those of group 2 that the text doesn't ask of this unit. */
const butOf2 = (...but: number[]): string[] => [
  ...through(1, 7),
  ...through(2, 16, but),
  ...through(3, 5),
  ...through(4, 5),
];

const asked: Record<string, string[]> = {
  公办小学: butOf2(8, 13, 14, 15),
  公办幼儿园: butOf2(6, 7, 8, 13, 14, 15),
  公办高中: butOf2(6, 7, 13, 14, 15),
  公办完全中学: butOf2(13, 14, 15),
  公办中等职业学校: butOf2(6, 7, 8, 13, 14, 15),
  民办小学: butOf2(5, 8, 9),
  民办幼儿园: butOf2(5, 6, 7, 8, 9),
  民办高中: butOf2(5, 6, 7, 9),
  培训机构: ["2.13", "2.14", "2.15"],
};

const met = (name: string, but: Facts = {}): Facts => ({
  ...Object.fromEntries((asked[name] ?? []).map((id) => [id, "达到"])),
  ...but,
});

const prohibitions = ["2.9", "2.10", "2.11", "2.12", "2.13", "2.14", "2.15"];

const uses = (name: string, expected: string[]): Situation<"checklist"> => ({
  name: `${name}：结果用于${expected.join("、")}`,
  of: (regime) => {
    const got = assessChecklist(regime, met(name), { unit: unitOf(name) });
    return [got.complete, got.goesTo.map(({ to }) => to["zh-CN"])];
  },
  expected: [true, expected],
});

const score = (name: string, total: number, most: number, but: Facts = {}): Situation<"checklist"> => ({
  name: `${name}${Object.keys(but).join("、")}：依示例细则${total}分，满分${most}分`,
  of: (regime) => assessChecklist(regime, met(name, but), { unit: unitOf(name), supplement }).score,
  expected: { total, most },
});

const problems =
  (name: string, facts: Facts) =>
  (regime: ChecklistRegime): string[] =>
    assessChecklist(regime, facts, { unit: unitOf(name) }).problems.map(
      ({ code, at, cite }) => `${code} ${at} ${cite?.clause ?? ""}`,
    );

export const jiaochengSchool: readonly Situation<"checklist">[] = [
  ...Object.keys(units).map((name) => ({
    name: `${name}答哪些项，由条文的对象决定`,
    of: (regime: ChecklistRegime) =>
      assessChecklist(regime, {}, { unit: unitOf(name) })
        .problems.filter(({ code }) => code === "missing")
        .map(({ at }) => at),
    expected: asked[name],
  })),
  // Whoever answers an item: a breach where the text prohibits, a shortfall where it asks.
  ...butOf2().map((id) => {
    const name =
      Object.keys(asked).find((unit) => asked[unit]?.includes(id) && unit !== "培训机构") ?? "培训机构";
    return {
      name: `${name}${id}未达到：${prohibitions.includes(id) ? "违规" : "不足"}`,
      of: (regime: ChecklistRegime) => {
        const got = assessChecklist(regime, met(name, { [id]: "未达到" }), { unit: unitOf(name) });
        return [
          got.breaches.map(({ item }) => item),
          got.shortfalls.map(({ item }) => item),
          got.problems.length,
        ];
      },
      expected: prohibitions.includes(id) ? [[id], [], 0] : [[], [id], 0],
    };
  }),
  uses("公办小学", ["学校目标考核"]),
  uses("公办幼儿园", ["学校目标考核"]),
  uses("公办中等职业学校", ["学校目标考核"]),
  uses("民办小学", ["办学机构的评估", "评优", "年检"]),
  uses("民办幼儿园", ["办学机构的评估", "评优", "年检"]),
  uses("培训机构", ["办学机构的评估", "评优", "年检"]),
  score("公办小学", 72.5, 72.5),
  score("公办幼儿园", 67.5, 67.5),
  score("公办高中", 70, 70),
  score("公办完全中学", 75, 75),
  score("民办小学", 80.5, 80.5),
  score("民办幼儿园", 75.5, 75.5),
  score("培训机构", 15, 15),
  score("公办小学", 65, 72.5, { "2.9": "未达到", "1.6": "未达到" }),
  {
    name: "公办小学空着1.1：缺项，引二（一）1",
    of: problems("公办小学", met("公办小学", { "1.1": " " })),
    expected: ["missing 1.1 二（一）1"],
  },
  {
    name: "小学不能说就近免试入学“不适用”",
    of: problems("公办小学", met("公办小学", { "2.6": "不适用" })),
    expected: ["applies 2.6 二（一）2"],
  },
  {
    name: "幼儿园写就近免试入学“不适用”可以",
    of: problems("公办幼儿园", met("公办幼儿园", { "2.6": "不适用" })),
    expected: [],
  },
];
