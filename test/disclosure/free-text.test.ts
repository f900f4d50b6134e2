// 自由文字: what people type beside the cells carries no resident ID number and nothing unseen.
import { describe, expect, test } from "vitest";
import { freeText } from "#shared/disclosure/free-text.ts";

describe("自由文字", () => {
  test.each([
    ["照原样，去掉首尾空白", "  第二行出勤率不对 ", "第二行出勤率不对"],
    ["夹着身份证号：只留前三后二", "张三230700198001010014不对", "张三230*************14不对"],
    ["全角、小写x也认得", "２３０７００１９８００１０１００１ｘ", "230*************1X"],
    ["十七位的教师资格证号不是身份证号", "20262307012000123", "20262307012000123"],
    ["更长的一串数字不是身份证号", "2307001980010100141", "2307001980010100141"],
    ["控制字符、换向、零宽空格不留", "张\u0000三\u202e\u200b", "张 三"],
    ["只有看不见的字符：等于没写", "\u200b\ufeff\u2060", ""],
    ["换行作空格", "张\n三", "张 三"],
    ["表情与连接符照旧", "👩🏽‍🏫", "👩🏽‍🏫"],
  ])("%s", (_situation, typed, kept) => {
    expect(freeText(typed)).toBe(kept);
    expect(freeText(kept)).toBe(kept);
  });
});
