// 读花名册：各校自己的花名册，哪一列是什么、哪一行有人、哪一行为什么不收
import { describe, expect, test } from "vitest";
import { proposeColumns } from "#shared/workbook/roster-import/columns.ts";
import type { RefusedSourceRow, SourcePerson } from "#shared/workbook/roster-import/source.ts";
import { stageIn, stageOfClass } from "#shared/workbook/roster-import/stage.ts";
import { standingIn } from "#shared/workbook/roster-import/standing.ts";
import type { CellContent } from "#shared/workbook/sheet.ts";
import { countsOf, freshForm, imported, namesOf, targetIn } from "./importing.ts";
import { pupilNumber, pupilRoster, residentId, sheetOf, staffRoster } from "./rosters.ts";

const staffForm = freshForm("yichun-practitioner");
const pupilForm = freshForm("rushan-pupil");
const staffColumns = (source: ReturnType<typeof sheetOf>) =>
  proposeColumns(targetIn(staffForm).wanted, source);
const rolesIn = (source: ReturnType<typeof sheetOf>) =>
  Object.fromEntries(
    staffColumns(source).columns.map(({ letters, role, doubt }) => [
      letters,
      doubt === null ? role : `${role}?${doubt}`,
    ]),
  );
const faultsIn = (refused: readonly RefusedSourceRow[]) =>
  refused.map(({ row, faults }) => [row + 1, faults.map(({ at, code }) => `${at} ${code}`).join("；")]);
const one = (persons: readonly SourcePerson[], name: string) =>
  persons.find((person) => person.name === name);

/** A roster of teachers with these rows below the plainest heads. */
const plain = (...rows: (readonly CellContent[])[]) =>
  sheetOf([["姓名", "身份证号", "岗位", "备注"], ...rows]);

describe("认列", () => {
  test("两层合并的表头：身份证件下的类型与号码、教师资格证下的种类与编号各归各", () => {
    const { heads, columns, missing } = staffColumns(staffRoster());
    expect(heads.rows).toEqual({ top: 2, bottom: 3 });
    expect(columns.map(({ head, role, doubt }) => [head, role, doubt])).toEqual([
      ["序号", "none", null],
      ["姓 名", "field:name", null],
      ["性别", "none", null],
      ["身份证件类型", "none", null],
      ["身份证件号码", "field:residentId", null],
      ["教师资格证种类", "none", null],
      ["教师资格证编号", "field:teacherCertificate", null],
      ["现任岗位", "field:post", null],
      ["宗教信仰", "withheld", null],
      ["备注", "standing", null],
    ]);
    expect(missing).toEqual([]);
  });

  test("看样的值都遮住，宗教信仰一个也不给看", () => {
    const samples = Object.fromEntries(
      staffColumns(staffRoster()).columns.map(({ head, samples: shown }) => [head, shown[0]]),
    );
    expect([samples["姓 名"], samples.身份证件号码, samples.现任岗位, samples.宗教信仰]).toEqual([
      "林＊＊",
      "230*************07",
      "语文教师",
      undefined,
    ]);
  });

  test("英文表头、次序不同，也认得", () => {
    expect(
      rolesIn(
        sheetOf([
          ["Position", "Remarks", "ID number", "Teacher name"],
          ["Teacher", null, residentId(1), "林云"],
        ]),
      ),
    ).toEqual({
      A: "field:post",
      B: "standing",
      C: "field:residentId",
      D: "field:name",
    });
  });

  test("左右两栏的名单，两列都像姓名：问，不猜", () => {
    expect(
      rolesIn(
        sheetOf([
          ["姓名", "身份证号", "姓名", "身份证号"],
          ["林云", residentId(1), "周青", residentId(2)],
        ]),
      ),
    ).toEqual({
      A: "field:name?two-columns",
      B: "field:residentId?two-columns",
      C: "field:name?two-columns",
      D: "field:residentId?two-columns",
    });
  });

  test("家长、监护人的姓名和号码不当作学生的", () => {
    const { columns } = proposeColumns(targetIn(pupilForm).wanted, pupilRoster());
    expect(columns.filter(({ head }) => head.startsWith("监护人")).map(({ role }) => role)).toEqual([
      "none",
      "none",
    ]);
  });

  test("没有表头的名单：号码列凭内容提议，等人确认；姓名列要人指出", () => {
    const source = sheetOf([
      ["林云", residentId(1)],
      ["周青", residentId(2)],
    ]);
    expect(rolesIn(source)).toEqual({ A: "none", B: "field:residentId?weak" });
    const { read } = imported(staffForm, source, { columns: { 0: "field:name", 1: "field:residentId" } });
    expect(namesOf(read.persons)).toEqual(["林云", "周青"]);
  });

  test("表头写着身份证号、下面却是教师资格证号：要人看一眼", () => {
    expect(
      rolesIn(
        sheetOf([
          ["姓名", "身份证号"],
          ["林云", "20022310722000117"],
          ["周青", "20082310721000118"],
        ]),
      ).B,
    ).toBe("field:residentId?contents");
  });

  test("宗教信仰一列，说它是岗位也不导入", () => {
    const { read } = imported(staffForm, staffRoster(), { columns: { 8: "field:post" } });
    expect(read.persons.some(({ values }) => Object.values(values).includes("无"))).toBe(false);
  });
});

