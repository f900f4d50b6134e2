// 学校（机构）标识码: the school code, ten digits: kind 2, province 2, serial 6.
import { type Checked, normalWriting } from "./checked.ts";
import { isProvinceCode } from "./province.ts";

/** The kinds of school by the code's first two digits. */
export const SCHOOL_KINDS = {
  "11": "kindergarten",
  "21": "primary",
  "31": "junior",
  "34": "senior",
  "36": "vocational",
  "41": "college",
  "51": "special",
} as const;

/** A kind of school that the code names. */
export type SchoolKind = (typeof SCHOOL_KINDS)[keyof typeof SCHOOL_KINDS];

/** Why a text is no school code. */
export type SchoolCodeRefusal =
  | "school-code.empty"
  | "school-code.length"
  | "school-code.characters"
  | "school-code.kind"
  | "school-code.province";

function isKind(digits: string): digits is keyof typeof SCHOOL_KINDS {
  return Object.hasOwn(SCHOOL_KINDS, digits);
}

function refusalOf(code: string): SchoolCodeRefusal | null {
  if (code === "") return "school-code.empty";
  if (code.length !== 10) return "school-code.length";
  if (!/^[0-9]{10}$/.test(code)) return "school-code.characters";
  if (!isKind(code.slice(0, 2))) return "school-code.kind";
  if (!isProvinceCode(code.slice(2, 4))) return "school-code.province";
  return null;
}

/** Checks a school code: ten digits, a known kind and province; it carries no check digit. */
export function checkSchoolCode(text: string): Checked<SchoolCodeRefusal> {
  const value = normalWriting(text);
  const code = refusalOf(value);
  return code === null ? { ok: true, value } : { ok: false, code };
}

/** The kind of school in a checked school code; RangeError when it names none. */
export function schoolKindOf(schoolCode: string): SchoolKind {
  const digits = schoolCode.slice(0, 2);
  if (!isKind(digits)) throw new RangeError("no kind of school in this code");
  return SCHOOL_KINDS[digits];
}
