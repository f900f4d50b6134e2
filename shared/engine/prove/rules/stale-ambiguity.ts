// 没有用处的解读
import { namesReading } from "../names-reading.ts";
import type { Rule } from "../rule.ts";

const refersTo = (value: unknown, id: string): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.entries(value).some(([key, member]) =>
    namesReading(key) && typeof member === "string" ? member === id : refersTo(member, id),
  );

export const staleAmbiguity: Rule = {
  kind: "stale-ambiguity",
  judges: "all",
  severity: "error",
  of: "encoding",
  find: ({ regime }) =>
    regime.ambiguities.flatMap(({ id, settles = [], cites }, at) =>
      settles.length > 0 || refersTo(regime, id)
        ? []
        : [
            {
              subject: id,
              path: ["ambiguities", at],
              clause: cites[0]?.clause ?? null,
              values: { ambiguity: id },
              example: { names: [id] },
            },
          ],
    ),
};
