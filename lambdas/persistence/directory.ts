// 名录：局、单位、人员与授权

import { scopeOf } from "#shared/access/policy.ts";
import type { RequestOf } from "#shared/contract/operations.ts";
import type { Grant, Person, Unit } from "#shared/contract/shapes.ts";
import { directoryPartition, keyOf } from "./keys.ts";
import { queryPrefix, readItem } from "./reading.ts";
import type { Stores } from "./stores.ts";

export type Bureau = RequestOf<"save-directory">["bureau"];
export type Period = Bureau["periods"][number];

export interface ListedPerson {
  readonly person: Person;
  readonly grants: readonly Grant[];
}

/** The bureau of this deployment, or undefined before the first directory is saved. */
export const readBureau = async (stores: Stores): Promise<Bureau | undefined> =>
  (await readItem<{ bureau: Bureau }>(stores, keyOf.bureau()))?.bureau;

/** The person behind a token's subject, or null. */
export const readPerson = async (stores: Stores, subject: string): Promise<ListedPerson | null> => {
  const item = await readItem<ListedPerson>(stores, keyOf.person(subject));
  return item === undefined ? null : { person: item.person, grants: item.grants };
};

export const readUnit = async (stores: Stores, code: string): Promise<Unit | undefined> =>
  (await readItem<{ unit: Unit }>(stores, keyOf.unit(code)))?.unit;

/** All units, by code. */
export const readUnits = async (stores: Stores): Promise<Unit[]> =>
  (await queryPrefix<{ unit: Unit }>(stores, directoryPartition, "UNIT#")).map(({ unit }) => unit);

/** A unit and all above it. A unit that nobody listed has only itself. */
export const readScope = async (stores: Stores, code: string): Promise<readonly string[]> => {
  const units = new Map<string, Unit>();
  for (let at: string | null = code; at !== null && !units.has(at); ) {
    const unit: Unit | undefined = await readUnit(stores, at);
    if (unit === undefined) break;
    units.set(at, unit);
    at = unit.parent;
  }
  return scopeOf(code, units);
};

/** A regime's period as the bureau opened it, or undefined. */
export const periodOf = (bureau: Bureau | undefined, regime: string, period: string): Period | undefined =>
  bureau?.periods.find((open) => open.regime === regime && open.period === period);
