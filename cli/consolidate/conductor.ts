// 做汇总的那一线：接一件活，随做随报，做完交回
import { randomUUID } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { unusable } from "../command.ts";
import type { Told } from "./conducted.ts";
import { doJob, type Job } from "./job.ts";
import { Cancelled } from "./progress.ts";
import { NoRoom, Shelf } from "./shelf.ts";

const job = workerData as Job;
const controller = new AbortController();
const shelf = new Shelf(randomUUID);
const tell = (told: Told): void => parentPort?.postMessage(told);

parentPort?.on("message", () => controller.abort(new Cancelled()));
try {
  const { locale, folder, on } = job;
  const surroundings = { locale, folder, newId: randomUUID, today: () => on };
  tell({
    result: await doJob(job, {
      surroundings,
      shelf,
      signal: controller.signal,
      tell: (done) => tell({ done }),
    }),
  });
} catch (fault) {
  if (fault instanceof NoRoom) {
    const { folder, reason } = fault;
    tell({ result: unusable(job.locale, "consolidate-no-room", { folder, reason }) });
  } else if (fault instanceof Cancelled) tell({ cancelled: true });
  else throw fault;
} finally {
  shelf.clear();
  parentPort?.close();
}
