// 监护人告知书：审慎告知，只说本人，只用制度自己的措辞，没有第三人
import * as z from "zod";
import { regimeOn } from "../engine/amended.ts";
import { assessPoints, type PointsAssessment } from "../engine/point-sheet/assess-points.ts";
import { itemOf } from "../engine/point-sheet/point-sheet.ts";
import { pointsRecord } from "../engine/records/points.ts";
import type { Cite, PointsRegime, Regime } from "../engine/regime.ts";
import { sheetOf } from "../supplements/quantities.ts";
import { supplementSchema } from "../supplements/schema.ts";
import { type Block, book, type Paper, sealPaper } from "./paper.ts";
import { type PaperRefused, refusePaper } from "./refusals.ts";
import {
  body,
  byHand,
  commonFacts,
  cut,
  date,
  fact,
  heading,
  named,
  seal,
  signature,
  termWords,
} from "./writing.ts";

export const guardianNoticeFacts = z.strictObject({
  ...commonFacts,
  pupil: z.strictObject({ name: named, className: named.optional() }),
  guardian: z.strictObject({ name: named, as: named }),
  /** The teacher whom the school names as a helper, where the grade asks for one. */
  helper: named.optional(),
  record: pointsRecord,
  supplement: supplementSchema.nullable(),
  /** The deed that is told. */
  deed: z.string(),
});
export type GuardianNoticeFacts = z.output<typeof guardianNoticeFacts>;

const signedPoints = (points: number): string =>
  points > 0 ? `+${points}` : String(points).replace("-", "−");

/** What is told of a deed: the regime's own words. Its reason, its level and who else was there stay in the file. */
const told = (
  regime: PointsRegime,
  facts: GuardianNoticeFacts,
  assessment: PointsAssessment,
): Block | null => {
  const line = assessment.lines.find(({ what, id }) => what === "deed" && id === facts.deed);
  const one = facts.record.deeds.find(({ id }) => id === facts.deed);
  const sheet = facts.supplement === null ? regime.sheet : sheetOf(regime, facts.supplement);
  const place = line?.item && itemOf(sheet, line.item);
  if (line === undefined || one === undefined || !place) return null;
  return {
    kind: "facts",
    facts: [
      fact("学年", `${date(facts.record.period.from)}至${date(facts.record.period.to)}`, regime.period.cite),
      fact("事项", place.item.title["zh-CN"], place.item.cite),
      fact("日期", date(one.on), place.item.cite),
      fact(
        place.group.direction === "credit" ? "加分" : "扣分",
        `${signedPoints(line.points)} 分`,
        regime.supplement?.cite ?? place.group.cite,
      ),
      ...(facts.supplement?.approved
        ? [
            fact(
              "分值的依据",
              `学校细则第 ${facts.supplement.version} 版，${date(facts.supplement.approved.on)}审核通过（${facts.supplement.approved.minutes}）`,
              regime.supplement?.cite ?? null,
            ),
          ]
        : []),
    ],
  };
};

const standing = (regime: PointsRegime, { total, grade }: PointsAssessment): Block | null => {
  const band = regime.grades?.find(({ id }) => id === grade);
  const base = regime.sheet.base === "by-supplement" ? null : (regime.sheet.base[0] ?? null);
  if (total === null || band === undefined) return null;
  return {
    kind: "facts",
    facts: [
      ...(base === null ? [] : [fact("基本分", `${base.value} 分`, base.cite)]),
      fact("目前分值", `${total} 分`, base?.cite ?? regime.period.cite),
      fact("目前等级", `${band.id}　${band.label["zh-CN"]}（学年内随加分、减分变化）`, band.cite),
    ],
  };
};

const measures = ({ measures: due }: PointsAssessment, helper: string | undefined): Block[] => {
  const lines = due.filter(({ kind }) => kind !== "publicity");
  if (lines.length === 0) return [];
  return [
    heading("学校将据此"),
    {
      kind: "facts",
      facts: lines.map(({ kind, title, cite }) =>
        fact(
          kind === "task" ? "提醒与帮助" : kind === "bar" ? "限制" : "激励",
          /教师结成/.test(title["zh-CN"]) && helper ? `${title["zh-CN"]}：${helper}老师` : title["zh-CN"],
          cite,
        ),
      ),
    },
  ];
};

/** How to contest it, from the regime's own procedure. */
const objecting = ({
  procedures,
  terms,
}: PointsRegime): { readonly text: string; readonly cites: readonly Cite[] } | null => {
  const objection = procedures.find(({ kind }) => kind === "objection");
  const reply = objection?.steps.find(({ within }) => within !== undefined);
  const term = reply?.within === undefined ? undefined : terms[reply.within];
  if (objection === undefined || term === undefined) return null;
  const still = objection.suspends ? "" : "异议处理期间，记录的处理不停止。";
  return {
    text: `对记录有异议的，可由您作为监护人向学校提交异议申请；学校自收到之日起${termWords(term.term)}内书面答复，并说明理由（${term.cite.clause}）。${still}`,
    cites: [term.cite, objection.cite],
  };
};

