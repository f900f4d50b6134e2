// 花名册页：测试与图片共用的两份花名册，今年的比去年的多一人、少一人、换一岗，还有写坏的
import type { CellContent, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { residentId } from "./school.ts";

const heads: readonly (readonly CellContent[])[] = [
  ["伊美区第三小学教职工花名册"],
  ["序号", "姓名", "性别", "身份证件", null, "现任岗位", "宗教信仰", "备注"],
  [null, null, null, "类型", "号码", null, null, null],
];

const line = (number: number, name: string, id: CellContent, post: string, note: string | null = null) =>
  [number, name, "女", "居民身份证", id, post, "无", note] as const;

/** Last year's: four teachers, all in order. */
export const lastYear: readonly (readonly CellContent[])[] = [
  ...heads,
  line(1, "王建国", residentId(0), "语文教师"),
  line(2, "李　敏", residentId(1), "数学教师"),
  line(3, "赵丽华", residentId(2), "英语教师"),
  line(4, "孙志强", residentId(3), "班主任"),
  ["合计", "4人"],
];

/** This year's: 王建国 teaches mathematics, 赵丽华 has left, 孙志强 isn't there, 周晓燕 is new; three rows need the clerk. */
export const thisYear: readonly (readonly CellContent[])[] = [
  ...heads,
  line(1, "王建国", residentId(0), "数学教师"),
  line(2, "李敏", residentId(1), "数学教师"),
  line(3, "赵丽华", residentId(2), "英语教师", "2026.7调离"),
  line(4, "周晓燕", residentId(4), "体育教师", "新入职"),
  line(5, "吴海涛", 230700197506060000, "美术教师"),
  line(6, "郑秀英", residentId(6), "音乐教师", "拟调出"),
  line(
    7,
    "冯立军",
    residentId(7).replace(/.$/, (digit) => (digit === "1" ? "2" : "1")),
    "科学教师",
  ),
  ["合计", "7人"],
];

/** Two lists side by side: which of the columns are meant has to be asked. */
export const sideBySide: readonly (readonly CellContent[])[] = [
  ["姓名", "身份证号", "姓名", "身份证号", "血型"],
  ["王建国", residentId(0), "李敏", residentId(1), "A"],
];

/** As a person pastes it: an apostrophe keeps the digits of a number. */
export const pasted = (rows: readonly (readonly CellContent[])[]): (string | number | null)[][] => {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const cell = row[at] ?? null;
      return typeof cell === "string" && /^\d/.test(cell) ? `'${cell}` : (cell as string | number | null);
    }),
  );
};

/** A workbook of somebody's own with these rows on one sheet. */
export const workbookOf = (name: string, rows: readonly (readonly CellContent[])[]): WorkbookSpec => ({
  active: name,
  sheets: [
    {
      name,
      visibility: "visible",
      rows: rows.map((row) =>
        row.map((value) => (value === null ? null : { value: value as string | number })),
      ),
      merges: [],
      columnWidths: [],
      rowHeights: [],
      validations: [],
      freeze: null,
      print: null,
      protected: false,
    },
  ],
});
