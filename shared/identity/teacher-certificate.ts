// 教师资格证书号码: 17 digits: year 4, province 2, authority 3, kind 1, sex 1, serial 6.
import { type Checked, normalWriting } from "./checked.ts";
import { isProvinceCode } from "./province.ts";

// 教师法 came into force on 1994-01-01; no certificate is older.
const FIRST_YEAR = 1994;
const SEX_DIGITS = { male: "1", female: "2" } as const;

/** Why a text is no teacher certificate number. */
export type TeacherCertificateRefusal =
  | "teacher-certificate.empty"
  | "teacher-certificate.digits-lost"
  | "teacher-certificate.length"
  | "teacher-certificate.characters"
  | "teacher-certificate.year"
  | "teacher-certificate.province"
  | "teacher-certificate.kind";

/**
 * What to look at again in a number that is accepted: a sex digit that is neither 1 nor 2 or not that of
 * the holder (issuing offices differ), or an end in 00, which is what a spreadsheet leaves of 17 digits.
 */
export type TeacherCertificateWarning = "teacher-certificate.sex" | "teacher-certificate.maybe-digits-lost";

function refusalOf(number: string): TeacherCertificateRefusal | null {
  if (number === "") return "teacher-certificate.empty";
  if (/^[0-9](\.[0-9]+)?E\+?[0-9]+$/.test(number)) return "teacher-certificate.digits-lost";
  if (number.length !== 17) return "teacher-certificate.length";
  if (!/^[0-9]{17}$/.test(number)) return "teacher-certificate.characters";
  if (Number(number.slice(0, 4)) < FIRST_YEAR) return "teacher-certificate.year";
  if (!isProvinceCode(number.slice(4, 6))) return "teacher-certificate.province";
  // Seven kinds, kindergarten to university: 教师资格条例第四条.
  if (!/[1-7]/.test(number.charAt(9))) return "teacher-certificate.kind";
  return null;
}

/**
 * Checks a teacher certificate number; it carries no check digit.
 *
 * With the holder's sex, a sex digit that differs is warned of, never refused. Whether the year lies in
 * the past is the caller's question, who has a clock.
 */
export function checkTeacherCertificate(
  text: string,
  holder: { readonly sex?: "male" | "female" } = {},
): Checked<TeacherCertificateRefusal, TeacherCertificateWarning> {
  const value = normalWriting(text);
  const code = refusalOf(value);
  if (code !== null) return { ok: false, code };
  const sexDigits: readonly string[] =
    holder.sex === undefined ? Object.values(SEX_DIGITS) : [SEX_DIGITS[holder.sex]];
  const warnings: TeacherCertificateWarning[] = [];
  if (!sexDigits.includes(value.charAt(10))) warnings.push("teacher-certificate.sex");
  if (value.endsWith("00")) warnings.push("teacher-certificate.maybe-digits-lost");
  return warnings.length === 0 ? { ok: true, value } : { ok: true, value, warnings };
}
