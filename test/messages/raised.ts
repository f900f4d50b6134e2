// 各引擎对虚构的坏记录真的答出的问题，供逐句说出来
import type { CivilDate } from "#shared/calendar/civil.ts";
import { fileState } from "#shared/engine/archive/archive.ts";
import { archiveCopy } from "#shared/engine/archive/archive-copy.ts";
import type { ArchiveEntry, ArchiveRecord } from "#shared/engine/archive/archive-record.ts";
import { mayEdit } from "#shared/engine/archive/editing.ts";
import type { Editor, FileEntry, StudentFile } from "#shared/engine/archive/student-file.ts";
import { assess } from "#shared/engine/assess.ts";
import { assessChecklist } from "#shared/engine/checklist/assess-checklist.ts";
import { factProblems } from "#shared/engine/findings/findings-problems.ts";
import type { FindingsRecord } from "#shared/engine/findings/findings-record.ts";
import { prepaymentExcess } from "#shared/engine/findings/prepaid-funds.ts";
import { servesAs } from "#shared/engine/findings/signed-report.ts";
import type { Facts } from "#shared/engine/grid/assess-grid.ts";
import { type AnswersBySource, appraise } from "#shared/engine/questionnaire/appraise.ts";
import type { BreachRecord } from "#shared/engine/questionnaire/breaches.ts";
import { type DegreeCheck, degreeStanding } from "#shared/engine/questionnaire/degree-check.ts";
import type { Speaker } from "#shared/engine/words/codes.ts";
import type { MessageValues } from "#shared/messages/format.ts";
import { guizhouStudent } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import { jiaochengPupil } from "#shared/regimes/jiaocheng-credit-system/pupil.ts";
import {
  jiaochengSchoolSample,
  jiaochengTeacherSample,
} from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import { jiaochengSchool } from "#shared/regimes/jiaocheng-credit-system/school.ts";
import { jiaochengTeacher } from "#shared/regimes/jiaocheng-credit-system/teacher.ts";
import { wugangPrivateSchool } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { completion, ending, hit, listing, order, penalty, stated } from "#test/engine/findings-facts.ts";
import {
  administrator,
  appeal,
  bank,
  breach,
  department,
  file,
  own,
  repair,
  reviewed,
  student,
} from "#test/engine/student-files.ts";

export interface Raised {
  readonly speaker?: Speaker;
  readonly problem: { readonly code: string; readonly values?: MessageValues };
}

const by = (speaker: Speaker | undefined, problems: readonly Raised["problem"][]): Raised[] =>
  problems.map((problem) => (speaker === undefined ? { problem } : { speaker, problem }));

const early = assess(yichunPractitioner, {}, { on: "2024-11-13" });
const door = "notYet" in early ? by(undefined, [early.notYet]) : [];

const kindergarten = { kind: "public", stages: ["preschool"] } as const;
const primary = { kind: "public", stages: ["compulsory"] } as const;
const checklist = (answers: Facts, unit: typeof primary | typeof kindergarten, items = {}) =>
  by(
    "checklist",
    assessChecklist(jiaochengSchool, answers, {
      unit,
      supplement: { ...jiaochengSchoolSample, gives: { items } },
    }).problems,
  );
const checklists = [
  ...checklist({ "2.6": "达到" }, kindergarten),
  ...checklist({ "2.6": "不适用", "1.1": "大致达到", "9.9": "达到" }, primary, {
    "1.1": 0,
    "1.2": 0.001,
    "1.3": Number.NaN,
  }),
  ...by(
    "checklist",
    assessChecklist(jiaochengSchool, {}, { unit: primary, supplement: jiaochengTeacherSample }).problems,
  ),
];

const on: CivilDate = "2026-12-20";
const { weights = {} } = jiaochengTeacherSample.gives;
const appraisal = (
  answers: AnswersBySource,
  given: Record<string, number> = weights,
  more: { stages?: ["preschool"]; breaches?: BreachRecord[]; regime?: string } = {},
) =>
  by(
    "questionnaire",
    appraise(jiaochengTeacher, answers, {
      on,
      supplement: { regime: more.regime ?? jiaochengTeacher.id, gives: { weights: given } },
      ...more,
    }).problems,
  );
