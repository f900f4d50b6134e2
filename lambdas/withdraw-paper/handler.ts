// 撤回文书：撤回后查得到“已撤回”，不再现行；理由随登记保存，不公开
import { refuse } from "#shared/contract/refusals.ts";
import { freeText } from "#shared/disclosure/free-text.ts";
import { papersChain } from "../persistence/keys.ts";
import { endPaper, readPaper } from "../persistence/papers.ts";
import { serve } from "../serve/serve.ts";
import type { Work } from "../serve/work.ts";

/** Withdraws a paper that stands. The record stays and says so; nothing takes its place. */
export const work: Work<"withdraw-paper"> = async ({ code, unit, reason }, { commit, stores, today }) => {
  const why = freeText(reason);
  if (why === "") return refuse("request-invalid", { values: { where: "reason" } });
  const paper = await readPaper(stores, code);
  if (paper?.unit !== unit) return refuse("not-found");
  if (paper.state !== "standing") return refuse("paper-over", { values: { code } });
  return commit(
    { ...paper, state: "withdrawn" as const, until: today },
    {
      items: [endPaper(stores, code, "withdrawn", today, why)],
      journal: { chain: papersChain(unit), action: "withdraw-paper", values: { code } },
    },
  );
};

export const handler = serve("withdraw-paper", work);
