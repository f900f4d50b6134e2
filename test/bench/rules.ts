// 规则的速度: assess with full explanation beside three peers and a bare loop, all giving the same grades in one run.
import { ZenEngine } from "@gorules/zen-engine";
import { HyperFormula } from "hyperformula";
import { Engine, type RuleProperties } from "json-rules-engine";
import { type Answer, assessGrid } from "#shared/engine/grid/assess-grid.ts";
import { type Cell, indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner as regime } from "#shared/regimes/yichun-practitioner/regime.ts";
import type { GridColumn } from "#shared/workbook/grid.ts";
import { rowFormulas } from "#shared/workbook/scoring-formulas.ts";

type Row = Record<string, Answer>;
type Grades = readonly (string | null)[];

const indicators = indicatorsOf(regime);

/** A linear congruential generator: the same rows in every run. */
const seeded = (start: number) => {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
};

// Skewed to the better answers, as staff are: with even odds nearly every row falls below a floor.
const rowsOf = (count: number): Row[] => {
  const random = seeded(7);
  const skewed = () => random() ** 3;
  const answer = (cell: Cell): Answer =>
    cell.kind === "choice"
      ? (cell.answers[Math.floor(skewed() * cell.answers.length)]?.answer ?? null)
      : cell.kind === "bands"
        ? Math.round((1 - skewed() * 0.3) * 100) / 100
        : Math.round((1 - skewed()) * 500) / 100;
  return Array.from({ length: count }, () =>
    Object.fromEntries(indicators.map(({ id, cell }) => [id, answer(cell)])),
  );
};

const partOf = (id: string): number =>
  regime.parts.findIndex(({ groups }) =>
    groups.some((group) => group.indicators.some((one) => one.id === id)),
  );

/** The bare loop: no validation, no explanation, floats as they come. */
const byHand = (rows: readonly Row[]): Grades => {
  const tables = indicators.map(({ id, cell }) => ({
    id,
    part: partOf(id),
    points: cell.kind === "choice" ? new Map(cell.answers.map((one) => [one.answer, one.points])) : null,
    steps: cell.kind === "bands" ? cell.bands.map(({ from, points }) => [from.value, points] as const) : null,
  }));
  return rows.map((row) => {
    const sums = [0, 0, 0];
    for (const { id, part, points, steps } of tables) {
      const answer = row[id];
      const earned = points
        ? (points.get(answer as string) ?? 0)
        : steps
          ? (steps.find(([from]) => (answer as number) >= from)?.[1] ?? 0)
          : (answer as number);
      sums[part] = (sums[part] ?? 0) + earned;
    }
    const [thought = 0, work = 0, results = 0] = sums;
    if (thought < 20 || work < 15 || results < 25 - 1e-9) return "E";
    const total = thought + work + results + 1e-9;
    return total >= 95 ? "A" : total >= 85 ? "B" : total >= 75 ? "C" : total >= 60 ? "D" : "E";
  });
};

const gradeFrom = (sums: readonly number[]): string | null => {
  const broken = regime.direct.some(
    ({ when }) =>
      Math.round((sums[regime.parts.findIndex(({ id }) => id === when.part)] ?? 0) * 100) < when.below * 100,
  );
  const total = Math.round(sums.reduce((all, sum) => all + sum, 0) * 100) / 100;
  return broken ? "E" : (regime.grades.find(({ from }) => total >= from.value)?.id ?? null);
};

const jsonRulesEngine = async (rows: readonly Row[]): Promise<Grades> => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { id, cell } of indicators) {
    const rules: RuleProperties[] =
      cell.kind === "choice"
        ? cell.answers.map(({ answer, points }) => ({
            conditions: { all: [{ fact: id, operator: "equal", value: answer }] },
            event: { type: "points", params: { part: partOf(id), points } },
          }))
        : cell.kind === "bands"
          ? cell.bands.map(({ from, to, points }) => ({
              conditions: {
                all: [
                  { fact: id, operator: "greaterThanInclusive", value: from.value },
                  { fact: id, operator: to.closed ? "lessThanInclusive" : "lessThan", value: to.value },
                ],
              },
              event: { type: "points", params: { part: partOf(id), points } },
            }))
          : [
              {
                conditions: { all: [{ fact: id, operator: "greaterThanInclusive", value: cell.min }] },
                event: { type: "points", params: { part: partOf(id), points: { fact: id } } },
              },
            ];
    for (const rule of rules) engine.addRule(rule);
  }
  const grades: (string | null)[] = [];
  for (const row of rows) {
    const { events } = await engine.run(row);
    const sums = [0, 0, 0];
    for (const { params } of events) {
      const { part, points } = params as { part: number; points: number | { fact: string } };
      sums[part] = (sums[part] ?? 0) + (typeof points === "number" ? points : (row[points.fact] as number));
    }
    grades.push(gradeFrom(sums));
  }
  return grades;
};

