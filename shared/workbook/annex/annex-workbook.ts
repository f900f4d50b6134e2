// 附件的工作簿：一人一张，空白的也成张；隐藏的元数据里没有人名
import type { GridRegime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import { metaSheet } from "../grid/form-meta.ts";
import type { LayoutRow } from "../grid/grid.ts";
import { filledRows, type LayoutOptions, roomFor } from "../grid/layout.ts";
import { metaSheetName } from "../meta-sheet.ts";
import type { SheetSpec, WorkbookSpec } from "../sheet.ts";
import { lineageOf } from "../travel/lineage.ts";
import { sayForm } from "../words/say.ts";
import type { AnnexForm } from "./annex-pieces.ts";
import { annexSheet } from "./annex-sheet.ts";

/** A free name for a person's sheet: plain letters, at most 31; the number where there is no name yet. */
const sheetName = (
  { cells }: LayoutRow,
  number: number,
  taken: { has(name: string): boolean },
  locale: Locale,
): string => {
  const plain = String(cells.name ?? "")
    .replace(/[^\p{L}\p{N}_]/gu, "")
    .slice(0, 24);
  const own = /^[\p{L}_]/u.test(plain) ? plain : sayForm(locale, "workbook.annex-sheet", { number });
  for (let next = number; ; next += 1) {
    const name = next === number && !taken.has(own.toLowerCase()) ? own : `${own}_${next}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
};

const takenBy = (names: readonly string[]): Set<string> =>
  new Set([metaSheetName, ...names].map((name) => name.toLowerCase()));

/** One more annex beside sheets of other names. */
export const oneAnnex = (
  regime: GridRegime,
  row: LayoutRow,
  names: readonly string[],
  form: AnnexForm,
): SheetSpec => {
  const taken = takenBy(names);
  return annexSheet(regime, { name: sheetName(row, names.length, taken, form.locale), row }, form);
};

/**
 * Lays out a regime's annex as a workbook of one sheet a person, then blank ones up to the capacity.
 * The same options and ids give the same workbook. Source: the regime's own form (Yichun: 附件).
 */
export const annexWorkbook = (regime: GridRegime, options: LayoutOptions): WorkbookSpec => {
  const { locale } = options;
  const rows = roomFor(options);
  const taken = takenBy(options.beside ?? []);
  const names = rows.map((row, index) => {
    const name = sheetName(row, index + 1, taken, locale);
    taken.add(name.toLowerCase());
    return name;
  });
  const [first = ""] = names;
  const sheets = rows.map((row, index): SheetSpec => {
    const name = names[index] ?? first;
    return { ...annexSheet(regime, { name, row }, options), ...(index === 0 ? {} : { like: first }) };
  });
  const meta = metaSheet(
    regime,
    { sheet: sayForm(locale, "workbook.annex-name"), columns: [], firstRow: 0, capacity: rows.length },
    { ...options, annex: locale, lineage: lineageOf(filledRows(rows), options.parents) },
  );
  return { sheets: [...sheets, meta], active: first };
};
