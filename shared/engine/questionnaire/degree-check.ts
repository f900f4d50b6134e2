// 学历甄别核查：谁在哪天核了哪一张证书，结果如何；本人不核本人
import { type CivilDate, parseCivilDate } from "../../calendar/civil.ts";
import type { Problem } from "../grid/assess-grid.ts";
import type { Regime } from "../regime.ts";

/** One row of the register, by the columns that the regime gives it. */
export interface DegreeCheck {
  readonly person: string;
  readonly degree: string;
  readonly certificate: string;
  readonly verifiedBy: string;
  readonly on: CivilDate | null;
  readonly outcome: "genuine" | "forged" | "open";
}

type DegreeProblem = Problem<"field-missing" | "date-invalid" | "not-yet" | "verified-by-oneself">;

export interface DegreeStanding {
  /** Verified and genuine; only rows without problems count. */
  readonly verified: boolean;
  /** Found forged: the breach 学历造假 may be listed once a decision says so. */
  readonly forged: boolean;
  readonly problems: readonly DegreeProblem[];
}

/**
 * Whether a person's degrees have been verified, by the rows of the register on a day.
 * Every row names the certificate, who verified it (never the person) and when; one row still open, or none, is not
 * verified. Source: the regime's register (Jiaocheng: 二（二）3).
 */
export const degreeStanding = (
  register: Regime["registers"][number],
  rows: readonly DegreeCheck[],
  today: CivilDate,
): DegreeStanding => {
  const { cite } = register;
  const problems = rows.flatMap((row, index): DegreeProblem[] => {
    const at = String(index);
    const fields = { ...row, on: row.on ?? "" };
    const absent = (["person", "degree", "certificate", "verifiedBy", "on"] as const)
      .filter((field) => fields[field].trim() === "")
      .map((field) => ({ code: "field-missing" as const, at, values: { field }, cite }));
    if (absent.length > 0) return absent;
    if (row.on === null || parseCivilDate(row.on) === null)
      return [{ code: "date-invalid", at, values: { date: String(row.on) }, cite }];
    if (row.on > today) return [{ code: "not-yet", at, values: { date: row.on, today }, cite }];
    return row.verifiedBy.trim() === row.person.trim()
      ? [{ code: "verified-by-oneself", at, values: {}, cite }]
      : [];
  });
  const sound = problems.length === 0;
  return {
    verified: sound && rows.length > 0 && rows.every(({ outcome }) => outcome === "genuine"),
    forged: sound && rows.some(({ outcome }) => outcome === "forged"),
    problems,
  };
};
