// 公民身份号码: the resident ID number, GB 11643.
import { type CivilDate, parseCivilDate } from "../calendar/civil.ts";
import { type Checked, normalWriting } from "./checked.ts";
import { isProvinceCode } from "./province.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = "10X98765432";
// Nobody alive when the number was introduced (1999) was born earlier; an older year is a slip of the hand.
const EARLIEST_BIRTH: CivilDate = "1880-01-01";

/** Why a text is no resident ID number. */
export type ResidentIdRefusal =
  | "resident-id.empty"
  | "resident-id.fifteen-digits"
  | "resident-id.digits-lost"
  | "resident-id.length"
  | "resident-id.characters"
  | "resident-id.region"
  | "resident-id.birth-date"
  | "resident-id.check-digit";

/** A number that checks, yet may be what a spreadsheet left of another one. */
export type ResidentIdWarning = "resident-id.maybe-digits-lost";

/** The check digit (0–9 or X) for the first 17 digits; RangeError otherwise. Source: GB 11643 (ISO 7064 MOD 11-2). */
export function checkDigit(first17: string): string {
  if (!/^[0-9]{17}$/.test(first17)) throw new RangeError("a check digit needs 17 digits");
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

// 外国人永久居留身份证 (2023 pattern): a 9 stands before the province that accepted the application.
// 港澳台居民居住证 begin with 81, 82 and 83.
function isKnownRegion(id: string): boolean {
  return (
    isProvinceCode(id.slice(0, 2)) ||
    id.startsWith("83") ||
    (id.startsWith("9") && isProvinceCode(id.slice(1, 3)))
  );
}

function birthDateIn(id: string): CivilDate | null {
  const date = parseCivilDate(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`);
  return date === null || date < EARLIEST_BIRTH ? null : date;
}

function refusalOf(id: string): ResidentIdRefusal | null {
  if (id === "") return "resident-id.empty";
  if (/^[0-9]{15}$/.test(id)) return "resident-id.fifteen-digits";
  if (/^[0-9](\.[0-9]+)?E\+?[0-9]+$/.test(id)) return "resident-id.digits-lost";
  if (id.length !== 18) return "resident-id.length";
  if (!/^[0-9]{17}[0-9X]$/.test(id)) return "resident-id.characters";
  if (!isKnownRegion(id)) return "resident-id.region";
  if (birthDateIn(id) === null) return "resident-id.birth-date";
  if (checkDigit(id.slice(0, 17)) === id[17]) return null;
  return id.endsWith("000") ? "resident-id.digits-lost" : "resident-id.check-digit";
}

/**
 * Checks a resident ID number: 18 characters, region, real birth date, check digit.
 *
 * The value is in half-width capitals. The 15 digits of the first generation are refused with their own
 * code, and so is a number cut to 15 significant digits by a spreadsheet (ending in 000, or 1.1E+17).
 * Whether the birth lies in the past is the caller's question, who has a clock. Source: GB 11643.
 */
export function checkResidentId(text: string): Checked<ResidentIdRefusal, ResidentIdWarning> {
  const value = normalWriting(text);
  const code = refusalOf(value);
  if (code !== null) return { ok: false, code };
  // One cut number in eleven checks by chance, while few real ones end in 000.
  return value.endsWith("000")
    ? { ok: true, value, warnings: ["resident-id.maybe-digits-lost"] }
    : { ok: true, value };
}

/** The birth date in a checked resident ID number, positions 7–14; RangeError when it holds none. */
export function birthDateOf(residentId: string): CivilDate {
  const date = birthDateIn(residentId);
  if (date === null) throw new RangeError("no birth date in this resident ID number");
  return date;
}

/** The sex in a checked resident ID number: position 17 is odd for men, even for women. */
export function sexOf(residentId: string): "male" | "female" {
  const digit = residentId.charAt(16);
  if (!/^[0-9]$/.test(digit)) throw new RangeError("no sex digit in this resident ID number");
  return Number(digit) % 2 === 1 ? "male" : "female";
}
