// 制度里的每一个数：出自原文的，须在它的引文里；我们定的，须有解读
import type { Cite, PointsRegime, QuestionnaireRegime, Regime } from "../regime.ts";
import { type Claim, claimsOfGrid, claimsOfTerms } from "./claims.ts";
import { writtenAs } from "./quoted.ts";
import type { Path } from "./rule.ts";

type Item = PointsRegime["sheet"]["groups"][number]["items"][number];
type Span = NonNullable<Item["lasts"]>;

/** The numbers of an object under these keys, those absent left out. */
const under = (
  subject: string,
  path: Path,
  of: Readonly<Record<string, number | undefined>>,
  cite: Cite,
): Claim[] =>
  Object.entries(of).flatMap(([key, value]) =>
    value === undefined ? [] : [{ subject: `${subject}.${key}`, path: [...path, key], value, cite }],
  );

const spanWords: Readonly<Record<Span["unit"], string>> = {
  day: "个?(?:自然日|日|天)",
  month: "个?月",
  year: "个?(?:学年度?|年度?)",
};

const span = (subject: string, path: Path, of: Span | undefined, cite: Cite): Claim[] =>
  of === undefined
    ? []
    : [
        {
          subject: `${subject}.${of.unit}`,
          path: [...path, "count"],
          value: of.count,
          cite,
          pattern: new RegExp(writtenAs(of.count, false) + spanWords[of.unit]),
        },
      ];

const ofRule = ({ id, points, cite }: Item, path: Path): Claim[] => {
  switch (points.kind) {
    case "each":
      return points.points.map(({ value, cite: own }, at) => ({
        subject: `${id}.points`,
        path: [...path, "points", at, "value"],
        value,
        cite: own,
      }));
    case "range":
      return under(id, path, { min: points.min, max: points.max, step: points.step }, cite);
    // What the document leaves to the unit is bounded alike for all of its items.
    case "by-supplement":
      return under("by-supplement", path, { min: points.min, max: points.max, step: points.step }, cite);
    case "levels":
      return points.levels.map(({ level, points: value }, at) => ({
        subject: `${id}.${level}`,
        path: [...path, "levels", at, "points"],
        value,
        cite,
      }));
    case "tiers":
      return points.tiers.flatMap(({ over, per, points: each, cap }, at) =>
        under(`${id}.${at + 1}`, [...path, "tiers", at], { over, per, points: each, cap }, cite),
      );
    case "decay":
      return under(
        id,
        path,
        { free: points.free, per: points.per, points: points.points, cap: points.cap },
        cite,
      );
    case "guidance":
      return [];
  }
};

const ofItem = (item: Item, path: Path): Claim[] => [
  ...ofRule(item, [...path, "points"]),
  ...item.conditions.flatMap((condition, at) =>
    "times" in condition
      ? [
          ...under(
            `${item.id}.${condition.kind}`,
            [...path, "conditions", at],
            { times: condition.times },
            condition.cite,
          ),
          ...("within" in condition
            ? span(
                `${item.id}.${condition.kind}.within`,
                [...path, "conditions", at, "within"],
                condition.within,
                condition.cite,
              )
            : []),
        ]
      : [],
  ),
  ...(item.cap === undefined
    ? []
    : [
        ...under(
          `${item.id}.cap`,
          [...path, "cap"],
          { count: item.cap.count, points: item.cap.points },
          item.cap.cite,
        ),
        ...span(`${item.id}.cap.within`, [...path, "cap", "within"], item.cap.within, item.cap.cite),
      ]),
  ...span(`${item.id}.lasts`, [...path, "lasts"], item.lasts, item.cite),
];

const ofSheet = ({ sheet, grades }: PointsRegime): Claim[] => [
  ...(sheet.base === "by-supplement" ? [] : sheet.base).map(({ value, cite }, at) => ({
    subject: "base",
    path: ["sheet", "base", at, "value"],
    value,
    cite,
  })),
  ...(["floor", "ceiling"] as const).flatMap((end) => {
    const bound = sheet[end];
    return bound === undefined ? [] : under(end, ["sheet", end], { value: bound.value }, bound.cite);
  }),
  ...sheet.groups.flatMap(({ id, cap, items }, groupAt) => [
    ...(cap === undefined
      ? []
      : under(`${id}.cap`, ["sheet", "groups", groupAt, "cap"], { points: cap.points }, cap.cite)),
    ...items.flatMap((item, at) => ofItem(item, ["sheet", "groups", groupAt, "items", at])),
  ]),
  ...sheet.repairs.flatMap(({ id, effect, after, cite }, at) => [
    ...under(id, ["sheet", "repairs", at, "effect"], { points: effect.points }, cite),
    ...span(`${id}.after`, ["sheet", "repairs", at, "after"], after, cite),
  ]),
  ...(grades ?? []).flatMap((grade, at) =>
    (["from", "to"] as const).flatMap((side) => {
      const bound = grade[side];
      return bound === null
        ? []
        : [
            {
              subject: `${grade.id}.${side}`,
              path: ["grades", at, side, "value"],
              value: bound.value,
              cite: grade.cite,
            },
          ];
    }),
  ),
];

/** A scale has no clause of its own: the sources that answer it have. */
const ofScale = ({ scale, fewestAnswers, sources }: QuestionnaireRegime): Claim[] => {
  const cite = sources[0]?.cite;
  return cite === undefined
    ? []
    : [
        ...under("scale", ["scale"], { min: scale.min, max: scale.max, step: scale.step }, cite),
        ...under("fewestAnswers", ["fewestAnswers"], { value: fewestAnswers.value }, cite),
      ];
};

const ofInstrument = (regime: Regime): readonly Claim[] => {
  switch (regime.instrument) {
    case "grid":
      return claimsOfGrid(regime);
    case "points":
      return ofSheet(regime);
    case "questionnaire":
      return ofScale(regime);
    case "archive":
      return regime.pledges.flatMap(({ id, guardianBelow, cite }, at) =>
        guardianBelow === undefined
          ? []
          : under(id, ["pledges", at, "guardianBelow"], { age: guardianBelow.age }, cite),
      );
    case "checklist":
    case "findings":
      return [];
  }
};

/** 09-01 → 9月1日 */
const ofPeriod = ({ period: { begins, cite } }: Regime): Claim[] => {
  const [month, day] = (begins ?? "").split("-").map(Number);
  return month === undefined || day === undefined
    ? []
    : [
        {
          subject: "period.begins",
          path: ["period", "begins"],
          value: month + day / 100,
          written: `${month}月${day}日`,
          pattern: new RegExp(`${month}月${day}日`),
          cite,
        },
      ];
};

/** Every number of a regime, of whatever instrument, with the cite in which it should stand. */
export const numbersOf = (regime: Regime): readonly Claim[] => [
  ...ofInstrument(regime),
  ...claimsOfTerms(regime),
  ...ofPeriod(regime),
  ...regime.subject.eligible.flatMap((condition, at) =>
    condition.kind === "stage-at-least"
      ? under("eligible", ["subject", "eligible", at], { stage: condition.stage }, condition.cite)
      : [],
  ),
  ...(regime.supplement?.may ?? []).flatMap(({ what, most, cite }, at) =>
    under(`supplement.${what}`, ["supplement", "may", at, "most"], most, cite),
  ),
];
