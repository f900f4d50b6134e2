// 读表线程：一次读一个文件，把关、解析、读数，交回紧凑的到件；文件的字节随即放掉
import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { type Arrival, arrivalOf, type ReceivedFile } from "#shared/consolidation/arrival.ts";
import { isSummary } from "#shared/consolidation/summary/read-summary.ts";
import { grids } from "#shared/regimes/grids.ts";
import type { LayoutMapping } from "#shared/workbook/reading/own-layout.ts";
import { readTravelled, type TravelledForm } from "#shared/workbook/reading/travelled.ts";
import { isWorkbookRefused, refuseWorkbook, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import { limits } from "#shared/workbook/xlsx/guard.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import type { Found } from "./gather.ts";
import { type Packed, packArrival } from "./packed.ts";

/** What every reader is begun with. */
export interface Begun {
  readonly layouts: readonly LayoutMapping[];
}

/** A packed arrival, or the word that the file is a summary of this command. */
export type Read = { readonly packed: Packed } | { readonly summary: true };

const megabyte = 1_048_576;
const unread = (received: ReceivedFile, reason: string): Arrival => ({
  ...received,
  read: { refused: refuseWorkbook("file-unreadable", { reason }) },
});

interface Opened {
  readonly received: ReceivedFile;
  /** Null where it is larger than any file that is taken. */
  readonly bytes: Uint8Array | null;
}

const open = ({ path, file }: Found): Opened => {
  const handle = openSync(path, "r");
  try {
    const { size, mtime } = fstatSync(handle);
    const bytes = size > limits.file ? null : readFileSync(handle);
    const digest = bytes === null ? null : createHash("sha256").update(bytes).digest("hex");
    return { received: { file, digest, size, modified: mtime.toISOString() }, bytes };
  } finally {
    closeSync(handle);
  }
};

const sheetsOf = async (
  form: TravelledForm | WorkbookRefused,
  bytes: Uint8Array,
): Promise<readonly { readonly name: string }[]> => {
  if (!isWorkbookRefused(form)) return form.sheets;
  const sheets = form.refusedWorkbook.startsWith("form-") ? await readXlsx(bytes) : [];
  return isWorkbookRefused(sheets) ? [] : sheets;
};

const read = async (found: Found, layouts: Begun["layouts"]): Promise<Read> => {
  const { received, bytes } = open(found);
  if (bytes === null) {
    const values = { megabytes: Math.ceil(received.size / megabyte), most: limits.file / megabyte };
    return {
      packed: packArrival({ ...received, read: { refused: refuseWorkbook("file-too-large", values) } }),
    };
  }
  const form = await readTravelled(bytes, { regimes: grids, layouts });
  // A summary left among the files has the heads of a form, and is none.
  if (isSummary(await sheetsOf(form, bytes))) return { summary: true };
  return { packed: packArrival(arrivalOf(received, form)) };
};

const answer = async (found: Found, layouts: Begun["layouts"]): Promise<Read> => {
  try {
    return await read(found, layouts);
  } catch (fault) {
    const code = typeof fault === "object" && fault !== null && "code" in fault ? String(fault.code) : "";
    // Of the file system, which tells its own codes; anything else is a fault of the program, and is told as such.
    if (!/^E[A-Z]+$/.test(code)) throw fault;
    const received = { file: found.file, digest: null, size: 0, modified: null };
    return { packed: packArrival(unread(received, code)) };
  }
};

const { layouts } = workerData as Begun;
parentPort?.on("message", async (found: Found) => parentPort?.postMessage(await answer(found, layouts)));
