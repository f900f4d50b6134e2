// 同类：同一张表写成三种规则引擎的规则、工作表公式和一个光秃秃的循环
import { ZenEngine } from "@gorules/zen-engine";
import { HyperFormula } from "hyperformula";
import { Engine, type RuleProperties } from "json-rules-engine";
import { yichunPractitioner as regime } from "#shared/regimes/yichun-practitioner/regime.ts";
import type { GridColumn } from "#shared/workbook/grid/grid.ts";
import { rowFormulas } from "#shared/workbook/grid/scoring-formulas.ts";
import { floors, type Grades, indicators, partOf, type Row, steps, type YichunCell } from "./rules-rows.ts";

/** The bare loop: no validation, no explanation, floats as they come. */
export const byHand = (rows: readonly Row[]): Grades => {
  const tables = indicators.map(({ id, cell }) => ({
    id,
    part: partOf(id),
    points: cell.kind === "choice" ? new Map(cell.answers.map((one) => [one.answer, one.points])) : null,
    steps:
      cell.kind === "bands" ? steps(cell).map(({ from, points }) => [from.value, points] as const) : null,
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
  const broken = floors.some(({ part, below }) => Math.round((sums[part] ?? 0) * 100) < below * 100);
  const total = Math.round(sums.reduce((all, sum) => all + sum, 0) * 100) / 100;
  return broken ? "E" : (regime.grades.find(({ from }) => total >= from.value)?.id ?? null);
};

export const jsonRulesEngine = async (rows: readonly Row[]): Promise<Grades> => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { id, cell } of indicators) {
    const rules: RuleProperties[] =
      cell.kind === "choice"
        ? cell.answers.map(({ answer, points }) => ({
            conditions: { all: [{ fact: id, operator: "equal", value: answer }] },
            event: { type: "points", params: { part: partOf(id), points } },
          }))
        : cell.kind === "bands"
          ? steps(cell).map(({ from, to, points }) => ({
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

/** Runs rows through nodes that stand side by side between input and output. */
const zenGrades = async (
  rows: readonly Row[],
  nodes: readonly {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly content: unknown;
  }[],
  sumsIn: (result: Record<string, unknown>) => readonly number[],
): Promise<Grades> => {
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
      ...nodes,
      { id: "out", type: "outputNode", name: "out", content: {} },
    ],
    edges: nodes.flatMap(({ id }) => [edge("in", id), edge(id, "out")]),
  });
  const grades: (string | null)[] = [];
  for (const row of rows) {
    const { result } = await decision.evaluate(
      Object.fromEntries(Object.entries(row).map(([id, answer]) => [`i${id}`, answer])),
    );
    grades.push(gradeFrom(sumsIn(result as Record<string, unknown>)));
  }
  engine.dispose();
  return grades;
};

/** Its fastest way: all points of a part as one expression, which explains nothing. */
export const zenExpression = (rows: readonly Row[]): Promise<Grades> => {
  const worth = (id: string, cell: YichunCell): string => {
    if (cell.kind === "score") return `i${id}`;
    const tests =
      cell.kind === "choice"
        ? cell.answers.map(({ answer, points }) => [`i${id} == "${answer}"`, points] as const)
        : steps(cell).map(({ from, points }) => [`i${id} >= ${from.value}`, points] as const);
    return tests.reduceRight((rest, [test, points]) => `${test} ? ${points} : (${rest})`, "0");
  };
  const sum = (part: number): string =>
    indicators
      .filter(({ id }) => partOf(id) === part)
      .map(({ id, cell }) => `(${worth(id, cell)})`)
      .join(" + ");
  return zenGrades(
    rows,
    [
      {
        id: "sums",
        type: "expressionNode",
        name: "sums",
        content: {
          expressions: [0, 1, 2].map((part) => ({ id: `p${part}`, key: `p${part}`, value: sum(part) })),
        },
      },
    ],
    ({ p0, p1, p2 }) => [Number(p0), Number(p1), Number(p2)],
  );
};

/** Its natural form: a decision table an indicator, so that the result has the points of each, as ours has. */
export const zenTables = (rows: readonly Row[]): Promise<Grades> =>
  zenGrades(
    rows,
    indicators.map(({ id, cell }) => {
      const rules =
        cell.kind === "choice"
          ? cell.answers.map(({ answer, points }) => [`"${answer}"`, String(points)])
          : cell.kind === "bands"
            ? steps(cell).map(({ from, points }) => [`>= ${from.value}`, String(points)])
            : [[`>= ${cell.min}`, `i${id}`]];
      return {
        id: `t${id}`,
        type: "decisionTableNode",
        name: `t${id}`,
        content: {
          hitPolicy: "first",
          inputs: [{ id: "answer", name: "answer", type: "expression", field: `i${id}` }],
          outputs: [{ id: "points", name: "points", type: "expression", field: `p${id}` }],
          rules: rules.map(([answer, points], at) => ({ _id: `r${at}`, answer, points })),
        },
      };
    }),
    (result) => {
      const sums = [0, 0, 0];
      for (const { id } of indicators)
        sums[partOf(id)] = (sums[partOf(id)] ?? 0) + Number(result[`p${id}`] ?? Number.NaN);
      return sums;
    },
  );

export const hyperFormula = (rows: readonly Row[]): Grades => {
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
