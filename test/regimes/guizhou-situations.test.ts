// 贵州城市职业学院情形：谁能改哪一节、申诉三种答复、修定、期限、各节现况
import { describe, expect, test } from "vitest";
import type { CivilDate } from "#shared/calendar/civil.ts";
import { answerAppeal, decideRepair } from "#shared/engine/archive/appeal.ts";
import { fileState } from "#shared/engine/archive/archive.ts";
import { mayEdit } from "#shared/engine/archive/editing.ts";
import type { Editor, FileEntry, FileOf, StudentFile } from "#shared/engine/archive/student-file.ts";
import { guizhouSampleSupplement as plan } from "#shared/regimes/guizhou-city-college-archive/sample-supplement.ts";
import { guizhouStudent as regime } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import {
  administrator,
  appeal,
  bank,
  breach,
  collegeAdministrator,
  department,
  file,
  own,
  repair,
  reviewed,
  student,
} from "#test/engine/student-files.ts";

const answerOf = (section: string, editor: Editor, on: CivilDate = "2025-10-08", of: FileOf = file) => {
  const right = mayEdit(regime, section, of, editor, on);
  return right.may ? right.way : right.code;
};
const clauseOf = (section: string, editor: Editor, on: CivilDate = "2025-10-08", of: FileOf = file) => {
  const right = mayEdit(regime, section, of, editor, on);
  return right.cite?.clause;
};
const state = (more: Partial<StudentFile>, on: CivilDate = "2026-06-01") =>
  fileState(regime, { ...file, ...more }, on);
const sectionOf = (entries: FileEntry[], section: string, on?: CivilDate) =>
  state({ entries }, on).sections.find((one) => one.section === section);
const codes = (more: Partial<StudentFile>, on?: CivilDate) =>
  state(more, on).problems.map(({ at, code }) => [at, code]);

describe("第十三条：学生只改个人填写部分", () => {
  test("十节都能填", () => {
    const mine = regime.sections.filter(({ by }) => by === "self");
    expect(mine.map(({ id }) => answerOf(id, student))).toEqual(Array.from({ length: 10 }, () => "fill"));
  });
  test("学校部分与第三方部分都不能填", () => {
    const others = regime.sections.filter(({ by }) => by !== "self");
    expect(others.map(({ id }) => answerOf(id, student))).toEqual(
      Array.from({ length: 7 }, () => "not-the-students-part"),
    );
    expect(answerOf("offences", student)).toBe("not-the-students-part");
  });
  test("别人的档案不能填", () =>
    expect(answerOf("basic", { kind: "student", person: "S2" })).toBe("not-your-file"));
  test("没有这一节", () => expect(answerOf("无", student)).toBe("unknown-section"));
});

describe("第六条：部门各报各的", () => {
  const places = [
    ...(regime.sheets ?? []).map(({ id }) => id),
    ...regime.sections.filter(({ by }) => by === "school").map(({ id }) => id),
  ];
  test.each([
    ["security", ["offences"]],
    ["academic-affairs", ["mark-sheet", "marks"]],
    ["finance", ["arrears"]],
    ["youth-league", ["cadre-posts", "social-practice"]],
    ["student-affairs", ["graduation-remarks", "good-records", "bad-records", "student-loans"]],
  ])("%s只能写自己的", (of, mine) => {
    expect(places.filter((place) => answerOf(place, department(of)) === "record")).toEqual(mine);
    expect(
      places.filter((place) => !mine.includes(place)).map((place) => answerOf(place, department(of))),
    ).toEqual(places.filter((place) => !mine.includes(place)).map(() => "not-your-section"));
  });
  test("网络中心只服务，什么也不写", () => {
    expect(new Set(places.map((place) => answerOf(place, department("network-centre"))))).toEqual(
      new Set(["serves-only"]),
    );
    expect(clauseOf("marks", department("network-centre"))).toBe("第六条第5项");
  });
  test("部门不写个人填写部分", () =>
    expect(answerOf("basic", department("security"))).toBe("not-your-section"));
  test("不存在的部门", () => expect(answerOf("marks", department("无"))).toBe("unknown-post"));
});

