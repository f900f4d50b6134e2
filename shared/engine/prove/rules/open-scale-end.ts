// 分值范围的两端必须包含在内
import { indicatorPaths } from "../indicator-paths.ts";
import type { RuleFor, Sighting } from "../rule.ts";

export const openScaleEnd: RuleFor<"grid"> = {
  kind: "open-scale-end",
  judges: "grid",
  severity: "error",
  of: "encoding",
  find: ({ regime }) => {
    const found: Sighting[] = [];
    const see = (subject: string, path: Sighting["path"], clause: string, name: string, number: string) =>
      found.push({ subject, path, clause, values: { name, number }, example: { found: number } });
    const [best, worst] = [regime.grades[0], regime.grades.at(-1)];
    if (best && best.to.value === regime.total.max && !best.to.closed)
      see(`${best.id}.to`, ["grades", 0, "to"], best.cite.clause, `${best.id}级`, String(best.to.value));
    if (worst && worst.from.value === 0 && !worst.from.closed)
      see(
        `${worst.id}.from`,
        ["grades", regime.grades.length - 1, "from"],
        worst.cite.clause,
        `${worst.id}级`,
        "0",
      );
    for (const {
      indicator: { id, cell, cite },
      path: at,
    } of indicatorPaths(regime))
      if (cell.kind === "bands" && cell.unit === "share")
        for (const [band, { label, from, to }] of cell.bands.entries()) {
          const path = [...at, "cell", "bands", band];
          if (from?.value === 0 && !from.closed) see(`${id}.${label}.from`, path, cite.clause, label, "0");
          if (to?.value === 1 && !to.closed) see(`${id}.${label}.to`, path, cite.clause, label, "100%");
        }
    return found;
  },
};
