// 认定事实的登记表：单位名册、一件事实一行（文书四栏）、制度规定的各种台账
import type { Fact } from "../../engine/findings/findings-record.ts";
import type { FindingsRegime } from "../../engine/regime.ts";
import { factIn } from "./fact.ts";
import { factColumns, registerTables } from "./finding-tables.ts";
import type { FormSubject, Material, Plan, Setting } from "./form.ts";
import { present, text } from "./meanings.ts";
import { bySubject, isSound, rosterOf, rosterRows } from "./roster.ts";
import type { Table } from "./table.ts";
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
export const findingsPlan: Plan<"findings"> = {
  tables,
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
  },
};
