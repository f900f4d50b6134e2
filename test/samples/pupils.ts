// 样本学生：全部虚构，学籍号里的证件号码校验位有效；一所小学一学年的信用积分

import { checkDigit } from "#shared/identity/resident-id.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import type { FormRowCells } from "#shared/workbook/forms/form.ts";

export const pupilSchool = { code: "2137108301", name: "银沙滩实验小学" };

/** The school's own points, approved: the example of the regime under the school's name. */
export const pupilSchoolRules: Supplement = {
  ...rushanPupilSample,
  id: "yinshatan-primary",
  unit: pupilSchool.code,
  approved: { by: ["申如海", "邹雨航", "蔺知节"], on: "2025-08-28", minutes: "2025-01" },
};

// 371083 is 乳山市; the serials belong to nobody.
const numberOf = (born: string, serial: string): string => {
  const first17 = `371083${born}${serial}`;
  return `G${first17}${checkDigit(first17)}`;
};

const pupils = [
  ["唐小满", "20150312", "902", "4", "四1班"],
  ["岳青禾", "20141126", "913", "4", "四2班"],
  ["闻一鸣", "20140805", "935", "5", "五1班"],
  ["祁安安", "20140219", "924", "5", "五1班"],
  ["费思远", "20130930", "957", "6", "六1班"],
  ["鲁冬生", "20130107", "979", "6", "六2班"],
] as const;

const deeds: readonly (readonly [pupil: number, item: string, on: string, more?: FormRowCells["cells"]])[] = [
  [1, "4-3", "2025-10-18", { level: "省", deed: "省中小学生科技作品展二等奖" }],
  [1, "4-5", "2025-11-02", { deed: "拾金不昧" }],
  [2, "4-3", "2025-11-15", { level: "县", deed: "市中小学生朗诵比赛" }],
  [2, "5-3-a", "2025-11-20", { earlier: "2025-11-06", deed: "抄袭作业" }],
  [3, "4-5", "2025-12-05", { deed: "照顾生病的同学" }],
  [3, "5-6", "2025-10-30", { admonished: "2025-10-16", deed: "损坏公物" }],
  [4, "4-3", "2025-12-12", { level: "地", deed: "威海市小学生书法比赛" }],
  // 90: A.
  [5, "5-3-b", "2026-01-09", { deed: "期末考试作弊" }],
  [6, "5-3-b", "2026-01-09", { deed: "期末考试作弊" }],
  [6, "5-6", "2025-11-27", { admonished: "2025-11-13", deed: "损坏公物" }],
  [6, "5-9", "2026-03-02", { admonished: "2026-02-24 2026-02-26", deed: "偷拿同学财物，劝告两次后再犯" }],
  [6, "4-5", "2026-04-22", { deed: "主动承认并归还" }],
];

/** The rows of the school's form, as they go over the wire. */
export const pupilRows: readonly FormRowCells[] = [
  ...pupils.map(([name, born, serial, stage, className], at) => ({
    ...{ id: `pupil-${at + 1}`, table: "roster", version: null },
    cells: { name, pupilNumber: numberOf(born, serial), stage, className },
  })),
  ...deeds.map(([pupil, item, on, more = {}], at) => ({
    ...{ id: `deed-${String(at + 1).padStart(2, "0")}`, table: "deeds", version: null },
    cells: { subject: `pupil-${pupil}`, item, on, ...more },
  })),
];
