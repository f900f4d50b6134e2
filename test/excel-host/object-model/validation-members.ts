// 数据验证对象: DataValidation, with the bounds that Excel enforces when a rule is set.
import { refuse } from "../refusal.ts";
import type { Validation } from "../sheet.ts";
import type { Area } from "../workbook.ts";
import { record, text, truth } from "./inputs.ts";
import type { Members } from "./kinds.ts";

const TYPES: Record<string, string> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  custom: "Custom",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
};

/** Characters that a drop-down's own text may have. */
const LIST_SOURCE = 255;
const PROMPT = { title: 32, message: 255 };
const ALERT = { title: 32, message: 225 };

const current = ({ sheet, box }: Area): Validation | undefined =>
  sheet.cells.validation.uniform(box, undefined);

const kind = (validation: Validation | undefined): string =>
  TYPES[Object.keys(validation?.rule ?? {})[0] ?? ""] ?? "None";

function change(area: Area, location: string, patch: Partial<Validation>): void {
  area.sheet.workbook.guardSheet(area.sheet, location);
  const before = current(area) ?? { rule: {}, ignoreBlanks: true };
  area.sheet.cells.validation.paint(area.box, { ...before, ...patch });
}

function bounded(
  input: unknown,
  limits: Readonly<Record<string, number>>,
  location: string,
): Validation["prompt"] & object {
  const value = record(input, location);
  for (const [key, limit] of Object.entries(limits))
    if (typeof value[key] === "string" && value[key].length > limit)
      throw refuse("InvalidArgument", location, `${key} is longer than ${limit} characters`);
  return value;
}

export const dataValidationMembers: Members<Area> = {
  get: {
    type: (area) => kind(current(area)),
    rule: (area) => current(area)?.rule ?? {},
    prompt: (area) => current(area)?.prompt ?? { message: "", showPrompt: true, title: "" },
    errorAlert: (area) =>
      current(area)?.errorAlert ?? { message: "", showAlert: true, style: "Stop", title: "" },
    ignoreBlanks: (area) => current(area)?.ignoreBlanks ?? true,
  },
  set: {
    rule: (area, input) => {
      const location = "DataValidation.rule";
      const rule = record(input, location);
      const [type, ...more] = Object.keys(rule);
      if (type === undefined || more.length > 0 || TYPES[type] === undefined)
        throw refuse("InvalidArgument", location);
      if (type === "list") {
        const source = record(rule.list, location).source;
        if (
          typeof source === "string" &&
          !source.startsWith("=") &&
          (source.length > LIST_SOURCE || source === "")
        )
          throw refuse(
            "InvalidArgument",
            location,
            `A list's own text has at most ${LIST_SOURCE} characters`,
          );
      }
      if (type === "custom") text(record(rule.custom, location).formula, location);
      change(area, location, { rule });
    },
    prompt: (area, input) =>
      change(area, "DataValidation.prompt", { prompt: bounded(input, PROMPT, "DataValidation.prompt") }),
    errorAlert: (area, input) =>
      change(area, "DataValidation.errorAlert", {
        errorAlert: bounded(input, ALERT, "DataValidation.errorAlert"),
      }),
    ignoreBlanks: (area, input) =>
      change(area, "DataValidation.ignoreBlanks", {
        ignoreBlanks: truth(input, "DataValidation.ignoreBlanks"),
      }),
  },
  call: {
    clear: ({ sheet, box }) => {
      sheet.workbook.guardSheet(sheet, "DataValidation.clear");
      sheet.cells.validation.reset(box);
    },
  },
};
