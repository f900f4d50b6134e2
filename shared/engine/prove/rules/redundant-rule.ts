// 多余的规则：分数段从不单独起作用，或直接判级从不改变等级
import { hundredths, points } from "../../points.ts";
import type { GridRegime } from "../../regime.ts";
import type { Ground } from "../ground.ts";
import { holds } from "../interval.ts";
import { from, type Reach, totalsOf } from "../reach.ts";
import type { Rule, Sighting } from "../rule.ts";

/** The least of each part with no floor broken, written as a sum: 20 + 15 + 25. */
const leastSum = (regime: GridRegime, parts: ReadonlyMap<string, Reach>): string =>
  [...parts]
    .map(([part, reach]) => {
      const floors = regime.direct
        .filter(({ when }) => when.part === part)
        .map(({ when }) => hundredths(when.below));
      return points(totalsOf(from(reach, Math.max(reach.low, ...floors)))[0] ?? 0);
    })
    .join(" + ");

const bands = ({ regime, reachable }: Ground): Sighting[] => {
  if (reachable === null || regime.direct.length === 0) return [];
  const free = totalsOf(reachable.undirected);
  const least = free[0];
  return regime.grades.flatMap((grade, at) => {
    const inBand = totalsOf(reachable.all).filter((total) => holds(grade, total / 100));
    const highest = inBand.at(-1);
    const set = regime.direct.some(({ gives }) => gives.set === grade.id);
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

const directs = ({ regime, reachable, byBand }: Ground): Sighting[] =>
  reachable === null
    ? []
    : regime.direct.flatMap((rule, at) => {
        const directed = reachable.directedBy(rule);
        const totals = totalsOf(directed);
        if (totals.some((total) => byBand(total) !== rule.gives.set)) return [];
        const [example] = totals;
        return [
          {
            subject: rule.id,
            path: ["direct", at],
            clause: rule.cite.clause,
            values: {
              what: example === undefined ? "never" : "same",
              grade: rule.gives.set,
              quote: rule.cite.quote,
              bound: "",
              least: "",
              sum: "",
            },
            example:
              example === undefined
                ? { wanted: rule.when.below }
                : { total: points(example), grade: rule.gives.set, facts: directed.facts(example) },
          },
        ];
      });

export const redundantRule: Rule = {
  kind: "redundant-rule",
  severity: "warning",
  of: "document",
  find: (ground) => [...bands(ground), ...directs(ground)],
};
