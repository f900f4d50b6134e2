// 选定：冲突中选了哪个值，以摘要记下，证件号码脱敏的汇总也能带回选定
import type { CellValue } from "../contract/shapes.ts";
import { sha256Hex } from "../seal/digest.ts";
import type { Choice } from "../workbook/travel/choices.ts";
import type { Conflict } from "../workbook/travel/merged-form.ts";
import type { GivenChoice, GroupId } from "./consolidation.ts";

/** The digest by which a choice names a value of one conflict, 16 hex digits. */
export const valueDigest = (
  { unit, period }: GroupId,
  { row, at }: Pick<Conflict, "row" | "at">,
  value: CellValue,
): string => sha256Hex(JSON.stringify([unit, period, row, at, value])).slice(0, 16);

/** A choice of one of a conflict's values. RangeError if it is none of them. */
export const givenChoice = (
  group: GroupId,
  conflict: Conflict,
  value: CellValue,
  by: string,
  on: string,
): GivenChoice => {
  if (!conflict.versions.some((version) => version.value === value))
    throw new RangeError("the value is none of the conflict's");
  const { regime, unit, period } = group;
  return {
    ...{ regime, unit, period },
    row: conflict.row,
    at: conflict.at,
    among: conflict.versions.map((version) => valueDigest(group, conflict, version.value)),
    value: valueDigest(group, conflict, value),
    by,
    on,
  };
};

/** The choices as a merge applies them, with what was given; without those that decide nothing now. */
export const appliedChoices = (
  group: GroupId,
  conflicts: readonly Conflict[],
  given: readonly GivenChoice[],
): ReadonlyMap<Choice, GivenChoice> =>
  new Map(
    given.flatMap((choice) => {
      const conflict = conflicts.find(({ row, at }) => row === choice.row && at === choice.at);
      if (conflict === undefined) return [];
      const values = conflict.versions.map(({ value }) => ({
        value,
        digest: valueDigest(group, conflict, value),
      }));
      const chosen = values.find(({ digest }) => digest === choice.value);
      if (chosen === undefined || !values.every(({ digest }) => choice.among.includes(digest))) return [];
      const { row, at, by, on } = choice;
      return [
        [{ row, at, among: values.map(({ value }) => value), value: chosen.value, by, on }, choice] as const,
      ];
    }),
  );
