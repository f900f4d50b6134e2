// 年度汇总表：一个单位一个年度，一人一行；各部分得分、总分、级别，供负责人签字、单位与审核部门盖章
import * as z from "zod";
import { type Cells, cells } from "../contract/shapes.ts";
import { regimeOn } from "../engine/amended.ts";
import { checkRow, verdictOf } from "../engine/grid/row.ts";
import type { GridRegime, Regime } from "../engine/regime.ts";
import { maskResidentId } from "../identity/mask.ts";
import { type Block, type Column, type Paper, sealPaper } from "./paper.ts";
import { type PaperRefused, refusePaper } from "./refusals.ts";
import { body, commonFacts, fact, named, note, seal, signature } from "./writing.ts";

export const sumSheetFacts = z.strictObject({
  ...commonFacts,
  period: z.string().regex(/^\d{4}$/),
  bureau: named,
  creditOffice: named,
  size: z.enum(["A3", "A4"]).default("A4"),
  rows: z.array(cells).max(5000),
});
export type SumSheetFacts = z.output<typeof sumSheetFacts>;

interface Assessed {
  readonly cells: Cells;
  readonly checked: ReturnType<typeof checkRow>;
}

/** Fields that a sum sheet carries; numbers masked, since the sheet is for seals, not for looking people up. */
const shownFields = ({ subject }: GridRegime): GridRegime["subject"]["fields"] =>
  subject.fields.filter(({ required }) => required).slice(0, 3);

const fieldText = (
  field: GridRegime["subject"]["fields"][number],
  value: Cells[string] | undefined,
): string => {
  const text = String(value ?? "").trim();
  if (text === "") return "—";
  return field.check === "text" ? text : maskResidentId(text);
};

const columnsOf = (regime: GridRegime): readonly Column[] => {
  const fields = shownFields(regime);
  const [name, ...others] = fields;
  const own: Column[] = [
    { head: "序号", span: 1, align: "center" },
    ...(name === undefined ? [] : [{ head: name.title["zh-CN"], span: 3, align: "center" } as const]),
    ...others.map(({ title }): Column => ({ head: title["zh-CN"], span: 4, align: "center" })),
    ...regime.parts.map(
      ({ title, max }): Column => ({
        head: `${title["zh-CN"]}\n（${max}分）`,
        span: regime.parts.length > 4 ? 1 : 2,
        align: "center",
      }),
    ),
    { head: `总分\n（${regime.total.max}分）`, span: 2, align: "center" },
    { head: "级别", span: 1, align: "center" },
  ];
  const left = 24 - own.reduce((sum, { span }) => sum + span, 0);
  return [...own, { head: "级别的依据", span: left, align: "start" }];
};

const rowOf = (regime: GridRegime, { cells: row, checked }: Assessed, index: number): (string | number)[] => {
  const { assessment } = checked;
  const { total, grade } = verdictOf(checked);
  const [direct] = assessment.direct;
  const band = regime.grades.find(({ id }) => id === grade);
  return [
    index + 1,
    ...shownFields(regime).map((field) => fieldText(field, row[field.id])),
    ...regime.parts.map(({ id }) => assessment.parts[id] ?? "—"),
    total ?? "—",
    grade ?? "—",
    direct === undefined
      ? (band?.cite.clause ?? "—")
      : `${direct.cite.clause}${assessment.byBand === grade ? "" : `（按总分为${assessment.byBand ?? "—"}）`}`,
  ];
};

const reviewBoxes = ({ route }: GridRegime, facts: SumSheetFacts): Block => {
  const offices: Readonly<Record<string, string>> = {
    "education-officer": facts.bureau,
    "credit-officer": facts.creditOffice,
  };
  const decisions = route.stages.flatMap(({ decisions: all }) => all);
  return {
    kind: "boxes",
    boxes: [
      signature("填报人\n（签字）"),
      ...decisions.flatMap(({ by, title }) => [
        signature(`${title["zh-CN"]}\n（签字）`),
        seal(offices[by] ?? facts.unit.name),
      ]),
    ],
  };
};

/**
 * The annual sum sheet of a unit, A4 or A3 landscape: every person's parts, total and grade, with the clause of the grade.
 * Refuses while any row is incomplete or wrong. Names in full (the sheet stays between unit and offices), numbers masked.
 * Source: the regime's parts, grades, direct rules and route (Yichun: 第十一条、第十三条).
 */
export const sumSheet = (given: Regime, facts: SumSheetFacts): Paper | PaperRefused => {
  if (given.instrument !== "grid") return refusePaper("paper-not-in-regime", { regime: given.id });
  const regime = regimeOn(given, facts.on);
  const rows = facts.rows.map((row): Assessed => ({ cells: row, checked: checkRow(regime, row) }));
  if (rows.length === 0) return refusePaper("paper-nobody");
  const wrong = rows.flatMap(({ checked }, index) => (checked.problems.length > 0 ? [index + 1] : []));
  if (wrong.length > 0)
    return refusePaper("paper-incomplete", { count: wrong.length, where: wrong.slice(0, 8).join("、") });
  const applied = rows.flatMap(({ checked }) => checked.assessment.direct.map(({ cite }) => cite));
  const grades = regime.grades.map((grade) => ({
    grade,
    count: rows.filter(({ checked }) => checked.assessment.grade === grade.id).length,
  }));
  const { title } = regime.form;
  return sealPaper(regime, {
    kind: "sum-sheet",
    title: { "zh-CN": `${title["zh-CN"]}年度汇总表`, en: `${title.en}: annual sum sheet` },
    issuer: facts.unit.name,
    number: facts.number,
    on: facts.on,
    mark: null,
    receipt: [],
    addressee: `${facts.period}年度　单位代码 ${facts.unit.code}　共 ${rows.length} 人`,
    page: { size: facts.size, orientation: "landscape" },
    blocks: [
      {
        kind: "table",
        repeats: true,
        columns: columnsOf(regime),
        rows: rows.map((row, index) => rowOf(regime, row, index)),
      },
      body(
        `级别汇总：${grades.map(({ grade: { id }, count }) => `${id} 级 ${count} 人`).join("，")}；合计 ${rows.length} 人。`,
      ),
      note(
        "各部分得分、总分由所填指标按制度算得；有缺项、错项的不出汇总表。证件号码只印首尾，全号见加密存储的原始记录。",
      ),
      reviewBoxes(regime, facts),
    ],
    cites: [
      ...regime.grades.map(({ cite }) => cite),
      ...applied,
      ...regime.route.stages.flatMap(({ decisions }) => decisions.map(({ cite }) => cite)),
      regime.period.cite,
    ],
  });
};

/** The facts row that a table's reader wants of a grade: label and clause. */
export const gradeFact = (regime: GridRegime, grade: string) => {
  const found = regime.grades.find(({ id }) => id === grade);
  return found === undefined ? null : fact("信用级别", `${found.id}　${found.label["zh-CN"]}`, found.cite);
};
