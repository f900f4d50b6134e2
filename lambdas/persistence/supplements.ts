// 实施细则：各单位经审核通过的细则，每一版都留着
import type { CivilDate } from "#shared/calendar/civil.ts";
import { inForce } from "#shared/supplements/in-force.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { supplementPartition } from "./keys.ts";
import { queryPrefix } from "./reading.ts";
import type { Stores } from "./stores.ts";

/** A unit's approved supplement to a regime in force on a day, or null. */
export const readSupplement = async (
  stores: Stores,
  unit: string,
  regime: string,
  on: CivilDate,
): Promise<Supplement | null> => {
  const kept = await queryPrefix<{ supplement: Supplement }>(
    stores,
    supplementPartition(unit, regime),
    "VERSION#",
  );
  return inForce(
    kept.map(({ supplement }) => supplement),
    unit,
    regime,
    on,
  );
};
