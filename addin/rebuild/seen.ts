// 面板见过的：表完好时的各张工作表与各行；表坏了，凭它补
import type { SheetContent } from "#shared/workbook/sheet.ts";
import { type OpenForm, rowsOf } from "../sheet/open-form.ts";
import type { Versioned } from "./other-pane.ts";

/** The sheets of a form as last read, the hidden one too. */
export const sheetsSeen = ({ sheets }: OpenForm): readonly SheetContent[] => sheets;

/** Its rows, as far as they tell who synced them. */
export const rowsSeen: (form: OpenForm) => readonly Versioned[] = rowsOf;
