// 脱敏
import { expect, test } from "vitest";
import { maskName, maskResidentId } from "#shared/identity/mask.ts";

test("身份号码只留前三位和后两位", () => {
  expect(maskResidentId("11010519491231002X")).toBe("110*************2X");
});

test("写错而过短的号码一位也不留", () => {
  expect(maskResidentId("11010")).toBe("*****");
  expect(maskResidentId("")).toBe("");
});

test("姓名只留第一个字，不透露字数", () => {
  expect(maskName("王小明")).toBe("王＊＊");
  expect(maskName(" 王明 ")).toBe("王＊＊");
  expect(maskName("𠮷田")).toBe("𠮷＊＊");
  expect(maskName("阿依古丽·买买提")).toBe("阿＊＊");
  expect(maskName("  ")).toBe("");
});
