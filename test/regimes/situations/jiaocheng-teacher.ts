// 诚信教师情形：五方按权重、答卷太少、量表两端、失信行为与结果的去处；期望值由人手算
import {
  type AnswersBySource,
  type AppraiseOptions,
  appraise,
} from "#shared/engine/questionnaire/appraise.ts";
import type { QuestionnaireRegime } from "#shared/engine/regime.ts";
import {
  jiaochengKindergartenSample as kindergarten,
  jiaochengTeacherSample as sample,
} from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import type { Situation } from "./situation.ts";

const on = "2026-12-20" as const;
const times = (count: number, answer: number): number[] => Array.from({ length: count }, () => answer);
const usual: AnswersBySource = {
  self: [95],
  peers: times(10, 90),
  pupils: times(40, 88),
  parents: times(30, 85),
  community: times(20, 80),
};
const of =
  (answers: AnswersBySource, more: Partial<AppraiseOptions> = {}) =>
  (regime: QuestionnaireRegime) => {
    const got = appraise(regime, answers, { on, supplement: sample, ...more });
    return [
      got.total,
      got.lines.map(({ sources }) => sources.join("+")),
      got.problems.map(({ code, at, cite }) => [code, at, cite?.clause ?? ""].join(" ").trim()),
    ];
  };

const answered = (answer: number, ...expected: string[]): Situation<"questionnaire"> => ({
  name: `一份答卷${answer}分`,
  of: (regime) => of({ ...usual, parents: [...times(9, 85), answer] })(regime)[2],
  expected,
});

const decision = { name: "处理决定", number: "一", authority: "宁德市蕉城区教育局", on } as const;
const breaches: [string, string, string][] = [
  ["paid-tutoring", "有偿补课", "二（二）1"],
  ["corporal-punishment", "体罚学生", "二（二）1"],
  ["improper-teaching", "施教行为不端", "二（二）1"],
  ["corrupt-teaching", "从教行为不廉", "二（二）1"],
  ["paper-fraud", "论文作假", "二（二）3"],
  ["exam-fraud", "考试作弊", "二（二）3"],
  ["forged-degree", "学历造假", "二（二）3"],
];
const recorded = (regime: QuestionnaireRegime, kinds: string[]) =>
  appraise(regime, usual, {
    on,
    supplement: sample,
    breaches: kinds.map((breach, at) => ({ id: `${at}`, breach, on: "2026-05-10", decision })),
  }).breaches.map(({ title, cite }) => [title["zh-CN"], cite.clause]);

export const jiaochengTeacher: readonly Situation<"questionnaire">[] = [
  {
    name: "按10、20、30、25、15%：9.5+18+26.4+21.25+12=87.15，自评并入互评",
    of: of(usual),
    expected: [87.15, ["pupils", "parents", "community", "self+peers"], []],
  },
  {
    name: "社会5份最少，与自评合并",
    of: (regime) => of({ ...usual, community: times(5, 80) })(regime)[1],
    expected: ["peers", "pupils", "parents", "self+community"],
  },
  {
    name: "社会4份，不单独列出",
    of: (regime) => of({ ...usual, community: times(4, 80) })(regime)[1],
    expected: ["pupils", "parents", "self+peers+community"],
  },
  {
    name: "幼儿园没有学生参评：9.5+27+34+16=86.5",
    of: (regime) => {
      const { pupils: _none, ...answers } = usual;
      return of(answers, { supplement: kindergarten, stages: ["preschool"] })(regime)[0];
    },
    expected: 86.5,
  },
  {
    name: "幼儿园填了学生参评，不适用",
    of: (regime) => of(usual, { supplement: kindergarten, stages: ["preschool"] })(regime)[2],
    expected: ["does-not-apply pupils 二（二）3"],
  },
  ...(["compulsory", "senior-high", "vocational"] as const).map((stage) => ({
    name: `${stage}有学生参评`,
    of: of(usual, { stages: [stage] }),
    expected: [87.15, ["pupils", "parents", "community", "self+peers"], []],
  })),
  ...["self", "peers", "pupils", "parents", "community"].map((source) => ({
    name: `${source}一份答卷都没有是缺项，引二（二）3`,
    of: (regime: QuestionnaireRegime) => of({ ...usual, [source]: [] })(regime)[2],
    expected: [`source-missing ${source} 二（二）3`],
  })),
  {
    name: "自评只有一份",
    of: (regime) => of({ ...usual, self: [90, 91] })(regime)[2],
    expected: ["answered-twice self 二（二）3"],
  },
  answered(0),
  answered(100),
  answered(0.01),
  answered(-0.01, "out-of-bounds parents 二（二）3"),
  answered(100.01, "out-of-bounds parents 二（二）3"),
  answered(80.001, "too-fine parents 二（二）3"),
  ...breaches.map(([kind, title, clause]) => ({
    name: `${title}，${clause}`,
    of: (regime: QuestionnaireRegime) => recorded(regime, [kind]),
    expected: [[title, clause]],
  })),
  {
    name: "一份决定只列一次，点名的有偿补课先于从教不廉",
    of: (regime) => recorded(regime, ["corrupt-teaching", "paid-tutoring"]),
    expected: [["有偿补课", "二（二）1"]],
  },
  {
    name: "一份决定只列一次，点名的体罚学生先于施教不端",
    of: (regime) => recorded(regime, ["improper-teaching", "corporal-punishment"]),
    expected: [["体罚学生", "二（二）1"]],
  },
  {
    name: "结果的去处，不含招生录取",
    of: (regime) => appraise(regime, usual, { on, supplement: sample }).goesTo.map(({ to }) => to["zh-CN"]),
    expected: [
      "师德诚信档案",
      "年度考核",
      "职称评聘",
      "职务晋升",
      "项目申报",
      "评选表彰",
      "评优选先",
      "师德考核",
    ],
  },
];
