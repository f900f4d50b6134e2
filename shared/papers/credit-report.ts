// 个人信用报告：档案经本人签字确认后，方可作为信用报告使用；改过须重新签字
import * as z from "zod";
import { digest } from "../contract/shapes.ts";
import { regimeOn } from "../engine/amended.ts";
import { type Serving, servesAs } from "../engine/findings/signed-report.ts";
import { day as realDay } from "../engine/records/pieces.ts";
import type { Cite, Regime } from "../engine/regime.ts";
import { maskResidentId } from "../identity/mask.ts";
import { digestOf, shortDigest } from "../seal/digest.ts";
import { book, type Paper, sealPaper } from "./paper.ts";
import { type PaperRefused, refusePaper } from "./refusals.ts";
import {
  body,
  commonFacts,
  date,
  day,
  fact,
  heading,
  named,
  note,
  seal,
  signature,
  typed,
} from "./writing.ts";

export const creditReportFacts = z.strictObject({
  ...commonFacts,
  person: z.strictObject({
    id: named,
    name: named,
    residentId: z
      .string()
      .regex(/^\d{17}[\dX]$/)
      .optional(),
  }),
  post: named.optional(),
  entries: z
    .array(z.strictObject({ on: realDay, what: typed(300), source: typed(80), good: z.boolean() }))
    .max(300),
  /** The signature as recorded; `version`: of the file that was signed, as `fileVersion` tells it. */
  signed: z.strictObject({ by: z.string().min(1), version: digest, on: realDay }).nullable(),
});
export type CreditReportFacts = z.output<typeof creditReportFacts>;

/** The version of a person's file that a signature covers: whose it is, and every entry. 64 hex digits. */
export const fileVersion = ({
  person,
  post,
  entries,
}: Pick<CreditReportFacts, "person" | "post" | "entries">): string =>
  digestOf({ person: { ...person }, post, entries: entries.map((entry) => ({ ...entry })) });

const standings = {
  "unknown-paper": "不得作为信用报告使用",
  "not-signed": "未经本人签字确认，不得作为信用报告使用",
  "not-the-persons-own": "签字的不是本人，不得作为信用报告使用",
  "changed-since": "签字以后内容有改动，须本人重新签字确认，此前不得作为信用报告使用",
} as const;

const standingOf = (serving: Serving, facts: CreditReportFacts): string =>
  serving.serves
    ? `已由本人于${facts.signed === null ? "" : date(facts.signed.on)}签字确认，可作为教师个人职业信用报告使用`
    : standings[serving.code];

/**
 * A person's file as a credit report: it says at its head whether it serves as one.
 * It serves once the person concerned has signed this very version; unsigned, signed by another, or changed since, it
 * says so and asks for the signature. Source: Wugang 三第6项.
 */
export const creditReport = (given: Regime, facts: CreditReportFacts): Paper | PaperRefused => {
  const rule = given.instrument === "findings" ? given.signed[0] : undefined;
  if (given.instrument !== "findings" || rule === undefined)
    return refusePaper("paper-not-in-regime", { regime: given.id });
  const regime = regimeOn(given, facts.on);
  const version = fileVersion(facts);
  const serving = servesAs(regime, rule.id, { of: facts.person.id, version, signed: facts.signed }, facts.on);
  const kept: readonly Cite[] = regime.disclosure
    .filter(({ id }) => /teacher/.test(id))
    .map(({ cite }) => cite);
  return sealPaper(regime, {
    kind: "credit-report",
    title: serving.serves
      ? rule.title
      : { "zh-CN": "教师职业信用档案（待本人签字确认）", en: "The teacher's file, to be signed" },
    issuer: facts.unit.name,
    number: facts.number,
    on: facts.on,
    mark: standingOf(serving, facts),
    receipt: [],
    addressee: null,
    page: { size: "A4", orientation: "portrait" },
    blocks: [
      {
        kind: "facts",
        facts: [
          fact("姓名", facts.person.name, null),
          ...(facts.person.residentId === undefined
            ? []
            : [fact("身份证号", maskResidentId(facts.person.residentId), null)]),
          ...(facts.post === undefined ? [] : [fact("岗位", facts.post, null)]),
          fact("内容版本", shortDigest(version), rule.cite),
          fact("记录截至", date(facts.on), rule.cite),
        ],
      },
      heading("信用记录"),
      facts.entries.length === 0
        ? body("截至上述日期没有记录。")
        : {
            kind: "table",
            repeats: false,
            columns: [
              { head: "日期", span: 4, align: "center" },
              { head: "性质", span: 3, align: "center" },
              { head: "内容", span: 11, align: "start" },
              { head: "来源", span: 6, align: "start" },
            ],
            rows: [...facts.entries]
              .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.what < b.what ? -1 : 1))
              .map(({ on, good, what, source }) => [day(on), good ? "守信" : "失信", what, source]),
          },
      body(
        `本人确认：以上内容（版本 ${shortDigest(version)}）已经看过，属实。按照${book(regime.source.name)}（${rule.cite.clause}），经本人签字确认后，方可作为教师个人职业信用报告使用；内容有改动的，须重新签字。`,
      ),
      {
        kind: "boxes",
        boxes: [signature("教师本人（签字）"), signature("学校经办人（签字）"), seal(facts.unit.name)],
      },
      note("学校负责维护记录的真实性和完整性，保护教师个人信息与隐私。"),
    ],
    cites: [rule.cite, ...kept],
  });
};
