// 名册：应交的单位，一份 CSV 或 JSON；不对的说明哪一行哪一栏
import type { RosterUnit } from "#shared/consolidation/consolidation.ts";
import { rosterIn } from "#shared/consolidation/roster-file.ts";
import { isUnusable, type Surroundings, type Unusable, unusable } from "../command.ts";
import { readGiven } from "../files.ts";

/** The roster in a file; refused whole where a line of it is wrong. */
export const readUnits = async (
  file: string,
  surroundings: Surroundings,
): Promise<{ readonly units: readonly RosterUnit[] } | Unusable> => {
  const { locale } = surroundings;
  const bytes = await readGiven(file, surroundings);
  if (isUnusable(bytes)) return bytes;
  const read = rosterIn(file, bytes);
  if ("units" in read) return read;
  return "twice" in read
    ? unusable(locale, "consolidate-unit-twice", { file, code: read.twice })
    : unusable(locale, "consolidate-units-wrong", { file, ...read });
};
