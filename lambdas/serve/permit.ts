// 许可：岗位不许可的答403，不在管理范围内的答404，不多说一字
import { permits } from "#shared/access/policy.ts";
import { refuse } from "#shared/contract/refusals.ts";
import { unitCode } from "#shared/contract/shapes.ts";
import { readScope } from "../persistence/directory.ts";
import type { Stage } from "./exchange.ts";

/** The unit that a request is about: its own field, or the bureau whose directory it saves. */
const unitIn = (input: Readonly<Record<string, unknown>>): string | null => {
  const bureau = input.bureau as { code?: unknown } | null | undefined;
  const code = unitCode.safeParse(input.unit ?? bureau?.code);
  return code.success ? code.data : null;
};

export const permit: Stage = {
  before: async ({ event: exchange }) => {
    const { actor, key, operation, today, world } = exchange;
    if (actor === null || operation.who !== "policy") return undefined;
    // Whoever may not do this anywhere learns nothing about units.
    const anywhere = permits(actor.grants, key, null, today);
    if (anywhere !== "permitted") return refuse(anywhere);
    const unit = unitIn(exchange.input);
    if (unit === null) return undefined;
    exchange.scope = await readScope(world.stores, unit);
    const here = permits(actor.grants, key, exchange.scope, today);
    return here === "permitted" ? undefined : refuse(here);
  },
};
