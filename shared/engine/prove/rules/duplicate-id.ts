// 编号重复
import { indicatorsOf } from "../../regime.ts";
import { membersIn } from "../members.ts";
import type { Path, Rule, Sighting } from "../rule.ts";

/** What names a member of a list: its id, or the answer that it stands for. */
const nameOf = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  const name = "id" in value ? value.id : "answer" in value ? value.answer : null;
  return typeof name === "string" ? [name] : [];
};

const twice = (path: Path, ids: readonly string[]): Sighting[] =>
  ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => ({
      subject: `${path.join(".")}.${id}`,
      path,
      clause: null,
      values: { id },
      example: { names: [id, id] },
    }));

/** Lists whose members are told apart throughout the regime, wherever they stand. */
const throughout = new Set(["indicators", "items", "breaches", "decisions", "groups"]);

export const duplicateId: Rule = {
  kind: "duplicate-id",
  judges: "all",
  severity: "error",
  of: "encoding",
  find: ({ regime }) => {
    const lists = membersIn(regime).flatMap(({ path, key, value }) =>
      Array.isArray(value) ? [{ path, key, names: value.flatMap(nameOf) }] : [],
    );
    return [
      ...lists
        .filter(({ key }) => !throughout.has(`${key}`))
        .flatMap(({ path, names }) => twice(path, names)),
      ...[...throughout].flatMap((table) => {
        const same = lists.filter(({ key }) => key === table);
        return twice(
          same[0]?.path.slice(0, 1) ?? [],
          same.flatMap(({ names }) => names),
        );
      }),
      // A line of an assessment is a part's or an indicator's.
      ...(regime.instrument === "grid"
        ? twice(
            ["parts"],
            [...regime.parts, ...indicatorsOf(regime)].map(({ id }) => id),
          ).filter(({ subject }) => regime.parts.some(({ id }) => subject === `parts.${id}`))
        : []),
    ];
  },
};