const five = [90, 90, 90, 90, 90];
const all = { self: [90], peers: five, pupils: five, parents: five, community: five };
const decision = { name: "决定书", number: "1号", authority: "教育局", on: "2026-04-02" } as const;
const listed = jiaochengTeacher.breaches[0]?.id ?? "";
const deed = (id: string, more: Partial<BreachRecord> = {}): BreachRecord => ({
  id,
  breach: listed,
  on: "2026-03-02",
  decision,
  ...more,
});
const questionnaires = [
  ...appraisal({ self: [90, 91], peers: [Number.NaN, 101, 90.001], pupils: [], nobody: [1] }),
  ...appraisal(all, { self: 0, peers: Number.NaN, pupils: 0.001, elsewhere: 1 }),
  ...appraisal(all, { ...weights, self: 20 }),
  ...appraisal(all, weights, { stages: ["preschool"] }),
  ...appraisal(all, weights, { regime: "elsewhere" }),
  ...appraisal(all, weights, {
    breaches: [
      deed("a"),
      deed("b"),
      deed("c", { decision: null }),
      deed("d", { decision: { ...decision, number: "2号", on: "2026-03-01" } }),
      deed("e", { on: "2027-01-01" }),
      deed("f", { breach: "nowhere" }),
    ],
  }),
];

const checkOf = (more: Partial<DegreeCheck>): DegreeCheck => ({
  person: "甲",
  degree: "硕士",
  certificate: "虚构1号",
  verifiedBy: "乙",
  on: "2026-03-02",
  outcome: "genuine",
  ...more,
});
const register = jiaochengTeacher.registers[0];
const degrees =
  register === undefined
    ? []
    : by(
        undefined,
        degreeStanding(
          register,
          [{ verifiedBy: "甲" }, { degree: "" }, { on: "2027-01-01" as CivilDate }].map(checkOf),
          on,
        ).problems,
      );

const entry = (
  id: string,
  section: string,
  day: CivilDate,
  more: Partial<ArchiveEntry> = {},
): ArchiveEntry => ({
  id,
  section,
  on: day,
  what: "无",
  by: "班主任甲",
  reviewed: { by: "政教主任乙", on: day },
  ...more,
});
const record: ArchiveRecord = {
  unit: { code: "2135000123", name: "示例中学" },
  person: { name: "黄示例", number: "J350902202209010017", born: "2010-03-05" },
  enrolled: "2022-09-01",
  left: "2023-06-30",
  pledgeTexts: [],
  pledges: [{ pledge: "integrity", version: 1, signedBy: "黄示例", guardian: null, on: "2022-09-05" }],
  entries: [
    entry("1", "conduct", "2022-10-10", { reviewed: null }),
    entry("2", "selections", "2022-10-10", { restsOn: [] }),
  ],
  sealed: null,
};
const copied = (more: Partial<ArchiveRecord>) => {
  const { problems, missing } = archiveCopy(jiaochengPupil, { ...record, ...more });
  return by("archive", [...problems, ...missing]);
};
const text = { pledge: "integrity", version: 1, text: "x" };
const copies = [
  ...copied({}),
  ...copied({
    person: { ...record.person, name: "", number: "J1" },
    pledgeTexts: [text, text],
    pledges: [
      { pledge: "loan", declined: true, on: "2022-10-10" },
      { pledge: "integrity", declined: true, on: "2022-10-10" },
      { pledge: "integrity", declined: true, on: "2022-10-11" },
    ],
    entries: [
      entry("1", "nowhere", "2022-10-10"),
      entry("1", "conduct", "2022-02-30"),
      entry("2", "conduct", "2024-10-10"),
      entry("3", "conduct", "2022-10-10", { corrects: "3" }),
      entry("4", "conduct", "2022-10-10", { corrects: "3", restsOn: ["9"] }),
    ],
  }),
];

const files = (more: Partial<StudentFile>) =>
  by("archive", fileState(guizhouStudent, { ...file, ...more }, on).problems);
const written = (...entries: FileEntry[]) => files({ entries });
const bad = breach("一", "gambling");
const requiring = guizhouStudent.areas
  .flatMap(({ breaches }) => breaches)
  .find(({ requires = [] }) => requires.length > 0);
