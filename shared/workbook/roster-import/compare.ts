// 与表上的人比：新来的、有改动的、一样的、可能离开的；凭号码认人，没有号码凭姓名和其他各项

import { normalWriting } from "../../identity/checked.ts";
import { maskResidentId } from "../../identity/mask.ts";
import { isRightNumber } from "./right-number.ts";
import { grouped, nameField, numberOf, type RosterField, type RosterWanted } from "./roster-field.ts";
import type { RefusedSourceRow, SourcePerson, SourceRead } from "./source.ts";
import type { KnownRow } from "./target.ts";

export interface FieldChange {
  readonly field: string;
  readonly from: string | number | null;
  readonly to: string | number;
}

/** A person who stands in the form and whom the source tells something new of. */
export interface ChangedPerson {
  readonly person: SourcePerson;
  readonly known: KnownRow;
  readonly changes: readonly FieldChange[];
}

/** A person of the form who may be gone; kept until the clerk says so. */
export interface Leaver {
  readonly known: KnownRow;
  readonly name: string;
  /** The source's row that says so; null: the source doesn't have the person at all. */
  readonly noted: number | null;
}

/** What an import would do; every person of the source is in exactly one list. */
export interface RosterPlan {
  readonly added: readonly SourcePerson[];
  readonly changed: readonly ChangedPerson[];
  readonly same: readonly SourcePerson[];
  /** Gone by the source, and not in the form: nothing to do. */
  readonly gone: readonly SourcePerson[];
  readonly leavers: readonly Leaver[];
  readonly refused: readonly RefusedSourceRow[];
}

const isMaskOf = (mask: string, number: string): boolean =>
  mask.includes("*") && mask === maskResidentId(number);

/** A number that is there and right: a wrong one identifies nobody. */
const ownNumber = (
  field: RosterField | undefined,
  values: Readonly<Record<string, string | number>>,
): string => {
  const text = field === undefined ? "" : normalWriting(String(values[field.id] ?? ""));
  return field !== undefined && (text.includes("*") || isRightNumber(field.check, text)) ? text : "";
};

const agree = (person: SourcePerson, known: KnownRow, ids: readonly string[]): boolean =>
  ids.every((id) => {
    const [own, other] = [person.values[id], known.values[id]];
    return own === undefined || other === undefined || String(own) === String(other);
  });

const onlyOne = <T>(found: readonly T[]): T | "several" | null =>
  found.length > 1 ? "several" : (found[0] ?? null);

/** Finds the row of the form that a person is: by number, else by name where one side has no number. */
const finder = ({ fields, number }: RosterWanted, rows: readonly KnownRow[]) => {
  const field = fields.find(({ id }) => id === number);
  const first = nameField(fields);
  const rest = fields.map(({ id }) => id).filter((id) => id !== number && id !== first);
  const byNumber = grouped(rows, ({ values }) => ownNumber(field, values));
  const byName = grouped(rows, ({ values }) => String(values[first] ?? "").trim());
  return (person: SourcePerson): KnownRow | "several" | null => {
    const own = ownNumber(field, person.values);
    const exact = own === "" ? [] : (byNumber.get(own) ?? []);
    if (exact.length > 0) return onlyOne(exact);
    const named = byName.get(person.name) ?? [];
    const masked = named.filter((row) => isMaskOf(ownNumber(field, row.values), own));
    if (masked.length > 0) return onlyOne(masked);
    // Two numbers that differ are two persons of one name.
    const open = named.filter((row) => own === "" || ownNumber(field, row.values) === "");
    if (open.length < 2) return onlyOne(open);
    return onlyOne(open.filter((row) => agree(person, row, rest))) ?? "several";
  };
};

const changesOf = (
  { fields, number }: RosterWanted,
  person: SourcePerson,
  known: KnownRow,
): readonly FieldChange[] =>
  fields.flatMap(({ id }) => {
    const [to, from = null] = [person.values[id], known.values[id]];
    // What the source leaves empty is left as it stands; a masked number is the server's writing of the same one.
    if (to === undefined || String(from ?? "").trim() === String(to)) return [];
    if (id === number && isMaskOf(String(from ?? ""), String(to))) return [];
    return [{ field: id, from, to }];
  });

/** Compares what was read with the rows of the form; nothing is decided and nothing written. */
export const compareRoster = (
  wanted: RosterWanted,
  { persons, refused }: Pick<SourceRead, "persons" | "refused">,
  rows: readonly KnownRow[],
): RosterPlan => {
  const find = finder(wanted, rows);
  const first = nameField(wanted.fields);
  const found = persons.map((person) => ({ person, known: find(person) }));
  const times = new Map<KnownRow, number>();
  for (const { known } of found)
    if (known !== null && known !== "several") times.set(known, (times.get(known) ?? 0) + 1);
  const [added, changed, same, gone, leavers, unclear] = [
    [] as SourcePerson[],
    [] as ChangedPerson[],
    [] as SourcePerson[],
    [] as SourcePerson[],
    [] as Leaver[],
    [] as RefusedSourceRow[],
  ];
  for (const { person, known } of found) {
    if (known === "several" || (known !== null && (times.get(known) ?? 0) > 1)) {
      const fault = { code: "several-in-form", field: first, at: `${person.row + 1}`, values: {} };
      unclear.push({
        row: person.row,
        name: person.name,
        number: numberOf(wanted, person.values),
        faults: [fault],
      });
    } else if (person.standing === "left") {
      if (known === null) gone.push(person);
      else leavers.push({ known, name: person.name, noted: person.row });
    } else if (known === null) added.push(person);
    else {
      const changes = changesOf(wanted, person, known);
      if (changes.length === 0) same.push(person);
      else changed.push({ person, known, changes });
    }
  }
  const all = [...refused, ...unclear].toSorted((a, b) => a.row - b.row);
  // A row that was refused may be the one that the form has: nobody is called gone for a slip in the source.
  const named = new Set(all.flatMap(({ name, number }) => [name, number]));
  const absent = rows
    .filter((row) => !times.has(row))
    .flatMap((known): Leaver[] => {
      const name = String(known.values[first] ?? "").trim();
      return name === "" || named.has(name) || named.has(numberOf(wanted, known.values))
        ? []
        : [{ known, name, noted: null }];
    });
  return { added, changed, same, gone, leavers: [...leavers, ...absent], refused: all };
};
