// 样本工作簿：四所虚构学校，经排版与写出生成，逐字节不变；运行一次覆盖 infra/local/samples/
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Cells } from "#shared/contract/shapes.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { usualTeaching } from "#shared/workbook/forms/form.ts";
import { formFromRows, formOf, tablesOf } from "#shared/workbook/forms/forms.ts";
import { shownValues } from "#shared/workbook/forms/wire.ts";
import { layout } from "#shared/workbook/grid/layout.ts";
import type { WorkbookSpec } from "#shared/workbook/sheet.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { cellsOf, juniorPeople, kindergartenPeople, primaryPeople, withMistakes } from "./people.ts";
import { pupilRows, pupilSchool, pupilSchoolRules } from "./pupils.ts";

const samplesFolder = fileURLToPath(new URL("../../infra/local/samples/", import.meta.url));
const bureau = { name: "伊美区教育局", creditOffice: "伊美区营商环境建设监督局" };

interface Sample {
  readonly file: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly rows: readonly Cells[];
}

const primary = { code: "2123000103", name: "伊美区第三小学" };
const kindergarten = { code: "1123000207", name: "伊美区朝阳幼儿园" };
const junior = { code: "3123000311", name: "伊美区第二中学" };

/** The samples in the order in which they are told. */
export const samples: readonly Sample[] = [
  { file: "yimei-primary-3.xlsx", unit: primary, rows: primaryPeople.map(cellsOf) },
  { file: "yimei-kindergarten.xlsx", unit: kindergarten, rows: kindergartenPeople.map(cellsOf) },
  {
    file: "yimei-kindergarten-with-mistakes.xlsx",
    unit: kindergarten,
    rows: withMistakes(kindergartenPeople.map(cellsOf)),
  },
  { file: "yimei-junior-2.xlsx", unit: junior, rows: juniorPeople.map(cellsOf) },
];

const schools = [
  { ...primary, file: "yimei-primary-3.xlsx" },
  {
    ...kindergarten,
    file: "yimei-kindergarten-with-mistakes.xlsx",
    corrected: "yimei-kindergarten.xlsx",
  },
  { ...junior, file: "yimei-junior-2.xlsx" },
];

/** The workbook of a sample; its row ids are the unit's code and a running number. */
export const sampleWorkbook = ({ unit, rows }: Sample): WorkbookSpec => {
  let made = 0;
  return layout(yichunPractitioner, {
    unit,
    bureau,
    period: "2026",
    capacity: rows.length + 4,
    rows: rows.map((cells) => ({ id: null, version: null, synced: null, cells })),
    locale: "zh-CN",
    newId: () => {
      made += 1;
      return `${unit.code}-${String(made).padStart(3, "0")}`;
    },
  }).workbook;
};

/** The point sheet of the sample school with pupils. */
export const pupilWorkbook = (): WorkbookSpec => {
  const setting = {
    ...{ locale: "zh-CN" as const, capacity: 12, period: "2026" },
    ...{ supplement: pupilSchoolRules, teaching: usualTeaching },
  };
  const { read } = formFromRows(rushanPupil, { unit: pupilSchool, setting }, pupilRows);
  let made = 0;
  return formOf(rushanPupil, {
    ...setting,
    unit: pupilSchool,
    bureau: { name: bureau.name, creditOffice: "" },
    rows: Object.fromEntries(
      tablesOf(rushanPupil, setting).map((table) => [
        table.id,
        pupilRows
          .filter((row) => row.table === table.id)
          .map(({ id, cells }) => ({
            ...{ id, version: null, synced: null },
            values: shownValues(table, cells, read.called, setting.locale),
          })),
      ]),
    ),
    newId: () => {
      made += 1;
      return `${pupilSchool.code}-${String(made).padStart(3, "0")}`;
    },
  });
};

const pupilSample = {
  ...pupilSchool,
  file: "yinshatan-primary-points.xlsx",
  supplement: "yinshatan-primary-rules.json",
};

/** Writes the samples and their manifest into a folder. */
export const makeSamples = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const sample of samples)
    await writeFile(join(folder, sample.file), await writeXlsx(sampleWorkbook(sample)));
  await writeFile(join(folder, pupilSample.file), await writeXlsx(pupilWorkbook()));
  await writeFile(join(folder, pupilSample.supplement), `${JSON.stringify(pupilSchoolRules, null, 2)}\n`);
  await writeFile(join(folder, "pupil-school.json"), `${JSON.stringify(pupilSample, null, 2)}\n`);
  await writeFile(join(folder, "schools.json"), `${JSON.stringify(schools, null, 2)}\n`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeSamples(samplesFolder);
