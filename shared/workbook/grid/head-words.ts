// 表头用语：一级、二级、三级指标的写法与评分办法，照附件
import type { GridRegime, Indicator, Part, SubjectField } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import { sayForm } from "../words/say.ts";

const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** 一、思想素质 (32分) */
export const partHead = (part: Part, index: number, locale: Locale): string =>
  sayForm(locale, "workbook.part-head", {
    ordinal: locale === "zh-CN" ? (numerals[index] ?? String(index + 1)) : String(index + 1),
    title: part.title[locale],
    max: part.max,
  });

/** 1.政治表现 (20分); without the points where the form states none. */
export const groupHead = (group: Part["groups"][number], locale: Locale): string =>
  group.max === undefined
    ? indicatorHead(group, locale)
    : sayForm(locale, "workbook.group-head", { id: group.id, title: group.title[locale], max: group.max });

/** 3.按学校规定参加升降国旗活动; in English with a space, so that a line may break there. */
export const indicatorHead = ({ id, title }: Pick<Indicator, "id" | "title">, locale: Locale): string =>
  `${id}.${locale === "en" ? " " : ""}${title[locale]}`;

/** 教师资格证号（选填） */
export const fieldHead = ({ title, required }: SubjectField, locale: Locale): string =>
  `${title[locale]}${required ? "" : sayForm(locale, "workbook.optional")}`;

/** The scoring note, or the question where the title alone would mislead. */
export const indicatorNote = ({ note, question }: Indicator, locale: Locale): string =>
  question ? question[locale] : note;

const cellLines = ({ cell }: Indicator, locale: Locale): readonly string[] => {
  if (cell.kind === "choice") return cell.answers.map(({ answer, points }) => `${answer} ${points}`);
  if (cell.kind === "bands") return cell.bands.map(({ label, points }) => `${label} ${points}`);
  if (cell.kind === "score" || cell.kind === "range")
    return [sayForm(locale, `workbook.${cell.kind}-method`, { min: cell.min, max: cell.max })];
  const unit = cell.unit[locale];
  if (cell.kind === "each")
    return [sayForm(locale, "workbook.each-method", { points: cell.points, unit, cap: cell.cap ?? "none" })];
  if (cell.kind === "tiers")
    return cell.tiers.map(({ over, per, points, cap }) =>
      sayForm(locale, "workbook.tier-method", { over, per, points, unit, cap: cap ?? "none" }),
    );
  const { full, free, per, points, floor } = cell;
  return [sayForm(locale, "workbook.decay-method", { full, free, per, points, floor, unit })];
};

/** The answers and their points, one a line: 是 2 / 否 0; with what 不适用 counts. */
export const methodLines = (indicator: Indicator, locale: Locale): readonly string[] => {
  const { notApplicable } = indicator;
  return [
    ...cellLines(indicator, locale),
    ...(notApplicable === undefined
      ? []
      : [
          sayForm(locale, "workbook.not-applicable", {
            answer: notApplicable.answer,
            counts: notApplicable.counts,
          }),
        ]),
  ];
};

/** 不满20分列为E级; empty where a part has no floor. */
export const floorWords = (regime: GridRegime, part: Part, locale: Locale): string =>
  regime.direct
    .flatMap(({ when, gives }) =>
      "below" in when && when.part === part.id && "set" in gives
        ? [sayForm(locale, "workbook.floor", { below: when.below, grade: gives.set })]
        : [],
    )
    .join("\n");

/** The grades from the best to the worst, one a line: A ≥95. */
export const gradeLines = ({ grades }: GridRegime): readonly string[] =>
  grades.map(({ id, from, to }, index) =>
    index === grades.length - 1
      ? `${id} ${to.closed ? "≤" : "<"}${to.value}`
      : `${id} ${from.closed ? "≥" : ">"}${from.value}`,
  );

/** The footer in Excel's own codes: unit, period, page x of y. An ampersand in a name is doubled. */
export const footerWords = (
  form: { readonly unit: { readonly name: string }; readonly period: string },
  locale: Locale,
): string =>
  sayForm(locale, "workbook.footer", { unit: form.unit.name.replaceAll("&", "&&"), period: form.period });
