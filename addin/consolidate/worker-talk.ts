// 与工作线程说话：问一件答一件；线程倒下了，等着的都知道
import type { Job } from "./asking.ts";

/** One call of a worker's job. */
export type Call = {
  readonly [K in keyof Job]: {
    readonly number: number;
    readonly does: K;
    readonly given: Parameters<Job[K]>;
  };
}[keyof Job];

export type Answer =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failed: string };

/** One call failed; or the worker fell, and what it had read is gone with it; or it never came. */
export class WorkerFault extends Error {
  override readonly name = "WorkerFault";
  readonly how: "failed" | "fell" | "absent";
  constructor(kind: string, how: WorkerFault["how"]) {
    super(kind);
    this.how = how;
  }
}

/** What a worker says first. */
export const hello: Answer = { number: 0, answer: null };

/** A job done elsewhere, that can be ended at once. */
export interface Colleague extends Job {
  readonly end: () => void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (fault: WorkerFault) => void;
}

/** A job in a worker; rejects with `WorkerFault`. */
export const colleagueIn = (worker: Worker): Colleague => {
  const waiting = new Map<number, Waiting>();
  let made = 0;
  let came = false;
  const fall = (kind: string): void => {
    for (const { reject } of waiting.values()) reject(new WorkerFault(kind, came ? "fell" : "absent"));
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    came = true;
    const who = waiting.get(data.number);
    waiting.delete(data.number);
    if ("failed" in data) who?.reject(new WorkerFault(data.failed, "failed"));
    else who?.resolve(data.answer as never);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fall("error");
  };
  const call =
    <K extends keyof Job>(does: K) =>
    (...given: Parameters<Job[K]>): ReturnType<Job[K]> => {
      made += 1;
      const number = made;
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        worker.postMessage({ number, does, given });
      }) as ReturnType<Job[K]>;
    };
  return {
    read: call("read"),
    refuse: call("refuse"),
    report: call("report"),
    make: call("make"),
    end: () => {
      worker.terminate();
      fall("ended");
    },
  };
};
