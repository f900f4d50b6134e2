// 多方评价：一份答卷一行，不记答卷人；填错的每一格都指到那一格
import { describe, expect, it, test } from "vitest";
import { assess } from "#shared/engine/assess.ts";
import type { Appraisal } from "#shared/engine/questionnaire/appraise.ts";
import { jiaochengTeacherSample } from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import { jiaochengTeacher } from "#shared/regimes/jiaocheng-credit-system/teacher.ts";
import { headRows } from "#shared/workbook/forms/table.ts";
import {
  columnIn,
  type Filling,
  freshForm,
  inTable,
  isRecord,
  sheetOfTable,
  throughFile,
} from "./filling.ts";

describe("蕉城教师：一份答卷一行", () => {
  const on = { on: "2026-06-30", supplement: jiaochengTeacherSample } as const;
  const roster = [{ name: "虚老师", residentId: "11010519491231002X" }];
  const five = (source: string, answer: number): Filling["answers"] =>
    Array.from({ length: 5 }, () => ({ subject: "虚老师", source, answer }));
  const answers = [
    { subject: "虚老师", source: "教师自评", answer: "９０分" },
    ...(five("教师互评", 80) ?? []),
    ...(five("学生参评", 90) ?? []),
    ...(five("家长参评", 100) ?? []),
    ...(five("community", 60) ?? []),
  ];
  const breach = {
    subject: "虚老师",
    breach: "有偿补课",
    on: "2026年3月2日",
    name: "虚构处理决定书",
    number: "虚教〔2026〕3号",
    authority: "虚构市教育局",
    decided: "2026-04-01",
  };

  test("各方的平均按权重相加：90×10%+80×20%+90×30%+100×25%+60×15%=86", async () => {
    const { read, problems } = await throughFile(
      jiaochengTeacher,
      { roster, answers, breaches: [breach] },
      on,
    );
    expect(problems).toEqual([]);
    const [subject] = read.subjects;
    if (subject === undefined) throw new Error("no subject");
    expect(isRecord(jiaochengTeacher, subject.record)).toBe(true);
    const result = assess(jiaochengTeacher, subject.record, on) as Appraisal;
    expect(result.total).toBe(86);
    expect(result.breaches).toMatchObject([
      {
        breach: "paid-tutoring",
        on: "2026-03-02",
        decision: { number: "虚教〔2026〕3号", on: "2026-04-01" },
      },
    ]);
  });

  test("幼儿园没有学生参评：下拉里没有，写了也指到那一格", async () => {
    const teaching = { kind: "public", stages: ["preschool"] } as const;
    const sheet = sheetOfTable(freshForm(jiaochengTeacher, { teaching }), "answers");
    const list = sheet.validations.find(({ box }) => box.left === columnIn(sheet, "source"))?.rule;
    expect(list).toEqual({
      kind: "list",
      items: ["教师自评", "教师互评", "家长参评", "社会各界问卷测评"],
    });
    const row = { subject: "虚老师", source: "学生参评", answer: 90 };
    const all = await throughFile(
      jiaochengTeacher,
      { roster, answers: [row] },
      { on: "2026-06-30" },
      { teaching },
    );
    expect(inTable(all, "answers").filter(([, column]) => column !== "?")).toEqual([
      ["does-not-apply", "source", 1],
    ]);
  });

  test("收集表上没有一列可以写答卷人", () => {
    const sheet = sheetOfTable(freshForm(jiaochengTeacher), "answers");
    const keys = sheet.rows[headRows - 1]?.map((cell) => cell?.value);
    expect(keys).toEqual([
      "chengxin:answers",
      "subject",
      "source",
      "answer",
      "row-id",
      "row-version",
      "row-synced",
    ]);
  });

  it.each([
    ["超过一百", { subject: "虚老师", source: "教师互评", answer: 101 }, "answer", "out-of-bounds"],
    ["三位小数", { subject: "虚老师", source: "教师互评", answer: 88.125 }, "answer", "too-fine"],
    ["不是数", { subject: "虚老师", source: "教师互评", answer: "很好" }, "answer", "not-a-number"],
    ["没有的来源", { subject: "虚老师", source: "校长", answer: 90 }, "source", "pick-unknown"],
    ["自评两份", { subject: "虚老师", source: "教师自评", answer: 90 }, "source", "answered-twice"],
    ["没有写被评的人", { source: "教师互评", answer: 90 }, "subject", "cell-missing"],
  ] as const)("%s：问题落在那一格，不说分数", async (_what, row, column, code) => {
    const all = await throughFile(jiaochengTeacher, { roster, answers: [...answers, row] }, on);
    expect(inTable(all, "answers")).toEqual([[code, column, answers.length + 1]]);
    if (code !== "not-a-number") expect(JSON.stringify(all.problems[0]?.values)).not.toMatch(/101|88\.125/);
  });

  it.each([
    ["没有文号", "number"],
    ["没有决定日期", "decided"],
  ])("失信行为%s：指到那一栏", async (_what, column) => {
    const { [column as "number"]: _left, ...rest } = breach;
    const all = await throughFile(jiaochengTeacher, { roster, answers, breaches: [rest] }, on);
    expect(inTable(all, "breaches")).toEqual([["cell-missing", column, 1]]);
  });

  test("没有任何文书的失信行为不列出，指到文书栏", async () => {
    const { subject, breach: what, on: day } = breach;
    const all = await throughFile(
      jiaochengTeacher,
      { roster, answers, breaches: [{ subject, breach: what, on: day }] },
      on,
    );
    expect(inTable(all, "breaches")).toEqual([["decision-missing", "name", 1]]);
  });
});
