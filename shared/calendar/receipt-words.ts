// 期间计算回执用语: the sentence on each line of a term's receipt, in both languages.
import type { Locale } from "../messages/format.ts";
import type { CivilDate } from "./civil.ts";
import { holidayOf, isWorkday, STATUTE, statutoryHoliday } from "./notices.ts";

/** A line that counts toward the term, by its `ordinal` from 1; `endsOnDayOff` when the term rolls on from it. */
export interface CountedStep {
  readonly kind: "workday" | "day" | "month" | "month-end";
  readonly date: CivilDate;
  readonly ordinal: number;
  readonly endsOnDayOff?: boolean;
}

/** A line that does not count: the start, a day off among working days, a day rolled over or to. */
export interface UncountedStep {
  readonly kind: "start" | "day-off" | "rolled-over" | "rolled-to";
  readonly date: CivilDate;
}

/** What a line of the receipt says of its day. */
export type ReceiptStep = CountedStep | UncountedStep;

interface Wording {
  readonly standing: (date: CivilDate) => string;
  readonly provisional: string;
  readonly extension: string;
  readonly endsOnDayOff: (standing: string) => string;
  readonly start: string;
  readonly "day-off": (standing: string) => string;
  readonly "rolled-over": (standing: string) => string;
  readonly "rolled-to": (standing: string) => string;
  readonly workday: (ordinal: number, standing: string) => string;
  readonly day: (ordinal: number) => string;
  readonly month: (ordinal: number) => string;
  readonly "month-end": (ordinal: number) => string;
}

const chinese: Wording = {
  standing: (date) => {
    const statutory = statutoryHoliday(date);
    if (statutory !== null)
      return `${statutory["zh-CN"]}放假（《${STATUTE.title}》${STATUTE.document}第二条）`;
    const named = holidayOf(date);
    if (named === null) return isWorkday(date).workday ? "" : "周末";
    const name = named.holiday.name["zh-CN"];
    const source = `《${named.notice.title}》${named.notice.document}`;
    return named.kind === "day-off" ? `${name}放假（${source}）` : `${name}调休上班（${source}）`;
  },
  provisional: "（本程序没有当年的放假通知，暂按周一至周五推定）",
  extension: "延长期：",
  endsOnDayOff: (standing) => `，届满日逢${standing}，应予顺延（民法典第二百零三条）`,
  start: "起始日不计入（民法典第二百零一条）",
  "day-off": (standing) => `${standing}，不计入工作日`,
  "rolled-over": (standing) => `${standing}，继续顺延`,
  "rolled-to": (standing) =>
    `顺延至休假结束的次日（民法典第二百零三条）${standing === "" ? "" : `，${standing}`}`,
  workday: (ordinal, standing) => `第${ordinal}个工作日${standing === "" ? "" : `，${standing}`}`,
  day: (ordinal) => `第${ordinal}日`,
  month: (ordinal) => `第${ordinal}个月的对应日（民法典第二百零二条）`,
  "month-end": (ordinal) => `第${ordinal}个月没有对应日，取月末日（民法典第二百零二条）`,
};

const english: Wording = {
  standing: (date) => {
    const statutory = statutoryHoliday(date);
    if (statutory !== null)
      return `${statutory.en}, day off (Regulation on Public Holidays, State Council Order 795, art. 2)`;
    const named = holidayOf(date);
    if (named === null) return isWorkday(date).workday ? "" : "weekend";
    const name = named.holiday.name.en;
    const source = `State Council holiday notice for ${named.notice.year}, ${named.notice.document}`;
    return named.kind === "day-off"
      ? `${name}, day off (${source})`
      : `make-up working day for ${name} (${source})`;
  },
  provisional: " (no holiday notice for this year on record: Monday to Friday assumed)",
  extension: "extension: ",
  endsOnDayOff: (standing) => `; the last day is a day off (${standing}) and rolls on (Civil Code art. 203)`,
  start: "start day, not counted (Civil Code art. 201)",
  "day-off": (standing) => `${standing}: not a working day`,
  "rolled-over": (standing) => `${standing}: rolls on`,
  "rolled-to": (standing) =>
    `rolled to the day after the days off (Civil Code art. 203)${standing === "" ? "" : `, ${standing}`}`,
  workday: (ordinal, standing) => `working day ${ordinal}${standing === "" ? "" : `, ${standing}`}`,
  day: (ordinal) => `day ${ordinal}`,
  month: (ordinal) => `corresponding day of month ${ordinal} (Civil Code art. 202)`,
  "month-end": (ordinal) => `month ${ordinal} has no corresponding day: its last day (Civil Code art. 202)`,
};

const WORDINGS: Readonly<Record<Locale, Wording>> = { "zh-CN": chinese, en: english };

function said(step: ReceiptStep, words: Wording): string {
  const standing = words.standing(step.date);
  switch (step.kind) {
    case "start":
      return words.start;
    case "workday":
      return words.workday(step.ordinal, standing);
    case "day":
    case "month":
    case "month-end":
      return words[step.kind](step.ordinal) + (step.endsOnDayOff ? words.endsOnDayOff(standing) : "");
    default:
      return words[step.kind](standing);
  }
}

// A calendar day or month counts whatever the notices say; only where the answer hung on it is it in doubt.
function restsOnNotice(step: ReceiptStep, last: boolean): boolean {
  return step.kind === "day" || step.kind === "month" || step.kind === "month-end"
    ? last
    : step.kind !== "start";
}

/**
 * The sentence for one line of a receipt.
 *
 * `extension` marks lines counted in a granted extension; `last` the line on which a term of days
 * or months ends before any roll. Cites the Civil Code and the notice that names the day.
 */
export function receiptSentence(
  step: ReceiptStep,
  locale: Locale,
  { extension = false, last = false }: { readonly extension?: boolean; readonly last?: boolean } = {},
): string {
  const words = WORDINGS[locale];
  const doubt = restsOnNotice(step, last) && !isWorkday(step.date).known ? words.provisional : "";
  return `${extension ? words.extension : ""}${said(step, words)}${doubt}`;
}
