// 阅览室：把文件一份份交给工人读，卡住的终止，撑破内存的换人
import { Worker } from "node:worker_threads";
import type { Told } from "./read-worker.ts";

/** Reads files one after another in a worker of at most `megabytes` of heap. */
export const readingRoom = (megabytes: number) => {
  let hired: Promise<Worker> | null = null;
  // Loading the program is not reading: the clock starts when the worker stands ready.
  const hire = (): Promise<Worker> => {
    hired ??= new Promise((resolve, reject) => {
      const worker = new Worker(new URL("read-worker.ts", import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: megabytes },
      });
      worker.once("message", () => {
        worker.off("error", reject);
        resolve(worker);
      });
      worker.once("error", reject);
    });
    return hired;
  };
  const dismiss = async (): Promise<void> => {
    const before = await hired;
    hired = null;
    await before?.terminate();
  };
  const ask = (worker: Worker, bytes: Uint8Array, milliseconds: number): Promise<Told | string> =>
    new Promise((resolve) => {
      const done = (answer: Told | string): void => {
        clearTimeout(timer);
        worker.off("message", told);
        worker.off("error", died);
        resolve(answer);
      };
      const told = (answer: Told): void => done(answer.answer.startsWith("crash") ? answer.answer : answer);
      const died = (fault: Error): void => done(`crash: ${fault.message}`);
      const timer = setTimeout(() => done("hang"), milliseconds);
      worker.on("message", told);
      worker.on("error", died);
      worker.postMessage(bytes);
    });
  return {
    close: dismiss,
    /** What is told of a file, or "hang" after so many milliseconds, or how the worker died. */
    read: async (bytes: Uint8Array, milliseconds: number): Promise<Told | string> => {
      const answer = await ask(await hire(), bytes, milliseconds);
      if (typeof answer === "string") await dismiss();
      return answer;
    },
  };
};
