// 伊春情形：总分、各部分、等级与直接判级
import { assessGrid } from "#shared/engine/grid/assess-grid.ts";
import { situations } from "#test/engine/yichun-situations.ts";
import type { Situation } from "./situation.ts";

export const yichunPractitioner: readonly Situation<"grid">[] = Object.entries(situations).map(
  ([name, { facts, parts, total, grade, direct = [] }]) => ({
    name,
    of: (regime) => {
      const got = assessGrid(regime, facts);
      return [
        Object.values(got.parts),
        got.total,
        got.grade,
        got.direct.map(({ rule }) => rule),
        got.problems.map(({ code }) => code),
      ];
    },
    expected: [parts, total, grade, direct, []],
  }),
);
