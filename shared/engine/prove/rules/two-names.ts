// 一物二名
import type { Rule, Sighting } from "../rule.ts";

const names = (
  subject: string,
  path: Sighting["path"],
  clause: string,
  all: readonly string[],
): Sighting => ({
  subject,
  path,
  clause,
  values: { names: all.join("／") },
  example: { names: all },
});

export const twoNames: Rule = {
  kind: "two-names",
  severity: "warning",
  of: "document",
  find: ({ regime }) => {
    const parts = regime.direct.flatMap(({ when, cite }, at) => {
      const title = regime.parts.find(({ id }) => id === when.part)?.title["zh-CN"];
      const called =
        /^(.*?)\s*(?:不满|低于|不足|少于|小于|未满|未达|得分|分数|\d)/.exec(cite.quote)?.[1] ?? "";
      return title === undefined || called === "" || called === title
        ? []
        : [names(`${when.part}=${called}`, ["direct", at, "when", "part"], cite.clause, [title, called])];
    });
    const twice = regime.grades.filter(({ label, alsoCalled = [] }) =>
      alsoCalled.some(({ name }) => name !== label["zh-CN"]),
    );
    const [first] = twice;
    return first === undefined
      ? parts
      : [
          ...parts,
          names(
            "grades",
            ["grades"],
            first.alsoCalled?.[0]?.cite.clause ?? first.cite.clause,
            twice.map(
              ({ id, label, alsoCalled = [] }) =>
                `${id} ${[label["zh-CN"], ...alsoCalled.map(({ name }) => name)].join("、")}`,
            ),
          ),
        ];
  },
};
