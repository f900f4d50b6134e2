// 换算：表上写的与读作的不同之处，一格一行，全部列出
import type { BigTable, TableValue } from "../big-table.ts";
import type { Consolidation } from "../consolidation.ts";
import { sayConsolidation } from "../words/say.ts";
import type { ConsolidationKey } from "../words/zh-CN.ts";
import {
  itemHeads,
  linkTo,
  nameOf,
  numberFields,
  regimeIn,
  type SummaryOptions,
  safeText,
  shown,
  valueWords,
} from "./showing.ts";
import { column, type ListLine, tableOf } from "./table-of.ts";

/** A text as it stands, with its outer spaces: they may be all that was changed. */
const writtenAs = (from: string, show: (text: string) => TableValue): string => {
  const text = from.trim();
  const [before, after] = [from.slice(0, from.indexOf(text)), from.slice(from.indexOf(text) + text.length)];
  return safeText(`${before}${show(text) ?? ""}${after}`);
};

/** The table of everything that was read otherwise than it stands. */
export const readingTable = (consolidation: Consolidation, options: SummaryOptions): BigTable => {
  const { locale, numbers } = options;
  const say = (key: ConsolidationKey): string => sayConsolidation(locale, key);
  const title = say("consolidation.sheet.readings");
  function* lines(): Iterable<ListLine> {
    for (const unit of consolidation.units) {
      if (unit.readingCount === 0) continue;
      const regime = regimeIn(consolidation, unit.regime);
      const [heads, hidden] = [itemHeads(regime, locale), numberFields(regime)];
      for (const row of unit.rows)
        for (const { at, from, to, place } of row.readings)
          yield {
            unit: safeText(unit.name),
            name: nameOf(regime, row.cells, locale),
            item: heads.get(at) ?? at,
            written: `“${writtenAs(from, (text) => shown(numbers, hidden.has(at), text))}”`,
            read: valueWords(regime, at, to, options),
            file: safeText(place.file),
            sheet: safeText(place.sheet),
            cell: { value: place.cell, link: linkTo(place, options) },
          };
    }
  }
  return tableOf(
    { name: title, title, frozenColumns: 2 },
    [
      column("unit", say("consolidation.head.unit"), 20, "list-text"),
      column("name", say("consolidation.head.name"), 10, "list-text"),
      column("item", say("consolidation.head.item"), 30, "list-wrap"),
      column("written", say("consolidation.head.written"), 24, "list-answer"),
      column("read", say("consolidation.head.read"), 24, "list-answer"),
      column("file", say("consolidation.head.file"), 32, "list-text"),
      column("sheet", say("consolidation.head.sheet"), 12, "list-text"),
      column("cell", say("consolidation.head.cell"), 8, "list-answer"),
    ],
    { [Symbol.iterator]: () => lines()[Symbol.iterator]() },
    options.mostLinks,
  );
};
