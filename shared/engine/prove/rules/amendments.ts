// 修订：所指之处不存在，或改成了词汇之外的东西
import { regimeOn } from "../../amended.ts";
import type { Regime } from "../../regime.ts";
import { regimeSchema } from "../../vocabulary/regime.ts";
import type { Rule, Sighting } from "../rule.ts";

type Amendment = NonNullable<Regime["amendments"]>[number];

const applied = (regime: Regime, { from }: Amendment): Regime | null => {
  try {
    return regimeOn(regime, from);
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
};

const sight = (amendment: Amendment, at: number, what: string): Sighting => ({
  subject: `${amendment.from}.${what}`,
  path: ["amendments", at],
  clause: amendment.changes[0]?.cite.clause ?? null,
  values: { name: amendment.name, date: amendment.from, what },
  example: { date: amendment.from, found: what },
});

export const amendmentNowhere: Rule = {
  kind: "amendment-nowhere",
  judges: "all",
  severity: "error",
  of: "encoding",
  find: ({ regime }) =>
    (regime.amendments ?? []).flatMap((amendment, at) =>
      amendment.changes
        .filter(
          (change) =>
            applied({ ...regime, amendments: [{ ...amendment, changes: [change] }] }, amendment) === null,
        )
        .map((change) => sight(amendment, at, change.at.join("."))),
    ),
};

export const amendmentOutside: Rule = {
  kind: "amendment-outside",
  judges: "all",
  severity: "error",
  of: "encoding",
  find: ({ regime }) =>
    (regime.amendments ?? []).flatMap((amendment, at) => {
      const after = applied(regime, amendment);
      const read = after && regimeSchema.safeParse(after);
      return read === null || read.success
        ? []
        : read.error.issues.slice(0, 1).map(({ path }) => sight(amendment, at, path.join(".")));
    }),
};
