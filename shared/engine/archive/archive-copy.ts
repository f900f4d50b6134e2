// 诚信档案副本：毕业时随学生带走，内容规范、摘要可核；缺什么一并写明
import { canonicalJson, type Json } from "../../seal/canonical.ts";
import { sha256Hex } from "../../seal/digest.ts";
import type { Problem } from "../grid/assess-grid.ts";
import type { ArchiveRegime } from "../regime.ts";
import { stampOf } from "../version.ts";
import { type ArchiveProblemCode, archiveGaps, archiveProblems, type MissingCode } from "./archive-checks.ts";
import {
  type ArchiveEntry,
  type ArchiveRecord,
  byDay,
  correctionsIn,
  type PledgeAnswer,
  pledgeTextOf,
} from "./archive-record.ts";

export interface ArchiveCopy {
  /** Canonical JSON (RFC 8785): what is handed over. Null while something is wrong. */
  readonly text: string | null;
  /** SHA-256 of `text`, 64 hex digits; the school keeps it, and whoever is shown the copy asks for it. */
  readonly digest: string | null;
  readonly complete: boolean;
  readonly missing: readonly Problem<MissingCode>[];
  readonly problems: readonly Problem<ArchiveProblemCode>[];
}

const contentOf = (
  regime: ArchiveRegime,
  record: ArchiveRecord,
  missing: readonly Problem<MissingCode>[],
): Json => {
  const corrected = correctionsIn(record);
  const entryOf = ({ id, on, what, by, reviewed, restsOn, corrects }: ArchiveEntry): Json => {
    const correction = corrected.get(id);
    // What was wrong and has been put right leaves its place; neither its words nor a digest to guess them by.
    if (correction !== undefined) return { id, on, correctedBy: correction };
    return {
      id,
      on,
      what,
      by,
      reviewed: reviewed && { by: reviewed.by, on: reviewed.on },
      ...(restsOn ? { restsOn: [...restsOn].sort() } : {}),
      ...(corrects === undefined ? {} : { corrects }),
    };
  };
  const pledgeOf = (answer: PledgeAnswer): Json => {
    if ("declined" in answer) return { pledge: answer.pledge, declined: true, on: answer.on };
    const { pledge, version, signedBy, guardian, on } = answer;
    const text = pledgeTextOf(record, pledge, version)?.text ?? null;
    return {
      pledge,
      version,
      text,
      textDigest: text === null ? null : sha256Hex(text),
      signedBy,
      guardian,
      on,
    };
  };
  return {
    format: "chengxin-archive-copy",
    formatVersion: 1,
    regime: { ...stampOf(regime) },
    regulation: { name: regime.source.name, document: regime.source.document },
    unit: { code: record.unit.code, name: record.unit.name },
    person: { name: record.person.name, number: record.person.number },
    enrolled: record.enrolled,
    left: record.left,
    pledges: regime.pledges.flatMap(({ id, title }) =>
      record.pledges
        .filter(({ pledge }) => pledge === id)
        .map((answer) => ({ title: title["zh-CN"], ...(pledgeOf(answer) as object) }) as Json),
    ),
    sections: regime.sections.map(({ id, title }) => ({
      section: id,
      title: title["zh-CN"],
      entries: byDay(record)
        .filter(({ section }) => section === id)
        .map(entryOf),
    })),
    sealed: record.sealed && { by: record.sealed.by, on: record.sealed.on },
    // An incomplete copy says so itself: it can't pass for a complete one.
    complete: missing.length === 0,
    missing: missing.map(({ code, at, values }) => ({ code, at, values: { ...values } })),
  };
};

/**
 * The portable copy of a file: canonical JSON with its digest, and what the file lacks.
 *
 * The order of entries and pledges in the record doesn't matter. A copy that lacks something says so in its text; a
 * record with problems gives none. The day of birth decides who must sign and isn't copied.
 * The digest proves that nothing was altered, against the one that the school keeps; it isn't a signature.
 * Source: the regime's pledges and sections (Jiaocheng: 二（三）3).
 */
export const archiveCopy = (regime: ArchiveRegime, record: ArchiveRecord): ArchiveCopy => {
  const problems = archiveProblems(regime, record);
  if (problems.length > 0) return { text: null, digest: null, complete: false, missing: [], problems };
  const missing = archiveGaps(regime, record);
  const text = canonicalJson(contentOf(regime, record, missing));
  return { text, digest: sha256Hex(text), complete: missing.length === 0, missing, problems };
};

/** Whether a copy is the one whose digest the school keeps, to the letter. */
export const isTheCopy = (text: string, keptDigest: string): boolean => sha256Hex(text) === keptDigest;