describe("每一行都有下落", () => {
  test("教职工花名册：五人收下，两人拒收，七行没有人，合起来正是十四行", () => {
    const { read } = imported(staffForm, staffRoster());
    expect(countsOf(read)).toEqual({ persons: 5, refused: 2, nobody: 7, rows: 14 });
    expect(faultsIn(read.refused)).toEqual([
      [8, "E8 digits-lost"],
      [11, "11 standing-unclear"],
    ]);
    expect(read.nobody.map(({ row, why }) => `${row + 1} ${why}`)).toEqual([
      "1 above",
      "2 above",
      "3 heads",
      "4 heads",
      "12 empty",
      "13 total",
      "14 total",
    ]);
  });

  test("全角号码、号码前后的空格、两字姓名中间的空格：改写了，逐格说明", () => {
    const { persons } = imported(staffForm, staffRoster()).read;
    expect(one(persons, "林云")?.rewritten).toEqual([
      { field: "name", at: "B5", from: "林　云", to: "林云" },
    ]);
    expect(one(persons, "贺明川")?.values.residentId).toBe(residentId(3));
    expect(one(persons, "贺明川")?.rewritten.map(({ at }) => at)).toEqual(["E7"]);
  });

  test("同名的两人由号码分开：一个调离，一个还在", () => {
    const { persons } = imported(staffForm, staffRoster()).read;
    expect(persons.filter(({ name }) => name === "陈思远").map(({ standing }) => standing)).toEqual([
      "left",
      "here",
    ]);
  });

  test.each([
    ["存成数字的18位号码丢了末三位", 230717197503050000, "B2 digits-lost"],
    ["成了科学计数的文字", "2.30717E+17", "B2 resident-id.digits-lost"],
    ["末三位成了000", `${residentId(3).slice(0, 15)}000`, "B2 resident-id.digits-lost"],
    ["十五位的旧号码", "230717750305001", "B2 resident-id.fifteen-digits"],
    [
      "校验位不对",
      residentId(3).replace(/.$/, (digit) => (digit === "1" ? "2" : "1")),
      "B2 resident-id.check-digit",
    ],
    ["一格错误值", { error: "#N/A" }, "B2 cell-error"],
  ] as const)("%s：拒收，说明是哪一格", (_, number, fault) => {
    expect(faultsIn(imported(staffForm, plain(["林云", number])).read.refused)).toEqual([[2, fault]]);
  });

  test("没有姓名、一格两人：拒收；只有序号的空行不算", () => {
    const { read } = imported(
      staffForm,
      plain([null, residentId(1), "语文教师"], ["林云、周青", null, "语文教师"], [null, null, null, null]),
    );
    expect(faultsIn(read.refused)).toEqual([
      [2, "A2 name-missing"],
      [3, "A3 several-names"],
    ]);
    expect(read.nobody.map(({ row }) => row + 1)).toEqual([1, 4]);
  });

  test("同一号码写两次：内容一样只算一次，内容不同两行都拒收", () => {
    const same = imported(
      staffForm,
      plain(["林云", residentId(1), "语文教师"], ["林云", residentId(1), "语文教师"]),
    ).read;
    expect([namesOf(same.persons), faultsIn(same.refused)]).toEqual([["林云"], [[3, "3 twice-same"]]]);
    const differs = imported(
      staffForm,
      plain(["林云", residentId(1), "语文教师"], ["林芸", residentId(1), "语文教师"]),
    ).read;
    expect([namesOf(differs.persons), faultsIn(differs.refused)]).toEqual([
      [],
      [
        [2, "2 twice-differs"],
        [3, "3 twice-differs"],
      ],
    ]);
  });

  test("同名而有一人没有号码：没有号码的那一行拒收，分不清是谁", () => {
    const { read } = imported(staffForm, plain(["林云", residentId(1)], ["林云", null]));
    expect([namesOf(read.persons), faultsIn(read.refused)]).toEqual([["林云"], [[3, "3 same-name"]]]);
  });

  test("选填的资格证号写坏了：人收下，那一格不要，说明原因；没有身份证号的收下，列为缺项", () => {
    const source = sheetOf([
      ["姓名", "身份证号", "教师资格证号"],
      ["林云", residentId(1), "123"],
      ["周青", null, null],
    ]);
    const { persons } = imported(staffForm, source).read;
    expect(one(persons, "林云")?.leftOut).toEqual([
      { code: "teacher-certificate.length", field: "teacherCertificate", at: "C2", values: { length: 3 } },
    ]);
    expect(one(persons, "周青")?.gaps).toEqual(["residentId"]);
  });

  test("每页重印的表头、班级小标题、页脚都不是人", () => {
    const heads = ["学籍号", "姓名", "年级", "班级"];
    const source = sheetOf([
      ["四年级学生名单"],
      heads,
      [pupilNumber(1), "夏知微", 4, "1班"],
      ["四年级2班"],
      heads,
      [pupilNumber(2), "何禾", 4, "2班"],
      ["第 1 页 共 1 页"],
      ["共2人"],
    ]);
    const { read } = imported(pupilForm, source);
    expect(read.nobody.map(({ row, why }) => `${row + 1} ${why}`)).toEqual([
      "1 above",
      "2 heads",
      "4 note",
      "5 heads",
      "7 total",
      "8 total",
    ]);
    expect(namesOf(read.persons)).toEqual(["夏知微", "何禾"]);
  });

  test("姓名后面括号里写着转出：姓名照旧，人算离开；（大）（小）留着分人", () => {
    const { persons } = imported(
      staffForm,
      plain(["林云（转出）", residentId(1)], ["王芳（大）", residentId(2)]),
    ).read;
    expect(persons.map(({ name, standing }) => [name, standing])).toEqual([
      ["林云", "left"],
      ["王芳（大）", "here"],
    ]);
  });

  test("空表、只有表头的表：没有人，也不出错", () => {
    for (const cells of [[], [[]], [["姓名", "身份证号"]]]) {
      const { read } = imported(staffForm, sheetOf(cells));
      expect(countsOf(read)).toEqual({ persons: 0, refused: 0, nobody: cells.length, rows: cells.length });
    }
  });
});

