// 汇总的活：收着读过的到件，报告、写出都在这里；在工作线程里跑，页面只拿结果
import { type Arrival, arrivalOf } from "#shared/consolidation/arrival.ts";
import { consolidate } from "#shared/consolidation/consolidate.ts";
import type { Consolidation } from "#shared/consolidation/consolidation.ts";
import type { LastSummary } from "#shared/consolidation/summary/read-summary.ts";
import { grids } from "#shared/regimes/grids.ts";
import { refuseWorkbook, type WorkbookRefusalCode } from "#shared/workbook/refusals.ts";
import { type About, type Job, mostSeconds, sameConflict } from "./asking.ts";
import { make } from "./making.ts";
import { readFile } from "./reading.ts";
import { reportOf } from "./report.ts";

/** Of several summaries the one that was made last. */
const latest = (summaries: readonly LastSummary[]): LastSummary | undefined =>
  summaries.toSorted((one, other) => (one.previous.on < other.previous.on ? 1 : -1))[0];

/** A job over no files yet. */
export const consolidationJob = (): Job => {
  const arrivals: Arrival[] = [];
  const summaries = new Map<string, LastSummary>();
  let last: { readonly key: string; readonly consolidation: Consolidation } | null = null;

  const consolidated = ({ units, choices, on }: About): Consolidation => {
    const key = JSON.stringify([arrivals.length, summaries.size, units, choices, on]);
    if (last?.key === key) return last.consolidation;
    const before = latest([...summaries.values()]);
    const consolidation = consolidate(arrivals, {
      regimes: grids,
      on,
      // What is chosen now stands for what a summary brought about the same.
      choices: [
        ...(before?.choices ?? []).filter((one) => !choices.some((other) => sameConflict(one, other))),
        ...choices,
      ],
      ...(units === null ? {} : { units }),
      ...(before === undefined ? {} : { previous: before.previous }),
    });
    last = { key, consolidation };
    return consolidation;
  };

  return {
    read: async (asked) => {
      const found = await readFile(asked, grids);
      if ("summary" in found) {
        summaries.set(asked.file, found.summary);
        return "summary";
      }
      arrivals.push(found.arrival);
      return "refused" in found.arrival.read ? "refused" : "read";
    },
    refuse: async ({ file, modified, blob }, why) => {
      arrivals.push(
        arrivalOf({ file, digest: null, size: blob.size, modified }, refuseWorkbook(why, lost[why] ?? {})),
      );
      return "refused";
    },
    report: async (about) => reportOf(consolidated(about), [...summaries.keys()], about.locale),
    make: async (wanted, about) => make(consolidated(about), wanted, about),
  };
};

const lost: Partial<Record<WorkbookRefusalCode, Readonly<Record<string, number>>>> = {
  "file-too-slow": { seconds: mostSeconds },
};
