// 细则文件：别处送来的细则先过关，再按样子核对；合不合制度由 check.ts 说
import {
  type HostileCode,
  type Refusal,
  readJson,
  readShape,
  type ShapeCode,
} from "../engine/json-document.ts";
import { day } from "../engine/records/pieces.ts";
import type { Locale } from "../messages/format.ts";
import { supplementSchema } from "./schema.ts";
import type { Supplement } from "./supplement.ts";

/** What a supplement's file may hold at most. */
export const supplementFileLimits = {
  characters: 1_048_576,
  depth: 12,
  text: 2_000,
  values: 50_000,
} as const;

export type SupplementRefusal = Refusal<HostileCode | ShapeCode>;

const schema = supplementSchema.extend({
  from: day,
  approved: supplementSchema.shape.approved.unwrap().extend({ on: day }).nullable(),
});

/** Reads the JSON text of a supplement. Refusals name the place and the reason, at most 20. */
export const readSupplementFile = (
  json: string,
  locale: Locale,
): { readonly supplement: Supplement } | { readonly refused: readonly SupplementRefusal[] } => {
  const read = readJson(json, supplementFileLimits);
  if ("refused" in read) return { refused: [read.refused] };
  const shape = readShape(schema, read.document, locale);
  return "refused" in shape ? shape : { supplement: shape.read };
};
