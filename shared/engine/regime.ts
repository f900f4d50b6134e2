// 制度：一部信用管理办法的可执行形式，只有数据，没有代码
import type * as z from "zod";
// Types only: whoever reads a shipped regime needs no parser at run time (60 ms of every command, 437 KB of a bundle).
import type * as schema from "./regime-schema.ts";

export type Regime = z.infer<typeof schema.regimeSchema>;
export type Cite = z.infer<typeof schema.cite>;
export type Words = z.infer<typeof schema.words>;
export type Cell = z.infer<typeof schema.cell>;
export type Indicator = z.infer<typeof schema.indicator>;
export type Part = Regime["parts"][number];
export type Grade = Regime["grades"][number];
export type SubjectField = Regime["subject"]["fields"][number];
export type Decision = Regime["route"]["stages"][number]["decisions"][number];
export type Bound = z.infer<typeof schema.bound>;

/** All indicators of a regime in the order of the form. */
export const indicatorsOf = (regime: Regime): readonly Indicator[] =>
  regime.parts.flatMap((part) => part.groups.flatMap((group) => group.indicators));
