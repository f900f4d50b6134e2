// 汇总：各单位一行，缺了哪些单位，哪些表没有计入，值得核对之处
import { formatCivilDate } from "../../calendar/civil.ts";
import type { GridRegime } from "../../engine/regime.ts";
import type { SheetSpec } from "../../workbook/sheet.ts";
import type { Consolidation, UnitReport } from "../consolidation.ts";
import { sayConsolidation } from "../words/say.ts";
import type { ConsolidationKey } from "../words/zh-CN.ts";
import { chartSheet } from "./chart-sheet.ts";
import { remarksOn } from "./file-table.ts";
import { across, list, type Page } from "./page.ts";
import { itemHead, nameOf, regimeIn, type SummaryOptions } from "./showing.ts";
import type { Unlinked } from "./table-of.ts";
import { unitColumns, unitTable } from "./unit-table.ts";

type Say = (key: ConsolidationKey, values?: Record<string, string | number>) => string;

const outlierLines = (
  consolidation: Consolidation,
  units: readonly UnitReport[],
  { locale }: SummaryOptions,
): readonly (readonly string[])[] =>
  units.flatMap((unit) => {
    const regime = regimeIn(consolidation, unit.regime);
    if (unit.outliers.length === 0) return [];
    const names = new Map(unit.rows.map((row) => [row.key, row.cells]));
    return unit.outliers.map(({ code, row, at: item, values }) => [
      unit.name,
      sayConsolidation(locale, `consolidation.outlier.${code}`, {
        name: row === null ? "" : nameOf(regime, names.get(row) ?? {}, locale),
        item: item === null ? "" : itemHead(regime, item, locale),
        ...values,
      }),
    ]);
  });

const subtitles = (
  consolidation: Consolidation,
  { limit }: GridRegime,
  {
    units,
    say,
    options,
  }: { readonly units: readonly UnitReport[]; readonly say: Say; readonly options: SummaryOptions },
): readonly string[] => {
  const { files, missing, on } = consolidation;
  const inState = (state: string): number => files.filter((file) => file.state === state).length;
  return [
    say("consolidation.subtitle", {
      on: formatCivilDate(on, options.locale),
      files: files.length,
      read: inState("read"),
      duplicate: inState("duplicate"),
      older: inState("older"),
      refused: inState("refused"),
    }),
    say("consolidation.subtitle-rows", {
      units: units.length,
      rows: units.reduce((sum, { rowCount }) => sum + rowCount, 0),
      complete: units.reduce((sum, { complete }) => sum + complete, 0),
      missing: missing.length,
      conflicts: units.reduce(
        (sum, { conflicts }) => sum + conflicts.filter(({ chosen }) => chosen === null).length,
        0,
      ),
    }),
    say(`consolidation.numbers.${options.numbers}`),
    say("consolidation.limit", { limit: limit.words[options.locale], clause: limit.cite.clause }),
  ];
};

/** The sheets that tell how a regime's units stand: one of tables, and one of charts where there are units. */
export const frontSheets = (
  consolidation: Consolidation,
  regime: GridRegime,
  { suffix, unlinked }: { readonly suffix: string; readonly unlinked: readonly Unlinked[] },
  options: SummaryOptions,
): readonly SheetSpec[] => {
  const { locale } = options;
  const say: Say = (key, values) => sayConsolidation(locale, key, values);
  const name = `${say("consolidation.sheet.summary")}${suffix}`;
  const columns = unitColumns(regime, locale);
  const ofRegime = consolidation.units.filter((unit) => unit.regime === regime.id);
  const counted = ofRegime.filter((unit) => unit.counted);
  const apart = ofRegime.filter((unit) => !unit.counted);
  const page: Page = { rows: [], heights: [], merges: [], columns: columns.length };
  const widths = columns.map(({ width }) => width);
  across(
    page,
    say("consolidation.title", { regime: regime.title[options.locale], period: consolidation.period }),
    "title-start",
    34,
  );
  for (const text of subtitles(consolidation, regime, { units: counted, say, options }))
    across(page, text, "subtitle", 18);
  for (const { name: sheet, unlinked: count } of unlinked)
    if (count > 0) across(page, say("consolidation.unlinked", { sheet, count }), "subtitle", 18);
  const table = unitTable(page, columns, counted, say);
  const last = columns.length - 1;
  if (consolidation.missing.length > 0)
    list(
      page,
      say("consolidation.part.missing"),
      [
        [say("consolidation.head.unit"), 0, 1],
        [say("consolidation.head.unit-code"), 2, 2],
        [say("consolidation.head.clerk"), 3, 5],
        [say("consolidation.head.sent"), 6, last],
      ],
      consolidation.missing.map(({ name: unit, code, clerk, sent }) => [
        unit,
        code,
        clerk ?? "",
        sent.join("、"),
      ]),
      widths,
    );
  if (apart.length > 0)
    list(
      page,
      say("consolidation.part.apart"),
      [
        [say("consolidation.head.unit"), 0, 1],
        [say("consolidation.head.period"), 2, 2],
        [say("consolidation.head.file"), 3, 7],
        [say("consolidation.head.reason"), 8, last],
      ],
      apart.map((unit) => [
        unit.name,
        unit.period,
        unit.files.join("、"),
        consolidation.files
          .filter(({ file }) => unit.files.includes(file))
          .flatMap((file) => remarksOn({ ...file, notes: [], copyNotes: [] }, options))
          .join("；"),
      ]),
      widths,
    );
  const hints = outlierLines(consolidation, counted, options);
  if (hints.length > 0)
    list(
      page,
      say("consolidation.part.outliers"),
      [
        [say("consolidation.head.unit"), 0, 2],
        [say("consolidation.head.hint"), 3, last],
      ],
      hints,
      widths,
    );
  const front: SheetSpec = {
    name,
    visibility: "visible",
    rows: page.rows,
    merges: page.merges,
    columnWidths: widths,
    rowHeights: page.heights,
    validations: [],
    freeze: null,
    print: {
      paper: "A4",
      orientation: "landscape",
      titleRows: 0,
      titleColumns: 0,
      pagesWide: 1,
      area: { top: 0, left: 0, bottom: page.rows.length - 1, right: last },
      footer: "&P / &N",
    },
    protected: false,
  };
  const charts = chartSheet(table, regime, {
    name: `${say("consolidation.sheet.charts")}${suffix}`,
    of: name,
    locale,
  });
  return charts === null ? [front] : [front, charts];
};
