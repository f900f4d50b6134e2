// English, complete beside the Chinese source in zh-CN.ts
import type { Messages } from "./format.ts";
import type { MessageKey } from "./zh-CN.ts";

export const en = {
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
  "refusal.supplement-missing":
    "The unit has no approved supplement yet: record it first, then fill in ({clause})",
  "refusal.supplement-wrong":
    "{count, plural, one {# thing} other {# things}} in the supplement lie beyond what the regime allows",
  "refusal.supplement-version": "Supplements are recorded version by version: the next one is version {next}",
  "refusal.sheet-sealed": "This sheet is handed in (batch {batch}); it opens again when returned",
  "refusal.rows-changed":
    "The rows on the server are not those that you saw (you saw {seen}, the server has {rows}): sync, then hand in",
  "refusal.rows-incomplete":
    "{count, plural, one {# row is} other {# rows are}} incomplete; all must be right",
  "refusal.person-twice": "One person stands twice on the sheet; remove one row and hand in again",
  "refusal.nothing-to-hand-in": "There is no row to hand in",
  "refusal.batch-changed": "Somebody has just decided on this batch: refresh, then decide",
  "refusal.batch-over":
    "This batch is over ({state, select, effective {effective} returned {returned} other {{state}}})",
  "refusal.notice-already-settled": "The notice is already recorded",
  "refusal.case-outside":
    "This is none of the matters that the procedure admits ({clause}): compare its list first",
  "refusal.case-not-yours": "This case is handled by {by} ({clause})",
  "refusal.case-over": "This case has been answered: nothing more can be done with it",
  "refusal.case-changed": "Somebody has just handled this case: refresh and look again",
  "refusal.case-not-extendable":
    "It can't be extended: there is no extension, it was extended before, or its term is over ({clause})",
  "refusal.paper-known": "This paper ({code}) is on record already",
  "refusal.paper-unrecorded":
    "Not registered: the sheet of this period was not handed in, or the persons on the paper are not those of the sheet. Hand in first, then issue the paper",
  "refusal.paper-differs":
    "Not registered: the paper differs from the record on the server: persons, answers, or the names of unit, bureau and credit office in the directory. Compare, and issue it again from the sheet as handed in",
  "refusal.paper-over": "Paper {code} was replaced or withdrawn: nothing more can be done with it",
  "refusal.try-again": "The server is busy and nothing is lost; please try again shortly",
  "refusal.too-large": "Too much at once",
  "refusal.fault": "The server failed and nothing is lost. Tell the administrator the number {trace}",
} as const satisfies Messages<MessageKey>;
