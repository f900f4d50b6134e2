// 权限：一句话一条；谁、可做什么、在哪个范围内
import type { CivilDate } from "../calendar/civil.ts";
import type { OperationKey } from "../contract/operations.ts";
import type { Grant, Role, Unit } from "../contract/shapes.ts";

type Action = Exclude<
  OperationKey,
  "read-sign-in" | "read-self" | "read-register" | "verify-paper" | "chase-deadlines"
>;

/** One sentence per permission; whatever is not said here is refused. */
export const policy = {
  clerk: {
    sentence:
      "A clerk enters, hands in and follows the records of the own unit, takes in cases about them, and issues its papers (第十一条).",
    may: [
      "save-rows",
      "list-rows",
      "read-supplement",
      "submit-batch",
      "list-batches",
      "list-notices",
      "settle-notice",
      "open-case",
      "list-cases",
      "advance-case",
      "read-reporter",
      "issue-paper",
    ],
  },
  head: {
    sentence:
      "A head reads and confirms what the own unit hands in, tells D and E, records its supplement, answers the cases that are the unit's to answer, issues and withdraws papers (第十一条、第十七条).",
    may: [
      "list-rows",
      "read-supplement",
      "save-supplement",
      "advance-batch",
      "list-batches",
      "list-notices",
      "settle-notice",
      "open-case",
      "list-cases",
      "advance-case",
      "read-reporter",
      "issue-paper",
      "withdraw-paper",
    ],
  },
  "education-officer": {
    sentence:
      "The education office reviews what the units under it hand in, answers corrections and reports, and issues and withdraws papers (第十一条、第十七条、第十九条).",
    may: [
      "list-rows",
      "read-supplement",
      "advance-batch",
      "list-batches",
      "list-notices",
      "open-case",
      "list-cases",
      "advance-case",
      "read-reporter",
      "issue-paper",
      "withdraw-paper",
    ],
  },
  "credit-officer": {
    sentence:
      "The credit office reviews and answers cases beside the education office (第十一条、第十七条、第十九条).",
    may: [
      "list-rows",
      "read-supplement",
      "advance-batch",
      "list-batches",
      "open-case",
      "list-cases",
      "advance-case",
      "read-reporter",
    ],
  },
  administrator: {
    sentence: "An administrator keeps units, people and periods, and sees no person's record.",
    may: ["save-directory"],
  },
} as const satisfies Record<Role, { sentence: string; may: readonly Action[] }>;

/** Whether a grant holds on a day: from its first to its last day, both included. */
export const isInForce = (grant: Grant, on: CivilDate): boolean =>
  grant.from <= on && (grant.until === null || on <= grant.until);

const may = (role: Role, action: OperationKey): boolean =>
  (policy[role].may as readonly OperationKey[]).includes(action);

/** The unit itself and every unit above it. */
export const scopeOf = (code: string, units: ReadonlyMap<string, Unit>): readonly string[] => {
  const scope: string[] = [];
  for (let at: string | null = code; at !== null && !scope.includes(at); at = units.get(at)?.parent ?? null)
    scope.push(at);
  return scope;
};

/**
 * Whether the grants allow an action, on a day, at a unit (`scope`: the unit and all above it; null: anywhere).
 * `not-permitted`: no role held allows the action at all. `not-found`: allowed elsewhere, but not within this unit.
 */
export const permits = (
  grants: readonly Grant[],
  action: OperationKey,
  scope: readonly string[] | null,
  on: CivilDate,
): "permitted" | "not-permitted" | "not-found" => {
  const able = grants.filter((grant) => isInForce(grant, on) && may(grant.role, action));
  if (able.length === 0) return "not-permitted";
  return scope === null || able.some((grant) => scope.includes(grant.unit)) ? "permitted" : "not-found";
};

/** Whether the grants hold a role at a unit on a day. */
export const holdsRole = (
  grants: readonly Grant[],
  role: Role,
  scope: readonly string[],
  on: CivilDate,
): boolean =>
  grants.some((grant) => grant.role === role && isInForce(grant, on) && scope.includes(grant.unit));
