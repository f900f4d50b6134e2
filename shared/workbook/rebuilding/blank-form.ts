// 空白表：由制度现排一张空白的，照它认列：键、表头、哪些格可填；各种体例同一个办法
import type { TeachingUnit } from "../../engine/checklist/assess-checklist.ts";
import type { Regime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import { formOf } from "../forms/forms.ts";
import type { TableRow } from "../forms/table.ts";
import { bare } from "../reading/match-words.ts";
import type { CellSpec, SheetSpec } from "../sheet.ts";

/** A column of a table as the form makes it. */
export interface BlankColumn {
  /** As it stands in the hidden key row: `field:name`, `subject`. */
  readonly written: string;
  /** As rows call it: `name`, `subject`. */
  readonly key: string;
  /** What a person reads over it, its own words first. */
  readonly head: string;
  /** All that stands over it alone: head, note, methods; bare. */
  readonly texts: readonly string[];
  /** Filled in; brought by the form; calculated. */
  readonly kind: "input" | "given" | "made";
}

export interface BlankTable {
  /** `grid`, `deeds` … as the rows of `formOf` are called. */
  readonly id: string;
  readonly sheet: string;
  /** What names the table in the key row; null for a grid, whose keys name themselves. */
  readonly marker: string | null;
  readonly columns: readonly BlankColumn[];
  /** Rows that the form brings with it. */
  readonly given: readonly TableRow[];
}

export interface BlankForm {
  readonly regime: Regime;
  readonly locale: Locale;
  readonly tables: readonly BlankTable[];
}

const markerPattern = /^chengxin:(.+)$/;
/** The hidden columns that travel with a row. */
export const bookkeepingKeys = ["row-id", "row-version", "row-synced"] as const;
const isBookkeeping = (key: string): boolean => bookkeepingKeys.some((one) => one === key);

const textOf = (cell: CellSpec | null | undefined): string =>
  typeof cell?.value === "string" ? cell.value : "";

/** The words over a column that belong to it alone: what is merged over several columns tells of none. */
const wordsOver = ({ rows, merges }: SheetSpec, keyRow: number, column: number): readonly string[] =>
  rows.slice(0, keyRow).flatMap((row, at) => {
    const text = textOf(row[column]);
    const spread = merges.some(
      ({ top, left, bottom, right }) =>
        right > left && at >= top && at <= bottom && column >= left && column <= right,
    );
    return text === "" || spread ? [] : [text];
  });

const kindOf = (cells: readonly (CellSpec | null | undefined)[]): BlankColumn["kind"] => {
  if (cells.some((cell) => cell?.unlocked)) return "input";
  return cells.some((cell) => cell?.formula === undefined && cell?.value !== undefined) ? "given" : "made";
};

const tableIn = (sheet: SheetSpec): BlankTable | null => {
  if (sheet.visibility !== "visible") return null;
  const keyRow = sheet.rows.findIndex((row) => row.some((cell) => cell?.value === "row-id"));
  if (keyRow < 0) return null;
  const keys = (sheet.rows[keyRow] ?? []).map(textOf);
  const body = sheet.rows.slice(keyRow + 1);
  const marker = keys.find((key) => markerPattern.test(key)) ?? null;
  const columns = keys.flatMap((written, column): BlankColumn[] => {
    if (written === "" || isBookkeeping(written)) return [];
    const over = wordsOver(sheet, keyRow, column);
    return [
      {
        written,
        key: written.replace(/^(?:field|indicator):/, ""),
        head: (over[0] ?? written).replace(/\s*\*$/, "").replaceAll("\n", ""),
        texts: over.map(bare).filter((text) => text !== ""),
        kind: kindOf(body.map((row) => row[column])),
      },
    ];
  });
  if (!columns.some(({ kind }) => kind === "input")) return null;
  const at = new Map(columns.map(({ key, written }) => [key, keys.indexOf(written)]));
  const brought = columns.filter(({ kind }) => kind === "given");
  const given = brought.length === 0 ? [] : body;
  return {
    id: marker === null ? "grid" : (markerPattern.exec(marker)?.[1] ?? ""),
    sheet: sheet.name,
    marker,
    columns,
    given: given.map((row): TableRow => {
      const cellOf = (key: string) => row[at.get(key) ?? -1];
      const filled = columns.filter(({ kind, key }) => kind !== "made" && cellOf(key)?.value !== undefined);
      const closed = columns.filter(({ kind, key }) => kind === "input" && cellOf(key)?.unlocked !== true);
      return {
        id: null,
        version: null,
        synced: null,
        values: Object.fromEntries(filled.map(({ key }) => [key, writtenIn(cellOf(key)?.value)])),
        ...(closed.length === 0 ? {} : { closed: closed.map(({ key }) => key) }),
      };
    }),
  };
};

const writtenIn = (value: CellSpec["value"]): string | number =>
  typeof value === "number" ? value : String(value ?? "");

/** Lays out a regime's form with nothing in it and tells what its tables are made of. */
export const blankForm = (regime: Regime, locale: Locale, teaching?: TeachingUnit): BlankForm => {
  const workbook = formOf(regime, {
    unit: { code: "", name: "" },
    bureau: { name: "", creditOffice: "" },
    // Any year does: what is asked for is the same every year.
    period: "2026",
    capacity: 1,
    locale,
    newId: () => "",
    ...(teaching === undefined ? {} : { teaching }),
  });
  return { regime, locale, tables: workbook.sheets.flatMap((sheet) => tableIn(sheet) ?? []) };
};
