// 乳山教职工情形：一切由单位实施方案给出；期望的分数由人手算
import type { Deed } from "#shared/engine/point-sheet/point-sheet.ts";
import type { PointsRegime } from "#shared/engine/regime.ts";
import { rushanStaffSample as plan } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { assessed, problemsOf, type Setting, deed as told } from "../rushan-facts.ts";
import type { Situation } from "./situation.ts";

const proven = { evidence: ["证明文件"] } as const;
export const deed = (item: string, more: Partial<Deed> = {}): Deed => told(item, { ...proven, ...more });
export const settingOf = (regime: PointsRegime, more: Setting = {}): Setting => ({
  regime,
  supplement: plan,
  ...more,
  record: { subject: {}, ...more.record },
});

export const graded: Record<string, [Deed[], number, string]> = {
  "没有加分减分，基本分100分": [[], 100, "A"],
  "师德失信扣5分，恰好95分是A级": [[deed("debit-ethics")], 95, "A"],
  "再迟到一次扣1分，94分是B级": [[deed("debit-ethics"), deed("late")], 94, "B"],
  "有偿补课扣20分，恰好80分是B级": [[deed("paid-tutoring")], 80, "B"],
  "79分是C级": [[deed("paid-tutoring"), deed("late")], 79, "C"],
  "两次有偿补课，恰好60分是C级": [
    [deed("paid-tutoring"), deed("paid-tutoring", { deed: "又一处" })],
    60,
    "C",
  ],
  "59分是D级": [
    [deed("paid-tutoring"), deed("paid-tutoring", { deed: "又一处" }), deed("debit-teaching")],
    59,
    "D",
  ],
  "体罚扣30分，诚信典型加5分": [[deed("corporal-punishment"), deed("model")], 75, "C"],
  "日常教学守信加3分，师德守信加5分": [[deed("credit-teaching"), deed("credit-ethics")], 108, "A"],
};

const items = ["credit-teaching", "credit-ethics", "debit-teaching", "debit-ethics"];

export const rushanStaff: readonly Situation<"points">[] = [
  ...Object.entries(graded).map(([name, [deeds, total, grade]]) => ({
    name,
    of: (regime: PointsRegime) => {
      const got = assessed(deeds, settingOf(regime));
      return [got.total, got.grade, got.problems.length];
    },
    expected: [total, grade, 0],
  })),
  ...items.map((item) => ({
    name: `${item}：没有证明文件，不能计`,
    of: (regime: PointsRegime) => problemsOf([told(item)], settingOf(regime)),
    expected: [["evidence-missing", "第十四条"]],
  })),
  {
    name: "没有实施方案就不能评价，引第十七条",
    of: (regime) => problemsOf([], settingOf(regime, { supplement: null })),
    expected: [["supplement-missing", "第十七条"]],
  },
  {
    name: "公历年不是一个计分周期，学年自9月1日起",
    of: (regime) =>
      problemsOf([], settingOf(regime, { record: { period: { from: "2026-01-01", to: "2026-12-31" } } })),
    expected: [["period-unlike", "第十四条"]],
  },
];
