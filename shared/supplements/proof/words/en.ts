// English of what is found in a supplement
import type { Messages } from "../../../messages/format.ts";
import type { ProofKey } from "./zh-CN.ts";

export const en = {
  "proof.limit-broken": "Beyond what the regime allows: {why}",
  "proof.grade-gap":
    "A gap {lowest, select, none {below the lowest grade} other {above grade {lowest}}}, {highest, select, none {above the highest grade} other {below grade {highest}}}: {total} points can be reached and have no grade",
  "proof.grade-overlap": "{total} points have several grades: {grades}",
  "proof.dead-grade": "Under this supplement no credits and deductions lead to grade {grade}",
  "proof.best-from-start":
    "The base of {base} points is in the best grade already, {grade}: who has neither credits nor deductions has it",
  "proof.one-deed-to-worst":
    "One “{item}” ({points} points) leads from the base of {base} points to the worst grade, {grade}",
  "proof.same-name": "“{title}” has the name of “{other}”: under which of them a deed stands is not clear",
  "proof.unusable-for": "{whom} can't be assessed: {why}",
  "proof.whom-kind":
    "{kind, select, public {Public schools} private {Private schools} other {Training institutions}}",
  "proof.whom-stage":
    "{stage, select, preschool {Kindergartens} compulsory {Schools of compulsory education} senior {Senior high schools} other {Secondary vocational schools}}",
  "proof.why-unpriced": "“{title}” has no points; items like it: {count}",
  "proof.why-unweighed": "“{title}” has no weight",
  "proof.why-no-such-source": "there is no “{title}”, and the others add up to {sum}%",
  "proof.term-open": "“{title}” is still without a term, which the supplement may set",
} as const satisfies Messages<ProofKey>;
