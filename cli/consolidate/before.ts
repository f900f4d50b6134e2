// 上一次：读回上次的汇总，和在别处选定的冲突
import { stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { resolve } from "node:path";
import * as z from "zod";
import type { Consolidated, GivenChoice } from "#shared/consolidation/consolidation.ts";
import { type LastSummary, readSummary } from "#shared/consolidation/summary/read-summary.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { type Limits, limits } from "#shared/workbook/xlsx/guard.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { isUnusable, type Surroundings, type Unusable, unusable } from "../command.ts";
import { readGiven } from "../files.ts";
import { utf8 } from "../regime-source.ts";
import { say } from "../words/say.ts";

const digest = z.string().regex(/^[0-9a-f]{16}$/);
const choicesFile = z
  .array(
    z.strictObject({
      regime: z.string().max(60),
      unit: z.string().max(200),
      period: z.string().max(20),
      row: z.string().max(400),
      at: z.string().max(60).nullable(),
      among: z.array(digest).max(1000),
      value: digest,
      by: z.string().max(200),
      on: z.string().max(40),
    }),
  )
  .max(100_000);

const megabyte = 1_048_576;
/**
 * What a summary of this program's own may hold: it has sixty cells a person, and is the officer's own file. A longer
 * sheet than this inflates to makes no text in this engine.
 */
export const summaryLimits: Limits = {
  ...limits,
  file: 100 * megabyte,
  inflated: 480 * megabyte,
  cells: 15_000_000,
};

/** What earlier work brings to a consolidation. */
export interface Before {
  readonly previous: Consolidated | null;
  readonly choices: readonly GivenChoice[];
}

/** Who sits at the machine; a summary itself does not tell who chose in it. */
const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
};

const modifiedOf = async (file: string, { folder }: Surroundings): Promise<string> =>
  (await stat(resolve(folder, file))).mtime.toISOString();

const lastSummary = async (
  file: string,
  surroundings: Surroundings,
  most: Limits,
): Promise<LastSummary | Unusable> => {
  const { locale } = surroundings;
  const bytes = await readGiven(file, surroundings, most.file);
  if (isUnusable(bytes)) return bytes;
  const sheets = await readXlsx(bytes, most);
  const read = isWorkbookRefused(sheets)
    ? sheets
    : readSummary(sheets, { by: userName(), on: await modifiedOf(file, surroundings) });
  if (!isWorkbookRefused(read)) return read;
  return read.refusedWorkbook === "form-not-found"
    ? unusable(locale, "consolidate-not-summary", { file })
    : unusable(locale, "file-refused", {
        file,
        why: say(locale, `workbook.${read.refusedWorkbook}`, read.values),
      });
};

const choicesIn = async (
  file: string,
  surroundings: Surroundings,
  most: Limits,
): Promise<{ readonly choices: readonly GivenChoice[] } | Unusable> => {
  if (/\.xlsx$/i.test(file)) return lastSummary(file, surroundings, most);
  const bytes = await readGiven(file, surroundings);
  if (isUnusable(bytes)) return bytes;
  try {
    const read = choicesFile.safeParse(JSON.parse(utf8(bytes) ?? ""));
    if (read.success) return { choices: read.data };
  } catch {
    // No JSON at all: the same answer.
  }
  return unusable(surroundings.locale, "consolidate-choices-wrong", { file });
};

/** Reads the summary before and the choices; "" is none. What was chosen in the summary's own sheet counts too. */
export const readBefore = async (
  against: string,
  choices: string,
  surroundings: Surroundings,
  most: Limits = summaryLimits,
): Promise<Before | Unusable> => {
  const last = against === "" ? null : await lastSummary(against, surroundings, most);
  if (isUnusable(last)) return last;
  const given = choices === "" ? { choices: [] } : await choicesIn(choices, surroundings, most);
  if (isUnusable(given)) return given;
  return { previous: last?.previous ?? null, choices: [...(last?.choices ?? []), ...given.choices] };
};
