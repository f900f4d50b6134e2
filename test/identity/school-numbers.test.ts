// 学校标识码、学籍号、教师资格证书号码
import { describe, expect, test } from "vitest";
import { checkPupilNumber } from "#shared/identity/pupil-number.ts";
import { checkDigit } from "#shared/identity/resident-id.ts";
import { checkSchoolCode, SCHOOL_KINDS, schoolKindOf } from "#shared/identity/school-code.ts";
import { checkTeacherCertificate } from "#shared/identity/teacher-certificate.ts";

const residentId = `37068320150301002${checkDigit("37068320150301002")}`;

describe("学校标识码", () => {
  test("每一种学校都认得", () => {
    for (const [digits, kind] of Object.entries(SCHOOL_KINDS)) {
      const code = `${digits}37000001`;
      expect(checkSchoolCode(code)).toEqual({ ok: true, value: code });
      expect(schoolKindOf(code)).toBe(kind);
    }
  });

  test("全角归为规范写法", () => {
    expect(checkSchoolCode(" ２１37000001")).toEqual({ ok: true, value: "2137000001" });
  });

  test.each([
    ["", "school-code.empty"],
    ["213700001", "school-code.length"],
    ["21370000O1", "school-code.characters"],
    ["9937000001", "school-code.kind"],
    ["2199000001", "school-code.province"],
  ])("%j：%s", (text, code) => {
    expect(checkSchoolCode(text)).toEqual({ ok: false, code });
  });

  test("不认得的种类不作推断", () => {
    expect(() => schoolKindOf("9937000001")).toThrow(RangeError);
  });
});

describe("学籍号", () => {
  test("G加身份号码", () => {
    expect(checkPupilNumber(`g${residentId}`)).toEqual({ ok: true, value: `G${residentId}` });
  });

  test("G后的身份号码不合格，说明是身份号码的哪一处", () => {
    expect(checkPupilNumber("G110105194912310021")).toEqual({ ok: false, code: "resident-id.check-digit" });
    expect(checkPupilNumber("G110105491231002")).toEqual({ ok: false, code: "resident-id.fifteen-digits" });
  });

  test("J加18位", () => {
    expect(checkPupilNumber("J37068320150301002x")).toEqual({ ok: true, value: "J37068320150301002X" });
  });

  test("L为临时学籍号，接受并提示", () => {
    expect(checkPupilNumber("L3706832026000001")).toEqual({
      ok: true,
      value: "L3706832026000001",
      warnings: ["pupil-number.temporary"],
    });
  });

  test.each([
    ["", "pupil-number.empty"],
    [residentId, "pupil-number.letter"],
    ["J123", "pupil-number.length"],
    ["J3706832015030100-1", "pupil-number.characters"],
    ["L", "pupil-number.length"],
    ["L临时1", "pupil-number.characters"],
  ])("%j：%s", (text, code) => {
    expect(checkPupilNumber(text)).toEqual({ ok: false, code });
  });
});

describe("教师资格证书号码", () => {
  // 2011年 黑龙江 001机关 初级中学 男 第123456号
  const number = "20112300131123456";

  test("17位，年份、省份、种类都对", () => {
    expect(checkTeacherCertificate(number)).toEqual({ ok: true, value: number });
    expect(checkTeacherCertificate(number, { sex: "male" })).toEqual({ ok: true, value: number });
  });

  test("性别位与本人不符或不是1、2，只提示不拒绝", () => {
    const warned = { ok: true, value: number, warnings: ["teacher-certificate.sex"] };
    expect(checkTeacherCertificate(number, { sex: "female" })).toEqual(warned);
    expect(checkTeacherCertificate("20112300137123456")).toEqual({ ...warned, value: "20112300137123456" });
  });

  test("以00结尾，提示可能被表格截断", () => {
    expect(checkTeacherCertificate("20112300131123400")).toEqual({
      ok: true,
      value: "20112300131123400",
      warnings: ["teacher-certificate.maybe-digits-lost"],
    });
  });

  test.each([
    ["", "teacher-certificate.empty"],
    ["2.01123E+16", "teacher-certificate.digits-lost"],
    ["2011230013112345", "teacher-certificate.length"],
    ["2011230013112345X", "teacher-certificate.characters"],
    ["19932300131123456", "teacher-certificate.year"],
    ["20119900131123456", "teacher-certificate.province"],
    ["20112300181123456", "teacher-certificate.kind"],
    ["20112300101123456", "teacher-certificate.kind"],
  ])("%j：%s", (text, code) => {
    expect(checkTeacherCertificate(text)).toEqual({ ok: false, code });
  });
});
