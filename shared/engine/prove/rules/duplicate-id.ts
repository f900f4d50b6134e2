// 编号重复
import { indicatorsOf } from "../../regime.ts";
import { indicatorPaths } from "../indicator-paths.ts";
import type { Path, Rule, Sighting } from "../rule.ts";

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

export const duplicateId: Rule = {
  kind: "duplicate-id",
  severity: "error",
  of: "encoding",
  find: ({ regime }) => [
    ...twice(["parts"], [...regime.parts.map(({ id }) => id), ...indicatorsOf(regime).map(({ id }) => id)]),
    ...twice(
      ["parts", "groups"],
      regime.parts.flatMap(({ groups }) => groups.map(({ id }) => id)),
    ),
    ...indicatorPaths(regime).flatMap(({ indicator: { cell }, path }) =>
      cell.kind === "choice"
        ? twice(
            [...path, "cell", "answers"],
            cell.answers.map(({ answer }) => answer),
          )
        : [],
    ),
    ...(["grades", "direct", "notices", "ambiguities"] as const).flatMap((table) =>
      twice(
        [table],
        regime[table].map(({ id }) => id),
      ),
    ),
    ...twice(
      ["subject", "fields"],
      regime.subject.fields.map(({ id }) => id),
    ),
    ...twice(
      ["route"],
      regime.route.stages.flatMap(({ id, decisions }) => [
        `stage ${id}`,
        ...decisions.map((decision) => decision.id),
      ]),
    ),
  ],
};
