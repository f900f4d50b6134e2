// 上位法：地方规定的期限不得长于它；只列约束本地、本类主体的
import type { Term } from "../calendar/term.ts";
import type { Regime } from "./regime.ts";

/**
 * Whether an entry was compared with the law: `text`: the text was read; `not-at-hand`: written from general
 * knowledge; compare with the published text before relying on it. What was read where: docs/decisions/0007.
 */
export type Checked = "text" | "not-at-hand";

/** A longest term set by a norm above the regulation. */
export interface Norm {
  readonly id: string;
  readonly name: string;
  /** First two digits of the divisions that it binds (GB/T 2260); null binds the whole country. */
  readonly province: string | null;
  /** Kinds of subjects that it protects. */
  readonly subjects: readonly Regime["subject"]["kind"][];
  /** Ids of the terms of a regime that it bounds. */
  readonly terms: readonly string[];
  readonly longest: Pick<Term, "count" | "unit">;
  readonly clause: string;
  readonly checked: Checked;
}

/**
 * 具有完全民事行为能力的自然人、法人和非法人组织: pupils aren't subjects, neither in Shandong (第二条) nor in Henan
 * (第三条). College students are taken as adults.
 */
const creditSubjects: Norm["subjects"] = [
  "student",
  "staff",
  "school",
  "private-school",
  "training-institution",
];

export const norms: readonly Norm[] = [
  {
    id: "shandong-objection",
    name: "山东省社会信用条例",
    province: "37",
    subjects: creditSubjects,
    terms: ["objection", "correction"],
    // 3 working days, or 7 where another unit must help to verify: the longer one bounds.
    longest: { count: 7, unit: "workday" },
    clause: "第三十九条",
    checked: "text",
  },
  {
    id: "henan-objection",
    name: "河南省社会信用条例",
    province: "41",
    subjects: creditSubjects,
    terms: ["objection", "correction"],
    // 3 working days, or 7 where the provider must verify; tests and expert reviews not counted.
    longest: { count: 7, unit: "workday" },
    clause: "第四十一条",
    checked: "text",
  },
  {
    id: "henan-repair",
    name: "河南省社会信用条例",
    province: "41",
    subjects: creditSubjects,
    terms: ["repair"],
    // From the day on which the application is found to meet the rules; 国家另有规定的，从其规定.
    longest: { count: 1, unit: "workday" },
    clause: "第四十三条",
    checked: "text",
  },
];
