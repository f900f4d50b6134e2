// 做汇总的那一线：接一件活，随做随报，做完交回
import { randomUUID } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import type { Told } from "./conducted.ts";
import { doJob, type Job } from "./job.ts";
import { Cancelled } from "./progress.ts";
import { Shelf } from "./shelf.ts";

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
  if (!(fault instanceof Cancelled)) throw fault;
  tell({ cancelled: true });
} finally {
  shelf.clear();
  parentPort?.close();
}
