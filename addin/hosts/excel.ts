// Excel 宿主：通过 Office.js 读写工作簿；全项目只有这里出现 Excel.run
import { cellAddress } from "#shared/workbook/address.ts";
import type { Edit, Patch, WorkbookHost } from "#shared/workbook/host.ts";
import { HostRefusal } from "#shared/workbook/host.ts";
import type { Box, Mark, SheetContent, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { cellStates } from "#shared/workbook/states.ts";
import { boxAddress, readAddress } from "./address.ts";
import { type ReadSheet, readAtOnce, readInPortions } from "./excel-reading.ts";
import { asRefusal, type Patience, usualPatience } from "./excel-refusals.ts";
import { protection, turns, writeSheet } from "./excel-sheet.ts";
import { rectangles } from "./rectangles.ts";
import { requests } from "./requests.ts";

const runWith =
  (patience: () => Patience) =>
  async <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
    const { over, forget } = patience();
    try {
      return await Promise.race([
        Excel.run({ delayForCellEdit: true }, batch),
        over.then(() => {
          throw new HostRefusal("no-answer");
        }),
      ]);
    } catch (cause) {
      throw asRefusal(cause);
    } finally {
      forget();
    }
  };

const run = runWith(usualPatience);

/** Where the person is: the active cell, zero-based. */
export const activeCell = (): Promise<{ sheet: string; row: number; column: number }> =>
  run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex,columnIndex,worksheet/name");
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });

/** The name of a sheet while it is being made. */
const unfinished = (index: number): string => `\u2026${index}`;

/** A workbook with our form opens the pane by itself; one that can't be marked so is none the worse. */
const openWithPane = (): void => {
  const { settings } = Office.context.document;
  settings.set("Office.AutoShowTaskpaneWithDocument", true);
  settings.saveAsync();
};

/**
 * The workbook open in Excel. Needs ExcelApi 1.12; newer members are asked for before use.
 * Whatever stays without an answer longer than `patience` is refused as `no-answer`.
 */
