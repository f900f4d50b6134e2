// 各种体例共有的理由：等级、措施、告知、用途限制、问题
import type { Problem } from "../grid/assess-grid.ts";
import type { Bound, Cite, Regime, Words } from "../regime.ts";
import type { ProblemCode, Speaker } from "../words/codes.ts";
import { problemWords } from "../words/say.ts";
import { type ExplainLine, line } from "./line.ts";
import { asIs, inBoth, listed } from "./words/say.ts";

interface Interval {
  readonly id: string;
  readonly label: Words;
  readonly from: Bound | null;
  readonly to: Bound | null;
}

const side = (key: "explain.from" | "explain.to", bound: Bound | null): Words[] =>
  bound === null ? [] : [inBoth(key, { closed: bound.closed ? "yes" : "no", value: bound.value })];

/** A 诚信模范级别 */
export const gradeName = ({ id, label }: Pick<Interval, "id" | "label">): Words =>
  inBoth("explain.grade-name", { id, label });

/** A 诚信模范级别（95 分以上（含））: a grade's name with its bounds. */
export const gradeWords = ({ id, label, from, to }: Interval): Words => {
  const names = gradeName({ id, label });
  const bounds = [...side("explain.from", from), ...side("explain.to", to)];
  return bounds.length === 0
    ? names
    : inBoth("explain.grade-value", { label: names, bounds: listed(bounds) });
};

export const measureLines = (measures: Regime["measures"]): ExplainLine[] =>
  measures.map(({ kind, title, needs, afterPeriod, cite, reading }) =>
    line(
      "measure",
      inBoth(`explain.measure.${kind}`),
      needs === undefined ? title : inBoth(`explain.needs.${needs}`, { title }),
      cite,
      { reading: reading ?? afterPeriod },
    ),
  );

/** A notice owed; of one deed, or of the result. */
export const noticeLine = (
  { to, title, cite }: Regime["notices"][number],
  deed: string | null = null,
): ExplainLine =>
  line(
    "notice",
    inBoth(`explain.notice.${to}`),
    deed === null ? title : inBoth("explain.notice-of", { title, deed }),
    cite,
  );

/** What the regulation itself says its results are for; nothing where it says nothing. */
export const limitLines = ({ limit }: Pick<Regime, "limit">): ExplainLine[] =>
  limit === null ? [] : [line("limit", inBoth("explain.limit"), limit.words, limit.cite)];

/** Uses of the result, each with its clause and the reading that the regime gives for it. */
export const useLines = (
  goesTo: readonly { readonly to: Words; readonly cite: Cite }[],
  uses: readonly { readonly to: Words; readonly reading?: string | undefined }[],
): ExplainLine[] =>
  goesTo.map(({ to, cite }) =>
    line("use", inBoth("explain.goes-to"), to, cite, {
      reading: uses.find((use) => use.to["zh-CN"] === to["zh-CN"])?.reading,
    }),
  );

/** Places that every instrument has; null for others. */
const commonPlace = (at: string): Words | null => {
  if (at === "supplement" || at === "period" || at === "stage" || at === "enrolled" || at === "base")
    return inBoth(`explain.place.${at}`);
  return at.startsWith("supplement.")
    ? inBoth("explain.place.supplement-at", { at: at.slice("supplement.".length) })
    : null;
};

interface Places {
  readonly speaker: Speaker;
  /** The name of a place of this instrument; undefined: the id says it. */
  readonly title: (at: string) => Words | undefined;
  /** The clause of what has none of its own: where the document names what may be recorded. */
  readonly otherwise: Cite;
}

/** Every problem with its place, sentence and clause. */
export const problemLines = (
  regime: Regime,
  problems: readonly Problem<ProblemCode>[],
  { speaker, title, otherwise }: Places,
): ExplainLine[] =>
  problems.map((problem) => {
    const place = title(problem.at) ?? commonPlace(problem.at) ?? asIs(problem.at);
    const aboutSupplement = problem.at.startsWith("supplement");
    return line(
      "problem",
      inBoth("explain.problem", { place }),
      // A supplement's own check says what every instrument's does.
      problemWords(problem, problem.at.startsWith("supplement.") ? undefined : speaker),
      problem.cite ?? (aboutSupplement ? regime.supplement?.cite : undefined) ?? otherwise,
    );
  });