describe("第三方", () => {
  test("只填第三方的两节", () => {
    expect(answerOf("card-overdrafts", bank)).toBe("provide");
    expect(answerOf("phone-payments", bank)).toBe("provide");
    expect(answerOf("marks", bank)).toBe("not-a-third-party-section");
  });
  test("签订服务协议之前不得填", () => {
    const entry = own("透支", "card-overdrafts", { by: bank, on: "2025-09-02" });
    expect(codes({ entries: [entry] })).toEqual([]);
    expect(codes({ entries: [{ ...entry, on: "2025-09-01" }] })).toEqual([["透支", "agreement-unsigned"]]);
    expect(codes({ entries: [entry], signed: {} })).toEqual([["透支", "agreement-unsigned"]]);
  });
});

describe("第十七条至第十九条：两级管理，只管下辖", () => {
  const elsewhere: FileOf = { ...file, schoolOfStudy: "汽车学院" };
  test("学院级审核本学院学生的个人填写部分，学校部分只凭申诉", () => {
    expect(answerOf("basic", administrator)).toBe("review");
    expect(answerOf("bad-records", administrator)).toBe("on-appeal");
  });
  test("学院级不管别的学院", () => {
    expect(answerOf("basic", administrator, "2025-10-08", elsewhere)).toBe("not-below-you");
    expect(clauseOf("basic", administrator, "2025-10-08", elsewhere)).toBe("第十七条");
  });
  test("学校级管全校", () => {
    expect(answerOf("basic", collegeAdministrator)).toBe("review");
    expect(answerOf("basic", collegeAdministrator, "2025-10-08", elsewhere)).toBe("review");
  });
  test("没有这一层级", () =>
    expect(answerOf("basic", { ...administrator, level: "班级" } as Editor)).toBe("unknown-post"));
  test("管理人员不代学生填", () =>
    expect(codes({ entries: [own("代填", "basic", { by: administrator })] })).toEqual([
      ["代填", "administrators-fill-nothing"],
    ]));
});

describe("第十八条：调离之日起没有权限", () => {
  const moved = { ...administrator, movedOn: "2025-10-08" } as Editor;
  test("调离前一日还有，当日没有", () => {
    expect(answerOf("basic", moved, "2025-10-07")).toBe("review");
    expect(answerOf("basic", moved, "2025-10-08")).toBe("rights-ended");
    expect(clauseOf("basic", moved, "2025-10-08")).toBe("第十八条");
  });
  test("权限写明到哪一日为止", () =>
    expect(mayEdit(regime, "basic", file, moved, "2025-10-07")).toMatchObject({ until: "2025-10-08" }));
  test("任职前一日没有，当日有", () => {
    const coming = { ...administrator, from: "2025-10-08" } as Editor;
    expect(answerOf("basic", coming, "2025-10-07")).toBe("rights-not-begun");
    expect(answerOf("basic", coming, "2025-10-08")).toBe("review");
  });
  test("部门、第三方的经办人也一样", () => {
    expect(answerOf("offences", { ...department("security"), movedOn: "2025-10-08" } as Editor)).toBe(
      "rights-ended",
    );
    expect(answerOf("phone-payments", { ...bank, movedOn: "2025-10-08" } as Editor)).toBe("rights-ended");
  });
});

