// 说理由时还要知道的：哪一天、哪一份细则
import type { CivilDate } from "../../calendar/civil.ts";
import type { Supplement } from "../../supplements/supplement.ts";

/** The settings that the assessment was made with. */
export interface ExplainSetting {
  readonly on: CivilDate;
  readonly supplement: Supplement | null;
}
