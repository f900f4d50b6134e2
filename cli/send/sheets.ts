// 要送的表：按单位分开；每行再查一遍，查不过的、与汇总不一致的、一人多行的先不送
import type { ConsolidatedRow, GroupId } from "#shared/consolidation/consolidation.ts";
import { numberFields } from "#shared/consolidation/summary/showing.ts";
import { type Cells, type ContractProblem, periodId, unitCode } from "#shared/contract/shapes.ts";
import { freeText } from "#shared/disclosure/free-text.ts";
import { checkRow, verdictOf } from "#shared/engine/grid/row.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { normalWriting } from "#shared/identity/checked.ts";
import { maskName, maskResidentId } from "#shared/identity/mask.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { digestOf } from "#shared/seal/digest.ts";
import { isMask, nameIn, numberIn, personKeysOf, writtenNumberIn } from "#shared/workbook/travel/persons.ts";
import type { Given } from "./given.ts";

/** A row that the summary accepts and our own check confirms. */
export interface ReadyRow {
  readonly key: string;
  readonly id: string;
  /** The person with name and number masked, as reports show it. */
  readonly who: string;
  readonly cells: Cells;
  readonly total: number;
  readonly grade: string;
  readonly version: number | null;
}

/** A row that isn't sent. Words: `cli.send-held.<why>`. */
export interface HeldRow extends Pick<ReadyRow, "key" | "id" | "who"> {
  readonly why: "incomplete" | "grade-differs" | "person-twice" | "person-elsewhere";
  /** Code of the other unit; "" where there is none. */
  readonly unit: string;
  readonly problems: readonly ContractProblem[];
}

/** One unit's form. */
export interface Sheet extends GroupId {
  readonly of: GridRegime;
  readonly regimeVersion: string;
  readonly ready: readonly ReadyRow[];
  readonly held: readonly HeldRow[];
}

/** A form that no server can take. Words: `cli.send-astray.<why>`. */
export interface Astray extends GroupId {
  readonly why: "unit" | "period" | "regime";
  readonly rows: number;
}

/** Cells as the server shows them: no empty ones, identity numbers masked, other fields as free text. */
export const maskedCells = (regime: GridRegime, cells: Cells): Cells => {
  const numbers = numberFields(regime);
  const fields = new Set(regime.subject.fields.map(({ id }) => id));
  const masked: Cells = {};
  for (const [key, value] of Object.entries(cells)) {
    if (value === null || (typeof value === "string" && value.trim() === "")) continue;
    if (!fields.has(key)) masked[key] = value;
    else if (!numbers.has(key)) masked[key] = freeText(String(value));
    else masked[key] = isMask(value) ? value : maskResidentId(normalWriting(String(value)));
  }
  return masked;
};

/** Whether a row that the summary accepts has lost a number to masking. */
export const isMasked = ({ regime, cells, grade }: ConsolidatedRow): boolean => {
  const of = gridOf(regime);
  return of !== undefined && grade !== null && [...numberFields(of)].some((key) => isMask(cells[key]));
};

/** A person with name and number masked. */
export const whoIs = (regime: GridRegime, cells: Cells): string => {
  const keys = personKeysOf(regime);
  const masked = maskedCells(regime, cells);
  return [maskName(nameIn(keys, cells) ?? ""), writtenNumberIn(keys, masked) ?? ""].join(" ").trim();
};

/**
 * Ids by key. A row without one gets an id that is the same whenever it is sent, made of what everybody sees who may
 * see the row (name, masked number): a digest over the number itself would let it be guessed.
 */
const idsOf = (regime: GridRegime, rows: readonly ConsolidatedRow[]): ReadonlyMap<string, string> => {
  const keys = personKeysOf(regime);
  const times = new Map<string, number>();
  const ids = new Map<string, string>();
  for (const { key, id, cells, unit, period } of rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const number = writtenNumberIn(keys, maskedCells(regime, cells));
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
  row: ConsolidatedRow,
  id: string,
  units: readonly string[],
): ReadyRow | HeldRow => {
  const { key, cells, total, grade, version } = row;
  const common = { key, id, who: whoIs(regime, cells) };
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

/** The forms of a consolidation, in its order, and those that can't be addressed to a server. */
export const sheetsOf = ({
  rows,
  versions,
}: Given): { readonly sheets: readonly Sheet[]; readonly astray: readonly Astray[] } => {
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
      const ids = idsOf(of, group);
      const all = group.map((row) => settled(of, row, ids.get(row.key) ?? row.key, places(row)));
      const ready = all.filter((row): row is ReadyRow => !isHeld(row));
      sheets.push({ regime, unit, period, of, regimeVersion, ready, held: all.filter(isHeld) });
    }
  }
  return { sheets, astray };
};
