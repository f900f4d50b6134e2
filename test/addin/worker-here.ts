// 身边的工作线程：同一个线程里照样隔着拷贝说话；可以让它停在一处、倒下
import { answerIn, type WorkerScope } from "#addin/worker/answering.ts";
import type { Job } from "#addin/worker/talk.ts";

/** A worker for `talkTo` that does a job in this thread: all that goes over is copied, as between threads. At `busyAt` it never ends. */
export const workerHere = <J extends Job<J>>(job: J, busyAt: keyof J | null = null) => {
  const asked: string[] = [];
  let fallen = false;
  const page = { onmessage: null, onerror: null } as Pick<Worker, "onmessage" | "onerror">;
  const scope: WorkerScope = {
    onmessage: null,
    postMessage: (answer, transfer) => {
      const data = structuredClone(answer, { transfer: [...transfer] });
      if (!fallen) page.onmessage?.call(worker, { data } as MessageEvent);
    },
  };
  const worker = Object.assign(page, {
    postMessage: (call: { readonly does: string }) => {
      asked.push(call.does);
      const data = structuredClone(call);
      if (!fallen && call.does !== busyAt) queueMicrotask(() => scope.onmessage?.({ data } as MessageEvent));
    },
    terminate: () => {
      fallen = true;
    },
  }) as unknown as Worker;
  answerIn(scope, job);
  return {
    worker,
    asked,
    /** As when memory runs out: whatever waits gets no answer. */
    fall: (): void => {
      fallen = true;
      worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
    },
    fallen: () => fallen,
  };
};
