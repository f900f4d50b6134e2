// 文书的四栏：名称、文号、作出机关、日期；填了一栏就要填齐
import type { CivilDate } from "../../calendar/civil.ts";
import type { Locale } from "../../messages/format.ts";
import type { Material } from "./form.ts";
import { day, text } from "./meanings.ts";
import type { FormRow, ReadTable } from "./read-table.ts";
import type { Column } from "./table.ts";
import { sayTable } from "./words/say.ts";

/** The keys of the four columns. */
export interface PaperKeys {
  readonly name: string;
  readonly number: string;
  readonly authority: string;
  readonly date: string;
}

export interface Paper {
  readonly name: string;
  readonly number: string;
  readonly authority: string;
  readonly date: CivilDate;
}

const parts = ["name", "number", "authority", "date"] as const;
const widths = { name: 24, number: 18, authority: 18, date: 13 } as const;

export const paperColumns = (keys: PaperKeys, locale: Locale): readonly Column[] =>
  parts.map((part) => ({
    key: keys[part],
    head: sayTable(locale, `form.paper.${part}`),
    note: "",
    width: widths[part],
    entry: { kind: part === "date" ? "date" : "text" },
  }));

/** The paper of a row; null where nothing is written of one, `incomplete` where a part is missing: told in its cell. */
export const paperIn = (
  table: ReadTable,
  row: FormRow,
  keys: PaperKeys,
  { tell }: Pick<Material, "tell">,
  needed = false,
): Paper | null | "incomplete" => {
  const given = parts.filter((part) => row.values[keys[part]] !== undefined);
  const unread = parts.some((part) => row.wrong.includes(keys[part]));
  if (given.length === 0 && !needed && !unread) return null;
  for (const part of parts)
    if (!given.includes(part) && !row.wrong.includes(keys[part]))
      tell(table, row, keys[part], {
        code: "cell-missing",
        values: { column: table.table.columns.find(({ key }) => key === keys[part])?.head ?? "" },
      });
  const [name, number, authority, date] = [
    text(row, keys.name),
    text(row, keys.number),
    text(row, keys.authority),
    day(row, keys.date),
  ];
  return name === undefined || number === undefined || authority === undefined || date === undefined
    ? "incomplete"
    : { name, number, authority, date };
};
