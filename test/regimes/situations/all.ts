// 各部制度的情形
import type { Instrument, Regime } from "#shared/engine/regime.ts";
import { guizhouStudent } from "./guizhou-student.ts";
import { jiaochengPupil } from "./jiaocheng-pupil.ts";
import { jiaochengSchool } from "./jiaocheng-school.ts";
import { jiaochengTeacher } from "./jiaocheng-teacher.ts";
import { rushanPupil } from "./rushan-pupil.ts";
import { rushanStaff } from "./rushan-staff.ts";
import type { Situation } from "./situation.ts";
import { wugangPrivateSchool } from "./wugang-private-school.ts";
import { wugangTraining } from "./wugang-training.ts";
import { yichunPractitioner } from "./yichun-practitioner.ts";

type Table = { [I in Instrument]: readonly Situation<I>[] }[Instrument];

const tables: Readonly<Record<string, Table>> = {
  "yichun-practitioner": yichunPractitioner,
  "rushan-pupil": rushanPupil,
  "rushan-staff": rushanStaff,
  "jiaocheng-school": jiaochengSchool,
  "jiaocheng-teacher": jiaochengTeacher,
  "jiaocheng-pupil": jiaochengPupil,
  "guizhou-student": guizhouStudent,
  "wugang-private-school": wugangPrivateSchool,
  "wugang-training": wugangTraining,
};

/** The situations of a regime; each judges any regime of its instrument. */
export const situationsOf = (id: Regime["id"]): readonly Situation<Instrument>[] =>
  // The id ties a table to its instrument; the compiler can't follow it.
  (tables[id] ?? []) as readonly Situation<Instrument>[];
