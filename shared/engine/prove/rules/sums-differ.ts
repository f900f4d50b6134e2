// 分值加不起来
import { points } from "../../points.ts";
import { highestOf } from "../reach.ts";
import type { Rule, Sighting } from "../rule.ts";

export const sumsDiffer: Rule = {
  kind: "sums-differ",
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
      found: number,
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
            points(highestOf(group.indicators)),
            group.max,
          );
      const items = part.groups.flatMap(({ indicators }) => indicators);
      compare(
        "part",
        part.id,
        ["parts", at, "max"],
        part.cite.clause,
        part.title["zh-CN"],
        points(highestOf(items)),
        part.max,
      );
    }
    const { max, cite } = regime.total;
    const sum = regime.parts.reduce((all, part) => all + part.max, 0);
    compare("total", "total", ["total", "max"], cite.clause, regime.form.title["zh-CN"], sum, max);
    return sightings;
  },
};
