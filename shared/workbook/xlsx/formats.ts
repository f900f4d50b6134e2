// 数字格式：单元格样式里哪些是日期、哪些是时刻
import { Markup } from "./markup.ts";

/** Whether numbers of a cell style are days, times of day or both. */
export interface NumberFormat {
  readonly day: boolean;
  readonly time: boolean;
}

const days = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const times = new Set([18, 19, 20, 21, 22, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

/** Reads a format code: what is quoted, escaped, filled or in brackets is no day and no time, `[h]` is one. */
const formatOf = (code: string): NumberFormat => {
  const bare = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"?|\\.|[_*]./g, "")
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, "")
    .toLowerCase();
  const time = /[hs]/.test(bare);
  return { day: /[yd]/.test(bare) || (/m/.test(bare) && !time), time };
};

/** The format of every cell style in `xl/styles.xml`, by its index. */
export const formatsOf = (xml: string): readonly NumberFormat[] => {
  const markup = new Markup(xml);
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inStyles = false;
  while (markup.next()) {
    if (markup.is("cellXfs")) inStyles = !markup.closing && !markup.empty;
    else if (markup.opens("numFmt"))
      own.set(Number(markup.attribute("numFmtId")), formatOf(markup.attribute("formatCode") ?? ""));
    else if (inStyles && markup.opens("xf")) {
      const id = Number(markup.attribute("numFmtId") ?? 0);
      formats.push(own.get(id) ?? { day: days.has(id), time: times.has(id) });
    }
  }
  return formats;
};

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * A serial number as it is shown: `YYYY-MM-DD`, `HH:MM`, or both; null when it is no day of the calendar.
 * Days count from 1900 with the 29 February that year never had, or from 1904.
 */
export const dayText = (serial: number, { day, time }: NumberFormat, from1904: boolean): string | null => {
  const count = from1904 ? serial + 1462 : serial;
  if (!(count >= 0 && count < 2_958_466)) return null;
  const minutes = Math.round((count % 1) * 1440);
  const clock = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  // A duration of a day or more stays the number that it is.
  if (!day || count < 1) return time && count < 1 ? clock : null;
  const whole = Math.floor(count) + (minutes === 1440 ? 1 : 0);
  const date =
    whole === 60
      ? "1900-02-29"
      : new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * 86_400_000).toISOString().slice(0, 10);
  return time && minutes % 1440 !== 0 ? `${date} ${clock}` : date;
};
