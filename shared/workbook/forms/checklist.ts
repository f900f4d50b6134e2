// 检查表的填报表：一条一行，达到或未达到，附佐证；不适用于本单位的条目已关上
import { addresses } from "../../engine/checklist/assess-checklist.ts";
import { quoteForReading } from "../../engine/quote.ts";
import type { ChecklistRegime } from "../../engine/regime.ts";
import type { FormSubject, Material, Plan, Setting } from "./form.ts";
import { text } from "./meanings.ts";
import { type Pick, picksOf } from "./picks.ts";
import { isSound, rosterOf, rosterRows } from "./roster.ts";
import type { Column, Table, TableRow } from "./table.ts";
import { listed, sayTable } from "./words/say.ts";

const itemsOf = ({ groups }: ChecklistRegime) =>
  groups.flatMap((group) => group.items.map((item) => ({ group, item })));

const answerPicks = ({ answers: { met, unmet, notApplicable } }: ChecklistRegime) =>
  picksOf([met, unmet, notApplicable].map((answer): Pick => ({ id: answer, labels: [answer] })));

const columnsOf = (regime: ChecklistRegime, { locale }: Setting): readonly Column[] => {
  const shown = (key: "group" | "clause" | "wording" | "nature", width: number): Column => ({
    key,
    head: sayTable(locale, `form.check.${key}`),
    note: "",
    width,
    entry: { kind: "text" },
    locked: key === "wording" ? "paper-quote" : "field",
  });
  return [
    {
      key: "item",
      head: sayTable(locale, "form.check.item"),
      note: "",
      width: 34,
      entry: {
        kind: "pick",
        picks: picksOf(
          itemsOf(regime).map(({ item: { id, title } }) => ({
            id,
            labels: [`${id} ${title[locale]}`, id, `${id} ${title["zh-CN"]}`, `${id} ${title.en}`],
          })),
        ),
      },
      locked: "paper-cell",
    },
    shown("group", 16),
    shown("clause", 11),
    shown("wording", 50),
    shown("nature", 13),
    {
      key: "answer",
      head: sayTable(locale, "form.check.answer"),
      note: sayTable(locale, "form.check-note.answer", {
        met: regime.answers.met,
        unmet: regime.answers.unmet,
      }),
      width: 13,
      entry: { kind: "pick", picks: answerPicks(regime) },
      offered: [regime.answers.met, regime.answers.unmet],
    },
    {
      key: "evidence",
      head: sayTable(locale, "form.check.evidence"),
      note: sayTable(locale, "form.check-note.evidence"),
      width: 40,
      entry: { kind: "text" },
    },
  ];
};

const tables = (regime: ChecklistRegime, setting: Setting): readonly Table[] => {
  const { locale } = setting;
  const title = sayTable(locale, "form.sheet.checks");
  return [
    { ...rosterOf(regime, { ...setting, capacity: 1 }), note: sayTable(locale, "form.note.one-unit") },
    {
      id: "checks",
      sheet: title,
      title,
      note: sayTable(locale, "form.note.checks", {
        kind: sayTable(locale, `form.kind.${setting.teaching.kind}`),
        stages: listed(
          locale,
          setting.teaching.stages.map((stage) => sayTable(locale, `form.stage.${stage}`)),
        ),
      }),
      columns: columnsOf(regime, setting),
      capacity: itemsOf(regime).length,
      paper: "A3",
      frozen: 2,
      fixed: true,
    },
  ];
};

const given = (
  regime: ChecklistRegime,
  { locale, teaching }: Setting,
): { readonly checks: readonly TableRow[] } => ({
  checks: itemsOf(regime).map(({ group, item }): TableRow => {
    const open = addresses(item, teaching);
    return {
      id: null,
      version: null,
      synced: null,
      values: {
        item: `${item.id} ${item.title[locale]}`,
        group: group.title[locale],
        clause: item.cite.clause,
        wording: quoteForReading(item.cite.quote),
        nature: sayTable(locale, `form.nature.${item.nature}`),
        ...(open ? {} : { answer: regime.answers.notApplicable }),
      },
      ...(open ? {} : { closed: ["answer", "evidence"] }),
    };
  }),
});

const subjects = (regime: ChecklistRegime, material: Material): readonly FormSubject<"checklist">[] => {
  const [checks, roster] = [material.table("checks"), material.table("roster")];
  const [first, ...others] = rosterRows(regime, material);
  const [name] = regime.subject.fields;
  if (roster !== undefined && name !== undefined) {
    for (const { row } of others) material.tell(roster, row, name.id, { code: "roster-one", values: {} });
    if (first === undefined)
      material.tell(roster, { key: "unit", row: roster.firstRow }, name.id, {
        code: "cell-missing",
        values: { column: name.title["zh-CN"] },
      });
  }
  const rows = checks?.rows ?? [];
  const seen = new Map<string, number>();
  const answers: Record<string, string> = {};
  for (const row of rows) {
    const [item, answer] = [text(row, "item"), text(row, "answer")];
    if (item === undefined) continue;
    const before = seen.get(item);
    if (before !== undefined && checks !== undefined)
      material.tell(checks, row, "item", { code: "row-twice", values: { row: before + 1 } });
    else {
      seen.set(item, row.row);
      if (answer !== undefined) answers[item] = answer;
    }
  }
  const key = first?.row.key ?? "unit";
  return [
    {
      key,
      name: first?.name ?? material.unit.name,
      record: { unit: material.teaching, answers },
      sound: first !== undefined && others.length === 0 && isSound([...rows, ...(first ? [first.row] : [])]),
      spots: new Map(
        rows.flatMap((row) => {
          const item = text(row, "item");
          return item === undefined ? [] : [[item, row.key] as const];
        }),
      ),
    },
  ];
};

/** The sheet of a checklist for one unit. */
export const checklistPlan: Plan<"checklist"> = {
  tables,
  given,
  subjects,
  active: "checks",
  columns: {
    missing: ["answer"],
    "unknown-answer": ["answer"],
    "does-not-apply": ["answer"],
    applies: ["answer"],
    "not-quantified": ["item"],
  },
};
