// 行里的意思：按种类取一格的值，没有就是没有
import type { CivilDate } from "../../calendar/civil.ts";
import type { FormRow } from "./read-table.ts";

export const text = ({ means }: FormRow, key: string): string | undefined => {
  const value = means[key];
  return typeof value === "string" ? value : undefined;
};

export const number = ({ means }: FormRow, key: string): number | undefined => {
  const value = means[key];
  return typeof value === "number" ? value : undefined;
};

export const flag = ({ means }: FormRow, key: string): boolean | undefined => {
  const value = means[key];
  return typeof value === "boolean" ? value : undefined;
};

export const texts = ({ means }: FormRow, key: string): readonly string[] | undefined => {
  const value = means[key];
  return typeof value === "object" ? value : undefined;
};

/** A column of days holds nothing else: its reader saw to that. */
export const day = (row: FormRow, key: string): CivilDate | undefined =>
  text(row, key) as CivilDate | undefined;

export const days = (row: FormRow, key: string): readonly CivilDate[] | undefined =>
  texts(row, key) as readonly CivilDate[] | undefined;

/** An object without the members that are not there. */
export const defined = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

export const present = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);
