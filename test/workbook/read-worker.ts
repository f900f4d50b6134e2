// 读文件的工人：在自己的线程里读一份文件，内存有上限，超时由外面终止
import { parentPort } from "node:worker_threads";
import { grids } from "#shared/regimes/grids.ts";
import { readTravelled } from "#shared/workbook/reading/travelled.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { readWorkbook } from "#shared/workbook/xlsx/read.ts";

/** What a worker answers of a file. */
export interface Told {
  /** "read", or why not. */
  readonly answer: string;
  readonly cells: number;
  readonly milliseconds: number;
  /** Heap and buffers of the worker, in megabytes. */
  readonly memory: number;
}

const tell = async (bytes: Uint8Array): Promise<Told> => {
  const began = performance.now();
  const workbook = readWorkbook(bytes);
  const form = isWorkbookRefused(workbook) ? workbook : await readTravelled(bytes, { regimes: grids });
  const answer = isWorkbookRefused(workbook)
    ? workbook.refusedWorkbook
    : isWorkbookRefused(form)
      ? "read"
      : `read as ${form.how}`;
  const { heapTotal, arrayBuffers } = process.memoryUsage();
  return {
    answer,
    cells: isWorkbookRefused(workbook)
      ? 0
      : workbook.sheets.reduce((sum, { cells }) => sum + cells.reduce((all, row) => all + row.length, 0), 0),
    milliseconds: Math.round(performance.now() - began),
    memory: Math.round((heapTotal + arrayBuffers) / 1_048_576),
  };
};

parentPort?.on("message", async (bytes: Uint8Array) => {
  try {
    parentPort?.postMessage(await tell(bytes));
  } catch (fault) {
    parentPort?.postMessage({
      answer: `crash: ${fault instanceof Error ? (fault.stack ?? fault.message) : fault}`,
      cells: 0,
      milliseconds: 0,
      memory: 0,
    } satisfies Told);
  }
});

parentPort?.postMessage("ready");
