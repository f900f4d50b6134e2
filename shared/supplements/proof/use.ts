// 用得上吗：每一类单位、每一学段，按这份细则都能评出来；同名的、仍没有期限的

import { hundredths, points } from "../../engine/points.ts";
import type {
  ArchiveRegime,
  ChecklistRegime,
  FindingsRegime,
  PointsRegime,
  QuestionnaireRegime,
  Regime,
  Words,
} from "../../engine/regime.ts";
import { grantOf } from "../given.ts";
import type { Supplement } from "../supplement.ts";
import type { ProofFinding } from "./finding.ts";
import { inBoth } from "./words/say.ts";

const kinds = ["public", "private", "training"] as const;
const stages = ["preschool", "compulsory", "senior-high", "vocational"] as const;

const unusable = (
  whom: string,
  at: string,
  message: Words,
  why: Words,
  without: readonly string[],
  cite: ProofFinding["cite"],
): ProofFinding => ({
  id: `unusable-for@${whom}`,
  kind: "unusable-for",
  severity: "warning",
  at,
  message: inBoth("proof.unusable-for", { whom: message, why }),
  example: { without },
  cite,
});

/** Kinds of unit that have items without points. */
export const checklistFindings = (regime: ChecklistRegime, { gives }: Supplement): ProofFinding[] =>
  kinds.flatMap((kind): ProofFinding[] => {
    const unpriced = regime.groups
      .flatMap(({ items }) => items)
      .filter((item) => (item.kinds?.includes(kind) ?? true) && !Object.hasOwn(gives.items ?? {}, item.id));
    const [first] = unpriced;
    return first === undefined
      ? []
      : [
          unusable(
            kind,
            `items.${first.id}`,
            inBoth("proof.whom-kind", { kind }),
            inBoth("proof.why-unpriced", { title: first.title, count: unpriced.length }),
            unpriced.map(({ id }) => id),
            first.cite,
          ),
        ];
  });

/** Stages at which a source has no weight, or the weights of those asked don't make 100. */
export const questionnaireFindings = (
  regime: QuestionnaireRegime,
  { gives: { weights = {} } }: Supplement,
): ProofFinding[] =>
  stages.flatMap((stage): ProofFinding[] => {
    const asked = regime.sources.filter((source) => source.stages?.includes(stage) ?? true);
    const unweighed = asked.find(({ id }) => !Object.hasOwn(weights, id));
    const whom = inBoth("proof.whom-stage", { stage: stage === "senior-high" ? "senior" : stage });
    if (unweighed)
      return [
        unusable(
          stage,
          `weights.${unweighed.id}`,
          whom,
          inBoth("proof.why-unweighed", { title: unweighed.title }),
          [unweighed.id],
          unweighed.cite,
        ),
      ];
    const absent = regime.sources.filter(
      (source) => !asked.includes(source) && Object.hasOwn(weights, source.id),
    );
    const [first] = absent;
    const sum = points(asked.reduce((all, { id }) => all + hundredths(weights[id] ?? 0), 0));
    return first === undefined || sum === 100
      ? []
      : [
          unusable(
            stage,
            `weights.${first.id}`,
            whom,
            inBoth("proof.why-no-such-source", { title: first.title, sum }),
            absent.map(({ id }) => id),
            first.cite,
          ),
        ];
  });

interface Named {
  readonly id: string;
  readonly title: Words;
}

const namedIn = (regime: Regime): readonly Named[] => {
  if (regime.instrument === "points") return regime.sheet.groups.flatMap(({ items }) => items);
  return regime.instrument === "findings" ? regime.hits : [];
};

/** Closer items with the name of another, of the regime or of the unit. */
export const nameFindings = (
  regime: PointsRegime | FindingsRegime,
  { gives: { added = [], hits = [] } }: Supplement,
): ProofFinding[] => {
  const own: readonly Named[] = [...added, ...hits];
  const all = [...namedIn(regime), ...own];
  const kind = regime.instrument === "points" ? "added" : "hits";
  return own.flatMap((item, at): ProofFinding[] => {
    const other = all
      .slice(0, all.length - own.length + at)
      .find(({ title }) => title["zh-CN"] === item.title["zh-CN"]);
    return other === undefined
      ? []
      : [
          {
            id: `same-name@${item.id}`,
            kind: "same-name",
            severity: "warning",
            at: `${kind}.${item.id}`,
            message: inBoth("proof.same-name", {
              title: `${item.title["zh-CN"]}（${item.id}）`,
              other: other.id,
            }),
            example: { names: [item.id, other.id] },
            cite: regime.supplement?.cite ?? null,
          },
        ];
  });
};

/** Terms left to the unit that the supplement doesn't set. */
export const termFindings = (
  regime: ArchiveRegime | FindingsRegime,
  { gives: { terms = {} } }: Supplement,
): ProofFinding[] =>
  (regime.openTerms ?? [])
    .filter(({ id, setBy }) => setBy === "unit" && grantOf(regime, "terms", id) && !Object.hasOwn(terms, id))
    .map(({ id, title, cite }) => ({
      id: `term-open@${id}`,
      kind: "term-open",
      severity: "warning",
      at: `terms.${id}`,
      message: inBoth("proof.term-open", { title }),
      example: { without: [id] },
      cite,
    }));
