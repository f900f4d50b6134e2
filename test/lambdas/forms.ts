// 各种体例的填报: one small complete form of each, as it goes over the wire, and the steps of its way.
import { seenOf } from "#shared/contract/seen.ts";
import type { Batch, Cells } from "#shared/contract/shapes.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { regimeOf } from "#shared/regimes/registry.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { bureau, directory, schoolA } from "./people.ts";
import type { TestWorld } from "./world.ts";

export interface WireRow {
  readonly id: string;
  readonly table: string;
  readonly cells: Cells;
}

export const regimeNamed = (id: string): Regime => {
  const regime = regimeOf(id);
  if (regime === undefined) throw new RangeError(id);
  return regime;
};

export const sheetNamed = (id: string) => ({ regime: id, unit: schoolA, period: "2026" });

/** Opens a regime's period in the world's directory. */
export const openPeriod = async (world: TestWorld, ...ids: readonly string[]): Promise<void> => {
  const { bureau: own, people } = directory();
  const periods = ids.map((regime) => ({
    regime,
    period: "2026",
    opens: "2026-01-01" as const,
    closes: "2026-12-08" as const,
  }));
  const input = {
    bureau: { ...own, code: bureau, periods: [...own.periods, ...periods] },
    units: [],
    people,
  };
  const { status, text } = await world.ask("save-directory", { as: "administrator", input });
  if (status !== 200) throw new Error(text);
};

/** The sample rules for pupils' points as the school's own. */
export const pupilSupplement = { ...rushanPupilSample, unit: schoolA };

export const saveSupplement = (world: TestWorld, supplement: unknown = pupilSupplement) =>
  world.ask("save-supplement", { as: "head", input: { unit: schoolA, supplement } });

interface Saving {
  readonly as?: "clerk" | "secondClerk";
  readonly base?: number | null;
}

/** Saves rows of a form and answers their outcomes. */
export const saveForm = async (
  world: TestWorld,
  id: string,
  rows: readonly { readonly id: string; readonly table: string; readonly cells: Cells | null }[],
  { as = "clerk", base = null }: Saving = {},
) =>
  (
    await world.ask("save-rows", {
      as,
      input: {
        ...sheetNamed(id),
        regimeVersion: regimeVersion(regimeNamed(id)),
        rows: rows.map((row) => ({ ...row, base })),
      },
    })
  ).answer.rows;

/** Hands in what the server holds. */
export const submitForm = async (world: TestWorld, id: string) => {
  const { answer } = await world.ask("list-rows", { as: "clerk", input: sheetNamed(id) });
  const input = {
    ...sheetNamed(id),
    regimeVersion: regimeVersion(regimeNamed(id)),
    seen: seenOf(answer.rows),
  };
  return world.ask("submit-batch", { as: "clerk", input });
};

const deciders = { head: "head", "education-officer": "education", "credit-officer": "credit" } as const;

/** Takes every decision of the regime's own route. */
export const approveForm = async (world: TestWorld, batch: Batch): Promise<Batch> => {
  let at = batch;
  for (const { decisions } of regimeNamed(batch.regime).route.stages)
    for (const { id, by } of decisions)
      at = (
        await world.ask("advance-batch", {
          as: deciders[by],
          input: {
            ...{ unit: at.unit, batch: at.id, version: at.version, decision: id },
            ...{ outcome: "approve", comment: "" },
          },
        })
      ).answer;
  return at;
};

const residentIds = ["11010519491231002X", "110105194912310011"] as const;

/** Complete rows of a form of each instrument beside the grid. */
export const completeForms: Readonly<Record<string, readonly WireRow[]>> = {
  "rushan-pupil": [
    {
      id: "pupil-ming",
      table: "roster",
      cells: { name: "虚小明", pupilNumber: `G${residentIds[0]}`, stage: "5", className: "五1班" },
    },
    { id: "pupil-hong", table: "roster", cells: { name: "虚小红", pupilNumber: "L20250002", stage: "6" } },
    {
      id: "deed-prize",
      table: "deeds",
      cells: { subject: "pupil-ming", item: "4-3", on: "2025-10-12", level: "省" },
    },
    {
      id: "deed-cheat",
      table: "deeds",
      cells: { subject: "pupil-hong", item: "5-3-b", on: "2026-01-09" },
    },
    {
      id: "deed-late",
      table: "deeds",
      cells: {
        ...{ subject: "pupil-hong", item: "5-9", on: "2026-03-02" },
        admonished: "2026-02-24 2026-02-26",
      },
    },
  ],
  "jiaocheng-teacher": [
    { id: "teacher-1", table: "roster", cells: { name: "虚老师", residentId: residentIds[0] } },
    ...[
      "self",
      ...["peers", "pupils", "parents", "community"].flatMap((source) => Array(5).fill(source)),
    ].map((source: string, n) => ({
      id: `answer-${n + 1}`,
      table: "answers",
      cells: { subject: "teacher-1", source, answer: 88.5 },
    })),
  ],
  "guizhou-student": [
    {
      id: "student-1",
      table: "roster",
      cells: {
        name: "虚同学",
        studentNumber: "0012",
        schoolOfStudy: "信息工程学院",
        enrolled: "2025-09-01",
        eligible: "yes",
      },
    },
    {
      id: "post-0001",
      table: "posts",
      cells: { person: "虚处长", post: "department:student-affairs", from: "2024-01-01" },
    },
  ],
  "wugang-private-school": [
    { id: "school-01", table: "roster", cells: { name: "虚构民办学校", uscc: "91350211M000100Y46" } },
    {
      id: "fact-0001",
      table: "facts",
      cells: { subject: "school-01", no: "1", kind: "hit", on: "2026-03-01", hit: "law-63-8" },
    },
  ],
};
