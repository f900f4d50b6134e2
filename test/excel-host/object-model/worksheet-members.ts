// 工作表对象: Worksheet and WorksheetCollection.
import { WHOLE } from "../address.ts";
import { EVENT, WORKBOOK_TARGET } from "../events.ts";
import { refuse } from "../refusal.ts";
import type { Sheet } from "../sheet.ts";
import type { Workbook } from "../workbook.ts";
import { area, number, text, truth, word } from "./inputs.ts";
import { type Answer, Handle, handle, type Members } from "./kinds.ts";

/** `_RegisterDataChangedEvent` and its opposite, for each event that the stand-in sends. */
function registrations<S extends Sheet | Workbook>(
  names: Readonly<Record<string, number>>,
  target: (self: S) => string,
): Record<string, (self: S) => undefined> {
  const events = (self: S) => ("workbook" in self ? self.workbook.events : self.events);
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, type]) => [
      [`_Register${name}`, (self: S) => void events(self).subscribe(type, target(self))],
      [`_Unregister${name}`, (self: S) => void events(self).unsubscribe(type, target(self))],
    ]),
  );
}

const SHEET_EVENTS = {
  ActivatedEvent: EVENT.Activated,
  DataChangedEvent: EVENT.DataChanged,
  DeactivatedEvent: EVENT.Deactivated,
  EventNameChanged: EVENT.NameChanged,
  ProtectionChangedEvent: EVENT.ProtectionChanged,
  RowSortedEvent: EVENT.RowSorted,
  SelectionChangedEvent: EVENT.SelectionChanged,
};

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** 筛选: whether rows are out of sight; the criteria are nobody's affair yet. */
export const autoFilterMembers: Members<Sheet> = {
  get: { isDataFiltered: (sheet) => sheet.filtered },
};

const sheetById = (sheet: Sheet, id: unknown): Answer => {
  const found = sheet.workbook.sheet(text(id, "Worksheet._GetSheetById"));
  return found === undefined ? null : handle("Worksheet", found);
};

