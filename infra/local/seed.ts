// 样例办理: three invented schools go the real way, from the clerk's workbook to effect, over HTTP with real tokens.
import { addDays, type CivilDate } from "#shared/calendar/civil.ts";
import { dueDate } from "#shared/calendar/term.ts";
import { rowsPerSave } from "#shared/contract/operations.ts";
import { seenOf } from "#shared/contract/seen.ts";
import type { Batch, Refusal, StoredRow } from "#shared/contract/shapes.ts";
import { digestOf } from "#shared/seal/digest.ts";
import { gridTable } from "#shared/workbook/grid/grid.ts";
import { type Desk, DeskClosed } from "./desk.ts";
import { grantOf, type SamplePerson } from "./people.ts";
import type { PupilSample } from "./pupil-sample.ts";
import { readSample, type SampleSchool, type SampleWorkbook, sampleBureau } from "./samples.ts";

/** Working days from today until the samples' period closes. */
const fillDays = 12;

/** What the seeding tells as it goes; nothing of it is told when there was nothing to do. */
export interface Teller {
  directorySaved(units: number, people: number, period: string, closes: CivilDate): void;
  workbookRead(school: SampleSchool, clerk: SamplePerson, workbook: SampleWorkbook): void;
  supplementSaved(sample: PupilSample, head: SamplePerson): void;
  pointsRead(sample: PupilSample, clerk: SamplePerson): void;
  problemsFound(workbook: SampleWorkbook): void;
  rowsSaved(saved: number, refused: number): void;
  handInRefused(refusal: Refusal): void;
  correctedRead(workbook: SampleWorkbook): void;
  handedIn(batch: Batch): void;
  decided(person: SamplePerson, decision: string): void;
  stands(batch: Batch): void;
}

export interface SeedParts {
  readonly schools: readonly SampleSchool[];
  readonly pupils: PupilSample;
  readonly people: readonly SamplePerson[];
  readonly deskOf: (person: string) => Desk;
  readonly tell: Teller;
}

/** One school's way: by which offices its batch is approved, in their order. The last school waits for one more. */
const ways: readonly (readonly string[])[] = [
  ["education-approves", "credit-approves"],
  ["credit-approves", "education-approves"],
  ["education-approves"],
];

const deciders: Readonly<Record<string, SamplePerson["role"]>> = {
  "head-confirms": "head",
  "group-confirms": "head",
  "education-approves": "education-officer",
  "credit-approves": "credit-officer",
};

/** A key that is the same whenever the same is asked: an interrupted seeding goes on instead of doing it twice. */
export const keyOf = (...parts: readonly (string | number | null)[]): string =>
  `seed-${digestOf([...parts]).slice(0, 40)}`;

export const personOf = (
  people: readonly SamplePerson[],
  role: SamplePerson["role"],
  unit: string,
): SamplePerson => {
  const found = people.find(
    (person) => person.role === role && [unit, sampleBureau.code].includes(person.unit),
  );
  if (found === undefined) throw new Error(`no sample person is ${role} of ${unit}`);
  return found;
};

/** Whether the directory knows the samples' people; before the first save it knows only the founder. */
const directoryStands = async ({ deskOf, people }: SeedParts): Promise<boolean> => {
  const clerk = people.find(({ role }) => role === "clerk");
  const { refusal } = await deskOf(clerk?.id ?? "").ask("read-self", {});
  if (refusal !== null && refusal.code !== "not-permitted") throw new DeskClosed("read-self", refusal);
  return refusal === null;
};

export const saveDirectory = async (
  parts: SeedParts,
  { regime, period }: Pick<SampleWorkbook, "regime" | "period">,
): Promise<void> => {
  const administrator = personOf(parts.people, "administrator", sampleBureau.code);
  const desk = parts.deskOf(administrator.id);
  const { today } = await desk.get("read-self", {});
  const closes = dueDate(today, { count: fillDays, unit: "workday" }).due;
  // A month back: the samples' people have been there for a while, whatever the clock was set to since.
  const opens = addDays(today, -30);
  const { pupils } = parts;
  const open = (of: { readonly regime: { readonly id: string }; readonly period: string }) => ({
    ...{ regime: of.regime.id, period: of.period },
    ...{ opens, closes },
  });
  const saved = await desk.get(
    "save-directory",
    {
      bureau: {
        ...sampleBureau,
        publicity: { count: 5, basis: "样例实施细则第六条" },
        periods: [open({ regime, period }), open(pupils)],
      },
      units: [
        { code: sampleBureau.code, name: sampleBureau.name, parent: null, expected: null },
        ...(await Promise.all(
          parts.schools.map(async ({ code, name, corrected, file }) => ({
            code,
            name,
            parent: sampleBureau.code,
            expected: (await readSample(corrected ?? file)).rows.length,
          })),
        )),
        // Of its staff nobody is evaluated here: the public page doesn't wait for it.
        { code: pupils.code, name: pupils.name, parent: sampleBureau.code, expected: 0 },
      ],
      people: parts.people.map((person) => ({
        id: person.id,
        name: person.name,
        grants: [grantOf(person, opens)],
      })),
    },
    keyOf("directory", today, closes, pupils.digest),
  );
  parts.tell.directorySaved(saved.units, saved.people, period, closes);
};

