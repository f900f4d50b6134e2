// 办事员自己画的表：同一附件的几种版式，由另一种程序写出；人员全部虚构
import * as other from "@e965/xlsx";
import type { Cells } from "#shared/contract/shapes.ts";
import { type Indicator, indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";

export type Line = readonly (string | number | boolean | null)[];

/** A workbook of sheets of lines, as @e965/xlsx writes it. */
export const bookOf = (sheets: Readonly<Record<string, readonly Line[]>>): Uint8Array => {
  const book = other.utils.book_new();
  for (const [name, lines] of Object.entries(sheets))
    other.utils.book_append_sheet(book, other.utils.aoa_to_sheet(lines.map((line) => [...line])), name);
  return new Uint8Array(
    other.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer,
  );
};

const indicators = indicatorsOf(yichunPractitioner);
const value = (cells: Cells, key: string): string | number | null => cells[key] ?? null;

/** One row a person under heads of the school's own; `head` gives the words of an indicator's head. */
export const wideLines = (
  people: readonly Cells[],
  head: (indicator: Indicator) => string = ({ title }) => title["zh-CN"],
): readonly Line[] => [
  ["2026年度教师信用评价汇总表"],
  ["学校：伊美区第三小学（2123000103）"],
  ["序号", "姓名", "身份证号码", "岗位", ...indicators.map(head), "备注"],
  ...people.map((cells, index) => [
    index + 1,
    value(cells, "name"),
    value(cells, "residentId"),
    value(cells, "post"),
    ...indicators.map(({ id }) => value(cells, id)),
    null,
  ]),
];

/** One sheet a person: an indicator a row, the answer in a column of its own. */
export const personLines = (cells: Cells, answer = "自评"): readonly Line[] => [
  ["伊春市教育从业人员执业信用评价表"],
  ["单位：", "伊美区第三小学", null, "姓名", value(cells, "name"), "身份证号", value(cells, "residentId")],
  [],
  ["序号", "三级指标", "评分说明", "评分方法", "分值", answer, "得分"],
  ...indicators.map(
    ({ id, title, note }): Line => [Number(id), title["zh-CN"], note, null, null, value(cells, id), null],
  ),
  ["合计"],
  ["单位负责人签字：", null, null, null, "（公章）    年   月   日"],
];

const options = ({ cell }: Indicator): readonly string[] => {
  if (cell.kind === "choice") return cell.answers.map(({ answer }) => answer);
  return cell.kind === "bands" ? cell.bands.map(({ label }) => label) : [""];
};

/** One sheet a person: an option a row, a tick beside the one that holds; numbers stand beside the first. */
export const tickedLines = (cells: Cells, tick = "√"): readonly Line[] => [
  ["教育从业人员执业信用评价指标体系（2026年度）"],
  [
    `姓名：${value(cells, "name")}`,
    null,
    `身份证号：${value(cells, "residentId")}`,
    null,
    "填报单位：伊美区第三小学（2123000103）",
  ],
  ["三级指标", "评分说明", "评分方法", "分值", "评价结果"],
  ...indicators.flatMap((indicator): Line[] =>
    options(indicator).map((option, index) => {
      const chosen = indicator.cell.kind === "choice" ? cells[indicator.id] === option : index === 0;
      const said = indicator.cell.kind === "choice" ? tick : value(cells, indicator.id);
      return [
        index === 0 ? `${indicator.id}. ${indicator.title["zh-CN"]}` : null,
        index === 0 ? indicator.note : null,
        option,
        null,
        chosen ? said : null,
      ];
    }),
  ),
];
