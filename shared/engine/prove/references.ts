// 一处数据以编号指着另一处：指着什么，应当在哪些编号之中
import {
  type ArchiveRegime,
  type FindingsRegime,
  type GridRegime,
  indicatorsOf,
  type PointsRegime,
  type Regime,
} from "../regime.ts";
import type { Path } from "./rule.ts";

export interface Reference {
  readonly what:
    | "part"
    | "grade"
    | "term"
    | "list"
    | "section"
    | "item"
    | "level"
    | "evidence"
    | "state"
    | "hit"
    | "department"
    | "pledge"
    | "indicator"
    | "veto"
    | "ladder"
    | "answer"
    | "reading"
    | "settles";
  readonly name: string;
  readonly path: Path;
  /** The ids that exist. */
  readonly among: readonly string[];
}

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

const each = (
  what: Reference["what"],
  names: readonly string[],
  path: Path,
  among: readonly string[],
): Reference[] => names.map((name) => ({ what, name, path, among }));

/** What can be chosen; the answers of other cells can't be told one by one and are none of these. */
const answersOf = (regime: GridRegime, id: string): string[] => {
  const found = indicatorsOf(regime).find((indicator) => indicator.id === id);
  return [
    ...(found?.cell.kind === "choice" ? found.cell.answers.map(({ answer }) => answer) : []),
    ...(found?.notApplicable === undefined ? [] : [found.notApplicable.answer]),
  ];
};

const ofGrid = (regime: GridRegime): Reference[] => {
  const { direct, parts, grades, vetoes = [], ranks = [] } = regime;
  const indicators = idsOf(indicatorsOf(regime));
  return [
    ...direct.flatMap(({ when, gives }, at) => {
      const path = ["direct", at];
      return [
        ...each("part", "part" in when ? [when.part] : [], [...path, "when", "part"], idsOf(parts)),
        ...each("indicator", "indicator" in when ? [when.indicator] : [], [...path, "when"], indicators),
        ...each("indicator", "indicators" in when ? when.indicators : [], [...path, "when"], indicators),
        ...each("veto", "veto" in when ? [when.veto] : [], [...path, "when"], idsOf(vetoes)),
        ...each("grade", "set" in gives ? [gives.set] : [], [...path, "gives", "set"], idsOf(grades)),
        ...each("grade", "atMost" in gives ? [gives.atMost] : [], [...path, "gives"], idsOf(grades)),
      ];
    }),
    ...parts.flatMap(({ groups }, part) =>
      groups.flatMap(({ indicators: own, ladders = [] }, group) =>
        own.flatMap(({ ladder }, at) =>
          each(
            "ladder",
            ladder === undefined ? [] : [ladder],
            ["parts", part, "groups", group, "indicators", at, "ladder"],
            idsOf(ladders),
          ),
        ),
      ),
    ),
    ...direct.flatMap(({ when }, at) =>
      "is" in when || "are" in when
        ? ("is" in when ? [when.indicator] : when.indicators).flatMap((asked) =>
            each(
              "answer",
              ["is" in when ? when.is : when.are],
              ["direct", at, "when"],
              answersOf(regime, asked),
            ),
          )
        : [],
    ),
    ...ranks.flatMap(({ grade }, at) => each("grade", [grade], ["ranks", at, "grade"], idsOf(grades))),
  ];
};

const ofPoints = ({ sheet: { levels, evidence, groups, repairs, suspends } }: PointsRegime): Reference[] => {
  const items = groups.flatMap((group) => idsOf(group.items));
  return [
    ...groups.flatMap((group, groupAt) =>
      group.items.flatMap(({ points, conditions }, at) => {
        const path = ["sheet", "groups", groupAt, "items", at];
        const names =
          points.kind === "by-supplement"
            ? (points.levels ?? [])
            : points.kind === "levels"
              ? points.levels.map(({ level }) => level)
              : [];
        return [
          ...each("level", names, [...path, "points", "levels"], idsOf(levels)),
          ...conditions.flatMap((condition, which) =>
            condition.kind === "evidence"
              ? each("evidence", condition.oneOf, [...path, "conditions", which], idsOf(evidence))
              : condition.kind === "authority"
                ? each("level", [condition.atLeast], [...path, "conditions", which], idsOf(levels))
                : [],
          ),
        ];
      }),
    ),
    ...repairs.flatMap(({ of }, at) => each("item", of, ["sheet", "repairs", at, "of"], items)),
    ...suspends.flatMap((one, at) => each("item", one.items, ["sheet", "suspends", at, "items"], items)),
  ];
};

const ofArchive = (regime: ArchiveRegime): Reference[] => {
  const { sections, sheets = [], departments = [], pledges, breachesIn = [], repairedBy } = regime;
  const places = [...idsOf(sections), ...idsOf(sheets)];
  return [
    ...sections.flatMap(({ after, restsOn = [] }, at) => [
      ...each("pledge", after === undefined ? [] : [after], ["sections", at, "after"], idsOf(pledges)),
      ...each("section", restsOn, ["sections", at, "restsOn"], idsOf(sections)),
    ]),
    ...sheets.flatMap(({ into }, at) => each("section", [into], ["sheets", at, "into"], idsOf(sections))),
    ...departments.flatMap(({ writes }, at) =>
      each("section", writes, ["departments", at, "writes"], places),
    ),
    ...each("section", breachesIn, ["breachesIn"], idsOf(sections)),
    ...each(
      "department",
      repairedBy === undefined ? [] : [repairedBy.department],
      ["repairedBy", "department"],
      idsOf(departments),
    ),
  ];
};

const ofFindings = ({ states, lists, hits, preferences, rules }: FindingsRegime): Reference[] => [
  ...states.flatMap(({ list }, at) =>
    each("list", list === null ? [] : [list], ["states", at, "list"], idsOf(lists)),
  ),
  ...preferences.flatMap((one, at) =>
    each("state", one.states, ["preferences", at, "states"], idsOf(states)),
  ),
  ...rules.flatMap(({ when, to }, at) => [
    ...each("state", [to], ["rules", at, "to"], idsOf(states)),
    ...(when.kind === "hit" ? each("hit", when.hits, ["rules", at, "when", "hits"], idsOf(hits)) : []),
  ]),
];

const ofInstrument = (regime: Regime): Reference[] => {
  switch (regime.instrument) {
    case "grid":
      return ofGrid(regime);
    case "points":
      return ofPoints(regime);
    case "archive":
      return ofArchive(regime);
    case "findings":
      return ofFindings(regime);
    case "checklist":
    case "questionnaire":
      return [];
  }
};

/** Every id by which one datum of a regime names another, but readings. */
export const named = (regime: Regime): readonly Reference[] => {
  const openTerms = "openTerms" in regime ? (regime.openTerms ?? []) : [];
  const terms = [...Object.keys(regime.terms), ...idsOf(openTerms)];
  // Where the unit gives the scale its grades aren't known.
  const grades = "grades" in regime && regime.grades !== null ? idsOf(regime.grades) : null;
  const graded = (["measures", "notices"] as const).flatMap((table) =>
    regime[table].flatMap((one, at) =>
      each("grade", one.grades, [table, at, "grades"], grades ?? one.grades),
    ),
  );
  return [
    ...ofInstrument(regime),
    ...graded,
    ...regime.procedures.flatMap(({ steps }, at) =>
      steps.flatMap(({ within }, step) =>
        each(
          "term",
          within === undefined ? [] : [within],
          ["procedures", at, "steps", step, "within"],
          terms,
        ),
      ),
    ),
  ];
};
