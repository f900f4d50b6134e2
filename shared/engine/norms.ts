// 上位法：地方规定的期限不得长于它；只列约束本地、本类主体的
import type { Term } from "../calendar/term.ts";

/** A longest term set by a norm above the regulation. */
export interface Norm {
  readonly id: string;
  readonly name: string;
  /** First two digits of the divisions that it binds (GB/T 2260); null binds the whole country. */
  readonly province: string | null;
  /** Kinds of subjects that it protects. */
  readonly subjects: readonly string[];
  /** Ids of the terms of a regime that it bounds. */
  readonly terms: readonly string[];
  readonly longest: Pick<Term, "count" | "unit">;
  readonly clause: string;
}

/** Shandong protects natural persons of full capacity only (第二条): pupils aren't its subjects. */
const adults = ["staff", "teacher", "practitioner", "student"];
const anyone = [...adults, "pupil", "school", "institution"];

export const norms: readonly Norm[] = [
  {
    id: "shandong-objection",
    name: "山东省社会信用条例",
    province: "37",
    subjects: adults,
    terms: ["objection", "correction"],
    longest: { count: 7, unit: "workday" },
    clause: "第三十九条",
  },
  {
    id: "henan-repair",
    name: "河南省社会信用条例",
    province: "41",
    subjects: anyone,
    terms: ["repair"],
    longest: { count: 1, unit: "workday" },
    clause: "第四十三条",
  },
];
