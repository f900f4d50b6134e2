// 异议答复书：书面、说明理由、期限、下一步去处；更正申请、复核申请、档案申诉同用
import * as z from "zod";
import { regimeOn } from "../engine/amended.ts";
import { day as realDay } from "../engine/records/pieces.ts";
import type { Cite, Procedure, Regime } from "../engine/regime.ts";
import { type Block, book, type Paper, sealPaper } from "./paper.ts";
import { type PaperRefused, refusePaper } from "./refusals.ts";
import {
  body,
  commonFacts,
  date,
  fact,
  heading,
  lastDay,
  named,
  seal,
  signature,
  termWords,
  typed,
} from "./writing.ts";

export const objectionReplyFacts = z.strictObject({
  ...commonFacts,
  /** Who filed it: the person, or a pupil's guardian. */
  applicant: z.strictObject({ name: named, as: named }),
  /** What it is about, as the record calls it. */
  about: typed(200),
  received: realDay,
  claim: typed(500),
  outcome: z.enum(["upheld", "partly", "rejected"]),
  /** What the record says from now on; where something is put right. */
  corrected: typed(500).optional(),
  reasons: z.array(z.string().max(1000)).max(12),
  /** Names of others in the case, a reporter's first of all: they must not stand in the reply. */
  others: z.array(named).max(40).default([]),
});
export type ObjectionReplyFacts = z.output<typeof objectionReplyFacts>;

const outcomes = {
  upheld: "异议成立，予以更正",
  partly: "异议部分成立，部分予以更正",
  rejected: "异议不成立，维持原记录",
} as const;

interface Answering {
  readonly procedure: Procedure;
  readonly reply: Procedure["steps"][number];
  /** Steps after the reply: the next remedy, a copy. */
  readonly after: readonly Procedure["steps"][number][];
  readonly term: Regime["terms"][string] | undefined;
}

/** The procedure by which somebody contests a record, and its step of reply. */
const answeringOf = (regime: Regime): Answering | null => {
  const procedure = regime.procedures.find(({ kind }) => kind === "objection" || kind === "correction");
  if (procedure === undefined) return null;
  const within = procedure.steps.findIndex((step) => step.within !== undefined);
  const at = within < 0 ? procedure.steps.length - 1 : within;
  const reply = procedure.steps[at];
  return reply === undefined
    ? null
    : {
        procedure,
        reply,
        after: procedure.steps.slice(at + 1),
        term: reply.within === undefined ? undefined : regime.terms[reply.within],
      };
};

const remedy = ({ after, procedure }: Answering, name: string): readonly { text: string; cite: Cite }[] => {
  const next = after.map(({ title, by, cite }) => ({
    text: `${title["zh-CN"]}（${by["zh-CN"]}；${cite.clause}）。`,
    cite,
  }));
  const later = after.some(({ title }) => !/抄送|书面告知/.test(title["zh-CN"]));
  return later
    ? next
    : [...next, { text: `对本答复仍有异议的，${book(name)}没有另作规定。`, cite: procedure.cite }];
};

const runningTerm = (term: NonNullable<Answering["term"]>, facts: ObjectionReplyFacts): Block => {
  const { due, words } = lastDay(facts.received, term.term);
  return {
    kind: "facts",
    facts: [
      fact("收到申请", date(facts.received), term.cite),
      fact("答复期限", `自收到之日起${termWords(term.term)}`, term.cite),
      fact("届满日", words, term.cite),
      fact("答复日", `${date(facts.on)}${facts.on > due ? "（迟于届满日）" : "（期限内）"}`, term.cite),
    ],
  };
};

/**
 * The written reply to an objection, a request for review or correction, or an appeal: outcome, reasons, term, next step.
 * Refuses a reply without reasons, one dated before the request came in, and one that names others of the case.
 * A late reply is written all the same, and says so. Source: Rushan pupils 第十七条, staff 第十五条; Yichun 第十七条; Guizhou 第十四条.
 */
export const objectionReply = (given: Regime, facts: ObjectionReplyFacts): Paper | PaperRefused => {
  const regime = regimeOn(given, facts.on);
  const answering = answeringOf(regime);
  if (answering === null) return refusePaper("paper-not-in-regime", { regime: given.id });
  const { procedure, reply, term } = answering;
  const reasons = facts.reasons
    .map((reason) => typed(1000).safeParse(reason).data ?? "")
    .filter((text) => text !== "");
  if (reasons.length === 0) return refusePaper("paper-reasons-missing", {}, reply.cite);
  if (facts.on < facts.received)
    return refusePaper("paper-before-receipt", { on: facts.on, received: facts.received }, reply.cite);
  const written = [...reasons, facts.claim, facts.about, facts.corrected ?? ""];
  const others = facts.others.filter((name) => written.some((text) => text.includes(name)));
  if (others.length > 0)
    return refusePaper("paper-names-others", { count: others.length }, regime.disclosure[0]?.cite ?? null);
  const next = remedy(answering, regime.source.name);
  return sealPaper(regime, {
    kind: "objection-reply",
    title: {
      "zh-CN": `${procedure.title["zh-CN"].replace(/^书面/, "")}答复书`,
      en: `Reply: ${procedure.title.en}`,
    },
    issuer: facts.unit.name,
    number: facts.number,
    on: facts.on,
    mark: "申请人亲启　不得公开",
    receipt: [],
    addressee: `${facts.applicant.name}（${facts.applicant.as}）：`,
    page: { size: "A4", orientation: "portrait" },
    blocks: [
      body(
        `您就下列记录提出的申请已经收到。按照${book(regime.source.name)}（${reply.cite.clause}）的规定，现书面答复如下：`,
      ),
      {
        kind: "facts",
        facts: [
          fact("异议事项", facts.about, null),
          fact("您的意见", facts.claim, null),
          fact("处理结果", outcomes[facts.outcome], reply.cite),
          ...(facts.corrected === undefined ? [] : [fact("更正为", facts.corrected, reply.cite)]),
        ],
      },
      heading("理由"),
      ...reasons.map((reason, index) => body(`${index + 1}. ${reason}`)),
      heading("期限"),
      term === undefined
        ? body(
            `收到申请：${date(facts.received)}；答复：${date(facts.on)}。${book(regime.source.name)}没有规定答复的期限（${reply.cite.clause}）。`,
          )
        : runningTerm(term, facts),
      heading("下一步"),
      ...next.map(({ text }) => body(text)),
      {
        kind: "boxes",
        boxes: [signature("经办人（签字）"), signature("负责人（签字）"), seal(facts.unit.name)],
      },
    ],
    cites: [
      reply.cite,
      ...(term === undefined ? [] : [term.cite]),
      ...next.map(({ cite }) => cite),
      procedure.cite,
    ],
  });
};
