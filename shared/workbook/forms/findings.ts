// 认定事实的登记表：单位名册、一件事实一行（文书四栏）、制度规定的各种台账
import type { Fact } from "../../engine/findings/findings-record.ts";
import { quoteForReading } from "../../engine/quote.ts";
import type { FindingsRegime } from "../../engine/regime.ts";
import { tableSheet } from "../supplement/table.ts";
import { factIn } from "./fact.ts";
import { factColumns, hitsOf, registerTables } from "./finding-tables.ts";
import type { FormOptions, FormSubject, Material, Plan, Setting } from "./form.ts";
import { present, text } from "./meanings.ts";
import { bySubject, isSound, rosterOf, rosterRows } from "./roster.ts";
import type { Table } from "./table.ts";
import { periodWords, tableForm } from "./table-form.ts";
import { footerOf } from "./table-sheet.ts";
import { sayTable } from "./words/say.ts";

/** Facts a unit that a form has room for. */
const factsEach = 4;

const tables = (regime: FindingsRegime, setting: Setting): readonly Table[] => {
  const { locale, capacity } = setting;
  const roster = rosterOf(regime, setting);
  const title = sayTable(locale, "form.sheet.facts");
  return [
    roster,
    {
      id: "facts",
      sheet: title,
      title,
      note: sayTable(locale, "form.note.facts"),
      columns: factColumns(regime, roster, setting),
      capacity: capacity * factsEach,
      paper: "A3",
      frozen: 2,
    },
    ...registerTables(regime, setting),
  ];
};

const lists = (regime: FindingsRegime, { unit, period, locale, only }: FormOptions, setting: Setting) => {
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

const subjects = (regime: FindingsRegime, material: Material): readonly FormSubject<"findings">[] => {
  const table = material.table("facts");
  const facts = bySubject(table);
  return rosterRows(regime, material).map(({ row, name }) => {
    const rows = facts.of(row.key);
    const numbers = new Map(
      rows.flatMap((one) => present(text(one, "no") ?? null).map((no) => [no, one.key])),
    );
    const read = table === undefined ? [] : rows.map((one) => factIn(table, one, numbers, material));
    return {
      key: row.key,
      name,
      record: read.flatMap((fact): readonly Fact[] => present(fact)),
      sound: !facts.astray && !read.includes(null) && isSound([row, ...rows]),
    };
  });
};

/** The register of facts of a findings regime. */
export const findingsForm = tableForm<"findings">({
  tables,
  lists,
  subjects,
  active: "facts",
  columns: {
    "date-invalid": ["on"],
    "not-later": ["on"],
    "before-law": ["on"],
    "unknown-hit": ["hit"],
    "document-incomplete": ["paper-name"],
    "term-invalid": ["count"],
    "nothing-to-rectify": ["of"],
    "unknown-order": ["of"],
    "unknown-fact": ["of"],
    "unknown-list": ["listing"],
    "norm-missing": ["norm"],
    "decider-missing": ["decider"],
  } satisfies Plan<"findings">["columns"],
});
