// 词汇的零件：文字、引文、日期、界限、期限
import * as z from "zod";

export const words = z.strictObject({ "zh-CN": z.string().min(1), en: z.string().min(1) });

/** Where a number stands in the regulation; `quote` is a verbatim piece of the regime's source text. */
export const cite = z.strictObject({ clause: z.string().min(1), quote: z.string().min(1) });

export const civilDate = z.templateLiteral([z.number(), "-", z.number(), "-", z.number()]);

export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);

export const bound = z.strictObject({ value: z.number(), closed: z.boolean() });

const unit = z.enum(["workday", "day", "month"]);

export const term = z.strictObject({
  count: z.int().positive(),
  unit,
  extension: z.strictObject({ count: z.int().positive(), unit }).optional(),
});

/** Null is unbounded: the document names no end. */
export const grade = z.strictObject({
  id: z.string().min(1),
  label: words,
  from: bound.nullable(),
  to: bound.nullable(),
  cite,
  reading: z.string().optional(),
});

/** Kinds of units that teach: 公办、民办学校（园）, 培训机构. */
export const unitKind = z.enum(["public", "private", "training"]);

/** 幼儿园, 义务教育, 高中, 中等职业教育. */
export const stage = z.enum(["preschool", "compulsory", "senior-high", "vocational"]);

/** A term without a number: an order, or the unit's plan, sets it. */
export const openTerm = z.strictObject({
  id,
  title: words,
  setBy: z.enum(["order", "unit"]),
  cite,
  reading: z.string(),
});

/** Where a result goes; `kinds`: of which kinds of unit, absent: of all. */
export const use = z.strictObject({
  of: words,
  to: words,
  kinds: z.array(unitKind).min(1).optional(),
  cite,
  reading: z.string().optional(),
});
