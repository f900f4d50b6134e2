// 试算用的一年：放假通知已公布的年份
import { addDays, type CivilDate } from "../../calendar/civil.ts";

const first: CivilDate = "2026-01-05";

/** Days of 2026 on which a term may begin in an example; late terms would run into a year without a notice. */
export const daysOf2026: readonly CivilDate[] = Array.from({ length: 270 }, (_, at) => addDays(first, at));
