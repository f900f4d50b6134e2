// 积分登记的表：一事一行的各列、修复表、结果表
import type { PointSheet } from "../../engine/point-sheet/point-sheet.ts";
import type { Setting } from "./form.ts";
import { itemCells, itemPicks } from "./item-list.ts";
import { picksNamed } from "./picks.ts";
import { subjectColumn } from "./roster.ts";
import type { Column, Table } from "./table.ts";
import { sayTable } from "./words/say.ts";

/** What the items of a sheet ask for beyond item and day. */
const asked = ({ groups, levels, evidence }: PointSheet) => {
  const items = groups.flatMap((group) => group.items);
  const rule = (...kinds: string[]): boolean => items.some(({ points }) => kinds.includes(points.kind));
  const condition = (kind: string): boolean =>
    items.some(({ conditions }) => conditions.some((one) => one.kind === kind));
  return {
    level: levels.length > 0,
    authority: condition("authority"),
    amount: rule("tiers", "decay"),
    awarded: rule("range"),
    admonished: condition("admonished"),
    earlier: condition("frequent"),
    evidence: evidence.length > 0,
  };
};

/** The columns of an event, as far as the items have a use for them. */
export const deedColumns = (sheet: PointSheet, roster: Table, setting: Setting): readonly Column[] => {
  const { locale } = setting;
  const asks = asked(sheet);
  const column = (
    key: Parameters<typeof headOf>[1],
    width: number,
    entry: Column["entry"],
    more: Partial<Column> = {},
  ): Column => ({ key, head: headOf(locale, key), note: noteOf(locale, key), width, entry, ...more });
  const levels = picksNamed(sheet.levels, setting.locale);
  return [
    subjectColumn(roster, setting),
    column(
      "item",
      38,
      { kind: "pick", picks: itemPicks(sheet, locale) },
      {
        required: true,
        list: itemCells(sheet, locale),
      },
    ),
    column("on", 12, { kind: "date" }, { required: true }),
    column("found", 12, { kind: "date" }),
    ...(asks.level ? [column("level", 9, { kind: "pick", picks: levels })] : []),
    ...(asks.authority ? [column("authority", 9, { kind: "pick", picks: levels })] : []),
    ...(asks.amount ? [column("amount", 9, { kind: "number" })] : []),
    ...(asks.awarded
      ? [column("awarded", 9, { kind: "number" }), column("reason", 22, { kind: "text" })]
      : []),
    ...(asks.admonished ? [column("admonished", 19, { kind: "dates" })] : []),
    ...(asks.earlier ? [column("earlier", 19, { kind: "dates" })] : []),
    ...(asks.evidence
      ? [column("evidence", 14, { kind: "picks", picks: picksNamed(sheet.evidence, setting.locale) })]
      : []),
    column("deed", 20, { kind: "text" }),
  ];
};

type DeedKey =
  | "item"
  | "on"
  | "found"
  | "level"
  | "authority"
  | "amount"
  | "awarded"
  | "reason"
  | "admonished"
  | "earlier"
  | "evidence"
  | "deed";
const headOf = (locale: Setting["locale"], key: DeedKey): string => sayTable(locale, `form.deed.${key}`);
const noteOf = (locale: Setting["locale"], key: DeedKey): string => sayTable(locale, `form.deed-note.${key}`);

/** The table of repairs: which deduction, and how. */
export const mendingTable = (sheet: PointSheet, roster: Table, setting: Setting): Table => {
  const { locale } = setting;
  const title = sayTable(locale, "form.sheet.mendings");
  return {
    id: "mendings",
    sheet: title,
    title,
    note: sayTable(locale, "form.note.mendings"),
    columns: [
      subjectColumn(roster, setting),
      {
        key: "repair",
        head: sayTable(locale, "form.mending.repair"),
        note: "",
        width: 30,
        entry: { kind: "pick", picks: picksNamed(sheet.repairs, setting.locale) },
        required: true,
      },
      {
        key: "item",
        head: sayTable(locale, "form.mending.item"),
        note: sayTable(locale, "form.deed-note.item"),
        width: 38,
        entry: { kind: "pick", picks: itemPicks(sheet, locale) },
        required: true,
        list: itemCells(sheet, locale),
      },
      {
        key: "of",
        head: sayTable(locale, "form.mending.of"),
        note: "",
        width: 14,
        entry: { kind: "date" },
        required: true,
      },
      {
        key: "on",
        head: sayTable(locale, "form.mending.on"),
        note: "",
        width: 14,
        entry: { kind: "date" },
        required: true,
      },
    ],
    capacity: setting.capacity,
    paper: "A4",
    frozen: 2,
  };
};

/** The table of results, all locked. */
export const resultTable = ({ locale }: Setting, capacity: number): Table => {
  const title = sayTable(locale, "form.sheet.results");
  const column = (
    key: "name" | "total" | "grade",
    width: number,
    style: "field" | "total" | "grade",
  ): Column => ({
    key,
    head: sayTable(locale, `form.result.${key}`),
    note: "",
    width,
    entry: { kind: "text" },
    locked: style,
  });
  return {
    id: "results",
    sheet: title,
    title,
    note: sayTable(locale, "form.note.results"),
    columns: [column("name", 40, "field"), column("total", 16, "total"), column("grade", 16, "grade")],
    capacity,
    paper: "A4",
    frozen: 2,
  };
};
