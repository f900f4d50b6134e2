// 档案的记录：一行成一条，改写的找到原来那条
import type { CivilDate } from "../../calendar/civil.ts";
import type { Editor, FileEntry } from "../../engine/archive/student-file.ts";
import type { Material } from "./form.ts";
import { day, defined, flag, text, texts } from "./meanings.ts";
import type { FormRow, ReadTable } from "./read-table.ts";

/** “无”: declared that there is nothing, unlike a blank. */
const nothing = new Set(["无", "none", "None"]);

/** Whose own file it is, and who else acts on it. */
export interface Writing {
  readonly student: Editor;
  readonly editors: ReadonlyMap<string, Editor>;
}

/** The entry of a row; null where something that it needs is missing or unreadable, which is told in its cell. */
export const entryIn = (
  table: ReadTable,
  row: FormRow,
  places: readonly string[],
  { student, editors }: Writing,
  { tell }: Material,
): Omit<FileEntry, "replaces"> | null => {
  const [only] = places;
  const has = (key: string): boolean => table.table.columns.some((column) => column.key === key);
  const section = has("section") ? text(row, "section") : only;
  const [on, what] = [day(row, "on"), text(row, "what")];
  const by = has("by") ? editors.get(text(row, "by") ?? "") : student;
  const [reviewer, reviewed, accepted] = [text(row, "reviewer"), day(row, "reviewed"), flag(row, "accepted")];
  const judge = reviewer === undefined ? undefined : editors.get(reviewer);
  const begun = [reviewer, reviewed, accepted].some((part) => part !== undefined);
  const complete = judge !== undefined && reviewed !== undefined && accepted !== undefined;
  if (begun && !complete)
    for (const [key, part] of [
      ["reviewer", judge],
      ["reviewed", reviewed],
      ["accepted", accepted],
    ] as const)
      if (part === undefined && !row.wrong.includes(key))
        tell(table, row, key, {
          code: "cell-missing",
          values: { column: table.table.columns.find((one) => one.key === key)?.head ?? key },
        });
  if (section === undefined || on === undefined || what === undefined || by === undefined) return null;
  if (begun && !complete) return null;
  return {
    id: row.key,
    section,
    on,
    by,
    what: nothing.has(what) ? null : what,
    review: complete ? { on: reviewed, by: judge, accepted } : null,
    ...defined({
      breach: text(row, "breach"),
      confirmed: texts(row, "confirmed"),
      material: text(row, "material"),
    }),
  };
};

/** Entries with the one of the same section and day whose place each takes. */
export const replacing = (
  entries: readonly (readonly [Omit<FileEntry, "replaces">, CivilDate | undefined])[],
): readonly FileEntry[] =>
  entries.map(([entry, of]) => {
    if (of === undefined) return entry;
    const replaced = entries.find(
      ([other]) => other.section === entry.section && other.on === of && other.id !== entry.id,
    );
    return { ...entry, replaces: replaced?.[0].id ?? `${entry.section} ${of}` };
  });