describe("年级", () => {
  test("初一、2022级要问一次学制和从哪一级入学；答了就都读得出", () => {
    const asked = imported(pupilForm, pupilRoster()).read;
    expect(asked.questions).toEqual(["primary-years", "cohort-from"]);
    expect(faultsIn(asked.refused)).toEqual([
      [4, "E4 stage-unclear"],
      [6, "E6 stage-unclear"],
      [7, "A7 resident-id.check-digit"],
    ]);
    const told = imported(pupilForm, pupilRoster(), { primaryYears: 5, cohortFrom: "primary" }).read;
    expect(told.persons.map(({ name, values }) => [name, values.stage])).toEqual([
      ["夏知微", 4],
      ["何禾", 5],
      ["宋宁", 6],
      ["宋宁", 6],
      ["郑亦", 4],
    ]);
  });

  const settings = { primaryYears: 6, cohortFrom: "primary", endYear: 2026 } as const;
  test.each([
    ["四年级", 4],
    ["４", 4],
    ["小四", 4],
    ["七年级", 7],
    ["初一", 7],
    ["初三", 9],
    ["高二", 11],
    ["十二年级", 12],
    ["2022级", 4],
    ["初2024级", 8],
  ] as const)("%s 读作第 %d 年", (written, stage) => {
    expect(stageIn(written, settings)).toEqual({ stage });
  });

  test.each(["十三年级", "零年级", "毕业班", "2010级", "小九", "高四"])("%s 读不出", (written) => {
    expect(stageIn(written, settings)).toBe(null);
  });

  test("五四制里初一是第六年", () => {
    expect(stageIn("初一", { ...settings, primaryYears: 5 })).toEqual({ stage: 6 });
  });

  test.each([
    ["四年级1班", { stage: 4 }],
    ["四（2）班", { stage: 4 }],
    ["初一（3）班", { stage: 7 }],
    ["2022级3班", { stage: 4 }],
    ["401班", null],
    ["1班", null],
  ] as const)("没有年级列，班级 %s", (written, read) => {
    expect(stageOfClass(written, settings)).toEqual(read);
  });
});

describe("在不在", () => {
  test.each([
    ["2025年9月转入", "joined"],
    ["新入职", "joined"],
    ["2025.7调离", "left"],
    ["已退休", "left"],
    ["休学一年", "left"],
    ["拟调出", "unclear"],
    ["未毕业", "here"],
    ["由一小转出，转入我校", "unclear"],
    ["退休返聘", "unclear"],
    ["借调教育局", "unclear"],
    ["转出？", "unclear"],
    ["2010年毕业于师范学院", "here"],
    ["在读", "here"],
    ["班长", "here"],
  ] as const)("“%s”：%s", (note, standing) => {
    expect(standingIn(note).standing).toBe(standing);
  });

  test("说不准的一行，填报人说了算", () => {
    const source = plain(["林云", residentId(1), "语文教师", "拟调出"]);
    expect(imported(staffForm, source).read.refused).toHaveLength(1);
    for (const said of ["here", "left"] as const) {
      const { persons } = imported(staffForm, source, { standings: new Map([[1, said]]) }).read;
      expect(persons.map(({ standing }) => standing)).toEqual([said]);
    }
  });
});
