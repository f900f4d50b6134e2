// 问题：一处一行，指向全部数据里的那一行和来源文件里的那一格
import { quoteForReading } from "../../engine/quote.ts";
import type { Cite } from "../../engine/regime.ts";
import { cellAddress } from "../../workbook/address.ts";
import type { LinkSpec } from "../../workbook/sheet.ts";
import type { BigTable } from "../big-table.ts";
import type { Consolidation, Place, ResultRow, UnitReport } from "../consolidation.ts";
import { sayConsolidation, sayFound, sayNoted } from "../words/say.ts";
import type { ConsolidationKey } from "../words/zh-CN.ts";
import { type DataTables, type RowPlace, sheetRow } from "./data-table.ts";
import { itemHeads, linkTo, nameOf, regimeIn, type SummaryOptions, safeText } from "./showing.ts";
import { column, type ListLine, tableOf } from "./table-of.ts";

/** Notes on rows that are told beside the problems. */
const tellingNotes: readonly string[] = ["row-shared", "same-name"];

const hereOf = (place: RowPlace | undefined, at: string): LinkSpec | null =>
  place === undefined ? null : { sheet: place.sheet, cell: cellAddress(sheetRow(place), place.columnOf(at)) };

const rowLines = (
  unit: UnitReport,
  row: ResultRow,
  context: {
    readonly options: SummaryOptions;
    readonly stands: RowPlace | undefined;
    readonly heads: ReadonlyMap<string, string>;
    readonly name: string;
  },
): readonly ListLine[] => {
  const { options, stands, heads, name } = context;
  const { locale } = options;
  const say = (key: ConsolidationKey): string => sayConsolidation(locale, key);
  const line = (at: string, place: Place, wrong: string, cite: Cite | undefined): ListLine => {
    const here = hereOf(stands, at);
    return {
      unit: safeText(unit.name),
      name,
      item: heads.get(at) ?? (at === "" ? say("consolidation.row-itself") : at),
      wrong: safeText(wrong),
      clause: cite?.clause ?? null,
      quote: cite ? safeText(quoteForReading(cite.quote)) : null,
      here: { value: here?.cell ?? null, link: here },
      file: safeText(place.file),
      sheet: safeText(place.sheet),
      cell: { value: place.cell, link: linkTo(place, options) },
      clerk: unit.clerk === null ? null : safeText(unit.clerk),
    };
  };
  return [
    ...row.problems.map(({ problem, place }) =>
      line(problem.at, place, sayFound(locale, problem), problem.cite),
    ),
    ...row.notes
      .filter((code) => tellingNotes.includes(code))
      .map((code) => line("", row.placeOf(""), sayNoted(locale, code, {}), undefined)),
  ];
};

const deletedLines = (unit: UnitReport, { locale }: SummaryOptions): readonly ListLine[] =>
  unit.deleted.map(({ name, deletedIn }) => ({
    unit: safeText(unit.name),
    name: safeText(name),
    item: sayConsolidation(locale, "consolidation.row-itself"),
    wrong: safeText(sayNoted(locale, "row-deleted", { file: deletedIn.map(({ file }) => file).join("、") })),
    file: safeText(deletedIn[0]?.file ?? ""),
    clerk: unit.clerk === null ? null : safeText(unit.clerk),
  }));

const fileLines = ({ files, units }: Consolidation, { locale }: SummaryOptions): readonly ListLine[] => {
  const known = new Map(units.map((unit) => [unit.unit, unit]));
  return files.flatMap(({ file, findings, group }) =>
    findings.map(
      ({ code, values }): ListLine => ({
        unit: safeText(known.get(group?.unit ?? "")?.name ?? ""),
        clerk: safeText(known.get(group?.unit ?? "")?.clerk ?? ""),
        wrong: safeText(sayConsolidation(locale, `consolidation.finding.${code}`, values)),
        file: safeText(file),
      }),
    ),
  );
};

/** The table of problems: those of files first, then unit by unit, row by row. */
export const problemTable = (
  consolidation: Consolidation,
  options: SummaryOptions,
  data: DataTables,
): BigTable => {
  const { locale } = options;
  const head = (key: ConsolidationKey): string => sayConsolidation(locale, key);
  function* lines(): Iterable<ListLine> {
    yield* fileLines(consolidation, options);
    for (const unit of consolidation.units) {
      const regime = regimeIn(consolidation, unit.regime);
      const heads = itemHeads(regime, locale);
      const rows = unit.problemCount + unit.noteCount === 0 ? [] : unit.rows;
      for (const [index, row] of rows.entries())
        if (row.problems.length + row.notes.length > 0)
          yield* rowLines(unit, row, {
            options,
            heads,
            stands: data.placeOf(unit, index),
            name: nameOf(regime, row.cells, locale),
          });
      yield* deletedLines(unit, options);
    }
  }
  const title = head("consolidation.sheet.problems");
  return tableOf(
    { name: title, title, frozenColumns: 2 },
    [
      column("unit", head("consolidation.head.unit"), 20, "list-text"),
      column("name", head("consolidation.head.name"), 10, "list-text"),
      column("item", head("consolidation.head.item"), 24, "list-wrap"),
      column("wrong", head("consolidation.head.wrong"), 46, "list-wrap"),
      column("clause", head("consolidation.head.clause"), 16, "list-wrap"),
      column("here", head("consolidation.head.here"), 9, "list-answer"),
      column("file", head("consolidation.head.file"), 26, "list-wrap"),
      column("sheet", head("consolidation.head.sheet"), 10, "list-text"),
      column("cell", head("consolidation.head.cell"), 8, "list-answer"),
      column("clerk", head("consolidation.head.clerk"), 19, "list-wrap"),
      column("quote", head("consolidation.head.quote"), 60, "list-text"),
    ],
    { [Symbol.iterator]: () => lines()[Symbol.iterator]() },
    options.mostLinks,
  );
};
