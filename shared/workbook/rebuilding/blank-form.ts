// 空白表：由制度现排一张空白的，照它认列：键、表头、哪些格可填；各种体例同一个办法
import type { TeachingUnit } from "../../engine/checklist/assess-checklist.ts";
import { indicatorsOf, type Regime } from "../../engine/regime.ts";
import type { Locale } from "../../messages/format.ts";
import { type Setting, usualTeaching } from "../forms/form.ts";
import { formOf, tablesOf } from "../forms/forms.ts";
import type { Picks } from "../forms/picks.ts";
import { markerOf, type TableRow } from "../forms/table.ts";
import { bare } from "../reading/match-words.ts";
import type { CellSpec, SheetSpec } from "../sheet.ts";

/** What stands over a column, so many rows above the hidden keys. */
export interface Tier {
  readonly above: number;
  readonly text: string;
}

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
  /** The same as it is written, with the rows between it and the first row of the table's rows. */
  readonly tiers: readonly Tier[];
  /** The clause that asks for it; null where the regulation leaves the column to the form. */
  readonly clause: string | null;
  /** What it lets one choose; undefined where anything may be written. */
  readonly picks: Picks | undefined;
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

/** As rows call a column. */
export const plainKey = (written: string): string => written.replace(/^(?:field|indicator):/, "");

const textOf = (cell: CellSpec | null | undefined): string =>
  typeof cell?.value === "string" ? cell.value : "";

/** The words over a column that belong to it alone: what is merged over several columns tells of none. */
const tiersOver = ({ rows, merges }: SheetSpec, keyRow: number, column: number): readonly Tier[] =>
  rows.slice(0, keyRow).flatMap((row, at) => {
    const text = textOf(row[column]);
    const spread = merges.some(
      ({ top, left, bottom, right }) =>
        right > left && at >= top && at <= bottom && column >= left && column <= right,
    );
    return text === "" || spread ? [] : [{ above: keyRow - at, text }];
  });

const kindOf = (cells: readonly (CellSpec | null | undefined)[]): BlankColumn["kind"] => {
  if (cells.some((cell) => cell?.unlocked)) return "input";
  return cells.some((cell) => cell?.formula === undefined && cell?.value !== undefined) ? "given" : "made";
};

/** The clauses that ask for a grid's columns, by their keys. */
const clausesOf = (regime: Regime): ReadonlyMap<string, string> =>
  new Map(
    regime.instrument === "grid"
      ? [...regime.subject.fields, ...indicatorsOf(regime)].map(({ id, cite }) => [id, cite.clause] as const)
      : [],
  );

/** What columns let one choose, by marker and key; a grid's answers stand over its columns. */
const picksIn = (regime: Regime, setting: Setting): ReadonlyMap<string, Picks> =>
  new Map(
    regime.instrument === "grid"
      ? []
      : tablesOf(regime, setting).flatMap((table) =>
          table.columns.flatMap(({ key, entry }) =>
            entry.kind === "pick" ? [[`${markerOf(table)} ${key}`, entry.picks] as const] : [],
          ),
        ),
  );

const tableIn = (
  sheet: SheetSpec,
  clauses: ReadonlyMap<string, string>,
  picks: ReadonlyMap<string, Picks>,
): BlankTable | null => {
  if (sheet.visibility !== "visible") return null;
  const keyRow = sheet.rows.findIndex((row) => row.some((cell) => cell?.value === "row-id"));
  if (keyRow < 0) return null;
  const keys = (sheet.rows[keyRow] ?? []).map(textOf);
  const body = sheet.rows.slice(keyRow + 1);
  const marker = keys.find((key) => markerPattern.test(key)) ?? null;
  const columns = keys.flatMap((written, column): BlankColumn[] => {
    if (written === "" || isBookkeeping(written)) return [];
    const tiers = tiersOver(sheet, keyRow, column);
    const key = plainKey(written);
    return [
      {
        written,
        key,
        head: headIn(tiers[0]?.text ?? written),
        texts: tiers.map(({ text }) => bare(text)).filter((text) => text !== ""),
        tiers,
        clause: clauses.get(key) ?? null,
        picks: picks.get(`${marker} ${key}`),
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

/** A head without the sign that it must be filled in, on one line. */
export const headIn = (text: string): string => text.replace(/\s*\*$/, "").replaceAll("\n", "");

const writtenIn = (value: CellSpec["value"]): string | number =>
  typeof value === "number" ? value : String(value ?? "");

/** Lays out a regime's form with nothing in it and tells what its tables are made of. */
export const blankForm = (
  regime: Regime,
  locale: Locale,
  teaching: TeachingUnit = usualTeaching,
): BlankForm => {
  // Any year does: what is asked for is the same every year.
  const setting: Setting = { locale, capacity: 1, period: "2026", supplement: null, teaching };
  const workbook = formOf(regime, {
    ...setting,
    unit: { code: "", name: "" },
    bureau: { name: "", creditOffice: "" },
    newId: () => "",
  });
  const clauses = clausesOf(regime);
  const picks = picksIn(regime, setting);
  return {
    regime,
    locale,
    tables: workbook.sheets.flatMap((sheet) => tableIn(sheet, clauses, picks) ?? []),
  };
};