const zenEngine = async (rows: readonly Row[]): Promise<Grades> => {
  const worth = (id: string, cell: Cell): string => {
    if (cell.kind === "score") return `i${id}`;
    const tests =
      cell.kind === "choice"
        ? cell.answers.map(({ answer, points }) => [`i${id} == "${answer}"`, points] as const)
        : cell.bands.map(({ from, points }) => [`i${id} >= ${from.value}`, points] as const);
    return tests.reduceRight((rest, [test, points]) => `${test} ? ${points} : (${rest})`, "0");
  };
  const sum = (part: number): string =>
    indicators
      .filter(({ id }) => partOf(id) === part)
      .map(({ id, cell }) => `(${worth(id, cell)})`)
      .join(" + ");
  const edge = (from: string, to: string) => ({
    id: `${from}-${to}`,
    type: "edge",
    sourceId: from,
    targetId: to,
  });
  const engine = new ZenEngine();
  const decision = engine.createDecision({
    nodes: [
      { id: "in", type: "inputNode", name: "in", content: {} },
      {
        id: "sums",
        type: "expressionNode",
        name: "sums",
        content: {
          expressions: [0, 1, 2].map((part) => ({ id: `p${part}`, key: `p${part}`, value: sum(part) })),
        },
      },
      { id: "out", type: "outputNode", name: "out", content: {} },
    ],
    edges: [edge("in", "sums"), edge("sums", "out")],
  });
  const grades: (string | null)[] = [];
  for (const row of rows) {
    const { result } = await decision.evaluate(
      Object.fromEntries(Object.entries(row).map(([id, answer]) => [`i${id}`, answer])),
    );
    const { p0, p1, p2 } = result as Record<string, number>;
    grades.push(gradeFrom([Number(p0), Number(p1), Number(p2)]));
  }
  engine.dispose();
  return grades;
};

const hyperFormula = (rows: readonly Row[]): Grades => {
  const columns: GridColumn[] = [
    ...indicators.map(({ id }) => ({ kind: "indicator", key: id }) as const),
    ...regime.parts.map(({ id }) => ({ kind: "part", key: id }) as const),
    { kind: "total" },
    { kind: "grade" },
  ];
  const sheet = rows.map((row, index) => {
    const { parts, total, grade } = rowFormulas(regime, columns, index);
    return [
      ...indicators.map(({ id }) => row[id] ?? null),
      ...[...Object.values(parts), total, grade].map((formula) => `=${formula}`),
    ];
  });
  const engine = HyperFormula.buildFromArray(sheet as (string | number | boolean | null)[][], {
    licenseKey: "gpl-v3",
  });
  const grades = rows.map(
    (_, row) => engine.getCellValue({ sheet: 0, row, col: columns.length - 1 }) as string,
  );
  engine.destroy();
  return grades;
};

const contenders: Record<
  string,
  { rows: number; goal: number | null; grade: (rows: readonly Row[]) => Grades | Promise<Grades> }
> = {
  "hand-written loop, nothing explained": { rows: 200_000, goal: null, grade: byHand },
  "json-rules-engine": { rows: 3_000, goal: 150, grade: jsonRulesEngine },
  "zen-engine": { rows: 5_000, goal: 100, grade: zenEngine },
  HyperFormula: { rows: 2_000, goal: 300, grade: hyperFormula },
};

const ours = (rows: readonly Row[]): Grades => rows.map((row) => assessGrid(regime, row).grade);

/** Rows a second, the best of three after a warm-up. */
const speedOf = async (grade: (rows: readonly Row[]) => Grades | Promise<Grades>, rows: readonly Row[]) => {
  let best = 0;
  for (let round = 0; round < 4; round += 1) {
    const start = performance.now();
    await grade(rows);
    if (round > 0) best = Math.max(best, (rows.length / (performance.now() - start)) * 1_000);
  }
  return best;
};

/** Prints rows a second and ratios; answers whether all give the same grades and the goals hold. */
export async function benchRules(print: (line: string) => void): Promise<boolean> {
  const rows = rowsOf(200_000);
  const expected = ours(rows);
  const speed = await speedOf(ours, rows);
  const pace = (value: number) => Math.round(value).toLocaleString("en-US").padStart(10);
  print("rules: the Yichun grid, rows a second, one thread, one run");
  print(`  ${"assess, validated and 44 lines explained".padEnd(42)} ${pace(speed)}`);
  let good = true;
  for (const [name, { rows: count, goal, grade }] of Object.entries(contenders)) {
    const some = rows.slice(0, count);
    const grades = await grade(some);
    const differing = grades.filter((one, index) => one !== expected[index]).length;
    const theirs = await speedOf(grade, some);
    const ratio = speed / theirs;
    const holds = goal === null ? ratio >= 0.1 : ratio >= goal;
    good &&= differing === 0 && holds;
    print(
      `  ${name.padEnd(42)} ${pace(theirs)}   assess is ${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(2)} × as fast (goal ${goal ?? 0.1}${holds ? "" : ": missed"})${differing === 0 ? "" : `   ${differing} GRADES DIFFER`}`,
    );
  }
  return good;
}
