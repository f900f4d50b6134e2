// 提到了却不存在的部分、等级、解读
import type { Path, Rule, Sighting } from "../rule.ts";
import { zhCN } from "../words/zh-CN.ts";

const readingsIn = (value: unknown, path: Path = []): { id: string; path: Path }[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    // An ambiguity's own reading is its words.
    return key === "reading" && typeof member === "string"
      ? [{ id: member, path: at }]
      : readingsIn(member, at);
  });
};

export const danglingReference: Rule = {
  kind: "dangling-reference",
  severity: "error",
  of: "encoding",
  find: ({ regime }) => {
    const parts = new Set(regime.parts.map(({ id }) => id));
    const grades = new Set(regime.grades.map(({ id }) => id));
    const readings = new Set(regime.ambiguities.map(({ id }) => id));
    const sight = (what: string, name: string, path: Path, clause: string | null = null): Sighting => ({
      subject: `${what}.${name}`,
      path,
      clause,
      values: { what, name },
      example: { names: [name] },
    });
    return [
      ...regime.direct.flatMap(({ when, gives, cite }, at) => [
        ...(parts.has(when.part)
          ? []
          : [sight("part", when.part, ["direct", at, "when", "part"], cite.clause)]),
        ...(grades.has(gives.set)
          ? []
          : [sight("grade", gives.set, ["direct", at, "gives", "set"], cite.clause)]),
      ]),
      ...regime.notices.flatMap((notice, at) =>
        notice.grades
          .filter((grade) => !grades.has(grade))
          .map((grade) => sight("grade", grade, ["notices", at, "grades"], notice.cite.clause)),
      ),
      ...readingsIn(regime)
        .filter(({ id }) => !readings.has(id))
        .map(({ id, path }) => sight("reading", id, path)),
      ...regime.ambiguities.flatMap(({ settles = [] }, at) =>
        settles
          .filter((id) => !Object.hasOwn(zhCN, `prove.${id.split("@")[0]}`))
          .map((id) => sight("settles", id, ["ambiguities", at, "settles"])),
      ),
    ];
  },
};
