// 差异：与上一次汇总比，一处一行；级别因此变了的标出
import type { BigTable } from "../big-table.ts";
import type { Consolidation, RowDifference } from "../consolidation.ts";
import { sayConsolidation } from "../words/say.ts";
import type { ConsolidationKey } from "../words/zh-CN.ts";
import { itemHead, regimeIn, type SummaryOptions, safeText, valueWords } from "./showing.ts";
import { column, type ListLine, tableOf } from "./table-of.ts";

const rowLines = (
  consolidation: Consolidation,
  difference: RowDifference,
  unitName: string,
  options: SummaryOptions,
): readonly ListLine[] => {
  const { locale } = options;
  const say = (key: ConsolidationKey): string => sayConsolidation(locale, key);
  const regime = regimeIn(consolidation, difference.regime);
  const { before, after, moved, kind } = difference;
  const none = say("consolidation.no-grade");
  const row: ListLine = {
    unit: safeText(unitName),
    name: safeText(difference.name),
    kind: say(`consolidation.kind.${kind}`),
    "total-before": before?.total ?? null,
    "total-after": after?.total ?? null,
    "grade-before": before === null ? null : (before.grade ?? none),
    "grade-after": after === null ? null : (after.grade ?? none),
    moved: moved
      ? {
          value: sayConsolidation(locale, "consolidation.moved", {
            before: before?.grade ?? none,
            after: after?.grade ?? none,
          }),
          state: "conflict",
        }
      : null,
  };
  if (difference.cells.length === 0)
    return [kind === "changed" ? { ...row, kind: say("consolidation.kind.rule") } : row];
  return difference.cells.map(
    ({ at, from, to, points, by }): ListLine => ({
      ...row,
      ...(by === "rule" ? { kind: say("consolidation.kind.rule") } : {}),
      item: itemHead(regime, at, locale),
      before: valueWords(regime, at, from, options),
      after: valueWords(regime, at, to, options),
      points,
    }),
  );
};

/** The table of differences; null where there was no consolidation before. */
export const differenceTable = (consolidation: Consolidation, options: SummaryOptions): BigTable | null => {
  const { differences, units } = consolidation;
  if (differences === null) return null;
  const head = (key: ConsolidationKey): string => sayConsolidation(options.locale, key);
  const names = new Map(units.map(({ unit, name }) => [unit, name]));
  const title = head("consolidation.sheet.differences");
  return tableOf(
    { name: title, title: `${title}　${differences.since} → ${consolidation.on}`, frozenColumns: 2 },
    [
      column("unit", head("consolidation.head.unit"), 20, "list-text"),
      column("name", head("consolidation.head.name"), 10, "list-text"),
      column("kind", head("consolidation.head.kind"), 10, "list-answer"),
      column("item", head("consolidation.head.item"), 30, "list-wrap"),
      column("before", head("consolidation.head.before"), 21, "list-answer"),
      column("after", head("consolidation.head.after"), 21, "list-answer"),
      column("points", head("consolidation.head.points"), 8, "list-number"),
      column("total-before", head("consolidation.head.total-before"), 9, "list-number"),
      column("total-after", head("consolidation.head.total-after"), 9, "list-number"),
      column("grade-before", head("consolidation.head.grade-before"), 9, "list-grade"),
      column("grade-after", head("consolidation.head.grade-after"), 9, "list-grade"),
      column("moved", head("consolidation.head.moved"), 11, "list-grade"),
    ],
    [
      ...differences.absent.map(
        ({ group, rows }): ListLine => ({
          unit: safeText(names.get(group.unit) ?? group.unit),
          kind: head("consolidation.kind.absent"),
          item: sayConsolidation(options.locale, "consolidation.absent-rows", { rows }),
        }),
      ),
      ...differences.fresh.map(
        ({ group, rows }): ListLine => ({
          unit: safeText(names.get(group.unit) ?? group.unit),
          kind: head("consolidation.kind.added"),
          item: sayConsolidation(options.locale, "consolidation.fresh-rows", { rows }),
        }),
      ),
      ...differences.rows.flatMap((difference) =>
        rowLines(consolidation, difference, names.get(difference.unit) ?? difference.unit, options),
      ),
    ],
  );
};