describe("第十条：自入学至毕业离校", () => {
  const left: FileOf = { ...file, left: "2028-06-30" };
  test.each<[CivilDate, string]>([
    ["2025-08-31", "file-not-open"],
    ["2025-09-01", "fill"],
    ["2028-06-30", "fill"],
    ["2028-07-01", "file-closed"],
  ])("%s：%s", (on, expected) => expect(answerOf("basic", student, on, left)).toBe(expected));
  test("毕业后才发生的拖欠助学贷款不写入", () =>
    expect(
      codes(
        {
          left: "2028-06-30",
          entries: [breach("欠贷", "loan-withheld", { on: "2028-07-01", review: null })],
        },
        "2028-07-01",
      ),
    ).toEqual([["欠贷", "file-closed"]]));
  test.each<[CivilDate, string]>([
    ["2025-08-31", "not-open"],
    ["2025-09-01", "open"],
    ["2028-06-30", "open"],
    ["2028-07-01", "closed"],
  ])("%s档案的状态：%s", (on, expected) => expect(state({ left: "2028-06-30" }, on).state).toBe(expected));
  test("第二十二条：只适用于在校全日制专科学生", () => {
    const found = state({ fullTimeJuniorCollege: false });
    expect([found.state, found.cite.clause]).toEqual(["not-eligible", "第二十二条"]);
  });
  test("账号激活当日起算激活", () => {
    expect(state({ activated: null }).activated).toBe(false);
    expect(state({ activated: "2025-09-02" }, "2025-09-01").activated).toBe(false);
    expect(state({ activated: "2025-09-02" }, "2025-09-02").activated).toBe(true);
  });
  test("承诺书、协议签了没有，逐份写明", () => {
    expect(state({ signed: { pledge: "2025-09-03" } }).pledges.map(({ id, signed }) => [id, signed])).toEqual(
      [
        ["service-agreement", null],
        ["pledge", "2025-09-03"],
      ],
    );
    expect(state({}, "2025-09-01").pledges.map(({ signed }) => signed)).toEqual([null, null]);
  });
});

describe("第十条：在规定的时间内核实", () => {
  // 2026-09-01 is a Tuesday; ten working days of it end on 2026-09-15 (no make-up day before 2026-09-20).
  const check = (checked: CivilDate | null, on: CivilDate, with_: typeof plan | null = plan) =>
    fileState(regime, { ...file, imported: "2026-09-01", checked }, on, with_).check;
  test.each<[CivilDate | null, CivilDate, string]>([
    [null, "2026-08-31", "not-begun"],
    [null, "2026-09-15", "open"],
    [null, "2026-09-16", "overdue"],
    ["2026-09-15", "2026-09-20", "in-time"],
    ["2026-09-16", "2026-09-20", "late"],
    ["2026-09-16", "2026-09-15", "open"],
  ])("%s核实，%s看：%s", (checked, on, expected) => expect(check(checked, on).state).toBe(expected));
  test("到期日与收据", () => {
    expect(check(null, "2026-09-02").due?.due).toBe("2026-09-15");
    expect(check(null, "2026-09-02").due?.receipt.filter(({ counts }) => counts)).toHaveLength(10);
  });
  test("没有批准的计划就没有期限，不判逾期", () => {
    expect(check(null, "2027-09-16", null).state).toBe("no-term");
    expect(check(null, "2027-09-16", { ...plan, approved: null }).state).toBe("no-term");
    expect(check(null, "2027-09-16", { ...plan, from: "2026-09-02" }).state).toBe("no-term");
    expect(check("2027-09-16", "2027-09-16", null).state).toBe("in-time");
  });
});