export const excelHost = (patience: () => Patience = usualPatience): WorkbookHost => {
  const run = runWith(patience);
  /** What the last look said: saves a round trip before each write. */
  const locked = new Map<string, boolean>();
  const nameById = new Map<string, string>();
  const painted = new Map<string, string>();

  const isLocked = async (context: Excel.RequestContext, sheet: Excel.Worksheet, name: string) => {
    const known = locked.get(name);
    if (known !== undefined) return known;
    sheet.protection.load("protected");
    await context.sync();
    locked.set(name, sheet.protection.protected);
    return sheet.protection.protected;
  };

  /** Opens a protected sheet for the time of one batch. */
  const writing = (name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const wasLocked = await isLocked(context, sheet, name);
      context.application.suspendScreenUpdatingUntilNextSync();
      if (wasLocked) sheet.protection.unprotect();
      work(sheet);
      if (wasLocked) sheet.protection.protect(protection);
      await context.sync();
    }).catch((refusal) => {
      locked.delete(name);
      throw refusal;
    });

  const nameOf = async (id: string): Promise<string> => {
    const known = nameById.get(id);
    if (known !== undefined) return known;
    return run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load("name");
      await context.sync();
      nameById.set(id, sheet.name);
      return sheet.name;
    });
  };

  const make = (workbook: WorkbookSpec, aside: ReadonlyMap<string, string> = new Map()): Promise<void> =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      const renamed = [...aside].map(([name, to]) => [worksheets.getItemOrNullObject(name), to] as const);
      const before = workbook.sheets.map(({ name }) => worksheets.getItemOrNullObject(name));
      // Left over when Excel gave up in the middle of an earlier making.
      const halfMade = workbook.sheets.map((_, index) => worksheets.getItemOrNullObject(unfinished(index)));
      for (const sheet of [...before, ...halfMade, ...renamed.map(([each]) => each)]) sheet.load("name");
      await context.sync();
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const sheet of halfMade) if (!sheet.isNullObject) sheet.delete();
      for (const [sheet, to] of renamed) if (!sheet.isNullObject) sheet.name = to;
      nameById.clear();
      // The new sheet comes first: Excel refuses to delete the last visible one.
      const made = workbook.sheets.map((spec, index) => {
        const sheet = worksheets.add(unfinished(index));
        const old = before[index];
        if (old && !old.isNullObject && !aside.has(spec.name)) {
          old.visibility = "Visible";
          old.delete();
        }
        sheet.name = spec.name;
        return sheet;
      });
      for (const [index, spec] of workbook.sheets.entries()) {
        const sheet = made[index];
        if (sheet) await writeSheet(context, sheet, spec);
        locked.set(spec.name, spec.protected);
        painted.delete(spec.name);
      }
      worksheets.getItem(workbook.active).activate();
      for (const [index, spec] of workbook.sheets.entries()) {
        const sheet = made[index];
        if (sheet && spec.visibility === "veryHidden") sheet.visibility = "VeryHidden";
        sheet?.load("id");
      }
      await context.sync();
      for (const [index, sheet] of made.entries()) nameById.set(sheet.id, workbook.sheets[index]?.name ?? "");
      openWithPane();
    });

  const remember = (read: ReadSheet): SheetContent => {
    nameById.set(read.id, read.content.name);
    locked.set(read.content.name, read.content.protected);
    return read.content;
  };

  const read = async (sheets: readonly string[]): Promise<readonly SheetContent[]> => {
    try {
      return (await run((context) => readAtOnce(context, sheets))).map(remember);
    } catch (refusal) {
      if (!(refusal instanceof HostRefusal && refusal.code === "too-large")) throw refusal;
    }
    const found: SheetContent[] = [];
    for (const name of sheets)
      found.push(...(await run((context) => readInPortions(context, name))).map(remember));
    return found;
  };

  const patch = async (name: string, patches: readonly Patch[]): Promise<void> => {
    if (patches.length === 0) return;
    const values = new Map(patches.map((each) => [`${each.row} ${each.column}`, each.value]));
    // A number that is a text (an identity number) needs a text cell, or Excel drops its last digits.
    const blocks = rectangles(patches.map((each) => ({ ...each, value: turns(each.value) })));
    for (const some of requests(blocks))
      await writing(name, (sheet) => {
        for (const block of some) {
          const range = sheet.getRange(boxAddress(block));
          if (block.value) range.numberFormat = "@" as unknown as string[][];
          range.values = Array.from({ length: block.bottom - block.top + 1 }, (_, down) =>
            Array.from(
              { length: block.right - block.left + 1 },
              (_, across) => values.get(`${block.top + down} ${block.left + across}`) ?? "",
            ),
          );
        }
      });
  };

  const mark = async (name: string, within: Box, marks: readonly Mark[]): Promise<void> => {
    const coloured = marks.filter(({ state }) => cellStates[state].fill !== cellStates.empty.fill);
    const boxes = rectangles(coloured.map(({ row, column, state }) => ({ row, column, value: state })));
    const key = `${boxAddress(within)} ${boxes.map((box) => `${boxAddress(box)} ${box.value}`).join()}`;
    // An unchanged picture is not painted again: each write is a step in the person's undo list.
    if (painted.get(name) === key) return;
    for (const [at, some] of requests(boxes).entries())
      await writing(name, (sheet) => {
        if (at === 0) sheet.getRange(boxAddress(within)).format.fill.clear();
        for (const box of some)
          sheet.getRange(boxAddress(box)).format.fill.color = cellStates[box.value].fill;
      });
    painted.set(name, key);
  };

  const lock = (name: string, inputs: Box, closed: boolean): Promise<void> =>
    writing(name, (sheet) => {
      sheet.getRange(boxAddress(inputs)).format.protection.locked = closed;
    });

  const names = (): Promise<readonly string[]> =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });

  const select = (name: string, row: number, column: number): Promise<void> =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.activate();
      sheet.getRange(cellAddress(row, column)).select();
      await context.sync();
    });

  /** Registers at the collection, so that sheets made later are heard too. */
  const listen = (register: (sheets: Excel.WorksheetCollection) => { remove(): void; context: object }) => {
    let stopped = false;
    const handler = run(async (context) => {
      const registered = register(context.workbook.worksheets);
      await context.sync();
      return registered as unknown as OfficeExtension.EventHandlerResult<unknown>;
    });
    const stop = async (): Promise<void> => {
      const registered = await handler;
      await Excel.run(registered.context as Excel.RequestContext, async (context) => {
        registered.remove();
        await context.sync();
      });
    };
    return () => {
      if (stopped) return;
      stopped = true;
      stop().catch(() => undefined);
    };
  };

  const onEdit = (listener: (edit: Edit) => void): (() => void) =>
    listen((sheets) =>
      sheets.onChanged.add(async ({ worksheetId, address, changeType }) => {
        const sheet = await nameOf(worksheetId).catch(() => "");
        if (sheet === "") return;
        // Rows that moved took their colours with them.
        if (changeType !== "RangeEdited") painted.delete(sheet);
        listener({ sheet, box: readAddress(address) });
      }),
    );

  const onSelect: WorkbookHost["onSelect"] = (listener) =>
    listen((sheets) =>
      sheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const sheet = await nameOf(worksheetId).catch(() => "");
        const box = readAddress(address);
        if (sheet !== "" && box) listener({ sheet, row: box.top, column: box.left });
      }),
    );

  return { kind: "excel", live: true, make, read, names, patch, mark, lock, select, onEdit, onSelect };
};
