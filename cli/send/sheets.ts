// 汇总里的表：按单位分开；每行再查一遍，查不过的、与汇总不一致的、一人多行的先不送
import type { ConsolidatedRow } from "#shared/consolidation/consolidation.ts";
import { itemHead, numberFields, valueWords } from "#shared/consolidation/summary/showing.ts";
import { sayFound } from "#shared/consolidation/words/say.ts";
import { periodId, unitCode } from "#shared/contract/shapes.ts";
import { checkRow, verdictOf } from "#shared/engine/grid/row.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { maskName } from "#shared/identity/mask.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { digestOf } from "#shared/seal/digest.ts";
import { type RowKind, usualTeaching } from "#shared/workbook/forms/form.ts";
import { rowKindsOf } from "#shared/workbook/forms/forms.ts";
import { gridTable } from "#shared/workbook/grid/grid.ts";
import { isMask, nameIn, numberIn, personKeysOf, writtenNumberIn } from "#shared/workbook/travel/persons.ts";
import type { Given } from "./given.ts";
import {
  type Astray,
  type HeldRow,
  maskedCells,
  type ReadyRow,
  type Sheet,
  type SheetWords,
} from "./sheet.ts";

/** Whether a row that the summary accepts has lost a number to masking. */
export const isMasked = ({ regime, cells, grade }: ConsolidatedRow): boolean => {
  const of = gridOf(regime);
  return of !== undefined && grade !== null && [...numberFields(of)].some((key) => isMask(cells[key]));
};

const kindsOf = (regime: GridRegime, period: string): Sheet["kinds"] =>
  rowKindsOf(regime, {
    ...{ locale: "zh-CN", capacity: 1, period, supplement: null },
    teaching: usualTeaching,
  });

/** A grid's cells as its summary tells them. */
export const gridWords = (regime: GridRegime, kinds: Sheet["kinds"]): SheetWords => ({
  who: ({ cells }) => {
    const keys = personKeysOf(regime);
    const masked = maskedCells(kinds.get(gridTable), cells);
    return [maskName(nameIn(keys, cells) ?? ""), writtenNumberIn(keys, masked) ?? ""].join(" ").trim();
  },
  head: (_table, at, locale) => itemHead(regime, at, locale),
  value: (_table, at, value, locale) => valueWords(regime, at, value, { locale, numbers: "masked" }),
  problem: ({ code, at, values }, locale) => sayFound(locale, { code, at, values }),
});

/**
 * Ids by key. A row without one gets an id that is the same whenever it is sent, made of what everybody sees who may
 * see the row (name, masked number): a digest over the number itself would let it be guessed.
 */
const idsOf = (
  regime: GridRegime,
  kind: RowKind | undefined,
  rows: readonly ConsolidatedRow[],
): ReadonlyMap<string, string> => {
  const keys = personKeysOf(regime);
  const times = new Map<string, number>();
  const ids = new Map<string, string>();
  for (const { key, id, cells, unit, period } of rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const number = writtenNumberIn(keys, maskedCells(kind, cells));
    const name = `sent-${digestOf([regime.id, unit, period, nameIn(keys, cells), number]).slice(0, 20)}`;
    const before = times.get(name) ?? 0;
    if (id === null) times.set(name, before + 1);
    ids.set(key, id ?? (before === 0 ? name : `${name}-${before + 1}`));
  }
  return ids;
};

/** Units in which each number stands, by regime, period and number; in a unit as often as it stands there. */
const placesOf = (rows: readonly ConsolidatedRow[]): ((row: ConsolidatedRow) => readonly string[]) => {
  const places = new Map<string, string[]>();
  const nameOf = ({ regime, period, cells }: ConsolidatedRow): string | null => {
    const of = gridOf(regime);
    const number = of === undefined ? null : numberIn(personKeysOf(of), cells);
    return number === null ? null : JSON.stringify([regime, period, number]);
  };
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null) places.set(name, [...(places.get(name) ?? []), row.unit]);
  }
  return (row) => places.get(nameOf(row) ?? "") ?? [];
};

const settled = (
  regime: GridRegime,
  words: SheetWords,
  row: ConsolidatedRow,
  id: string,
  units: readonly string[],
): ReadyRow | HeldRow => {
  const { key, cells, total, grade, version } = row;
  const common = { table: gridTable, key, id, who: words.who({ table: gridTable, cells }), place: null };
  const held = (why: HeldRow["why"], more: Partial<HeldRow> = {}): HeldRow => ({
    ...{ ...common, why, unit: "", problems: [] },
    ...more,
  });
  const verdict = verdictOf(checkRow(regime, cells));
  if (total === null || grade === null || verdict.problems.length > 0)
    return held("incomplete", { problems: verdict.problems });
  const elsewhere = units.find((unit) => unit !== row.unit);
  if (elsewhere !== undefined) return held("person-elsewhere", { unit: elsewhere });
  if (units.length > 1) return held("person-twice");
  if (verdict.total !== total || verdict.grade !== grade) return held("grade-differs");
  return { ...common, cells, total, grade, version };
};

const isHeld = (row: ReadyRow | HeldRow): row is HeldRow => "why" in row;

const rowName = ({ regime, unit, period, key }: ConsolidatedRow): string =>
  JSON.stringify([regime, unit, period, key]);

/** The forms of a consolidation, in its order, and those that can't be addressed to a server; `last`: as sent before. */
export const sheetsOf = (
  { rows, versions, digest: own }: Given,
  last: Given | null,
): { readonly sheets: readonly Sheet[]; readonly astray: readonly Astray[] } => {
  const digest = digestOf([own, last?.digest ?? null]);
  const before = new Map(last?.rows.map((row) => [rowName(row), row.cells]));
  const sheets: Sheet[] = [];
  const astray: Astray[] = [];
  const places = placesOf(rows);
  const groups = new Map<string, ConsolidatedRow[]>();
  for (const row of rows) {
    const name = JSON.stringify([row.regime, row.unit, row.period]);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { regime, unit, period } = first;
    const [of, regimeVersion] = [gridOf(regime), versions[regime]];
    const lost = (why: Astray["why"]) => astray.push({ regime, unit, period, why, rows: group.length });
    if (of === undefined || regimeVersion === undefined) lost("regime");
    else if (!unitCode.safeParse(unit).success) lost("unit");
    else if (!periodId.safeParse(period).success) lost("period");
    else {
      const kinds = kindsOf(of, period);
      const words = gridWords(of, kinds);
      const ids = idsOf(of, kinds.get(gridTable), group);
      const all = group.map((row) => settled(of, words, row, ids.get(row.key) ?? row.key, places(row)));
      sheets.push({
        ...{ regime, unit, period, of, regimeVersion, digest, kinds, words },
        ready: all.filter((row): row is ReadyRow => !isHeld(row)),
        held: all.filter(isHeld),
        whole: [],
        part: null,
        before: ({ key }) => before.get(rowName({ ...first, key })),
      });
    }
  }
  return { sheets, astray };
};
