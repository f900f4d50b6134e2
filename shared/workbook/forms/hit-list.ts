// 情形表：制度所列的每一种情形，供点选与查看；部门只领自己的台账时不带
import { quoteForReading } from "../../engine/quote.ts";
import { tableSheet } from "../supplement/table.ts";
import { hitsOf } from "./finding-tables.ts";
import type { Lists } from "./form.ts";
import { periodWords } from "./table-form.ts";
import { footerOf } from "./table-sheet.ts";
import { sayTable } from "./words/say.ts";

/** The sheet of what a regulation of findings lists. */
export const hitLists: Lists<"findings"> = (regime, { unit, period, locale, only }, setting) => {
  if (only !== undefined && !only.includes("facts")) return [];
  const title = sayTable(locale, "form.sheet.hits");
  const column = (key: "item" | "direction" | "clause" | "wording", width: number) => ({
    key: null,
    head: sayTable(locale, `form.item.${key}`),
    width,
  });
  const shown = new Map(hitsOf(regime, setting).map((hit) => [hit.id, hit]));
  const parents = new Map(regime.hits.map((hit) => [hit.id, hit]));
  const under = new Map((setting.supplement?.gives.hits ?? []).map((hit) => [hit.id, hit.under]));
  return [
    tableSheet({
      marker: "chengxin:hits",
      name: title,
      title,
      subtitle: regime.title[locale],
      note: sayTable(locale, "form.note.items"),
      columns: [column("item", 52), column("direction", 8), column("clause", 14), column("wording", 60)],
      rows: [...shown].map(
        ([
          id,
          {
            labels: [label = id],
          },
        ]) => {
          const hit = parents.get(under.get(id) ?? id);
          return {
            key: id,
            cells: [
              { value: label, style: "paper-cell" as const },
              { value: sayTable(locale, `form.${hit?.direction ?? "bad"}`), style: "field" as const },
              { value: hit?.cite.clause ?? "", style: "field" as const },
              { value: quoteForReading(hit?.cite.quote ?? ""), style: "paper-quote" as const },
            ],
          };
        },
      ),
      footer: footerOf({ unit, period: periodWords(regime, period, locale), locale }),
    }),
  ];
};
