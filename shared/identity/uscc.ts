// 统一社会信用代码: the unified social credit code, GB 32100, with the organisation code of GB 11714 inside.
import { type Checked, normalWriting } from "./checked.ts";

// 31 characters: I, O, S, V and Z are left out because hands and eyes confuse them.
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Why a text is no unified social credit code. */
export type UsccRefusal =
  | "uscc.empty"
  | "uscc.length"
  | "uscc.characters"
  | "uscc.division"
  | "uscc.check-digit"
  | "uscc.organisation-code";

/** The check character for the first 17 characters; RangeError otherwise. Source: GB 32100, weights 3^i mod 31. */
export function checkDigit(first17: string): string {
  if (!/^[0-9A-HJ-NP-RTUWXY]{17}$/.test(first17))
    throw new RangeError("a check character needs 17 characters");
  let [sum, weight] = [0, 1];
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The check character (0–9 or X) for the 8 characters of an organisation code; RangeError otherwise. Source: GB 11714. */
export function organisationCheckDigit(first8: string): string {
  if (!/^[0-9A-Z]{8}$/.test(first8)) throw new RangeError("an organisation code needs 8 characters");
  // A stands for 10 … Z for 35, which is how base 36 reads them.
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(first8.charAt(index), 36),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 11 ? "0" : check === 10 ? "X" : String(check);
}

function refusalOf(code: string): UsccRefusal | null {
  if (code === "") return "uscc.empty";
  if (code.length !== 18) return "uscc.length";
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return "uscc.characters";
  if (!/^[0-9]{6}$/.test(code.slice(2, 8))) return "uscc.division";
  if (checkDigit(code.slice(0, 17)) !== code[17]) return "uscc.check-digit";
  if (organisationCheckDigit(code.slice(8, 16)) !== code[16]) return "uscc.organisation-code";
  return null;
}

/**
 * Checks a unified social credit code: 18 characters, division digits, both check characters.
 *
 * The value is in half-width capitals. Source: GB 32100; positions 9–17 GB 11714.
 */
export function checkUscc(text: string): Checked<UsccRefusal> {
  const value = normalWriting(text);
  const code = refusalOf(value);
  return code === null ? { ok: true, value } : { ok: false, code };
}
