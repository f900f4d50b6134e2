// 上一次：读回上次的汇总，和在别处选定的冲突
import { stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { resolve } from "node:path";
import * as z from "zod";
import type { GivenChoice, LastConsolidation } from "#shared/consolidation/consolidation.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { type Limits, limits } from "#shared/workbook/xlsx/guard.ts";
import { isUnusable, type Surroundings, type Unusable, unusable } from "../command.ts";
import { readGiven } from "../files.ts";
import { utf8 } from "../regime-source.ts";
import { say } from "../words/say.ts";
import { LastForms } from "./last-forms.ts";
import type { Shelf } from "./shelf.ts";
import { readSummaryFile } from "./summary-file.ts";

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
/** What a summary of this program's own may hold: it has sixty cells a person, is the officer's own file, and is read row by row. */
export const summaryLimits: Limits = {
  ...limits,
  file: 200 * megabyte,
  inflated: 2_000 * megabyte,
  cells: 60_000_000,
};

/** What earlier work brings to a consolidation. */
export interface Before {
  readonly previous: LastConsolidation | null;
  readonly choices: readonly GivenChoice[];
}

/** Where rows of an earlier summary lie, and how many there may be. */
interface Reach {
  readonly shelf: Shelf;
  readonly most: Limits;
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

interface LastSummary {
  readonly previous: LastConsolidation;
  readonly choices: readonly GivenChoice[];
}

const lastSummary = async (
  file: string,
  surroundings: Surroundings,
  { shelf, most }: Reach,
): Promise<LastSummary | Unusable> => {
  const { locale } = surroundings;
  const bytes = await readGiven(file, surroundings, most.file);
  if (isUnusable(bytes)) return bytes;
  const rows = new LastForms(shelf);
  const back = { by: userName(), on: await modifiedOf(file, surroundings) };
  const read = await readSummaryFile(bytes, back, most, (row) => rows.take(row));
  if (!isWorkbookRefused(read)) {
    const { choices, ...about } = read;
    return { previous: { ...about, forms: rows.forms() }, choices };
  }
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
  reach: Reach,
): Promise<{ readonly choices: readonly GivenChoice[] } | Unusable> => {
  if (/\.xlsx$/i.test(file)) return lastSummary(file, surroundings, reach);
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
  { shelf, most = summaryLimits }: Pick<Reach, "shelf"> & Partial<Reach>,
): Promise<Before | Unusable> => {
  const last = against === "" ? null : await lastSummary(against, surroundings, { shelf, most });
  if (isUnusable(last)) return last;
  const given = choices === "" ? { choices: [] } : await choicesIn(choices, surroundings, { shelf, most });
  if (isUnusable(given)) return given;
  return { previous: last?.previous ?? null, choices: [...(last?.choices ?? []), ...given.choices] };
};
