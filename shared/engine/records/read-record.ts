// 外来的记录：按体例核对样子，合格的才交给评价
import type * as z from "zod";
import type { Locale } from "../../messages/format.ts";
import type { Records } from "../assess.ts";
import {
  type HostileCode,
  hostileIn,
  type Refusal,
  readJson,
  readShape,
  type ShapeCode,
} from "../json-document.ts";
import type { Instrument, RegimeOf } from "../regime.ts";
import { archiveRecord } from "./archive.ts";
import { checklistRecord } from "./checklist.ts";
import { findingsRecord } from "./findings.ts";
import { answers, recordLimits } from "./pieces.ts";
import { pointsRecord } from "./points.ts";
import { questionnaireRecord } from "./questionnaire.ts";

/** The shape of each instrument's record; whatever passes is what its engine takes. */
export const recordSchemas: { readonly [I in Instrument]: z.ZodType<Records[I]> } = {
  grid: answers,
  points: pointsRecord,
  checklist: checklistRecord,
  questionnaire: questionnaireRecord,
  archive: archiveRecord,
  findings: findingsRecord,
};

export type RecordRefusal = Refusal<HostileCode | ShapeCode>;

/** A record that may be assessed, or why and where it may not. */
export type ReadRecord<I extends Instrument> =
  | { readonly record: Records[I] }
  | { readonly refused: readonly RecordRefusal[] };

/**
 * Checks one record that came from outside as a value: first that it is no attack, then its shape.
 * Whether what it says is right (an unknown item, a day outside the period) is for `assess` to tell, with the clause.
 * Refusals carry places and reasons, never what the record says of a person.
 */
export const recordIn = <I extends Instrument>(
  regime: RegimeOf<I>,
  value: unknown,
  locale: Locale,
): ReadRecord<I> => {
  const hostile = hostileIn(value, recordLimits);
  if (hostile) return { refused: [hostile] };
  const schema: z.ZodType<Records[I]> = recordSchemas[regime.instrument as I];
  const shape = readShape(schema, value, locale);
  return "refused" in shape ? shape : { record: shape.read };
};

/** Reads the JSON text of one record; refusals as `recordIn` gives them, at most 20. */
export const readRecord = <I extends Instrument>(
  regime: RegimeOf<I>,
  json: string,
  locale: Locale,
): ReadRecord<I> => {
  const read = readJson(json, recordLimits);
  return "refused" in read ? { refused: [read.refused] } : recordIn(regime, read.document, locale);
};
