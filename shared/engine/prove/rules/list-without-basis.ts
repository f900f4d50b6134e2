// 名单没有法律、法规依据
import type { Regime } from "../../regime.ts";
import type { Rule } from "../rule.ts";

/** A law or regulation, by its name. */
const law = /《[^》]*(法|条例|规定)[^》]*》|法$|条例/;

/** Whether higher law that is a law or regulation speaks of this list or ground by its name. */
const namedAbove = ({ higherLaw }: Regime, names: readonly string[]): boolean =>
  higherLaw.some(({ norm, asks }) => law.test(norm) && names.some((name) => asks["zh-CN"].includes(name)));

/** 国办发〔2020〕49号: no list and no punitive measure without a law, a regulation or central policy behind it. */
export const listWithoutBasis: Rule = {
  kind: "list-without-basis",
  judges: "all",
  severity: "error",
  of: "document",
  find: ({ regime }) =>
    regime.lists.flatMap(({ id, list, title, grounds, effects, cite }, at) =>
      // A white list takes nothing away.
      list === "white"
        ? []
        : grounds
            .filter(
              (ground) =>
                !law.test(cite.quote) &&
                !law.test(ground.cite.quote) &&
                !namedAbove(regime, [title["zh-CN"], ground.title["zh-CN"]]),
            )
            .map((ground) => ({
              subject: `${id}.${ground.id}`,
              path: ["lists", at, "grounds"],
              clause: ground.cite.clause,
              values: { list: title["zh-CN"], ground: ground.title["zh-CN"], effects: effects.length },
              example: { names: [title["zh-CN"], ...effects.map((effect) => effect.title["zh-CN"])] },
            })),
    ),
};
