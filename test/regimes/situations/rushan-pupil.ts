// 乳山学生情形：等级、每一项、条件不备、对象与周期、措施与告知；分值按示例细则，期望值由人手算
import type { Deed } from "#shared/engine/point-sheet/point-sheet.ts";
import type { PointsRegime } from "#shared/engine/regime.ts";
import { rushanPupilSample as sample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import {
  assessed,
  deed,
  oftenBefore,
  problemsOf,
  type Setting,
  warnedOnce,
  warnedTwice,
} from "../rushan-facts.ts";
import type { Situation } from "./situation.ts";

export const knife = deed("5-7", warnedOnce); // 15
export const noise = deed("5-5"); // 0.5
export const theft = deed("5-9", warnedOnce); // 20
export const fight = deed("5-8"); // 10
export const cheating = deed("5-3-b"); // 10

export const graded: Record<string, [Deed[], number, string]> = {
  "没有加分减分，基本分100分就是A+级": [[], 100, "A+"],
  "车内大声喧哗扣0.5分，99.5分是A级": [[noise], 99.5, "A"],
  "扣0.5分又获年级奖加1分，100.5分是A+级": [[noise, deed("4-1", { level: "年级" })], 100.5, "A+"],
  "携带管制刀具不听劝告扣15分，恰好85分是A级": [[knife], 85, "A"],
  "84.5分不到85分，是B级": [[knife, noise], 84.5, "B"],
  "恰好60分是B级：偷窃20、打架10、作弊10": [[theft, fight, cheating], 60, "B"],
  "59.5分不到60分，是C级": [[theft, fight, cheating, noise], 59.5, "C"],
  "分值不设底：-5分仍是C级": [
    [theft, fight, cheating, knife, deed("5-8-a"), deed("5-8-a", { deed: "第二次" })],
    -5,
    "C",
  ],
  "加分不封顶：国家级获奖与荣誉，124分": [
    [deed("4-3", { level: "国家" }), deed("4-4", { level: "国家" })],
    124,
    "A+",
  ],
};

export const worth: [string, Partial<Deed>, number][] = [
  ["4-1", { level: "年级" }, 101],
  ["4-1", { level: "校" }, 102],
  ["4-2", { level: "年级" }, 101],
  ["4-2", { level: "校" }, 102],
  ["4-3", { level: "县" }, 103],
  ["4-3", { level: "地" }, 105],
  ["4-3", { level: "省" }, 108],
  ["4-3", { level: "国家" }, 112],
  ["4-4", { level: "县" }, 103],
  ["4-4", { level: "地" }, 105],
  ["4-4", { level: "省" }, 108],
  ["4-4", { level: "国家" }, 112],
  ["4-5", {}, 103],
  ["4-5-a", {}, 102],
  ["5-1", { ...oftenBefore, ...warnedOnce }, 97],
  ["5-2", warnedTwice, 98],
  ["5-3-a", oftenBefore, 98],
  ["5-3-b", {}, 90],
  ["5-4-a", { ...oftenBefore, ...warnedTwice }, 98],
  ["5-4-b", warnedTwice, 95],
  ["5-5", {}, 99.5],
  ["5-6", warnedOnce, 92],
  ["5-7", warnedOnce, 85],
  ["5-8", {}, 90],
  ["5-8-a", {}, 75],
  ["5-9", warnedOnce, 80],
  ["5-10", warnedOnce, 98],
  ["19", {}, 100],
];

export const refused: Record<string, [Deed, string, string]> = {
  "说谎没有劝告记录，不能扣": [deed("5-1", oftenBefore), "admonition-missing", "第五条（一）"],
  "说谎只有一次，不是经常": [deed("5-1", warnedOnce), "occurrence-missing", "第五条（一）"],
  "劝告在当天，不算在前": [
    deed("5-1", { ...oftenBefore, admonished: ["2025-10-20"] }),
    "admonition-not-earlier",
    "第五条（一）",
  ],
  "值日只教育过一次，不是多次": [deed("5-2", warnedOnce), "admonition-missing", "第五条（二）"],
  "同一天教育两次，只算一次": [
    deed("5-2", { admonished: ["2025-10-13", "2025-10-13"] }),
    "admonition-missing",
    "第五条（二）",
  ],
  "头一次不完成作业，不是经常": [deed("5-3-a"), "occurrence-missing", "第五条（三）"],
  "先前一次写在同一天，不算在前": [
    deed("5-3-a", { earlier: ["2025-10-20"] }),
    "occurrence-not-earlier",
    "第五条（三）",
  ],
  "经常迟到，只教育过一次": [
    deed("5-4-a", { ...oftenBefore, ...warnedOnce }),
    "admonition-missing",
    "第五条（四）",
  ],
  "迟到教育过两次，但此前没有迟到记录": [deed("5-4-a", warnedTwice), "occurrence-missing", "第五条（四）"],
  "不服从管理，只教育过一次": [deed("5-4-b", warnedOnce), "admonition-missing", "第五条（四）"],
  吸烟没有劝告记录: [deed("5-6"), "admonition-missing", "第五条（六）"],
  带刀具没有劝告记录: [deed("5-7"), "admonition-missing", "第五条（七）"],
  偷窃没有规劝记录: [deed("5-9"), "admonition-missing", "第五条（九）"],
  违反校规没有劝告记录: [deed("5-10"), "admonition-missing", "第五条（十）"],
  校级奖没写级别: [deed("4-1"), "level-missing", "第四条（一）"],
  国家级奖不能记作校内活动: [deed("4-1", { level: "国家" }), "unknown-level", "第四条（一）"],
  校级荣誉不能记作县级以上: [deed("4-4", { level: "校" }), "unknown-level", "第四条（四）"],
  开学之前的事: [deed("5-8", { on: "2025-08-31" }), "outside-period", "第五条（八）"],
  升级之后的事: [deed("5-8", { on: "2026-09-01" }), "outside-period", "第五条（八）"],
  没有这一天: [deed("5-8", { on: "2026-02-29" }), "date-invalid", "第五条（八）"],
};

export const settings: Record<string, [Setting, [string, string | undefined][]]> = {
  三年级学生不适用: [{ record: { subject: { stage: 3 } } }, [["stage-too-low", "第二条"]]],
  四年级学生适用: [{ record: { subject: { stage: 4 } } }, []],
  没写年级: [{ record: { subject: {} } }, [["stage-missing", "第二条"]]],
  年级不是整数: [{ record: { subject: { stage: 4.5 } } }, [["stage-missing", "第二条"]]],
  学校没有细则: [{ supplement: null }, [["supplement-missing", "第二条"]]],
  细则还没有审核通过: [
    { supplement: { ...sample, approved: null } },
    [["supplement-not-approved", "第二条"]],
  ],
  审核前一天不生效: [
    { supplement: { ...sample, from: "2026-03-02" }, on: "2026-03-01" },
    [["supplement-not-in-force", "第二条"]],
  ],
  实施当日生效: [{ supplement: { ...sample, from: "2026-03-02" }, on: "2026-03-02" }, []],
  下一学年的细则不管本学年: [
    { supplement: { ...sample, version: 2, from: "2026-09-01" }, on: "2026-10-01" },
    [["supplement-not-in-force", "第二条"]],
  ],
  别的办法的细则: [
    { supplement: { ...sample, regime: "rushan-staff" } },
    [["supplement-other-regime", undefined]],
  ],
  半个学年不是一个计分周期: [
    { record: { period: { from: "2025-09-01", to: "2026-01-31" } } },
    [["period-unlike", "第十三条"]],
  ],
  公历年不是一个计分周期: [
    { record: { period: { from: "2026-01-01", to: "2026-12-31" } } },
    [["period-unlike", "第十三条"]],
  ],
};

const often = { earlier: ["2025-09-01"] } as const;
const dueFor = (deeds: Deed[]) => (regime: PointsRegime) => {
  const { measures, notices } = assessed(deeds, { regime, on: "2026-09-01" });
  return [
    measures.map(({ id, kind, needs }) => [id, kind, needs ?? null].join(" ")),
    notices.map(({ notice, deed: about }) => [notice.to, notice.on, about].join(" ")),
  ];
};
const preferred = ["14-1 preference ", "14-2 preference "];

export const rushanPupil: readonly Situation<"points">[] = [
  ...Object.entries(graded).map(([name, [deeds, total, grade]]) => ({
    name,
    of: (regime: PointsRegime) => {
      const got = assessed(deeds, { regime });
      return [got.total, got.grade, got.problems.length];
    },
    expected: [total, grade, 0],
  })),
  ...worth.map(([item, more, total]) => ({
    name: `${item} ${JSON.stringify(more)}`,
    of: (regime: PointsRegime) => {
      const got = assessed([deed(item, more)], { regime });
      return [got.total, got.problems.length, got.lines.at(-1)?.cite?.clause.startsWith("第")];
    },
    expected: [total, 0, true],
  })),
  ...Object.entries(refused).map(([name, [one, code, clause]]) => ({
    name,
    of: (regime: PointsRegime) =>
      problemsOf([one], { regime }).some(([found, at]) => found === code && at === clause),
    expected: true,
  })),
  ...Object.entries(settings).map(([name, [setting, problems]]) => ({
    name,
    of: (regime: PointsRegime) => problemsOf([], { ...setting, regime }),
    expected: problems,
  })),
  {
    name: "说谎一次在先、劝告一次在先，正好够",
    of: (regime) => problemsOf([deed("5-1", { ...often, ...warnedOnce })], { regime }),
    expected: [],
  },
  {
    name: "A+级：优先，经监护人同意可以宣传；守信也告知家长",
    of: dueFor([deed("4-2", { level: "校" })]),
    expected: [
      [...preferred, "14-3-a publicity guardian-consent", "14-3-b publicity guardian-consent"],
      ["guardian finding 4-2 2025-10-20 "],
    ],
  },
  { name: "A级：优先", of: dueFor([noise]), expected: [preferred, ["guardian finding 5-5 2025-10-20 "]] },
  {
    name: "B级：警示提醒，与家长联系",
    of: dueFor([knife, noise]),
    expected: [
      ["15 task ", "15-1 task "],
      ["guardian finding 5-5 2025-10-20 ", "guardian finding 5-7 2025-10-20 "],
    ],
  },
  {
    name: "C级：警示提醒，与家长联系，帮扶对子，不能参加评优",
    of: (regime) => {
      const [measures] = dueFor([theft, fight, cheating, noise])(regime);
      return measures;
    },
    expected: ["15 task ", "15-2-a task ", "15-2-b task ", "15-2-c bar "],
  },
];
