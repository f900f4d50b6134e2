// 样例积分表: the checked-in point sheet of an invented primary school with its approved rules, read as a clerk's form is.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { sha256Hex } from "#shared/seal/digest.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { readSupplementFile } from "#shared/supplements/supplement-file.ts";
import type { FormRowCells, RowsForm } from "#shared/workbook/forms/form.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";

/** The sample school with pupils, and what it brings. */
export interface PupilSample {
  readonly code: string;
  readonly name: string;
  readonly file: string;
  /** First hex digits of the digest over the file. */
  readonly digest: string;
  readonly regime: Regime;
  readonly period: string;
  readonly supplement: Supplement;
  readonly form: RowsForm;
  readonly rows: readonly FormRowCells[];
}

const listed = z.strictObject({
  code: z.string(),
  name: z.string(),
  file: z.string(),
  supplement: z.string(),
});

const place = (file: string): string => fileURLToPath(new URL(`./samples/${file}`, import.meta.url));

/** Reads the point sheet and its rules. Throws when they are none of this system's: then the samples are broken. */
export const readPupilSample = async (): Promise<PupilSample> => {
  const school = listed.parse(JSON.parse(await readFile(place("pupil-school.json"), "utf8")));
  const broken = (why: string): Error => new Error(`sample ${school.file}: ${why}`);
  const [bytes, rules] = await Promise.all([
    readFile(place(school.file)),
    readFile(place(school.supplement), "utf8"),
  ]);
  const approved = readSupplementFile(rules, "zh-CN");
  if ("refused" in approved) throw broken("rules");
  const { supplement } = approved;
  const regime = regimeOf(supplement.regime);
  const sheets = await readXlsx(bytes);
  if (regime === undefined || isWorkbookRefused(sheets)) throw broken("workbook");
  const read = readForm(sheets, regime, supplement);
  if (isWorkbookRefused(read)) throw broken(read.refusedWorkbook);
  return {
    ...{ code: school.code, name: school.name, file: school.file, regime, supplement },
    digest: sha256Hex(bytes.toString("base64")).slice(0, 12),
    period: read.period,
    form: { unit: read.unit, setting: read.setting },
    rows: read.wire.map(({ table, key, version, cells }) => ({ table, id: key, version, cells })),
  };
};
