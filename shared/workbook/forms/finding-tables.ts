// 认定的表：事实的各列、情形、台账
import { LONGEST_TERM } from "../../calendar/term.ts";
import { quoteForReading } from "../../engine/quote.ts";
import type { FindingsRegime } from "../../engine/regime.ts";
import { above } from "../supplement/table.ts";
import { factKinds } from "./fact.ts";
import { paperKeys } from "./fact-keys.ts";
import type { Setting } from "./form.ts";
import { paperColumns } from "./paper.ts";
import { type Pick, type Picks, pickOf, picksOf } from "./picks.ts";
import { subjectColumn } from "./roster.ts";
import { sheetName } from "./sheet-name.ts";
import type { Column, Table } from "./table.ts";
import { sayTable } from "./words/say.ts";

const units = ["workday", "day", "month"] as const;
type Hit = Pick & { readonly wording: readonly string[] };
/** The findings that a fact may name: the regime's, and the supplement's closer ones. */
export const hitsOf = (regime: FindingsRegime, { supplement, locale }: Setting): readonly Hit[] => [
  ...regime.hits.map(
    (hit): Hit => ({
      ...pickOf(hit, `${hit.id} ${hit.title[locale]}`),
      wording: [hit.title["zh-CN"], hit.title.en, hit.cite.quote],
    }),
  ),
  ...(supplement?.gives.hits ?? []).map(
    (hit): Hit => ({
      ...pickOf(hit, `${hit.id} ${hit.title[locale]}`),
      wording: [hit.title["zh-CN"], hit.title.en],
    }),
  ),
];

const listingPicks = ({ lists }: FindingsRegime, locale: Setting["locale"]): Picks =>
  picksOf(
    (["enter", "leave"] as const).flatMap((does) =>
      lists.map(
        ({ id, title }): Pick => ({
          id: `${does}:${id}`,
          labels: [sayTable(locale, `form.listing.${does}`, { list: title[locale] }), `${does}:${id}`],
        }),
      ),
    ),
  );

/** The columns of a fact; which of them a kind needs stands under the heads. */
export const factColumns = (regime: FindingsRegime, roster: Table, setting: Setting): readonly Column[] => {
  const { locale } = setting;
  const column = (
    key: Parameters<typeof head>[0],
    width: number,
    entry: Column["entry"],
    more: Partial<Column> = {},
  ): Column => ({ key, head: head(key), note: noteOf(key), width, entry, ...more });
  const head = (
    key:
      | "no"
      | "kind"
      | "on"
      | "hit"
      | "of"
      | "count"
      | "unit"
      | "due"
      | "verdict"
      | "accepted"
      | "norm"
      | "article"
      | "listing"
      | "decider",
  ): string => sayTable(locale, `form.fact.${key}`);
  const noteOf = (key: Parameters<typeof head>[0]): string => sayTable(locale, `form.fact-note.${key}`);
  const hits = hitsOf(regime, setting);
  return [
    subjectColumn(roster, setting, 24),
    column("no", 8, { kind: "text" }),
    column("kind", 19, { kind: "pick", picks: factKinds(locale) }, { required: true }),
    column("on", 12, { kind: "date" }, { required: true }),
    column(
      "hit",
      44,
      { kind: "pick", picks: picksOf(hits) },
      {
        list: {
          kind: "list-of",
          sheet: sayTable(locale, "form.sheet.hits"),
          box: { top: above, left: 1, bottom: above + hits.length - 1, right: 1 },
        },
      },
    ),
    column("of", 10, { kind: "text" }),
    column("count", 7, { kind: "number", bounds: { min: 1, max: LONGEST_TERM } }),
    column("unit", 9, {
      kind: "pick",
      picks: picksOf(
        units.map(
          (id): Pick => ({
            id,
            labels: [
              sayTable(locale, `form.unit.${id}`),
              id,
              sayTable("zh-CN", `form.unit.${id}`),
              sayTable("en", `form.unit.${id}`),
            ],
          }),
        ),
      ),
    }),
    column("due", 12, { kind: "date" }),
    column("verdict", 12, { kind: "date" }),
    column("accepted", 8, { kind: "yes-no" }),
    ...paperColumns(paperKeys, locale),
    column("norm", 18, { kind: "text" }),
    column("article", 9, { kind: "text" }),
    column("listing", 22, { kind: "pick", picks: listingPicks(regime, locale) }),
    column("decider", 12, { kind: "name" }),
  ];
};

/** A register's column of days; one that holds something else besides is text. */
const isDay = (title: string): boolean => title.endsWith("日期") && !title.includes("与");

/** The registers that the document orders to be kept, each with its own columns. */
export const registerTables = (
  { registers }: FindingsRegime,
  { locale, capacity }: Setting,
): readonly Table[] =>
  registers.map(({ id, title, columns, cite }) => {
    const width = Math.max(12, Math.floor(118 / columns.length));
    return {
      id: `register-${id}`,
      sheet: sheetName(title[locale], locale),
      title: title[locale],
      note: sayTable(locale, "form.note.register", {
        clause: cite.clause,
        quote: quoteForReading(cite.quote),
      }),
      columns: columns.map((column, at) => ({
        key: `column-${at + 1}`,
        head: column[locale],
        note: "",
        width,
        entry: { kind: isDay(column["zh-CN"]) ? "date" : "text" },
      })),
      capacity,
      paper: "A4",
      frozen: 2,
    };
  });
