// 数字的出处：制度里的每一个数，和它应当所在的引文
import type { Cite, GridRegime, Indicator } from "../regime.ts";
import { escaped, numbersIn, plain, writtenAs } from "./quoted.ts";
import type { Path } from "./rule.ts";

export interface Claim {
  /** `31.step`; the finding adds the value, so that a reading settles this value and no other. */
  readonly subject: string;
  readonly path: Path;
  readonly value: number;
  readonly cite: Cite;
  /** How the number with its unit must stand there; without it the number alone must. */
  readonly pattern?: RegExp;
  /** The words that stand before the number in a table, such as an answer. */
  readonly beside?: string;
  readonly written?: string;
}

type TermUnit = GridRegime["terms"][string]["term"]["unit"];
const unitWords: Readonly<Record<TermUnit, { pattern: string; word: string }>> = {
  workday: { pattern: "个?工作日", word: "个工作日" },
  day: { pattern: "个?(?:自然日|日|天)", word: "日" },
  month: { pattern: "个?月", word: "个月" },
};

/** 30 个工作日, 10 日. */
export const termInWords = ({ count, unit }: { count: number; unit: TermUnit }): string =>
  `${count}${unitWords[unit].word}`;

const numbersOfCell = ({ id, cell, cite }: Indicator, path: Path): Claim[] => {
  const claim = (key: string, at: Path, value: number, more: Partial<Claim> = {}): Claim => ({
    subject: `${id}.${key}`,
    path: [...path, "cell", ...at],
    value,
    cite,
    ...more,
  });
  if (cell.kind === "choice")
    return cell.answers.flatMap(({ answer, points, reading }, at) =>
      // An answer of a reading isn't the document's.
      reading === undefined
        ? [claim(answer, ["answers", at, "points"], points, { beside: answer })]
        : points === 0
          ? []
          : [claim(answer, ["answers", at, "points"], points)],
    );
  if (cell.kind === "bands")
    return cell.bands.flatMap((band, at) => [
      claim(band.label, ["bands", at, "points"], band.points, { beside: band.label }),
      ...(["from", "to"] as const)
        .filter((side) => band[side].value !== (side === "from" ? 0 : 1))
        .map((side) =>
          claim(`${band.label}.${side}`, ["bands", at, side, "value"], band[side].value, {
            // The label is the document's own, and must stand in the quote with its points.
            cite: { clause: cite.clause, quote: band.label },
            pattern: new RegExp(writtenAs(band[side].value, true)),
          }),
        ),
    ]);
  return (["min", "max", "step"] as const).map((key) => claim(key, [key], cell[key]));
};

const termClaim = (
  subject: string,
  path: Path,
  term: { count: number; unit: TermUnit },
  cite: Cite,
): Claim => ({
  subject,
  path,
  value: term.count,
  cite,
  pattern: new RegExp(writtenAs(term.count, false) + unitWords[term.unit].pattern),
  written: termInWords(term),
});

/** Every number of a regime that its document must state. */
export const claimsOf = (regime: GridRegime): readonly Claim[] => {
  return [
    ...regime.parts.flatMap((part, partAt) => [
      { subject: `${part.id}.max`, path: ["parts", partAt, "max"], value: part.max, cite: part.cite },
      ...part.groups.flatMap((group, groupAt) =>
        group.indicators.flatMap((indicator, at) =>
          numbersOfCell(indicator, ["parts", partAt, "groups", groupAt, "indicators", at]),
        ),
      ),
    ]),
    { subject: "total.max", path: ["total", "max"], value: regime.total.max, cite: regime.total.cite },
    ...regime.grades.flatMap((grade, at) =>
      (["from", "to"] as const)
        // The ends of the scale: 以上 and 以下 name the inner bound only.
        .filter(
          (side) =>
            !(side === "to" && at === 0 && grade.to.value === regime.total.max) &&
            !(side === "from" && at === regime.grades.length - 1 && grade.from.value === 0),
        )
        .map((side) => ({
          subject: `${grade.id}.${side}`,
          path: ["grades", at, side, "value"],
          value: grade[side].value,
          cite: grade.cite,
        })),
    ),
    ...regime.direct.map(({ id, when, cite }, at) => ({
      subject: `${id}.below`,
      path: ["direct", at, "when", "below"],
      value: when.below,
      cite,
    })),
    ...Object.entries(regime.terms).flatMap(([id, { term, cite }]) => [
      termClaim(`${id}.count`, ["terms", id, "term", "count"], term, cite),
      ...(term.extension
        ? [termClaim(`${id}.extension`, ["terms", id, "term", "extension", "count"], term.extension, cite)]
        : []),
    ]),
  ];
};

/** Whether the number of a claim stands in its quote; beside its answer where the quote is a table. */
export const isCited = ({ value, cite, pattern, beside }: Claim): boolean => {
  const text = plain(cite.quote);
  if (pattern) return pattern.test(text);
  if (beside !== undefined) {
    const label = plain(beside);
    // A cell of a table, or the start of a line that lost its blanks.
    const row = new RegExp(`(?:^|\u3000)${escaped(label)}\u3000+(-?\\d+(?:\\.\\d+)?)(?=\u3000|$)`).exec(text);
    if (row) return Number(row[1]) === value;
    if (cite.quote.includes("\t")) return false;
    if (!text.includes(label)) return false;
  }
  return numbersIn(text).has(Math.abs(value)) || (value === 0 && /不(计|得|扣)分/.test(text));
};
