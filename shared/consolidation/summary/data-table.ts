// 全部数据：每部制度一张表，一人一行，末尾是来源文件、工作表与单元格
import { type GridRegime, type Indicator, indicatorsOf } from "../../engine/regime.ts";
import type { StyleName } from "../../workbook/sheet.ts";
import {
  type BigTable,
  mostLinks,
  type TableColumn,
  type TableLink,
  type TableMark,
  type TableValue,
  tableTop,
} from "../big-table.ts";
import type { Consolidation, Place, ResultRow, UnitReport } from "../consolidation.ts";
import { sayConsolidation } from "../words/say.ts";
import type { ConsolidationKey } from "../words/zh-CN.ts";
import { itemHead, linksTo, minute, numberFields, type SummaryOptions, safeText, shown } from "./showing.ts";
import { column, hiddenColumn } from "./table-of.ts";

/** Keys of the columns beside those of the row's own cells, which are `cell:<key>`. */
export const dataKeys = {
  regime: "data-regime",
  unit: "unit-code",
  unitName: "unit-name",
  period: "period",
  row: "row-key",
  id: "row-id",
  version: "row-version",
  total: "total",
  grade: "grade",
} as const;
export const cellKey = (at: string): string => `cell:${at}`;

const answerStyle = ({ cell }: Indicator): StyleName => {
  if (cell.kind === "bands" && cell.unit === "share") return "list-share";
  return cell.kind === "choice" || cell.kind === "range" ? "list-answer" : "list-number";
};

const fieldWidths: Readonly<Record<string, number>> = { "resident-id": 21, "pupil-number": 22, text: 12 };

/** The fields and indicators of a regime as columns, the name first. */
const cellColumns = (regime: GridRegime, { locale }: SummaryOptions) => {
  const fields = regime.subject.fields.map(({ id, check, title }) =>
    column(cellKey(id), title[locale], fieldWidths[check] ?? 20, "list-text"),
  );
  const [first, ...others] = fields;
  return {
    first: first === undefined ? [] : [first],
    others: [
      ...others,
      ...indicatorsOf(regime).map((indicator) =>
        column(cellKey(indicator.id), itemHead(regime, indicator.id, locale), 11, answerStyle(indicator)),
      ),
    ],
  };
};

const columnsOf = (regime: GridRegime, options: SummaryOptions): readonly TableColumn[] => {
  const head = (key: ConsolidationKey): string => sayConsolidation(options.locale, key);
  const { first, others } = cellColumns(regime, options);
  return [
    column(dataKeys.unitName, head("consolidation.head.unit"), 20, "list-text"),
    ...first,
    column(dataKeys.grade, head("consolidation.head.grade"), 7, "list-grade"),
    column(dataKeys.total, head("consolidation.head.total"), 8, "list-number"),
    column("problems", head("consolidation.head.problems"), 7, "list-number"),
    ...regime.parts.map(({ id, title }) => column(`part:${id}`, title[options.locale], 10, "list-number")),
    ...others,
    column("file", head("consolidation.head.file"), 28, "list-text"),
    column("sheet", head("consolidation.head.sheet"), 12, "list-text"),
    column("place", head("consolidation.head.cell"), 8, "list-answer"),
    column("modified", head("consolidation.head.modified"), 17, "list-answer"),
    column("copies", head("consolidation.head.copies"), 8, "list-number"),
    column(dataKeys.period, head("consolidation.head.period"), 8, "list-answer"),
    column(dataKeys.unit, head("consolidation.head.unit-code"), 13, "list-answer"),
    ...[dataKeys.regime, dataKeys.row, dataKeys.id, dataKeys.version].map(hiddenColumn),
  ];
};

type Getter = (unit: UnitReport, row: ResultRow, place: Place) => TableValue;

