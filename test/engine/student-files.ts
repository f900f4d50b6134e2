// 虚构的学生档案与各种编辑人
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { Appeal, Editor, FileEntry, Repair, StudentFile } from "#shared/engine/archive/student-file.ts";

const post = { from: "2024-01-01", movedOn: null } as const;

export const student: Editor = { kind: "student", person: "S1" };
export const administrator: Editor = {
  kind: "administrator",
  person: "A1",
  level: "school-of-study",
  over: "护理学院",
  ...post,
};
export const collegeAdministrator: Editor = {
  kind: "administrator",
  person: "A0",
  level: "college",
  over: null,
  ...post,
};
export const department = (of: string, person = `${of}-1`): Editor => ({
  kind: "department",
  person,
  department: of,
  ...post,
});
export const bank: Editor = { kind: "third-party", person: "B1", institution: "虚构资信机构", ...post };

export const file: StudentFile = {
  student: "S1",
  schoolOfStudy: "护理学院",
  enrolled: "2025-09-01",
  left: null,
  fullTimeJuniorCollege: true,
  signed: { "service-agreement": "2025-09-02", pledge: "2025-09-02" },
  activated: "2025-09-02",
  imported: null,
  checked: null,
  entries: [],
  appeals: [],
  repairs: [],
};

export const own = (id: string, section: string, more: Partial<FileEntry> = {}): FileEntry => ({
  id,
  section,
  on: "2025-09-10",
  by: student,
  what: "虚构内容",
  review: null,
  ...more,
});

export const reviewed = (on: CivilDate, by: Editor, accepted = true): FileEntry["review"] => ({
  on,
  by,
  accepted,
});

/** A breach recorded by student affairs and reviewed there by another person. */
export const breach = (id: string, of: string, more: Partial<FileEntry> = {}): FileEntry => ({
  id,
  section: "bad-records",
  on: "2025-11-03",
  by: department("student-affairs"),
  what: "虚构经过",
  breach: of,
  review: reviewed("2025-11-05", department("student-affairs", "student-affairs-2")),
  ...more,
});

export const appeal = (of: string, answer: Partial<Appeal["answer"]> | null): Appeal => ({
  id: `申诉${of}`,
  entry: of,
  by: student,
  on: "2025-11-10",
  claim: "记录有误",
  answer:
    answer === null
      ? null
      : { on: "2025-11-20", by: administrator, outcome: "reject", reasons: "经查属实", ...answer },
});

export const repair = (of: string, decision: Partial<Repair["decision"]> | null): Repair => ({
  id: `修定${of}`,
  entry: of,
  by: student,
  on: "2026-03-02",
  conduct: "此后表现良好",
  decision:
    decision === null
      ? null
      : {
          on: "2026-03-20",
          by: department("student-affairs"),
          approved: true,
          reasons: "知错就改",
          ...decision,
        },
});
