// 查看举报人：只给办理的人，谁看过都记在台账上
import { reporter } from "#shared/contract/cases.ts";
import { refuse } from "#shared/contract/refusals.ts";
import { readCase, reporterPlace } from "../persistence/cases.ts";
import { sheetPartition } from "../persistence/keys.ts";
import { filingOf, mayHandle } from "../persistence/shown-case.ts";
import { serve } from "../serve/serve.ts";
import type { Work } from "../serve/work.ts";

/** Opens the sealed name of whoever filed a case, for the person who owes the answer (Yichun: 第十九条). */
export const work: Work<"read-reporter"> = async (request, context) => {
  const { actor, commit, keyring, scope, stores, today } = context;
  const sheet = { regime: request.regime, unit: request.unit, period: request.period };
  const kept = await readCase(stores, sheet, request.case);
  const filing = kept && filingOf(kept.opening);
  const sealed = kept?.opening.reporter ?? null;
  if (filing === undefined || sealed === null || !mayHandle(filing, actor.grants, scope, today))
    return refuse("not-found");
  const open = reporter.parse(JSON.parse(keyring.decrypt(sealed, reporterPlace(sheet, request.case))));
  return commit(open, {
    items: [],
    journal: { chain: sheetPartition(sheet), action: "read-reporter", values: { case: request.case } },
  });
};

export const handler = serve("read-reporter", work);
