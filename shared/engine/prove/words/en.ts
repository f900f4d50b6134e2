// English of the prover's findings
import type { Messages } from "../../../messages/format.ts";
import type { ProveKey } from "./zh-CN.ts";

export const en = {
  "prove.duplicate-id": "The id “{id}” is used twice, so that nobody can tell which is meant",
  "prove.dangling-reference":
    "There is no {what, select, part {part} grade {grade} term {term} list {list} section {section} item {item} level {level} evidence {kind of evidence} state {state} hit {ground} department {department} pledge {pledge} indicator {indicator} veto {veto} reading {reading} settles {rule of the prover} other {thing}} “{name}”, which is named here",
  "prove.source-differs":
    "The source text has digest {found}, the record says {wanted}: one of them is wrong",
  "prove.unsourced":
    "The source text has no {what, select, issuer {issuer} document {document number} name {document name} published {date of publication} other {date of coming into force}} “{wanted}”",
  "prove.quote-missing": "The quote “{quote}” is not in the source text word for word",
  "prove.quote-elsewhere": "The quote “{quote}” is in the source text, but not in {clause}",
  "prove.uncited-number": "The number {number} doesn't stand in its own quote “{quote}”",
  "prove.uncited-name": "The name “{name}” doesn't stand in its own quote “{quote}”",
  "prove.boundary-word":
    "The words of “{quote}” {says, select, in {take in} other {leave out}} {number}, the data {has, select, in {take it in} other {leave it out}} (以上 and 以下 take the number in, 不满 and 超过 leave it out: Civil Code, art. 1259)",
  "prove.open-scale-end":
    "{name} is the end of the scale, yet the data leave out {number}: exactly {number} belongs nowhere",
  "prove.beyond-proof": "Too many totals are possible (they span over {most} points) to be proved one by one",
  "prove.sums-differ":
    "The items of {name} add up to {found} points, the {what, select, group {group} part {part} other {total}} says {wanted}",
  "prove.unstated-maximum":
    "“{name}” states no maximum; it can only be added up from its items: {found} points",
  "prove.grade-gap":
    "There is a gap {lowest, select, none {below the lowest grade} other {above {lowest}}}{highest, select, none {, at the top} other {, below {highest}}}: {total} points can be reached and belong to no grade",
  "prove.grade-overlap": "{total} points belong to {grades} at once",
  "prove.stated-gap":
    "as the document writes its numbers, a gap {lowest, select, none {below the lowest grade} other {above {lowest}}} and {highest, select, none {above the highest grade} other {below {highest}}}: {total} points can be had, and no grade is written for them",
  "prove.stated-overlap": "as the document writes its numbers, {total} points belong to {grades} at once",
  "prove.dead-grade": "No answers at all give grade {grade}",
  "prove.below-lowest-grade":
    "It says “{phrase}”, but {grade} is the {way, select, below {lowest} other {highest}} grade: nothing lies {way, select, below {below} other {above}} it",
  "prove.answer-gap": "Indicator {id}: {value} belongs to no band",
  "prove.answer-overlap": "Indicator {id}: {value} belongs to “{labels}” at once",
  "prove.direct-contradicts-band":
    "“{quote}” contradicts the bands: a total of {total} is {byBand} by points and {grade} by the direct rule; the highest such total is {highest} ({highestByBand} by points)",
  "prove.redundant-rule":
    "{what, select, band {Grade {grade} for totals {bound} never acts alone: while no direct rule holds the total is at least {least} ({sum}), so a total in this band always has a part below its floor} never {“{quote}” never holds: no answers fulfil it} covered {“{quote}” never acts alone: whenever it holds, a heavier rule gives {grade}} other {“{quote}” never changes a grade: whenever it holds the points give {grade} too}}",
  "prove.idle-limit":
    "The {end, select, cap {cap} other {floor}} of “{name}”, {limit}, {acts, select, never {never acts: its items come to {found} at the {end, select, cap {most} other {least}}} other {makes its items count for nothing: they come to {found} at the {end, select, cap {least} other {most}}}}",
  "prove.dead-rung":
    "{other, select, none {Indicator {id} “{title}” is one of a kind of which only one counts, and there is no other} other {Indicator {id} “{title}” with {points} at its best never counts: indicator {other} of the same kind is never worth less}}",
  "prove.no-absent-answer":
    "The lowest answer of indicator {id} “{title}” is “{answer}” with {points}; somebody who has nothing can't answer",
  "prove.negative-wording":
    "The title of indicator {id}, “{title}”, is worded negatively, yet “{answer}” earns {points}",
  "prove.two-names": "One thing has two names: {names}",
  "prove.unnamed-grade":
    "The quote “{quote}” {found, select, missing {doesn't name grade {grade}} other {names grade {grade}, which the data lack}}",
  "prove.unnamed-actor": "“{title}” needs somebody to act, and the quote “{quote}” doesn't say who",
  "prove.mixed-units":
    "One term mixes two units: {first}, extended by {second}; from {date} it ends on {later} if extended in working days, on {earlier} in calendar days",
  "prove.longer-than-higher-law":
    "“{title}” is longer than {norm}, {clause}, allows: from {date} it ends on {local}, by higher law on {due}{checked, select, text {} other { (not compared with the published text: do so before relying on it)}}",
  "prove.repealed-norm":
    "The text refers to 《{title}》, repealed by 《{by}》 ({clause}) from {since}{checked, select, text {} other { (not compared with the published text: do so before relying on it)}}",
  "prove.list-without-basis":
    "“{ground}” is a ground of the list “{list}”, and neither this document nor higher law names a law or regulation for it (State Council Office 2020 no. 49: no list and no sanction without one{effects, plural, =0 {} other {; this list has # consequences}})",
  "prove.amendment-nowhere": "“{name}” changes “{what}” from {date} on, which the regime doesn't have",
  "prove.amendment-outside":
    "From {date} on “{name}” makes “{what}” something that the vocabulary doesn't have",
  "prove.no-publicity":
    "No publicity follows the review: the word 公示 is nowhere in the text, a result takes effect on the day of its approval, and nobody can object before",
  "prove.uncovered-article":
    "{found, select, missing {The source has {article}, the coverage table lacks it} other {The coverage table has {article}, the source lacks it}}",
  "prove.uncited-article": "The coverage table calls {article} encoded, yet no data cite it",
  "prove.best-from-start":
    "The base of {base} points already lies in {grade}, the best grade: whoever has neither credits nor debits has it",
  "prove.undated":
    "{says, select, nothing {The text doesn't say from which day it is in force} other {The text says “{quote}”, and our copy bears no such date}}",
  "prove.lost-articles":
    "{lost, select, begin {Our copy begins in the middle of {article}, whose first part is lost} other {Our copy lacks {article}}}",
  "prove.hedged-number":
    "“{quote}” says “{word}” only: whether one may depart from the number, and who decides, is not said",
  "prove.uncapped":
    "“{title}” states no limit, nor does the total have {direction, select, credit {an upper} other {a lower}} end: repeated deeds {direction, select, credit {add} other {deduct}} without end",
  "prove.unspanned-count": "“{quote}” doesn't say since when to count (items {items})",
  "prove.stale-settlement":
    "The ambiguity “{ambiguity}” says that it settles “{finding}”, which the prover doesn't find",
  "prove.stale-ambiguity": "No data refer to the ambiguity “{ambiguity}”, and it settles nothing",
} as const satisfies Messages<ProveKey>;
