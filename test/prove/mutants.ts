// 变异：制度里的每一个数、界、开闭、条款、引文、种类、指名与成员，一次改一处
import { membersIn } from "#shared/engine/prove/members.ts";
import { named } from "#shared/engine/prove/references.ts";
import { jsonPath, type Path } from "#shared/engine/prove/rule.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeSchema } from "#shared/engine/vocabulary/regime.ts";

export const mutantKinds = [
  "number",
  "bound",
  "flag",
  "clause",
  "quote",
  "date",
  "choice",
  "reference",
  "left-out",
] as const;

/** What the rule book asks to be caught by a situation or the prover: numbers, bounds and clauses with their words. */
export const substance: readonly (typeof mutantKinds)[number][] = [
  "number",
  "bound",
  "clause",
  "quote",
  "date",
];

export interface Mutant {
  /** `$.grades[0].from.value: 95 → 96` */
  readonly name: string;
  readonly kind: (typeof mutantKinds)[number];
  readonly regime: Regime;
}

interface Change {
  readonly kind: Mutant["kind"];
  readonly path: Path;
  /** Undefined leaves it out. */
  readonly to: unknown;
}

type Keyed = Record<string | number, unknown>;

const at = (regime: Regime, path: Path): unknown =>
  path.reduce<unknown>((of, step) => (of as Keyed)[step], regime);

const made = (regime: Regime, { path, to }: Change): Regime => {
  const copy = structuredClone(regime);
  const holder = at(copy, path.slice(0, -1)) as Keyed;
  const last = path.at(-1) ?? "";
  if (to !== undefined) holder[last] = to;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
};

const numerals = "一二三四五六七八九";
const nextNumeral = (sign: string): string => numerals[(numerals.indexOf(sign) + 1) % 9] ?? "一";

/** Another clause: the next item, indicator or article. */
const otherClause = (clause: string): string => {
  const number = /\d+(?=项?$)/.exec(clause);
  if (number)
    return (
      clause.slice(0, number.index) + (Number(number[0]) + 1) + clause.slice(number.index + number[0].length)
    );
  const place = clause.search(/[一二三四五六七八九](?=[）条])(?!.*[一二三四五六七八九](?=[）条]))/);
  if (place < 0) return clause === "一" ? "二" : "一";
  return clause.slice(0, place) + nextNumeral(clause[place] ?? "") + clause.slice(place + 1);
};

/** The quote without the sign in its middle. */
const cutQuote = (quote: string): string => {
  const middle = Math.floor(quote.length / 2);
  return quote.slice(0, middle) + quote.slice(middle + 1);
};

/** A share moves by a hundredth, points by one and by half, a count by one. */
const otherNumbers = (value: number, path: Path): number[] => {
  if (path.includes("bands") && path.at(-1) === "value") return [value + 0.01, value - 0.01];
  if (path.includes("term")) return [value + 1, Math.max(1, value - 1)];
  if (Number.isInteger(value) && /^(count|times|age|stage|items)$/.test(`${path.at(-1)}`))
    return [value + 1, value - 1];
  return [value + 1, value - 0.5];
};

/** Words of the vocabulary among which a datum chooses. What the vocabulary doesn't accept there is no mutant. */
const choices: Readonly<Record<string, readonly string[]>> = {
  unit: ["workday", "day", "month", "year"],
  setBy: ["order", "unit"],
  minor: ["never", "by-age", "always"],
  direction: ["credit", "debit", "good", "bad"],
  by: ["self", "school", "third-party", "head", "education-officer", "credit-officer"],
  list: ["red", "white", "black", "watch", "intensive"],
  on: ["finding", "grade", "listing", "refusal"],
  to: ["guardian", "subject", "unit"],
  nature: ["duty", "prohibition"],
  over: ["period", "week", "month"],
  check: ["text", "resident-id", "pupil-number", "uscc", "school-code", "teacher-certificate", "stage"],
  class: ["government-affairs", "administrative-enforcement", "education"],
  what: ["points", "items", "base", "grades", "weights", "plan", "terms"],
  mayChange: ["issuer", "bureau", "unit"],
  needs: ["guardian-consent", "separate-consent"],
  kinds: ["public", "private", "training"],
  stages: ["preschool", "compulsory", "senior-high", "vocational"],
  kind: [
    "pupil",
    "student",
    "staff",
    "school",
    "school-year",
    "calendar-year",
    "enrolment",
    "standing",
    "annual",
    "publicity",
    "complaint",
    "objection",
    "correction",
    "repair",
    "rectification",
    "delivery",
    "task",
    "preference",
    "bar",
    "frequent",
    "admonished",
    "order-overdue",
    "judgment-defaulter",
    "stated-condition",
  ],
};

