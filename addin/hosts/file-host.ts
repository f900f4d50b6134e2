// 文件宿主：浏览器里的 .xlsx 文件；册在工作线程里时，页面一份一份地问，哪一步也不停住
import { bySheet } from "#shared/workbook/forms/place.ts";
import {
  HostRefusal,
  type HostRefusalCode,
  hostRefusalCodes,
  type SheetPatch,
  type WorkbookHost,
} from "#shared/workbook/host.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { CellContent, SheetContent } from "#shared/workbook/sheet.ts";
import { type Elsewhere, WorkerFault } from "../worker/talk.ts";
import type { Book, Leaf } from "./book.ts";

/** A workbook host over a file; `save` gives the bytes of a new one. */
export interface FileHost extends WorkbookHost {
  readonly kind: "xlsx";
  readonly save: () => Promise<Uint8Array>;
  /** Gives up whatever is under way and lets the workbook go. */
  readonly close: () => void;
}

/** Rows, cells and marks of one portion: so few that none takes the page 50 ms. */
const portion = { rows: 500, cells: 4_000 } as const;

/** What a worker answers no with, as a refusal that the pane has words for. */
export const asRefusal = (fault: unknown): unknown => {
  if (!(fault instanceof WorkerFault)) return fault;
  const code = hostRefusalCodes.find((each) => each === fault.code) as HostRefusalCode | undefined;
  return new HostRefusal(code ?? (fault.how === "failed" ? "host-failed" : "stopped"), fault);
};

/** The items in portions of so many. */
const portions = function* <T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
};

export interface FileHostParts {
  /** Rows read of all that are asked for. */
  readonly onProgress?: (done: number, of: number) => void;
}

const isEnded = (book: Book | Elsewhere<Book>): book is Elsewhere<Book> => "end" in book;

/** A workbook host over a book, in this thread or another. */
export const fileHostOver = (book: Book | Elsewhere<Book>, parts: FileHostParts = {}): FileHost => {
  const listeners = new Set<Parameters<WorkbookHost["onSelect"]>[0]>();
  let before: Promise<unknown> = Promise.resolve();
  /** One thing after the other: what is done in portions must not be torn apart. */
  const turn = <T>(does: () => Promise<T>): Promise<T> => {
    const mine = before.then(does).catch((fault) => {
      throw asRefusal(fault);
    });
    before = mine.catch(() => undefined);
    return mine;
  };

  const there = async (name: string): Promise<void> => {
    if (!(await book.leaves()).some((leaf) => leaf.name === name)) throw new HostRefusal("sheet-missing");
  };

  const contentOf = async ({ rows, ...leaf }: Leaf, told: (rows: number) => void): Promise<SheetContent> => {
    const cells: (readonly CellContent[])[] = [];
    for (let from = 0; from < rows; from += portion.rows) {
      for (const row of await book.rows(leaf.name, from, Math.min(rows, from + portion.rows)))
        cells.push(row);
      told(Math.min(portion.rows, rows - from));
    }
    return { ...leaf, cells };
  };

  const patchAll = (patches: readonly SheetPatch[]): Promise<void> =>
    turn(async () => {
      const all = bySheet(patches);
      for (const sheet of all.keys()) await there(sheet);
      for (const [sheet, own] of all)
        for (const some of portions(own, portion.cells)) await book.patch(sheet, some);
    });

  return {
    kind: "xlsx",
    live: false,
    make: (workbook, aside = new Map()) =>
      turn(async () => {
        await book.begin(
          workbook.sheets.map(({ rows: _, ...sheet }) => sheet),
          workbook.active,
        );
        for (const { name, rows } of workbook.sheets)
          for (const some of portions(rows, portion.rows / 5)) await book.append(name, some);
        await book.made([...aside]);
      }),
    read: (names) =>
      turn(async () => {
        const leaves = await book.leaves();
        const asked = names.flatMap((name) => leaves.find((leaf) => leaf.name === name) ?? []);
        const of = asked.reduce((sum, { rows }) => sum + rows, 0);
        let done = 0;
        const sheets: SheetContent[] = [];
        for (const leaf of asked)
          sheets.push(
            await contentOf(leaf, (rows) => {
              done += rows;
              parts.onProgress?.(done, of);
            }),
          );
        return sheets;
      }),
    names: () => turn(async () => (await book.leaves()).map(({ name }) => name)),
    patch: (sheet, patches) => patchAll(patches.map((each) => ({ ...each, sheet }))),
    patchAll,
    mark: (sheets) =>
      turn(async () => {
        for (const { sheet, within, marks } of sheets) {
          await there(sheet);
          for (const box of within) await book.unmark(sheet, box);
          for (const some of portions(marks, portion.cells)) await book.mark(sheet, some);
        }
      }),
    lock: (inputs) =>
      turn(async () => {
        for (const sheet of new Set(inputs.map((area) => area.sheet))) await there(sheet);
      }),
    unmerge: (areas) =>
      turn(async () => {
        for (const { sheet, ...box } of areas) await book.unmerge(sheet, [box]);
      }),
    select: (sheet, row, column) =>
      turn(async () => {
        await there(sheet);
        for (const listener of listeners) listener({ sheet, row, column });
      }),
    onEdit: () => () => undefined,
    onSelect: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save: () => turn(() => book.save()),
    close: () => {
      if (isEnded(book)) book.end();
    },
  };
};

/** A host over the sheets of a file in a book. */
export const openIn = async (
  book: Book | Elsewhere<Book>,
  bytes: Uint8Array,
  parts: FileHostParts = {},
): Promise<FileHost | WorkbookRefused> => {
  const leaves = await book.open(bytes);
  if (!isWorkbookRefused(leaves)) return fileHostOver(book, parts);
  if (isEnded(book)) book.end();
  return leaves;
};
