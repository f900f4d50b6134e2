// 公式：真实 Office.js 的公式运行时，四个公式在替身宿主里算出的值与错误值
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { associateFunctions } from "#addin/functions/associate.ts";
import { functionIds } from "#addin/functions/ids.ts";
import { functionFiles, functionMetadata } from "#addin/functions/metadata.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import type { Locale } from "#shared/messages/format.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { type NodeSession, openInNode } from "../excel-host/node.ts";
import type { ApiLevel } from "../excel-host/requirement-sets.ts";
import { bestAnswers, residentId } from "./school.ts";

let excel: NodeSession;
let locale: Locale;

/** One Excel for the tests of a group: formulas leave nothing behind. */
const inExcel = (level: ApiLevel): void => {
  beforeAll(async () => {
    excel = await openInNode({ level });
    vi.stubGlobal("window", excel.window);
    expect(associateFunctions({ locale: () => locale, missing: () => "没有取到" })).toBe(true);
  });
  beforeEach(() => {
    locale = "zh-CN";
  });
  afterAll(() => {
    excel.close();
    vi.unstubAllGlobals();
  });
};

const calculate = (id: (typeof functionIds)[number], ...inputs: unknown[]) =>
  excel.host.functions.call(id, inputs);

const indicators = indicatorsOf(yichunPractitioner).map(({ id }) => id);
const best = bestAnswers();
const down = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const answersWith = (changed: Record<string, unknown>): unknown[] =>
  indicators.map((id) => (Object.hasOwn(changed, id) ? changed[id] : best[id]));
const yichun = "yichun-practitioner";

describe.each<ApiLevel>(["1.12", "1.14", "1.17"])("在 ExcelApi %s 的 Excel 里", (level) => {
  inExcel(level);

  test("值、错误值和一片结果都回得到格子里", async () => {
    expect(await calculate("TOTAL", yichun, down(indicators), down(answersWith({})))).toEqual({ value: 100 });
    expect(await calculate("WORKDAY", "不是日期", 5)).toEqual({
      error: "#VALUE!",
      message: "起算日不是日期。请引用日期格，或写成“2026-09-18”的样子",
    });
    expect(await calculate("IDCHECK", [[residentId(1)], [""], ["230717"]], null)).toEqual({
      value: [[true], [""], [{ error: "#VALUE!", message: "身份证号应为18位，现有 6 位" }]],
    });
  });
});

describe("GRADE 与 TOTAL", () => {
  inExcel("1.14");

  test("答案全对是100分、A级；横排竖排一样，编号写成数字、文本或表头都认得", async () => {
    const heads = indicatorsOf(yichunPractitioner).map(({ id, title }) => `${id}. ${title["zh-CN"]}`);
    const answers = answersWith({});
    expect(await calculate("GRADE", yichun, [indicators.map(Number)], [answers])).toEqual({ value: "A" });
    expect(await calculate("GRADE", yichun, [heads], down(answers))).toEqual({ value: "A" });
    expect(await calculate("TOTAL", yichunPractitioner.title["zh-CN"], down(indicators), [answers])).toEqual({
      value: 100,
    });
  });

  test("填法与填报表一样：全角、百分号、前后空格", async () => {
    expect(await calculate("TOTAL", yichun, down(indicators), down(answersWith({ 3: " ９８％ " })))).toEqual({
      value: 100,
    });
  });

  test("空白不是0分：缺两项是 #N/A，说明是哪两项；编号与答案都空的格跳过", async () => {
    expect(await calculate("TOTAL", yichun, down(indicators), down(answersWith({ 4: "", 7: null })))).toEqual(
      {
        error: "#N/A",
        message: "还有 2 项没有填：指标 4、7。空白不按0分计",
      },
    );
    expect(
      await calculate("GRADE", yichun, down([...indicators, "", null]), down([...answersWith({}), "", null])),
    ).toEqual({ value: "A" });
  });

  test("一项答错是 #VALUE!，说明哪一项、应当怎样", async () => {
    const told = await calculate("GRADE", yichun, down(indicators), down(answersWith({ 3: 97 })));
    expect(told).toMatchObject({ error: "#VALUE!" });
    expect("message" in told && told.message).toMatch(/^指标 3：/);
  });

  test.each([
    [
      "没有这部办法",
      ["某市办法", [["1"]], [["是"]]],
      "没有这部办法。请写编号或全称，例如：yichun-practitioner",
    ],
    ["格数不同", [yichun, [["1", "2"]], [["是"]]], "指标编号有 2 格，答案有 1 格，两片区域的格数应当相同"],
    ["有答案没有编号", [yichun, [["1", ""]], [["是", "是"]]], "第 2 格有答案，却没有对应的指标编号"],
    ["没有这个编号", [yichun, [["99"]], [["是"]]], "办法里没有“99”这个指标编号"],
    ["编号重复", [yichun, [["1", 1]], [["是", "是"]]], "指标 1 写了两次"],
  ])("%s，是 #VALUE! 并说明", async (_, inputs, message) => {
    expect(await calculate("TOTAL", ...inputs)).toEqual({ error: "#VALUE!", message });
  });

  test("Excel 的界面语言是英文时，说明也是英文", async () => {
    locale = "en";
    expect(await calculate("TOTAL", yichun, [["99"]], [["是"]])).toEqual({
      error: "#VALUE!",
      message: "The regulation has no indicator “99”",
    });
  });
});

