// 条目表：谁填写的归谁一张：学生自填、各部门、学校、第三方；部门报送的名单各一张
import type { ArchiveRegime } from "../../engine/regime.ts";
import type { Setting } from "./form.ts";
import { picksNamed } from "./picks.ts";
import { calling, subjectColumn } from "./roster.ts";
import { sheetName } from "./sheet-name.ts";
import type { Column, Table } from "./table.ts";
import { listed, sayTable } from "./words/say.ts";

type Section = ArchiveRegime["sections"][number];
type Sheet = NonNullable<ArchiveRegime["sheets"]>[number];

interface Around {
  readonly roster: Table;
  readonly posts: Table;
  readonly setting: Setting;
}

/** A table of entries with the sections, or the department's sheet, that it is for. */
export interface EntryTable {
  readonly table: Table;
  readonly places: readonly string[];
}

interface Writer {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly self: boolean;
}

/** Who writes which sections: the student, each department, the school, third parties. */
const writersOf = (regime: ArchiveRegime, { locale }: Setting): readonly Writer[] => {
  const { sections, departments = [] } = regime;
  const of = (by: Section["by"]): readonly Section[] => sections.filter((section) => section.by === by);
  const written = new Set(departments.flatMap(({ writes }) => writes));
  const writers: readonly Writer[] = [
    { id: "self", title: sayTable(locale, "form.writer.self"), sections: of("self"), self: true },
    ...departments.map(({ id, title, writes }) => ({
      id,
      title: title[locale],
      sections: of("school").filter((section) => writes.includes(section.id)),
      self: false,
    })),
    {
      id: "school",
      title: sayTable(locale, "form.writer.school"),
      sections: of("school").filter(({ id }) => !written.has(id)),
      self: false,
    },
    {
      id: "third-party",
      title: sayTable(locale, "form.writer.third-party"),
      sections: of("third-party"),
      self: false,
    },
  ];
  return writers.filter((writer) => writer.sections.length > 0);
};

type Key =
  | "section"
  | "on"
  | "what"
  | "by"
  | "breach"
  | "confirmed"
  | "material"
  | "replaces"
  | "reviewer"
  | "reviewed"
  | "accepted";

const columnMaker =
  ({ locale }: Setting) =>
  (key: Key, width: number, entry: Column["entry"], more: Partial<Column> = {}): Column => ({
    key,
    head: sayTable(locale, `form.entry.${key}`),
    note: sayTable(locale, `form.entry-note.${key}`),
    width,
    entry,
    ...more,
  });

const post = (key: "by" | "reviewer", { posts, setting }: Around): Column => ({
  ...calling(posts, setting, 16),
  key,
  head: sayTable(setting.locale, `form.entry.${key}`),
  ...(key === "by" ? { required: true as const } : {}),
});

const breachColumns = (regime: ArchiveRegime, { setting }: Around): readonly Column[] => {
  const column = columnMaker(setting);
  const breaches = regime.areas.flatMap((area) => area.breaches);
  const requirements = breaches.flatMap(({ requires = [] }) => requires);
  return [
    column("breach", 30, { kind: "pick", picks: picksNamed(breaches, setting.locale) }),
    ...(requirements.length === 0
      ? []
      : [column("confirmed", 26, { kind: "picks", picks: picksNamed(requirements, setting.locale) })]),
  ];
};

const sectionTable = (regime: ArchiveRegime, writer: Writer, around: Around): EntryTable => {
  const { setting, roster } = around;
  const { locale } = setting;
  const column = columnMaker(setting);
  const title = sayTable(locale, "form.writer.sheet", { writer: writer.title });
  const breaches = writer.sections.some(({ id }) => regime.breachesIn?.includes(id) ?? false);
  const reviewed = writer.sections.some((section) => section.reviewed);
  return {
    places: writer.sections.map(({ id }) => id),
    table: {
      id: `entries-${writer.id}`,
      sheet: sheetName(title, locale),
      title,
      note: sayTable(locale, "form.note.entries", {
        sections: listed(
          locale,
          writer.sections.map((section) => section.title[locale]),
        ),
      }),
      columns: [
        subjectColumn(roster, setting, 16),
        ...(writer.sections.length > 1
          ? [
              column(
                "section",
                16,
                { kind: "pick", picks: picksNamed(writer.sections, locale) },
                {
                  required: true,
                },
              ),
            ]
          : []),
        column("on", 12, { kind: "date" }, { required: true }),
        column("what", 40, { kind: "text" }, { required: true }),
        ...(writer.self ? [] : [post("by", around)]),
        ...(breaches ? breachColumns(regime, around) : []),
        column("replaces", 12, { kind: "date" }),
        ...(reviewed
          ? [
              post("reviewer", around),
              column("reviewed", 12, { kind: "date" }),
              column("accepted", 9, { kind: "yes-no" }),
            ]
          : []),
      ],
      capacity: setting.capacity * 2,
      paper: "A3",
      frozen: 2,
    },
  };
};

/** A department's sheet of facts; where the document orders a register of it, its columns say what to write. */
const feederTable = (regime: ArchiveRegime, sheet: Sheet, around: Around): EntryTable => {
  const { setting, roster } = around;
  const { locale } = setting;
  const column = columnMaker(setting);
  const owner = (regime.departments ?? []).find(({ writes }) => writes.includes(sheet.id));
  const register = regime.registers.find(({ id }) => id === sheet.id);
  const title = sheet.title[locale];
  return {
    places: [sheet.id],
    table: {
      id: `sheet-${sheet.id}`,
      sheet: sheetName(title, locale),
      title,
      note: sayTable(locale, "form.note.feeder", {
        department: owner?.title[locale] ?? "—",
        into: regime.sections.find(({ id }) => id === sheet.into)?.title[locale] ?? sheet.into,
      }),
      columns: [
        subjectColumn(roster, setting),
        column("on", 13, { kind: "date" }, { required: true }),
        column(
          "what",
          44,
          { kind: "text" },
          {
            required: true,
            ...(register === undefined
              ? {}
              : {
                  note: sayTable(locale, "form.entry-note.register", {
                    columns: listed(
                      locale,
                      register.columns.slice(1).map((one) => one[locale]),
                    ),
                  }),
                }),
          },
        ),
        ...(sheet.material ? [column("material", 34, { kind: "text" })] : []),
        post("by", around),
      ],
      capacity: setting.capacity,
      paper: "A4",
      frozen: 2,
    },
  };
};

/** The tables in which a file's entries are written, one for each who may write. */
export const entryTables = (regime: ArchiveRegime, around: Around): readonly EntryTable[] => [
  ...writersOf(regime, around.setting).map((writer) => sectionTable(regime, writer, around)),
  ...(regime.sheets ?? []).map((sheet) => feederTable(regime, sheet, around)),
];
