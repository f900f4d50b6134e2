// 诚信档案：谁填写的归谁一张表；填错的每一格都指到那一格
import { describe, expect, it, test } from "vitest";
import type { FileState } from "#shared/engine/archive/archive.ts";
import { assess } from "#shared/engine/assess.ts";
import { guizhouStudent } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import { jiaochengPupil } from "#shared/regimes/jiaocheng-credit-system/pupil.ts";
import { type Filling, freshForm, inTable, isRecord, throughFile } from "./filling.ts";

describe("贵州学生诚信档案：谁填写的归谁一张表", () => {
  const on = { on: "2026-06-30" } as const;
  const filling: Filling = {
    roster: [
      {
        name: "虚同学",
        studentNumber: "S1",
        schoolOfStudy: "护理学院",
        enrolled: "2025-09-01",
        eligible: "√",
        activated: "2025/9/2",
      },
    ],
    posts: [
      { person: "虚处长", post: "学生处", from: "2024-01-01" },
      { person: "虚管理员", post: "学院级", of: "护理学院", from: "2024-01-01" },
      { person: "虚保卫", post: "保卫处", from: "2024-01-01" },
    ],
    pledges: [
      { subject: "虚同学", pledge: "诚信档案服务协议", on: "2025-09-02" },
      { subject: "S1", pledge: "诚信承诺书", on: "2025-09-02" },
    ],
    "entries-self": [
      {
        subject: "虚同学",
        section: "教育经历",
        on: "2025-09-10",
        what: "虚构中学毕业",
        reviewer: "虚管理员",
        reviewed: "2025-09-12",
        accepted: "是",
      },
      { subject: "虚同学", section: "培训经历", on: "2025-09-10", what: "无" },
    ],
    "entries-student-affairs": [
      {
        subject: "虚同学",
        section: "在校不良记录",
        on: "2026-03-02",
        what: "虚构记录",
        by: "虚处长",
        breach: "恶意拖欠学杂费等费用",
        confirmed: "具备缴纳费用的能力、已过学校规定时间、无任何正当理由拒绝缴费",
      },
    ],
    "sheet-offences": [
      { subject: "虚同学", on: "2026-03-02", what: "虚构事实", material: "虚构文书", by: "虚保卫" },
    ],
  };

  test("各表合成一份档案：审核过的生效，没审核的待审，失信行为照要件记入", async () => {
    const { read, problems } = await throughFile(guizhouStudent, filling, on);
    expect(problems).toEqual([]);
    const [subject] = read.subjects;
    if (subject === undefined) throw new Error("no subject");
    expect(isRecord(guizhouStudent, subject.record)).toBe(true);
    expect(subject.record).toMatchObject({
      student: "S1",
      fullTimeJuniorCollege: true,
      activated: "2025-09-02",
      signed: { "service-agreement": "2025-09-02", pledge: "2025-09-02" },
    });
    const state = assess(guizhouStudent, subject.record, on) as FileState;
    const sectionState = (id: string) => state.sections.find(({ section }) => section === id)?.state;
    expect([sectionState("education"), sectionState("training"), sectionState("projects")]).toEqual([
      "in-force",
      "in-review",
      "missing",
    ]);
    expect(subject.record.entries.find(({ section }) => section === "training")?.what).toBeNull();
    expect(state.sheets.find(({ sheet }) => sheet === "offences")?.rows).toHaveLength(1);
  });

  test("部门只拿自己的表：名册、经办岗位和那一张", async () => {
    const workbook = freshForm(guizhouStudent, { only: ["posts", "sheet-offences"] });
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      "封面",
      "名册",
      "经办岗位",
      "学生违反法律法规名单及相关材料",
      "_chengxin",
    ]);
    const { roster = [], posts = [], "sheet-offences": rows = [] } = filling;
    const { read, problems } = await throughFile(
      guizhouStudent,
      { roster, posts, "sheet-offences": rows },
      on,
      { only: ["posts", "sheet-offences"] },
    );
    expect(problems).toEqual([]);
    expect(read.subjects[0]?.record.entries).toMatchObject([
      { section: "offences", material: "虚构文书", by: { kind: "department", department: "security" } },
    ]);
  });

  it.each([
    ["entries-student-affairs", "没有写哪一种失信行为", { breach: "" }, "breach", "breach-missing"],
    [
      "entries-student-affairs",
      "要件没有确认全",
      { confirmed: "已过学校规定时间" },
      "confirmed",
      "requirement-unconfirmed",
    ],
    ["entries-student-affairs", "不归这个部门写", { by: "虚保卫" }, "by", "not-your-section"],
    ["entries-student-affairs", "没有登过的经办人", { by: "虚路人" }, "by", "row-unknown"],
    ["entries-student-affairs", "入学以前", { on: "2025-08-31" }, "on", "file-not-open"],
    ["entries-student-affairs", "内容空着", { what: "" }, "what", "cell-missing"],
    ["entries-self", "审核只填了一半", { accepted: "" }, "accepted", "cell-missing"],
    ["entries-self", "是否通过写不清", { accepted: "差不多" }, "accepted", "yes-or-no"],
    ["entries-self", "审核早于填写", { reviewed: "2025-09-09" }, "reviewed", "review-too-early"],
    ["entries-self", "无权审核的人", { reviewer: "虚保卫" }, "reviewer", "not-your-section"],
    ["entries-self", "改写的条目不存在", { replaces: "2025-09-05" }, "replaces", "unknown-replaced"],
    ["sheet-offences", "没有相关材料", { material: "" }, "material", "material-missing"],
  ] as const)("%s：%s，问题落在那一格", async (table, _what, change, column, code) => {
    const rows = filling[table] ?? [];
    const changed = { ...rows[0], ...change };
    const all = await throughFile(guizhouStudent, { ...filling, [table]: rows.with(0, changed) }, on);
    const [first] = inTable(all, table);
    expect(first).toEqual([code, column, 1]);
  });

  test("一人两个岗位：只写姓名说不清，写选用名才认得", async () => {
    const posts = [...(filling.posts ?? []), { person: "虚处长", post: "保卫处", from: "2024-01-01" }];
    const [entry] = filling["entries-student-affairs"] ?? [];
    const vague = await throughFile(guizhouStudent, { ...filling, posts }, on);
    expect(inTable(vague, "entries-student-affairs")).toEqual([["row-ambiguous", "by", 1]]);
    const named = { ...entry, by: "虚处长 学生处" };
    const clear = await throughFile(
      guizhouStudent,
      { ...filling, posts, "entries-student-affairs": [named] },
      on,
    );
    expect(clear.problems).toEqual([]);
  });

  test("协议签订之前第三方不得写入", async () => {
    const all = await throughFile(
      guizhouStudent,
      {
        ...filling,
        posts: [
          ...(filling.posts ?? []),
          { person: "虚行员", post: "第三方机构", of: "虚构银行", from: "2024-01-01" },
        ],
        "entries-third-party": [
          { subject: "虚同学", section: "电话费用支付记录", on: "2025-09-01", what: "无", by: "虚行员" },
        ],
      },
      on,
    );
    expect(inTable(all, "entries-third-party")).toEqual([["agreement-unsigned", "on", 1]]);
  });
});

