// 公布的词汇与说明：与程序一致，六种体例的例子都真的通过检验、能评价
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { regimeOn } from "#shared/engine/amended.ts";
import { assess } from "#shared/engine/assess.ts";
import { isOpen, prove } from "#shared/engine/prove/prove.ts";
import { isRegimeRefused, readRegimeFile } from "#shared/engine/prove/regime-file.ts";
import { recordIn } from "#shared/engine/records/read-record.ts";
import type { Instrument, Regime } from "#shared/engine/regime.ts";
import { checkSupplement } from "#shared/supplements/check.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { readSupplementFile } from "#shared/supplements/supplement-file.ts";
import { publishedSchema, schemaFile } from "./publish-schema.ts";

const page = readFileSync(new URL("../../docs/regime-format.md", import.meta.url), "utf8");

/** The blocks of a language in the section of that name. */
const blocks = (section: string, language: string): string[] => {
  const [, after = ""] = page.split(`\n## ${section}: `);
  const [text = ""] = after.split("\n## ");
  return [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "g"))].map(
    ([, block = ""]) => block,
  );
};

const exampleOf = (instrument: Instrument): { regime: Regime; source: string; record: unknown } => {
  const [source = ""] = blocks(instrument, "text");
  const [text = "", given = ""] = blocks(instrument, "json");
  const regime = readRegimeFile(text, "zh-CN");
  if (isRegimeRefused(regime)) throw new Error(JSON.stringify(regime));
  const [entry] = JSON.parse(given) as { readonly facts?: unknown; readonly record?: unknown }[];
  return { regime, source, record: entry?.facts ?? entry?.record };
};

const sampleSupplement = (): Supplement => {
  const read = readSupplementFile(blocks("supplement", "json")[0] ?? "", "zh-CN");
  if ("refused" in read) throw new Error(JSON.stringify(read.refused));
  return read.supplement;
};

const instruments = ["grid", "points", "checklist", "questionnaire", "archive", "findings"] as const;

test("docs/regime.schema.json与词汇一致；不一致时运行 node test/prove/publish-schema.ts", () => {
  expect(JSON.parse(readFileSync(schemaFile, "utf8"))).toEqual(JSON.parse(publishedSchema()));
});

describe.each(instruments)("说明里的例子 %s", (instrument) => {
  test("合乎词汇，是这种体例，检验没有发现", () => {
    const { regime, source } = exampleOf(instrument);
    expect(regime.instrument).toBe(instrument);
    expect(prove(regime, { source })).toEqual([]);
  });

  test("原文少了一条，就有未决的发现", () => {
    const { regime, source } = exampleOf(instrument);
    const cut = source.replace(/^第三条.*\n/m, "");
    expect(cut).not.toBe(source);
    const kinds = prove(regime, { source: cut })
      .filter(isOpen)
      .map(({ kind }) => kind);
    expect(kinds).toContain("source-differs");
    expect(kinds).toContain("quote-missing");
  });
});

test.each<[Instrument, object]>([
  ["grid", { total: 10, grade: "良好", problems: [] }],
  ["points", { total: 77, grade: "一般", problems: [] }],
  ["checklist", { score: null, all: { asked: 2, answered: 2, met: 1 }, breaches: [{ item: "1.2" }] }],
  ["questionnaire", { total: null, unscored: "no-supplement", problems: [] }],
  [
    "archive",
    {
      state: "open",
      sections: [
        { section: "awards", state: "in-review" },
        { section: "breaches", state: "missing" },
      ],
      problems: [],
    },
  ],
  ["findings", { state: "rectify", grounds: [{ fact: "h1", cite: { clause: "第三条" } }], problems: [] }],
])("例子 %s 的记录评价出说明里写的结果", (instrument, answer) => {
  const { regime, record } = exampleOf(instrument);
  const read = recordIn(regime, record, "zh-CN");
  if ("refused" in read) throw new Error(JSON.stringify(read.refused));
  expect(assess<Regime>(regime, read.record, { on: "2027-08-31" })).toMatchObject(answer);
});

test("说明里的修订能用在指标表的例子上，自施行之日起算", () => {
  const [, amendments = ""] = /```jsonc\n("amendments":[\s\S]*?)```/.exec(page) ?? [];
  const [text = ""] = blocks("grid", "json");
  const amended = readRegimeFile(text.replace(/}\s*$/, `,${amendments}}`), "zh-CN");
  if (isRegimeRefused(amended) || amended.instrument !== "grid") throw new Error(JSON.stringify(amended));
  const from = (on: "2026-12-31" | "2027-01-01") =>
    regimeOn(amended, on).grades.map((grade) => grade.from?.value);
  expect([from("2026-12-31"), from("2027-01-01")]).toEqual([
    [8, 0],
    [9, 0],
  ]);
});

test("例子里的细则合乎它的制度，问卷因此有总分", () => {
  const { regime, record } = exampleOf("questionnaire");
  const supplement = sampleSupplement();
  expect(checkSupplement(regime, supplement)).toEqual([]);
  const read = recordIn(regime, record, "zh-CN");
  if ("refused" in read) throw new Error(JSON.stringify(read.refused));
  expect(assess<Regime>(regime, read.record, { on: "2027-08-31", supplement })).toMatchObject({ total: 90 });
});
