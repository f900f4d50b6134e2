// 诚信档案副本（纸质）：毕业时随学生带走的那一份，印出电子副本的摘要，两份可以对照
import * as z from "zod";
import { archiveCopy } from "../engine/archive/archive-copy.ts";
import { type ArchiveRecord, byDay, correctionsIn } from "../engine/archive/archive-record.ts";
import { day as realDay } from "../engine/records/pieces.ts";
import type { ArchiveRegime, Cite, Regime } from "../engine/regime.ts";
import { maskResidentId } from "../identity/mask.ts";
import { shortDigest } from "../seal/digest.ts";
import { type Block, book, type Paper, sealPaper } from "./paper.ts";
import { type PaperRefused, refusePaper } from "./refusals.ts";
import { body, commonFacts, date, day, fact, heading, named, seal, signature, typed } from "./writing.ts";

const texts = z.string().min(1).max(4000);
const record = z.strictObject({
  unit: z.strictObject({ code: named, name: named }),
  person: z.strictObject({ name: named, number: named, born: realDay }),
  enrolled: realDay,
  left: realDay,
  pledgeTexts: z.array(z.strictObject({ pledge: named, version: z.int().positive(), text: texts })),
  pledges: z.array(
    z.union([
      z.strictObject({
        pledge: named,
        version: z.int().positive(),
        signedBy: named,
        guardian: named.nullable(),
        on: realDay,
      }),
      z.strictObject({ pledge: named, declined: z.literal(true), on: realDay }),
    ]),
  ),
  entries: z
    .array(
      z.strictObject({
        id: named,
        section: named,
        on: realDay,
        what: typed(500),
        by: named,
        reviewed: z.strictObject({ by: named, on: realDay }).nullable(),
        restsOn: z.array(z.string()).optional(),
        corrects: z.string().optional(),
      }),
    )
    .max(1000),
  sealed: z.strictObject({ by: named, on: realDay }).nullable(),
});

export const archiveCopyFacts = z.strictObject({ ...commonFacts, record });
export type ArchiveCopyFacts = z.output<typeof archiveCopyFacts>;

const pledges = (regime: ArchiveRegime, { pledges: answers }: ArchiveRecord): Block[] => {
  const rows = regime.pledges.flatMap(({ id, title, cite }) =>
    answers
      .filter(({ pledge }) => pledge === id)
      .map((answer) =>
        "declined" in answer
          ? [title["zh-CN"], "未签（自愿）", day(answer.on), cite.clause]
          : [
              `${title["zh-CN"]}（第 ${answer.version} 版）`,
              answer.guardian === null ? answer.signedBy : `${answer.signedBy}、监护人${answer.guardian}`,
              day(answer.on),
              cite.clause,
            ],
      ),
  );
  if (rows.length === 0) return [];
  return [
    heading("承诺"),
    {
      kind: "table",
      repeats: false,
      columns: [
        { head: "文本", span: 9, align: "start" },
        { head: "签署", span: 6, align: "start" },
        { head: "日期", span: 4, align: "center" },
        { head: "依据", span: 5, align: "center" },
      ],
      rows,
    },
  ];
};

/** What was wrong and has been put right leaves its place only, as in the electronic copy. */
const section = (archive: ArchiveRecord, at: ArchiveRegime["sections"][number]): Block[] => {
  const corrected = correctionsIn(archive);
  const entries = byDay(archive).filter((entry) => entry.section === at.id);
  const rows = entries.map(({ id, on, what, by, reviewed }) => {
    const correction = corrected.get(id);
    return correction === undefined
      ? [day(on), what, by, reviewed === null ? "未审核" : `${reviewed.by}　${day(reviewed.on)}`]
      : [day(on), "（已更正，见更正后的记录）", "—", "—"];
  });
  if (rows.length === 0) return [heading(`${at.title["zh-CN"]}（${at.cite.clause}）`), body("没有记录。")];
  return [
    heading(`${at.title["zh-CN"]}（${at.cite.clause}）`),
    {
      kind: "table",
      repeats: false,
      columns: [
        { head: "日期", span: 4, align: "center" },
        { head: "内容", span: 8, align: "start" },
        { head: "记录人", span: 4, align: "center" },
        { head: "审核", span: 8, align: "center" },
      ],
      rows,
    },
  ];
};

/**
 * The paper that goes with the electronic copy of a file at graduation: pledges, sections, what is lacking, and the
 * copy's digest, by which the two are held together. Refuses a record with problems. Source: Jiaocheng 二（三）3.
 */
export const archiveCopyPaper = (given: Regime, facts: ArchiveCopyFacts): Paper | PaperRefused => {
  if (given.instrument !== "archive") return refusePaper("paper-not-in-regime", { regime: given.id });
  const archive = facts.record as ArchiveRecord;
  const copy = archiveCopy(given, archive);
  if (copy.digest === null)
    return refusePaper("paper-incomplete", {
      count: copy.problems.length,
      where: copy.problems
        .slice(0, 8)
        .map(({ at }) => at)
        .join("、"),
    });
  const cites: readonly Cite[] = [
    ...given.procedures.filter(({ kind }) => kind === "delivery").map(({ cite }) => cite),
    ...given.pledges.map(({ cite }) => cite),
    ...given.sections.map(({ cite }) => cite),
  ];
  const handing = given.procedures.find(({ kind }) => kind === "delivery");
  const ground = handing?.cite ?? given.period.cite;
  return sealPaper(given, {
    kind: "archive-copy",
    title: { "zh-CN": "学生诚信档案副本", en: "Copy of the student's integrity file" },
    issuer: facts.unit.name,
    number: facts.number,
    on: facts.on,
    mark: copy.complete
      ? "完整　交本人随身携带，不得公开"
      : `不完整：缺 ${copy.missing.length} 项　交本人随身携带，不得公开`,
    receipt: [],
    addressee: `${archive.person.name}（学籍号 ${maskResidentId(archive.person.number)}）`,
    page: { size: "A4", orientation: "portrait" },
    blocks: [
      {
        kind: "facts",
        facts: [
          fact("就读", `${date(archive.enrolled)}至${date(archive.left)}`, given.period.cite),
          fact(
            "封存",
            archive.sealed === null ? "未封存" : `${archive.sealed.by}　${date(archive.sealed.on)}`,
            ground,
          ),
          fact("电子副本摘要", shortDigest(copy.digest), ground),
        ],
      },
      ...pledges(given, archive),
      ...given.sections.flatMap((at) => section(archive, at)),
      body(`本副本依${book(given.source.name)}出具，与电子副本内容一致；摘要相同即为同一份。`),
      {
        kind: "boxes",
        boxes: [signature("学生本人（签收）"), signature("学校负责人（签字）"), seal(facts.unit.name)],
      },
    ],
    cites,
  });
};
