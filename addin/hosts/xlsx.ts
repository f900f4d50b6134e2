// .xlsx 就在这里读写：没有工作线程的地方、测试里用；一样的册，一样的宿主
import type { WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import { type BookParts, bookOf } from "./book.ts";
import { type FileHost, type FileHostParts, fileHostOver, openIn } from "./file-host.ts";

export type { FileHost } from "./file-host.ts";

/** A workbook host over sheets in memory; `save` gives a new workbook with marks, versions and merged cells. */
export const fileHost = (sheets: readonly SheetContent[], parts: BookParts & FileHostParts): FileHost =>
  fileHostOver(bookOf(sheets, parts), parts);

/** Reads a dropped file; refuses what is no workbook, too large or damaged. */
export const openXlsx = (
  bytes: Uint8Array,
  parts: BookParts & FileHostParts,
): Promise<FileHost | WorkbookRefused> => openIn(bookOf([], parts), bytes, parts);
