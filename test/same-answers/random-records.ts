// 同一粒种子，同一串记录：指标表与积分记录，夹着缺的、错的、恶意的
import { addDays, type CivilDate } from "#shared/calendar/civil.ts";
import type { Answer, Facts } from "#shared/engine/grid/assess-grid.ts";
import type { PointsRecord } from "#shared/engine/point-sheet/assess-points.ts";
import type { Deed } from "#shared/engine/point-sheet/point-sheet.ts";
import { type GridRegime, type Indicator, indicatorsOf, type PointsRegime } from "#shared/engine/regime.ts";

/** The next number of a stream, from 0 up to 1. */
export type Dice = () => number;

/** xorshift32: integers only, the same in every engine. */
export const diceOf = (seed: number): Dice => {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
};

const pick = <Member>(dice: Dice, members: readonly Member[]): Member | undefined =>
  members[Math.floor(dice() * members.length)];

const wrong: readonly Answer[] = [
  null,
  undefined,
  "",
  "　",
  "是 ",
  "無",
  "97%",
  -1,
  1.005,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  true,
  "__proto__",
  "\u{20BB7}\uD842",
  "长".repeat(500),
];

/** One of the document's answers; the better the person, the more often the best. */
const right = (dice: Dice, { cell }: Indicator, good: number): Answer => {
  const best = dice() < good;
  if (cell.kind === "choice") {
    const most = Math.max(...cell.answers.map(({ points }) => points));
    const among = best ? cell.answers.filter(({ points }) => points === most) : cell.answers;
    return pick(dice, among)?.answer;
  }
  // Shares in thousandths, on the bounds and beside them; awarded points in tenths.
  if (cell.kind === "bands") return best ? 1 : Math.round(dice() * 1000) / 1000;
  return Math.round(dice() * 50) / 10;
};

/** A person's answers: nearly always most of them right, sometimes wrong, missing, unknown or named like a prototype. */
export const randomFacts = (dice: Dice, regime: GridRegime): Facts => {
  const errors = dice() < 0.6 ? 0 : dice() * 0.2;
  const good = 1 - dice() ** 2;
  const facts: [string, Answer][] = indicatorsOf(regime).map((indicator) => [
    indicator.id,
    dice() < errors ? pick(dice, wrong) : right(dice, indicator, good),
  ]);
  if (dice() < 0.05) facts.push([pick(dice, ["45", "constructor", "toString", "é", "３"]) ?? "", "是"]);
  return Object.fromEntries(facts);
};

/** Mostly days before the deed, now and then one after. */
const daysBefore = (dice: Dice, on: CivilDate, careful: boolean): readonly CivilDate[] =>
  Array.from({ length: careful ? 2 : Math.floor(dice() * 3) }, (_, at) =>
    addDays(on, careful ? -3 - at : 5 - Math.floor(dice() * 40)),
  );

/** What a clerk would write; every member that the item may ask for. */
const soundDeed = (dice: Dice, regime: PointsRegime, item: string, id: string, careful: boolean): Deed => {
  const { levels, evidence } = regime.sheet;
  const on = addDays("2025-09-20", Math.floor(dice() * 340));
  const level = (pick(dice, levels)?.id ?? "").trim();
  return {
    id,
    item,
    on,
    ...(dice() < 0.2 ? { found: addDays(on, Math.floor(dice() * 20)) } : {}),
    ...(level === "" ? {} : { level, authority: levels.at(-1)?.id ?? level }),
    amount: Math.floor(dice() * 5000),
    awarded: Math.floor(dice() * 5) + 1,
    reason: "表现突出",
    admonished: daysBefore(dice, on, careful),
    earlier: daysBefore(dice, on, careful),
    evidence: evidence.map((kind) => kind.id).filter(() => careful || dice() < 0.7),
    ...(dice() < 0.3 ? { deed: pick(dice, ["甲", "乙"]) ?? "甲" } : {}),
  };
};

const spoils: readonly (readonly [keyof Deed, readonly unknown[]])[] = [
  ["on", ["2026-02-30", "2025-9-1", "0000-00-00", "2025-08-25", "2026-12-31"]],
  ["item", ["__proto__", "constructor", "9-9", ""]],
  ["level", ["村", "__proto__", undefined]],
  ["authority", ["村", undefined]],
  ["amount", [-1, Number.NaN, Number.POSITIVE_INFINITY, undefined]],
  ["awarded", [0.333, 50, Number.NaN, undefined]],
  ["reason", [" ", "\uD842", undefined]],
  ["evidence", [[], ["传闻"]]],
  ["id", ["0", "__proto__"]],
];

const spoiled = (dice: Dice, deed: Deed): Deed => {
  const [key, values] = pick(dice, spoils) ?? ["reason", [" "]];
  const members = Object.entries({ ...deed, [key]: pick(dice, values) });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined)) as unknown as Deed;
};

/** A subject's sheet of events in the school year 2025–2026, up to a dozen, with mendings of some. */
export const randomEvents = (dice: Dice, regime: PointsRegime, added: readonly string[]): PointsRecord => {
  const { groups, repairs } = regime.sheet;
  const ids = [...groups.flatMap(({ items }) => items.map(({ id }) => id)), ...added];
  const careful = dice() < 0.75;
  const deeds = Array.from({ length: Math.floor(dice() * (careful ? 6 : 12)) }, (_, at) => {
    const deed = soundDeed(dice, regime, pick(dice, ids) ?? "", String(at), careful);
    return !careful && dice() < 0.3 ? spoiled(dice, deed) : deed;
  });
  const mendings = deeds
    .filter(() => dice() < (careful ? 0.02 : 0.1))
    .map(({ id, on }, at) => ({
      id: `m${at}`,
      repair: pick(dice, [...repairs.map((repair) => repair.id), "none"]) ?? "none",
      deed: id,
      on: addDays(careful ? on : "2025-12-01", Math.floor(dice() * 60)),
    }));
  const stage = careful ? 4 + Math.floor(dice() * 9) : Math.floor(dice() * 9);
  const enrolled = careful || dice() < 0.5 ? ("2021-09-01" as const) : ("2026-02-01" as const);
  return {
    subject: { stage, ...(dice() < 0.95 ? { enrolled } : {}) },
    period:
      careful || dice() < 0.9
        ? { from: "2025-09-01", to: "2026-08-31" }
        : { from: "2025-01-01", to: "2025-12-31" },
    deeds,
    mendings,
  };
};
