// 伊春情形：每一例的总分、各部分得分与等级都由人按附件手算，不由程序得出
import type { Facts } from "#shared/engine/grid/assess-grid.ts";
import { but, each, full } from "./yichun-facts.ts";

export interface Situation {
  facts: Facts;
  /** Computed by hand: [思想素质, 业务工作, 工作业绩]. */
  parts: [number, number, number];
  total: number;
  grade: string;
  direct?: string[];
}

/** Worked out by hand from the annex; also what a mutated regime must fail. */
export const situations: Record<string, Situation> = {
  "各项全部做到，满分100分，A级": { facts: full, parts: [32, 29, 39], total: 100, grade: "A" },
  "43项二等奖，比一等奖少2分": {
    facts: but({ 43: "二等奖" }),
    parts: [32, 29, 37],
    total: 98,
    grade: "A",
  },
  "恰好95分（含）是A级": { facts: but({ 43: "无" }), parts: [32, 29, 34], total: 95, grade: "A" },
  "94.5分不到95分，是B级：43项参与奖减4.5，17项硕士减1": {
    facts: but({ 43: "参与奖", 17: "硕士" }),
    parts: [32, 28, 34.5],
    total: 94.5,
    grade: "B",
  },
  "94.99分不四舍五入，仍是B级": {
    facts: but({ 43: "无", 31: 4.99 }),
    parts: [32, 29, 33.99],
    total: 94.99,
    grade: "B",
  },
  "恰好85分（含）是B级": {
    // 39 − 5(43) − 5(44) − 5(31) = 24 would fall below the floor; take it from all three parts
    facts: but({ 43: "无", 44: "无", 17: "硕士", ...each([20, 21], "否") }),
    parts: [32, 24, 29],
    total: 85,
    grade: "B",
  },
  "84.5分不到85分，是C级": {
    // work 29 − 2 − 4 = 23; results 39 − 4.5 − 5 = 29.5
    facts: but({ 43: "参与奖", 44: "无", 17: "本科及以下", ...each([20, 21], "否") }),
    parts: [32, 23, 29.5],
    total: 84.5,
    grade: "C",
  },
  "恰好75分（含）是C级": {
    // thought 32−8 = 24; work 29−4 = 25; results 39−13 = 26
    facts: but({
      ...each([1, 2, 4, 5], "否"),
      ...each([20, 21], "否"),
      43: "无",
      44: "三等奖",
      ...each([39, 40], "否"),
    }),
    parts: [24, 25, 26],
    total: 75,
    grade: "C",
  },
  "74.5分不到75分，是D级": {
    // as above with 44 at 0.5 instead of 1
    facts: but({
      ...each([1, 2, 4, 5], "否"),
      ...each([20, 21], "否"),
      43: "无",
      44: "参与奖",
      ...each([39, 40], "否"),
    }),
    parts: [24, 25, 25.5],
    total: 74.5,
    grade: "D",
  },
  "三部分都恰在底线：20、15、25，合计60分（含）是D级，不直接判级": {
    // thought 32−12 = 20 (6 times 否); work 29−14 = 15 (7 times 否); results 39−14 = 25
    facts: but({
      ...each([1, 2, 4, 5, 6, 7], "否"),
      ...each([20, 21, 22, 23, 24, 25, 26], "否"),
      43: "无",
      44: "三等奖",
      35: "未获奖",
      39: "否",
      38: 0.94,
    }),
    parts: [20, 15, 25],
    total: 60,
    grade: "D",
  },
  "总分87分（底线之下的最高总分）而思想素质19分，不满20分，直接列为E级": {
    // thought 32 − 12 (6 否) − 1 (3项 90%) = 19. 87.5 below a floor can't be reached: 思想素质 has no half points.
    facts: but({ ...each([1, 2, 4, 5, 6, 7], "否"), 3: 0.9 }),
    parts: [19, 29, 39],
    total: 87,
    grade: "E",
    direct: ["thought-floor"],
  },
  "总分85.5分而工作业绩24.5分不满25分，由规则直接列为E级": {
    // results 39 − 4.5 (43参与奖) − 5 (44无) − 5 (31得0) = 24.5; thought 32; work 29 → 85.5
    facts: but({ 43: "参与奖", 44: "无", 31: 0 }),
    parts: [32, 29, 24.5],
    total: 85.5,
    grade: "E",
    direct: ["results-floor"],
  },
  "总分85分而业务工作14分不满15分，直接列为E级": {
    // work 29 − 14 (7 否) − 1 (17硕士) = 14
    facts: but({ ...each([20, 21, 22, 23, 24, 25, 26], "否"), 17: "硕士" }),
    parts: [32, 14, 39],
    total: 85,
    grade: "E",
    direct: ["work-floor"],
  },
  "思想素质恰20分，不满的才判，按总分88分是B级": {
    facts: but(each([1, 2, 4, 5, 6, 7], "否")),
    parts: [20, 29, 39],
    total: 88,
    grade: "B",
  },
  "业务工作恰15分，按总分86分是B级": {
    facts: but(each([20, 21, 22, 23, 24, 25, 26], "否")),
    parts: [32, 15, 39],
    total: 86,
    grade: "B",
  },
  "工作业绩恰25分，按总分86分是B级": {
    facts: but({ 31: 0, 43: "无", ...each([30, 32], "否") }),
    parts: [32, 29, 25],
    total: 86,
    grade: "B",
  },
  "工作业绩24.99分也是不满25分": {
    facts: but({ 31: 4.99, 43: "无", 44: "无", ...each([30, 32], "否") }),
    parts: [32, 29, 24.99],
    total: 85.99,
    grade: "E",
    direct: ["results-floor"],
  },
  "全部答否、最低一档：17项仍有1分，三条底线同时触发": {
    facts: {
      ...full,
      ...Object.fromEntries(
        Object.entries(full)
          .filter(([, answer]) => answer === "是")
          .map(([k]) => [k, "否"]),
      ),
      3: 0,
      17: "本科及以下",
      18: "差",
      19: "无",
      31: 0,
      35: "未获奖",
      38: 0,
      43: "无",
      44: "无",
    },
    parts: [0, 1, 0],
    total: 1,
    grade: "E",
    direct: ["thought-floor", "work-floor", "results-floor"],
  },
  "升降旗出席率恰95%得2分": { facts: but({ 3: 0.95 }), parts: [32, 29, 39], total: 100, grade: "A" },
  "升降旗出席率94.99%得1分": { facts: but({ 3: 0.9499 }), parts: [31, 29, 39], total: 99, grade: "A" },
  "升降旗出席率恰85%得1分": { facts: but({ 3: 0.85 }), parts: [31, 29, 39], total: 99, grade: "A" },
  "升降旗出席率84.99%得0分": { facts: but({ 3: 0.8499 }), parts: [30, 29, 39], total: 98, grade: "A" },
  "升降旗出席率恰90%得1分（这一项的界是85%）": {
    facts: but({ 3: 0.9 }),
    parts: [31, 29, 39],
    total: 99,
    grade: "A",
  },
  "教研出席率恰95%得2分": { facts: but({ 38: 0.95 }), parts: [32, 29, 39], total: 100, grade: "A" },
  "教研出席率恰90%得1分": { facts: but({ 38: 0.9 }), parts: [32, 29, 38], total: 99, grade: "A" },
  "教研出席率89.99%得0分": { facts: but({ 38: 0.8999 }), parts: [32, 29, 37], total: 98, grade: "A" },
  "教研出席率恰85%得0分（这一项的界是90%）": {
    facts: but({ 38: 0.85 }),
    parts: [32, 29, 37],
    total: 98,
    grade: "A",
  },
  "出席率算出来是1−0.05，与95%是同一个数": {
    facts: but({ 3: 1 - 0.05, 38: 0.1 + 0.85 }),
    parts: [32, 29, 39],
    total: 100,
    grade: "A",
  },
  "学历硕士2分、本科及以下1分": {
    facts: but({ 17: "本科及以下" }),
    parts: [32, 27, 39],
    total: 98,
    grade: "A",
  },
  业务测试良好2分: { facts: but({ 18: "良好" }), parts: [32, 28, 39], total: 99, grade: "A" },
  业务测试中等1分: { facts: but({ 18: "中等" }), parts: [32, 27, 39], total: 98, grade: "A" },
  业务测试差0分: { facts: but({ 18: "差" }), parts: [32, 26, 39], total: 97, grade: "A" },
  没有荣誉称号0分: { facts: but({ 19: "无" }), parts: [32, 26, 39], total: 97, grade: "A" },
  科研未获奖0分: { facts: but({ 35: "未获奖" }), parts: [32, 29, 37], total: 98, grade: "A" },
  "教学成绩得3.5分": { facts: but({ 31: 3.5 }), parts: [32, 29, 37.5], total: 98.5, grade: "A" },
  "评优三等奖1分、参与奖0.5分": {
    facts: but({ 43: "三等奖", 44: "参与奖" }),
    parts: [32, 29, 30.5],
    total: 91.5,
    grade: "B",
  },
  "43、44项都填“无”，得0分，不算缺项（解读43-44-none）": {
    facts: but({ 43: "无", 44: "无" }),
    parts: [32, 29, 29],
    total: 90,
    grade: "B",
  },
  "第6、10项“是”指没有陋习、没有滥用权利，各得2分；答否各扣2分": {
    facts: but({ 6: "否", 10: "否" }),
    parts: [28, 29, 39],
    total: 96,
    grade: "A",
  },
};