describe("WORKDAY", () => {
  inExcel("1.14");
  /** 2026-01-01 is 46023. */
  const serial = (date: string): number => Date.parse(date) / 86_400_000 + 25_569;

  test.each([
    ["2026-09-18", 5, "2026-09-24"],
    ["2026-09-30", 5, "2026-10-13"],
    ["2024-09-30", 15, "2024-10-25"],
  ])("自 %s 起 %i 个工作日，止于 %s（国务院放假安排）", async (start, days, due) => {
    expect(await calculate("WORKDAY", serial(start), days)).toEqual({ value: serial(due) });
    expect(await calculate("WORKDAY", start, days)).toEqual({ value: serial(due) });
  });

  test("起算日的钟点不影响；写成年月日也认得", async () => {
    expect(await calculate("WORKDAY", serial("2026-09-18") + 0.75, 5)).toEqual({
      value: serial("2026-09-24"),
    });
    expect(await calculate("WORKDAY", "2026年9月18日", "5")).toEqual({ value: serial("2026-09-24") });
  });

  test("数到没有放假安排的年份是 #N/A，不猜", async () => {
    expect(await calculate("WORKDAY", "2026-12-30", 5)).toEqual({
      error: "#N/A",
      message:
        "没有2027年的国务院放假安排（尚未公布，或早于2024年未收录），这一天不能确定；暂按周一至周五推算为2027年1月7日（周四）",
    });
    expect(await calculate("WORKDAY", "2023-05-04", 1)).toMatchObject({ error: "#N/A" });
  });

  test.each([
    ["没有起算日", ["", 5], "#VALUE!"],
    ["2月30日", ["2026-02-30", 5], "#VALUE!"],
    ["1900年以前", [12, 5], "#NUM!"],
    ["9999年", [2_958_465, 5], "#NUM!"],
    ["0个工作日", ["2026-09-18", 0], "#NUM!"],
    ["半个工作日", ["2026-09-18", 1.5], "#NUM!"],
    ["没有写几个", ["2026-09-18", null], "#NUM!"],
    ["真假不是天数", ["2026-09-18", true], "#NUM!"],
    ["多过十年", ["2026-09-18", 3661], "#NUM!"],
  ])("%s，是错误值", async (_, inputs, error) => {
    expect(await calculate("WORKDAY", ...inputs)).toMatchObject({ error });
  });
});

describe("IDCHECK", () => {
  inExcel("1.14");

  test("抄错一位、末位丢失、位数不够，各说各的；号码本身不在说明里", async () => {
    const right = residentId(2);
    const slipped = `${right.slice(0, 16)}${(Number(right[16]) + 1) % 10}${right[17]}`;
    const told = await calculate("IDCHECK", [[right, slipped, Number("230717197903129024")]], null);
    const cells = "value" in told ? (told.value as unknown[][]).flat() : [];
    expect(cells[0]).toBe(true);
    expect(cells.slice(1)).toMatchObject([{ error: "#VALUE!" }, { error: "#VALUE!" }]);
    expect(JSON.stringify(cells)).not.toMatch(/\d{6}/);
  });

  test("也核对统一社会信用代码；不认得的种类整个是 #VALUE!", async () => {
    expect(await calculate("IDCHECK", [["91350100M000100Y43"]], "统一社会信用代码")).toEqual({
      value: [[true]],
    });
    expect(await calculate("IDCHECK", [["1"]], "护照")).toEqual({
      error: "#VALUE!",
      message: "不认得这种号码。可写：身份证号、统一社会信用代码、学校代码、学籍号、教师资格证号",
    });
  });
});

describe("元数据", () => {
  test.each(Object.values(functionFiles))("%s：每个公式有说明，写法合乎 Excel 的规定", (language) => {
    const { functions } = functionMetadata(language) as {
      functions: {
        id: string;
        name: string;
        description: string;
        parameters: { name: string; description: string }[];
      }[];
    };
    expect(functions.map(({ id }) => id)).toEqual(functionIds);
    for (const { id, name, description, parameters } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(name).toBe(id);
      for (const words of [description, ...parameters.map((each) => each.description)]) {
        expect(words.length).toBeGreaterThan(0);
        // The function wizard cuts longer texts.
        expect(words.length).toBeLessThanOrEqual(255);
      }
    }
  });
});
