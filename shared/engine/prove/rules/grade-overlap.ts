// 等级重叠：同一总分属于几个等级；按数据里的界，或按原文写的界
import { points } from "../../points.ts";
import type { Ground } from "../ground.ts";
import type { Rule, RuleFor, Sighting } from "../rule.ts";
import { type Band, overlapsIn } from "../scale.ts";
import { statedBands } from "../stated-bands.ts";

const sightings = ({ scale }: Ground, all: readonly Band[]): Sighting[] =>
  scale === null
    ? []
    : overlapsIn(all, scale.totals).map(({ bands, lowest, highest }) => {
        const names = bands.map(({ id }) => id);
        return {
          subject: names.join("&"),
          path: ["grades"],
          clause: bands[0]?.cite.clause ?? null,
          values: { total: points(lowest), grades: names.join("、") },
          example: {
            ...scale.example(lowest),
            names,
            ...(highest === lowest ? {} : { highest: { total: points(highest) } }),
          },
        };
      });

export const gradeOverlap: Rule = {
  kind: "grade-overlap",
  judges: "all",
  severity: "error",
  of: "document",
  find: (ground) => sightings(ground, ground.scale?.grades ?? []),
};

export const statedOverlap: RuleFor<"points"> = {
  kind: "stated-overlap",
  judges: "points",
  severity: "error",
  of: "document",
  find: (ground) => sightings(ground, statedBands(ground.regime)),
};
