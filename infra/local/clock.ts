// 可设置的时钟: the laptop's clock may be set, and then runs on; the bundles read it from a file.
import { readFile, rename, writeFile } from "node:fs/promises";
import { Trouble } from "./trouble.ts";

/** A clock that runs at the system's pace, some milliseconds before or after it. */
export interface Clock {
  /** For the bundles' CLOCK variable: a text file with the milliseconds to add to the system's clock. */
  readonly file: string;
  /** Milliseconds since 1970-01-01T00:00Z on this clock. */
  now(): number;
  /** Milliseconds from the system's clock to this one. */
  offset(): number;
  /** Sets it to an instant (null: back to the system's). Kept over restarts. */
  set(instant: number | null): Promise<void>;
}

/** Reads an instant with its zone, such as `2026-12-09T00:00:00+08:00`; null when it is none. */
export const instantOf = (text: string): number | null => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
};

/** Opens the clock kept in a file; `start` (CHENGXIN_NOW) sets it. Throws Trouble when `start` is no instant. */
export async function openClock(file: string, start: string | undefined): Promise<Clock> {
  const kept = Number(await readFile(file, "utf8").catch(() => "0"));
  let offset = Number.isSafeInteger(kept) ? kept : 0;
  const keep = async (next: number) => {
    // Renamed into place: a bundle must never read half a number.
    await writeFile(`${file}.part`, String(next));
    await rename(`${file}.part`, file);
    offset = next;
  };
  const clock: Clock = {
    file,
    now: () => Date.now() + offset,
    offset: () => offset,
    set: (instant) => keep(instant === null ? 0 : Math.round(instant - Date.now())),
  };
  if (start === undefined || start === "") {
    await keep(offset);
    return clock;
  }
  const instant = instantOf(start);
  if (instant === null)
    throw new Trouble({
      "zh-CN": `CHENGXIN_NOW 不是带时区的时刻：${start}\n  例如 CHENGXIN_NOW=2026-12-09T00:00:00+08:00`,
      en: `CHENGXIN_NOW is no instant with a zone: ${start}\n  For example CHENGXIN_NOW=2026-12-09T00:00:00+08:00`,
    });
  await clock.set(instant);
  return clock;
}
