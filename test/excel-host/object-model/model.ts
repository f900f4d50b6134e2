// 对象模型: every class of Office.js that the stand-in plays, in one table.
import {
  formatProtectionMembers,
  rangeBorderCollectionMembers,
  rangeBorderMembers,
  rangeFillMembers,
  rangeFontMembers,
  rangeFormatMembers,
} from "./format-members.ts";
import type { Handle, Kind, Kinds, Members } from "./kinds.ts";
import {
  namedItemCollectionMembers,
  namedItemMembers,
  settingCollectionMembers,
  settingMembers,
} from "./name-members.ts";
import { headerFooterGroupMembers, headerFooterMembers, pageLayoutMembers } from "./page-members.ts";
import { freezePanesMembers, protectionMembers } from "./protection-members.ts";
import { rangeAreasMembers, rangeCollectionMembers, rangeMembers } from "./range-members.ts";
import { appRuntimeServiceMembers, customFunctionsMembers } from "./runtime-members.ts";
import { dataValidationMembers } from "./validation-members.ts";
import {
  addinInternalServiceMembers,
  applicationMembers,
  runtimeMembers,
  workbookMembers,
} from "./workbook-members.ts";
import { autoFilterMembers, worksheetCollectionMembers, worksheetMembers } from "./worksheet-members.ts";

/** By class. Office.js keeps `load`, `isNullObject`, `context` and the like to itself. */
export const MODEL: { readonly [K in Kind]: Members<Kinds[K]> } = {
  AddinInternalService: addinInternalServiceMembers,
  Application: applicationMembers,
  AppRuntimeService: appRuntimeServiceMembers,
  AutoFilter: autoFilterMembers,
  CustomFunctions: customFunctionsMembers,
  DataValidation: dataValidationMembers,
  FormatProtection: formatProtectionMembers,
  HeaderFooter: headerFooterMembers,
  HeaderFooterGroup: headerFooterGroupMembers,
  NamedItem: namedItemMembers,
  NamedItemCollection: namedItemCollectionMembers,
  PageLayout: pageLayoutMembers,
  Range: rangeMembers,
  RangeAreas: rangeAreasMembers,
  RangeBorder: rangeBorderMembers,
  RangeBorderCollection: rangeBorderCollectionMembers,
  RangeCollection: rangeCollectionMembers,
  RangeFill: rangeFillMembers,
  RangeFont: rangeFontMembers,
  RangeFormat: rangeFormatMembers,
  Runtime: runtimeMembers,
  Setting: settingMembers,
  SettingCollection: settingCollectionMembers,
  Workbook: workbookMembers,
  Worksheet: worksheetMembers,
  WorksheetCollection: worksheetCollectionMembers,
  WorksheetFreezePanes: freezePanesMembers,
  WorksheetProtection: protectionMembers,
};

/** The members of an object's class; handles are only made with a fitting self, so the pairing holds. */
export function membersOf(object: Handle): Members<unknown> {
  return MODEL[object.kind] as Members<unknown>;
}
