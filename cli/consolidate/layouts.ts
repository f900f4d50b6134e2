// 自己的版式：确认过的记在一个文件里
import { keptLayouts, remembered, type Unconfirmed } from "#shared/consolidation/own-layouts.ts";
import type { LayoutMapping } from "#shared/workbook/reading/own-layout.ts";
import { isUnusable, type Surroundings, type Unusable, unusable } from "../command.ts";
import { readGiven, writeGiven } from "../files.ts";
import { utf8 } from "../regime-source.ts";

/** The layouts that were confirmed; none where the file is not there yet. */
export const readLayouts = async (
  file: string,
  surroundings: Surroundings,
): Promise<{ readonly layouts: readonly LayoutMapping[] } | Unusable> => {
  const bytes = await readGiven(file, surroundings);
  if (isUnusable(bytes)) return bytes.unusable === "file-missing" ? { layouts: [] } : bytes;
  try {
    const read = keptLayouts.safeParse(JSON.parse(utf8(bytes) ?? ""));
    if (read.success) return { layouts: read.data };
    return unusable(surroundings.locale, "consolidate-layouts-wrong", {
      file,
      reason: read.error.issues[0]?.path.join(".") ?? "",
    });
  } catch {
    return unusable(surroundings.locale, "consolidate-layouts-wrong", { file, reason: "JSON" });
  }
};

/** Adds layouts to the file of the confirmed ones; what was decided there stays. */
export const rememberLayouts = async (
  file: string,
  before: readonly LayoutMapping[],
  confirmed: readonly Unconfirmed[],
  surroundings: Surroundings,
): Promise<Unusable | null> => {
  const all = confirmed.reduce((known, { mapping }) => remembered(known, mapping), before);
  const text = `${JSON.stringify(all, null, 2)}\n`;
  return writeGiven(file, new TextEncoder().encode(text), true, surroundings);
};