const { breach: _named, ...unnamed } = bad;
const archives = [
  ...written(
    own("代填", "basic", { by: administrator }),
    own("空", "basic", { what: " " }),
    own("重", "basic", { on: "2025-02-30" as CivilDate }),
    own("重", "basic", { replaces: "无" }),
    own("透支", "card-overdrafts", { by: bank, on: "2025-09-01" }),
    own("违法", "offences", { by: department("security") }),
    unnamed,
    breach("二", "nowhere"),
    breach("三", "theft", { section: "good-records" }),
    breach("四", requiring?.id ?? ""),
    own("早审", "basic", { review: reviewed("2025-09-09", administrator) }),
    own("自审", "basic", { review: reviewed("2025-09-12", student) }),
    own("越权", "marks", {
      by: department("academic-affairs"),
      review: reviewed("2025-09-12", administrator),
    }),
  ),
  ...files({
    entries: [bad, own("无过", "basic")],
    appeals: [
      { ...appeal("一", {}), id: "a1", entry: "无" },
      { ...appeal("一", {}), id: "a2", by: bank },
      { ...appeal("一", {}), id: "a3", on: "2025-09-01" },
      { ...appeal("一", {}), id: "a4", claim: "" },
      { ...appeal("一", { by: department("security") }), id: "a5" },
      { ...appeal("一", { on: "2025-11-09" }), id: "a6" },
      { ...appeal("一", { reasons: "" }), id: "a7" },
      { ...appeal("一", { outcome: "amend" }), id: "a8" },
      { ...appeal("一", { amended: "x" }), id: "a9" },
    ],
    repairs: [
      { ...repair("无过", {}), id: "r1" },
      { ...repair("一", { by: administrator }), id: "r2" },
    ],
  }),
];
const edit = (section: string, editor: Editor, day: CivilDate = "2025-10-08") => {
  const right = mayEdit(guizhouStudent, section, { ...file, left: "2028-06-30" }, editor, day);
  return right.may ? [] : by("archive", [right]);
};
const edits = [
  ...edit("nowhere", student),
  ...edit("basic", department("nowhere")),
  ...edit("basic", { ...administrator, from: "2025-10-09" } as Editor),
  ...edit("basic", { ...administrator, movedOn: "2025-10-08" } as Editor),
  ...edit("basic", student, "2025-08-31"),
  ...edit("basic", student, "2028-07-01"),
  ...edit("basic", { kind: "student", person: "S2" }),
  ...edit("marks", student),
  ...edit("basic", department("security")),
  ...edit("basic", department("network-centre")),
  ...edit("basic", { ...administrator, over: "汽车学院" } as Editor),
  ...edit("basic", bank),
];

const facts = (record: FindingsRecord) =>
  by("findings", factProblems({ regime: wugangPrivateSchool, supplement: null, record }));
const undocumented = { name: "", number: "", authority: "", date: "2026-03-02" } as const;
const findings = [
  ...facts([
    hit("1", "2026-02-30" as CivilDate),
    hit("2", "2026-02-27", "nowhere"),
    hit("2", "2000-01-01"),
    { ...order("3", "2026-03-02", [], { by: "2026-03-01" }), document: undocumented },
    order("4", "2026-03-02", ["9"], { within: { count: 10, unit: "day" } }),
    completion("5", "9", "2026-03-03", null),
    { ...stated("6", "2026-03-03"), norm: "" },
    { ...listing("7", "nowhere", "enter", "2026-03-03"), decidedBy: "" },
    penalty("8", "2026-03-03", true),
    ending("10", "8", "2026-03-02"),
  ]),
];

const [signed] = wugangPrivateSchool.signed;
const paper = { of: "甲", version: "v2", signed: null };
const served = [
  servesAs(wugangPrivateSchool, "nowhere", paper, on),
  servesAs(wugangPrivateSchool, signed?.id ?? "", paper, on),
  servesAs(
    wugangPrivateSchool,
    signed?.id ?? "",
    { ...paper, signed: { by: "乙", version: "v2", on: "2026-03-02" } },
    on,
  ),
  servesAs(
    wugangPrivateSchool,
    signed?.id ?? "",
    { ...paper, signed: { by: "甲", version: "v1", on: "2026-03-02" } },
    on,
  ),
].flatMap((serving) => (serving.serves ? [] : by("findings", [serving])));

const prepaid = [
  { yuan: 5001, classHours: 61 },
  { yuan: 1, from: "2026-03-01", to: "2026-08-31" },
  { yuan: Number.NaN, classHours: 1 },
] as const;
const prepayments = prepaid.flatMap((one) =>
  by(
    "prepayment",
    prepaymentExcess(one).map(({ code, limit, norm }) => ({ code, values: { limit, norm } })),
  ),
);

/** Every problem and refusal that the records above bring. */
export const raised: readonly Raised[] = [
  ...door,
  ...checklists,
  ...questionnaires,
  ...degrees,
  ...copies,
  ...archives,
  ...edits,
  ...findings,
  ...served,
  ...prepayments,
];
