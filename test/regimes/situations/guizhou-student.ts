// 贵州城市职业学院情形：谁写哪一节、点名的行为、承诺书、修定、核实与答复的期限
import type { CivilDate } from "#shared/calendar/civil.ts";
import { fileState } from "#shared/engine/archive/archive.ts";
import { mayEdit } from "#shared/engine/archive/editing.ts";
import type { Editor, FileEntry, FileOf, StudentFile } from "#shared/engine/archive/student-file.ts";
import type { ArchiveRegime } from "#shared/engine/regime.ts";
import { guizhouSampleSupplement as plan } from "#shared/regimes/guizhou-city-college-archive/sample-supplement.ts";
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
import type { Situation } from "./situation.ts";

const selfParts = [
  "basic",
  "education",
  "training",
  "projects",
  "posts-held",
  "internships",
  "work-study",
  "employment",
  "certificates",
  "exchanges",
];
const schoolParts = ["marks", "graduation-remarks", "good-records", "bad-records", "student-loans"];
const thirdParts = ["card-overdrafts", "phone-payments"];
const sheets = ["offences", "mark-sheet", "arrears", "cadre-posts", "social-practice"];
const places = [...selfParts, ...schoolParts, ...thirdParts, ...sheets];

const allowed = (regime: ArchiveRegime, editor: Editor, of: FileOf = file): string[] =>
  places.flatMap((place) => {
    const right = mayEdit(regime, place, of, editor, "2025-10-08");
    return right.may ? [`${place} ${right.way}`] : [];
  });
const each = (parts: readonly string[], way: string): string[] => parts.map((part) => `${part} ${way}`);

const writes = (name: string, editor: Editor, expected: string[], of?: FileOf): Situation<"archive"> => ({
  name,
  of: (regime: ArchiveRegime) => allowed(regime, editor, of),
  expected,
});

const state = (regime: ArchiveRegime, more: Partial<StudentFile>, on: CivilDate = "2026-06-01") =>
  fileState(regime, { ...file, ...more }, on);

const codes = (
  name: string,
  entries: FileEntry[],
  expected: string[],
  more: Partial<StudentFile> = {},
): Situation<"archive"> => ({
  name,
  of: (regime: ArchiveRegime) =>
    state(regime, { entries, ...more }).problems.map(({ code, cite }) =>
      [code, cite?.clause ?? ""].join(" ").trim(),
    ),
  expected,
});

/** 第九条: six areas, 31 named breaches. */
const named: Record<string, string[]> = {
  study: ["homework-copied", "thesis-plagiarised", "data-fabricated", "exam-discipline", "false-papers"],
  economic: ["fees-withheld", "credit-overdrawn", "theft", "fraud", "lost-property-used"],
  life: [
    "facilities-damaged",
    "property-withheld",
    "fighting",
    "gambling",
    "other-discipline",
    "unsafe-electricity",
    "guests-overnight",
    "rest-disturbed",
  ],
  "loans-and-aid": ["aid-by-false-claims", "aid-misspent", "loan-by-false-proof", "loan-withheld"],
  online: [
    "information-invented",
    "information-spread",
    "defamation",
    "account-stolen",
    "privacy-stolen",
    "privacy-disclosed",
  ],
  "employment-integrity": ["false-proofs-to-employer", "experience-invented", "contract-broken"],
};

const confirmed = ["able-to-pay", "term-passed", "no-good-reason"];
const gambling = [breach("一", "gambling")];
const elsewhere: FileOf = { ...file, schoolOfStudy: "汽车学院" };

const sectionState = (section: string, entry: FileEntry) => (regime: ArchiveRegime) =>
  state(regime, { entries: [entry] }).sections.find((one) => one.section === section)?.state;

