// 名册字段：导入时要填的各列，制度的身份字段，加上名册自己的日期列
import type { Cite, Regime, SubjectField, Words } from "../../engine/regime.ts";

/** A column of the form that a roster can fill. */
export interface RosterField {
  readonly id: string;
  readonly title: Words;
  readonly required: boolean;
  readonly check: SubjectField["check"] | "date";
  readonly cite?: Cite;
}

/** The name that people call a subject by: the first field of every regime. */
export const nameField = (fields: readonly RosterField[]): string => fields[0]?.id ?? "name";

/** What is imported, and of whom. */
export interface RosterWanted {
  readonly kind: Regime["subject"]["kind"];
  readonly fields: readonly RosterField[];
  /** The field whose value tells two of one name apart; null where the regime has none. */
  readonly number: string | null;
  /** The year in which a school year ends, as the form names its period; four digits. */
  readonly period: string;
}

/** The number of a person as read; "" without one. */
export const numberOf = (
  { number }: RosterWanted,
  values: Readonly<Record<string, string | number>>,
): string => (number === null ? "" : String(values[number] ?? ""));

/** Items by a key; those with the key "" are in no group. */
export const grouped = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group !== undefined) group.push(item);
    else if (key !== "") groups.set(key, [item]);
  }
  return groups;
};
