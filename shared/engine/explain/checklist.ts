// 检查表的理由：逐项、逐组完成情况、得分、违反、不足、结果用于何处
import type { ChecklistAssessment, Completeness } from "../checklist/assess-checklist.ts";
import type { ChecklistRegime, Words } from "../regime.ts";
import { type ExplainLine, line, supplementCite, supplementName } from "./line.ts";
import type { ExplainSetting } from "./setting.ts";
import { limitLines, problemLines, useLines } from "./shared-lines.ts";
import { inBoth } from "./words/say.ts";

type Item = ChecklistRegime["groups"][number]["items"][number];

const named = ({ id, title }: Item): Words => inBoth("explain.indicator", { id, title });

const itemLines = (
  items: ReadonlyMap<string, Item>,
  regime: ChecklistRegime,
  { lines }: ChecklistAssessment,
  { supplement }: ExplainSetting,
): ExplainLine[] =>
  lines.flatMap(({ item: id, state, points, cite }) => {
    const item = items.get(id);
    if (item === undefined) return [];
    const words = inBoth(`explain.${state}`);
    const given = points !== null && supplement !== null;
    return [
      line(
        "points",
        named(item),
        points === null ? words : inBoth("explain.state-points", { state: words, points }),
        cite,
        {
          reading: state === "not-applicable" ? regime.answers.reading : item.reading,
          supplement: given ? supplementName(supplement) : undefined,
        },
      ),
    ];
  });

const completeness = ({ asked, answered, met }: Completeness): Words =>
  inBoth("explain.completeness", { asked, answered, met });

const totalLines = (
  regime: ChecklistRegime,
  { score, unscored }: ChecklistAssessment,
  { supplement }: ExplainSetting,
): ExplainLine[] => {
  const what = inBoth("explain.total");
  if (score !== null && supplement !== null)
    return [
      line(
        "total",
        what,
        inBoth("explain.out-of", { points: score.total, max: score.most }),
        supplementCite(supplement),
      ),
    ];
  const cite = regime.supplement?.cite ?? regime.period.cite;
  const why = unscored === "problems" ? "explain.has-problems" : "explain.no-supplement";
  return [line("total", what, inBoth(why), cite, { reading: regime.supplement?.reading })];
};

/** Why a unit has its points, what it keeps and what it doesn't. */
export const explainChecklist = (
  regime: ChecklistRegime,
  assessed: ChecklistAssessment,
  setting: ExplainSetting,
): ExplainLine[] => {
  const items = new Map(regime.groups.flatMap((group) => group.items).map((item) => [item.id, item]));
  const otherwise = regime.groups[0]?.cite ?? regime.period.cite;
  const readingOf = (id: string) => ({ reading: items.get(id)?.reading });
  return [
    ...itemLines(items, regime, assessed, setting),
    ...regime.groups.flatMap(({ id, title, cite }) => {
      const group = assessed.groups[id];
      return group === undefined ? [] : [line("part", title, completeness(group), cite)];
    }),
    line("part", inBoth("explain.everything"), completeness(assessed.all), otherwise),
    ...totalLines(regime, assessed, setting),
    ...assessed.breaches.map(({ item, title, cite }) =>
      line(
        "state",
        inBoth("explain.breach", { title }),
        inBoth("explain.breach-value"),
        cite,
        readingOf(item),
      ),
    ),
    ...assessed.shortfalls.map(({ item, title, cite }) =>
      line(
        "state",
        inBoth("explain.shortfall", { title }),
        inBoth("explain.shortfall-value"),
        cite,
        readingOf(item),
      ),
    ),
    ...useLines(assessed.goesTo, regime.uses),
    ...problemLines(regime, assessed.problems, {
      speaker: "checklist",
      title: (at) => {
        const item = items.get(at);
        return item && named(item);
      },
      otherwise,
    }),
    ...limitLines(regime),
  ];
};
