// 保护与冻结: WorksheetProtection and WorksheetFreezePanes.
import { COLUMNS, ROWS } from "../address.ts";
import { refuse } from "../refusal.ts";
import type { ProtectionOptions, Sheet } from "../sheet.ts";
import { area, number, record, text } from "./inputs.ts";
import { type Answer, handle, type Members } from "./kinds.ts";

const optional = (input: unknown, location: string): string | undefined =>
  input === null || input === undefined || input === "" ? undefined : text(input, location);

export const protectionMembers: Members<Sheet> = {
  get: {
    protected: (sheet) => sheet.protection !== undefined,
    options: (sheet) => sheet.protection?.options ?? null,
  },
  call: {
    protect: (sheet, options, password) => {
      if (sheet.protection !== undefined) throw refuse("InvalidOperation", "WorksheetProtection.protect");
      sheet.protection = {
        options: (options === null || options === undefined
          ? {}
          : record(options, "WorksheetProtection.protect")) as ProtectionOptions,
        password: optional(password, "WorksheetProtection.protect"),
      };
      sheet.workbook.events.happened("ProtectionChanged", sheet, { isProtected: true });
    },
    unprotect: (sheet, password) => {
      if (sheet.protection === undefined) return;
      if (sheet.protection.password !== optional(password, "WorksheetProtection.unprotect"))
        throw refuse("InvalidArgument", "WorksheetProtection.unprotect");
      sheet.protection = undefined;
      sheet.workbook.events.happened("ProtectionChanged", sheet, { isProtected: false });
    },
  },
};

const frozen = (sheet: Sheet): Answer =>
  sheet.frozen === undefined ? null : handle("Range", { sheet, box: sheet.frozen });

export const freezePanesMembers: Members<Sheet> = {
  call: {
    freezeAt: (sheet, range) => {
      sheet.frozen = area(range, sheet, "WorksheetFreezePanes.freezeAt").box;
    },
    freezeRows: (sheet, count) => {
      const rows = number(count, "WorksheetFreezePanes.freezeRows");
      sheet.frozen = { row: 0, column: 0, rows, columns: COLUMNS };
    },
    freezeColumns: (sheet, count) => {
      const columns = number(count, "WorksheetFreezePanes.freezeColumns");
      sheet.frozen = { row: 0, column: 0, rows: ROWS, columns };
    },
    unfreeze: (sheet) => {
      sheet.frozen = undefined;
    },
    getLocationOrNullObject: frozen,
    getLocation: (sheet) => {
      const location = frozen(sheet);
      if (location === null) throw refuse("ItemNotFound", "WorksheetFreezePanes.getLocation");
      return location;
    },
  },
};
