// 细则的限度：每一种可定的数，最小、最大、最小单位
import type { Item } from "../engine/point-sheet/point-sheet.ts";
import type { Grant, Limits } from "./given.ts";

export type OpenPoints = Extract<Item["points"], { kind: "by-supplement" }>;

/** Points that no bound limits end here, so that a slip of the pen is found. */
const most = 1000;

/** The points of an open item of a point sheet. */
export const itemLimits = ({ min, max, step = 0.01 }: OpenPoints, grant: Grant): Limits => ({
  min,
  max: Math.min(max, grant.most.points ?? max),
  step,
});

/** The base, and the points of an item of a checklist. */
export const pointLimits = (grant: Grant): Limits => ({
  min: 0.01,
  max: grant.most.points ?? most,
  step: 0.01,
});

/** The weight of one source, in per cent. */
export const weightLimits: Limits = { min: 0.01, max: 100, step: 0.01 };
