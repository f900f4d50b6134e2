// 查看行：本表各行，身份证号脱敏
import { refuse } from "#shared/contract/refusals.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { readHandedInPage } from "../persistence/handed-in.ts";
import { shownRow } from "../persistence/kept-row.ts";
import { readFormRules } from "../persistence/open-form.ts";
import { readHead, readRowPage } from "../persistence/sheets.ts";
import { serveResults } from "../serve/serve-results.ts";
import type { Work } from "../serve/work.ts";

/** Answers a page of a sheet's rows, by id, of one table or of all, now or as handed in, and which batch holds the sheet. */
export const work: Work<"list-rows"> = async (request, context) => {
  const { stores } = context;
  const { batch } = request;
  const regime = regimeOf(request.regime);
  if (regime === undefined) return refuse("regime-unknown", { values: { regime: request.regime } });
  const [head, { kinds }, { rows, next }] = await Promise.all([
    readHead(stores, request),
    readFormRules(stores, regime, request, context),
    batch === undefined
      ? readRowPage(stores, request, request)
      : readHandedInPage(stores, request, { ...request, batch }),
  ]);
  return {
    rows: rows.flatMap((row) => {
      const kind = kinds.get(row.table);
      return kind === undefined ? [] : [shownRow(kind, row)];
    }),
    next,
    sealedBy: head?.batch ?? null,
  };
};

export const handler = serveResults("list-rows", work);
