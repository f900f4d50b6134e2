// 学生诚信档案的填报表：名册、经办岗位、承诺书签订、按填写人分开的条目表、各部门报送的名单
import type { StudentFile } from "../../engine/archive/student-file.ts";
import type { ArchiveRegime } from "../../engine/regime.ts";
import { entryTables } from "./archive-entries.ts";
import { editorsIn, postTable } from "./archive-posts.ts";
import { entryIn, replacing, type Writing } from "./archive-records.ts";
import type { FormSubject, Material, Plan, Setting } from "./form.ts";
import { day, flag, present, text } from "./meanings.ts";
import { picksNamed } from "./picks.ts";
import { bySubject, isSound, rosterOf, rosterRows, subjectColumn } from "./roster.ts";
import type { Column, Table } from "./table.ts";
import { sayTable } from "./words/say.ts";

const fileDays = ["activated", "imported", "checked"] as const;

/** What a roster of students has besides the subject fields: days, and whether the regime is for them. */
export const archiveRosterColumns = (regime: ArchiveRegime, { locale }: Setting): readonly Column[] => {
  const dated = (key: "enrolled" | "left" | (typeof fileDays)[number], required: boolean): Column => ({
    key,
    head: sayTable(locale, `form.file.${key}`),
    note: sayTable(locale, `form.file-note.${key}`),
    width: 13,
    entry: { kind: "date" },
    ...(required ? { required: true as const } : {}),
  });
  return [
    dated("enrolled", true),
    dated("left", false),
    ...(regime.subject.eligible.some(({ kind }) => kind === "enrolled")
      ? [
          {
            key: "eligible",
            head: sayTable(locale, "form.file.eligible"),
            note: "",
            width: 12,
            entry: { kind: "yes-no" as const },
            required: true as const,
          },
        ]
      : []),
    ...((regime.openTerms ?? []).length > 0 ? fileDays.map((key) => dated(key, false)) : []),
  ];
};

const pledgeTable = (regime: ArchiveRegime, roster: Table, setting: Setting): Table => {
  const { locale, capacity } = setting;
  const title = sayTable(locale, "form.sheet.pledges");
  return {
    id: "pledges",
    sheet: title,
    title,
    note: sayTable(locale, "form.note.pledges"),
    columns: [
      subjectColumn(roster, setting, 30),
      {
        key: "pledge",
        head: sayTable(locale, "form.pledge.pledge"),
        note: "",
        width: 52,
        entry: { kind: "pick", picks: picksNamed(regime.pledges, locale) },
        required: true,
      },
      {
        key: "on",
        head: sayTable(locale, "form.pledge.on"),
        note: "",
        width: 22,
        entry: { kind: "date" },
        required: true,
      },
    ],
    capacity: capacity * regime.pledges.length,
    paper: "A4",
    frozen: 2,
  };
};

const tables = (regime: ArchiveRegime, setting: Setting): readonly Table[] => {
  const roster = rosterOf(regime, setting, archiveRosterColumns(regime, setting));
  const posts = postTable(regime, setting);
  return [
    roster,
    posts,
    pledgeTable(regime, roster, setting),
    ...entryTables(regime, { roster, posts, setting }).map(({ table }) => table),
  ];
};

const subjects = (regime: ArchiveRegime, material: Material): readonly FormSubject<"archive">[] => {
  const setting: Setting = {
    locale: "zh-CN",
    capacity: 1,
    period: material.period,
    supplement: null,
    teaching: material.teaching,
  };
  const roster = rosterOf(regime, setting);
  const writers = entryTables(regime, { roster, posts: postTable(regime, setting), setting });
  const editors = editorsIn(material);
  const read = writers.flatMap(({ table: { id }, places }) => {
    const table = material.table(id);
    return table === undefined ? [] : [{ table, places, rows: bySubject(table) }];
  });
  const pledges = bySubject(material.table("pledges"));
  const astray = pledges.astray || read.some(({ rows }) => rows.astray);
  const college = regime.subject.fields.some(({ id }) => id === "schoolOfStudy");
  return rosterRows(regime, material).flatMap(({ row, name, number }): FormSubject<"archive">[] => {
    const enrolled = day(row, "enrolled");
    if (enrolled === undefined) return [];
    const writing: Writing = { student: { kind: "student", person: number }, editors };
    const rows = read.flatMap(({ table, places, rows: of }) =>
      of.of(row.key).map((one) => ({ row: one, entry: entryIn(table, one, places, writing, material) })),
    );
    const signed = pledges.of(row.key);
    const record: StudentFile = {
      student: number,
      schoolOfStudy: college ? (text(row, "schoolOfStudy") ?? "") : "",
      enrolled,
      left: day(row, "left") ?? null,
      fullTimeJuniorCollege: flag(row, "eligible") ?? false,
      signed: Object.fromEntries(
        signed.flatMap((one) => {
          const [pledge, on] = [text(one, "pledge"), day(one, "on")];
          return pledge === undefined || on === undefined ? [] : [[pledge, on] as const];
        }),
      ),
      activated: day(row, "activated") ?? null,
      imported: day(row, "imported") ?? null,
      checked: day(row, "checked") ?? null,
      entries: replacing(
        rows.flatMap(({ row: one, entry }) =>
          present(entry).map((known) => [known, day(one, "replaces")] as const),
        ),
      ),
      appeals: [],
      repairs: [],
    };
    return [
      {
        key: row.key,
        name,
        record,
        sound:
          !astray &&
          rows.every(({ entry }) => entry !== null) &&
          isSound([row, ...signed, ...rows.map((one) => one.row)]),
      },
    ];
  });
};

/** The forms of an archive: each department's own sheet, the students' own, and the pledges. */
export const archivePlan: Plan<"archive"> = {
  tables,
  subjects,
  active: "roster",
  columns: {
    "unknown-section": ["section"],
    "not-your-section": ["by", "reviewer"],
    "unknown-post": ["by", "reviewer"],
    "serves-only": ["by", "reviewer"],
    "rights-not-begun": ["by", "reviewer"],
    "rights-ended": ["by", "reviewer"],
    "not-below-you": ["by", "reviewer"],
    "administrators-fill-nothing": ["by"],
    "not-a-third-party-section": ["by", "reviewer"],
    "date-invalid": ["on"],
    "file-not-open": ["on"],
    "file-closed": ["on"],
    "agreement-unsigned": ["on"],
    blank: ["what"],
    "material-missing": ["material"],
    "breach-missing": ["breach"],
    "unknown-breach": ["breach"],
    "breach-elsewhere": ["breach"],
    "requirement-unconfirmed": ["confirmed"],
    "unknown-replaced": ["replaces"],
    "review-too-early": ["reviewed"],
    "reviewer-not-allowed": ["reviewer"],
    "own-review": ["reviewer"],
  },
};
