// 指标表的理由：逐项得分、小计、总分、按总分的等级、直接判级、措施、告知
import type { Assessment, DirectGrade } from "../grid/assess-grid.ts";
import type { Adjustment } from "../grid/tally.ts";
import { type GridRegime, type Indicator, indicatorsOf, type Words } from "../regime.ts";
import { answerWords } from "../share.ts";
import { type ExplainLine, line } from "./line.ts";
import { gradeName, gradeWords, limitLines, measureLines, noticeLine, problemLines } from "./shared-lines.ts";
import { asIs, inBoth, signed } from "./words/say.ts";

const named = ({ id, title }: Pick<Indicator, "id" | "title">): Words =>
  inBoth("explain.indicator", { id, title });

const readingOf = ({ cell, notApplicable }: Indicator, answer: string | number): string | undefined => {
  if (answer === notApplicable?.answer) return notApplicable.reading;
  if (cell.kind === "choice") return cell.answers.find((one) => one.answer === answer)?.reading;
  return "reading" in cell ? cell.reading : undefined;
};

const indicatorLines = (indicators: ReadonlyMap<string, Indicator>, { lines }: Assessment): ExplainLine[] =>
  lines.flatMap(({ indicator: id, answer, points, cite }) => {
    const indicator = indicators.get(id);
    return indicator === undefined
      ? []
      : [
          line(
            "points",
            named(indicator),
            inBoth("explain.answered", { answer: answerWords(indicator.cell, answer), points }),
            cite,
            {
              reading: readingOf(indicator, answer),
            },
          ),
        ];
  });

/** The name of what an adjustment is made to. */
const placeOf = (regime: GridRegime, { level, at }: Adjustment): Words => {
  const groups = regime.parts.flatMap((part) => part.groups);
  const places = {
    indicator: () => indicatorsOf(regime).find(({ id }) => id === at),
    group: () => groups.find(({ id }) => id === at),
    part: () => regime.parts.find(({ id }) => id === at),
    total: () => ({ title: inBoth("explain.total") }),
  } as const;
  return places[level]()?.title ?? asIs(at);
};

const adjustmentLines = (regime: GridRegime, { adjustments }: Assessment): ExplainLine[] =>
  adjustments.map((one) =>
    line(
      "points",
      inBoth(`explain.adjusted.${one.what}`, { place: placeOf(regime, one) }),
      inBoth("explain.points", { points: signed(one.points) }),
      one.cite,
      { reading: one.what === "rounding" ? regime.total.rounding?.reading : undefined },
    ),
  );

const sumLines = ({ parts, total }: GridRegime, assessed: Assessment): ExplainLine[] => [
  ...parts.flatMap(({ id, title, max, cite }) => {
    const points = assessed.parts[id] ?? null;
    return points === null
      ? []
      : [line("part", inBoth("explain.part", { title }), inBoth("explain.out-of", { points, max }), cite)];
  }),
  ...(assessed.total === null
    ? []
    : [
        line(
          "total",
          inBoth("explain.total"),
          inBoth("explain.out-of", { points: assessed.total, max: total.max }),
          total.cite,
        ),
      ]),
];

/** A grade by its id, or the state that stands in its place. */
const resultWords = (
  { grades }: GridRegime,
  { grade, state }: { readonly grade: string | null; readonly state?: Assessment["state"] | undefined },
): Words => {
  if (grade === null) return inBoth(`explain.no-grade.${state ?? "none"}`);
  const found = grades.find(({ id }) => id === grade);
  return found === undefined ? asIs(grade) : gradeName(found);
};

/** What a direct rule alone makes of the grade by the total. */
const directLine = (regime: GridRegime, one: DirectGrade): ExplainLine => {
  const rule = regime.direct.find(({ id }) => id === one.rule);
  const gives = rule?.gives;
  const most = gives !== undefined && "atMost" in gives ? gives.atMost : null;
  const lowers = gives !== undefined && "downBy" in gives;
  const value =
    most === null
      ? inBoth(lowers ? "explain.direct-down" : "explain.direct-value", { grade: resultWords(regime, one) })
      : inBoth("explain.direct-at-most", { grade: resultWords(regime, { grade: most }) });
  return line("rule", inBoth("explain.direct"), value, one.cite, { reading: rule?.reading });
};

const gradeLines = (regime: GridRegime, assessed: Assessment): ExplainLine[] => {
  const { grade, state, byBand, direct } = assessed;
  const band = regime.grades.find(({ id }) => id === byBand);
  const deciding =
    direct.find((one) => one.grade === grade && (one.state ?? null) === state) ??
    (grade === byBand ? band : direct.at(-1));
  return [
    ...(band === undefined ? [] : [line("rule", inBoth("explain.by-band"), gradeWords(band), band.cite)]),
    ...direct.map((one) => directLine(regime, one)),
    ...((grade === null && state === null) || deciding === undefined
      ? []
      : [
          line(
            "grade",
            inBoth("explain.grade"),
            inBoth("explain.proposed", { grade: resultWords(regime, assessed) }),
            deciding.cite,
          ),
        ]),
  ];
};

/** A place in a row: an indicator, a veto, a field of the subject. */
const titleOf = (regime: GridRegime, at: string): Words | undefined => {
  const indicator = indicatorsOf(regime).find(({ id }) => id === at);
  if (indicator !== undefined) return named(indicator);
  return [...(regime.vetoes ?? []), ...regime.subject.fields].find(({ id }) => id === at)?.title;
};

/** Why a row has its points and its grade. */
export const explainGrid = (regime: GridRegime, assessed: Assessment): ExplainLine[] => {
  const indicators = new Map(indicatorsOf(regime).map((one) => [one.id, one]));
  const { grade } = assessed;
  const due = (grades: readonly string[]): boolean => grade !== null && grades.includes(grade);
  return [
    ...indicatorLines(indicators, assessed),
    ...adjustmentLines(regime, assessed),
    ...sumLines(regime, assessed),
    ...gradeLines(regime, assessed),
    ...measureLines(regime.measures.filter(({ grades }) => due(grades))),
    ...regime.notices
      .filter(({ on, grades }) => on === "grade" && (due(grades) || (grades.length === 0 && grade !== null)))
      .map((notice) => noticeLine(notice)),
    ...problemLines(regime, assessed.problems, {
      speaker: "grid",
      title: (at) => titleOf(regime, at),
      otherwise: regime.total.cite,
    }),
    ...limitLines(regime),
  ];
};
