// 制度的词汇：一部办法写成数据时可用的全部说法；类型见 regime.ts
import * as z from "zod";

export const words = z.strictObject({ "zh-CN": z.string().min(1), en: z.string().min(1) });

/** Where a number stands in the regulation; `quote` is a verbatim piece of the regime's source text. */
export const cite = z.strictObject({ clause: z.string().min(1), quote: z.string().min(1) });

const civilDate = z.templateLiteral([z.number(), "-", z.number(), "-", z.number()]);
export const bound = z.strictObject({ value: z.number(), closed: z.boolean() });
const term = z.strictObject({
  count: z.int().positive(),
  unit: z.enum(["workday", "day", "month"]),
  extension: z
    .strictObject({ count: z.int().positive(), unit: z.enum(["workday", "day", "month"]) })
    .optional(),
});

/** How an answer becomes points. An answer that is absent is missing, never 0. */
export const cell = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("choice"),
    answers: z
      .array(
        z.strictObject({ answer: z.string().min(1), points: z.number(), reading: z.string().optional() }),
      )
      .min(2),
  }),
  z.strictObject({
    kind: z.literal("bands"),
    unit: z.literal("share"),
    bands: z
      .array(z.strictObject({ label: z.string().min(1), from: bound, to: bound, points: z.number() }))
      .min(1),
  }),
  z.strictObject({
    kind: z.literal("score"),
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    reading: z.string().optional(),
  }),
]);

export const indicator = z.strictObject({
  /** The document's own number. */
  id: z.string().min(1),
  title: words,
  /** 评分说明 */
  note: z.string().min(1),
  /** Asked of the filler instead of the title where the title alone would mislead. */
  question: words.optional(),
  cell,
  cite,
});

const group = z.strictObject({
  id: z.string().min(1),
  title: words,
  /** The maximum that the form itself states; absent where it states none. */
  max: z.number().optional(),
  indicators: z.array(indicator).min(1),
});

const part = z.strictObject({
  id: z.string().min(1),
  title: words,
  max: z.number(),
  cite,
  groups: z.array(group).min(1),
});

const subjectField = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]*$/),
  title: words,
  required: z.boolean(),
  check: z.enum(["text", "resident-id", "teacher-certificate"]),
  cite,
});

const grade = z.strictObject({
  id: z.string().min(1),
  label: words,
  from: bound,
  to: bound,
  cite,
  /** Names that other clauses of the document give to the same grade. */
  alsoCalled: z.array(z.strictObject({ name: z.string().min(1), cite })).optional(),
});

const directRule = z.strictObject({
  id: z.string().min(1),
  when: z.strictObject({ part: z.string(), below: z.number() }),
  gives: z.strictObject({ set: z.string() }),
  cite,
});

const decision = z.strictObject({
  id: z.string().min(1),
  by: z.enum(["head", "education-officer", "credit-officer"]),
  title: words,
  cite,
});

const ambiguity = z.strictObject({
  id: z.string().min(1),
  question: words,
  reading: words,
  /** Who may settle it otherwise. */
  mayChange: z.enum(["issuer", "bureau", "unit"]),
  cites: z.array(cite).min(1),
  /** Ids of the prover's findings that this reading settles: `no-absent-answer@43`. */
  settles: z.array(z.string().min(1)).optional(),
});

const coverage = z.union([
  z.enum(["encoded", "procedure"]),
  z.strictObject({ notComputable: z.string() }),
  z.strictObject({ outOfScope: z.string() }),
]);

export const regimeSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: words,
  source: z.strictObject({
    issuers: z.array(z.string()).min(1),
    document: z.string(),
    name: z.string(),
    published: civilDate,
    inForce: civilDate,
    /** Where the document says when it comes into force. */
    inForceCite: cite.optional(),
    /** GB/T 2260 code of the place whose norms stand above this document. */
    division: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    /** SHA-256 of the stored text, hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** What the regulation itself says its results may not be used for; stands on every screen and paper. */
  limit: z.strictObject({ words, cite }),
  subject: z.strictObject({
    kind: z.enum(["staff"]),
    minor: z.enum(["never", "by-age", "always"]),
    fields: z.array(subjectField).min(1),
  }),
  period: z.strictObject({ kind: z.literal("calendar-year"), cite }),
  form: z.strictObject({ title: words, annex: z.string() }),
  parts: z.array(part).min(1),
  total: z.strictObject({ max: z.number(), cite }),
  /** Best first. */
  grades: z.array(grade).min(2),
  /** In order of precedence. */
  direct: z.array(directRule),
  route: z.strictObject({
    /** Stage after stage; the decisions of one stage in any order, all of them needed. */
    stages: z.array(z.strictObject({ id: z.string(), decisions: z.array(decision).min(1) })).min(1),
    fourEyes: z.boolean(),
    cite,
  }),
  terms: z.record(z.string(), z.strictObject({ title: words, term, cite, reading: z.string().optional() })),
  notices: z.array(
    z.strictObject({
      id: z.string(),
      grades: z.array(z.string()).min(1),
      by: z.literal("unit"),
      to: z.literal("subject"),
      title: words,
      cite,
    }),
  ),
  ambiguities: z.array(ambiguity),
  coverage: z.record(z.string(), coverage),
});
