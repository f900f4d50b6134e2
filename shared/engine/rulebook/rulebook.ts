// 制度的其他体例：类型
import type * as z from "zod";
import type * as schema from "./schema.ts";

export type Rulebook = z.infer<typeof schema.rulebook>;
export type PointsRegime = z.infer<typeof schema.pointsRegime>;
export type ArchiveRegime = z.infer<typeof schema.archiveRegime>;
export type QuestionnaireRegime = z.infer<typeof schema.questionnaireRegime>;
export type FindingsRegime = z.infer<typeof schema.findingsRegime>;
export type ChecklistRegime = z.infer<typeof schema.checklistRegime>;
export type Procedure = Rulebook["procedures"][number];
export type SupplementLimits = NonNullable<Rulebook["supplement"]>;
