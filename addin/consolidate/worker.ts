// 工作线程：在页面之外读、合、写，页面一刻也不停；一次一件，逐件回话
import { consolidationJob } from "./job.ts";
import { type Answer, type Call, hello } from "./worker-talk.ts";

/** What a worker has of its global scope that a page has otherwise. */
interface WorkerScope {
  postMessage: (answer: Answer, transfer: readonly ArrayBuffer[]) => void;
  onmessage: ((event: MessageEvent<Call>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const job = consolidationJob();

const does = async (call: Call): Promise<{ answer: unknown; transfer: readonly ArrayBuffer[] }> => {
  switch (call.does) {
    case "read":
      return { answer: await job.read(...call.given), transfer: [] };
    case "refuse":
      return { answer: await job.refuse(...call.given), transfer: [] };
    case "report":
      return { answer: await job.report(...call.given), transfer: [] };
    case "make": {
      const made = await job.make(...call.given);
      return { answer: made, transfer: made.bytes.buffer instanceof ArrayBuffer ? [made.bytes.buffer] : [] };
    }
  }
};

scope.onmessage = async ({ data }) => {
  try {
    const { answer, transfer } = await does(data);
    scope.postMessage({ number: data.number, answer }, transfer);
  } catch (fault) {
    // The kind of the fault only: its words may quote a cell.
    const failed = fault instanceof Error ? fault.name : "Error";
    scope.postMessage({ number: data.number, failed }, []);
  }
};

scope.postMessage(hello, []);
