// 读一个文件：把关、解析、读数；是本系统写出的汇总就当作上一次的
import { type Arrival, arrivalOf } from "#shared/consolidation/arrival.ts";
import { isSummary, type LastSummary, readSummary } from "#shared/consolidation/summary/read-summary.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { readTravelled } from "#shared/workbook/reading/travelled.ts";
import { isWorkbookRefused, refuseWorkbook } from "#shared/workbook/refusals.ts";
import { limits } from "#shared/workbook/xlsx/guard.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import type { AskedFile } from "./asking.ts";

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

/** Reads one file; what can't be read is an arrival that says why. */
export const readFile = async (
  asked: AskedFile,
  regimes: readonly GridRegime[],
): Promise<{ readonly arrival: Arrival } | { readonly summary: LastSummary }> => {
  const { file, modified, blob } = asked;
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
  const form = await readTravelled(bytes, { regimes });
  const maybe = isWorkbookRefused(form) ? form.refusedWorkbook.startsWith("form-") : isSummary(form.sheets);
  const summary = maybe ? await summaryIn(bytes, asked) : null;
  if (summary !== null) return { summary };
  return { arrival: arrivalOf({ ...received, digest: await digestOf(bytes) }, form) };
};
