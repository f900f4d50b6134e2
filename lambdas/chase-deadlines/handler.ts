// 到期清扫：公示届满、填报逾期、案件逾期；迟到、重复、同时，结果只有一个
import type { DueCase } from "../persistence/cases.ts";
import { type DueItem, readDue } from "../persistence/due.ts";
import type { RegisterNotice } from "../persistence/register.ts";
import { serveSchedule } from "../serve/serve-schedule.ts";
import type { PublicContext, Work } from "../serve/work.ts";
import { chaseCase } from "./case.ts";
import { chaseDeadline, type Deadline } from "./deadline.ts";
import { endPublicity } from "./publicity.ts";

/** How each kind of due thing moves; answers how many moves it made. */
const moves: Record<DueItem["kind"], (context: PublicContext, item: DueItem) => Promise<number>> = {
  publicity: (context, item) => endPublicity(context, item as DueItem & RegisterNotice),
  case: (context, item) => chaseCase(context, item as DueCase),
  deadline: (context, item) => chaseDeadline(context, item as DueItem & Deadline),
};

/** Moves everything whose last day has passed, one transaction each. What fails stays due and stops nothing else. */
export const work: Work<"chase-deadlines"> = async (_request, context) => {
  let moved = 0;
  const faults: unknown[] = [];
  for (const item of await readDue(context.stores, context.today)) {
    try {
      moved += await moves[item.kind](context, item);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return { moved };
};

export const handler = serveSchedule("chase-deadlines", work);
