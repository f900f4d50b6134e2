// 处处同一答案：命令行、面板的包、云函数的包，逐字节相同
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isNotYet } from "#shared/engine/assess.ts";
import { answerTo } from "./answers.ts";
import { type Answers, digests, doors } from "./doors.ts";

let folder = "";
let everywhere: Readonly<Record<string, Answers>> = {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-same-"));
  everywhere = await doors(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("五千份随机的指标表与积分记录，三处答案的摘要相同（十万份：npm run prove:same）", () => {
  const found = digests(everywhere, 5_000);
  expect(Object.keys(found)).toEqual(["command line", "pane", "lambda"]);
  expect(new Set(Object.values(found)).size).toBe(1);
});

test("有一处的一份答案差一个字，摘要就不同", () => {
  const { pane = () => "" } = everywhere;
  const altered: Answers = (from, count) => pane(from, count).replace('"total":', '"Total":');
  const found = digests({ pane, altered }, 50);
  expect(found.pane).not.toBe(found.altered);
});

test("随机的记录里什么都有：每个等级、没有总分的、制度还没有施行的", () => {
  const seen = new Set<string>();
  for (let seed = 0; seed < 2_000; seed += 1) {
    const kind = seed % 2 === 0 ? "指标表" : seed % 4 === 1 ? "学生" : "教职工";
    const answer = answerTo(seed);
    seen.add(`${kind} ${isNotYet(answer) ? "未施行" : (answer.grade ?? "有问题")}`);
  }
  expect([...seen].sort()).toEqual(
    [
      ...["A", "B", "C", "D", "E", "有问题", "未施行"].map((grade) => `指标表 ${grade}`),
      ...["A+", "A", "B", "C", "有问题"].map((grade) => `学生 ${grade}`),
      ...["A", "B", "C", "D", "有问题"].map((grade) => `教职工 ${grade}`),
    ].sort(),
  );
});
