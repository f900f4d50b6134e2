// 提到了却不存在的编号：部分、等级、解读、期限、名单、栏目、项目……
import { membersIn } from "../members.ts";
import { namesReading } from "../names-reading.ts";
import { named, type Reference } from "../references.ts";
import type { Rule, Sighting } from "../rule.ts";
import { zhCN } from "../words/zh-CN.ts";

const sight = ({ what, name, path }: Reference): Sighting => ({
  subject: `${what}.${name}`,
  path,
  clause: null,
  values: { what, name },
  example: { names: [name] },
});

export const danglingReference: Rule = {
  kind: "dangling-reference",
  judges: "all",
  severity: "error",
  of: "encoding",
  find: ({ regime }) => {
    const readings = new Set(regime.ambiguities.map(({ id }) => id));
    return [
      ...named(regime)
        .filter(({ name, among }) => !among.includes(name))
        .map(sight),
      ...membersIn(regime)
        // An ambiguity's own reading is its words.
        .filter(({ key, value }) => namesReading(`${key}`) && typeof value === "string")
        .filter(({ value }) => !readings.has(`${value}`))
        .map(({ path, value }) => sight({ what: "reading", name: `${value}`, path, among: [] })),
      ...regime.ambiguities.flatMap(({ settles = [] }, at) =>
        settles
          .filter((id) => !Object.hasOwn(zhCN, `prove.${id.split("@")[0]}`))
          .map((name) => sight({ what: "settles", name, path: ["ambiguities", at, "settles"], among: [] })),
      ),
    ];
  },
};
