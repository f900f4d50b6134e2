// 变异：制度里的每一个数、界、开闭和条款，一次改一处

import { jsonPath } from "#shared/engine/prove/rule.ts";
import type { GridRegime } from "#shared/engine/regime.ts";

type Path = readonly (string | number)[];

export interface Mutant {
  /** `$.grades[0].from.value: 95 → 96` */
  readonly name: string;
  readonly kind: "number" | "flag" | "clause" | "unit" | "reference";
  readonly regime: GridRegime;
}

const replaced = (regime: GridRegime, path: Path, value: unknown): GridRegime => {
  const copy = structuredClone(regime) as unknown;
  const last = path.at(-1) ?? "";
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], copy);
  (holder as Record<string | number, unknown>)[last] = value;
  return copy as GridRegime;
};

const numerals = "一二三四五六七八九";
const nextNumeral = (sign: string): string => numerals[(numerals.indexOf(sign) + 1) % 9] ?? "一";

/** Another clause: the next item, indicator or article. */
const otherClause = (clause: string): string => {
  const number = /\d+$/.exec(clause);
  if (number) return clause.slice(0, number.index) + (Number(number[0]) + 1);
  const at = clause.search(/[一二三四五六七八九](?=[）条])(?!.*[一二三四五六七八九](?=[）条]))/);
  if (at < 0) return "第一条";
  return clause.slice(0, at) + nextNumeral(clause[at] ?? "") + clause.slice(at + 1);
};

type Change = { readonly kind: Mutant["kind"]; readonly to: unknown };

/** A share moves by a hundredth, points by one and by half, a count by one. */
const otherNumbers = (value: number, path: Path): number[] => {
  if (path.includes("bands") && path.at(-1) === "value") return [value + 0.01, value - 0.01];
  if (path.includes("term")) return [value + 1, Math.max(1, value - 1)];
  return [value + 1, value - 0.5];
};

const changes = (value: unknown, path: Path): Change[] => {
  const key = path.at(-1);
  if (typeof value === "number") return otherNumbers(value, path).map((to) => ({ kind: "number", to }));
  if (typeof value === "boolean" && key === "closed") return [{ kind: "flag", to: !value }];
  if (typeof value !== "string") return [];
  if (key === "clause") return [{ kind: "clause", to: otherClause(value) }];
  if (key === "unit" && path.includes("term"))
    return [{ kind: "unit", to: value === "workday" ? "day" : "workday" }];
  return [];
};

const walk = (value: unknown, path: Path): { path: Path; value: unknown }[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, member]) =>
        walk(member, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [{ path, value }];

const references = (regime: GridRegime): { path: Path; to: string }[] =>
  regime.direct.flatMap(({ when, gives }, at) => [
    ...regime.parts
      .filter(({ id }) => id !== when.part)
      .map(({ id }) => ({ path: ["direct", at, "when", "part"], to: id })),
    ...regime.grades
      .filter(({ id }) => id !== gives.set)
      .map(({ id }) => ({ path: ["direct", at, "gives", "set"], to: id })),
  ]);

const valueAt = (regime: GridRegime, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], regime);

/** Every regime that differs from this one in a single number, unit, open or closed end, clause or reference. */
export const mutantsOf = (regime: GridRegime): readonly Mutant[] =>
  [
    ...walk(regime, []).flatMap(({ path, value }) =>
      changes(value, path)
        .filter(({ to }) => to !== value)
        .map((change) => ({ path, ...change })),
    ),
    ...references(regime).map(({ path, to }) => ({ path, kind: "reference" as const, to })),
  ].map(({ path, kind, to }) => ({
    name: `${jsonPath(path)}: ${String(valueAt(regime, path))} → ${String(to)}`,
    kind,
    regime: replaced(regime, path, to),
  }));