describe("第七条、第十二条：学生提交，管理员审核", () => {
  const entry = own("基本", "basic");
  test("提交当日就在待审核里，前一日没有", () => {
    expect(sectionOf([entry], "basic", "2025-09-09")?.state).toBe("missing");
    expect(sectionOf([entry], "basic", "2025-09-10")?.state).toBe("in-review");
  });
  test("没有填是缺", () => expect(sectionOf([], "basic")?.state).toBe("missing"));
  test("提交了待审核", () =>
    expect(sectionOf([entry], "basic")).toMatchObject({
      state: "in-review",
      entries: [],
      inReview: ["基本"],
    }));
  test("审核当日生效，前一日待审核", () => {
    const approved = { ...entry, review: reviewed("2025-09-12", administrator) };
    expect(sectionOf([approved], "basic", "2025-09-11")?.state).toBe("in-review");
    expect(sectionOf([approved], "basic", "2025-09-12")).toMatchObject({
      state: "in-force",
      entries: [{ entry: "基本", what: "虚构内容" }],
      inReview: [],
    });
  });
  test("退回", () =>
    expect(
      sectionOf([{ ...entry, review: reviewed("2025-09-12", administrator, false) }], "basic")?.state,
    ).toBe("returned"));
  test("更新审核之前，先前的仍有效；之后换新的", () => {
    const first = { ...entry, review: reviewed("2025-09-12", administrator) };
    const second = own("更新", "basic", { on: "2025-10-08", what: "新内容", replaces: "基本" });
    expect(sectionOf([first, second], "basic")).toMatchObject({
      state: "in-force",
      entries: [{ entry: "基本" }],
      inReview: ["更新"],
    });
    expect(
      sectionOf([first, { ...second, review: reviewed("2025-10-09", administrator) }], "basic")?.entries,
    ).toEqual([{ entry: "更新", what: "新内容" }]);
  });
  test("填“无”不是缺，空白不收", () => {
    const nothing = own("无", "exchanges", { what: null, review: reviewed("2025-09-12", administrator) });
    expect(sectionOf([nothing], "exchanges")?.state).toBe("in-force");
    expect(codes({ entries: [{ ...nothing, what: " " }] })).toEqual([["无", "blank"]]);
  });
  test("学生、部门、别的学院的管理员都不能审核", () => {
    const by = (who: Editor) => codes({ entries: [{ ...entry, review: reviewed("2025-09-12", who) }] });
    expect(by(student)).toEqual([["基本", "own-review"]]);
    expect(by({ kind: "student", person: "S2" })).toEqual([["基本", "not-your-file"]]);
    expect(by(department("security"))).toEqual([["基本", "not-your-section"]]);
    expect(by({ ...administrator, over: "汽车学院" } as Editor)).toEqual([["基本", "not-below-you"]]);
    expect(by({ ...administrator, movedOn: "2025-09-12" } as Editor)).toEqual([["基本", "rights-ended"]]);
  });
  test("审核不早于提交", () =>
    expect(codes({ entries: [{ ...entry, review: reviewed("2025-09-09", administrator) }] })).toEqual([
      ["基本", "review-too-early"],
    ]));
  test("学校部分由部门内另一人审核", () => {
    const mark = (who: Editor) =>
      own("成绩", "marks", { by: department("academic-affairs"), review: reviewed("2025-09-12", who) });
    expect(sectionOf([mark(department("academic-affairs", "另一人"))], "marks")?.state).toBe("in-force");
    expect(codes({ entries: [mark(department("academic-affairs"))] })).toEqual([["成绩", "own-review"]]);
    expect(codes({ entries: [mark(administrator)] })).toEqual([["成绩", "reviewer-not-allowed"]]);
  });
  test("第三方部分没有填不是缺", () => expect(sectionOf([], "card-overdrafts")?.state).toBe("not-provided"));
  test("十七节一开始：缺十五节，两节未提供", () => {
    const states = state({}).sections.map((one) => one.state);
    expect(states.filter((one) => one === "missing")).toHaveLength(15);
    expect(states.filter((one) => one === "not-provided")).toHaveLength(2);
  });
});

describe("第六条的报表", () => {
  test("违法名单须附相关材料", () => {
    const row = own("违法", "offences", { by: department("security") });
    expect(codes({ entries: [row] })).toEqual([["违法", "material-missing"]]);
    expect(state({ entries: [{ ...row, material: "处罚决定书" }] }).sheets[0]).toMatchObject({
      sheet: "offences",
      rows: ["违法"],
    });
  });
  test("欠费名单上有名，不等于失信", () => {
    const found = state({ entries: [own("欠费", "arrears", { by: department("finance") })] });
    expect(found.sheets.find(({ sheet }) => sheet === "arrears")?.rows).toEqual(["欠费"]);
    expect(found.breaches).toEqual([]);
    expect(found.sections.find(({ section }) => section === "bad-records")?.state).toBe("missing");
  });
});

