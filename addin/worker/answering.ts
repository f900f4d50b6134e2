// 工作线程这一头：一次一件，逐件回话；出错只说是哪一种，不带内容
import { type Answer, type Call, hello, type Job } from "./talk.ts";

/** What a worker has of its global scope that a page has otherwise. */
export interface WorkerScope {
  postMessage: (answer: Answer, transfer: readonly ArrayBuffer[]) => void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Bytes are handed over, not copied. */
const handedOver = (answer: unknown): readonly ArrayBuffer[] => {
  const bytes =
    answer instanceof Uint8Array ? answer : (answer as { readonly bytes?: unknown } | null)?.bytes;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
};

const codeOf = (fault: unknown): { readonly code?: string } => {
  const code = (fault as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? { code } : {};
};

/** Does a job's calls one after the other, in the order in which they come. */
export const answerIn = <J extends Job<J>>(scope: WorkerScope, job: J): void => {
  const answer = async ({ number, does, given }: Call<J>): Promise<void> => {
    try {
      const done = await (job[does] as unknown as (...given: unknown[]) => Promise<unknown>)(...given);
      scope.postMessage({ number, answer: done }, handedOver(done));
    } catch (fault) {
      // The kind of the fault only: its words may quote a cell.
      const failed = fault instanceof Error ? fault.name : "Error";
      scope.postMessage({ number, failed, ...codeOf(fault) }, []);
    }
  };
  let before = Promise.resolve();
  scope.onmessage = ({ data }: MessageEvent<Call<J>>) => {
    before = before.then(() => answer(data));
  };
  scope.postMessage(hello, []);
};
