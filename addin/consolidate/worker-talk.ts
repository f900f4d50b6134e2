// 与汇总的工作线程说话
import { type Elsewhere, talkTo } from "../worker/talk.ts";
import type { Job } from "./asking.ts";

export { WorkerFault } from "../worker/talk.ts";

/** A consolidation done elsewhere, that can be ended at once. */
export type Colleague = Elsewhere<Job>;

/** A consolidation in a worker; rejects with `WorkerFault`. */
export const colleagueIn = (worker: Worker): Colleague =>
  talkTo<Job>(worker, ["read", "refuse", "confirm", "report", "make"]);
