// 可定事项：制度许可单位补定的每一项，一项（一级）一行
import type {
  ChecklistRegime,
  Cite,
  FindingsRegime,
  PointsRegime,
  QuestionnaireRegime,
  Regime,
  Words,
} from "../../engine/regime.ts";
import type { Grant, Limits } from "../../supplements/given.ts";
import { itemLimits, pointLimits, weightLimits } from "../../supplements/limits.ts";
import { inBothLanguages } from "./words/say.ts";

/** What is entered: points or a share within limits, a term, or nothing (the line only tells). */
export type Entry =
  | { readonly kind: "points" | "share"; readonly limits: Limits }
  | { readonly kind: "term" }
  | { readonly kind: "closer" | "text" };

/** One thing that the unit may quantify. */
export interface Line {
  /** The place in the supplement: `base`, `items.4-3.县`, `weights.self`, `terms.check-base-data`. */
  readonly at: string;
  readonly id: string;
  readonly level: { readonly id: string; readonly title: Words } | null;
  readonly title: Words;
  readonly cite: Cite;
  /** The norm that names it where the regime only refers to it. */
  readonly law: string | null;
  readonly entry: Entry;
  /** Left blank only where the unit has nothing of the kind. */
  readonly required: boolean;
}

/** Lines under one head. */
export interface Block {
  readonly title: Words;
  readonly lines: readonly Line[];
}

const line = (
  at: string,
  { id, title, cite }: Pick<Line, "id" | "title" | "cite">,
  entry: Entry,
  more: Partial<Pick<Line, "level" | "required" | "law">> = {},
): Line => ({ at, id, title, cite, entry, level: null, law: null, required: true, ...more });

const covers = ({ of }: Grant, id: string): boolean => of.length === 0 || of.includes(id);

const pointBlocks = ({ sheet }: PointsRegime, grant: Grant): Block[] =>
  sheet.groups
    .filter(({ id }) => covers(grant, id))
    .map(({ title, direction, items }) => ({
      title: inBothLanguages(`supplement.block.${direction}`, title),
      lines: items.flatMap((item) => {
        if (item.points.kind !== "by-supplement") return [];
        const entry: Entry = { kind: "points", limits: itemLimits(item.points, grant) };
        const at = `items.${item.id}`;
        return (
          item.points.levels?.map((id) => {
            const title = sheet.levels.find((level) => level.id === id)?.title ?? { "zh-CN": id, en: id };
            return line(`${at}.${id}`, item, entry, { level: { id, title } });
          }) ?? [line(at, item, entry)]
        );
      }),
    }));

const checklistBlocks = ({ groups }: ChecklistRegime, grant: Grant): Block[] =>
  groups
    .filter(({ id }) => covers(grant, id))
    .map(({ title, items }) => ({
      title,
      lines: items.map((item) =>
        line(
          `items.${item.id}`,
          item,
          { kind: "points", limits: pointLimits(grant) },
          { required: item.kinds === undefined && item.stages === undefined },
        ),
      ),
    }));

const weightBlock = ({ sources }: QuestionnaireRegime): Block => ({
  title: inBothLanguages("supplement.block.weights"),
  lines: sources.map((source) =>
    line(
      `weights.${source.id}`,
      source,
      { kind: "share", limits: weightLimits },
      { required: source.stages === undefined },
    ),
  ),
});

const hitBlock = ({ hits }: FindingsRegime, grant: Grant): Block => ({
  title: inBothLanguages("supplement.block.hits"),
  lines: hits
    .filter(({ id }) => covers(grant, id))
    .map((hit) =>
      line(
        `hits.${hit.id}`,
        hit,
        { kind: "closer" },
        { required: false, law: hit.law ? `${hit.law.norm}　${hit.law.article}` : null },
      ),
    ),
});

const termBlock = (regime: Regime, grant: Grant): Block => {
  const open = ("openTerms" in regime ? regime.openTerms : undefined) ?? [];
  return {
    title: inBothLanguages("supplement.block.terms"),
    lines: open
      .filter(({ id }) => covers(grant, id))
      .map((term) => line(`terms.${term.id}`, term, { kind: "term" }, { required: false })),
  };
};

const told = (what: "plan" | "grades" | "added", { cite }: Grant): Block => ({
  title: inBothLanguages(`supplement.block.${what}`),
  lines: [
    line(
      what,
      { id: "", title: inBothLanguages(`supplement.told.${what}`), cite },
      { kind: "text" },
      { required: false },
    ),
  ],
});

const blocksOfGrant: {
  [W in Grant["what"]]: (regime: Regime, grant: Grant) => readonly Block[];
} = {
  plan: (_regime, grant) => [told("plan", grant)],
  base: (_regime, grant) => [
    {
      title: inBothLanguages("supplement.block.base"),
      lines: [
        line(
          "base",
          { id: "", title: inBothLanguages("supplement.block.base"), cite: grant.cite },
          { kind: "points", limits: pointLimits(grant) },
        ),
      ],
    },
  ],
  grades: (_regime, grant) => [told("grades", grant)],
  points: (regime, grant) => {
    if (regime.instrument === "points") return pointBlocks(regime, grant);
    return regime.instrument === "checklist" ? checklistBlocks(regime, grant) : [];
  },
  items: (regime, grant) =>
    regime.instrument === "findings" ? [hitBlock(regime, grant)] : [told("added", grant)],
  weights: (regime) => (regime.instrument === "questionnaire" ? [weightBlock(regime)] : []),
  terms: (regime, grant) => [termBlock(regime, grant)],
};

/** Everything that a regime lets a unit quantify, in the order of its permissions; empty where it lets none. */
export const blocksOf = (regime: Regime): readonly Block[] =>
  (regime.supplement?.may ?? [])
    .flatMap((grant) => blocksOfGrant[grant.what](regime, grant))
    .filter(({ lines }) => lines.length > 0);

/** The permission to give closer items or hits of the unit's own, or undefined. */
export const closerGrant = (regime: Regime): Grant | undefined =>
  regime.supplement?.may.find(({ what }) => what === "items");

/** Whether the unit draws up the scale of grades. */
export const givesGrades = (regime: Regime): boolean =>
  regime.supplement?.may.some(({ what }) => what === "grades") ?? false;

/** What a closer item may stand under, with the levels that it then needs. */
export const parentsOf = (
  regime: Regime,
): readonly { readonly id: string; readonly levels: readonly string[] }[] => {
  const grant = closerGrant(regime);
  if (grant === undefined) return [];
  if (regime.instrument === "findings")
    return regime.hits.filter(({ id }) => covers(grant, id)).map(({ id }) => ({ id, levels: [] }));
  if (regime.instrument !== "points") return [];
  return regime.sheet.groups
    .filter(({ id }) => covers(grant, id))
    .flatMap(({ items }) => items)
    .flatMap(({ id, points }) =>
      points.kind === "by-supplement" ? [{ id, levels: points.levels ?? [] }] : [],
    );
};
