// 另起一线做汇总：这一线只听 Ctrl-C、报进度；那一线新生对象的空间小，几百份也不多占内存
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Outcome, Unusable } from "../command.ts";
import type { Job } from "./job.ts";
import { Cancelled, progressOf } from "./progress.ts";

/** What the conductor tells. */
export type Told =
  | { readonly done: number }
  | { readonly result: Outcome | Unusable }
  | { readonly cancelled: true };

// As source and as built: the conductor stands beside this file, under the same extension.
const conductor = new URL(import.meta.url.replace(/^.*(\.\w+)$/, "./conductor$1"), import.meta.url);

/** Megabytes of new and old objects: a small room for new ones halves the memory and costs no time here. */
const room = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 4096 } as const;

/** Has a consolidation made. Rejects with `Cancelled` after Ctrl-C: the first one asks, a second one ends the program. */
export const conducted = (job: Job): Promise<Outcome | Unusable> =>
  new Promise((resolve, reject) => {
    // The heap grows by less at a time: nobody waits for the collector here, and memory is bounded.
    setFlagsFromString("--optimize-for-size");
    const worker = new Worker(conductor, { workerData: job, resourceLimits: room });
    const tell = progressOf(job.gathered.files.length, job.locale);
    const stop = (): void => worker.postMessage("cancel");
    process.once("SIGINT", stop).once("SIGTERM", stop);
    worker.on("message", (told: Told) => {
      if ("done" in told) tell(told.done);
      else if ("result" in told) resolve(told.result);
      else reject(new Cancelled());
    });
    worker.on("error", reject);
    worker.on("exit", (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      reject(new Error(`the conductor ended with ${code}`));
    });
  });
