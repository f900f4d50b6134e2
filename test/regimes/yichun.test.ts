// 伊春办法的数据：44项、三级、分值相加、原文逐字可查
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { regimeSchema } from "#shared/engine/vocabulary/regime.ts";
import { grids } from "#shared/regimes/grids.ts";
import { yichunPractitioner as regime } from "#shared/regimes/yichun-practitioner/regime.ts";

const text = readFileSync(
  new URL("../../shared/regimes/yichun-practitioner/source.txt", import.meta.url),
  "utf8",
);

const citesIn = (value: unknown): { clause: string; quote: string }[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("clause" in value && "quote" in value) return [value as { clause: string; quote: string }];
  return Object.values(value).flatMap(citesIn);
};

describe("伊春办法的数据", () => {
  test.each(grids)("$id 合乎制度的词汇", (candidate) => {
    expect(regimeSchema.parse(candidate)).toEqual(candidate);
  });

  test("只有数据：与它的JSON一样", () => {
    expect(JSON.parse(JSON.stringify(regime))).toEqual(regime);
  });

  test("原文的摘要与记载的一致", () => {
    expect(createHash("sha256").update(text).digest("hex")).toBe(regime.source.sha256);
  });

  test("每一处引文都逐字见于原文", () => {
    const cites = citesIn(regime);
    expect(cites.length).toBeGreaterThan(80);
    expect(cites.filter(({ quote }) => !text.includes(quote))).toEqual([]);
  });

  test("44项指标，编号1至44，各有名称与评分说明见于原文", () => {
    const indicators = indicatorsOf(regime);
    expect(indicators.map(({ id }) => id)).toEqual(Array.from({ length: 44 }, (_, i) => String(i + 1)));
    const flat = text.replaceAll(/\s/g, "");
    for (const { id, title, note, cite } of indicators) {
      expect(flat).toContain(`${id}${id === "11" ? "" : "."}${title["zh-CN"]}${note.replaceAll(/\s/g, "")}`);
      expect(cite.clause).toBe(`附件 三级指标${id}`);
    }
  });

  test("各级分值相加：20+12=32，9+14+6=29，11+4+4+10+10=39，满分100", () => {
    const best = (cell: (typeof regime.parts)[0]["groups"][0]["indicators"][0]["cell"]) =>
      cell.kind === "score"
        ? cell.max
        : Math.max(
            ...(cell.kind === "choice" ? cell.answers : cell.kind === "bands" ? cell.bands : []).map(
              ({ points }) => points,
            ),
          );
    const sums = regime.parts.map((part) =>
      part.groups.map(({ indicators }) => indicators.reduce((sum, { cell }) => sum + best(cell), 0)),
    );
    expect(sums).toEqual([
      [20, 12],
      [9, 14, 6],
      [11, 4, 4, 10, 10],
    ]);
    for (const [index, part] of regime.parts.entries()) {
      expect(sums[index]?.reduce((a, b) => a + b)).toBe(part.max);
      for (const [at, { max }] of part.groups.entries()) if (max) expect(sums[index]?.[at]).toBe(max);
    }
    expect(regime.parts.reduce((sum, { max }) => sum + max, 0)).toBe(regime.total.max);
  });

  test("每个分值都写在它的引文里；引文里没有的，有解读为据", () => {
    const readings = new Set(regime.ambiguities.map(({ id }) => id));
    for (const { cell, cite } of indicatorsOf(regime)) {
      if (cell.kind === "score") {
        expect(cite.quote.endsWith(`\t${cell.max}`)).toBe(true);
        expect(readings).toContain(cell.reading);
      } else if (cell.kind === "choice") {
        for (const { answer, points, reading } of cell.answers)
          if (reading) expect(readings).toContain(reading);
          else expect(cite.quote.replaceAll(/\s+/g, " ")).toContain(`${answer} ${points}`);
      } else {
        const bands = cell.kind === "bands" ? cell.bands : [];
        expect(bands).not.toEqual([]);
        for (const { points } of bands) expect(cite.quote).toMatch(new RegExp(`%\\t${points}`));
      }
    }
  });

  test("第一至二十二条和附件都有交代", () => {
    const articles = [...text.matchAll(/^(第[一二三四五六七八九十]+条)/gm)].map(([, article]) => article);
    expect(articles).toHaveLength(22);
    expect(Object.keys(regime.coverage)).toEqual([...articles, "附件"]);
  });

  test("等级首尾相接：0至100之间没有缺口也没有重叠", () => {
    const ascending = regime.grades.toReversed();
    for (const [index, { to }] of ascending.entries()) {
      const next = ascending[index + 1];
      if (next) expect([next.from.value, next.from.closed]).toEqual([to.value, !to.closed]);
    }
    expect([ascending[0]?.from, ascending.at(-1)?.to]).toEqual([
      { value: 0, closed: true },
      { value: 100, closed: true },
    ]);
  });

  test("改一个数就是另一个版本", () => {
    const amended = structuredClone(regime);
    const floor = amended.direct[0];
    if (floor && "below" in floor.when) floor.when.below = 19;
    expect(regimeVersion(amended)).not.toBe(regimeVersion(regime));
    expect(regimeVersion(structuredClone(regime))).toBe(regimeVersion(regime));
  });
});
