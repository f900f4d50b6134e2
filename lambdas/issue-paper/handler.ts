// 登记文书：编码须由摘要得出，由表得出的须与记录一致；取代旧件的，旧件同时不再现行
import { refuse } from "#shared/contract/refusals.ts";
import type { IssuedPaper } from "#shared/contract/shapes.ts";
import { paperCode } from "#shared/papers/code.ts";
import { papersChain } from "../persistence/keys.ts";
import { endPaper, putPaper, readPaper } from "../persistence/papers.ts";
import { serve } from "../serve/serve.ts";
import type { Work } from "../serve/work.ts";
import { recordRefuses } from "./record.ts";

/** Puts a paper on record, and takes the one that it replaces off it: of the same unit and regime, and still standing. */
export const work: Work<"issue-paper"> = async (request, { actor, commit, keyring, stores, today }) => {
  const { code, digest, kind, period, regime, replaces, unit } = request;
  if (paperCode(digest) !== code) return refuse("request-invalid", { values: { where: "code" } });
  if (replaces === code) return refuse("request-invalid", { values: { where: "replaces" } });
  const unborne = await recordRefuses({ stores, keyring }, request);
  if (unborne !== null) return unborne;
  const [known, before] = await Promise.all([
    readPaper(stores, code),
    replaces === null ? undefined : readPaper(stores, replaces),
  ]);
  if (known !== undefined) return refuse("paper-known", { values: { code } });
  if (replaces !== null && (before?.unit !== unit || before.regime !== regime)) return refuse("not-found");
  if (before !== undefined && before.state !== "standing")
    return refuse("paper-over", { values: { code: before.code } });
  const paper: IssuedPaper = {
    code,
    digest,
    kind,
    regime,
    unit,
    period,
    issued: today,
    by: actor.person,
    replaces,
    state: "standing",
    until: null,
  };
  return commit(paper, {
    items: [
      putPaper(stores, paper),
      ...(replaces === null ? [] : [endPaper(stores, replaces, "replaced", today, null)]),
    ],
    journal: {
      chain: papersChain(unit),
      action: "issue-paper",
      values: { code, digest, kind, regime, period, replaces },
    },
  });
};

export const handler = serve("issue-paper", work);
