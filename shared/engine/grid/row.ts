// 一行：一个主体的身份信息与全部指标答案，校验与评价合在一处
import type { Cells, Verdict } from "../../contract/shapes.ts";
import { checkPupilNumber } from "../../identity/pupil-number.ts";
import { checkResidentId } from "../../identity/resident-id.ts";
import { checkSchoolCode } from "../../identity/school-code.ts";
import { checkTeacherCertificate } from "../../identity/teacher-certificate.ts";
import { checkUscc } from "../../identity/uscc.ts";
import type { Cite, GridRegime, Regime, SubjectField } from "../regime.ts";
import { type Assessment, assessGrid, type Facts, type Problem } from "./assess-grid.ts";

/** A row's assessment with the problems of its subject fields before those of its answers. */
export interface CheckedRow {
  readonly assessment: Assessment;
  readonly problems: readonly Problem<string>[];
}

const fieldChecks: Record<SubjectField["check"], (text: string) => { ok: boolean; code?: string }> = {
  text: () => ({ ok: true }),
  stage: () => ({ ok: true }),
  "pupil-number": checkPupilNumber,
  uscc: checkUscc,
  "school-code": checkSchoolCode,
  "resident-id": checkResidentId,
  "teacher-certificate": checkTeacherCertificate,
};

/** What is wrong with a number of a person or unit; the number itself stays out of it: it may travel to logs and lists. */
export const fieldFault = (
  check: SubjectField["check"],
  text: string,
): { readonly code: string; readonly values: { readonly length: number } } | null => {
  const { code } = fieldChecks[check](text);
  return code === undefined ? null : { code, values: { length: text.length } };
};

/** What is wrong with a subject field of a row: absent though required, or no number of its kind. */
export const fieldProblems = (
  field: Regime["subject"]["fields"][number] & { readonly cite?: Cite },
  cells: Cells,
): Problem<string>[] => {
  const text = String(cells[field.id] ?? "").trim();
  const cited = field.cite === undefined ? {} : { cite: field.cite };
  if (text === "")
    return field.required ? [{ code: "field-missing", at: field.id, values: {}, ...cited }] : [];
  const wrong = fieldFault(field.check, text);
  return wrong === null ? [] : [{ ...wrong, at: field.id, ...cited }];
};

/** The answers of a row: its cells without the subject fields. */
export const factsOf = (regime: GridRegime, cells: Cells): Facts => {
  const facts = { ...cells };
  for (const { id } of regime.subject.fields) delete facts[id];
  return facts;
};

/** Checks the subject fields of a row and assesses its answers; all problems at once. */
export const checkRow = (regime: GridRegime, cells: Cells): CheckedRow => {
  const assessment = assessGrid(regime, factsOf(regime, cells));
  const fields = regime.subject.fields.flatMap((field) => fieldProblems(field, cells));
  return { assessment, problems: [...fields, ...assessment.problems] };
};

/** Whether a problem is only an absence: such a row may be saved as a draft, but not handed in. */
export const isAbsence = ({ code }: Pick<Problem<string>, "code">): boolean =>
  code === "missing" || code === "field-missing" || code === "cell-missing";

/** What is kept and shown of a checked row: no total and no grade while anything is wrong. */
export const verdictOf = ({ assessment, problems }: CheckedRow): Verdict => ({
  total: problems.length === 0 ? assessment.total : null,
  grade: problems.length === 0 ? assessment.grade : null,
  problems: problems.map(({ code, at, values, cite }) => ({
    code,
    at,
    values: { ...values },
    ...(cite ? { cite } : {}),
  })),
});
