// 公开登记的内容：从库中读出一个年度，算出版次与摘要
import type { CivilDate } from "#shared/calendar/civil.ts";
import type { Unit } from "#shared/contract/shapes.ts";
import { isOnRegister } from "#shared/disclosure/register.ts";
import type { GridRegime } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import type { Json } from "#shared/seal/canonical.ts";
import { digestOf } from "#shared/seal/digest.ts";
import { type Bureau, readBureau, readUnits } from "../persistence/directory.ts";
import {
  type RegisterNotice,
  type RegisterUnit,
  readRegisterNotices,
  readRegisterUnits,
} from "../persistence/register.ts";
import type { Stores } from "../persistence/stores.ts";

export interface RegisterLine {
  readonly unit: Unit;
  /** Null while the unit has handed in nothing. */
  readonly entry: RegisterUnit | null;
}

/** One period of one regime, as the page shows it. */
export interface Register {
  readonly bureau: Bureau;
  readonly regime: GridRegime;
  readonly period: string;
  readonly today: CivilDate;
  /** Open today, the first to end first. */
  readonly notices: readonly RegisterNotice[];
  readonly lines: readonly RegisterLine[];
  /** How often what is public of this period has changed. */
  readonly edition: number;
  /** Over all that the edition says; the same on every day of it. */
  readonly digest: string;
}

/** The periods that the page may tell of. */
const toldOf = ({ periods }: Bureau) =>
  periods.flatMap((opened) => {
    const regime = gridOf(opened.regime);
    return regime !== undefined && isOnRegister(regime) ? [{ ...opened, grid: regime }] : [];
  });

const latest = (bureau: Bureau): string | undefined =>
  toldOf(bureau)
    .map(({ period }) => period)
    .sort()
    .at(-1);

const sum = (entries: readonly { readonly revision: number }[]): number =>
  entries.reduce((total, { revision }) => total + revision, 0);

/** Reads a period's register, the latest by default; null before the bureau has opened that period. */
export const readRegister = async (
  stores: Stores,
  asked: string | undefined,
  today: CivilDate,
): Promise<Register | null> => {
  const bureau = await readBureau(stores);
  const period = asked ?? (bureau && latest(bureau));
  const opened = bureau && toldOf(bureau).find((open) => open.period === period);
  if (bureau === undefined || opened === undefined) return null;
  const regime = opened.grid;
  const [units, entries, notices] = await Promise.all([
    readUnits(stores),
    readRegisterUnits(stores, opened),
    readRegisterNotices(stores, opened),
  ]);
  const byUnit = new Map(entries.map((entry) => [entry.unit, entry]));
  return {
    bureau,
    regime,
    period: opened.period,
    today,
    // What the sweep has not moved yet is over all the same.
    notices: notices
      .filter(({ state, until }) => state === "running" && today <= until)
      .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.unit < b.unit ? -1 : 1)),
    lines: units
      // A unit of which nobody is expected is not waited for.
      .filter(({ code, expected, parent }) => parent !== null && (expected !== 0 || byUnit.has(code)))
      .map((unit) => ({ unit, entry: byUnit.get(unit.code) ?? null })),
    edition: sum(entries) + sum(notices),
    digest: digestOf({
      regime: regime.id,
      version: regimeVersion(regime),
      period: opened.period,
      entries: entries as unknown as Json,
      notices: notices as unknown as Json,
    }),
  };
};
