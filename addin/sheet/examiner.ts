// 查表：在页面之外读表、校验、定颜色；工作表一份一份收进来，结果一份一份交出去
import type { SheetMarks } from "#shared/workbook/host.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { Mark } from "#shared/workbook/sheet.ts";
import { type SheetShelf, sheetShelf } from "../worker/portions.ts";
import { checkSheet, type SheetCheck } from "./check.ts";
import { type FormLists, type FormOutline, inParts } from "./form-parts.ts";
import { marksOf } from "./marks.ts";
import { formIn } from "./open.ts";
import type { OpenForm, OpenSettings } from "./open-form.ts";
import type { SaidOfCell } from "./returned.ts";
import type { RowConflict } from "./sync.ts";

/** Marks without their cells, of which there are so many to ask for. */
export interface MarksOutline extends Omit<SheetMarks, "marks"> {
  readonly marks: number;
}

/** A form examined in portions, so that a page in another thread takes each as a task of its own. */
export interface Examiner extends SheetShelf {
  /** Reads and checks the form in the sheets that are named, in this order. */
  readonly examine: (
    sheets: readonly string[],
    settings: OpenSettings,
  ) => Promise<{ readonly regime: string; readonly outline: FormOutline } | WorkbookRefused>;
  /** Entries of one of its lists from one (in) to another (out). */
  readonly part: <K extends keyof FormLists>(list: K, from: number, to: number) => Promise<FormLists[K]>;
  /** What every cell of it should show. */
  readonly colour: (
    conflicts: readonly RowConflict[],
    locked: boolean,
    comments: readonly SaidOfCell[],
  ) => Promise<readonly MarksOutline[]>;
  readonly coloured: (table: number, from: number, to: number) => Promise<readonly Mark[]>;
}

export const examiner = (): Examiner => {
  const shelf = sheetShelf();
  let last: { readonly form: OpenForm; readonly check: SheetCheck; readonly lists: FormLists } | null = null;
  let marks: readonly SheetMarks[] = [];
  return {
    sheet: shelf.sheet,
    cells: shelf.cells,
    examine: async (names, settings) => {
      last = null;
      const form = formIn(shelf.only(names), settings);
      if (isWorkbookRefused(form)) return form;
      const check = checkSheet(form);
      const { outline, lists } = inParts(form, check);
      last = { form, check, lists };
      return { regime: form.regime.id, outline };
    },
    part: async <K extends keyof FormLists>(list: K, from: number, to: number) =>
      (last?.lists[list].slice(from, to) ?? []) as unknown as FormLists[K],
    colour: async (conflicts, locked, comments) => {
      marks = last === null ? [] : marksOf(last.form, last.check, conflicts, locked, comments);
      return marks.map(({ marks: own, ...table }) => ({ ...table, marks: own.length }));
    },
    coloured: async (table, from, to) => marks[table]?.marks.slice(from, to) ?? [],
  };
};
