// 量化表：可定的每一项一行：条款、原文、可定的范围、定为多少、单位的理由
import { quoteForReading } from "../../engine/quote.ts";
import type { Locale } from "../../messages/format.ts";
import type { Supplement } from "../../supplements/supplement.ts";
import type { SheetSpec } from "../sheet.ts";
import { listCheck, pointsCheck, shareCheck, termCheck } from "./checks.ts";
import { shifted } from "./decimal.ts";
import { type SupplementForm, tableWords } from "./form.ts";
import { blocksOf, closerGrant, type Line } from "./lines.ts";
import { type TableCell, type TableColumn, type TableRow, tableSheet } from "./table.ts";
import { saySupplement } from "./words/say.ts";

export const quantityMarker = "chengxin:quantities";

const termUnits = ["workday", "day", "month"] as const;

/** The words of the units of a term, and what they stand for. */
export const termUnitWords = (locale: Locale): ReadonlyMap<string, (typeof termUnits)[number]> =>
  new Map(termUnits.map((unit) => [saySupplement(locale, `supplement.${unit}`), unit]));

/** Which of the columns a regime has a use for. */
interface Shown {
  readonly levels: boolean;
  /** Closer items name the id that they stand under; elsewhere a running number does. */
  readonly ids: boolean;
}

const columnsIn = ({ levels, ids }: Shown, locale: Locale): readonly TableColumn[] => {
  const head = (
    key: "id" | "clause" | "title" | "level" | "quote" | "allowed" | "value" | "unit" | "reason",
  ) => saySupplement(locale, `supplement.head.${key}`);
  return [
    {
      key: null,
      head: ids ? head("id") : saySupplement(locale, "supplement.head.number"),
      width: ids ? 12 : 6,
    },
    { key: null, head: head("clause"), width: 13 },
    { key: null, head: head("title"), width: 24 },
    ...(levels ? [{ key: null, head: head("level"), width: 9 }] : []),
    { key: null, head: head("quote"), width: 38 },
    { key: null, head: head("allowed"), width: 23 },
    { key: "value", head: head("value"), width: 10 },
    { key: "unit", head: head("unit"), width: 9 },
    { key: "reason", head: head("reason"), width: 22 },
  ];
};

const allowed = ({ at, entry, required }: Line, locale: Locale): string => {
  const optional = required ? "no" : "yes";
  if (entry.kind === "points")
    return saySupplement(locale, "supplement.range", { ...entry.limits, optional });
  if (entry.kind === "share")
    return saySupplement(locale, "supplement.range-share", { max: entry.limits.max, optional });
  if (entry.kind === "term") return saySupplement(locale, "supplement.range-term");
  return saySupplement(locale, "supplement.told-where", { what: entry.kind === "closer" ? "hits" : at });
};

const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;

/** The number that a supplement gives at a line, as it stands in the cell. */
const givenAt = ({ base, items, weights, terms }: Supplement["gives"], { at, id, level, entry }: Line) => {
  if (at === "base") return base;
  if (entry.kind === "term") return own(terms, id)?.count;
  if (entry.kind === "share") {
    const weight = own(weights, id);
    return weight === undefined ? undefined : shifted(weight, -2);
  }
  const quantity = own(items, id);
  if (typeof quantity !== "object") return level === null ? quantity : undefined;
  return level === null ? undefined : own(quantity, level.id);
};

const locked: TableCell = { style: "total" };

const entryCells = (form: SupplementForm, line: Line): readonly [TableCell, TableCell] => {
  const { draft, locale } = form;
  const { entry } = line;
  if (entry.kind === "closer" || entry.kind === "text") return [locked, locked];
  const value = givenAt(draft.gives, line);
  const title = [line.title[locale], ...(line.level ? [line.level.title[locale]] : [])].join("　");
  const open = { ...(value === undefined ? {} : { value }), unlocked: true } as const;
  if (entry.kind === "share")
    return [
      { ...open, style: "input-share", check: shareCheck(title, locale) },
      { ...locked, value: saySupplement(locale, "supplement.unit-share") },
    ];
  if (entry.kind === "points")
    return [
      { ...open, style: "input", check: pointsCheck(title, entry.limits, locale) },
      { ...locked, value: saySupplement(locale, "supplement.unit-points") },
    ];
  const unit = own(draft.gives.terms, line.id)?.unit;
  const units = [...termUnitWords(locale).keys()];
  return [
    { ...open, style: "input", check: termCheck(title, locale) },
    {
      ...(unit === undefined ? {} : { value: saySupplement(locale, `supplement.${unit}`) }),
      style: "input",
      unlocked: true,
      ...listCheck(title, units, locale),
    },
  ];
};

/** Rows over which a cell stretches from here; 0 where it lies under the one above. */
const stretchOf = (lines: readonly Line[], at: number, same: (a: Line, b: Line) => boolean): number => {
  const [line, above] = [lines[at], lines[at - 1]];
  if (line === undefined || (above !== undefined && same(line, above))) return 0;
  const end = lines.findIndex((other, index) => index > at && !same(line, other));
  return (end < 0 ? lines.length : end) - at;
};

const sameItem = (a: Line, b: Line): boolean => a.id === b.id && a.level !== null && b.level !== null;
const sameQuote = (a: Line, b: Line): boolean =>
  a.cite.clause === b.cite.clause && a.cite.quote === b.cite.quote && a.law === b.law;

const rowOf = (
  form: SupplementForm,
  shown: Shown,
  lines: readonly Line[],
  at: number,
  line: Line,
): TableRow => {
  const { locale, reasons } = form;
  const { id, cite, title, level, law, entry } = line;
  const stretched = (value: string, style: TableCell["style"], same = sameItem): TableCell => {
    const rows = stretchOf(lines, at, same);
    return rows === 0 ? { style, rows } : { value, style, rows };
  };
  const reason = own(reasons, line.at);
  // The sources of an appraisal stand in one sentence; longer tables would break a stretched cell at the page's end.
  const cited = entry.kind === "share" ? sameQuote : sameItem;
  const quote = [quoteForReading(cite.quote), ...(law === null ? [] : [law])].join("\n");
  return {
    key: line.at,
    cells: [
      stretched(shown.ids ? id || "—" : String(at + 1), "field"),
      stretched(cite.clause, "field", cited),
      stretched(title[locale], "paper-cell"),
      ...(shown.levels ? [{ value: level?.title[locale] ?? "—", style: "field" as const }] : []),
      stretched(quote, "paper-quote", cited),
      stretched(allowed(line, locale), "paper-quote"),
      ...entryCells(form, line),
      entry.kind === "closer" || entry.kind === "text"
        ? locked
        : { ...(reason === undefined ? {} : { value: reason }), style: "input-text", unlocked: true },
    ],
  };
};

/** Lays out the sheet on which everything that the unit may quantify is a row. */
export const quantitySheet = (form: SupplementForm): SheetSpec => {
  const { regime, locale } = form;
  const blocks = blocksOf(regime);
  const shown: Shown = {
    levels: blocks.some(({ lines }) => lines.some(({ level }) => level !== null)),
    ids: closerGrant(regime) !== undefined,
  };
  return tableSheet({
    marker: quantityMarker,
    name: saySupplement(locale, "supplement.sheet.quantities"),
    ...tableWords(form, "supplement.sheet.quantities"),
    note: "",
    columns: columnsIn(shown, locale),
    rows: blocks.flatMap(({ title, lines }): readonly TableRow[] => [
      { head: title[locale] },
      ...lines.map((line, at) => rowOf(form, shown, lines, at, line)),
    ]),
  });
};
