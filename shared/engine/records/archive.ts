// 档案制的记录：一名学生的诚信档案，条目、申诉、修定
import * as z from "zod";
import { day, long, rowsOf, short } from "./pieces.ts";

const post = { person: short, from: day, movedOn: day.nullable() } as const;

const editor = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("student"), person: short }),
  z.strictObject({ kind: z.literal("department"), department: short, ...post }),
  z.strictObject({ kind: z.literal("administrator"), level: short, over: short.nullable(), ...post }),
  z.strictObject({ kind: z.literal("third-party"), institution: short, ...post }),
]);

const entry = z.strictObject({
  id: short.min(1),
  section: short,
  on: day,
  by: editor,
  what: long.nullable(),
  review: z.strictObject({ on: day, by: editor, accepted: z.boolean() }).nullable(),
  replaces: short.exactOptional(),
  breach: short.exactOptional(),
  confirmed: z.array(short).max(50).exactOptional(),
  material: long.exactOptional(),
});

const answer = z.strictObject({
  on: day,
  by: editor,
  outcome: z.enum(["amend", "revoke", "reject"]),
  reasons: long,
  amended: long.exactOptional(),
});

const appeal = z.strictObject({
  id: short.min(1),
  entry: short,
  by: editor,
  on: day,
  claim: long,
  answer: answer.nullable(),
});

const decision = z.strictObject({ on: day, by: editor, approved: z.boolean(), reasons: long });

const repair = z.strictObject({
  id: short.min(1),
  entry: short,
  by: editor,
  on: day,
  conduct: long,
  decision: decision.nullable(),
});

export const archiveRecord = z.strictObject({
  student: short,
  schoolOfStudy: short,
  enrolled: day,
  left: day.nullable(),
  fullTimeJuniorCollege: z.boolean(),
  /** By pledge id. */
  signed: z.record(short, day),
  activated: day.nullable(),
  imported: day.nullable(),
  checked: day.nullable(),
  entries: rowsOf(entry),
  appeals: rowsOf(appeal),
  repairs: rowsOf(repair),
});
