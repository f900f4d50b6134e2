// 线程池：每个线程一次做一件；卡住的、耗尽内存的自己报错，线程换新，别的照做
import { Worker } from "node:worker_threads";

/** How a worker failed at one job. */
export type Failure = "too-slow" | "exhausts-memory";

export interface Pool {
  /** The module that the workers run: it answers every message with one message. */
  readonly module: URL;
  readonly workers: number;
  /** What every worker is begun with. */
  readonly begun: unknown;
  /** The most that one job may take. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly signal: AbortSignal;
}

type Answered<Answer> = { readonly answer: Answer } | { readonly failed: Failure };

const isExhausted = (fault: unknown): boolean =>
  typeof fault === "object" && fault !== null && "code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY";

const ask = <Job, Answer>(worker: Worker, job: Job, { seconds, signal }: Pool): Promise<Answered<Answer>> =>
  new Promise((resolve, reject) => {
    const over = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      // One by one: the worker has listeners of its own.
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    const done = (answered: Answered<Answer>): void => {
      over();
      resolve(answered);
    };
    const fail = (fault: unknown): void => {
      over();
      reject(fault);
    };
    const onAbort = (): void => fail(signal.reason);
    const onMessage = (answer: Answer): void => done({ answer });
    const onError = (fault: unknown): void =>
      isExhausted(fault) ? done({ failed: "exhausts-memory" }) : fail(fault);
    const onExit = (code: number): void => fail(new Error(`a worker ended with ${code}`));
    const timer = setTimeout(() => done({ failed: "too-slow" }), seconds * 1000);
    signal.addEventListener("abort", onAbort);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(job);
  });

/**
 * Has every job done by one of the workers and takes the answers as they come, in any order. A job that takes too much
 * time or memory is answered by its failure. Rejects with the signal's reason, or with a fault of the program.
 */
export const doAll = async <Job, Answer>(
  jobs: readonly Job[],
  pool: Pool,
  take: (job: Job, answered: Answered<Answer>) => void,
): Promise<void> => {
  const { module, begun, megabytes, signal } = pool;
  const left = jobs.values();
  const open = (): Worker =>
    new Worker(module, {
      workerData: begun,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 9 },
    });
  const stop = new AbortController();
  const all = { ...pool, signal: AbortSignal.any([signal, stop.signal]) };
  const workOff = async (): Promise<void> => {
    let worker: Worker | null = null;
    try {
      for (const job of left) {
        all.signal.throwIfAborted();
        worker ??= open();
        const answered: Answered<Answer> = await ask<Job, Answer>(worker, job, all);
        if ("failed" in answered) {
          await worker.terminate();
          worker = null;
        }
        take(job, answered);
      }
    } catch (fault) {
      // The others stop too: what they would bring is no longer wanted.
      stop.abort(fault);
      throw fault;
    } finally {
      await worker?.terminate();
    }
  };
  const ends = await Promise.allSettled(
    Array.from({ length: Math.min(pool.workers, jobs.length) }, () => workOff()),
  );
  signal.throwIfAborted();
  for (const end of ends) if (end.status === "rejected") throw end.reason;
};
