// 每部制度的情形与逐条锁定的数据：变异检验以它们为据，先要自己站得住
import { describe, expect, test } from "vitest";
import type { Instrument, RegimeOf } from "#shared/engine/regime.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { lockedLines } from "#test/prove/judge.ts";
import { situationsOf } from "./situations/all.ts";
import { linesOf } from "./situations/lines.ts";

describe.each(regimes)("$id", (regime) => {
  const situations = situationsOf(regime.id);
  test("有情形，名称各不相同", () => {
    expect(situations.length).toBeGreaterThan(0);
    expect(new Set(situations.map(({ name }) => name)).size).toBe(situations.length);
  });
  test.each(situations)("$name", ({ of, expected }) =>
    expect(of(regime as RegimeOf<Instrument>)).toEqual(expected),
  );
  test("数据逐条锁定", () => expect(linesOf(regime)).toEqual(lockedLines(regime)));
});