export const guizhouStudent: readonly Situation<"archive">[] = [
  writes("学生填个人填写部分的十节", student, each(selfParts, "fill")),
  writes("保卫处报违法名单", department("security"), ["offences record"]),
  writes("教务处报学习成绩", department("academic-affairs"), ["marks record", "mark-sheet record"]),
  writes("财务处报欠费名单", department("finance"), ["arrears record"]),
  writes("团委报任职情况与社会实践记录", department("youth-league"), [
    "cadre-posts record",
    "social-practice record",
  ]),
  writes("学生处记学习成绩以外的学校填写部分", department("student-affairs"), [
    ...each(schoolParts.slice(1), "record"),
  ]),
  writes("网络中心只服务，什么也不写", department("network-centre"), []),
  writes("第三方只填第三方的两节", bank, each(thirdParts, "provide")),
  {
    name: "学院级审核本学院的个人填写部分，其余只凭申诉；不管别的学院",
    of: (regime) => [
      allowed(regime, administrator).filter((right) => right.endsWith("review")),
      allowed(regime, administrator)
        .filter((right) => right.endsWith("on-appeal"))
        .slice(0, 5),
      allowed(regime, administrator, elsewhere),
    ],
    expected: [each(selfParts, "review"), each(schoolParts, "on-appeal"), []],
  },
  {
    name: "学校级管全校",
    of: (regime) =>
      allowed(regime, collegeAdministrator, elsewhere).filter((right) => right.endsWith("review")),
    expected: each(selfParts, "review"),
  },
  {
    name: "调离前一日还有权限（第十七条），当日没有（第十八条）",
    of: (regime) =>
      (["2025-10-07", "2025-10-08"] as const).map((on) => {
        const right = mayEdit(
          regime,
          "basic",
          file,
          { ...administrator, movedOn: "2025-10-08" } as Editor,
          on,
        );
        return [right.may, right.cite?.clause];
      }),
    expected: [
      [true, "第十七条"],
      [false, "第十八条"],
    ],
  },
  ...selfParts.map((section) => ({
    name: `${section}：学生提交了待审核，审核后生效`,
    of: (regime: ArchiveRegime) =>
      [null, reviewed("2025-09-12", administrator)].map((review) =>
        sectionState(section, own("一", section, { review }))(regime),
      ),
    expected: ["in-review", "in-force"],
  })),
  ...schoolParts.map((section) => ({
    name: `${section}：部门记录了待审核`,
    of: sectionState(
      section,
      own("一", section, {
        by: department(section === "marks" ? "academic-affairs" : "student-affairs"),
        what: section === "bad-records" ? null : "虚构内容",
      }),
    ),
    expected: "in-review",
  })),
  ...thirdParts.flatMap((section) => [
    {
      name: `${section}：签订服务协议之后由第三方填，不必审核`,
      of: sectionState(section, own("一", section, { by: bank })),
      expected: "in-force",
    },
    codes(
      `${section}：签订服务协议之前不得填`,
      [own("一", section, { by: bank, on: "2025-09-01" })],
      ["agreement-unsigned 第八条第4项"],
    ),
  ]),
  {
    name: "十七节一开始：缺十五节，两节未提供",
    of: (regime) => state(regime, {}).sections.map((one) => `${one.section} ${one.state}`),
    expected: [...each([...selfParts, ...schoolParts], "missing"), ...each(thirdParts, "not-provided")],
  },
  ...sheets.map((sheet) => {
    const by = {
      offences: "security",
      "mark-sheet": "academic-affairs",
      arrears: "finance",
      "cadre-posts": "youth-league",
      "social-practice": "youth-league",
    }[sheet];
    return codes(
      `${sheet}：${sheet === "offences" ? "须附相关材料" : "不必附材料"}`,
      [own("一", sheet, { by: department(by ?? "") })],
      sheet === "offences" ? ["material-missing 第六条第1项"] : [],
    );
  }),
  ...Object.entries(named).flatMap(([area, breaches]) =>
    breaches.map((id) => ({
      name: `${area}：${id}记入在校不良记录`,
      of: (regime: ArchiveRegime) =>
        state(regime, { entries: [breach("一", id, { confirmed })] }).breaches.map((one) => [
          one.area,
          one.breach,
        ]),
      expected: [[area, id]],
    })),
  ),
  ...confirmed.map((lacking) =>
    codes(
      `恶意拖欠学杂费：少确认${lacking}就不收`,
      [breach("一", "fees-withheld", { confirmed: confirmed.filter((id) => id !== lacking) })],
      ["requirement-unconfirmed 第九条第2项"],
    ),
  ),
  codes(
    "点名的行为写在优良记录，不收",
    [breach("一", "theft", { section: "good-records" })],
    ["breach-elsewhere 第九条第2项"],
  ),
  {
    name: "修定：学生处批准之日起不再作为不良记录，别的部门批准的不收",
    of: (regime) =>
      [
        state(regime, { entries: gambling, repairs: [repair("一", {})] }, "2026-03-19"),
        state(regime, { entries: gambling, repairs: [repair("一", {})] }, "2026-03-20"),
        state(regime, { entries: gambling, repairs: [repair("一", { by: department("security") })] }),
      ].map(({ breaches, problems }) => [breaches.length, problems.map(({ code }) => code)]),
    expected: [
      [1, []],
      [0, []],
      [1, ["not-student-affairs"]],
    ],
  },
  {
    name: "只适用于在校全日制专科学生，引第二十二条",
    of: (regime) => {
      const got = state(regime, { fullTimeJuniorCollege: false });
      return [got.state, got.cite.clause];
    },
    expected: ["not-eligible", "第二十二条"],
  },
  {
    name: "服务协议、承诺书签了没有，逐份写明",
    of: (regime) =>
      state(regime, { signed: { pledge: "2025-09-03" } }).pledges.map(({ id, signed }) => [id, signed]),
    expected: [
      ["service-agreement", null],
      ["pledge", "2025-09-03"],
    ],
  },
  {
    name: "核实期限由学校的计划规定：10个工作日，末日在期内；没有计划不判逾期",
    of: (regime) =>
      (
        [
          ["2026-09-15", plan],
          ["2026-09-16", plan],
          ["2027-09-16", null],
        ] as const
      ).map(([on, by]) => fileState(regime, { ...file, imported: "2026-09-01" }, on, by).check.state),
    expected: ["open", "overdue", "no-term"],
  },
  {
    name: "答复申诉的期限由学校的计划规定：15个工作日，末日在期内；没有计划不判逾期",
    of: (regime) =>
      (
        [
          ["2026-09-28", plan],
          ["2026-09-29", plan],
          ["2027-01-01", null],
        ] as const
      ).map(
        ([on, by]) =>
          fileState(
            regime,
            { ...file, entries: gambling, appeals: [{ ...appeal("一", null), on: "2026-09-07" }] },
            on,
            by,
          ).appeals[0]?.answer.state,
      ),
    expected: ["open", "overdue", "no-term"],
  },
];
