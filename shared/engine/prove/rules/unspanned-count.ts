// “经常”“多次”从什么时候数起，原文没有说
import type { RuleFor, Sighting } from "../rule.ts";

const spans = /(日|天|周|月|学期|学年|年度?)之?内|每(日|天|周|月|学期|学年|年)/;

export const unspannedCount: RuleFor<"points"> = {
  kind: "unspanned-count",
  judges: "points",
  severity: "warning",
  of: "document",
  find: ({ regime }) => {
    const counted = regime.sheet.groups.flatMap(({ items }) =>
      items.flatMap(({ id, conditions }) =>
        conditions.flatMap((condition) =>
          (condition.kind === "frequent" && condition.within === undefined) || condition.kind === "admonished"
            ? [{ id, kind: condition.kind, cite: condition.cite }]
            : [],
        ),
      ),
    );
    return (["frequent", "admonished"] as const).flatMap((kind): Sighting[] => {
      const open = counted.filter((one) => one.kind === kind && !spans.test(one.cite.quote));
      const [first] = open;
      return first === undefined
        ? []
        : [
            {
              subject: kind,
              path: ["sheet", "groups"],
              clause: first.cite.clause,
              values: { quote: first.cite.quote, items: open.map(({ id }) => id).join("、") },
              example: { names: open.map(({ id }) => id) },
            },
          ];
    });
  },
};
