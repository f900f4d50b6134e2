// 经办岗位：谁在哪个部门、哪一层级、哪家机构经办，自哪天起，哪天调离
import type { Editor } from "../../engine/archive/student-file.ts";
import type { ArchiveRegime } from "../../engine/regime.ts";
import type { Material, Setting } from "./form.ts";
import { day, text } from "./meanings.ts";
import { type Pick, type Picks, pickOf, picksOf } from "./picks.ts";
import type { FormRow } from "./read-table.ts";
import { callFormula } from "./roster.ts";
import { callKey, headRows, type Table } from "./table.ts";
import { sayTable } from "./words/say.ts";

/** The school itself, where the regime names no departments. */
const school = "department:school";

const postPicks = ({ departments, levels, sections }: ArchiveRegime, { locale }: Setting): Picks =>
  picksOf([
    ...(departments ?? []).map(
      (one): Pick => ({ ...pickOf(one, one.title[locale]), id: `department:${one.id}` }),
    ),
    ...(departments === undefined
      ? [{ id: school, labels: [sayTable(locale, "form.post.school"), "学校", "school"] }]
      : []),
    ...levels.map((one): Pick => ({ ...pickOf(one, one.title[locale]), id: `level:${one.id}` })),
    ...(sections.some(({ by }) => by === "third-party")
      ? [{ id: "third-party", labels: [sayTable(locale, "form.post.third-party"), "第三方", "third party"] }]
      : []),
  ]);

/** The posts of those who act on files; the entries name them. */
export const postTable = (regime: ArchiveRegime, setting: Setting): Table => {
  const { locale } = setting;
  const title = sayTable(locale, "form.sheet.posts");
  const capacity = 20;
  return {
    id: "posts",
    sheet: title,
    title,
    note: sayTable(locale, "form.note.posts"),
    columns: [
      {
        key: "person",
        head: sayTable(locale, "form.post.person"),
        note: "",
        width: 18,
        entry: { kind: "name" },
        required: true,
      },
      {
        key: "post",
        head: sayTable(locale, "form.post.post"),
        note: "",
        width: 22,
        entry: { kind: "pick", picks: postPicks(regime, setting) },
        required: true,
      },
      {
        key: "of",
        head: sayTable(locale, "form.post.of"),
        note: sayTable(locale, "form.post-note.of"),
        width: 24,
        entry: { kind: "text" },
      },
      {
        key: "from",
        head: sayTable(locale, "form.post.from"),
        note: "",
        width: 13,
        entry: { kind: "date" },
        required: true,
      },
      {
        key: "moved",
        head: sayTable(locale, "form.post.moved"),
        note: sayTable(locale, "form.post-note.moved"),
        width: 13,
        entry: { kind: "date" },
      },
      {
        key: callKey,
        head: sayTable(locale, "form.called"),
        note: sayTable(locale, "form.called-note"),
        width: 26,
        entry: { kind: "text" },
        locked: "field",
        formula: callFormula("B", "C", headRows + capacity - 1),
      },
    ],
    capacity,
    paper: "A4",
    frozen: 2,
    called: ({ person = "", post = "" }) => [String(person), `${String(person)} ${String(post)}`],
  };
};

const editorIn = (row: FormRow): Editor | null => {
  const [person, post, from] = [text(row, "person"), text(row, "post"), day(row, "from")];
  if (person === undefined || post === undefined || from === undefined) return null;
  const held = { person, from, movedOn: day(row, "moved") ?? null };
  const [kind, id = ""] = post.split(":");
  const of = text(row, "of");
  if (kind === "department") return { kind, department: id, ...held };
  return kind === "level"
    ? { kind: "administrator", level: id, over: of ?? null, ...held }
    : { kind: "third-party", institution: of ?? "", ...held };
};

/** Who acts, by the key of the row. */
export const editorsIn = ({ table }: Material): ReadonlyMap<string, Editor> =>
  new Map(
    (table("posts")?.rows ?? []).flatMap((row) => {
      const editor = editorIn(row);
      return editor === null ? [] : [[row.key, editor] as const];
    }),
  );
