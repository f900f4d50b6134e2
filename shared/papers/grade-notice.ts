// 评价结果告知书：D级、E级由所在单位及时告知本人；写明得分、理由、本人的权利
import * as z from "zod";
import { cells } from "../contract/shapes.ts";
import { regimeOn } from "../engine/amended.ts";
import { checkRow, verdictOf } from "../engine/grid/row.ts";
import type { Cite, GridRegime, Regime } from "../engine/regime.ts";
import { maskResidentId } from "../identity/mask.ts";
import { type Block, book, type Paper, sealPaper } from "./paper.ts";
import { type PaperRefused, refusePaper } from "./refusals.ts";
import { gradeFact } from "./sum-sheet.ts";
import {
  body,
  byHand,
  commonFacts,
  cut,
  fact,
  heading,
  named,
  seal,
  signature,
  termWords,
} from "./writing.ts";

export const gradeNoticeFacts = z.strictObject({
  ...commonFacts,
  period: z.string().regex(/^\d{4}$/),
  bureau: named,
  creditOffice: named,
  person: cells,
});
export type GradeNoticeFacts = z.output<typeof gradeNoticeFacts>;

interface Right {
  readonly text: string;
  readonly cites: readonly Cite[];
}

const knowing = ({ disclosure }: GridRegime): Right[] =>
  disclosure
    .filter(({ id }) => id === "right-to-know")
    .map(({ cite }) => ({ text: `您有权知道并查询本人的执业信用信息（${cite.clause}）。`, cites: [cite] }));

const correcting = (
  { procedures, terms }: GridRegime,
  { bureau, creditOffice }: GradeNoticeFacts,
): Right[] => {
  const correction = procedures.find(({ kind }) => kind === "correction");
  const term = terms.correction;
  if (correction === undefined || term === undefined) return [];
  return [
    {
      text: `认为记载有错误、遗漏或者侵犯个人隐私的，可以向${bureau}和${creditOffice}书面申请更正；两部门自收到书面申请之日起${termWords(term.term)}内处理，并书面告知您（${term.cite.clause}）。`,
      cites: [correction.cite, term.cite, ...correction.only.map(({ cite }) => cite)],
    },
  ];
};

/** Only where the regime lets this grade be repaired (Yichun: C and D, not E). */
const repairing = ({ procedures, terms }: GridRegime, grade: string, offices: string): Right[] => {
  const repair = procedures.find(({ kind }) => kind === "repair");
  const wait = terms.repairWait;
  const forGrade = repair?.only.find(({ what }) => /[A-Z]级/.test(what["zh-CN"]));
  if (repair === undefined || wait === undefined || forGrade === undefined) return [];
  if (!forGrade.what["zh-CN"].includes(`${grade}级`)) return [];
  return [
    {
      text: `纠正失信行为、消除不良影响后，可以向${offices}申请信用修复；自被认定为失信行为之日起未满${termWords(wait.term)}的不予修复（${wait.cite.clause}）。`,
      cites: [forGrade.cite, wait.cite],
    },
  ];
};

/**
 * The notice by which a unit tells a person a grade that must be told: result, reasons, rights, receipt to sign.
 * Refuses an incomplete row, and a grade that the regime doesn't order to be told. Source: Yichun 第十三条, 第十七条, 第十八条.
 */
export const gradeNotice = (given: Regime, facts: GradeNoticeFacts): Paper | PaperRefused => {
  if (given.instrument !== "grid") return refusePaper("paper-not-in-regime", { regime: given.id });
  const regime = regimeOn(given, facts.on);
  const rule = regime.notices.find(({ on, to }) => on === "grade" && to === "subject");
  if (rule === undefined) return refusePaper("paper-not-in-regime", { regime: given.id });
  const checked = checkRow(regime, facts.person);
  const { total, grade } = verdictOf(checked);
  if (total === null || grade === null)
    return refusePaper("paper-incomplete", {
      count: checked.problems.length,
      where: checked.problems
        .slice(0, 8)
        .map(({ at }) => at)
        .join("、"),
    });
  if (!rule.grades.includes(grade))
    return refusePaper("paper-grade-untold", { grade, grades: rule.grades.join("、") }, rule.cite);
  const { assessment } = checked;
  const band = gradeFact(regime, grade);
  const name = String(facts.person.name ?? "");
  const number = maskResidentId(String(facts.person.residentId ?? ""));
  const rights = [
    ...knowing(regime),
    ...correcting(regime, facts),
    ...repairing(regime, grade, `${facts.bureau}、${facts.creditOffice}`),
  ];
  const direct = assessment.direct.map(({ cite }) => fact("直接判级", cite.quote, cite));
  const result: Block = {
    kind: "facts",
    facts: [
      fact("评价年度", `${facts.period}年度`, regime.period.cite),
      ...regime.parts.map(({ id, title, max, cite }) =>
        fact(title["zh-CN"], `${assessment.parts[id] ?? "—"} 分（满分 ${max} 分）`, cite),
      ),
      fact("综合得分", `${total} 分（满分 ${regime.total.max} 分）`, regime.total.cite),
      ...(band === null ? [] : [band]),
      ...direct,
    ],
  };
  return sealPaper(regime, {
    kind: "grade-notice",
    title: { "zh-CN": "执业信用评价结果告知书", en: "Notice of the result of the credit evaluation" },
    issuer: facts.unit.name,
    number: facts.number,
    on: facts.on,
    mark: "本人亲启　不得公开、转发",
    addressee: `${name}（身份证号 ${number}）：`,
    page: { size: "A4", orientation: "portrait" },
    blocks: [
      body(
        `按照${book(regime.source.name)}（${rule.cite.clause}）的规定，现将您的执业信用评价结果告知您本人：`,
      ),
      result,
      heading("您的权利"),
      ...rights.map(({ text }, index) => body(`${index + 1}. ${text}`)),
      { kind: "boxes", boxes: [signature("告知人（签字）"), seal(facts.unit.name)] },
    ],
    receipt: [
      cut("回执（由单位留存）"),
      body(`本人已收到编号 ${facts.number} 的告知书。签字只表示收到，不表示同意。`),
      {
        kind: "boxes",
        boxes: [byHand("告知方式"), signature("被告知人（签字）")],
      },
    ],
    cites: [
      rule.cite,
      ...regime.grades.filter(({ id }) => id === grade).map(({ cite }) => cite),
      ...assessment.direct.map(({ cite }) => cite),
      ...rights.flatMap(({ cites }) => cites),
      regime.total.cite,
      ...regime.parts.map(({ cite }) => cite),
      regime.period.cite,
    ],
  });
};
