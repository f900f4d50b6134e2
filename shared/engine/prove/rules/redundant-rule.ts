// 多余的规则：分数段从不单独起作用，或直接判级从不改变等级
import { floorOf } from "../../grid/direct.ts";
import { points } from "../../points.ts";
import type { FindingsRegime, GridRegime } from "../../regime.ts";
import { type GridGround, type Ground, outcomeOf } from "../ground.ts";
import { holds } from "../interval.ts";
import { from, type Reach, totalsOf } from "../reach.ts";
import type { Rule, Sighting } from "../rule.ts";

/** The least of each part with no floor broken, written as a sum: 20 + 15 + 25. */
const leastSum = (regime: GridRegime, parts: ReadonlyMap<string, Reach>): string =>
  [...parts]
    .map(([part, reach]) => {
      const floors = regime.direct.flatMap(({ when }) =>
        "part" in when && when.part === part ? [floorOf(regime, when)] : [],
      );
      return points(totalsOf(from(reach, Math.max(reach.low, ...floors)))[0] ?? 0);
    })
    .join(" + ");

const bands = ({ regime, reachable }: GridGround): Sighting[] => {
  if (reachable === null || regime.direct.length === 0) return [];
  const free = totalsOf(reachable.undirected);
  const least = free[0];
  return regime.grades.flatMap((grade, at) => {
    const inBand = totalsOf(reachable.all).filter((total) => holds(grade, total / 100));
    const highest = inBand.at(-1);
    const set = regime.direct.some(({ gives }) => "set" in gives && gives.set === grade.id);
    if (!set || highest === undefined || least === undefined) return [];
    if (free.some((total) => holds(grade, total / 100))) return [];
    return [
      {
        subject: grade.id,
        path: ["grades", at],
        clause: grade.cite.clause,
        values: {
          what: "band",
          grade: grade.id,
          bound: `${grade.from.value}—${grade.to.value}`,
          least: points(least),
          sum: leastSum(regime, reachable.parts),
          quote: grade.cite.quote,
        },
        example: {
          total: points(highest),
          grade: grade.id,
          facts: reachable.all.facts(highest),
          highest: { total: points(least), facts: reachable.undirected.facts(least) },
        },
      },
    ];
  });
};

/** The number or answer that a rule asks for. */
const askedIn = (when: GridRegime["direct"][number]["when"]): string | number => {
  if ("below" in when) return when.below;
  if ("belowShare" in when) return when.belowShare;
  if ("is" in when) return when.is;
  return "veto" in when ? when.veto : when.atLeast;
};

const directs = ({ regime, reachable }: GridGround): Sighting[] =>
  reachable === null
    ? []
    : regime.direct.flatMap((rule, at) => {
        const regions = reachable.regions.filter(({ held }) => held.includes(rule));
        // A state is no grade: it always changes what is said.
        const changes = regions.some(
          ({ held, reach }) =>
            "state" in rule.gives ||
            totalsOf(reach).some(
              (total) =>
                outcomeOf(regime, held, total) !==
                outcomeOf(
                  regime,
                  held.filter((other) => other !== rule),
                  total,
                ),
            ),
        );
        if (changes) return [];
        const [region] = regions;
        const example = region === undefined ? undefined : totalsOf(region.reach)[0];
        const grade =
          region === undefined || example === undefined ? null : outcomeOf(regime, region.held, example);
        return [
          {
            subject: rule.id,
            path: ["direct", at],
            clause: rule.cite.clause,
            values: {
              what: example === undefined ? "never" : "same",
              grade: grade ?? "—",
              quote: rule.cite.quote,
              bound: "",
              least: "",
              sum: "",
            },
            example:
              region === undefined || example === undefined
                ? { wanted: askedIn(rule.when) }
                : { total: points(example), grade, facts: region.reach.facts(example) },
          },
        ];
      });

/** Of two rules that hold together only the heavier state shows. */
const states = ({ rules, states: lightestFirst }: FindingsRegime): Sighting[] => {
  const weight = (state: string): number => lightestFirst.findIndex(({ id }) => id === state);
  type When = FindingsRegime["rules"][number]["when"];
  const covers = (heavier: When, lighter: When): boolean =>
    heavier.kind === "hit" && lighter.kind === "hit"
      ? lighter.hits.every((hit) => heavier.hits.includes(hit))
      : JSON.stringify(heavier) === JSON.stringify(lighter);
  return rules.flatMap((rule, at) => {
    const other = rules.find(
      (heavier, otherAt) =>
        heavier !== rule &&
        covers(heavier.when, rule.when) &&
        (weight(heavier.to) > weight(rule.to) || (heavier.to === rule.to && otherAt < at)),
    );
    return other === undefined
      ? []
      : [
          {
            subject: rule.id,
            path: ["rules", at],
            clause: rule.cite.clause,
            values: {
              what: "covered",
              grade: other.to,
              quote: rule.cite.quote,
              bound: "",
              least: "",
              sum: "",
            },
            example: { names: [rule.id, other.id] },
          },
        ];
  });
};

const isGrid = (ground: Ground): ground is GridGround => ground.regime.instrument === "grid";

export const redundantRule: Rule = {
  kind: "redundant-rule",
  judges: "all",
  severity: "warning",
  of: "document",
  find: (ground) => [
    ...(isGrid(ground) ? [...bands(ground), ...directs(ground)] : []),
    ...(ground.regime.instrument === "findings" ? states(ground.regime) : []),
  ],
};
