// 学年：从入学到离校经过的各个学年
import { addDays, addMonths, type CivilDate, civilFields } from "../../calendar/civil.ts";

/**
 * The school years from enrolment to leaving, first and last day both in.
 * `begins` is month and day, 09-01. Who registers in the month before it begins with the new year.
 * Source: the regime's period (Jiaocheng: reading every-school-year).
 */
export const schoolYears = (
  enrolled: CivilDate,
  left: CivilDate,
  begins: string,
): readonly { readonly from: CivilDate; readonly to: CivilDate }[] => {
  const yearOf = (day: CivilDate): number => {
    const { year } = civilFields(day);
    return day.slice(5) >= begins ? year : year - 1;
  };
  const firstDay = (year: number) => `${String(year).padStart(4, "0")}-${begins}` as CivilDate;
  const first = yearOf(addMonths(enrolled, 1));
  const years = Math.max(yearOf(left) - first + 1, 1);
  return Array.from({ length: years }, (_, index) => ({
    from: firstDay(first + index),
    to: addDays(firstDay(first + index + 1), -1),
  }));
};
