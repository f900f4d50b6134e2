// 制度目录：每个编号对应一部现行办法，各种体例都在内
import type { Regime } from "../engine/regime.ts";
import { grids } from "./grids.ts";
import { guizhouStudent } from "./guizhou-city-college-archive/student.ts";
import { jiaochengPupil } from "./jiaocheng-credit-system/pupil.ts";
import { jiaochengSchool } from "./jiaocheng-credit-system/school.ts";
import { jiaochengTeacher } from "./jiaocheng-credit-system/teacher.ts";
import { rushanPupil } from "./rushan-credit-points/pupil.ts";
import { rushanStaff } from "./rushan-credit-points/staff.ts";
import { wugangPrivateSchool } from "./wugang-credit-supervision/private-school.ts";
import { wugangTraining } from "./wugang-credit-supervision/training.ts";

export const regimes: readonly Regime[] = [
  ...grids,
  rushanPupil,
  rushanStaff,
  jiaochengSchool,
  jiaochengTeacher,
  jiaochengPupil,
  guizhouStudent,
  wugangPrivateSchool,
  wugangTraining,
];

/** The regime in force under an id, or undefined. */
export const regimeOf = (id: string): Regime | undefined => regimes.find((known) => known.id === id);
