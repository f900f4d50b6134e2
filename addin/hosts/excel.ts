// Excel 宿主：通过 Office.js 读写工作簿；全项目只有这里出现 Excel.run
import { cellAddress } from "#shared/workbook/address.ts";
import { type Area, bySheet } from "#shared/workbook/forms/place.ts";
import type { Edit, Patch, SheetMarks, SheetPatch, WorkbookHost } from "#shared/workbook/host.ts";
import { HostRefusal } from "#shared/workbook/host.ts";
import type { SheetContent, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { cellStates } from "#shared/workbook/states.ts";
import { boxAddress, readAddress } from "./address.ts";
import { makeSheets } from "./excel-making.ts";
import { type ReadSheet, readAtOnce, readInPortions } from "./excel-reading.ts";
import { asRefusal, type Patience, usualPatience } from "./excel-refusals.ts";
import { protection, turns } from "./excel-sheet.ts";
import { rectangles } from "./rectangles.ts";
import { perRequest, requests } from "./requests.ts";

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

/** Sheets of which merged cells are told: an annex a person has a hundred of them, and answers stay under 1 MB. */
const mostToldOfMerges = 30;

/** Where the person is: the active cell, zero-based. */
export const activeCell = (): Promise<{ sheet: string; row: number; column: number }> =>
  run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex,columnIndex,worksheet/name");
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });

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

  /** Of some sheets those that are protected; asks once for all that no look told of. */
  const lockedAmong = async (
    context: Excel.RequestContext,
    sheets: ReadonlyMap<string, Excel.Worksheet>,
  ): Promise<readonly Excel.Worksheet[]> => {
    const unknown = [...sheets].filter(([name]) => !locked.has(name));
    for (const [, sheet] of unknown) sheet.protection.load("protected");
    if (unknown.length > 0) await context.sync();
    for (const [name, sheet] of unknown) locked.set(name, sheet.protection.protected);
    return [...sheets].flatMap(([name, sheet]) => (locked.get(name) ? [sheet] : []));
  };

  /** Opens protected sheets for the time of one batch. */
  const writing = (
    names: Iterable<string>,
    work: (sheet: (name: string) => Excel.Worksheet) => void,
  ): Promise<void> => {
    const own = new Set(names);
    return run(async (context) => {
      const sheets = new Map([...own].map((name) => [name, context.workbook.worksheets.getItem(name)]));
      const opened = await lockedAmong(context, sheets);
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const sheet of opened) sheet.protection.unprotect();
      work((name) => sheets.get(name) ?? context.workbook.worksheets.getItem(name));
      for (const sheet of opened) sheet.protection.protect(protection);
      await context.sync();
    }).catch((refusal) => {
      for (const name of own) locked.delete(name);
      throw refusal;
    });
  };

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

  const make = (
    workbook: WorkbookSpec,
    aside: ReadonlyMap<string, string | null> = new Map(),
  ): Promise<void> =>
    run(async (context) => {
      nameById.clear();
      const ids = await makeSheets(context, workbook, aside);
      for (const { name, protected: closed } of workbook.sheets) {
        locked.set(name, closed);
        painted.delete(name);
      }
      for (const [name, id] of ids) nameById.set(id, name);
      openWithPane();
    });

  const remember = (read: ReadSheet): SheetContent => {
    nameById.set(read.id, read.content.name);
    locked.set(read.content.name, read.content.protected);
    return read.content;
  };

  let mergesUntold = false;
  const tellsMerges = (sheets: readonly string[]): boolean =>
    !mergesUntold &&
    sheets.length <= mostToldOfMerges &&
    Office.context.requirements.isSetSupported("ExcelApi", "1.13");

  const read = async (sheets: readonly string[]): Promise<readonly SheetContent[]> => {
    const tell = tellsMerges(sheets);
    try {
      return (await run((context) => readAtOnce(context, sheets, tell))).map(remember);
    } catch (refusal) {
      if (!(refusal instanceof HostRefusal)) throw refusal;
      // Excel fails where more cells are merged than it may tell of: the contents are worth more.
      if (tell && refusal.code === "host-failed") {
        mergesUntold = true;
        return read(sheets);
      }
      if (refusal.code !== "too-large") throw refusal;
    }
    const found: SheetContent[] = [];
    for (const name of sheets)
      found.push(...(await run((context) => readInPortions(context, name))).map(remember));
    return found;
  };

  const patchAll = async (patches: readonly SheetPatch[]): Promise<void> => {
    if (patches.length === 0) return;
    const values = new Map(patches.map((each) => [`${each.row} ${each.column} ${each.sheet}`, each.value]));
    const blocks = [...bySheet(patches)].flatMap(([sheet, own]) =>
      // A number that is a text (an identity number) needs a text cell, or Excel drops its last digits.
      rectangles(own.map((each) => ({ ...each, value: turns(each.value) }))).map((block) => ({
        ...block,
        sheet,
      })),
    );
    for (const some of requests(blocks))
      await writing(
        some.map(({ sheet }) => sheet),
        (sheetOf) => {
          for (const block of some) {
            const range = sheetOf(block.sheet).getRange(boxAddress(block));
            if (block.value) range.numberFormat = "@" as unknown as string[][];
            range.values = Array.from({ length: block.bottom - block.top + 1 }, (_, down) =>
              Array.from(
                { length: block.right - block.left + 1 },
                (_, across) => values.get(`${block.top + down} ${block.left + across} ${block.sheet}`) ?? "",
              ),
            );
          }
        },
      );
  };

  const patch = (sheet: string, patches: readonly Patch[]): Promise<void> =>
    patchAll(patches.map((each) => ({ ...each, sheet })));

  const unmerge = async (areas: readonly Area[]): Promise<void> => {
    if (areas.length === 0) return;
    await writing(
      areas.map(({ sheet }) => sheet),
      (sheetOf) => {
        for (const area of areas) sheetOf(area.sheet).getRange(boxAddress(area)).unmerge();
      },
    );
  };

  const mark = async (sheets: readonly SheetMarks[]): Promise<void> => {
    const pictures = sheets.map(({ sheet, within, marks }) => {
      const coloured = marks.filter(({ state }) => cellStates[state].fill !== cellStates.empty.fill);
      const boxes = rectangles(coloured.map(({ row, column, state }) => ({ row, column, value: state })));
      const key = `${within.map(boxAddress).join()} ${boxes.map((box) => `${boxAddress(box)} ${box.value}`).join()}`;
      return { sheet, within, key, boxes: boxes.map((box) => ({ ...box, sheet })) };
    });
    // An unchanged picture is not painted again: each write is a step in the person's undo list.
    const changed = pictures.filter(({ sheet, key }) => painted.get(sheet) !== key);
    for (let from = 0; from < changed.length; from += perRequest.sheets) {
      const together = changed.slice(from, from + perRequest.sheets);
      for (const [at, some] of requests(together.flatMap(({ boxes }) => boxes)).entries()) {
        const cleared = at === 0 ? together : [];
        await writing(
          [...cleared, ...some].map(({ sheet }) => sheet),
          (sheetOf) => {
            for (const { sheet, within } of cleared)
              for (const box of within) sheetOf(sheet).getRange(boxAddress(box)).format.fill.clear();
            for (const box of some)
              sheetOf(box.sheet).getRange(boxAddress(box)).format.fill.color = cellStates[box.value].fill;
          },
        );
      }
      for (const { sheet, key } of together) painted.set(sheet, key);
    }
  };

  const lock = async (inputs: readonly Area[], closed: boolean): Promise<void> => {
    if (inputs.length === 0) return;
    await writing(
      inputs.map(({ sheet }) => sheet),
      (sheetOf) => {
        for (const area of inputs)
          sheetOf(area.sheet).getRange(boxAddress(area)).format.protection.locked = closed;
      },
    );
  };

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

  return {
    kind: "excel",
    live: true,
    make,
    read,
    names,
    patch,
    patchAll,
    mark,
    unmerge,
    lock,
    select,
    onEdit,
    onSelect,
  };
};
