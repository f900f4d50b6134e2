// 实施细则：各单位经审核通过的细则，每一版都留着
import type { CivilDate } from "#shared/calendar/civil.ts";
import { inForce } from "#shared/supplements/in-force.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import type { TransactItem } from "./commit.ts";
import { keyOf, supplementPartition } from "./keys.ts";
import { queryPrefix } from "./reading.ts";
import type { Stores } from "./stores.ts";

/** All versions of a unit's supplement to a regime. */
export const readSupplements = async (
  stores: Stores,
  unit: string,
  regime: string,
): Promise<readonly Supplement[]> => {
  const kept = await queryPrefix<{ supplement: Supplement }>(
    stores,
    supplementPartition(unit, regime),
    "VERSION#",
  );
  return kept.map(({ supplement }) => supplement);
};

/** A unit's supplement to a regime in force on a day, or null. */
export const readSupplement = async (
  stores: Stores,
  unit: string,
  regime: string,
  on: CivilDate,
): Promise<Supplement | null> => inForce(await readSupplements(stores, unit, regime), unit, regime, on);

/** The write of a version; it fails when there is one already. */
export const putSupplement = (stores: Stores, supplement: Supplement): TransactItem => ({
  Put: {
    TableName: stores.records,
    Item: { ...keyOf.supplement(supplement.unit, supplement.regime, supplement.version), supplement },
    ConditionExpression: "attribute_not_exists(pk)",
  },
});
