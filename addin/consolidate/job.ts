// 汇总的活：收着读过的到件，报告、写出都在这里；在工作线程里跑，页面只拿结果
import { type Arrival, arrivalOf } from "#shared/consolidation/arrival.ts";
import { consolidate } from "#shared/consolidation/consolidate.ts";
import type { Consolidation, RosterUnit } from "#shared/consolidation/consolidation.ts";
import { decisionsOf, remembered, unconfirmedIn } from "#shared/consolidation/own-layouts.ts";
import type { LastSummary } from "#shared/consolidation/summary/read-summary.ts";
import { grids } from "#shared/regimes/grids.ts";
import { confirmLayout } from "#shared/workbook/reading/layout-mapping.ts";
import { refuseWorkbook, type WorkbookRefusalCode } from "#shared/workbook/refusals.ts";
import { type About, type Job, mostSeconds, sameConflict } from "./asking.ts";
import { layoutsIn, layoutsText } from "./kept-layouts.ts";
import { make } from "./making.ts";
import { readFile } from "./reading.ts";
import { reportOf } from "./report.ts";

/** Of several summaries the one that was made last. */
const latest = (summaries: readonly LastSummary[]): LastSummary | undefined =>
  summaries.toSorted((one, other) => (one.previous.on < other.previous.on ? 1 : -1))[0];

/** A job over no files yet. */
export const consolidationJob = (): Job => {
  const arrivals = new Map<string, Arrival>();
  const rosters = new Map<string, readonly RosterUnit[]>();
  const summaries = new Map<string, LastSummary>();
  let last: { readonly key: string; readonly consolidation: Consolidation } | null = null;

  /** Counts what was read, one after another: what is made of it is made anew when it changes. */
  let reads = 0;

  const consolidated = ({ units: known, choices, on }: About): Consolidation => {
    const units = known ?? [...rosters.values()].at(-1) ?? null;
    const key = JSON.stringify([reads, units, choices, on]);
    if (last?.key === key) return last.consolidation;
    const before = latest([...summaries.values()]);
    const consolidation = consolidate([...arrivals.values()], {
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
      reads += 1;
      if ("summary" in found) {
        summaries.set(asked.file, found.summary);
        return "summary";
      }
      if ("roster" in found) {
        rosters.set(asked.file, found.roster);
        return "roster";
      }
      arrivals.set(asked.file, found.arrival);
      return "refused" in found.arrival.read ? "refused" : "read";
    },
    refuse: async ({ file, modified, blob }, why) => {
      reads += 1;
      arrivals.set(
        file,
        arrivalOf({ file, digest: null, size: blob.size, modified }, refuseWorkbook(why, lost[why] ?? {})),
      );
      return "refused";
    },
    confirm: async ({ key, ways, layouts }) => {
      const found = unconfirmedIn([...arrivals.values()], grids).find((each) => each.key === key);
      const regime = grids.find(({ id }) => id === found?.mapping.regime);
      if (found === undefined || regime === undefined) throw new RangeError("no such layout");
      const answered = found.guess.open.flatMap((open, index) => {
        const way = ways[index] ?? null;
        return way === null ? [] : [[open, way] as const];
      });
      const fresh = confirmLayout(regime, found.guess, decisionsOf(answered));
      return layoutsText(remembered(layoutsIn(layouts), fresh));
    },
    report: async (about) =>
      reportOf(
        consolidated(about),
        {
          summaries: [...summaries.keys()],
          rosters: [...rosters.keys()],
          units: about.units !== null || rosters.size > 0,
          layouts: unconfirmedIn([...arrivals.values()], grids),
        },
        about.locale,
      ),
    make: async (wanted, about) => make(consolidated(about), wanted, about),
  };
};

const lost: Partial<Record<WorkbookRefusalCode, Readonly<Record<string, number>>>> = {
  "file-too-slow": { seconds: mostSeconds },
};
