// 条目表：制度的每一条一行：简称、条款、原文、分值或范围、要填什么；登记表从这里点选
import type { Condition, Item, PointSheet, PointsRule } from "../../engine/point-sheet/point-sheet.ts";
import { valueOn } from "../../engine/point-sheet/point-sheet.ts";
import { quoteForReading } from "../../engine/quote.ts";
import type { Locale } from "../../messages/format.ts";
import type { Quantity, Supplement } from "../../supplements/supplement.ts";
import type { SheetSpec, Validation } from "../sheet.ts";
import { above, tableSheet } from "../supplement/table.ts";
import { type Pick, type Picks, picksOf } from "./picks.ts";
import { listed, sayTable } from "./words/say.ts";

interface Listed {
  readonly sheet: PointSheet;
  readonly supplement: Supplement | null;
  readonly locale: Locale;
}

const itemsOf = ({ groups }: PointSheet): readonly Item[] => groups.flatMap(({ items }) => items);

/** 5-4-a 经常迟到、早退、旷课，多次教育无效 */
const labelOf = ({ id, title }: Item, locale: Locale): string => `${id} ${title[locale]}`;

/** The items as a cell may name them: by label, id, title or the regulation's wording. */
export const itemPicks = (sheet: PointSheet, locale: Locale): Picks =>
  picksOf(
    itemsOf(sheet).map(
      (item): Pick => ({
        id: item.id,
        labels: [labelOf(item, locale), item.id, labelOf(item, "zh-CN"), labelOf(item, "en")],
        wording: [item.title["zh-CN"], item.title.en, item.cite.quote],
      }),
    ),
  );

const quantityWords = (quantity: Quantity, { locale }: Listed): string =>
  typeof quantity === "number"
    ? sayTable(locale, "form.points", { points: quantity })
    : Object.entries(quantity)
        .map(([level, points]) => `${level} ${points}`)
        .join("、");

const worth: {
  [K in PointsRule["kind"]]: (rule: Extract<PointsRule, { kind: K }>, id: string, listed: Listed) => string;
} = {
  each: ({ points }, _id, { locale }) =>
    sayTable(locale, "form.points", { points: valueOn(points, "9999-12-31").value }),
  range: ({ min, max }, _id, { locale }) => sayTable(locale, "form.points-range", { min, max }),
  levels: ({ levels }) => levels.map(({ level, points }) => `${level} ${points}`).join("、"),
  tiers: ({ tiers, unit }, _id, { locale }) =>
    tiers
      .map(({ over, per, points }) =>
        sayTable(locale, "form.points-tier", { over, per, points, unit: unit[locale] }),
      )
      .join("；"),
  decay: ({ free, per, points }, _id, { locale }) =>
    sayTable(locale, "form.points-decay", { free, per, points }),
  guidance: (_rule, _id, { locale }) => sayTable(locale, "form.points-none"),
  "by-supplement": ({ min, max }, id, listed) => {
    const { items = {}, added = [] } = listed.supplement?.gives ?? {};
    const given = Object.hasOwn(items, id) ? items[id] : added.find((one) => one.id === id)?.points;
    return given === undefined
      ? sayTable(listed.locale, "form.points-by-unit", { min, max })
      : quantityWords(given, listed);
  },
};

const conditionWords = (condition: Condition, { sheet, locale }: Listed): string => {
  switch (condition.kind) {
    case "admonished":
      return sayTable(locale, "form.asks.admonished", { times: condition.times });
    case "frequent":
      return sayTable(locale, "form.asks.frequent", { times: condition.times });
    case "evidence":
      return sayTable(locale, "form.asks.evidence", {
        oneOf: listed(
          locale,
          condition.oneOf.map((id) => sheet.evidence.find((one) => one.id === id)?.title[locale] ?? id),
        ),
      });
    case "authority":
      return sayTable(locale, "form.asks.authority", {
        atLeast: sheet.levels.find(({ id }) => id === condition.atLeast)?.title[locale] ?? condition.atLeast,
      });
  }
};

const asksLevel = (rule: PointsRule): boolean =>
  rule.kind === "levels" || (rule.kind === "by-supplement" && rule.levels !== undefined);

const asksOf = (item: Item, listed: Listed): string =>
  [
    ...(asksLevel(item.points) ? [sayTable(listed.locale, "form.asks.level")] : []),
    ...(item.points.kind === "range" ? [sayTable(listed.locale, "form.asks.awarded")] : []),
    ...(item.points.kind === "tiers" || item.points.kind === "decay"
      ? [sayTable(listed.locale, "form.asks.amount")]
      : []),
    ...item.conditions.map((condition) => conditionWords(condition, listed)),
  ].join("；") || "—";

export const itemSheetName = (locale: Locale): string => sayTable(locale, "form.sheet.items");

/** The cells of the items' labels, for the drop-down. */
export const itemCells = (
  sheet: PointSheet,
  locale: Locale,
): Extract<Validation["rule"], { kind: "list-of" }> => ({
  kind: "list-of",
  sheet: itemSheetName(locale),
  box: { top: above, left: 1, bottom: above + itemsOf(sheet).length - 1, right: 1 },
});

/** An item of a point sheet, in words. */
export interface ItemChoice {
  readonly id: string;
  readonly label: string;
  /** 加分 or 减分. */
  readonly direction: string;
  readonly clause: string;
  /** The regulation's own, made legible. */
  readonly wording: string;
  readonly worth: string;
  /** What has to be filled in for it; — where nothing more. */
  readonly asks: string;
}

/** The items of a point sheet in their order: what each is worth and what it asks for. */
export const itemChoices = (listed: Listed): readonly ItemChoice[] =>
  listed.sheet.groups.flatMap((group) =>
    group.items.map((item) => {
      const rule = worth[item.points.kind] as (rule: PointsRule, id: string, listed: Listed) => string;
      return {
        id: item.id,
        label: labelOf(item, listed.locale),
        direction: sayTable(listed.locale, `form.${group.direction}`),
        clause: item.cite.clause,
        wording: quoteForReading(item.cite.quote),
        worth: rule(item.points, item.id, listed),
        asks: asksOf(item, listed),
      };
    }),
  );

/** Lays out the items of a point sheet with clause and wording. */
export const itemSheet = (
  listed: Listed & { readonly subtitle: string; readonly footer: string },
): SheetSpec => {
  const { locale } = listed;
  const head = (key: "item" | "direction" | "clause" | "wording" | "worth" | "asks", width: number) => ({
    key: null,
    head: sayTable(locale, `form.item.${key}`),
    width,
  });
  return tableSheet({
    marker: "chengxin:items",
    name: itemSheetName(locale),
    title: itemSheetName(locale),
    subtitle: listed.subtitle,
    note: sayTable(locale, "form.note.items"),
    columns: [
      head("item", 36),
      head("direction", 8),
      head("clause", 12),
      head("wording", 46),
      head("worth", 22),
      head("asks", 26),
    ],
    rows: itemChoices(listed).map((item) => ({
      key: item.id,
      cells: [
        { value: item.label, style: "paper-cell" as const },
        { value: item.direction, style: "field" as const },
        { value: item.clause, style: "field" as const },
        { value: item.wording, style: "paper-quote" as const },
        { value: item.worth, style: "paper-quote" as const },
        { value: item.asks, style: "paper-quote" as const },
      ],
    })),
    footer: listed.footer,
  });
};
