// English, complete beside the Chinese source in zh-CN.ts
import type { Messages } from "./format.ts";
import type { MessageKey } from "./zh-CN.ts";

export const en = {
  "problem.missing": "Missing: this cell is empty. A blank never counts as 0; fill in what is true",
  "problem.unknown-answer": "“{answer}” is none of: {allowed}",
  "problem.not-a-number": "“{answer}” stands where a number belongs",
  "problem.out-of-bounds":
    "{unit, select, share {{answer} is no attendance: write a percentage from 0 to 100%, such as 97% or 0.97} other {{answer} is outside {min} to {max}}}",
  "problem.too-fine": "{answer} is finer than the smallest step, {step}",
  "problem.unknown-indicator": "There is no indicator {indicator}; this form has {count}",
  "problem.field-missing": "This field is required",
  "problem.resident-id.empty": "The resident ID is empty",
  "problem.resident-id.fifteen-digits":
    "This is a first-generation number of 15 digits; enter the 18 characters",
  "problem.resident-id.digits-lost":
    "The spreadsheet has replaced the last digits by 0 and they cannot be recovered: format the cell as text and type the number again",
  "problem.resident-id.length": "A resident ID has 18 characters, this one {length}",
  "problem.resident-id.characters": "A resident ID is 17 digits and one digit or X",
  "problem.resident-id.region": "The first two digits are no province code; please compare",
  "problem.resident-id.birth-date": "Positions 7 to 14 are no real date; please compare",
  "problem.resident-id.check-digit": "The check digit does not fit: one character is probably miscopied",
  "problem.teacher-certificate.empty": "The teacher certificate number is empty",
  "problem.teacher-certificate.digits-lost":
    "The spreadsheet has replaced the last digits by 0: format the cell as text and type the number again",
  "problem.teacher-certificate.length": "A teacher certificate number has 17 digits, this one {length}",
  "problem.teacher-certificate.characters": "A teacher certificate number is digits only",
  "problem.teacher-certificate.year": "The first four digits are no plausible year",
  "problem.teacher-certificate.province": "Digits 5 and 6 are no province code",
  "problem.teacher-certificate.kind": "Digit 10 is no kind of qualification",
  "problem.teacher-certificate.sex": "Digit 11 is no sex code",
  "problem.person-twice": "The same person stands twice on this sheet: see row {row}",
  "problem.cell-error": "This cell is the error {error}: enter what is meant",
  "problem.formula-text":
    "This cell is a formula that was not calculated, “{text}”: enter the content itself",
  "problem.regime-outdated": "This form was made under older rules: make a new form and paste the contents",

  "refusal.request-invalid": "The request does not fit the contract: {where}",
  "refusal.not-signed-in": "Please sign in (it may have expired); what you filled in is safe",
  "refusal.not-permitted": "Your post does not include this permission",
  "refusal.not-your-step": "This step is not awaited now: {decision}. Refresh to see where the batch stands",
  "refusal.four-eyes": "{person} has already taken a step in this batch; another person must take this one",
  "refusal.not-found": "Not found, or outside your units",
  "refusal.idempotency-key-missing": "The request lacks an Idempotency-Key",
  "refusal.idempotency-key-reused": "One Idempotency-Key was used for two different contents",
  "refusal.regime-unknown": "There is no such regime: {regime}",
  "refusal.regime-outdated": "The rules have changed: reload and check again; what you filled in is safe",
  "refusal.period-closed": "Period {period} is not open for filling ({opens} to {closes})",
  "refusal.sheet-sealed": "This sheet is handed in (batch {batch}); it opens again when returned",
  "refusal.rows-changed": "{count, plural, one {# row} other {# rows}} changed meanwhile: sync, then hand in",
  "refusal.rows-incomplete":
    "{count, plural, one {# row is} other {# rows are}} incomplete; all must be right",
  "refusal.person-twice": "One person stands twice on the sheet; remove one row and hand in again",
  "refusal.nothing-to-hand-in": "There is no row to hand in",
  "refusal.batch-changed": "Somebody has just decided on this batch: refresh, then decide",
  "refusal.batch-over":
    "This batch is over ({state, select, effective {effective} returned {returned} other {{state}}})",
  "refusal.notice-already-settled": "The notice is already recorded",
  "refusal.try-again": "The server is busy and nothing is lost; please try again shortly",
  "refusal.too-large": "Too much at once",
  "refusal.fault": "The server failed and nothing is lost. Tell the administrator the number {trace}",
} as const satisfies Messages<MessageKey>;
