// 冲突：每个填法一行，写明文件、位置、时间；在要采用的一行选 √，下次汇总读回
import type { CellValue } from "../../contract/shapes.ts";
import { cellAddress } from "../../workbook/address.ts";
import type { SheetSpec } from "../../workbook/sheet.ts";
import type { Source } from "../../workbook/travel/copies.ts";
import { tableTop } from "../big-table.ts";
import { sheetOfTable } from "../big-table-sheet.ts";
import { valueDigest } from "../choices.ts";
import type { Consolidation, Place, PlacedConflict, ResultRow, UnitReport } from "../consolidation.ts";
import { sayConsolidation } from "../words/say.ts";
import type { ConsolidationKey } from "../words/zh-CN.ts";
import {
  itemHead,
  linkTo,
  minute,
  nameOf,
  regimeIn,
  type SummaryOptions,
  safeText,
  valueWords,
} from "./showing.ts";
import { column, hiddenColumn, type ListLine, tableOf, type Unlinked } from "./table-of.ts";

/** The mark in the column to choose in. */
export const chosenMark = "√";

/** Keys of the columns that are read back. */
export const conflictKeys = {
  regime: "conflict-regime",
  unit: "unit-code",
  period: "period",
  row: "row-key",
  at: "cell-key",
  value: "value-digest",
  choose: "choose",
  by: "chosen-by",
  on: "chosen-on",
} as const;

const versionWords = (
  consolidation: Consolidation,
  { regime, at }: PlacedConflict,
  value: CellValue,
  options: SummaryOptions,
): string | number => {
  if (at !== null) return valueWords(regimeIn(consolidation, regime), at, value, options);
  return sayConsolidation(
    options.locale,
    value === null ? "consolidation.row-deleted" : "consolidation.row-kept",
  );
};

/** Where a version stands; a copy that doesn't have the row has no cell of it. */
const placeIn = (row: ResultRow | undefined, source: Source | undefined, at: string): Place => {
  if (source === undefined || source.row === null) return { file: source?.file ?? "", sheet: "", cell: "" };
  return (
    row?.placeOf(at, source) ?? {
      file: source.file,
      sheet: source.sheet ?? "",
      cell: cellAddress(source.row, 0),
    }
  );
};

const conflictLines = (
  consolidation: Consolidation,
  unit: UnitReport,
  conflict: PlacedConflict,
  {
    row,
    number,
    options,
  }: {
    readonly row: ResultRow | undefined;
    readonly number: number;
    readonly options: SummaryOptions;
  },
): readonly ListLine[] => {
  const { locale } = options;
  const regime = regimeIn(consolidation, conflict.regime);
  const gone = unit.deleted.find(({ key }) => key === conflict.row);
  const { chosen, at } = conflict;
  return conflict.versions.map(({ value, sources }): ListLine => {
    const [first] = sources;
    const isChosen = chosen !== null && chosen.value === value;
    const place = placeIn(row, first, at ?? "");
    return {
      number,
      unit: safeText(unit.name),
      name: nameOf(regime, row?.cells ?? gone?.cells ?? {}, locale),
      item: at === null ? sayConsolidation(locale, "consolidation.row-itself") : itemHead(regime, at, locale),
      value: {
        value: versionWords(consolidation, conflict, value, options),
        state: chosen === null ? "conflict" : null,
      },
      file: safeText(sources.map(({ file }) => file).join("、")),
      sheet: safeText(place.sheet),
      cell: { value: place.cell, link: linkTo(place, options) },
      modified: minute(first?.modified ?? null),
      [conflictKeys.choose]: isChosen ? chosenMark : null,
      decided: isChosen
        ? safeText(sayConsolidation(locale, "consolidation.chosen", { by: chosen.by, on: minute(chosen.on) }))
        : null,
      [conflictKeys.regime]: conflict.regime,
      [conflictKeys.unit]: safeText(conflict.unit),
      [conflictKeys.period]: conflict.period,
      [conflictKeys.row]: conflict.row,
      [conflictKeys.at]: at ?? "",
      [conflictKeys.value]: valueDigest(conflict, conflict, value),
      [conflictKeys.by]: isChosen ? safeText(chosen.by) : null,
      [conflictKeys.on]: isChosen ? chosen.on : null,
    };
  });
};

/** The sheet of conflicts, decided ones too; one line a version, with a drop-down to choose by. */
export const conflictSheet = (
  consolidation: Consolidation,
  options: SummaryOptions,
): { readonly sheet: SheetSpec; readonly unlinked: Unlinked } => {
  const head = (key: ConsolidationKey): string => sayConsolidation(options.locale, key);
  let number = 0;
  const lines = consolidation.units.flatMap((unit) => {
    const rows = new Map((unit.conflicts.length === 0 ? [] : unit.rows).map((row) => [row.key, row]));
    return unit.conflicts.flatMap((conflict) => {
      number += 1;
      return conflictLines(consolidation, unit, conflict, { row: rows.get(conflict.row), number, options });
    });
  });
  const title = head("consolidation.sheet.conflicts");
  const columns = [
    column("number", head("consolidation.head.number"), 6, "list-number"),
    column("unit", head("consolidation.head.unit"), 20, "list-text"),
    column("name", head("consolidation.head.name"), 10, "list-text"),
    column("item", head("consolidation.head.item"), 26, "list-wrap"),
    column("value", head("consolidation.head.value"), 16, "list-answer"),
    column(conflictKeys.choose, head("consolidation.head.choose"), 8, "list-choose"),
    column("file", head("consolidation.head.file"), 32, "list-wrap"),
    column("sheet", head("consolidation.head.sheet"), 10, "list-text"),
    column("cell", head("consolidation.head.cell"), 8, "list-answer"),
    column("modified", head("consolidation.head.modified"), 17, "list-answer"),
    column("decided", head("consolidation.head.decided"), 26, "list-text"),
    ...Object.entries(conflictKeys).flatMap(([name, key]) => (name === "choose" ? [] : [hiddenColumn(key)])),
  ];
  const table = tableOf(
    { name: title, title: `${title}　${head("consolidation.conflicts-how")}`, frozenColumns: 3 },
    columns,
    lines,
    options.mostLinks,
  );
  const unlinked = { name: title, unlinked: table.unlinked ?? 0 };
  const sheet = sheetOfTable(table);
  const choose = columns.findIndex(({ key }) => key === conflictKeys.choose);
  if (lines.length === 0) return { sheet, unlinked };
  const prompt = {
    title: head("consolidation.choose-prompt-title"),
    text: head("consolidation.choose-prompt"),
  };
  const validations: SheetSpec["validations"] = [
    {
      box: { top: tableTop, left: choose, bottom: tableTop + lines.length - 1, right: choose },
      rule: { kind: "list", items: [chosenMark] },
      prompt,
      error: { title: prompt.title, text: head("consolidation.choose-error") },
    },
  ];
  return { sheet: { ...sheet, validations }, unlinked };
};
