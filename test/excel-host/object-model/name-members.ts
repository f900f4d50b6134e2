// 名称与设置对象: NamedItemCollection, NamedItem, SettingCollection, Setting.
import { parseAddress } from "../address.ts";
import { refuse } from "../refusal.ts";
import type { DefinedName, Workbook } from "../workbook.ts";
import { text, truth } from "./inputs.ts";
import { type Answer, Handle, handle, type Kinds, type Members } from "./kinds.ts";

type Named = Kinds["NamedItem"];

/** `=Sheet1!$A$1:$B$2` for a range, a formula as it is. */
function formulaOf(workbook: Workbook, reference: unknown): string {
  if (reference instanceof Handle && reference.kind === "Range") {
    const [sheet = "", cells = ""] = workbook
      .addressOf(reference.self as Kinds["Range"])
      .split(/!(?=[^!]*$)/);
    return `=${sheet}!${cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  }
  const formula = text(reference, "NamedItemCollection.add");
  if (!formula.startsWith("=")) throw refuse("InvalidArgument", "NamedItemCollection.add");
  return formula;
}

const rangeOf = ({ workbook, formula }: Named): Answer => {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/i.exec(formula);
  const sheet = workbook.sheet(match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? "");
  return match === null || sheet === undefined
    ? null
    : handle("Range", { sheet, box: parseAddress(match[3] ?? "") });
};

const find = (workbook: Workbook, name: unknown): Answer => {
  const wanted = text(name, "NamedItemCollection.getItem").toLowerCase();
  const found = [...workbook.names.values()].find((each) => each.name.toLowerCase() === wanted);
  return found === undefined ? null : handle("NamedItem", of(workbook, found));
};

const of = (workbook: Workbook, name: DefinedName): Named =>
  Object.assign(Object.create(name) as DefinedName, { workbook });

export const namedItemCollectionMembers: Members<Workbook> = {
  items: (workbook) => [...workbook.names.values()].map((name) => handle("NamedItem", of(workbook, name))),
  call: {
    add: (workbook, name, reference, comment) => {
      const wanted = text(name, "NamedItemCollection.add");
      if (
        !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(wanted) ||
        /^[A-Z]{1,3}\d+$/i.test(wanted) ||
        wanted.length > 255
      )
        throw refuse("InvalidArgument", "NamedItemCollection.add");
      if (find(workbook, wanted) !== null) throw refuse("ItemAlreadyExists", "NamedItemCollection.add");
      const formula = formulaOf(workbook, reference);
      const made = {
        name: wanted,
        formula,
        comment: typeof comment === "string" ? comment : "",
        visible: true,
      };
      workbook.names.set(wanted, made);
      workbook.formulas.name(wanted, formula);
      return handle("NamedItem", of(workbook, made));
    },
    getCount: (workbook) => workbook.names.size,
    getItem: (workbook, name) => {
      const found = find(workbook, name);
      if (found === null) throw refuse("ItemNotFound", "NamedItemCollection.getItem");
      return found;
    },
    getItemOrNullObject: find,
  },
};

export const namedItemMembers: Members<Named> = {
  id: ({ name }) => name,
  get: {
    name: ({ name }) => name,
    _Id: ({ name }) => name,
    comment: ({ comment }) => comment,
    formula: ({ formula }) => formula,
    scope: () => "Workbook",
    type: (item) => (rangeOf(item) === null ? "String" : "Range"),
    value: ({ formula }) => formula.slice(1),
    visible: ({ visible }) => visible,
  },
  set: {
    visible: (item, visible) => {
      Object.getPrototypeOf(item).visible = truth(visible, "NamedItem.visible");
    },
    formula: (item, formula) => {
      Object.getPrototypeOf(item).formula = formulaOf(item.workbook, formula);
      item.workbook.formulas.name(item.name, item.formula);
    },
  },
  call: {
    delete: ({ workbook, name }) => {
      workbook.names.delete(name);
      workbook.formulas.forgetName(name);
    },
    getRange: (item) => {
      const range = rangeOf(item);
      if (range === null) throw refuse("InvalidOperation", "NamedItem.getRange");
      return range;
    },
    getRangeOrNullObject: rangeOf,
  },
};

const setting = (workbook: Workbook, key: unknown): Answer => {
  const wanted = text(key, "SettingCollection.getItem");
  return workbook.settings.has(wanted) ? handle("Setting", { workbook, key: wanted }) : null;
};

export const settingCollectionMembers: Members<Workbook> = {
  items: (workbook) => [...workbook.settings.keys()].map((key) => handle("Setting", { workbook, key })),
  call: {
    add: (workbook, key, value) => {
      const wanted = text(key, "SettingCollection.add");
      workbook.settings.set(wanted, value);
      return handle("Setting", { workbook, key: wanted });
    },
    getCount: (workbook) => workbook.settings.size,
    getItem: (workbook, key) => {
      const found = setting(workbook, key);
      if (found === null) throw refuse("ItemNotFound", "SettingCollection.getItem");
      return found;
    },
    getItemOrNullObject: setting,
  },
};

export const settingMembers: Members<Kinds["Setting"]> = {
  id: ({ key }) => key,
  get: { key: ({ key }) => key, value: ({ workbook, key }) => workbook.settings.get(key) },
  set: {
    value: ({ workbook, key }, value) => {
      workbook.settings.set(key, value);
    },
  },
  call: {
    delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
};
