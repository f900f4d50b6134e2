// 分值加不起来
import { type Extent, extentOfGroup, extentOfPart } from "../../grid/extent.ts";
import { points, sumPoints } from "../../points.ts";
import type { RuleFor, Sighting } from "../rule.ts";

/** The most that it comes to. */
const pointsIn = ({ high }: Extent): number | string => (Number.isFinite(high) ? points(high) : "∞");

export const sumsDiffer: RuleFor<"grid"> = {
  kind: "sums-differ",
  judges: "grid",
  severity: "error",
  of: "document",
  find: ({ regime }) => {
    const sightings: Sighting[] = [];
    const compare = (
      what: "group" | "part" | "total",
      subject: string,
      path: Sighting["path"],
      clause: string,
      name: string,
      found: number | string,
      wanted: number,
    ) => {
      if (found !== wanted)
        sightings.push({
          subject,
          path,
          clause,
          values: { what, name, found, wanted },
          example: { found, wanted },
        });
    };
    for (const [at, part] of regime.parts.entries()) {
      for (const [groupAt, group] of part.groups.entries())
        if (group.max !== undefined)
          compare(
            "group",
            `group.${group.id}`,
            ["parts", at, "groups", groupAt, "max"],
            part.cite.clause,
            group.title["zh-CN"],
            pointsIn(extentOfGroup(group)),
            group.max,
          );
      compare(
        "part",
        part.id,
        ["parts", at, "max"],
        part.cite.clause,
        part.title["zh-CN"],
        pointsIn(extentOfPart(part)),
        part.max,
      );
    }
    const { max, cite } = regime.total;
    const sum = sumPoints([regime.total.base?.points ?? 0, ...regime.parts.map((part) => part.max)]);
    compare("total", "total", ["total", "max"], cite.clause, regime.form.title["zh-CN"], sum, max);
    return sightings;
  },
};
