// 等级表：由高到低，一级一行：等级、名称、总分的上下限、含不含
import type { Bound } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import type { SupplementGrade } from "../../supplements/supplement.ts";
import type { SheetSpec } from "../sheet.ts";
import { boundCheck, listCheck } from "./checks.ts";
import { type SupplementForm, tableWords } from "./form.ts";
import { type TableCell, type TableColumn, tableSheet } from "./table.ts";
import { saySupplement } from "./words/say.ts";

export const gradeMarker = "chengxin:grades";

/** Grades that an empty form has room for. */
const room = 8;

const columnsIn = (locale: Locale): readonly TableColumn[] => [
  { key: "grade", head: saySupplement(locale, "supplement.head.grade"), width: 10 },
  { key: "label-zh", head: saySupplement(locale, "supplement.head.label-zh"), width: 24 },
  { key: "label-en", head: saySupplement(locale, "supplement.head.label-en"), width: 24 },
  { key: "from", head: saySupplement(locale, "supplement.head.from"), width: 12 },
  { key: "from-closed", head: saySupplement(locale, "supplement.head.from-closed"), width: 10 },
  { key: "to", head: saySupplement(locale, "supplement.head.to"), width: 12 },
  { key: "to-closed", head: saySupplement(locale, "supplement.head.to-closed"), width: 10 },
  { key: "reason", head: saySupplement(locale, "supplement.head.reason"), width: 30 },
];

const cell = (value: string | number | undefined, style: TableCell["style"]): TableCell => ({
  ...(value === undefined || value === "" ? {} : { value }),
  style,
  unlocked: true,
});

/** Lays out the scale of grades, best first. */
export const gradeSheet = (form: SupplementForm): SheetSpec => {
  const { draft, locale, reasons } = form;
  const grades = draft.gives.grades ?? [];
  const [yes, no] = [saySupplement(locale, "supplement.yes"), saySupplement(locale, "supplement.no")];
  const head = (key: "from" | "to"): string => saySupplement(locale, `supplement.head.${key}`);
  const closedHead = (key: "from" | "to"): string => saySupplement(locale, `supplement.head.${key}-closed`);
  const boundCells = (key: "from" | "to", bound: Bound | null | undefined): readonly TableCell[] => [
    { ...cell(bound?.value, "input"), check: boundCheck(head(key), locale) },
    {
      ...cell(bound ? (bound.closed ? yes : no) : undefined, "input"),
      ...listCheck(closedHead(key), [yes, no], locale),
    },
  ];
  const row = (grade: SupplementGrade | undefined, at: number) => ({
    key: `grade:${at + 1}`,
    cells: [
      cell(grade?.id, "input-text"),
      cell(grade?.label["zh-CN"], "input-text"),
      cell(grade?.label.en, "input-text"),
      ...boundCells("from", grade?.from),
      ...boundCells("to", grade?.to),
      cell(grade && reasons[`grades.${grade.id}`], "input-text"),
    ],
  });
  return tableSheet({
    marker: gradeMarker,
    name: saySupplement(locale, "supplement.sheet.grades"),
    ...tableWords(form, "supplement.sheet.grades"),
    note: saySupplement(locale, "supplement.grades-note"),
    columns: columnsIn(locale),
    rows: Array.from({ length: Math.max(room, grades.length) }, (_none, at) => row(grades[at], at)),
  });
};
