// 各体例共有的部分：出处、主体、周期、流程、期限、程序、措施、告知、名单、公开、保存、细则、解读、覆盖表
import * as z from "zod";
import { cite, civilDate, id, term, words } from "./words.ts";

/** A term as the clause states it, with the reading where the clause leaves something open. */
const statedTerm = z.strictObject({
  title: words,
  term,
  /** What starts it. */
  trigger: words,
  cite,
  reading: z.string().optional(),
});

const condition = z.discriminatedUnion("kind", [
  /** 四年级及以上: the subject's year of schooling. */
  z.strictObject({ kind: z.literal("stage-at-least"), stage: z.int(), cite }),
  z.strictObject({ kind: z.literal("enrolled"), as: words, cite }),
]);

export const field = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]*$/),
  title: words,
  required: z.boolean(),
  check: z.enum([
    "text",
    "resident-id",
    "pupil-number",
    "uscc",
    "school-code",
    "teacher-certificate",
    "stage",
  ]),
});

const step = z.strictObject({
  id,
  title: words,
  /** The office that takes it, in the document's words. */
  by: words,
  /** The id of the term within which it is due. */
  within: z.string().optional(),
  /** Something written must come of it. */
  written: z.boolean(),
  cite,
  reading: z.string().optional(),
});

/** 投诉、异议、更正、修复、公示、报送: steps in order, none skipped. */
const procedure = z.strictObject({
  id,
  kind: z.enum([
    "annual",
    "publicity",
    "complaint",
    "objection",
    "correction",
    "repair",
    "rectification",
    "delivery",
    "establishment",
    "review",
    "inspection",
    "payout",
  ]),
  title: words,
  steps: z.array(step).min(1),
  /** Whether publicity and handling stop while it runs. */
  suspends: z.boolean(),
  /** Refused outside these, with the clause. */
  only: z.array(z.strictObject({ what: words, cite })),
  cite,
  reading: z.string().optional(),
});

const measure = z.strictObject({
  id,
  grades: z.array(z.string()).min(1),
  kind: z.enum(["task", "preference", "bar", "publicity"]),
  title: words,
  /** A recorded consent without which it may not be done. */
  needs: z.enum(["guardian-consent", "separate-consent"]).optional(),
  /** Not before the period ends, where the grade moves until then; the reading says why. */
  afterPeriod: z.string().optional(),
  cite,
  reading: z.string().optional(),
});

const notice = z.strictObject({
  id,
  on: z.enum(["finding", "grade", "listing", "refusal"]),
  grades: z.array(z.string()),
  to: z.enum(["guardian", "subject", "unit"]),
  title: words,
  /** No third party's data stands on it. */
  thirdParties: z.literal(false),
  cite,
});

/** A list and the ground for it; none without a decision document. */
const list = z.strictObject({
  id,
  list: z.enum(["red", "white", "black", "watch", "intensive"]),
  title: words,
  grounds: z.array(z.strictObject({ id, title: words, cite })).min(1),
  /** A document with name, number, authority and date. */
  legalBasis: z.literal(true),
  effects: z.array(z.strictObject({ title: words, cite })),
  cite,
  reading: z.string().optional(),
});

/** What a unit may add by its approved supplement, and who approves it. */
const supplement = z.strictObject({
  approvedBy: words,
  /** Names, date and minutes number are recorded. */
  minutes: z.literal(true),
  may: z
    .array(
      z.strictObject({
        what: z.enum(["points", "items", "base", "grades", "weights", "plan", "terms"]),
        /** Groups or instruments it may touch; empty: all. */
        of: z.array(z.string()),
        most: z.strictObject({ items: z.int().optional(), points: z.number().optional() }),
        cite,
        reading: z.string().optional(),
      }),
    )
    .min(1),
  cite,
  reading: z.string().optional(),
});

const ambiguity = z.strictObject({
  id,
  question: words,
  reading: words,
  mayChange: z.enum(["issuer", "bureau", "unit"]),
  cites: z.array(cite).min(1),
  /** Ids of the prover's findings that this reading settles. */
  settles: z.array(z.string().min(1)).optional(),
});

