// 档案权限：学生改自己的部分，部门各管各的，管理员只管本层级下辖；调离之日起没有权限
import type { CivilDate } from "../../calendar/civil.ts";
import type { ArchiveRegime, Cite } from "../regime.ts";
import type { Editor, FileOf } from "./student-file.ts";

export type EditRefusalCode =
  | "unknown-section"
  | "unknown-post"
  | "rights-not-begun"
  | "rights-ended"
  | "file-not-open"
  | "file-closed"
  | "not-your-file"
  | "not-the-students-part"
  | "not-your-section"
  | "serves-only"
  | "not-below-you"
  | "not-a-third-party-section";

/**
 * How somebody may act: `fill` the own part, `record` as the department, `provide` as the third party,
 * `review` what the student handed in, `on-appeal` amend or revoke only.
 */
export type EditWay = "fill" | "record" | "provide" | "review" | "on-appeal";

export type EditRight =
  | { readonly may: true; readonly way: EditWay; readonly until: CivilDate | null; readonly cite: Cite }
  | { readonly may: false; readonly code: EditRefusalCode; readonly cite: Cite | null };

type Section = ArchiveRegime["sections"][number];
type Place = { readonly id: string; readonly by: Section["by"]; readonly cite: Cite };

const placeOf = (regime: ArchiveRegime, id: string): Place | undefined => {
  const section = regime.sections.find((one) => one.id === id);
  if (section !== undefined) return { id, by: section.by, cite: section.cite };
  const sheet = (regime.sheets ?? []).find((one) => one.id === id);
  return sheet && { id, by: "school", cite: sheet.cite };
};

const refuse = (code: EditRefusalCode, cite: Cite | null): EditRight => ({ may: false, code, cite });

/** A section that no department of the regime writes is open to whoever of the school keeps it. */
const keeperOf = (regime: ArchiveRegime, place: string) =>
  (regime.departments ?? []).find(({ writes }) => writes.includes(place));

const rights: {
  [K in Editor["kind"]]: (
    regime: ArchiveRegime,
    place: Place,
    file: FileOf,
    editor: Extract<Editor, { kind: K }>,
  ) => EditRight;
} = {
  student: (_regime, { by, cite }, file, { person }) => {
    if (person !== file.student) return refuse("not-your-file", cite);
    return by === "self"
      ? { may: true, way: "fill", until: file.left, cite }
      : refuse("not-the-students-part", cite);
  },
  department: (regime, place, _file, editor) => {
    // Where the document names no departments, whoever of the school keeps its sections is one.
    if (regime.departments === undefined && place.by === "school")
      return { may: true, way: "record", until: editor.movedOn, cite: place.cite };
    const own = (regime.departments ?? []).find(({ id }) => id === editor.department);
    if (own === undefined) return refuse("unknown-post", place.cite);
    if (own.writes.length === 0) return refuse("serves-only", own.cite);
    return own.writes.includes(place.id)
      ? { may: true, way: "record", until: editor.movedOn, cite: own.cite }
      : refuse("not-your-section", keeperOf(regime, place.id)?.cite ?? place.cite);
  },
  administrator: (regime, place, file, editor) => {
    const rank = regime.levels.findIndex(({ id }) => id === editor.level);
    const level = regime.levels[rank];
    if (level === undefined) return refuse("unknown-post", place.cite);
    const below = rank === 0 ? editor.over === null : editor.over === file.schoolOfStudy;
    return below
      ? {
          may: true,
          way: place.by === "self" ? "review" : "on-appeal",
          until: editor.movedOn,
          cite: level.cite,
        }
      : refuse("not-below-you", level.cite);
  },
  "third-party": (_regime, { by, cite }, _file, editor) =>
    by === "third-party"
      ? { may: true, way: "provide", until: editor.movedOn, cite }
      : refuse("not-a-third-party-section", cite),
};

const postOf = (editor: Editor, on: CivilDate): "rights-not-begun" | "rights-ended" | null => {
  if (editor.kind === "student") return null;
  if (on < editor.from) return "rights-not-begun";
  return editor.movedOn !== null && on >= editor.movedOn ? "rights-ended" : null;
};

/** As mayEdit, without regard to the file's own days: for answers to what was asked in time. */
export const rightAt = (
  regime: ArchiveRegime,
  section: string,
  file: FileOf,
  editor: Editor,
  on: CivilDate,
): EditRight => {
  const place = placeOf(regime, section);
  if (place === undefined) return refuse("unknown-section", null);
  const post = postOf(editor, on);
  if (post !== null) return refuse(post, regime.rightsEnd?.cite ?? null);
  const right = rights[editor.kind] as (
    regime: ArchiveRegime,
    place: Place,
    file: FileOf,
    editor: Editor,
  ) => EditRight;
  return right(regime, place, file, editor);
};

/**
 * Whether, and how, somebody may act on a section or sheet of a student's file on a day.
 * `until` is the first day without the right for a post (the day of the move), the last day with it for the student;
 * null: open. The file runs from enrolment to leaving, both days included.
 * Refusals are values with the clause. Source: Guizhou 第六条, 第十条, 第十三条, 第十七条至第二十条.
 */
export const mayEdit = (
  regime: ArchiveRegime,
  section: string,
  file: FileOf,
  editor: Editor,
  on: CivilDate,
): EditRight => {
  if (placeOf(regime, section) !== undefined) {
    if (on < file.enrolled) return refuse("file-not-open", regime.period.cite);
    if (file.left !== null && on > file.left) return refuse("file-closed", regime.period.cite);
  }
  return rightAt(regime, section, file, editor, on);
};