const nextOf = (options: readonly string[], value: string): string[] => {
  const place = options.indexOf(value);
  return place < 0 ? [] : [...options.slice(place + 1), ...options.slice(0, place)];
};

/** Numbers in a text that tells where something is stored, and no rule. */
const noRule = new Set(["sha256", "file", "part", "coverage", "ambiguities", "higherLaw"]);

const ofValue = (value: unknown, path: Path): Change[][] => {
  const key = `${path.at(-1)}`;
  const list = `${path.at(-2)}`;
  const one = (kind: Change["kind"], ...all: unknown[]): Change[][] => all.map((to) => [{ kind, path, to }]);
  if (typeof value === "number") return one("number", ...otherNumbers(value, path));
  if (typeof value === "boolean") return one(key === "closed" ? "bound" : "flag", !value);
  if (typeof value !== "string") return [];
  if (key === "clause") return one("clause", otherClause(value));
  if (key === "article") return one("clause", otherClause(value));
  if (key === "quote") return one("quote", cutQuote(value));
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return one("date", `${Number(value.slice(0, 4)) + 1}${value.slice(4)}`);
  if (/^\d{2}-\d{2}$/.test(value)) return one("date", value === "09-01" ? "10-01" : "09-01");
  // The first that the vocabulary accepts.
  const options = nextOf(choices[key] ?? choices[list] ?? [], value);
  return options.length === 0 ? [] : [options.map((to) => ({ kind: "choice", path, to }))];
};

/** What may be absent, and members of lists: a condition, a limit, a step, an item, a word of whom it concerns. */
const leftOut = (value: unknown, path: Path): Change[] => {
  const [key, holder] = [path.at(-1), path.at(-2)];
  const member =
    typeof key === "number" && holder !== "columns" && holder !== "cites" && holder !== "settles";
  const optional =
    typeof key === "string" &&
    /^(within|cap|floor|ceiling|ladder|once|lasts|after|kinds|stages|needs|general|self|guardianBelow|voluntary|yearly|restsOn|law|extension|afterPeriod|requires|repairedBy|rightsEnd|breachesIn|levels|catalogue|material)$/.test(
      key,
    );
  return value !== undefined && (member || optional) ? [{ kind: "left-out", path, to: undefined }] : [];
};

/** The same place naming another thing that exists. */
const references = (regime: Regime): Change[] =>
  named(regime).flatMap(({ name, path, among }): Change[] => {
    const other = among[(among.indexOf(name) + 1) % among.length];
    if (other === undefined || other === name) return [];
    const holder = at(regime, path);
    return Array.isArray(holder)
      ? holder.includes(name) && !holder.includes(other)
        ? [{ kind: "reference", path: [...path, holder.indexOf(name)], to: other }]
        : []
      : typeof holder === "string"
        ? [{ kind: "reference", path, to: other }]
        : [];
  });

const shown = (value: unknown): string => {
  const text = typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** Changes of one place, of which the first that the vocabulary accepts makes the mutant. */
export type Alternatives = readonly Change[];

/** Everything that is changed in a regime, one place after the other. */
export const placesOf = (regime: Regime): readonly Alternatives[] => {
  const places = membersIn(regime).filter(
    ({ path }) =>
      !path.some((step) => noRule.has(`${step}`)) || path.at(-1) === "clause" || path.at(-1) === "quote",
  );
  return [
    ...places.flatMap(({ path, value }) => [...ofValue(value, path), leftOut(value, path)]),
    ...references(regime).map((change) => [change]),
  ].filter((changes) => changes.length > 0);
};

/** The regime with one place changed; none where the vocabulary refuses every change of it. */
export const mutantOf = (regime: Regime, changes: Alternatives): Mutant[] => {
  for (const change of changes) {
    const mutated = made(regime, change);
    if (!regimeSchema.safeParse(mutated).success) continue;
    const { kind, path, to } = change;
    const name = `${jsonPath(path)}: ${shown(at(regime, path))} → ${shown(to ?? "—")}`;
    return [{ name, kind, regime: mutated }];
  }
  return [];
};

/**
 * Every regime that differs from this one in a single number, flag, clause, quote, date, choice or reference, or in one
 * thing left out; those that the vocabulary refuses are none.
 */
export const mutantsOf = (regime: Regime): readonly Mutant[] => {
  const mutants = placesOf(regime).flatMap((changes) => mutantOf(regime, changes));
  // A name that is both a word of the vocabulary and an id changes once.
  return [...new Map(mutants.map((mutant) => [mutant.name, mutant])).values()];
};
