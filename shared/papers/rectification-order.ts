// 限期整改通知书：情形、依据、期限与届满日、逾期的后果，签字、盖章、送达回证
import * as z from "zod";
import { regimeOn } from "../engine/amended.ts";
import { hitOf } from "../engine/findings/findings-problems.ts";
import { day as realDay } from "../engine/records/pieces.ts";
import type { FindingsRegime, Regime } from "../engine/regime.ts";
import { checkUscc } from "../identity/uscc.ts";
import { supplementSchema } from "../supplements/schema.ts";
import { book, type Paper, sealPaper } from "./paper.ts";
import { type PaperRefused, refusePaper } from "./refusals.ts";
import {
  body,
  byHand,
  commonFacts,
  cut,
  date,
  day,
  fact,
  heading,
  lastDay,
  named,
  seal,
  signature,
  termWords,
  typed,
} from "./writing.ts";

const term = z.strictObject({ count: z.int().min(1).max(3660), unit: z.enum(["workday", "day", "month"]) });

export const rectificationOrderFacts = z.strictObject({
  ...commonFacts,
  /** Whoever must put it right. */
  school: z.strictObject({
    name: named,
    uscc: z.string().refine((text) => checkUscc(text).ok, "uscc"),
  }),
  /** Served on this day: the term runs from it. */
  served: realDay,
  hits: z.array(z.strictObject({ hit: z.string(), on: realDay, what: typed(300) })).max(30),
  demands: z.array(typed(300)).min(1).max(30),
  due: z.union([z.strictObject({ within: term }), z.strictObject({ by: realDay })]),
  supplement: supplementSchema.nullable().default(null),
});
export type RectificationOrderFacts = z.output<typeof rectificationOrderFacts>;

const dueOf = ({ due, served }: RectificationOrderFacts) =>
  "by" in due
    ? { due: due.by, words: date(due.by), count: `自${date(served)}送达之日起，至所定之日` }
    : {
        ...lastDay(served, due.within),
        count: `自${date(served)}送达之日起${termWords(due.within)}；送达当日不计入`,
      };

/** What follows when the term runs out: from the regime's own rules. */
const consequences = (regime: FindingsRegime) =>
  regime.rules
    .filter(({ when }) => when.kind === "order-overdue")
    .map(({ to, cite }) => {
      const state = regime.states.find(({ id }) => id === to);
      const stateCite = state?.cite ?? cite;
      return {
        text: `列入“${state?.title["zh-CN"] ?? to}”，由经办机关另行书面决定`,
        cites: [cite, stateCite],
      };
    });

/**
 * The order to put violations right within a term: grounds with their law, demands, term and last day, what follows.
 * Refuses an order without a ground, with a deed that is no violation, or whose last day lies before it is served.
 * Source: Wugang 三第2项 (整改文书); the terms themselves are the order's own.
 */
export const rectificationOrder = (given: Regime, facts: RectificationOrderFacts): Paper | PaperRefused => {
  const procedure = given.procedures.find(({ kind }) => kind === "rectification");
  if (given.instrument !== "findings" || procedure === undefined)
    return refusePaper("paper-not-in-regime", { regime: given.id });
  const regime = regimeOn(given, facts.on);
  const hits = facts.hits.map((one) => ({ one, hit: hitOf(regime, facts.supplement, one.hit, one.on) }));
  const [order] = procedure.steps;
  const cite = order?.cite ?? procedure.cite;
  if (hits.length === 0) return refusePaper("paper-no-ground", {}, cite);
  const unknown = hits.find(
    ({ hit, one }) => hit?.direction !== "bad" || (hit.law !== undefined && one.on < hit.law.from),
  );
  if (unknown !== undefined) return refusePaper("paper-unknown-hit", { hit: unknown.one.hit }, cite);
  const last = dueOf(facts);
  if (last.due <= facts.served)
    return refusePaper("paper-date-past", { due: last.due, served: facts.served }, cite);
  const open = regime.openTerms.find(({ setBy }) => setBy === "order");
  const after = consequences(regime);
  const { school, unit } = facts;
  return sealPaper(regime, {
    kind: "rectification-order",
    title: { "zh-CN": "限期整改通知书", en: "Rectification order" },
    issuer: unit.name,
    number: facts.number,
    on: facts.on,
    mark: null,
    addressee: `${school.name}（统一社会信用代码 ${school.uscc}）：`,
    page: { size: "A4", orientation: "portrait" },
    blocks: [
      body(
        `经查，你单位有下列情形，符合负面清单。按照${book(regime.source.name)}（${cite.clause}）的规定，责令限期整改。`,
      ),
      {
        kind: "table",
        repeats: false,
        columns: [
          { head: "序号", span: 2, align: "center" },
          { head: "日期", span: 4, align: "center" },
          { head: "事实与情形", span: 11, align: "start" },
          { head: "法律依据", span: 7, align: "start" },
        ],
        rows: hits.map(({ one, hit }, index) => [
          index + 1,
          day(one.on),
          `${one.what}（${hit?.title["zh-CN"] ?? one.hit}）`,
          hit?.law === undefined ? `${cite.clause}` : `${book(hit.law.norm)}${hit.law.article}`,
        ]),
      },
      heading("整改要求"),
      ...facts.demands.map((demand, index) => body(`${index + 1}. ${demand}`)),
      {
        kind: "facts",
        facts: [
          fact("整改期限", last.count, open?.cite ?? cite),
          fact("届满日", last.words, open?.cite ?? cite),
          fact(
            "完成",
            "届满日当日提交整改报告的，为按期；经核查认可后结案",
            procedure.steps.at(-1)?.cite ?? cite,
          ),
          ...after.map(({ text, cites: [rule] }) => fact("未按期完成", text, rule ?? cite)),
        ],
      },
      {
        kind: "boxes",
        boxes: [signature("经办人（签字）"), signature("经办人（签字）"), seal(unit.name)],
      },
    ],
    receipt: [
      cut("送达回证（由发文机关留存）"),
      body(`已收到编号 ${facts.number} 的限期整改通知书。`),
      {
        kind: "boxes",
        boxes: [byHand("送达方式"), signature("送达人（签字）"), signature("受送达人（签字或盖章）")],
      },
    ],
    cites: [
      cite,
      ...(open === undefined ? [] : [open.cite]),
      ...procedure.steps.map((step) => step.cite),
      ...after.flatMap(({ cites }) => cites),
    ],
  });
};
