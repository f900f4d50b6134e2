// 读名册：每一行都有下落：一个人、拒收并说明、或这里没有人；三数之和等于行数
import type { SheetContent } from "../sheet.ts";
import type { Heads } from "./heads.ts";
import { nobodyReader } from "./nobody.ts";
import { columnsFrom, rowReader } from "./read-row.ts";
import { nameField, numberOf, type RosterWanted } from "./roster-field.ts";
import type { NobodyRow, ReadSettings, RefusedSourceRow, SourcePerson, SourceRead } from "./source.ts";
import type { StageQuestion } from "./stage.ts";
import { type Standing, standingIn } from "./standing.ts";
import { withoutTwice } from "./twice.ts";

/** Two persons in one cell. */
const several = /[、,，;；/\n]/;

/** Reads every row of a source by its settled columns; nothing is written and nothing is passed over. */
export const readRoster = (
  wanted: RosterWanted,
  sheet: SheetContent,
  heads: Heads,
  settings: ReadSettings,
): SourceRead => {
  const columns = columnsFrom(settings.roles);
  const read = rowReader(wanted, settings, columns);
  const first = nameField(wanted.fields);
  const nobodyIn = nobodyReader(wanted, heads, columns);
  const persons: SourcePerson[] = [];
  const refused: RefusedSourceRow[] = [];
  const nobody: NobodyRow[] = [];
  const questions = new Set<StageQuestion>();

  for (const [row, cells] of sheet.cells.entries()) {
    const why = nobodyIn(cells, row);
    if (why !== null) {
      nobody.push({ row, why });
      continue;
    }
    const { values, rewritten, wrong, note, questions: asked, fault, isPerson } = read(cells, row);
    for (const question of asked) questions.add(question);
    const name = String(values[first] ?? "");
    if (name === "" && !wrong.some(({ fault: { field } }) => field === first)) fault(first, "name-missing");
    if (isPerson && several.test(name)) fault(first, "several-names");
    const notes = [note, ...columns.standing.map((column) => cells[column] ?? "")].map(String);
    const said = notes.map(standingIn).filter(({ standing }) => standing !== "here");
    const kinds = new Set(said.map(({ standing }) => standing));
    const own: Standing = kinds.size > 1 ? "unclear" : (said[0]?.standing ?? "here");
    const standing = own === "unclear" ? (settings.standings.get(row) ?? own) : own;
    if (standing === "unclear")
      fault("", "standing-unclear", { words: said.map(({ words }) => words).join("、") });
    const grave = wrong.filter((one) => one.grave).map((one) => one.fault);
    if (grave.length > 0 || standing === "unclear")
      refused.push({ row, name, number: numberOf(wanted, values), faults: grave });
    else
      persons.push({
        row,
        name,
        values,
        standing,
        rewritten,
        leftOut: wrong.map((one) => one.fault),
        gaps: wanted.fields
          .filter(({ id, required }) => required && values[id] === undefined)
          .map(({ id }) => id),
      });
  }
  return {
    rows: sheet.cells.length,
    ...withoutTwice(wanted, persons, refused),
    nobody,
    questions: [...questions],
  };
};
