// 工作簿对象: Workbook, Application, Runtime, and the internal service that Office.js calls at start.
import { refuse } from "../refusal.ts";
import type { Workbook } from "../workbook.ts";
import { text, truth, word } from "./inputs.ts";
import { type Handle, handle, type Members } from "./kinds.ts";

const selected = (workbook: Workbook): Handle => handle("Range", { ...workbook.selection });

const rangeOfEvent = (workbook: Workbook, id: unknown): Handle | null => {
  const area = workbook.references.area(text(id, "Workbook._GetRangeForEventByReferenceId"));
  return area === undefined ? null : handle("Range", area);
};

export const workbookMembers: Members<Workbook> = {
  get: { name: () => "诚信册.xlsx", isDirty: () => true, readOnly: () => false, autoSave: () => false },
  open: {
    application: (workbook) => handle("Application", workbook),
    names: (workbook) => handle("NamedItemCollection", workbook),
    settings: (workbook) => handle("SettingCollection", workbook),
    worksheets: (workbook) => handle("WorksheetCollection", workbook),
    _Runtime: (workbook) => handle("Runtime", workbook),
  },
  call: {
    getSelectedRange: selected,
    getActiveCell: ({ selection }) =>
      handle("Range", { sheet: selection.sheet, box: { ...selection.box, rows: 1, columns: 1 } }),
    _GetRangeForEventByReferenceId: (workbook, id) => {
      const range = rangeOfEvent(workbook, id);
      if (range === null) throw refuse("InvalidReference", "Workbook._GetRangeForEventByReferenceId");
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: rangeOfEvent,
    _RemoveReference: (workbook, id) => {
      workbook.references.release(text(id, "Workbook._RemoveReference"));
    },
    _RemoveAllReferences: (workbook) => {
      workbook.references.releaseAll();
    },
    _GetReferenceCount: (workbook) => workbook.references.count,
  },
};

export const applicationMembers: Members<Workbook> = {
  get: { calculationMode: (workbook) => workbook.calculationMode, calculationState: () => "Done" },
  set: {
    calculationMode: (workbook, mode) => {
      const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
      workbook.calculationMode = word(mode, modes, "Application.calculationMode");
    },
  },
  call: {
    // HyperFormula calculates at each read, so suspending changes nothing that a test could see.
    calculate: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const runtimeMembers: Members<Workbook> = {
  get: { enableEvents: (workbook) => workbook.events.enabled },
  set: {
    enableEvents: (workbook, enabled) => {
      workbook.events.enabled = truth(enabled, "Runtime.enableEvents");
    },
  },
};

export const addinInternalServiceMembers: Members<Workbook> = {
  call: { notifyActionHandlerReady: () => undefined },
};