/** Every row of a unit's sheet on the server, page by page. */
export const rowsOf = async (
  desk: Desk,
  sheet: { readonly regime: string; readonly unit: string; readonly period: string },
): Promise<readonly StoredRow[]> => {
  const rows: StoredRow[] = [];
  for (let after: string | undefined; ; ) {
    const page = await desk.get("list-rows", { ...sheet, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
};

const sheetOf = ({ regime, unit, period }: SampleWorkbook) => ({ regime: regime.id, unit, period });

// The server's copy of a row stands as the workbook has it; identity numbers come masked, so only answers tell.
const stands = (held: StoredRow | undefined, { cells, problems }: SampleWorkbook["rows"][number]): boolean =>
  held !== undefined &&
  problems.length === 0 &&
  held.verdict.problems.length === 0 &&
  Object.entries(cells).every(([key, value]) => !/^\d+$/.test(key) || held.cells[key] === value);

/** Saves what the server hasn't got yet; answers how many rows were taken and how many refused. */
const saveRows = async (
  desk: Desk,
  workbook: SampleWorkbook,
): Promise<{ saved: number; refused: number }> => {
  const held = new Map((await rowsOf(desk, sheetOf(workbook))).map((row) => [row.id, row]));
  const open = workbook.rows.filter((row) => !stands(held.get(row.id), row));
  const count = { saved: 0, refused: 0 };
  for (let from = 0; from < open.length; from += rowsPerSave) {
    const chunk = open
      .slice(from, from + rowsPerSave)
      .map(({ id, cells }) => ({ id, table: gridTable, base: held.get(id)?.version ?? null, cells }));
    const key = keyOf("rows", workbook.digest, ...chunk.flatMap(({ id, base }) => [id, base]));
    const request = { ...sheetOf(workbook), regimeVersion: workbook.regimeVersion, rows: chunk };
    for (const { outcome } of (await desk.get("save-rows", request, key)).rows)
      count[outcome === "accepted" ? "saved" : "refused"] += 1;
  }
  return count;
};

const handIn = async (desk: Desk, workbook: SampleWorkbook) => {
  const rows = (await rowsOf(desk, sheetOf(workbook))).map(({ id, version }) => ({ id, version }));
  const request = { ...sheetOf(workbook), regimeVersion: workbook.regimeVersion, seen: seenOf(rows) };
  const key = keyOf("hand-in", workbook.digest, ...rows.flatMap(({ id, version }) => [id, version]));
  return desk.ask("submit-batch", request, key);
};

/** The school's batch that is on its way or over; undefined before the first hand-in. */
const batchOf = async (desk: Desk, workbook: SampleWorkbook): Promise<Batch | undefined> =>
  (await desk.get("list-batches", sheetOf(workbook))).batches.find(({ state }) => state !== "returned");

const bringIn = async (parts: SeedParts, school: SampleSchool, workbook: SampleWorkbook): Promise<Batch> => {
  const { tell } = parts;
  const clerk = personOf(parts.people, "clerk", school.code);
  const desk = parts.deskOf(clerk.id);
  const there = await batchOf(desk, workbook);
  if (there !== undefined) return there;
  const { periods } = await desk.get("read-self", {});
  const open = periods.some((at) => at.regime === workbook.regime.id && at.period === workbook.period);
  if (!open) await saveDirectory(parts, workbook);
  tell.workbookRead(school, clerk, workbook);
  if (workbook.rows.some(({ problems }) => problems.length > 0)) tell.problemsFound(workbook);
  const first = await saveRows(desk, workbook);
  tell.rowsSaved(first.saved, first.refused);
  const { answer, refusal } = await handIn(desk, workbook);
  if (refusal === null) {
    tell.handedIn(answer);
    return answer;
  }
  if (school.corrected === undefined) throw new DeskClosed("submit-batch", refusal);
  tell.handInRefused(refusal);
  const corrected = await readSample(school.corrected);
  tell.correctedRead(corrected);
  const second = await saveRows(desk, corrected);
  tell.rowsSaved(second.saved, second.refused);
  const again = await handIn(desk, corrected);
  if (again.refusal !== null) throw new DeskClosed("submit-batch", again.refusal);
  tell.handedIn(again.answer);
  return again.answer;
};

/** Takes the decisions of a way, each by the sample person whose it is, as far as they are awaited. */
export const decide = async (parts: SeedParts, batch: Batch, way: readonly string[]): Promise<Batch> => {
  let at = batch;
  for (const decision of way) {
    if (!at.awaited.includes(decision)) continue;
    const person = personOf(parts.people, deciders[decision] ?? "head", batch.unit);
    at = await parts
      .deskOf(person.id)
      .get(
        "advance-batch",
        { unit: at.unit, batch: at.id, version: at.version, decision, outcome: "approve", comment: "" },
        keyOf("decide", at.id, decision, at.version),
      );
    parts.tell.decided(person, decision);
  }
  return at;
};

/** A sample school with where its batch stands. */
export interface SeededSchool {
  readonly school: SampleSchool;
  readonly workbook: SampleWorkbook;
  readonly batch: Batch;
}

/**
 * Brings the sample schools in, as far as they aren't yet: each step looks at the server first, and carries a key
 * that is the same at every start, so an interrupted seeding is finished and a finished one repeats nothing.
 *
 * @throws DeskClosed when the server doesn't answer, or refuses what the samples need
 */
export async function seed(parts: SeedParts): Promise<readonly SeededSchool[]> {
  const workbooks = await Promise.all(parts.schools.map(({ file }) => readSample(file)));
  const [first] = workbooks;
  if (first === undefined) throw new Error("there is no sample school");
  const seeded: SeededSchool[] = [];
  if (!(await directoryStands(parts))) await saveDirectory(parts, first);
  for (const [index, school] of parts.schools.entries()) {
    const workbook = workbooks[index] ?? first;
    const batch = await bringIn(parts, school, workbook);
    const way = ways[index % ways.length] ?? [];
    const after = await decide(parts, batch, ["head-confirms", ...way]);
    if (after.version !== batch.version || batch.decisions.length === 0) parts.tell.stands(after);
    seeded.push({ school, workbook, batch: after });
  }
  return seeded;
}
