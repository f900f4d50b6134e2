// 字段的叫法：同一个身份字段，各校的表头怎样写
import type { Regime, SubjectField } from "../../engine/regime.ts";

type Kind = Regime["subject"]["kind"];

const pupilNames = ["姓名", "学生姓名", "学员姓名", "幼儿姓名", "名字", "Name", "Pupil name", "Student name"];
const unitNames = ["单位名称", "学校名称", "机构名称", "办学机构名称", "学校", "单位", "机构", "School name"];

/** Of whom the name is: a teacher's name on a pupils' roster is another person's. */
const nameOfKind: Readonly<Record<Kind, readonly string[]>> = {
  pupil: pupilNames,
  student: pupilNames,
  staff: [
    "姓名",
    "教师姓名",
    "人员姓名",
    "教职工姓名",
    "职工姓名",
    "名字",
    "Name",
    "Teacher name",
    "Full name",
  ],
  school: unitNames,
  "private-school": unitNames,
  "training-institution": [...unitNames, "培训机构名称", "校外培训机构名称"],
};

const namesByCheck: Readonly<Partial<Record<SubjectField["check"], readonly string[]>>> = {
  "resident-id": [
    "身份证号",
    "身份证号码",
    "居民身份证号",
    "居民身份证号码",
    "公民身份号码",
    "身份证",
    "身份证件号",
    "身份证件号码",
    "证件号",
    "证件号码",
    "有效证件号码",
    "ID number",
    "ID card number",
  ],
  "teacher-certificate": [
    "教师资格证",
    "教师资格证号",
    "教师资格证编号",
    "教师资格证号码",
    "教师资格证书号",
    "教师资格证书号码",
    "教师资格证书编号",
    "资格证号",
    "资格证书号",
    "Certificate number",
  ],
  "pupil-number": [
    "学籍号",
    "全国学籍号",
    "国网学籍号",
    "学籍号码",
    "学生学籍号",
    "Student registration number",
  ],
  uscc: ["统一社会信用代码", "社会信用代码", "统一信用代码", "信用代码", "Unified social credit code"],
  "school-code": ["学校标识码", "学校（机构）标识码", "机构标识码", "标识码", "学校代码", "学校编码"],
  stage: ["年级", "就读年级", "所在年级", "年级名称", "Grade", "Grade level"],
};

const namesById: Readonly<Record<string, readonly string[]>> = {
  post: ["岗位", "岗位名称", "职务", "任教岗位", "工作岗位", "现任岗位", "Position"],
  className: ["班级", "班级名称", "所在班级", "行政班", "Class name"],
  studentNumber: ["学号", "学生学号", "学生编号", "Student ID"],
  schoolOfStudy: ["二级学院", "学院", "院系", "所在学院", "系部", "院部", "School", "Department"],
  enrolled: [
    "入学时间",
    "入学日期",
    "入校时间",
    "入校日期",
    "进校日期",
    "到校时间",
    "来校时间",
    "入职时间",
    "入职日期",
    "Enrolled on",
    "Start date",
  ],
  left: ["离校时间", "离校日期", "毕业时间", "毕业日期", "Left on"],
};

/** The names under which a field stands in other people's heads, its own first. */
export const fieldNames = (
  { id, check, title }: Pick<SubjectField, "id" | "title"> & { readonly check: string },
  kind: Kind,
): readonly string[] => [
  title["zh-CN"],
  title.en,
  ...(id === "name"
    ? nameOfKind[kind]
    : (namesByCheck[check as SubjectField["check"]] ?? namesById[id] ?? [])),
];
