// 要求集: what an Excel supports; one run of the pane per entry.

/**
 * Excel by its ExcelApi level: 2021 volume licence is 1.14, the pane's floor is 1.12. `CustomFunctions` is what Office.js
 * asks for inside (from 1.7 on results travel as arrays), not the public CustomFunctionsRuntime.
 */
export const REQUIREMENT_SETS = {
  "1.12": { ExcelApi: "1.12" },
  "1.14": { ExcelApi: "1.14" },
  "1.17": { ExcelApi: "1.17", DelayForCellEdit: "1.1", CustomFunctions: "1.7" },
} as const;

/** A level that tests run at. */
export type ApiLevel = keyof typeof REQUIREMENT_SETS;

const EVERYWHERE = {
  AddInCommands: "1.3",
  CustomFunctions: "1.3",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  ImageCoercion: "1.1",
  KeyboardShortcuts: "1.1",
  RibbonApi: "1.1",
  Settings: "1.1",
  DocumentEvents: "1.1",
  SharedRuntime: "1.1",
};

/** Sets that only some Excels have, whatever their ExcelApi. */
export type RequirementSets = Readonly<Record<string, string>>;

/** The matrix that Excel sends with the app context. */
export function requirementMatrix(level: ApiLevel, besides: RequirementSets = {}): string {
  return JSON.stringify({ ...EVERYWHERE, ...REQUIREMENT_SETS[level], ...besides });
}
