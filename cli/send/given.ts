// 要送的文件：汇总工作簿，同样内容的 JSON，或一个单位填好的表；号码隐去的汇总不能送
import * as z from "zod";
import type { Consolidated } from "#shared/consolidation/consolidation.ts";
import { isSummary, readSummary } from "#shared/consolidation/summary/read-summary.ts";
import { cells, digest, rowId } from "#shared/contract/shapes.ts";
import { sha256Hex } from "#shared/seal/digest.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { isUnusable, type Surroundings, type Unusable, unusable } from "../command.ts";
import { readGiven } from "../files.ts";
import { refusedFile } from "../open-form.ts";
import { utf8 } from "../regime-source.ts";
import { type FormFile, formFileOf } from "./form-file.ts";

/** A consolidation as read back. */
export interface Given extends Consolidated {
  /** Over the whole file, 64 hex digits: the same file is the same work, and tells nothing of a single number. */
  readonly digest: string;
}

const consolidatedFile = z.strictObject({
  versions: z.record(z.string().max(60), digest),
  on: z.string().max(20),
  rows: z
    .array(
      z.strictObject({
        regime: z.string().max(60),
        unit: z.string().max(200),
        period: z.string().max(20),
        key: z.string().min(1).max(400),
        id: rowId.nullable(),
        cells,
        total: z.number().nullable(),
        grade: z.string().max(20).nullable(),
        version: z.int().positive().nullable().default(null),
      }),
    )
    .max(200_000),
});

const inJson = (bytes: Uint8Array): Omit<Given, "digest"> | null => {
  try {
    return consolidatedFile.safeParse(JSON.parse(utf8(bytes) ?? "")).data ?? null;
  } catch {
    return null;
  }
};

/** Reads what is to be sent: a summary workbook, the JSON of `Consolidated`, or one unit's form of any regime. */
export const readSendable = async (
  file: string,
  surroundings: Surroundings,
): Promise<Given | FormFile | Unusable> => {
  const { locale } = surroundings;
  const bytes = await readGiven(file, surroundings);
  if (isUnusable(bytes)) return bytes;
  const digest = sha256Hex(Buffer.from(bytes).toString("base64"));
  if (/\.json$/i.test(file)) {
    const read = inJson(bytes);
    return read === null ? unusable(locale, "send-json-wrong", { file }) : { ...read, digest };
  }
  const sheets = await readXlsx(bytes);
  if (isWorkbookRefused(sheets)) return refusedFile(file, sheets, surroundings);
  if (!isSummary(sheets)) {
    const form = formFileOf(sheets, digest);
    return isWorkbookRefused(form) ? refusedFile(file, form, surroundings) : form;
  }
  const read = readSummary(sheets, { by: "", on: "" });
  return isWorkbookRefused(read) ? refusedFile(file, read, surroundings) : { ...read.previous, digest };
};

/** Whether a file holds one unit's form, not a consolidation. */
export const isForm = (read: Given | FormFile): read is FormFile => "sheets" in read;
