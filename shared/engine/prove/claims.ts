// 数字的出处：制度里的每一个数，和它应当所在的引文
import type { Cell, Cite, DirectRule, GridRegime, Indicator, Part } from "../regime.ts";
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

type Bands = Extract<Cell, { kind: "bands" }>;
type ClaimAt = (key: string, at: Path, value: number, more?: Partial<Claim>) => Claim;

const numbersOfBands = ({ bands, unit, step }: Bands, { cite }: Indicator, claim: ClaimAt): Claim[] => [
  ...(step === undefined ? [] : [claim("step", ["step"], step)]),
  ...bands.flatMap((band, at) => [
    claim(band.label, ["bands", at, "points"], band.points, { beside: band.label }),
    ...(["from", "to"] as const).flatMap((side) => {
      const bound = band[side];
      // The ends of a share go without saying.
      if (bound === null || (unit === "share" && bound.value === (side === "from" ? 0 : 1))) return [];
      return [
        claim(`${band.label}.${side}`, ["bands", at, side, "value"], bound.value, {
          // The label is the document's own, and must stand in the quote with its points.
          cite: { clause: cite.clause, quote: band.label },
          pattern: new RegExp(writtenAs(bound.value, unit === "share")),
        }),
      ];
    }),
  ]),
];

/** The numbers of a cell by their keys, those absent left out. */
const plainNumbers = (
  numbers: Readonly<Record<string, unknown>>,
  at: Path,
  key: string,
  claim: ClaimAt,
): Claim[] =>
  Object.entries(numbers).flatMap(([name, value]) =>
    typeof value === "number" ? [claim(key + name, [...at, name], value)] : [],
  );

const numbersOfCell = (indicator: Indicator, path: Path): Claim[] => {
  const { id, cell, cite } = indicator;
  const claim: ClaimAt = (key, at, value, more = {}) => ({
    subject: `${id}.${key}`,
    path: [...path, "cell", ...at],
    value,
    cite,
    ...more,
  });
  switch (cell.kind) {
    case "choice":
      return cell.answers.flatMap(({ answer, points, reading }, at) =>
        // An answer of a reading isn't the document's.
        reading === undefined
          ? [claim(answer, ["answers", at, "points"], points, { beside: answer })]
          : points === 0
            ? []
            : [claim(answer, ["answers", at, "points"], points)],
      );
    case "bands":
      return numbersOfBands(cell, indicator, claim);
    case "tiers":
      return cell.tiers.flatMap((tier, at) => plainNumbers(tier, ["tiers", at], `${at + 1}.`, claim));
    case "score":
    case "range":
    case "each":
    case "decay":
      return plainNumbers(cell, [], "", claim);
  }
};

type Limits = Pick<Part, "base" | "cap" | "floor">;

/** Base, cap and floor, each in its own quote. */
const numbersOfLimits = (subject: string, path: Path, limits: Limits): Claim[] =>
  (["base", "cap", "floor"] as const).flatMap((key) => {
    const limit = limits[key];
    return limit === undefined
      ? []
      : [
          {
            subject: `${subject}.${key}`,
            path: [...path, key, "points"],
            value: limit.points,
            cite: limit.cite,
          },
        ];
  });

const numberAsked = (when: DirectRule["when"]): { key: string; value: number } | null => {
  if ("below" in when) return { key: "below", value: when.below };
  if ("belowShare" in when) return { key: "belowShare", value: when.belowShare };
  return "atLeast" in when ? { key: "atLeast", value: when.atLeast } : null;
};

const numbersOfDirect = ({ direct, vetoes = [], ranks = [] }: GridRegime): Claim[] => [
  ...direct.flatMap(({ id, when, gives, cite }, at) => {
    const asked = numberAsked(when);
    return [
      ...(asked === null
        ? []
        : [
            {
              subject: `${id}.${asked.key}`,
              path: ["direct", at, "when", asked.key],
              value: asked.value,
              cite,
            },
          ]),
      ...("downBy" in gives
        ? [{ subject: `${id}.downBy`, path: ["direct", at, "gives", "downBy"], value: gives.downBy, cite }]
        : []),
    ];
  }),
  ...vetoes.flatMap(({ id, lasts, cite }, at) =>
    lasts === undefined
      ? []
      : [{ subject: `${id}.lasts`, path: ["vetoes", at, "lasts", "count"], value: lasts.count, cite }],
  ),
  ...ranks.map(({ id, best, cite }, at) => ({
    subject: `${id}.best`,
    path: ["ranks", at, "best", "count" in best ? "count" : "share"],
    value: "count" in best ? best.count : best.share,
    cite,
  })),
];

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

/** The lengths of all terms. */
export const claimsOfTerms = ({ terms }: Pick<GridRegime, "terms">): readonly Claim[] =>
  Object.entries(terms).flatMap(([id, { term, cite }]) => [
    termClaim(`${id}.count`, ["terms", id, "term", "count"], term, cite),
    ...(term.extension
      ? [termClaim(`${id}.extension`, ["terms", id, "term", "extension", "count"], term.extension, cite)]
      : []),
  ]);

/** Every number of a grid that its document must state, but the terms. */
export const claimsOfGrid = (regime: GridRegime): readonly Claim[] => {
  const { rounding } = regime.total;
  return [
    ...regime.parts.flatMap((part, partAt) => [
      { subject: `${part.id}.max`, path: ["parts", partAt, "max"], value: part.max, cite: part.cite },
      ...numbersOfLimits(part.id, ["parts", partAt], part),
      ...part.groups.flatMap((group, groupAt) => [
        ...numbersOfLimits(`group.${group.id}`, ["parts", partAt, "groups", groupAt], group),
        ...group.indicators.flatMap((indicator, at) => {
          const path = ["parts", partAt, "groups", groupAt, "indicators", at];
          return [...numbersOfCell(indicator, path), ...numbersOfLimits(indicator.id, path, indicator)];
        }),
      ]),
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
    ...numbersOfLimits("total", ["total"], regime.total),
    ...(rounding === undefined
      ? []
      : [
          {
            subject: "total.rounding",
            path: ["total", "rounding", "step"],
            value: rounding.step,
            cite: rounding.cite,
          },
        ]),
    ...numbersOfDirect(regime),
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
