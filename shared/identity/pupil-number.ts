// 学籍号: the pupil number. G and the resident ID, J and 18 characters, or L for a temporary one.
import { type Checked, normalWriting } from "./checked.ts";
import { checkResidentId, type ResidentIdRefusal, type ResidentIdWarning } from "./resident-id.ts";

/** Why a text is no pupil number; with G, the resident ID behind it answers with its own code. */
export type PupilNumberRefusal =
  | "pupil-number.empty"
  | "pupil-number.letter"
  | "pupil-number.length"
  | "pupil-number.characters"
  | ResidentIdRefusal;

/** What to look at again in a number that is accepted. */
export type PupilNumberWarning = "pupil-number.temporary" | ResidentIdWarning;

type PupilNumberCheck = Checked<PupilNumberRefusal, PupilNumberWarning>;

function checkWithResidentId(value: string): PupilNumberCheck {
  const behind = checkResidentId(value.slice(1));
  return behind.ok ? { ...behind, value } : behind;
}

function checkWithout(value: string): PupilNumberCheck {
  if (value.length !== 19) return { ok: false, code: "pupil-number.length" };
  return /^J[0-9]{17}[0-9X]$/.test(value)
    ? { ok: true, value }
    : { ok: false, code: "pupil-number.characters" };
}

// The length of a temporary number is settled nowhere: only its characters are checked.
function checkTemporary(value: string): PupilNumberCheck {
  if (value.length < 2 || value.length > 19) return { ok: false, code: "pupil-number.length" };
  return /^L[0-9A-Z]+$/.test(value)
    ? { ok: true, value, warnings: ["pupil-number.temporary"] }
    : { ok: false, code: "pupil-number.characters" };
}

const CHECK_BY_LETTER: ReadonlyMap<string, (value: string) => PupilNumberCheck> = new Map([
  ["G", checkWithResidentId],
  ["J", checkWithout],
  ["L", checkTemporary],
]);

/**
 * Checks a pupil number by its first letter.
 *
 * The value is in half-width capitals; a temporary number is accepted with a warning.
 */
export function checkPupilNumber(text: string): PupilNumberCheck {
  const value = normalWriting(text);
  if (value === "") return { ok: false, code: "pupil-number.empty" };
  const check = CHECK_BY_LETTER.get(value.charAt(0));
  return check === undefined ? { ok: false, code: "pupil-number.letter" } : check(value);
}