/** The clauses behind what is told: item, points, base, grade, school year. */
const citesOf = (
  regime: PointsRegime,
  facts: GuardianNoticeFacts,
  assessment: PointsAssessment,
): readonly Cite[] => {
  const line = assessment.lines.find(({ id }) => id === facts.deed);
  const place = line?.item
    ? itemOf(facts.supplement === null ? regime.sheet : sheetOf(regime, facts.supplement), line.item)
    : undefined;
  const base = regime.sheet.base === "by-supplement" ? [] : regime.sheet.base.slice(0, 1);
  const band = regime.grades?.filter(({ id }) => id === assessment.grade) ?? [];
  return [
    ...(place === undefined ? [] : [place.item.cite]),
    ...(regime.supplement === null ? [] : [regime.supplement.cite]),
    ...base.map(({ cite }) => cite),
    ...band.map(({ cite }) => cite),
    regime.period.cite,
  ];
};

/**
 * The notice of one finding to a pupil's guardian: prudent, of this pupil alone, in the regime's own words.
 * Free text of the record is never printed: it may name others. Refuses a record with problems and a deed that found
 * nothing (guidance is no finding). Source: Rushan pupils 第十条, 第十二条, 第十四条, 第十五条, 第十七条, 第十八条.
 */
export const guardianNotice = (given: Regime, facts: GuardianNoticeFacts): Paper | PaperRefused => {
  const rule = given.notices.find(({ to }) => to === "guardian");
  if (given.instrument !== "points" || rule === undefined)
    return refusePaper("paper-not-in-regime", { regime: given.id });
  const regime = regimeOn(given, facts.on);
  const assessment = assessPoints(regime, facts.record, {
    on: facts.on,
    supplement: facts.supplement,
  });
  if (assessment.problems.length > 0)
    return refusePaper("paper-incomplete", {
      count: assessment.problems.length,
      where: assessment.problems
        .slice(0, 8)
        .map(({ at }) => at)
        .join("、"),
    });
  const due = assessment.notices.some(({ deed: id }) => id === facts.deed);
  const [what, now, objection] = [
    told(regime, facts, assessment),
    standing(regime, assessment),
    objecting(regime),
  ];
  if (!due || what === null) return refusePaper("paper-no-finding", { deed: facts.deed }, rule.cite);
  const [lapse] = regime.retention;
  const { pupil, guardian, unit } = facts;
  return sealPaper(regime, {
    kind: "guardian-notice",
    title: { "zh-CN": "学生信用情况告知书", en: "Notice of a pupil's credit record to the guardian" },
    issuer: unit.name,
    number: facts.number,
    on: facts.on,
    mark: "监护人亲启　不得公开、转发、张贴",
    addressee: `${guardian.name}（${pupil.name}同学的${guardian.as}）：`,
    page: { size: "A4", orientation: "portrait" },
    blocks: [
      body(
        `按照${book(regime.source.name)}（${rule.cite.clause}）“审慎告知家长”的要求，现将${pupil.name}同学${pupil.className === undefined ? "" : `（${pupil.className}）`}信用记录中的下列一项单独告知您。请您先向孩子了解情况，与学校一起帮助孩子。`,
      ),
      what,
      ...(now === null ? [] : [now]),
      ...measures(assessment, facts.helper),
      heading("您可以"),
      ...(objection === null ? [] : [body(objection.text)]),
      ...(lapse === undefined
        ? []
        : [
            body(
              `信用记录${lapse.title["zh-CN"]}（${lapse.cite.clause}）。本告知书只说${pupil.name}同学本人，不含其他学生的情况。`,
            ),
          ]),
      { kind: "boxes", boxes: [signature("告知人（签字）"), seal(unit.name)] },
    ],
    receipt: [
      cut("回执（由学校留存）"),
      body(`本人已收到编号 ${facts.number} 的告知书。签字只表示收到，不表示同意。`),
      { kind: "boxes", boxes: [byHand("告知方式（当面、家访、电话等）"), signature("监护人（签字）")] },
    ],
    cites: [
      rule.cite,
      ...citesOf(regime, facts, assessment),
      ...assessment.measures.filter(({ kind }) => kind !== "publicity").map(({ cite }) => cite),
      ...(objection?.cites ?? []),
      ...(lapse === undefined ? [] : [lapse.cite]),
    ],
  });
};
