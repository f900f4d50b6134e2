// 试算的材料：伊春的表与随机的答案，每次运行都一样
import type { Answer } from "#shared/engine/grid/assess-grid.ts";
import { type Cell, indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner as regime } from "#shared/regimes/yichun-practitioner/regime.ts";

export type Row = Record<string, Answer>;
export type Grades = readonly (string | null)[];

/** The three kinds of cell that the Yichun grid has. */
export type YichunCell = Extract<Cell, { kind: "choice" | "bands" | "score" }>;

const isYichunCell = (cell: Cell): cell is YichunCell =>
  cell.kind === "choice" || cell.kind === "bands" || cell.kind === "score";

export const indicators: readonly { readonly id: string; readonly cell: YichunCell }[] = indicatorsOf(
  regime,
).map(({ id, cell }) => {
  if (!isYichunCell(cell)) throw new Error(`no peer here knows ${cell.kind}`);
  return { id, cell };
});

/** Bands from the highest down, each with its lower and upper bound. */
export const steps = (cell: Extract<YichunCell, { kind: "bands" }>) =>
  cell.bands.map(({ from, to, points }) => {
    if (from === null || to === null) throw new Error("a share has two ends");
    return { from, to, points };
  });

/** The direct rules, all of them floors of parts. */
export const floors = regime.direct.map(({ when }) => {
  if (!("below" in when)) throw new Error("no peer here knows another condition");
  return { part: regime.parts.findIndex(({ id }) => id === when.part), below: when.below };
});

export const partOf = (id: string): number =>
  regime.parts.findIndex(({ groups }) =>
    groups.some((group) => group.indicators.some((one) => one.id === id)),
  );

/** A linear congruential generator: the same rows in every run. */
const seeded = (start: number) => {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
};

// Skewed to the better answers, as staff are: with even odds nearly every row falls below a floor.
export const rowsOf = (count: number): Row[] => {
  const random = seeded(7);
  const skewed = () => random() ** 3;
  const answer = (cell: YichunCell): Answer =>
    cell.kind === "choice"
      ? (cell.answers[Math.floor(skewed() * cell.answers.length)]?.answer ?? null)
      : cell.kind === "bands"
        ? Math.round((1 - skewed() * 0.3) * 100) / 100
        : Math.round((1 - skewed()) * 500) / 100;
  return Array.from({ length: count }, () =>
    Object.fromEntries(indicators.map(({ id, cell }) => [id, answer(cell)])),
  );
};
