// 与工作线程说话：问一件答一件；线程倒下了，等着的都知道；汇总与文件宿主都这样说

/** What is done away from the page: methods that take and give what can be copied between threads. */
export type Job<J> = { readonly [K in keyof J]: (...given: never[]) => Promise<unknown> };

/** One call of a job. */
export type Call<J extends Job<J>> = {
  readonly [K in keyof J]: { readonly number: number; readonly does: K; readonly given: Parameters<J[K]> };
}[keyof J];

export type Answer =
  | { readonly number: number; readonly answer: unknown }
  /** `code` where the fault is a refusal that has one. */
  | { readonly number: number; readonly failed: string; readonly code?: string };

/** One call failed; or the worker fell, and what it had read is gone with it; or it never came. */
export class WorkerFault extends Error {
  override readonly name = "WorkerFault";
  readonly how: "failed" | "fell" | "absent";
  readonly code: string | null;
  constructor(kind: string, how: WorkerFault["how"], code: string | null = null) {
    super(kind);
    this.how = how;
    this.code = code;
  }
}

/** What a worker says first. */
export const hello: Answer = { number: 0, answer: null };

/** A job done elsewhere, that can be ended at once. */
export type Elsewhere<J> = J & { readonly end: () => void };

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (fault: WorkerFault) => void;
}

/** A job in a worker, by the names of its methods; rejects with `WorkerFault`. */
export const talkTo = <J extends Job<J>>(worker: Worker, methods: readonly (keyof J)[]): Elsewhere<J> => {
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
    if ("failed" in data) who?.reject(new WorkerFault(data.failed, "failed", data.code ?? null));
    else who?.resolve(data.answer as never);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fall("error");
  };
  const call =
    (does: keyof J) =>
    (...given: unknown[]): Promise<unknown> => {
      made += 1;
      const number = made;
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        worker.postMessage({ number, does, given });
      });
    };
  const end = (): void => {
    worker.terminate();
    fall("ended");
  };
  return { ...Object.fromEntries(methods.map((does) => [does, call(does)])), end } as unknown as Elsewhere<J>;
};
