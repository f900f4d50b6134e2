// 点选：一列可填的各项，连同办法的原文、分值、要填什么；按原文查找
import type { Locale } from "#shared/messages/format.ts";
import { type ItemChoice, itemChoices } from "#shared/workbook/forms/item-list.ts";
import { pointSheetOf } from "#shared/workbook/forms/points.ts";
import type { OpenForm } from "./open-form.ts";
import { columnOf, tableOf } from "./tables.ts";

/** Something that may be put into a cell; `text` is what will stand there. */
export interface CellChoice {
  readonly id: string;
  readonly text: string;
  /** The same in the pane's language, as it is shown. */
  readonly label: string;
  /** What else it may be found by. */
  readonly wording: readonly string[];
  /** An item of a point sheet: clause, points, what it asks for. */
  readonly item?: ItemChoice;
}

/** What the cells of a column may hold: written in the form's language, shown in the pane's; null for a column that is written freely. */
export const choicesFor = (
  form: OpenForm,
  at: { readonly table: string; readonly key: string },
  locale: Locale,
): readonly CellChoice[] | null => {
  const { regime, setting } = form;
  const entry = columnOf(form, at)?.entry;
  if (entry?.kind === "row") {
    const numbers =
      tableOf(form, entry.table)?.columns.filter((column) => column.entry.kind === "field") ?? [];
    const rows = form.tables.find(({ id }) => id === entry.table)?.rows ?? [];
    return rows.flatMap(({ key, values }) => {
      const text = form.called[key] ?? "";
      const wording = numbers.map((column) => String(values[column.key] ?? ""));
      return text === ""
        ? []
        : [{ id: key, text, label: text, wording: [...wording, ...Object.values(values).map(String)] }];
    });
  }
  if (entry?.kind !== "pick" && entry?.kind !== "picks") return null;
  const items = new Map(
    regime.instrument === "points" && at.key === "item"
      ? itemChoices({
          sheet: pointSheetOf(regime, setting),
          supplement: setting.supplement,
          locale,
        }).map((item) => [item.id, item])
      : [],
  );
  const said = columnOf(form, at, locale)?.entry;
  const shown = new Map(
    said?.kind === "pick" || said?.kind === "picks"
      ? said.picks.all.map(({ id, labels: [label = id] }) => [id, label] as const)
      : [],
  );
  return entry.picks.all.map(({ id, labels, wording = [] }) => {
    const item = items.get(id);
    const [text = id] = labels;
    const label = shown.get(id) ?? text;
    return {
      ...{ id, text, label },
      wording: [label, ...labels, ...wording, ...(item === undefined ? [] : [item.clause, item.wording])],
      ...(item === undefined ? {} : { item }),
    };
  });
};

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, "");

/** The choices in which every word of a search stands; those whose own text has it first. */
export const found = (choices: readonly CellChoice[], search: string): readonly CellChoice[] => {
  const words = search
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== "");
  if (words.length === 0) return choices;
  const has = (texts: readonly string[]): boolean => {
    const all = texts.map(plain).join("\n");
    return words.every((word) => all.includes(word));
  };
  const matching = choices.filter(({ text, wording }) => has([text, ...wording]));
  return [...matching.filter(({ text }) => has([text])), ...matching.filter(({ text }) => !has([text]))];
};

/** What stands in a cell of several picks once one more is picked, or a picked one is taken away. */
export const toggled = (present: string, text: string): string => {
  const parts = present.split(/[、,，;；\n]+/).filter((part) => part !== "");
  return (parts.includes(text) ? parts.filter((part) => part !== text) : [...parts, text]).join("、");
};
