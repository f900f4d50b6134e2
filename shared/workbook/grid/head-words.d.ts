import type { GridRegime, Indicator, Part, SubjectField } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
/** 一、思想素质 (32分) */
export declare const partHead: (part: Part, index: number, locale: Locale) => string;
/** 1.政治表现 (20分); without the points where the form states none. */
export declare const groupHead: (group: Part["groups"][number], locale: Locale) => string;
/** 3.按学校规定参加升降国旗活动; in English with a space, so that a line may break there. */
export declare const indicatorHead: (
  { id, title }: Pick<Indicator, "id" | "title">,
  locale: Locale,
) => string;
/** 教师资格证号（选填） */
export declare const fieldHead: ({ title, required }: SubjectField, locale: Locale) => string;
/** The scoring note, or the question where the title alone would mislead. */
export declare const indicatorNote: ({ note, question }: Indicator, locale: Locale) => string;
/** The answers and their points, one a line: 是 2 / 否 0; with what 不适用 counts. */
export declare const methodLines: (indicator: Indicator, locale: Locale) => readonly string[];
/** 不满20分列为E级; empty where a part has no floor. */
export declare const floorWords: (regime: GridRegime, part: Part, locale: Locale) => string;
/** The grades from the best to the worst, one a line: A ≥95. */
export declare const gradeLines: ({ grades }: GridRegime) => readonly string[];
/** The footer in Excel's own codes: unit, period, page x of y. An ampersand in a name is doubled. */
export declare const footerWords: (
  form: {
    readonly unit: {
      readonly name: string;
    };
    readonly period: string;
  },
  locale: Locale,
) => string;
