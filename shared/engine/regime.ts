// 制度：一部信用管理办法的可执行形式，只有数据，没有代码
import type * as z from "zod";
// Types only: whoever reads a shipped regime needs no parser at run time (60 ms of every command, 437 KB of a bundle).
import type * as cells from "./vocabulary/cells.ts";
import type * as grid from "./vocabulary/grid.ts";
import type { regimeSchema } from "./vocabulary/regime.ts";
import type * as vocabulary from "./vocabulary/words.ts";

export type Regime = z.infer<typeof regimeSchema>;
export type Instrument = Regime["instrument"];
export type RegimeOf<I extends Instrument> = Extract<Regime, { instrument: I }>;
export type GridRegime = RegimeOf<"grid">;
export type PointsRegime = RegimeOf<"points">;
export type ChecklistRegime = RegimeOf<"checklist">;
export type QuestionnaireRegime = RegimeOf<"questionnaire">;
export type ArchiveRegime = RegimeOf<"archive">;
export type FindingsRegime = RegimeOf<"findings">;

export type Cite = z.infer<typeof vocabulary.cite>;
export type Words = z.infer<typeof vocabulary.words>;
export type Bound = z.infer<typeof vocabulary.bound>;
export type Procedure = Regime["procedures"][number];
export type SupplementLimits = NonNullable<Regime["supplement"]>;

export type Cell = z.infer<typeof cells.cell>;
export type Indicator = z.infer<typeof grid.indicator>;
export type Part = GridRegime["parts"][number];
export type Group = Part["groups"][number];
export type DirectRule = GridRegime["direct"][number];
export type Grade = GridRegime["grades"][number];
export type SubjectField = GridRegime["subject"]["fields"][number];
export type Route = Regime["route"];
export type Decision = Route["stages"][number]["decisions"][number];

/** All indicators of a grid in the order of the form. */
export const indicatorsOf = (regime: GridRegime): readonly Indicator[] =>
  regime.parts.flatMap((part) => part.groups.flatMap((group) => group.indicators));
