// 直接判级与分数段相抵触：举出总分最低与最高的一例
import { points } from "../../points.ts";
import type { Example } from "../finding.ts";
import { outcomeOf } from "../ground.ts";
import { type Reach, totalsOf } from "../reach.ts";
import type { RuleFor } from "../rule.ts";

interface Contradiction {
  readonly total: number;
  readonly grade: string;
  readonly reach: Reach;
}

export const directContradictsBand: RuleFor<"grid"> = {
  kind: "direct-contradicts-band",
  judges: "grid",
  severity: "warning",
  of: "document",
  find: ({ regime, reachable, byBand }) =>
    reachable === null
      ? []
      : regime.direct.flatMap((rule, at) => {
          // A state stands beside the bands and contradicts none.
          if ("state" in rule.gives) return [];
          const led = reachable.regions.filter(({ held }) => held[0] === rule);
          // What it does alone says most; together with others only where it never holds alone.
          const alone = led.filter(({ held }) => held.length === 1);
          const contradicting = (alone.length > 0 ? alone : led)
            .flatMap(({ held, reach }) =>
              totalsOf(reach).flatMap((total): Contradiction[] => {
                const grade = outcomeOf(regime, held, total);
                return grade === null || grade === byBand(total) ? [] : [{ total, grade, reach }];
              }),
            )
            .toSorted((a, b) => a.total - b.total);
          const [lowest, highest] = [contradicting[0], contradicting.at(-1)];
          if (lowest === undefined || highest === undefined) return [];
          const example = ({ total, grade, reach }: Contradiction): Example => ({
            total: points(total),
            byBand: byBand(total),
            grade,
            facts: reach.facts(total),
          });
          return [
            {
              subject: rule.id,
              path: ["direct", at],
              clause: rule.cite.clause,
              values: {
                quote: rule.cite.quote,
                total: points(lowest.total),
                byBand: byBand(lowest.total) ?? "—",
                grade: lowest.grade,
                highest: points(highest.total),
                highestByBand: byBand(highest.total) ?? "—",
              },
              example: { ...example(lowest), highest: example(highest) },
            },
          ];
        }),
};
