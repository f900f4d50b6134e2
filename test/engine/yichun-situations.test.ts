// 伊春情形：手算的总分、各部分得分与等级，与程序的一致
import { describe, expect, test } from "vitest";
import { assessGrid } from "#shared/engine/grid/assess-grid.ts";
import type { Part } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { situations } from "./yichun-situations.ts";

describe("伊春：手算与assess一致", () => {
  test.each(Object.entries(situations))("%s", (_name, { facts, parts, total, grade, direct = [] }) => {
    const { problems, ...answer } = assessGrid(yichunPractitioner, facts);
    expect(problems).toEqual([]);
    expect(answer.parts).toEqual({ thought: parts[0], work: parts[1], results: parts[2] });
    expect(answer.total).toBe(total);
    expect(answer.direct.map(({ rule }) => rule)).toEqual(direct);
    expect(answer.grade).toBe(grade);
    expect(answer.lines).toHaveLength(44);
  });

  test("底线之下所能达到的最高总分是87分，所以87.5分直接判级的情形不会出现", () => {
    const reachable = (part: Part): number[] => {
      let totals = new Set([0]);
      for (const { cell } of part.groups.flatMap(({ indicators }) => indicators)) {
        const points =
          cell.kind === "choice"
            ? cell.answers.map((answer) => answer.points)
            : cell.kind === "bands"
              ? cell.bands.map((band) => band.points)
              : Array.from({ length: 501 }, (_, hundredth) => hundredth / 100);
        totals = new Set(
          [...totals].flatMap((total) => points.map((more) => total + Math.round(more * 100))),
        );
      }
      return [...totals];
    };
    const { parts, direct } = yichunPractitioner;
    const highest = direct.map(({ when }) =>
      parts
        .map((part) =>
          Math.max(
            ...reachable(part).filter(
              (total) => !("below" in when) || part.id !== when.part || total < when.below * 100,
            ),
          ),
        )
        .reduce((sum, most) => sum + most),
    );
    expect(highest).toEqual([8700, 8500, 8599]);
  });

  test("情形不少于30例", () => {
    expect(Object.keys(situations).length).toBeGreaterThanOrEqual(30);
  });
});
