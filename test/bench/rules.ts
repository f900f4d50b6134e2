// 规则的速度: assess with full explanation beside three peers and a bare loop, all giving the same grades in one run.
import { assessGrid } from "#shared/engine/grid/assess-grid.ts";
import { yichunPractitioner as regime } from "#shared/regimes/yichun-practitioner/regime.ts";
import { byHand, hyperFormula, jsonRulesEngine, zenExpression, zenTables } from "./rules-peers.ts";
import { type Grades, type Row, rowsOf } from "./rules-rows.ts";

interface Contender {
  readonly rows: number;
  /** How many times as fast assess must be; null: told, not judged. */
  readonly goal: number | null;
  readonly grade: (rows: readonly Row[]) => Grades | Promise<Grades>;
}

const contenders: Record<string, Contender> = {
  "hand-written loop, nothing explained": { rows: 200_000, goal: 0.1, grade: byHand },
  "json-rules-engine": { rows: 3_000, goal: 150, grade: jsonRulesEngine },
  "zen-engine, tables: points an indicator": { rows: 2_000, goal: 100, grade: zenTables },
  "zen-engine, one expression, unexplained": { rows: 5_000, goal: null, grade: zenExpression },
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
    const holds = goal === null || ratio >= goal;
    const judged = goal === null ? "told, not judged" : `goal ${goal}${holds ? "" : ": missed"}`;
    good &&= differing === 0 && holds;
    print(
      `  ${name.padEnd(42)} ${pace(theirs)}   assess is ${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(2)} × as fast (${judged})${differing === 0 ? "" : `   ${differing} GRADES DIFFER`}`,
    );
  }
  print(
    "  zen-engine is judged by its decision tables: like assess they tell the points of every indicator; the expression tells sums",
  );
  return good;
}
