// 只有一份：不用逐格比较，行的名字与说明仍与合并时一样
import type { Cells } from "../contract/shapes.ts";
import { type Content, type Family, sourceIn, type TravelledCopy } from "../workbook/travel/copies.ts";
import { ancestryOf, blankVersion, valueAt } from "../workbook/travel/lineage.ts";
import { matchRows } from "../workbook/travel/match-rows.ts";
import type { MergedForm, MergedRow, RowNote } from "../workbook/travel/merged-form.ts";
import type { PersonKeys } from "../workbook/travel/persons.ts";
import { rowNames } from "../workbook/travel/row-keys.ts";
import { copyNotes } from "../workbook/travel/standings.ts";

/** All values stand in the one source of their row. */
const fromThere: MergedRow["from"] = {};
const blank: Content = { version: blankVersion, copies: [], rows: [] };

const familyOfOne = (copy: TravelledCopy, version: string): Family => {
  const content: Content = { version, copies: [copy], rows: copy.rows };
  const contents = new Map([
    [blankVersion, blank],
    [version, content],
  ]);
  return {
    ancestry: ancestryOf([{ content: version, version: copy.version, parents: copy.parents }]),
    contents,
    heads: [content],
    known: contents,
  };
};

/** The cells without the empty ones: the very same object where there are none. */
const filledCells = (cells: Cells): Cells => {
  for (const key in cells)
    if (valueAt(cells, key) === null)
      return Object.fromEntries(Object.entries(cells).filter(([at]) => valueAt(cells, at) !== null));
  return cells;
};

/** What `mergeCopies` makes of one copy alone, whose `rowsVersion` is known: most units send one file. */
export const mergeOne = (copy: TravelledCopy, version: string, person: PersonKeys): MergedForm => {
  const family = familyOfOne(copy, version);
  const [head] = family.heads;
  const matched = matchRows(family, person);
  const names = rowNames(matched, person);
  const rows: MergedRow[] = [];
  const rowNotes: RowNote[] = [];
  for (const [index, { entries, notes }] of matched.entries()) {
    const [name, row] = [names[index], entries[0]?.row];
    if (name === undefined || row === undefined || head === undefined) continue;
    const sources = sourceIn(head, row);
    rows.push({ ...name, cells: filledCells(row.cells), sources, from: fromThere });
    for (const code of notes) rowNotes.push({ code, row: name.key, sources });
  }
  const before = [...(family.ancestry.get(version) ?? [])];
  return {
    unit: copy.unit,
    period: copy.period,
    base: version === blankVersion ? [] : [blankVersion],
    rows,
    deleted: [],
    conflicts: [],
    rowNotes,
    copyNotes: copyNotes(family),
    parents: [version, ...before.sort()],
  };
};
