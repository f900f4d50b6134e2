// 折叠附件：一人一张的折成一人一行，抢救时与宽表同一个办法；折完记得每一格原来在哪
import { cellAddress } from "../address.ts";
import { annexHeads, markerIn } from "../annex/annex-keys.ts";
import { annexSheetsIn, contentIn, type KeyedBox, keyedBoxes } from "../annex/annex-pages.ts";
import { placeIn, sheetsOf, type TableLayout, type TablePage } from "../forms/place.ts";
import type { SheetContent } from "../sheet.ts";
import type { Place } from "../supplement/keyed.ts";
import { bookkeepingKeys, plainKey } from "./blank-form.ts";
import type { Salvage } from "./salvage.ts";

/** Annexes as one sheet of a line each, below their heads and a row of their keys. */
export interface FoldedAnnexes {
  readonly sheet: SheetContent;
  /** By the keys that rows use. */
  readonly layout: TableLayout;
  /** Where a cell of the folded sheet stands in the workbook. */
  placeOf(row: number, column: number): Place | null;
}

const textAt = ({ cells }: SheetContent, row: number, column: number): string => {
  const content = cells[row]?.[column];
  return typeof content === "string" || typeof content === "number" ? String(content) : "";
};

/** What stands beside a cell and tells what it asks for: head, note, ways to score, as a wide sheet has them above it. */
const wordsBeside = (sheet: SheetContent, { key, box }: KeyedBox): readonly string[] => {
  const heads = sheet.cells[markerIn(sheet)?.row ?? -1] ?? [];
  const [title, method] = [heads.indexOf(annexHeads.left), heads.indexOf(annexHeads.right)];
  if (key.startsWith("field:")) {
    const label = (sheet.cells[box.top] ?? [])
      .slice(0, box.left)
      .findLast((content) => typeof content === "string" && content !== "");
    return [String(label ?? ""), "", ""];
  }
  if (!key.startsWith("indicator:")) return ["", "", ""];
  const ways = Array.from({ length: box.bottom - box.top + 1 }, (_, at) => {
    const says = textAt(sheet, box.top + at, method);
    return box.top === box.bottom ? says : `${says} ${textAt(sheet, box.top + at, method + 1)}`;
  });
  return [textAt(sheet, box.top, title), textAt(sheet, box.top, title + 1), ways.join("\n")];
};

/** Rows of the folded sheet above its first line: head, note, ways to score, keys. */
export const foldedHeadRows = 4;

/** Folds the annexes among sheets by the keys that are still there; null where there are none. */
export const foldAnnexes = (sheets: readonly SheetContent[]): FoldedAnnexes | null => {
  const own = annexSheetsIn(sheets);
  const [first] = own;
  if (first === undefined) return null;
  const keyed = own.map((sheet) =>
    keyedBoxes(sheet).toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left),
  );
  // Of two cells with one key in one sheet the first counts.
  const boxes = keyed.map((all) => new Map(all.toReversed().map(({ key, box }) => [key, box])));
  const words = new Map(
    own.flatMap((sheet, at) =>
      (keyed[at] ?? []).map((each) => [each.key, wordsBeside(sheet, each)] as const),
    ),
  );
  const keys = [...new Set([...bookkeepingKeys, ...keyed.flatMap((all) => all.map(({ key }) => key))])];
  const pages = own.map(
    ({ name }, at): TablePage => ({
      sheet: name,
      cells: Object.fromEntries([...(boxes[at] ?? [])].map(([key, box]) => [plainKey(key), box])),
    }),
  );
  const layout = { sheet: first.name, firstRow: 0, lastRow: pages.length - 1, columns: {}, pages };
  return {
    sheet: {
      ...first,
      cells: [
        ...[0, 1, 2].map((line) => keys.map((key) => words.get(key)?.[line] ?? null)),
        keys,
        ...own.map((sheet, at) =>
          keys.map((key) => {
            const box = boxes[at]?.get(key);
            return box === undefined ? null : contentIn(sheet, box);
          }),
        ),
      ],
    },
    layout,
    placeOf: (row, column) => placeIn(layout, row - foldedHeadRows, plainKey(keys[column] ?? "")),
  };
};

/** What was kept of a folded sheet, told by the annexes: their names, and where each cell stands there. */
export const unfolded = (
  { sheet, layout, placeOf }: FoldedAnnexes,
  { tables, apart }: Pick<Salvage, "tables" | "apart">,
  called: string,
): Pick<Salvage, "tables" | "apart"> => {
  const addressOf = (key: string): string => {
    const place = placeIn(layout, 0, key);
    return place === null ? "" : cellAddress(place.row, place.column);
  };
  return {
    tables: tables.map((table) => ({
      ...table,
      sheet: called,
      from: table.from.flatMap((name) => (name === sheet.name ? sheetsOf(layout) : [name])),
      changes: table.changes.map((change) =>
        change.kind === "gone" ? { ...change, was: addressOf(change.id.replace(/^.*\//, "")) } : change,
      ),
    })),
    apart: apart.map((cell) => ({
      ...cell,
      ...(cell.sheet === sheet.name ? placeOf(cell.row, cell.column) : null),
    })),
  };
};
