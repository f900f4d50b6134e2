// 积分制的理由：基本分、加分、减分、失效、封顶、暂停、修复、平均、总分、等级、措施、告知
import { quantitiesOf, sheetOf } from "../../supplements/quantities.ts";
import type { PointsAssessment } from "../point-sheet/assess-points.ts";
import { type Item, itemOf, type PointSheet } from "../point-sheet/point-sheet.ts";
import type { EventLine } from "../point-sheet/score.ts";
import { sumPoints } from "../points.ts";
import type { Cite, PointsRegime, Words } from "../regime.ts";
import { type ExplainLine, line, supplementCite, supplementName } from "./line.ts";
import type { ExplainSetting } from "./setting.ts";
import { gradeWords, limitLines, measureLines, noticeLine, problemLines } from "./shared-lines.ts";
import { inBoth, signed } from "./words/say.ts";

const pointsWords = (points: number): Words => inBoth("explain.points", { points: signed(points) });

const readingOf = ({ points, reading }: Item): string | undefined =>
  reading ?? ("reading" in points ? points.reading : undefined);

/** A deed by its rule alone, then what takes it away: cap, lapse, suspension, each with its own clause. */
const deedLines = (sheet: PointSheet, one: EventLine, { supplement }: ExplainSetting): ExplainLine[] => {
  const place = itemOf(sheet, one.item ?? "");
  const id = one.id ?? "";
  if (place === undefined) return [];
  const { item, group } = place;
  const names = { title: item.title, id };
  const given = supplement !== null && Object.hasOwn(quantitiesOf(supplement).items, item.id);
  const more = { reading: readingOf(item), supplement: given ? supplementName(supplement) : undefined };
  if (item.points.kind === "guidance")
    return [
      line("points", inBoth("explain.guidance", names), inBoth("explain.guidance-value"), item.cite, more),
    ];
  return [
    line(
      "points",
      inBoth("explain.deed", { ...names, direction: group.direction }),
      pointsWords(one.worth),
      item.cite,
      more,
    ),
    ...(one.why === null || one.cite === null
      ? []
      : [
          line(
            "points",
            inBoth(`explain.${one.why}`, names),
            pointsWords(sumPoints([one.points, -one.worth])),
            one.cite,
          ),
        ]),
  ];
};

const mendingLines = (sheet: PointSheet, { item, id, points, cite }: EventLine): ExplainLine[] => {
  const repair = sheet.repairs.find((one) => one.id === item);
  if (repair === undefined || cite === null) return [];
  const value =
    repair.effect.kind === "redeem"
      ? inBoth("explain.redeemed", { points: signed(points) })
      : pointsWords(points);
  return [line("points", inBoth("explain.mending", { title: repair.title, id: id ?? "" }), value, cite)];
};

const baseLine = ({ base }: PointSheet, one: EventLine, { supplement }: ExplainSetting): ExplainLine[] => {
  const cite = base === "by-supplement" && supplement !== null ? supplementCite(supplement) : one.cite;
  return cite === null
    ? []
    : [line("points", inBoth("explain.base"), inBoth("explain.points", { points: one.points }), cite)];
};

/** What the sum of the lines becomes: floor or ceiling, or the mean over weeks or months. */
const limitedLines = (
  regime: PointsRegime,
  { floor, ceiling, over }: PointSheet,
  { lines, total }: PointsAssessment,
): ExplainLine[] => {
  if (total === null) return [];
  if (over !== "period")
    return [
      line(
        "points",
        inBoth("explain.mean", { over }),
        inBoth("explain.points", { points: total }),
        regime.period.cite,
        { reading: regime.period.reading },
      ),
    ];
  const change = sumPoints([total, ...lines.map(({ points }) => -points)]);
  const bound = change > 0 ? floor : change < 0 ? ceiling : undefined;
  return bound === undefined
    ? []
    : [
        line(
          "points",
          inBoth(change > 0 ? "explain.floor" : "explain.ceiling"),
          pointsWords(change),
          bound.cite,
        ),
      ];
};

const totalLines = (
  sheet: PointSheet,
  { lines, total, forGrade }: PointsAssessment,
  base: Cite,
): ExplainLine[] => {
  if (total === null) return [];
  const redeemed = sheet.repairs.find(
    ({ id, effect }) => effect.kind === "redeem" && lines.some(({ item }) => item === id),
  );
  return [
    line("total", inBoth("explain.total"), inBoth("explain.points", { points: total }), base),
    ...(forGrade === null || forGrade === total
      ? []
      : [
          line(
            "total",
            inBoth("explain.for-grade"),
            inBoth("explain.points", { points: forGrade }),
            redeemed?.cite ?? base,
          ),
        ]),
  ];
};

const gradeLines = (
  { grades }: PointsRegime,
  { grade: id }: PointsAssessment,
  { supplement }: ExplainSetting,
): ExplainLine[] => {
  const what = inBoth("explain.grade");
  const own = grades?.find((one) => one.id === id);
  if (own !== undefined)
    return [
      line("grade", what, inBoth("explain.proposed", { grade: gradeWords(own) }), own.cite, {
        reading: own.reading,
      }),
    ];
  const given = supplement?.gives.grades?.find((one) => one.id === id);
  return supplement === null || given === undefined
    ? []
    : [
        line(
          "grade",
          what,
          inBoth("explain.proposed", { grade: gradeWords(given) }),
          supplementCite(supplement, given.label["zh-CN"]),
        ),
      ];
};

/** Why an account has its total and its grade. */
export const explainPoints = (
  regime: PointsRegime,
  assessed: PointsAssessment,
  setting: ExplainSetting,
): ExplainLine[] => {
  // A supplement that was not used explains nothing.
  const used = assessed.supplement === null ? { ...setting, supplement: null } : setting;
  const sheet = used.supplement === null ? regime.sheet : sheetOf(regime, used.supplement);
  const groupCite = sheet.groups[0]?.cite ?? regime.period.cite;
  const lines = {
    base: (one: EventLine) => baseLine(sheet, one, used),
    deed: (one: EventLine) => deedLines(sheet, one, used),
    mending: (one: EventLine) => mendingLines(sheet, one),
  } as const;
  const events = assessed.lines.flatMap((one) => lines[one.what](one));
  const base = events[0] ?? groupCite;
  return [
    ...events,
    ...limitedLines(regime, sheet, assessed),
    ...totalLines(sheet, assessed, { clause: base.clause, quote: base.quote }),
    ...gradeLines(regime, assessed, used),
    ...measureLines(assessed.measures),
    ...assessed.notices.map(({ notice, deed }) => noticeLine(notice, deed)),
    ...problemLines(regime, assessed.problems, {
      speaker: "points",
      title: () => undefined,
      otherwise: groupCite,
    }),
    ...limitLines(regime),
  ];
};
