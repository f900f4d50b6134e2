// 一段记录的答案：同一份代码打进面板、云函数，也由命令行直接运行
import type { CivilDate } from "#shared/calendar/civil.ts";
import { type Assessments, assess, type NotYet } from "#shared/engine/assess.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import {
  rushanPupilSample,
  rushanStaffSample,
} from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { rushanStaff } from "#shared/regimes/rushan-credit-points/staff.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { canonicalJson, type Json } from "#shared/seal/canonical.ts";
import { type Dice, diceOf, randomEvents, randomFacts } from "./random-records.ts";

type Assessed = Assessments["grid" | "points"] | NotYet;

const addedBy = ({ gives }: typeof rushanPupilSample): string[] => (gives.added ?? []).map(({ id }) => id);
const days: readonly CivilDate[] = [
  "2024-06-30",
  "2026-03-01",
  "2026-08-31",
  "2026-08-31",
  "2026-09-30",
  "2026-12-01",
];

const pupil = (dice: Dice, on: CivilDate): Assessed =>
  assess(rushanPupil, randomEvents(dice, rushanPupil, addedBy(rushanPupilSample)), {
    on,
    supplement: dice() < 0.97 ? rushanPupilSample : null,
  });

const staff = (dice: Dice, on: CivilDate): Assessed =>
  assess(rushanStaff, randomEvents(dice, rushanStaff, addedBy(rushanStaffSample)), {
    on,
    supplement: dice() < 0.97 ? rushanStaffSample : null,
  });

/** The answer to the record that a seed makes: half of them grids, a quarter pupils' and a quarter staff's events. */
export const answerTo = (seed: number): Assessed => {
  const dice = diceOf(seed);
  const on = days[Math.floor(dice() * days.length)] ?? "2026-08-31";
  if (seed % 2 === 0) return assess(yichunPractitioner, randomFacts(dice, yichunPractitioner), { on });
  return seed % 4 === 1 ? pupil(dice, on) : staff(dice, on);
};

// What JSON can't hold is told by name, so that NaN and null aren't taken for one another.
const plain = (value: unknown): Json => {
  if (typeof value === "number" && !Number.isFinite(value)) return `number:${value}`;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value as Json;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
};

/** The canonical JSON of the answers to a run of seeds, one a line. */
export const answers = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => canonicalJson(plain(answerTo(from + at)))).join("\n");