describe("蕉城学生诚信档案：制度没有列部门，由学校记", () => {
  test("学校的条目经另一人审核后生效", async () => {
    const on = { on: "2026-06-30" } as const;
    const { read, problems } = await throughFile(
      jiaochengPupil,
      {
        roster: [{ name: "虚小明", pupilNumber: "L20250001", enrolled: "2025-09-01" }],
        posts: [
          { person: "虚老师", post: "学校", from: "2024-01-01" },
          { person: "虚主任", post: "学校", from: "2024-01-01" },
        ],
        pledges: [{ subject: "虚小明", pledge: "诚信考试承诺书", on: "2025-09-02" }],
        "entries-school": [
          {
            subject: "虚小明",
            section: "德育品行情况",
            on: "2026-01-10",
            what: "拾金不昧",
            by: "虚老师",
            reviewer: "虚主任",
            reviewed: "2026-01-12",
            accepted: "是",
          },
        ],
      },
      on,
    );
    expect(problems).toEqual([]);
    const [subject] = read.subjects;
    const state = subject && (assess(jiaochengPupil, subject.record, on) as FileState);
    expect(state?.sections.find(({ section }) => section === "conduct")).toMatchObject({
      state: "in-force",
      entries: [{ what: "拾金不昧" }],
    });
  });
});
