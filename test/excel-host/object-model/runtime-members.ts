// 共享运行时对象: services of the add-in's runtime that aren't in the workbook: its pane and its custom functions.
import { refuse } from "../refusal.ts";
import type { Workbook } from "../workbook.ts";
import { word } from "./inputs.ts";
import type { Members } from "./kinds.ts";

const STATES = ["Inactive", "Background", "Visible"] as const;

/** `Office.addin.showAsTaskpane`, `hide` and the like. */
export const appRuntimeServiceMembers: Members<Workbook> = {
  call: {
    getAppRuntimeState: ({ pane }) => (pane.shown ? "Visible" : "Background"),
    setAppRuntimeState: ({ pane }, state) => {
      if (pane.stuck) throw refuse("GeneralException", "AppRuntimeService.setAppRuntimeState");
      pane.show(word(state, STATES, "AppRuntimeService.setAppRuntimeState") === "Visible");
    },
  },
};

/** What the custom-functions runtime inside Office.js says to Excel. */
export const customFunctionsMembers: Members<Workbook> = {
  call: {
    _SetOsfControlContainerReadyForCustomFunctions: ({ functions }) => {
      functions.start();
    },
    setInvocationResults: ({ functions }, results) => {
      functions.settle(results);
    },
    setInvocationArrayResults: ({ functions }, results) => {
      functions.settle(results);
    },
  },
};
