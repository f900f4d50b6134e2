// 本人：我是谁，管哪些单位，现在填哪一期
import { isInForce, scopeOf } from "#shared/access/policy.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { type Period, readBureau, readUnits } from "../persistence/directory.ts";
import { serve } from "../serve/serve.ts";
import type { Work } from "../serve/work.ts";

const openPeriods = (periods: readonly Period[], today: string) =>
  periods.flatMap(({ regime: id, period, opens, closes }) => {
    const regime = regimeOf(id);
    return regime === undefined || today < opens || closes < today
      ? []
      : [{ regime: id, regimeVersion: regimeVersion(regime), period, closes }];
  });

/** Answers the person, the grants in force today, the units within them and the periods open for filling. */
export const work: Work<"read-self"> = async (_request, { actor, stores, today }) => {
  const [units, bureau] = await Promise.all([readUnits(stores), readBureau(stores)]);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const grants = actor.grants.filter((grant) => isInForce(grant, today));
  return {
    person: actor.person,
    grants,
    units: units.filter(({ code }) =>
      scopeOf(code, byCode).some((above) => grants.some(({ unit }) => unit === above)),
    ),
    periods: openPeriods(bureau?.periods ?? [], today),
    today,
  };
};

export const handler = serve("read-self", work);
