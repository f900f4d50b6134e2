// 制度的词汇：一部办法写成数据时可用的全部说法，按体例分；类型见 ../regime.ts
import * as z from "zod";
import { archiveRegime } from "./archive.ts";
import { checklistRegime } from "./checklist.ts";
import { findingsRegime } from "./findings.ts";
import { gridRegime } from "./grid.ts";
import { pointsRegime } from "./points.ts";
import { questionnaireRegime } from "./questionnaire.ts";

export const regimeSchema = z.discriminatedUnion("instrument", [
  gridRegime,
  pointsRegime,
  checklistRegime,
  questionnaireRegime,
  archiveRegime,
  findingsRegime,
]);
