// 花名册样本：各校自己的花名册，表头、次序、写法各不相同；人全是虚构的，号码校验位都对
import { checkDigit } from "#shared/identity/resident-id.ts";
import type { CellContent, SheetContent } from "#shared/workbook/sheet.ts";

const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"];
const given = [..."建敏丽志晓海秀立思文东雪若砚明素云兰青川宁远舟禾夏知微亦"];

/** An invented name by number; the first 800 differ. */
export const nameOf = (number: number): string =>
  `${surnames[number % surnames.length]}${given[Math.floor(number / surnames.length) % given.length]}${given[(number * 7 + Math.floor(number / 1_160)) % given.length]}`;

/** A resident ID number of nobody, by number up to 27,000; the sex digit by parity. */
export const residentId = (number: number, year = 1975): string => {
  const [day, serial] = [number % 27, 100 + Math.floor(number / 27)];
  const first17 = `230717${year}03${String(day + 1).padStart(2, "0")}${String(serial).padStart(3, "0")}`;
  return `${first17}${checkDigit(first17)}`;
};

/** A pupil number of nobody. */
export const pupilNumber = (number: number): string => `G${residentId(number, 2015)}`;

/** A sheet of somebody's own. */
export const sheetOf = (cells: readonly (readonly CellContent[])[], name = "花名册"): SheetContent => ({
  name,
  visibility: "visible",
  protected: false,
  cells,
});

/** A teachers' roster as personnel keeps it: title, two tiers of heads with merged groups, remarks, a total. */
export const staffRoster = (): SheetContent =>
  sheetOf([
    ["伊美区第三小学2025—2026学年教职工花名册"],
    ["单位：伊美区第三小学（公章）", null, null, null, null, null, null, null, "2025年9月10日"],
    ["序号", "姓 名", "性别", "身份证件", null, "教师资格证", null, "现任岗位", "宗教信仰", "备注"],
    [null, null, null, "类型", "号码", "种类", "编号", null, null, null],
    [1, "林　云", "女", "居民身份证", residentId(1), "小学", "20022310722000117", "语文教师", "无", null],
    [
      2,
      "周砚青",
      "男",
      "居民身份证",
      ` ${residentId(2)} `,
      "小学",
      "20082310721000118",
      "数学教师",
      "无",
      "2025年9月调入",
    ],
    [
      3,
      "贺明川",
      "男",
      "居民身份证",
      residentId(3).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      "小学",
      null,
      "英语教师",
      "无",
      null,
    ],
    [4, "乔若兰", "女", "居民身份证", 230717197503050000, "小学", null, "班主任", "无", null],
    [5, "陈思远", "男", "居民身份证", residentId(5), "小学", null, "体育教师", "无", "2025.7调离"],
    [6, "陈思远", "男", "居民身份证", residentId(6), "小学", null, "后勤", "无", null],
    [7, "吴海涛", "男", "居民身份证", residentId(7), "小学", "123", "美术教师", "无", "拟调出"],
    [8, null, null, null, null, null, null, null, null, null],
    ["合计", "7人"],
    ["填表人：", null, null, null, "校长签字："],
  ]);

/** A class list as the pupil registry exports it: many columns, a grade to be counted. */
export const pupilRoster = (): SheetContent =>
  sheetOf([
    [
      "全国学籍号",
      "学生姓名",
      "性别",
      "血型",
      "年级",
      "班级",
      "入学年月",
      "学籍状态",
      "监护人姓名",
      "监护人身份证号",
    ],
    [pupilNumber(1), "夏知微", "女", "A", "四年级", "1班", "202209", "在读", "夏父", residentId(41)],
    [pupilNumber(2), "何禾", "男", "B", "小五", "2班", "202109", "在读", "何父", residentId(42)],
    [pupilNumber(3), "宋宁", "女", "O", "初一", "1班", "202009", "在读", "宋母", residentId(43)],
    [pupilNumber(4), "宋宁", "女", "O", 6, "1班", "202009", "转出", "宋母", residentId(44)],
    [pupilNumber(5), "郑亦", "男", "AB", "2022级", "3班", "202209", "在读", "郑父", residentId(45)],
    [
      pupilNumber(6).replace(/.$/, (digit) => (digit === "1" ? "2" : "1")),
      "于舟",
      "男",
      "A",
      "六年级",
      "1班",
      "202009",
      "在读",
      "于父",
      residentId(46),
    ],
  ]);
