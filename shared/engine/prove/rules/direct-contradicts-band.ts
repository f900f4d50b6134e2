// 直接判级与分数段相抵触：举出总分最低与最高的一例
import { points } from "../../points.ts";
import type { Example } from "../finding.ts";
import { totalsOf } from "../reach.ts";
import type { Rule } from "../rule.ts";

export const directContradictsBand: Rule = {
  kind: "direct-contradicts-band",
  severity: "warning",
  of: "document",
  find: ({ regime, reachable, byBand }) =>
    reachable === null
      ? []
      : regime.direct.flatMap((rule, at) => {
          const directed = reachable.directedBy(rule);
          const grade = rule.gives.set;
          const contradicting = totalsOf(directed).filter((total) => byBand(total) !== grade);
          const [lowest, highest] = [contradicting[0], contradicting.at(-1)];
          if (lowest === undefined || highest === undefined) return [];
          const example = (total: number): Example => ({
            total: points(total),
            byBand: byBand(total),
            grade,
            facts: directed.facts(total),
          });
          return [
            {
              subject: rule.id,
              path: ["direct", at],
              clause: rule.cite.clause,
              values: {
                quote: rule.cite.quote,
                total: points(lowest),
                byBand: byBand(lowest) ?? "—",
                grade,
                highest: points(highest),
                highestByBand: byBand(highest) ?? "—",
              },
              example: { ...example(lowest), highest: example(highest) },
            },
          ];
        }),
};
