// 打开文件：交给工作线程；没有工作线程的地方就在页面里读
import type { WorkbookRefused } from "#shared/workbook/refusals.ts";
import { talkTo, WorkerFault } from "../worker/talk.ts";
import type { Book } from "./book.ts";
import { asRefusal, type FileHost, type FileHostParts, fileHostOver, openIn } from "./file-host.ts";

export interface OpenFileParts extends FileHostParts {
  /** Gets what ends the opening, and all that follows, at once. */
  readonly started?: (end: () => void) => void;
}

const methods: readonly (keyof Book)[] = [
  "open",
  "leaves",
  "rows",
  "patch",
  "unmark",
  "mark",
  "unmerge",
  "begin",
  "append",
  "made",
  "save",
];

/**
 * Opens a file in a worker, or in the page itself where no worker comes. Without bytes: a workbook without sheets.
 * Refuses what is no workbook, too large or damaged; throws `stopped` when ended.
 */
export const openFile = async (
  bytes: Uint8Array | null,
  worker: () => Worker,
  parts: OpenFileParts & { readonly newRowId: () => string },
): Promise<FileHost | WorkbookRefused> => {
  const elsewhere = talkTo<Book>(worker(), methods);
  parts.started?.(elsewhere.end);
  try {
    if (bytes !== null) return await openIn(elsewhere, bytes, parts);
    await elsewhere.leaves();
    return fileHostOver(elsewhere, parts);
  } catch (fault) {
    elsewhere.end();
    if (!(fault instanceof WorkerFault) || fault.how !== "absent") throw asRefusal(fault);
  }
  const { fileHost, openXlsx } = await import("./xlsx.ts");
  return bytes === null ? fileHost([], parts) : openXlsx(bytes, parts);
};
