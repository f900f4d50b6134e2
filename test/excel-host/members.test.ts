// 成员齐全：面板源码里用到的每个 Office.js 成员，替身宿主都有；高于 1.12 的都先问过
import { describe, expect, test } from "vitest";
import type { Members } from "./object-model/kinds.ts";
import { MODEL } from "./object-model/model.ts";
import { type Use, usedMembers } from "./used-members.ts";

const uses = usedMembers("addin");
const classes: Readonly<Record<string, Members<never> | undefined>> = MODEL;

/** Done by Office.js in the pane, without a word to Excel. */
const ownOfOfficeJs = [
  "Excel.run",
  "Excel.RequestContext.application",
  "Excel.RequestContext.workbook",
  /^Excel\.\w+Collection\.items$/,
  /^Excel\.\w+\.load$/,
  /^Excel\.\w+EventArgs\.\w+$/,
  /^OfficeExtension\.(ClientObject|ClientRequestContext|DebugInfo|Error|EventHandlers|EventHandlerResult)\.\w+$/,
  "OfficeExtension.Error",
  "Office.Actions.associate",
  "Office.actions",
  "Office.addin",
  "Office.context",
  /^Office\.(AsyncResult|AsyncResultStatus|EventType|HostType)(\.\w+)?$/,
  /^Office\.(Succeeded|Excel|DialogEventReceived|DialogMessageReceived)$/,
];

/** What the conversation answers (conversation.ts), or Chromium itself (a dialog is a window of the browser). */
const answeredOutsideTheModel: Readonly<Record<string, string>> = {
  "Office.onReady": "ContextActivationManager_getAppContextAsync",
  "Office.host": "app context",
  "Office.Context.displayLanguage": "app context",
  "Office.Context.requirements": "app context",
  "Office.Context.document": "app context",
  "Office.Context.ui": "app context",
  "Office.Context.officeTheme": "absent on the web: the pane takes the machine's theme",
  "Office.OfficeTheme.isDarkTheme": "absent on the web: the pane takes the machine's theme",
  "Office.RequirementSetSupport.isSetSupported": "requirement-sets.ts",
  "Office.Document.settings": "app context",
  "Office.Settings.set": "kept by Office.js until saved",
  "Office.Settings.saveAsync": "DDA call 76",
  "Office.AddinCommands.Event.completed": "DDA call 94",
  "Office.Addin.showAsTaskpane": "runtime-members.ts",
  "Office.UI.displayDialogAsync": "a window of Chromium",
  "Office.UI.messageParent": "a window of Chromium",
  "Office.Dialog.addEventHandler": "a window of Chromium",
  "Office.Dialog.message": "a window of Chromium",
  "Office.Dialog.error": "a window of Chromium",
  "Office.Error.code": "a window of Chromium",
  "Office.Dialog.close": "a window of Chromium",
};

/** What Office.js calls it on the wire, where that is another name. */
const onTheWire: Readonly<Record<string, string>> = {
  onChanged: "_RegisterDataChangedEvent",
  onSelectionChanged: "_RegisterSelectionChangedEvent",
};

const nameOf = ({ of, member }: Use): string => `${of}.${member}`;

const isKnown = (use: Use): boolean => {
  const name = nameOf(use);
  if (ownOfOfficeJs.some((own) => (typeof own === "string" ? own === name : own.test(name)))) return true;
  if (Object.hasOwn(answeredOutsideTheModel, name)) return true;
  const members = classes[use.of.replace(/^Excel\./, "")];
  if (members === undefined) return false;
  const wire = onTheWire[use.member] ?? use.member;
  const has = (table: object | undefined): boolean => Object.hasOwn(table ?? {}, wire);
  if (use.how === "set") return has(members.set);
  return has(members.call) || (use.how === "get" && (has(members.get) || has(members.open)));
};

const told = (use: Use): string => `${use.how} ${nameOf(use)} (${use.at})`;

describe("替身宿主的成员", () => {
  test("编译器在 addin/ 里找得到 Office.js 的成员，读、写、调用都有", () => {
    expect(new Set(uses.map(({ how }) => how))).toEqual(new Set(["get", "set", "call"]));
    expect(uses.map(nameOf)).toEqual(
      expect.arrayContaining([
        "Excel.Worksheet.getRange",
        "Excel.Range.values",
        "Office.Addin.showAsTaskpane",
      ]),
    );
  });

  test("用到的每个成员替身都有", () => {
    expect(uses.filter((use) => !isKnown(use)).map(told)).toEqual([]);
  });

  test("替身没有的成员会被这样点名", () => {
    const use = { of: "Excel.Worksheet", member: "charts", how: "get", since: "1.1", at: "x.ts:1" } as const;
    expect(isKnown(use)).toBe(false);
    expect(isKnown({ ...use, of: "Excel.Range", member: "values", how: "set" })).toBe(true);
    expect(isKnown({ ...use, of: "Excel.Range", member: "address", how: "set" })).toBe(false);
  });

  test("在替身之外的说明里没有用不到的", () => {
    const used = new Set(uses.map(nameOf));
    expect(Object.keys(answeredOutsideTheModel).filter((name) => !used.has(name))).toEqual([]);
  });

  test("高于面板的下限 ExcelApi 1.12 的只有这些，都先问过：低版本上一碰就不成", () => {
    const above = uses.filter(({ since }) => since !== null && Number(since.split(".")[1]) > 12);
    expect(above.map(nameOf)).toEqual(["Excel.Range.getMergedAreasOrNullObject"]);
    expect(uses.filter(({ since }) => since !== null).length).toBeGreaterThan(50);
  });
});
