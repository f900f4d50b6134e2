// 号码校验：一片号码逐个核对，不对的说明错在哪里；号码本身绝不出现在说明里
import { fieldProblems } from "#shared/engine/grid/row.ts";
import type { SubjectField } from "#shared/engine/regime.ts";
import { sayProblem } from "#shared/engine/words/say.ts";
import type { Locale } from "#shared/messages/format.ts";
import { readField } from "#shared/workbook/reading/reading.ts";
import { type Cell, type Cells, type Fault, isBlank, type Result } from "./cells.ts";
import { sayFunction } from "./words.ts";

const kinds = {
  "resident-id": ["身份证号", "居民身份证", "身份证"],
  uscc: ["统一社会信用代码", "信用代码"],
  "school-code": ["学校代码", "学校标识码"],
  "pupil-number": ["学籍号"],
  "teacher-certificate": ["教师资格证号", "教师资格证"],
} as const satisfies Partial<Record<SubjectField["check"], readonly string[]>>;
type NumberKind = keyof typeof kinds;

/** The standards that the checks follow. */
const standards: Record<NumberKind, string> = {
  "resident-id": "GB 11643",
  uscc: "GB 32100",
  "school-code": "教育部 学校（机构）代码",
  "pupil-number": "中小学生学籍管理办法",
  "teacher-certificate": "教师资格证书编号规则",
};

const kindIn = (kind: Cell): NumberKind | null => {
  if (isBlank(kind)) return "resident-id";
  const asked = String(kind).trim().toLowerCase();
  const found = Object.entries(kinds).find(
    ([id, names]) => id === asked || names.some((name) => name === asked),
  );
  return (found?.[0] as NumberKind | undefined) ?? null;
};

const fieldOf = (kind: NumberKind): SubjectField => ({
  id: "number",
  title: { "zh-CN": kinds[kind][0], en: kind },
  required: false,
  check: kind,
  cite: { clause: standards[kind], quote: "" },
});

/**
 * TRUE for each number that checks, an empty text for each empty cell, #VALUE! with the reason for the rest.
 * Outer blanks, full-width digits and a leading apostrophe are read over; a number whose last digits Excel has dropped is
 * refused. `kind` is a name or an id of `kinds`; the resident ID number when it is left out.
 */
export const idCheck = (
  locale: Locale,
  numbers: Cells,
  kind: Cell,
): Fault | readonly (readonly Result[])[] => {
  const asked = kindIn(kind);
  if (asked === null)
    return {
      fault: "#VALUE!",
      message: sayFunction(locale, "kind-unknown", {
        known: Object.values(kinds)
          .map(([name]) => name)
          .join("、"),
      }),
    };
  const field = fieldOf(asked);
  const check = (cell: Cell): Result => {
    if (isBlank(cell)) return "";
    const { value, problem } = readField(field, cell);
    const found = problem ?? fieldProblems(field, { number: value })[0];
    return found === undefined || { fault: "#VALUE!", message: sayProblem(locale, found) };
  };
  return numbers.map((row) => row.map(check));
};
