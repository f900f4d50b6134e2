// 读大份的汇总：一行行解压、一行行读，人再多也只占几行的内存
import { crc32, createInflateRaw } from "node:zlib";
import type { ConsolidatedRow } from "#shared/consolidation/consolidation.ts";
import { type ReadingBack, SummaryReader } from "#shared/consolidation/summary/read-summary.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import { readRowsOf } from "#shared/workbook/xlsx/cells.ts";
import type { Limits } from "#shared/workbook/xlsx/guard.ts";
import { MarkupFault } from "#shared/workbook/xlsx/markup.ts";
import { packedBytes } from "#shared/workbook/xlsx/parts.ts";
import { openWorkbook, type PackedSheet, refusedFor } from "#shared/workbook/xlsx/read.ts";

/** Characters of one row at most: what is longer is none of ours. */
const longestRow = 10_000_000;

/** The text of a part, piece by piece; MarkupFault where it is not what its entry declares. */
async function* textOf(file: Uint8Array, { entry }: PackedSheet): AsyncIterable<string> {
  const packed = packedBytes(file, entry);
  if (packed === null) throw new MarkupFault();
  const decoder = new TextDecoder();
  let [crc, size] = [0, 0];
  const count = (bytes: Uint8Array): void => {
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (size > entry.inflated) throw new MarkupFault();
  };
  if (entry.method === 0) {
    count(packed);
    yield decoder.decode(packed);
  } else {
    const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
    inflate.end(packed);
    try {
      for await (const bytes of inflate as AsyncIterable<Buffer>) {
        count(bytes);
        yield decoder.decode(bytes, { stream: true });
      }
    } catch (fault) {
      // zlib's own codes: the data are damaged.
      throw fault instanceof Error && "code" in fault && String(fault.code).startsWith("Z_")
        ? new MarkupFault()
        : fault;
    } finally {
      inflate.destroy();
    }
  }
  if (crc !== entry.crc || size !== entry.inflated) throw new MarkupFault();
}

/** Whole rows of a worksheet's text, some at a time. */
async function* rowsIn(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let text = "";
  let inData = false;
  for await (const piece of pieces) {
    text += piece;
    if (!inData) {
      const begins = /<sheetData\s*>/.exec(text);
      if (begins !== null) text = text.slice(begins.index + begins[0].length);
      inData = begins !== null;
    }
    const end = inData ? text.lastIndexOf("</row>") : -1;
    if (end >= 0) {
      yield text.slice(0, end + "</row>".length);
      text = text.slice(end + "</row>".length);
    } else if (text.length > longestRow) throw new MarkupFault();
  }
}

/**
 * Reads a summary workbook row by row; `take` gets the persons' rows. Refusals: as `readWorkbook` and `readSummary`.
 * Memory: the file itself, its shared texts, and a few rows.
 */
export const readSummaryFile = async (
  file: Uint8Array,
  back: ReadingBack,
  most: Limits,
  take: (row: ConsolidatedRow) => void,
): Promise<ReturnType<SummaryReader["end"]> | WorkbookRefused> => {
  const workbook = openWorkbook(file, most);
  if (isWorkbookRefused(workbook)) return workbook;
  const reader = new SummaryReader(take);
  const room = { left: most.cells };
  const readSheet = async (sheet: PackedSheet): Promise<void> => {
    const wants = reader.sheet(sheet.name);
    for await (const rows of rowsIn(textOf(file, sheet)))
      for (const [at, cells] of readRowsOf(rows, workbook.setting, room)) if (!wants(at, cells)) return;
  };
  try {
    for (const sheet of workbook.sheets) await readSheet(sheet);
  } catch (fault) {
    return refusedFor(fault, most);
  }
  return reader.end(back);
};