describe("第九条：点名的行为", () => {
  const all = regime.areas.flatMap((area) => area.breaches.map(({ id }) => [area.id, id] as const));
  const confirmed = ["able-to-pay", "term-passed", "no-good-reason"];
  test.each(all)("%s：%s记入在校不良记录", (area, id) =>
    expect(state({ entries: [breach("一", id, { confirmed })] }).breaches).toMatchObject([
      { entry: "一", area, breach: id },
    ]),
  );
  test("审核之前不算", () =>
    expect(state({ entries: [breach("一", "theft", { review: null })] }).breaches).toEqual([]));
  test.each(confirmed)("恶意拖欠学杂费：少确认%s就不收", (lacking) => {
    const entry = breach("欠费", "fees-withheld", { confirmed: confirmed.filter((id) => id !== lacking) });
    const found = state({ entries: [entry] });
    expect(found.problems.map(({ code, cite }) => [code, cite?.clause])).toEqual([
      ["requirement-unconfirmed", "第九条第2项"],
    ]);
    expect(found.breaches).toEqual([]);
  });
  test("不写明哪一条、没有这一条、写在别的节，都不收", () => {
    const { breach: _named, ...unnamed } = breach("一", "theft");
    expect(codes({ entries: [unnamed] })).toEqual([["一", "breach-missing"]]);
    expect(codes({ entries: [breach("一", "迟到")] })).toEqual([["一", "unknown-breach"]]);
    expect(codes({ entries: [breach("一", "theft", { section: "good-records" })] })).toEqual([
      ["一", "breach-elsewhere"],
    ]);
  });
  test("没有不良记录，部门填“无”", () =>
    expect(
      state({
        entries: [
          own("无", "bad-records", {
            by: department("student-affairs"),
            what: null,
            review: reviewed("2025-09-12", department("student-affairs", "另一人")),
          }),
        ],
      }),
    ).toMatchObject({ problems: [], breaches: [] }));
});

describe("第十四条：申诉的三种答复", () => {
  const entries = [breach("一", "gambling")];
  const answered = (answer: Parameters<typeof appeal>[1], on?: CivilDate) =>
    state({ entries, appeals: [appeal("一", answer)] }, on);
  test("修改记录", () => {
    const found = answered({ outcome: "amend", amended: "更正后的经过", reasons: "经过有误" });
    expect(found.appeals[0]?.outcome).toEqual({
      taken: true,
      entry: "一",
      becomes: "amended",
      text: "更正后的经过",
    });
    expect(found.sections.find(({ section }) => section === "bad-records")?.entries).toEqual([
      { entry: "一", what: "更正后的经过" },
    ]);
    expect(found.breaches).toHaveLength(1);
  });
  test("撤销记录", () => {
    const found = answered({ outcome: "revoke", reasons: "查无此事" });
    expect(found.appeals[0]?.outcome).toMatchObject({ becomes: "revoked" });
    expect(found.breaches).toEqual([]);
    expect(found.sections.find(({ section }) => section === "bad-records")?.entries).toEqual([]);
  });
  test("驳回申诉，记录照旧", () => {
    const found = answered({ outcome: "reject" });
    expect(found.appeals[0]?.outcome).toMatchObject({ becomes: "stands" });
    expect(found.breaches).toHaveLength(1);
  });
  test("答复前一日记录照旧", () => {
    const found = answered({ outcome: "revoke" }, "2025-11-19");
    expect(found.appeals[0]?.outcome).toBeNull();
    expect(found.breaches).toHaveLength(1);
    expect(answered({ outcome: "revoke" }, "2025-11-20").breaches).toEqual([]);
  });
  const refusal = (
    answer: NonNullable<Parameters<typeof appeal>[1]>,
    more: Partial<ReturnType<typeof appeal>> = {},
    of: StudentFile = { ...file, entries },
  ) => {
    const one = { ...appeal("一", answer), ...more };
    if (one.answer === null) throw new Error("an answer was given");
    const found = answerAppeal(regime, of, one, one.answer);
    return found.taken || found.code;
  };
  test.each<[string, NonNullable<Parameters<typeof appeal>[1]>, string]>([
    ["没有理由", { reasons: " " }, "reasons-missing"],
    ["修改而没有新内容", { outcome: "amend" }, "amendment-missing"],
    ["驳回而附新内容", { amended: "新" }, "amendment-unwanted"],
    ["不是管理员", { by: department("student-affairs") }, "not-an-administrator"],
    ["别的学院的管理员", { by: { ...administrator, over: "汽车学院" } as Editor }, "not-below-you"],
    ["已调离的管理员", { by: { ...administrator, movedOn: "2025-11-20" } as Editor }, "rights-ended"],
    ["答复早于申诉", { on: "2025-11-09" }, "before-request"],
  ])("%s的答复不收", (_name, answer, code) => expect(refusal(answer)).toBe(code));
  test("不是本人的申诉、没有理由的申诉、没有这条记录，都不收", () => {
    expect(refusal({}, { by: { kind: "student", person: "S2" } })).toBe("not-ones-own");
    expect(refusal({}, { by: administrator })).toBe("not-ones-own");
    expect(refusal({}, { claim: "" })).toBe("claim-missing");
    expect(refusal({}, { entry: "无" })).toBe("unknown-entry");
    expect(refusal({}, { on: "2025-11-02" })).toBe("before-entry");
  });
  test("不收的答复什么也不改，写进问题", () => {
    const found = answered({ outcome: "revoke", reasons: "" });
    expect(found.breaches).toHaveLength(1);
    expect(found.problems.map(({ at, code, cite }) => [at, code, cite?.clause])).toEqual([
      ["申诉一", "reasons-missing", "第十四条"],
    ]);
  });
  test("离校后仍可答复离校前的申诉", () =>
    expect(refusal({ on: "2025-12-01" }, {}, { ...file, entries, left: "2025-11-30" })).toBe(true));
  test("答复期限由学校的计划规定：15个工作日，末日在期内", () => {
    // From 2026-09-07 (Monday): 8–11, 14–18, 20 (make-up), 21–24, 28 — the 25th to 27th are off.
    const one = { ...appeal("一", null), on: "2026-09-07" as CivilDate };
    const answer = (on: CivilDate) =>
      fileState(regime, { ...file, entries, appeals: [one] }, on, plan).appeals[0]?.answer;
    expect(answer("2026-09-28")).toMatchObject({ state: "open", due: { due: "2026-09-28" } });
    expect(answer("2026-09-29")?.state).toBe("overdue");
    expect(
      fileState(regime, { ...file, entries, appeals: [one] }, "2027-01-01").appeals[0]?.answer.state,
    ).toBe("no-term");
  });
});

