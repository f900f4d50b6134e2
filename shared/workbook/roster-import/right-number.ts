// 号码对不对：按字段的种类校验，供认列时看内容
import { fieldProblems } from "../../engine/grid/row.ts";
import type { RosterField } from "./roster-field.ts";

/** What is wrong with a value of a field as its check tells: codes; none for a right one and for a date. */
export const faultsOf = (
  field: RosterField,
  value: string | number,
): readonly { readonly code: string; readonly values: Readonly<Record<string, string | number>> }[] => {
  const { check } = field;
  return check === "date" ? [] : fieldProblems({ ...field, check }, { [field.id]: value });
};

const probe = { id: "probe", title: { "zh-CN": "", en: "" }, required: false } as const;

/** Whether a text is a right number of a kind. */
export const isRightNumber = (check: RosterField["check"], text: string): boolean =>
  faultsOf({ ...probe, check }, text).length === 0;
