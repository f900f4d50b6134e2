// 列名：名册上常见的各列，哪些是表上的字段，哪些说人在不在，哪些从不导入
import { fieldNames } from "../reading/field-names.ts";
import { knownBy, type Matcher, matcherAmong } from "../reading/match-words.ts";
import type { RosterWanted } from "./roster-field.ts";

/** Never imported, whatever else is. Source: design rule; no regulation asks for them. */
const withheld = ["宗教信仰", "宗教", "信仰", "血型", "Religion", "Blood type"];

const standing = [
  "备注",
  "状态",
  "异动",
  "异动情况",
  "异动类型",
  "变动情况",
  "变动",
  "学籍状态",
  "学生状态",
  "就读状态",
  "人员状态",
  "在职状态",
  "在岗状态",
  "在岗情况",
  "说明",
  "Remarks",
  "Remark",
  "Note",
  "Notes",
  "Status",
];

/** Columns that rosters have and no form asks for: named, so that they are taken for nothing else. */
const others = [
  "序号",
  "编号",
  "性别",
  "民族",
  "籍贯",
  "出生日期",
  "出生年月",
  "政治面貌",
  "证件类型",
  "身份证件类型",
  "身份证类型",
  "学籍辅号",
  "教育ID",
  "班级编号",
  "班号",
  "年级编号",
  "岗位等级",
  "岗位类别",
  "职称",
  "学历",
  "专业",
  "任教学科",
  "联系电话",
  "手机号码",
  "家庭住址",
  "家长姓名",
  "监护人姓名",
  "父亲姓名",
  "母亲姓名",
  "家长身份证号",
  "监护人身份证号",
  "父亲身份证号",
  "母亲身份证号",
  "班主任",
  "班主任姓名",
  "曾用名",
  "姓名拼音",
  "教师资格证种类",
  "教师资格种类",
  "Sex",
  "Gender",
  "Date of birth",
  "Phone",
];

/** What tells a roster's heads apart. */
export const rosterMatcher = ({ fields, kind }: RosterWanted): Matcher => {
  const own = new Set(fields.flatMap((field) => fieldNames(field, kind)));
  const rest = (names: readonly string[]): readonly string[] => names.filter((name) => !own.has(name));
  return matcherAmong([
    ...fields.map((field) => knownBy(`field:${field.id}`, fieldNames(field, kind))),
    knownBy("withheld", withheld),
    knownBy("standing", standing),
    ...rest(others).map((name) => knownBy("none", [name])),
  ]);
};
