// 读一个文件：把关、解析、读数；是本系统写出的汇总就当作上一次的
import { type Arrival, arrivalOf } from "#shared/consolidation/arrival.ts";
import type { RosterUnit } from "#shared/consolidation/consolidation.ts";
import { rosterIn } from "#shared/consolidation/roster-file.ts";
import { isSummary, type LastSummary, readSummary } from "#shared/consolidation/summary/read-summary.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { readTravelled } from "#shared/workbook/reading/travelled.ts";
import { isWorkbookRefused, refuseWorkbook } from "#shared/workbook/refusals.ts";
import { limits } from "#shared/workbook/xlsx/guard.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import type { AskedFile } from "./asking.ts";
import { layoutsIn } from "./kept-layouts.ts";

const megabyte = 1_048_576;

const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

const summaryIn = async (bytes: Uint8Array, asked: AskedFile): Promise<LastSummary | null> => {
  const sheets = await readXlsx(bytes);
  if (isWorkbookRefused(sheets) || !isSummary(sheets)) return null;
  const read = readSummary(sheets, { by: asked.by, on: asked.modified });
  return isWorkbookRefused(read) ? null : read;
};

/** What a file turned out to be. */
export type ReadHere =
  | { readonly arrival: Arrival }
  | { readonly summary: LastSummary }
  | { readonly roster: readonly RosterUnit[] };

/** Reads one file; what can't be read is an arrival that says why. */
export const readFile = async (asked: AskedFile, regimes: readonly GridRegime[]): Promise<ReadHere> => {
  const { file, modified, blob, layouts } = asked;
  const received = { file, digest: null, size: blob.size, modified };
  if (blob.size > limits.file)
    return {
      arrival: arrivalOf(
        received,
        refuseWorkbook("file-too-large", {
          megabytes: Math.ceil(blob.size / megabyte),
          most: limits.file / megabyte,
        }),
      ),
    };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await blob.arrayBuffer());
  } catch (fault) {
    // Moved, deleted or locked since it was chosen; the browser tells no more than a name.
    const reason = fault instanceof DOMException ? fault.name : "";
    return { arrival: arrivalOf(received, refuseWorkbook("file-unreadable", { reason })) };
  }
  // A list of units among the files is what a list of units is for; any other text gets its own answer.
  const roster = /\.(csv|json)$/i.test(file) ? rosterIn(file, bytes) : null;
  if (roster !== null && "units" in roster) return { roster: roster.units };
  const form = await readTravelled(bytes, { regimes, layouts: layoutsIn(layouts) });
  const maybe = isWorkbookRefused(form) ? form.refusedWorkbook.startsWith("form-") : isSummary(form.sheets);
  const summary = maybe ? await summaryIn(bytes, asked) : null;
  if (summary !== null) return { summary };
  return { arrival: arrivalOf({ ...received, digest: await digestOf(bytes) }, form) };
};
