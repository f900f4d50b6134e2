// 读表人：小表就在页面里读，一眨眼的事；大表交给工作线程，页面一步也不停
import { regimeOf } from "#shared/regimes/registry.ts";
import { HostRefusal, type SheetMarks } from "#shared/workbook/host.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { Mark, SheetContent } from "#shared/workbook/sheet.ts";
import { gathered, sendSheet } from "../worker/portions.ts";
import { type Elsewhere, talkTo, WorkerFault } from "../worker/talk.ts";
import { checkSheet, knowCheck } from "./check.ts";
import type { Examiner } from "./examiner.ts";
import { type FormLists, fromParts, perPortion, rowsFrom } from "./form-parts.ts";
import { marksOf } from "./marks.ts";
import { formIn, supplementFor } from "./open.ts";
import type { OpenForm, OpenSettings } from "./open-form.ts";
import type { SaidOfCell } from "./returned.ts";
import type { RowConflict } from "./sync.ts";
import { formTables } from "./tables.ts";

/** Reads sheets into a form and finds its colours, here or elsewhere; both give the same. */
export interface FormReader {
  readonly read: (
    sheets: readonly SheetContent[],
    settings: OpenSettings,
  ) => Promise<OpenForm | WorkbookRefused>;
  readonly marks: (
    form: OpenForm,
    conflicts: readonly RowConflict[],
    locked: boolean,
    comments?: readonly SaidOfCell[],
  ) => Promise<readonly SheetMarks[]>;
  /** Lets go of what is known elsewhere; what is under way there is `stopped`. */
  readonly end: () => void;
}

/** Reads where it stands. */
export const readerHere: FormReader = {
  read: async (sheets, settings) => formIn(sheets, settings),
  marks: async (form, conflicts, locked, comments) =>
    marksOf(form, checkSheet(form), conflicts, locked, comments),
  end: () => undefined,
};

/** Rows of all sheets together above which a form is read elsewhere: typing waits for fewer under a frame. */
export const mostRowsHere = 100;
/** Marks of one portion. */
const marksAtOnce = 4_000;

const methods: readonly (keyof Examiner)[] = ["sheet", "cells", "examine", "part", "colour", "coloured"];

/** Lets the page go on: what follows is a task of its own. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Reads in an examiner, portion by portion. */
export const readerOver = (examiner: Examiner): Pick<FormReader, "read" | "marks"> => {
  const sent = new Map<string, SheetContent>();
  let last: OpenForm | null = null;
  const send = async (sheet: SheetContent): Promise<void> => {
    // Sheets are read anew only where they were touched: the same one is there already.
    if (sent.get(sheet.name) === sheet) return;
    sent.delete(sheet.name);
    await sendSheet(sheet, examiner);
    sent.set(sheet.name, sheet);
  };
  return {
    read: async (sheets, settings) => {
      last = null;
      for (const sheet of sheets) await send(sheet);
      const names = sheets.map(({ name }) => name);
      for (const name of sent.keys()) if (!names.includes(name)) sent.delete(name);
      const examined = await examiner.examine(names, settings);
      if (isWorkbookRefused(examined)) return examined;
      const { regime: id, outline } = examined;
      const regime = regimeOf(id);
      if (regime === undefined) throw new RangeError(id);
      const list = async <K extends keyof FormLists>(name: K): Promise<FormLists[K]> =>
        (await gathered<FormLists[K][number]>(outline.lengths[name], perPortion[name], (from, to) =>
          examiner.part(name, from, to),
        )) as FormLists[K];
      const lists = {
        subjects: await list("subjects"),
        problems: await list("problems"),
        found: await list("found"),
        called: await list("called"),
      };
      const given = supplementFor({ regime, meta: outline.meta }, settings.supplement ?? null);
      // A form that is no rules itself is judged by those that were given: the very same, so that it is known for them.
      const supplement = outline.kind === "supplement" ? outline.supplement : given;
      const rows = await gathered(outline.lengths.rows, perPortion.rows, async (from, to) =>
        rowsFrom(await examiner.part("rows", from, to), lists.found),
      );
      await breath();
      const { form, check } = fromParts(outline, lists, rows, { regime, supplement, sheets });
      knowCheck(form, check);
      // The words of its columns too are made away from the first picture of it.
      await breath();
      formTables(form);
      await breath();
      last = form;
      return form;
    },
    marks: async (form, conflicts, locked, comments = []) => {
      if (form !== last) return readerHere.marks(form, conflicts, locked, comments);
      const tables: SheetMarks[] = [];
      for (const [at, { marks, ...table }] of (await examiner.colour(conflicts, locked, comments)).entries())
        tables.push({
          ...table,
          marks: await gathered<Mark>(marks, marksAtOnce, (from, to) => examiner.coloured(at, from, to)),
        });
      return tables;
    },
  };
};

/** Reads small forms here and large ones in a worker; here too where no worker comes or it fell. */
export const formReader = (worker: () => Worker): FormReader => {
  let elsewhere: {
    readonly examiner: Elsewhere<Examiner>;
    readonly reader: Pick<FormReader, "read" | "marks">;
  } | null = null;
  const there = () => {
    if (elsewhere === null) {
      const examiner = talkTo<Examiner>(worker(), methods);
      elsewhere = { examiner, reader: readerOver(examiner) };
    }
    return elsewhere.reader;
  };
  const end = (): void => {
    elsewhere?.examiner.end();
    elsewhere = null;
  };
  let before: Promise<unknown> = Promise.resolve();
  /** One after the other: what is sent in portions must not be torn apart. A worker that fell is done without. */
  const turn = <T>(there: () => Promise<T>, here: () => Promise<T>): Promise<T> => {
    const mine = before.then(there).catch((fault) => {
      if (!(fault instanceof WorkerFault)) throw fault;
      if (fault.message === "ended") throw new HostRefusal("stopped", fault);
      end();
      return here();
    });
    before = mine.catch(() => undefined);
    return mine;
  };
  return {
    read: async (sheets, settings) => {
      const here = () => readerHere.read(sheets, settings);
      const rows = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
      return rows <= mostRowsHere ? here() : turn(() => there().read(sheets, settings), here);
    },
    marks: async (form, conflicts, locked, comments) => {
      const here = () => readerHere.marks(form, conflicts, locked, comments);
      const own = elsewhere;
      return own === null ? here() : turn(() => own.reader.marks(form, conflicts, locked, comments), here);
    },
    end,
  };
};
