// 样例学校：虚构的教师，号码校验位都对
import { indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";

const names = [
  "王建国",
  "李敏",
  "赵丽华",
  "孙志强",
  "周晓燕",
  "吴海涛",
  "郑秀英",
  "冯立军",
  "陈思远",
  "褚文静",
  "卫东升",
  "蒋雪梅",
];
const posts = ["语文教师", "数学教师", "英语教师", "班主任", "体育教师"];

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident ID of nobody: region 230700, a birthday by number, and the right check digit. */
export const residentId = (number: number): string => {
  const year = 1970 + (number % 25);
  const month = String((number % 12) + 1).padStart(2, "0");
  const day = String((number % 28) + 1).padStart(2, "0");
  const body = `230700${year}${month}${day}${String(number % 1000).padStart(3, "0")}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  return `${body}${"10X98765432"[sum % 11]}`;
};

/** The best answer to every indicator. */
export const bestAnswers = (): Record<string, string | number> =>
  Object.fromEntries(
    indicatorsOf(yichunPractitioner).map(({ id, cell }) => {
      if (cell.kind === "choice")
        return [id, cell.answers.toSorted((a, b) => b.points - a.points)[0]?.answer ?? ""];
      return [id, cell.kind === "score" ? cell.max : 0.98];
    }),
  );

/** A complete row of an invented person. */
export const completeCells = (number: number): Record<string, string | number> => ({
  name: names[number % names.length] ?? "",
  residentId: residentId(number),
  post: posts[number % posts.length] ?? "",
  ...bestAnswers(),
});
