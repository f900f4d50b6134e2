// 面板见过的：表完好时的各张工作表与各行；表坏了，凭它补
import type { SheetContent } from "#shared/workbook/sheet.ts";
import type { OpenForm } from "../sheet/open.ts";
import type { Versioned } from "./other-pane.ts";

/** The sheets of a form as last read, the hidden one too. */
export const sheetsSeen = ({ metaContent, sheet }: OpenForm): readonly SheetContent[] => [metaContent, sheet];

/** Its rows, as far as they tell who synced them. */
export const rowsSeen = ({ rows }: OpenForm): readonly Versioned[] => rows;