export const worksheetMembers: Members<Sheet> = {
  id: (sheet) => sheet.id,
  get: {
    id: (sheet) => sheet.id,
    name: (sheet) => sheet.name,
    position: (sheet) => sheet.workbook.sheets.indexOf(sheet),
    visibility: (sheet) => sheet.visibility,
    tabColor: (sheet) => sheet.tabColor,
    showGridlines: (sheet) => sheet.showGridlines,
    showHeadings: (sheet) => sheet.showHeadings,
  },
  set: {
    name: (sheet, name) => sheet.workbook.renameSheet(sheet, text(name, "Worksheet.name")),
    position: ({ workbook, ...sheet }, position) => {
      const place = number(position, "Worksheet.position");
      const moving = workbook.sheet(sheet.id);
      if (moving === undefined || place < 0 || place >= workbook.sheets.length)
        throw refuse("InvalidArgument", "Worksheet.position");
      workbook.sheets = workbook.sheets.filter((other) => other !== moving).toSpliced(place, 0, moving);
    },
    visibility: (sheet, visibility) => {
      const wanted = word(visibility, VISIBILITIES, "Worksheet.visibility");
      const others = sheet.workbook.sheets.filter(
        (other) => other !== sheet && other.visibility === "Visible",
      );
      const [next] = others;
      if (wanted !== "Visible") {
        if (next === undefined) throw refuse("InvalidOperation", "Worksheet.visibility");
        if (sheet.workbook.active === sheet) sheet.workbook.activate(next);
      }
      sheet.visibility = wanted;
    },
    tabColor: (sheet, color) => {
      sheet.tabColor = text(color, "Worksheet.tabColor").toUpperCase();
    },
    // Office.js sends both under these names.
    gridlines: (sheet, shown) => {
      sheet.showGridlines = truth(shown, "Worksheet.showGridlines");
    },
    headings: (sheet, shown) => {
      sheet.showHeadings = truth(shown, "Worksheet.showHeadings");
    },
    showGridlines: (sheet, shown) => {
      sheet.showGridlines = truth(shown, "Worksheet.showGridlines");
    },
    showHeadings: (sheet, shown) => {
      sheet.showHeadings = truth(shown, "Worksheet.showHeadings");
    },
  },
  open: {
    autoFilter: (sheet) => handle("AutoFilter", sheet),
    freezePanes: (sheet) => handle("WorksheetFreezePanes", sheet),
    pageLayout: (sheet) => handle("PageLayout", sheet),
    protection: (sheet) => handle("WorksheetProtection", sheet),
  },
  call: {
    ...registrations<Sheet>(SHEET_EVENTS, (sheet) => sheet.id),
    activate: (sheet) => {
      sheet.workbook.activate(sheet);
    },
    copy: (sheet, positionType, relativeTo) => {
      const at = "Worksheet.copy";
      // The other places are nobody's wish yet.
      word(positionType, ["After"], at);
      if (!(relativeTo instanceof Handle) || relativeTo.kind !== "Worksheet")
        throw refuse("InvalidArgument", at);
      return handle("Worksheet", sheet.workbook.copySheet(sheet, relativeTo.self as Sheet));
    },
    delete: (sheet) => {
      sheet.workbook.removeSheet(sheet);
    },
    calculate: () => undefined,
    getCell: (sheet, row, column) => {
      const box = {
        row: number(row, "Worksheet.getCell"),
        column: number(column, "Worksheet.getCell"),
        rows: 1,
        columns: 1,
      };
      return handle("Range", sheet.workbook.area(sheet, box, "Worksheet.getCell"));
    },
    getRange: (sheet, address) =>
      handle(
        "Range",
        address === null || address === undefined
          ? { sheet, box: WHOLE }
          : area(address, sheet, "Worksheet.getRange"),
      ),
    getRangeByIndexes: (sheet, row, column, rows, columns) => {
      const at = "Worksheet.getRangeByIndexes";
      const box = {
        row: number(row, at),
        column: number(column, at),
        rows: number(rows, at),
        columns: number(columns, at),
      };
      return handle("Range", sheet.workbook.area(sheet, box, at));
    },
    getUsedRange: (sheet, valuesOnly) => {
      const corner = { sheet, box: { row: 0, column: 0, rows: 1, columns: 1 } };
      return handle("Range", sheet.workbook.used({ sheet, box: WHOLE }, valuesOnly === true) ?? corner);
    },
    getUsedRangeOrNullObject: (sheet, valuesOnly) => {
      const used = sheet.workbook.used({ sheet, box: WHOLE }, valuesOnly === true);
      return used === undefined ? null : handle("Range", used);
    },
    _GetSheetById: sheetById,
    _GetAnotherWorksheetById: sheetById,
  },
};

const sheetOrNull = (workbook: Workbook, key: unknown): Answer => {
  const found = workbook.sheet(text(key, "WorksheetCollection.getItem"));
  return found === undefined ? null : handle("Worksheet", found);
};

export const worksheetCollectionMembers: Members<Workbook> = {
  items: (workbook) => workbook.sheets.map((sheet) => handle("Worksheet", sheet)),
  call: {
    ...registrations<Workbook>(
      { ...SHEET_EVENTS, AddedEvent: EVENT.Added, DeletedEvent: EVENT.Deleted },
      () => WORKBOOK_TARGET,
    ),
    add: (workbook, name) =>
      handle(
        "Worksheet",
        workbook.addSheet(
          name === null || name === undefined ? undefined : text(name, "WorksheetCollection.add"),
        ),
      ),
    getActiveWorksheet: (workbook) => handle("Worksheet", workbook.active),
    getCount: (workbook, visibleOnly) =>
      workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible").length,
    getFirst: (workbook, visibleOnly) => {
      const sheet = workbook.sheets.find((each) => visibleOnly !== true || each.visibility === "Visible");
      return sheet === undefined ? null : handle("Worksheet", sheet);
    },
    getLast: (workbook, visibleOnly) => {
      const sheet = workbook.sheets.findLast((each) => visibleOnly !== true || each.visibility === "Visible");
      return sheet === undefined ? null : handle("Worksheet", sheet);
    },
    getItem: (workbook, key) => {
      const found = sheetOrNull(workbook, key);
      if (found === null) throw refuse("ItemNotFound", "WorksheetCollection.getItem");
      return found;
    },
    getItemOrNullObject: sheetOrNull,
  },
};