/** How each column finds its value; made once, for there are as many cells as anywhere. */
const gettersOf = (
  regime: GridRegime,
  { numbers }: SummaryOptions,
  columns: readonly TableColumn[],
): readonly Getter[] => {
  const hidden = numberFields(regime);
  const known: Readonly<Record<string, Getter>> = {
    [dataKeys.unitName]: ({ name }) => safeText(name),
    [dataKeys.grade]: (_, { grade, state }) => grade ?? state,
    [dataKeys.total]: (_, { total }) => total,
    problems: (_, { problems }) => (problems.length === 0 ? null : problems.length),
    file: (_, __, { file }) => safeText(file),
    sheet: (_, __, { sheet }) => safeText(sheet),
    place: (_, __, { cell }) => cell,
    modified: (_, { sources }) => minute(sources[0]?.modified ?? null),
    copies: (_, { sources }) => sources.length,
    [dataKeys.period]: (_, { period }) => period,
    [dataKeys.unit]: (_, { unit }) => safeText(unit),
    [dataKeys.regime]: (_, row) => row.regime,
    [dataKeys.row]: (_, { key }) => key,
    [dataKeys.id]: (_, { id }) => id,
    [dataKeys.version]: (_, { version }) => version,
  };
  return columns.map(({ key }): Getter => {
    const id = key.slice(key.indexOf(":") + 1);
    const isHidden = hidden.has(id);
    if (key.startsWith("cell:")) return (_, { cells }) => shown(numbers, isHidden, cells[id]);
    if (key.startsWith("part:")) return (_, { parts }) => parts[id] ?? null;
    return known[key] ?? (() => null);
  });
};

/** Where a row of the result stands in its table. */
export interface RowPlace {
  readonly sheet: string;
  /** Zero-based among the table's values. */
  readonly row: number;
  readonly columnOf: (at: string) => number;
}

export interface DataTables {
  readonly tables: readonly BigTable[];
  /** Of a unit's row, by its place among the unit's rows. */
  readonly placeOf: (unit: UnitReport, index: number) => RowPlace | undefined;
}

type Placed = readonly [unit: UnitReport, row: ResultRow];

/** The rows of one regime with their units, in the order of the units. */
function* rowsUnder(regime: GridRegime, { units }: Consolidation): Iterable<Placed> {
  for (const unit of units) if (unit.regime === regime.id) for (const row of unit.rows) yield [unit, row];
}

const marksOf = (columns: ReadonlyMap<string, number>, row: ResultRow, at: number): readonly TableMark[] => {
  const states = new Map<number, TableMark["state"]>();
  for (const { problem } of row.problems) {
    const found = columns.get(cellKey(problem.at));
    if (found !== undefined) states.set(found, "problem");
  }
  for (const disputed of row.disputed) {
    const found = columns.get(cellKey(disputed));
    if (found !== undefined) states.set(found, "conflict");
  }
  return [...states]
    .sort(([one], [other]) => one - other)
    .map(([column, state]) => ({ row: at, column, state }));
};

/** The tables of all rows, one a regime, in the order of the units. */
export const dataTables = (consolidation: Consolidation, options: SummaryOptions): DataTables => {
  const places = new Map<UnitReport, RowPlace>();
  const title = sayConsolidation(options.locale, "consolidation.sheet.data");
  const used = consolidation.regimes.filter(
    ({ id }, index) => index === 0 || consolidation.units.some(({ regime }) => regime === id),
  );
  const tables = used.map((regime, index): BigTable => {
    const name = index === 0 ? title : `${title}_${index + 1}`;
    const columns = columnsOf(regime, options);
    const byKey = new Map(columns.map(({ key }, at) => [key, at]));
    const columnOf = (at: string): number => byKey.get(cellKey(at)) ?? 0;
    const placeAt = byKey.get("place") ?? 0;
    const getters = gettersOf(regime, options, columns);
    const linked = linksTo(options);
    const marks: TableMark[] = [];
    const links: TableLink[] = [];
    let [length, left] = [0, 0];
    for (const [unit, row] of rowsUnder(regime, consolidation)) {
      const at = length;
      length += 1;
      if (!places.has(unit)) places.set(unit, { sheet: name, row: at, columnOf });
      // Rows that don't count are told by their first cell.
      if (!unit.counted) marks.push({ row: at, column: 0, state: "locked" });
      if (row.problems.length > 0) marks.push(...marksOf(byKey, row, at));
      const link = linked(row.placeOf(""));
      if (link === null) continue;
      if (links.length < (options.mostLinks ?? mostLinks)) links.push({ row: at, column: placeAt, to: link });
      else left += 1;
    }
    return {
      name,
      title: `${title}　${regime.limit.words[options.locale]}`,
      columns,
      rows: {
        length,
        *[Symbol.iterator]() {
          for (const [unit, row] of rowsUnder(regime, consolidation)) {
            const place = row.placeOf("");
            yield getters.map((get) => get(unit, row, place));
          }
        },
      },
      marks,
      links,
      unlinked: left,
      frozenColumns: 2,
    };
  });
  return {
    tables,
    placeOf: (unit, index) => {
      const first = places.get(unit);
      return first === undefined ? undefined : { ...first, row: first.row + index };
    },
  };
};

/** Zero-based sheet row of a row of a table. */
export const sheetRow = ({ row }: RowPlace): number => tableTop + row;
