// 文书种类：名称，以及哪些制度的文书一定不涉及未成年人
import type { Words } from "../engine/regime.ts";

export const paperKinds = {
  "sum-sheet": { "zh-CN": "年度汇总表", en: "Annual sum sheet" },
  "guardian-notice": { "zh-CN": "监护人告知书", en: "Notice to a guardian" },
  "grade-notice": { "zh-CN": "评价结果告知书", en: "Notice of the result" },
  "objection-reply": { "zh-CN": "异议（更正、申诉）答复书", en: "Reply to an objection" },
  "rectification-order": { "zh-CN": "限期整改通知书", en: "Rectification order" },
  "credit-report": { "zh-CN": "个人信用报告", en: "Personal credit report" },
  "archive-copy": { "zh-CN": "诚信档案副本", en: "Copy of the integrity file" },
} as const satisfies Record<string, Words>;

export type PaperKind = keyof typeof paperKinds;

/** The keys as a tuple, as schemas want them. */
export const paperKindKeys = Object.keys(paperKinds) as [PaperKind, ...PaperKind[]];

/**
 * Regimes whose subjects are never minors. The public is told what kind of paper a code stands for only under these:
 * whatever else there is, a bureau's own regime too, may be about a minor. test/papers/ holds it against the registry.
 */
const withoutMinors: readonly string[] = [
  "jiaocheng-school",
  "jiaocheng-teacher",
  "rushan-staff",
  "wugang-private-school",
  "wugang-training",
  "yichun-practitioner",
];

const ofPupils: readonly PaperKind[] = ["guardian-notice", "archive-copy"];

/** Whether a paper may be about a minor: by its regime, or by its kind whatever the regime. */
export const maybeAboutMinor = (regime: string, kind: PaperKind): boolean =>
  !withoutMinors.includes(regime) || ofPupils.includes(kind);
