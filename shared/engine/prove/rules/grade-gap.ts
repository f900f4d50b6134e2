// 等级之间的缺口：可能得到而不属于任何等级的总分；按数据里的界，或按原文写的界
import { points } from "../../points.ts";
import type { Ground } from "../ground.ts";
import type { Rule, RuleFor, Sighting } from "../rule.ts";
import { type Band, gapsIn } from "../scale.ts";
import { statedBands } from "../stated-bands.ts";

const sightings = ({ scale }: Ground, bands: readonly Band[]): Sighting[] =>
  scale === null
    ? []
    : gapsIn(bands, scale.totals).map(({ below, above, lowest, highest }) => ({
        subject: `${below?.id ?? ""}..${above?.id ?? ""}`,
        path: ["grades"],
        clause: (above ?? below)?.cite.clause ?? null,
        values: { lowest: below?.id ?? "none", highest: above?.id ?? "none", total: points(lowest) },
        example: {
          ...scale.example(lowest),
          byBand: null,
          ...(highest === lowest ? {} : { highest: { total: points(highest) } }),
        },
      }));

export const gradeGap: Rule = {
  kind: "grade-gap",
  judges: "all",
  severity: "error",
  of: "document",
  find: (ground) => sightings(ground, ground.scale?.grades ?? []),
};

export const statedGap: RuleFor<"points"> = {
  kind: "stated-gap",
  judges: "points",
  severity: "error",
  of: "document",
  find: (ground) => {
    const bands = statedBands(ground.regime);
    return bands.length === 0 ? [] : sightings(ground, bands);
  },
};
