// 等级重叠：同一总分属于几个等级
import { points } from "../../points.ts";
import { holds } from "../interval.ts";
import { totalsOf } from "../reach.ts";
import type { Rule, Sighting } from "../rule.ts";

export const gradeOverlap: Rule = {
  kind: "grade-overlap",
  severity: "error",
  of: "document",
  find: ({ regime, reachable }) => {
    if (reachable === null) return [];
    const overlaps = new Map<string, Sighting>();
    for (const total of totalsOf(reachable.all)) {
      const at = points(total);
      const names = regime.grades.filter((grade) => holds(grade, at)).map(({ id }) => id);
      if (names.length < 2) continue;
      const subject = names.join("&");
      const known = overlaps.get(subject);
      overlaps.set(subject, {
        subject,
        path: ["grades"],
        clause: regime.grades.find(({ id }) => id === names[0])?.cite.clause ?? null,
        values: known?.values ?? { total: at, grades: names.join("、") },
        example: known
          ? { ...known.example, highest: { total: at } }
          : { total: at, facts: reachable.all.facts(total), names },
      });
    }
    return overlaps.values();
  },
};
