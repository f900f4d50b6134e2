// 写汇总：小表交给共同的写法；大表以一张小样定下样式，行由这里直接写成 XML，边写边压
import type { BigTable, TableMark } from "#shared/consolidation/big-table.ts";
import { tableTop } from "#shared/consolidation/big-table.ts";
import { sheetOfTable } from "#shared/consolidation/big-table-sheet.ts";
import { isBigTable, type Summary } from "#shared/consolidation/summary/summary.ts";
import { columnLetters } from "#shared/workbook/address.ts";
import type { CellState } from "#shared/workbook/states.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import {
  linksMarkup,
  rowsMarkup,
  SharedTexts,
  type StyleNumbers,
  type Variant,
  variantKey,
} from "./table-markup.ts";
import { tidy } from "./tidy.ts";
import { archiveOf, type PackedPart, packText, partsIn, textIn } from "./zip.ts";

/** Below this the common writer is quick enough. */
const rowsWorthIt = 200;
const [textsPart, bookPart] = ["xl/sharedStrings.xml", "xl/workbook.xml"];

/** The relations of a sheet's part. */
const relationsPart = (part: string): string => `${part.replace("worksheets/", "worksheets/_rels/")}.rels`;

/** What the rows of a table may look like, one a row of the sample. */
const variantsIn = ({ marks, links }: BigTable): readonly Variant[] => {
  const states: readonly (CellState | null)[] = [
    null,
    ...new Set(marks.map(({ state }: TableMark) => state)),
  ];
  return states.flatMap((state) => [
    { state, link: false },
    ...(links.length === 0 ? [] : [{ state, link: true }]),
  ]);
};

/** The same table with one row of each look in place of its rows. */
const sampleOf = (table: BigTable): BigTable => {
  const variants = variantsIn(table);
  const everywhere = table.columns.map((_, column) => column);
  return {
    ...table,
    rows: variants.map(() => everywhere.map(() => null)),
    marks: variants.flatMap(({ state }, row) =>
      state === null ? [] : everywhere.map((column) => ({ row, column, state })),
    ),
    links: variants.flatMap(({ link }, row) =>
      link ? everywhere.map((column) => ({ row, column, to: { sheet: table.name, cell: "A1" } })) : [],
    ),
  };
};

const stylesIn = (table: BigTable, rows: string): StyleNumbers => {
  const numbers = new Map(
    [...rows.matchAll(/<c r="([A-Z]+\d+)"(?:[^>]*? s="(\d+)")?/g)].map(([, at = "", style = "0"]) => [
      at,
      style,
    ]),
  );
  return new Map(
    variantsIn(table).map((variant, row) => [
      variantKey(variant),
      table.columns.map((_, column) => numbers.get(`${columnLetters(column)}${row + tableTop + 1}`) ?? "0"),
    ]),
  );
};

const cut = (text: string, from: string): readonly [string, string] => {
  const at = text.indexOf(from);
  if (at < 0) throw new RangeError(`no ${from} in a sheet of this program`);
  return [text.slice(0, at), text.slice(at)];
};

function* oneByOne(...pieces: readonly (string | Iterable<string>)[]): Iterable<string> {
  for (const piece of pieces)
    if (typeof piece === "string") yield piece;
    else yield* piece;
}

const noRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The last rows of a big table and of its sample. */
const lastRows = (table: BigTable): readonly [sample: number, table: number] => [
  tableTop + variantsIn(table).length,
  tableTop + table.rows.length,
];

/** The parts of one big table in place of those of its sample. */
function* tableParts(
  table: BigTable,
  archive: Uint8Array,
  part: string,
  texts: SharedTexts,
): Iterable<PackedPart> {
  const [head, rest] = cut(textIn(archive, part), `<row r="${tableTop + 1}"`);
  const [sample, tail] = cut(rest, "</sheetData>");
  const [lastOfSample, last] = lastRows(table);
  const here = (text: string): string =>
    text.replaceAll(new RegExp(`(:[A-Z]+)${lastOfSample}(?=[" ])`, "g"), `$1${last}`);
  const { element, relationships } = linksMarkup(table.links);
  const [beforeLinks = "", afterLinks = ""] = tail.split(/<hyperlinks>.*<\/hyperlinks>/s);
  const rows = rowsMarkup(table, stylesIn(table, sample), texts);
  yield packText(part, oneByOne(here(head), rows, here(beforeLinks), element, here(afterLinks)));
  if (relationships === "") return;
  yield packText(relationsPart(part), [
    noRelationships.replace("</Relationships>", `${relationships}</Relationships>`),
  ]);
}

/** The workbook's own ranges, such as of filters: those of a big table end with its rows. */
const rangesIn = (
  book: string,
  sheets: readonly (readonly [at: number, readonly [sample: number, table: number]])[],
): string =>
  sheets.reduce(
    (text, [at, [sample, table]]) =>
      text.replaceAll(
        new RegExp(`(<definedName[^>]*localSheetId="${at}"[^>]*>[^<]*\\$)${sample}(?=</definedName>)`, "g"),
        `$1${table}`,
      ),
    book,
  );

/**
 * Writes a summary as .xlsx, piece by piece; the same summary gives the same bytes. Its big tables take a quarter of
 * the time that the common writer would take, and no more memory than a few of their rows. Throws RangeError as
 * `writeXlsx`.
 */
export async function* writeSummary({ sheets, active }: Summary): AsyncIterable<Uint8Array> {
  const isBig = (sheet: Summary["sheets"][number]): sheet is BigTable =>
    isBigTable(sheet) && sheet.rows.length > rowsWorthIt;
  const archive = await writeXlsx({
    active,
    sheets: sheets.map((sheet) =>
      isBigTable(sheet) ? sheetOfTable(isBig(sheet) ? sampleOf(sheet) : sheet) : sheet,
    ),
  });
  const big = [...sheets.entries()].flatMap(([at, sheet]) => (isBig(sheet) ? [[at, sheet] as const] : []));
  if (big.length === 0) return yield archive;
  yield* archiveOf(summaryParts(archive, big));
}

/** The parts of the archive of samples, with the big tables in place of theirs. */
function* summaryParts(
  archive: Uint8Array,
  big: readonly (readonly [at: number, table: BigTable])[],
): Iterable<PackedPart> {
  const before = textIn(archive, textsPart);
  const texts = new SharedTexts(before.split("<si>").length - 1);
  const parts = big.map(([at, table]) => [`xl/worksheets/sheet${at + 1}.xml`, table] as const);
  const replaced = new Set([textsPart, bookPart, ...parts.flatMap(([part]) => [part, relationsPart(part)])]);
  for (const part of partsIn(archive).values()) if (!replaced.has(part.name)) yield part;
  const ranges = big.map(([at, table]) => [at, lastRows(table)] as const);
  yield packText(bookPart, [rangesIn(textIn(archive, bookPart), ranges)]);
  for (const [part, table] of parts) {
    tidy();
    yield* tableParts(table, archive, part, texts);
  }
  const [known, end] = cut(before, "</sst>");
  // Both counts may be left out; wrong ones may not stand.
  const opened = known.replace(
    /<sst [^>]*>/,
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  );
  // Last of all: only now every text is known.
  yield packText(textsPart, oneByOne(opened, texts.markup(), end));
}
