// 制度登记：指标表以外的体例（积分、档案、问卷、认定、检查表），一部一行
import type { Rulebook } from "../engine/rulebook/rulebook.ts";
import { guizhouStudent } from "./guizhou-city-college-archive/student.ts";
import { jiaochengPupil } from "./jiaocheng-credit-system/pupil.ts";
import { jiaochengSchool } from "./jiaocheng-credit-system/school.ts";
import { jiaochengTeacher } from "./jiaocheng-credit-system/teacher.ts";
import { rushanPupil } from "./rushan-credit-points/pupil.ts";
import { rushanStaff } from "./rushan-credit-points/staff.ts";
import { wugangPrivateSchool } from "./wugang-credit-supervision/private-school.ts";
import { wugangTraining } from "./wugang-credit-supervision/training.ts";

/** All regimes beyond grids; `registry.ts` holds the grids. */
export const rulebooks: readonly Rulebook[] = [
  rushanPupil,
  rushanStaff,
  jiaochengSchool,
  jiaochengTeacher,
  jiaochengPupil,
  guizhouStudent,
  wugangPrivateSchool,
  wugangTraining,
];

export const rulebookOf = (id: string): Rulebook | undefined => rulebooks.find((known) => known.id === id);
