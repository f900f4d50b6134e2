// 公式元数据：由此生成 functions.json，Excel 据它提示名称、参数和说明
import type { Locale } from "#shared/messages/format.ts";
import { type FunctionId, functionIds } from "./ids.ts";

type Words = Readonly<Record<Locale, string>>;

interface Parameter {
  readonly name: Words;
  readonly description: Words;
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
}

interface Described {
  readonly description: Words;
  /** Of the result. */
  readonly type: "string" | "number" | "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly parameters: readonly Parameter[];
}

const scored: readonly Parameter[] = [
  {
    name: { "zh-CN": "办法", en: "regulation" },
    description: {
      "zh-CN": '办法的编号或全称，例如 "yichun-practitioner"',
      en: 'The regulation\'s id or full title, for example "yichun-practitioner"',
    },
    dimensionality: "scalar",
  },
  {
    name: { "zh-CN": "指标编号", en: "indicators" },
    description: {
      "zh-CN": "一片写着指标编号的格，横排竖排都可以；附件的表头“3. 升降旗出席率”也认得",
      en: "Cells with indicator numbers, in a row or a column; headings such as “3. Attendance” are read too",
    },
    dimensionality: "matrix",
  },
  {
    name: { "zh-CN": "答案", en: "answers" },
    description: {
      "zh-CN": "同样多的格，依次写着各指标的答案，写法与填报表相同",
      en: "As many cells with the answers in the same order, written as in the form",
    },
    dimensionality: "matrix",
  },
];

const described: Readonly<Record<FunctionId, Described>> = {
  GRADE: {
    description: {
      "zh-CN":
        "按办法评出等级，直接定级的条款一并适用。缺答案时为 #N/A，答案不对时为 #VALUE!，都说明是哪一项。结果仅作参考，以上报审定的为准。",
      en: "The grade by the regulation, direct rules included. #N/A while answers are missing, #VALUE! where one is wrong; both say which. For reference: what counts is what was handed in and approved.",
    },
    type: "string",
    dimensionality: "scalar",
    parameters: scored,
  },
  TOTAL: {
    description: {
      "zh-CN":
        "按办法算出总分。缺答案时为 #N/A，答案不对时为 #VALUE!，都说明是哪一项。结果仅作参考，以上报审定的为准。",
      en: "The total by the regulation. #N/A while answers are missing, #VALUE! where one is wrong; both say which. For reference: what counts is what was handed in and approved.",
    },
    type: "number",
    dimensionality: "scalar",
    parameters: scored,
  },
  WORKDAY: {
    description: {
      "zh-CN":
        "起算日之后第几个工作日是哪一天，按国务院放假安排数，起算日不计。结果请设为日期格式。没有放假安排的年份为 #N/A，不作猜测。",
      en: "The day a term of working days ends, counted by the State Council's notices; the start isn't counted. Format the result as a date. #N/A for a year without a notice.",
    },
    type: "number",
    dimensionality: "scalar",
    parameters: [
      {
        name: { "zh-CN": "起算日", en: "start" },
        description: {
          "zh-CN": "日期格，或“2026-09-18”这样的文本",
          en: "A date, or a text such as “2026-09-18”",
        },
        dimensionality: "scalar",
      },
      {
        name: { "zh-CN": "工作日数", en: "days" },
        description: { "zh-CN": "1 至 3660 的整数", en: "A whole number from 1 to 3660" },
        dimensionality: "scalar",
      },
    ],
  },
  IDCHECK: {
    description: {
      "zh-CN": "核对号码：对的为 TRUE，空格为空，不对的为 #VALUE! 并说明错在哪里。可以一次核对一片格。",
      en: "Checks numbers: TRUE for a right one, empty for an empty cell, #VALUE! with the reason for a wrong one. Takes a whole range.",
    },
    type: "any",
    dimensionality: "matrix",
    parameters: [
      {
        name: { "zh-CN": "号码", en: "numbers" },
        description: { "zh-CN": "一格或一片格", en: "A cell or a range" },
        dimensionality: "matrix",
      },
      {
        name: { "zh-CN": "种类", en: "kind" },
        description: {
          "zh-CN": "省略为身份证号；也可写：统一社会信用代码、学校代码、学籍号、教师资格证号",
          en: "Resident ID when left out; or uscc, school-code, pupil-number, teacher-certificate",
        },
        dimensionality: "scalar",
        optional: true,
      },
    ],
  },
};

/**
 * The metadata that Excel reads, in one language. Ids and names are the same in both: a formula written in one language
 * must be found in the other. Inputs are of any type, because Excel would turn an empty cell of numbers into 0.
 * Source: "Manually create JSON metadata for custom functions" of the Office Add-ins documentation.
 */
export const functionMetadata = (locale: Locale): object => ({
  functions: functionIds.map((id) => {
    const { description, type, dimensionality, parameters } = described[id];
    return {
      id,
      name: id,
      description: description[locale],
      result: { type, dimensionality },
      parameters: parameters.map((parameter) => ({
        name: parameter.name[locale],
        description: parameter.description[locale],
        type: "any",
        dimensionality: parameter.dimensionality,
        ...(parameter.optional ? { optional: true } : {}),
      })),
    };
  }),
});

/** File beside the page → the language of its words; named in manifest.xml. */
export const functionFiles = {
  "functions.json": "zh-CN",
  "functions.en.json": "en",
} as const satisfies Record<string, Locale>;
