// 制度的其他体例：积分、档案、问卷、认定；与指标表共用出处、等级、程序、告知与覆盖表
import * as z from "zod";
import { pointSheet } from "../events/schema.ts";
import { bound, cite, words } from "../regime-schema.ts";

const civilDate = z.templateLiteral([z.number(), "-", z.number(), "-", z.number()]);
const unit = z.enum(["workday", "day", "month"]);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);

/** Kinds of units that teach: 公办、民办学校（园）, 培训机构. */
const unitKind = z.enum(["public", "private", "training"]);

/** 幼儿园, 义务教育, 高中, 中等职业教育. */
const stage = z.enum(["preschool", "compulsory", "senior-high", "vocational"]);

/** A term as the clause states it, with the reading where the clause leaves something open. */
const term = z.strictObject({
  title: words,
  term: z.strictObject({
    count: z.int().positive(),
    unit,
    extension: z.strictObject({ count: z.int().positive(), unit }).optional(),
  }),
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

const field = z.strictObject({
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

/** Null is unbounded: the document names no end. */
const grade = z.strictObject({
  id: z.string().min(1),
  label: words,
  from: bound.nullable(),
  to: bound.nullable(),
  cite,
  reading: z.string().optional(),
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
  cite,
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

/** A term without a number: an order, or the unit's plan, sets it. */
const openTerm = z.strictObject({
  id,
  title: words,
  setBy: z.enum(["order", "unit"]),
  cite,
  reading: z.string(),
});

/** Where a result goes; `kinds`: of which kinds of unit, absent: of all. */
const use = z.strictObject({
  of: words,
  to: words,
  kinds: z.array(unitKind).min(1).optional(),
  cite,
  reading: z.string().optional(),
});

const common = {
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
  terms: z.record(z.string(), term),
  procedures: z.array(procedure),
  measures: z.array(measure),
  notices: z.array(notice),
  lists: z.array(list),
  registers: z.array(register),
  disclosure: z.array(z.strictObject({ id, title: words, cite })),
  retention: z.array(z.strictObject({ id, title: words, cite })),
  /** Higher law that binds it, in domain terms: name, article, what it asks for. */
  higherLaw: z.array(z.strictObject({ norm: z.string(), article: z.string(), asks: words })),
  supplement: supplement.nullable(),
  ambiguities: z.array(ambiguity),
  coverage: z.record(z.string(), coverage),
};

/** 积分制: deeds are credited and debited to a base. */
export const pointsRegime = z.strictObject({
  ...common,
  instrument: z.literal("points"),
  sheet: pointSheet,
  /** Best first; null: the unit's supplement gives the scale. */
  grades: z.array(grade).min(2).nullable(),
});

/** 档案制: sections of entries by source. */
export const archiveRegime = z.strictObject({
  ...common,
  instrument: z.literal("archive"),
  pledges: z.array(
    z.strictObject({
      id,
      title: words,
      /** 鼓励签署: declining is noted and costs nothing; the reading says so. */
      voluntary: z.string().optional(),
      /** Below this age (years) a guardian signs too. */
      guardianBelow: z.strictObject({ age: z.int().positive(), reading: z.string() }).optional(),
      cite,
    }),
  ),
  sections: z
    .array(
      z.strictObject({
        id,
        title: words,
        by: z.enum(["self", "school", "third-party"]),
        /** The one department that may write here, in the document's words. */
        department: words.nullable(),
        /** Entries count only after an administrator's review. */
        reviewed: z.boolean(),
        /** The pledge or agreement before whose signature nothing is entered. */
        after: z.string().optional(),
        /** A complete file has an entry in every school year; the reading says why. */
        yearly: z.string().optional(),
        /** Its entries name the entries of these sections that they rest on. */
        restsOn: z.array(z.string()).min(1).optional(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .min(1),
  /** Sheets of facts that departments hand in; each feeds a section and is none by itself. */
  sheets: z
    .array(
      z.strictObject({
        id,
        title: words,
        into: z.string(),
        /** 及相关材料: a row without material is refused. */
        material: z.boolean(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .optional(),
  /** Departments with the sections and sheets that each alone may write. */
  departments: z
    .array(
      z.strictObject({
        id,
        title: words,
        writes: z.array(z.string()),
        cite,
        reading: z.string().optional(),
      }),
    )
    .optional(),
  /** The sections in which breaches are recorded. */
  breachesIn: z.array(z.string()).optional(),
  /** Areas of conduct with their named breaches. */
  areas: z.array(
    z.strictObject({
      id,
      title: words,
      breaches: z
        .array(
          z.strictObject({
            id,
            title: words,
            /** What must be confirmed, one by one, before a deed may be called this breach. */
            requires: z.array(z.strictObject({ id, title: words, cite })).optional(),
            cite,
          }),
        )
        .min(1),
      cite,
      reading: z.string().optional(),
    }),
  ),
  /** Levels of administration, highest first; each sees and edits only below itself. */
  levels: z.array(z.strictObject({ id, title: words, cite, reading: z.string().optional() })),
  /** That rights end with the post. */
  rightsEnd: z.strictObject({ cite, reading: z.string().optional() }).optional(),
  /** On whose approval, by department id, a breach counts as mended. */
  repairedBy: z.strictObject({ department: z.string(), cite, reading: z.string().optional() }).optional(),
  openTerms: z.array(openTerm).optional(),
  /** What the file is looked at for. */
  uses: z.array(use).optional(),
});

/** 问卷制: one appraisal from several sources. */
export const questionnaireRegime = z.strictObject({
  ...common,
  instrument: z.literal("questionnaire"),
  sources: z
    .array(
      z.strictObject({
        id,
        title: words,
        /** 自评: the subject's own single answer, which its reader knows. */
        self: z.boolean().optional(),
        /** Only at these stages; absent: at all. */
        stages: z.array(stage).min(1).optional(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .min(2),
  /** One questionnaire's result: the scale of one answer. */
  scale: z.strictObject({
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
    reading: z.string(),
  }),
  /** A source with fewer answers is never reported alone. */
  fewestAnswers: z.strictObject({ value: z.int().positive(), reading: z.string() }),
  breaches: z.array(
    z.strictObject({
      id,
      title: words,
      /** Gives way to a named breach where one decision is listed under both. */
      general: z.boolean().optional(),
      cite,
      reading: z.string().optional(),
    }),
  ),
  uses: z.array(use),
});

/** 认定制: hits lead to states; a state has effects and a way out. */
export const findingsRegime = z.strictObject({
  ...common,
  instrument: z.literal("findings"),
  hits: z
    .array(
      z.strictObject({
        id,
        title: words,
        direction: z.enum(["good", "bad"]),
        /** The norm that names it where the document only refers, and the first day on which it does. */
        law: z.strictObject({ norm: z.string(), article: z.string(), from: civilDate }).optional(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .min(1),
  /** Lightest first. */
  states: z
    .array(
      z.strictObject({
        id,
        title: words,
        list: z.string().nullable(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .min(1),
  /** What good information earns, and the states in which it does. */
  preferences: z.array(
    z.strictObject({
      id,
      title: words,
      states: z.array(z.string()).min(1),
      cite,
      reading: z.string().optional(),
    }),
  ),
  /** Papers that serve a purpose only once the person whom they concern has signed them. */
  signed: z.array(z.strictObject({ id, title: words, cite, reading: z.string().optional() })),
  openTerms: z.array(openTerm),
  rules: z
    .array(
      z.strictObject({
        id,
        when: z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("hit"), hits: z.array(z.string()).min(1) }),
          /** A rectification order whose term ran out undone. */
          z.strictObject({ kind: z.literal("order-overdue") }),
          z.strictObject({ kind: z.literal("penalty"), serious: z.boolean() }),
          z.strictObject({ kind: z.literal("judgment-defaulter") }),
          z.strictObject({ kind: z.literal("stated-condition") }),
        ]),
        to: z.string(),
        cite,
        reading: z.string().optional(),
      }),
    )
    .min(1),
});

/** 检查表: a unit's grid whose points, where the document gives none, the supplement gives. */
export const checklistRegime = z.strictObject({
  ...common,
  instrument: z.literal("checklist"),
  groups: z
    .array(
      z.strictObject({
        id,
        title: words,
        items: z
          .array(
            z.strictObject({
              id,
              title: words,
              /** A prohibition that is not met is a breach; a duty that is not met is a shortfall. */
              nature: z.enum(["duty", "prohibition"]),
              /** Whom the text addresses; absent: everybody. The rest answers nothing here. */
              kinds: z.array(unitKind).min(1).optional(),
              stages: z.array(stage).min(1).optional(),
              cite,
              reading: z.string().optional(),
            }),
          )
          .min(1),
        cite,
      }),
    )
    .min(1),
  /** The words of the answers. */
  answers: z.strictObject({
    met: z.string().min(1),
    unmet: z.string().min(1),
    notApplicable: z.string().min(1),
    reading: z.string(),
  }),
  /** Where the result goes, by kind of unit. */
  uses: z.array(use).min(1),
});

export const rulebook = z.discriminatedUnion("instrument", [
  pointsRegime,
  archiveRegime,
  questionnaireRegime,
  findingsRegime,
  checklistRegime,
]);
