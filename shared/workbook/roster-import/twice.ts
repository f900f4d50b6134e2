// 重复的行：同一号码写了两次，同名而没有号码
import { grouped, nameField, numberOf, type RosterWanted } from "./roster-field.ts";
import type { RefusedSourceRow, RosterFault, SourcePerson, SourceRead } from "./source.ts";

const fieldsOf = ({ values }: SourcePerson): string =>
  JSON.stringify(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Of one number twice: the same said again counts once, different things are refused both. Of one name without numbers, both. */
export const withoutTwice = (
  wanted: RosterWanted,
  persons: readonly SourcePerson[],
  before: readonly RefusedSourceRow[],
): Pick<SourceRead, "persons" | "refused"> => {
  const { number, fields } = wanted;
  const numbered = ({ values }: SourcePerson): string => numberOf(wanted, values);
  const faults = new Map<SourcePerson, RosterFault>();
  const tell = (person: SourcePerson, code: string, field: string, other: SourcePerson): void => {
    faults.set(person, { code, field, at: `${person.row + 1}`, values: { row: other.row + 1 } });
  };
  for (const [first, ...more] of grouped(persons, numbered).values()) {
    if (first === undefined || more.length === 0) continue;
    const same = more.every((one) => fieldsOf(one) === fieldsOf(first) && one.standing === first.standing);
    if (!same) tell(first, "twice-differs", number ?? "", more[0] ?? first);
    for (const one of more) tell(one, same ? "twice-same" : "twice-differs", number ?? "", first);
  }
  for (const [first, ...more] of grouped(persons, ({ name }) => name).values()) {
    if (first === undefined || more.length === 0) continue;
    const all = [first, ...more];
    for (const one of all)
      if (numbered(one) === "" && !faults.has(one))
        tell(one, "same-name", nameField(fields), all.find((other) => other !== one) ?? one);
  }
  return {
    persons: persons.filter((person) => !faults.has(person)),
    refused: [
      ...before,
      ...persons.flatMap((person) => {
        const found = faults.get(person);
        return found === undefined
          ? []
          : [{ row: person.row, name: person.name, number: numbered(person), faults: [found] }];
      }),
    ].toSorted((a, b) => a.row - b.row),
  };
};