const coverage = z.union([
  z.enum(["encoded", "procedure"]),
  z.strictObject({ notComputable: z.string() }),
  z.strictObject({ outOfScope: z.string() }),
]);

/** A register that the document orders to be kept. */
const register = z.strictObject({
  id,
  title: words,
  columns: z.array(words).min(1),
  public: z.boolean(),
  /** Its entry in the catalogue of credit information. */
  catalogue: z
    .strictObject({
      class: z.enum(["government-affairs", "administrative-enforcement", "education"]),
      office: words,
      /** Null: the document doesn't say. */
      cycle: words.nullable(),
      retention: words.nullable(),
      reading: z.string(),
    })
    .optional(),
  cite,
  reading: z.string().optional(),
});

/** A later document that sets values anew from its first day; the past stays computable as of then. */
const amendment = z.strictObject({
  from: civilDate,
  document: z.string().nullable(),
  name: z.string(),
  changes: z
    .array(
      z.strictObject({
        /** Keys, in lists ids: `["grades", "C", "from", "value"]`. */
        at: z.array(z.string()).min(1),
        value: z.json(),
        cite,
      }),
    )
    .min(1),
});

const decision = z.strictObject({
  id: z.string().min(1),
  by: z.enum(["head", "education-officer", "credit-officer"]),
  title: words,
  cite,
});

/** The way of what a unit hands in until it counts. */
const route = z.strictObject({
  /** Stage after stage; the decisions of one stage in any order, all of them needed. */
  stages: z.array(z.strictObject({ id: z.string(), decisions: z.array(decision).min(1) })).min(1),
  /** Nobody decides twice, nor on what one entered. */
  fourEyes: z.boolean(),
  cite,
  reading: z.string().optional(),
});

/** What every regulation has, whatever its instrument. */
export const clauses = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: words,
  source: z.strictObject({
    issuers: z.array(z.string()).min(1),
    document: z.string().nullable(),
    name: z.string(),
    published: civilDate.nullable(),
    inForce: civilDate.nullable(),
    /** Where the document says when it comes into force. */
    inForceCite: cite.optional(),
    /** From which day it applies where the document, or our copy of it, doesn't say. */
    reading: z.string().optional(),
    /** GB/T 2260 code of the place whose norms stand above this document. */
    division: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** The file of the text, which several regimes may share, and what of it is this one's. */
    file: z.string(),
    part: z.string(),
    /** First and last words of that part, verbatim, where a file holds several documents. */
    span: z.strictObject({ opens: z.string().min(1), closes: z.string().min(1) }).optional(),
  }),
  limit: z.strictObject({ words, cite }).nullable(),
  subject: z.strictObject({
    kind: z.enum(["pupil", "student", "staff", "school", "private-school", "training-institution"]),
    minor: z.enum(["never", "by-age", "always"]),
    eligible: z.array(condition),
    fields: z.array(field).min(1),
  }),
  period: z.strictObject({
    kind: z.enum(["school-year", "calendar-year", "enrolment", "standing"]),
    /** Month and day, 09-01. */
    begins: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .nullable(),
    /** At its end records lapse and are kept by the unit. */
    lapses: z.boolean(),
    cite,
    reading: z.string().optional(),
  }),
  route,
  terms: z.record(z.string(), statedTerm),
  procedures: z.array(procedure),
  measures: z.array(measure),
  notices: z.array(notice),
  lists: z.array(list),
  registers: z.array(register),
  disclosure: z.array(z.strictObject({ id, title: words, cite, reading: z.string().optional() })),
  retention: z.array(z.strictObject({ id, title: words, cite, reading: z.string().optional() })),
  /** Higher law that binds it, in domain terms: name, article, what it asks for. */
  higherLaw: z.array(z.strictObject({ norm: z.string(), article: z.string(), asks: words })),
  supplement: supplement.nullable(),
  ambiguities: z.array(ambiguity),
  coverage: z.record(z.string(), coverage),
  amendments: z.array(amendment).optional(),
};
