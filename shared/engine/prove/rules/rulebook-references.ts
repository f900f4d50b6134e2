// 其他体例：编号重复，提到了却不存在的解读、期限、等级
import { namesReading } from "../names-reading.ts";
import type { Path, SharedRule, Sighting } from "../rule.ts";
import { zhCN } from "../words/zh-CN.ts";

interface Member {
  readonly path: Path;
  readonly key: string;
  readonly value: unknown;
}

const membersIn = (value: unknown, path: Path = []): Member[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, member]) => {
        const at = [...path, Array.isArray(value) ? Number(key) : key];
        return [{ path: at, key, value: member }, ...membersIn(member, at)];
      });

const idOf = (value: unknown): string[] =>
  typeof value === "object" && value !== null && "id" in value && typeof value.id === "string"
    ? [value.id]
    : [];

export const rulebookDuplicate: SharedRule = {
  kind: "duplicate-id",
  severity: "error",
  of: "encoding",
  find: ({ regime }) =>
    membersIn(regime).flatMap(({ path, value }) => {
      const ids = Array.isArray(value) ? value.flatMap(idOf) : [];
      return ids
        .filter((id, at) => ids.indexOf(id) !== at)
        .map((id) => ({
          subject: `${path.join(".")}.${id}`,
          path,
          clause: null,
          values: { id },
          example: { names: [id, id] },
        }));
    }),
};

export const rulebookDangling: SharedRule = {
  kind: "dangling-reference",
  severity: "error",
  of: "encoding",
  find: ({ regime }) => {
    const readings = new Set(regime.ambiguities.map(({ id }) => id));
    const openTerms = "openTerms" in regime ? (regime.openTerms ?? []) : [];
    const terms = new Set([...Object.keys(regime.terms), ...openTerms.map(({ id }) => id)]);
    const grades = "grades" in regime && regime.grades !== null ? regime.grades.map(({ id }) => id) : null;
    const sight = (what: string, name: string, path: Path): Sighting => ({
      subject: `${what}.${name}`,
      path,
      clause: null,
      values: { what, name },
      example: { names: [name] },
    });
    return membersIn(regime).flatMap(({ path, key, value }): Sighting[] => {
      // An ambiguity's own reading is its words.
      if (namesReading(key) && typeof value === "string")
        return readings.has(value) ? [] : [sight("reading", value, path)];
      if (key === "within" && path[0] === "procedures" && typeof value === "string")
        return terms.has(value) ? [] : [sight("term", value, path)];
      if (!Array.isArray(value)) return [];
      if (key === "settles")
        return value
          .filter((id) => !Object.hasOwn(zhCN, `prove.${String(id).split("@")[0]}`))
          .map((id) => sight("settles", String(id), path));
      if (key === "grades" && grades !== null && (path[0] === "measures" || path[0] === "notices"))
        return value.filter((id) => !grades.includes(id)).map((id) => sight("grade", String(id), path));
      return [];
    });
  },
};
