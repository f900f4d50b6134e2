// 引文里的数与界的用语；条文的切分
import { describe, expect, test } from "vitest";
import { articleOf, articlesOf, standsIn } from "#shared/engine/prove/articles.ts";
import { saysClosed } from "#shared/engine/prove/boundary.ts";
import { chineseNumber, numbersIn, plain } from "#shared/engine/prove/quoted.ts";
import { yichunSource } from "./yichun.ts";

describe("引文里的数", () => {
  test.each([
    ["思想道德素质不满 20 分的", [20]],
    ["公示５个工作日", [5]],
    ["十五日内", [15]],
    ["二百零三分", [203]],
    ["85% \\leq 出席率 $<$ 95%\t1", [85, 0.85, 95, 0.95, 1]],
    ["参与奖\t0.5", [0.5]],
    ["罚款1,000元", [1000]],
    ["两次以上", [2]],
  ])("%s", (quote, numbers) => {
    expect([...numbersIn(plain(quote))]).toEqual(numbers);
  });
  test.each([
    ["五", 5],
    ["十", 10],
    ["十五", 15],
    ["二十", 20],
    ["一百二十", 120],
    ["一千零五", 1005],
    ["二五", null],
    ["甲", null],
  ])("%s是%s", (text, number) => {
    expect(chineseNumber(text)).toBe(number);
  });
});

describe("界的用语", () => {
  test.each([
    ["综合得分在 95 分（含）以上", 95, "from", true],
    ["综合得分在 60 分以下", 60, "to", true],
    ["综合得分在 85 分（含）—95 分", 85, "from", true],
    ["综合得分在 85 分（含）—95 分", 95, "to", null],
    ["不满 20 分的", 20, "to", false],
    ["不低于60分", 60, "from", true],
    ["低于60分", 60, "to", false],
    ["超过十次", 10, "from", false],
    ["不超过10次", 10, "to", true],
    ["60分（不含）以上", 60, "from", false],
    ["得分 \\geq 75", 75, "from", true],
    ["得分 $<$ 75", 75, "to", false],
    ["分值在100分及以上", 100, "from", true],
  ] as const)("%s：%s %s %s", (quote, value, side, closed) => {
    expect(saysClosed(quote, value, side, false)).toBe(closed);
  });
});

describe("条文", () => {
  const articles = articlesOf(yichunSource);
  test("二十二条和附件，各有开头", () => {
    expect(articles).toHaveLength(23);
    expect(articles[21]).toMatchObject({ clause: "第二十二条", opening: "本办法自公布之日起施行。" });
    expect(articles.at(-1)?.clause).toBe("附件");
  });
  test.each([
    ["第十三条（二）", "B 级为诚信级别", true],
    ["第十三条（三）", "B 级为诚信级别", false],
    ["附件 三级指标31", "依据班级平均成绩进行赋分最多5分", true],
    ["附件 三级指标30", "依据班级平均成绩进行赋分最多5分", false],
    ["第十二条", "A 级为信用优秀", true],
    ["第十三条", "A 级为信用优秀", false],
  ])("%s “%s” %s", (clause, quote, stands) => {
    const article = articleOf(articles, clause);
    expect(article !== undefined && standsIn(article, clause, quote)).toBe(stands);
  });
  test("没有第…条的文件以一、（一）为条", () => {
    const text = "一、总体要求\n甲\n二、重点工作\n（一）学校\n乙\n（二）教师\n丙\n三、保障措施\n";
    expect(articlesOf(text).map(({ clause }) => clause)).toEqual(["一", "二", "二（一）", "二（二）", "三"]);
  });
});
