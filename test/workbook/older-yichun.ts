// 旧版样例：假想的一版伊春评价表：少一项、多一项、改了说法、换了填法、变了分值、挪了列
import { type GridRegime, type Indicator, indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import type { LayoutRow } from "#shared/workbook/grid/grid.ts";
import type { WorkbookSpec } from "#shared/workbook/sheet.ts";
import { completeCells } from "../addin/school.ts";
import { annexWith, formWith } from "./forms.ts";

const yesNo = (yes: string, no: string, points: number): Indicator["cell"] => ({
  kind: "choice",
  answers: [
    { answer: yes, points },
    { answer: no, points: 0 },
  ],
});

const before: Readonly<Record<string, (now: Indicator) => readonly Indicator[]>> = {
  2: (now) => [{ ...now, cell: yesNo("参加", "未参加", 2) }],
  4: (now) => [{ ...now, title: { "zh-CN": "社会活动登记", en: "Social activities on record" } }],
  5: (now) => [{ ...now, cell: yesNo("是", "否", 3) }],
  9: (now) => [{ ...now, id: "9z", title: { "zh-CN": "有集体意识", en: "Sense of the collective" } }],
  10: () => [],
  11: (now) => [
    now,
    {
      ...now,
      id: "11z",
      title: { "zh-CN": "佩戴校徽上岗", en: "Wears the school's badge" },
      note: "上班期间佩戴校徽",
      cell: yesNo("是", "否", 1),
    },
  ],
};

const [name, residentId, ...fields] = yichunPractitioner.subject.fields;

/** A version that was never in force. */
export const olderYichun: GridRegime = {
  ...yichunPractitioner,
  subject: {
    ...yichunPractitioner.subject,
    fields: [...fields, residentId, name].flatMap((field) => field ?? []),
  },
  parts: yichunPractitioner.parts.map((part) => ({
    ...part,
    groups: part.groups.map((group) => ({
      ...group,
      indicators: group.indicators.flatMap((now) => before[now.id]?.(now) ?? [now]),
    })),
  })),
};

/** A complete row of it, of the same invented persons. */
export const olderCells = (number: number): Record<string, string | number> => {
  const cells: Record<string, string | number> = {
    ...completeCells(number),
    2: "参加",
    "9z": "是",
    "11z": "否",
  };
  const asked = new Set(["name", "residentId", "post", ...indicatorsOf(olderYichun).map(({ id }) => id)]);
  return Object.fromEntries(Object.entries(cells).filter(([key]) => asked.has(key)));
};

/** The same as annexes. */
export const olderAnnexes = (rows: readonly LayoutRow[]): WorkbookSpec => annexWith(rows, {}, olderYichun);

/** A form of an invented school, made under it. */
export const olderForm = (rows: readonly LayoutRow[]): WorkbookSpec =>
  formWith(rows, {}, olderYichun).workbook;