describe("第十五条：修定", () => {
  const entries = [breach("一", "gambling")];
  test("本人申请、学生处批准之日起不再作为不良记录", () => {
    const repairs = [repair("一", {})];
    expect(state({ entries, repairs }, "2026-03-19").breaches).toHaveLength(1);
    expect(state({ entries, repairs }, "2026-03-20")).toMatchObject({ breaches: [], problems: [] });
  });
  test("未批准的照旧", () =>
    expect(state({ entries, repairs: [repair("一", { approved: false })] }).breaches).toHaveLength(1));
  const refusal = (
    decision: NonNullable<Parameters<typeof repair>[1]>,
    more: Partial<ReturnType<typeof repair>> = {},
  ) => {
    const one = { ...repair("一", decision), ...more };
    if (one.decision === null) throw new Error("a decision was given");
    const found = decideRepair(
      regime,
      { ...file, entries: [...entries, own("基本", "basic")] },
      one,
      one.decision,
    );
    return found.taken || found.code;
  };
  test.each<[string, NonNullable<Parameters<typeof repair>[1]>, string]>([
    ["别的部门", { by: department("security") }, "not-student-affairs"],
    ["管理员", { by: administrator }, "not-student-affairs"],
    ["学生自己", { by: student }, "not-student-affairs"],
    [
      "已调离的学生处人员",
      { by: { ...department("student-affairs"), movedOn: "2026-03-20" } as Editor },
      "rights-ended",
    ],
    ["没有理由", { reasons: "" }, "reasons-missing"],
    ["早于申请", { on: "2026-03-01" }, "before-request"],
  ])("%s批准的不收", (_name, decision, code) => expect(refusal(decision)).toBe(code));
  test("不是本人申请、没有表现、不是失信行为，都不收", () => {
    expect(refusal({}, { by: administrator })).toBe("not-ones-own");
    expect(refusal({}, { conduct: "" })).toBe("claim-missing");
    expect(refusal({}, { entry: "基本" })).toBe("no-breach");
    expect(refusal({}, { entry: "无" })).toBe("unknown-entry");
  });
});
