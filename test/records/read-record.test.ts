// 外来的记录：六种体例，合格的照读照评，不合格的各有代码与位置，恶意的不进门
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { assess, isNotYet, type Records } from "#shared/engine/assess.ts";
import type { archiveRecord } from "#shared/engine/records/archive.ts";
import type { checklistRecord } from "#shared/engine/records/checklist.ts";
import type { findingsRecord } from "#shared/engine/records/findings.ts";
import { type answers, recordLimits } from "#shared/engine/records/pieces.ts";
import type { pointsRecord } from "#shared/engine/records/points.ts";
import type { questionnaireRecord } from "#shared/engine/records/questionnaire.ts";
import { readRecord, recordIn } from "#shared/engine/records/read-record.ts";
import type { Instrument, Regime } from "#shared/engine/regime.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { document, hit, order } from "#test/engine/findings-facts.ts";
import { appeal, breach, file } from "#test/engine/student-files.ts";
import { full } from "#test/engine/yichun-facts.ts";

const regimeOf = (instrument: Instrument): Regime => {
  const found = regimes.find((regime) => regime.instrument === instrument);
  if (found === undefined) throw new Error(instrument);
  return found;
};

const sound: Records = {
  grid: full,
  points: {
    subject: { stage: 5, enrolled: "2021-09-01" },
    period: { from: "2025-09-01", to: "2026-08-31" },
    deeds: [
      { id: "1", item: "4-5", on: "2025-10-20", reason: "拾金不昧" },
      {
        id: "2",
        item: "5-6",
        on: "2025-11-03",
        found: "2025-11-05",
        admonished: ["2025-10-13"],
        evidence: [],
      },
    ],
    mendings: [{ id: "m", repair: "volunteer", deed: "2", on: "2026-03-02" }],
  },
  checklist: { unit: { kind: "public", stages: ["compulsory"] }, answers: { "1.1": "达到", "1.2": null } },
  questionnaire: {
    answers: { self: [90], peers: [88, 92] },
    stages: ["compulsory"],
    breaches: [
      {
        id: "b",
        breach: "exam-fraud",
        on: "2026-01-05",
        decision: { name: "决定", number: "1号", authority: "教育局", on: "2026-02-01" },
      },
    ],
  },
  archive: {
    ...file,
    entries: [breach("e1", "exam-cheating")],
    appeals: [appeal("e1", { outcome: "amend", amended: "更正后的内容" })],
  },
  findings: [
    hit("h1", "2026-03-02"),
    order("o1", "2026-03-05", ["h1"], { within: { count: 10, unit: "workday" } }),
  ],
};
const instruments = Object.keys(sound) as Instrument[];

/** Every optional member made required: a member that only one side knows shows. Orders' terms take no extension. */
type Whole<T> = T extends readonly (infer Member)[]
  ? readonly Whole<Member>[]
  : T extends object
    ? { readonly [Key in keyof T as Exclude<Key, "extension">]-?: Whole<T[Key]> }
    : T;
/** `recordSchemas` holds what is read to the engines' types; this holds the engines' members to what is read. */
type Complete<Schema extends z.ZodType, I extends Instrument> =
  Whole<z.output<Schema>> extends Whole<Records[I]> ? true : false;
const complete: {
  readonly grid: Complete<typeof answers, "grid">;
  readonly points: Complete<typeof pointsRecord, "points">;
  readonly checklist: Complete<typeof checklistRecord, "checklist">;
  readonly questionnaire: Complete<typeof questionnaireRecord, "questionnaire">;
  readonly archive: Complete<typeof archiveRecord, "archive">;
  readonly findings: Complete<typeof findingsRecord, "findings">;
} = { grid: true, points: true, checklist: true, questionnaire: true, archive: true, findings: true };

test("引擎认得的字段，样子里都有（不齐就编译不过）", () => {
  expect(Object.keys(complete)).toEqual(instruments);
});

const codesOf = (instrument: Instrument, json: string): (readonly [string, string | null])[] => {
  const read = readRecord(regimeOf(instrument), json, "zh-CN");
  return "refused" in read ? read.refused.map(({ code, path }) => [code, path] as const) : [];
};

describe.each(instruments)("体例 %s", (instrument) => {
  const record = sound[instrument];
  const text = JSON.stringify(record);

  test("合格的照读，评价得出结果", () => {
    const regime = regimeOf(instrument);
    const read = readRecord(regime, text, "zh-CN");
    expect(read).toEqual({ record: JSON.parse(text) });
    if ("refused" in read) throw new Error("refused");
    expect(isNotYet(assess<Regime>(regime, read.record, { on: "2026-09-30" }))).toBe(false);
  });

  test("所用的字段都在样子里：读进来一样不少", () => {
    expect(recordIn(regimeOf(instrument), record, "zh-CN")).toEqual({ record });
  });

  test.each([
    ["不是JSON", `${text}，`, "not-json"],
    ["后面还有内容", `${text} 1`, "not-json"],
    ["嵌套十万层", "[".repeat(100_000) + "]".repeat(100_000), "too-deep"],
    ["太长的全文", `${text}${" ".repeat(recordLimits.characters)}`, "too-large"],
    ["60万个值", `[${"0,".repeat(600_000)}0]`, "too-many-values"],
    ["1 MB的文字", JSON.stringify({ 1: "长".repeat(1_048_576) }), "text-too-long"],
    ["半个字符", '{"1":"\\ud842"}', "text-malformed"],
    ["__proto__", '{"__proto__":{"polluted":true}}', "forbidden-key"],
    ["constructor", '{"constructor":1}', "forbidden-key"],
    ["名称重复", '{"1":"是","1":"否"}', "duplicate-key"],
    ["无穷大", '{"1":1e999}', "not-finite"],
    ["样子全不对", "7", "wrong-shape"],
  ])("%s：拒绝", (_name, json, code) => {
    expect(codesOf(instrument, json).map(([found]) => found)).toEqual([code]);
  });

  test("循环、函数、日期对象、NaN：不是JSON里能有的，拒绝", () => {
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    const refusal = (value: unknown) => {
      const read = recordIn(regimeOf(instrument), value, "zh-CN");
      return "refused" in read ? read.refused[0]?.code : null;
    };
    expect([cyclic, { 1: () => 1 }, { 1: new Date(0) }, new Map(), { 1: Number.NaN }].map(refusal)).toEqual([
      "too-deep",
      "not-plain",
      "not-plain",
      "not-plain",
      "not-finite",
    ]);
  });
});

test.each<[string, Instrument, object, string, string]>([
  ["多出的字段", "points", { ...sound.points, grade: "A" }, "unknown-field", "$"],
  [
    "里层多出的字段",
    "points",
    { ...sound.points, subject: { stage: 5, name: "某" } },
    "unknown-field",
    "$.subject",
  ],
  ["缺了周期", "points", { ...sound.points, period: undefined }, "wrong-shape", "$.period"],
  [
    "分是文字",
    "points",
    { ...sound.points, deeds: [{ id: "1", item: "4-5", on: "2025-10-20", awarded: "3" }] },
    "wrong-shape",
    "$.deeds[0].awarded",
  ],
  [
    "2月30日",
    "points",
    { ...sound.points, deeds: [{ id: "1", item: "4-5", on: "2026-02-30" }] },
    "date-invalid",
    "$.deeds[0].on",
  ],
  [
    "日期没有补零",
    "points",
    { ...sound.points, period: { from: "2025-9-1", to: "2026-08-31" } },
    "date-invalid",
    "$.period.from",
  ],
  [
    "两行同一个编号",
    "points",
    {
      ...sound.points,
      deeds: [
        { id: "1", item: "4-5", on: "2025-10-20" },
        { id: "1", item: "4-4", on: "2025-10-21" },
      ],
    },
    "same-id-twice",
    "$.deeds[1].id",
  ],
  [
    "一件事写得太多，超过五千行",
    "points",
    {
      ...sound.points,
      deeds: Array.from({ length: recordLimits.rows + 1 }, (_, at) => ({
        id: String(at),
        item: "4-5",
        on: "2025-10-20",
      })),
    },
    "wrong-shape",
    "$.deeds",
  ],
  [
    "没有这种单位",
    "checklist",
    { ...sound.checklist, unit: { kind: "club", stages: [] } },
    "wrong-shape",
    "$.unit.kind",
  ],
  [
    "答案是数组",
    "checklist",
    { ...sound.checklist, answers: { "1.1": ["达到"] } },
    "wrong-shape",
    '$.answers["1.1"]',
  ],
  [
    "一千零一个答案",
    "grid",
    Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [at, "是"])),
    "too-many-answers",
    "$",
  ],
  ["分不是数", "questionnaire", { answers: { self: [null] } }, "wrong-shape", "$.answers.self[0]"],
  [
    "决定缺文号",
    "questionnaire",
    {
      answers: {},
      breaches: [
        {
          id: "b",
          breach: "x",
          on: "2026-01-05",
          decision: { name: "决定", authority: "局", on: "2026-01-06" },
        },
      ],
    },
    "wrong-shape",
    "$.breaches[0].decision.number",
  ],
  [
    "没有这种人",
    "archive",
    { ...sound.archive, entries: [{ ...breach("e1", "x"), by: { kind: "ghost" } }] },
    "wrong-shape",
    "$.entries[0].by.kind",
  ],
  [
    "签署日不真实",
    "archive",
    { ...sound.archive, signed: { pledge: "2026-13-01" } },
    "date-invalid",
    "$.signed.pledge",
  ],
  ["没有这种事实", "findings", [{ kind: "rumour", id: "r", on: "2026-01-01" }], "wrong-shape", "$[0].kind"],
  [
    "期限两种写法都不是",
    "findings",
    [{ ...order("o1", "2026-03-05", ["h1"], { by: "2026-04-01" }), due: { by: "2026-04-31" } }],
    "date-invalid",
    "$[0].due.by",
  ],
  [
    "文书多一栏",
    "findings",
    [{ kind: "judgment-defaulter", id: "j", on: "2026-01-01", document: { ...document, secret: 1 } }],
    "unknown-field",
    "$[0].document",
  ],
])("%s：指出位置", (_name, instrument, record, code, path) => {
  expect(codesOf(instrument, JSON.stringify(record))).toEqual([[code, path]]);
});

test("拒绝的话里没有记录里的人和事", () => {
  const read = readRecord(regimeOf("points"), '{"subject":{"name":"沈知微"},"deeds":[{"id":沈知微', "zh-CN");
  expect(JSON.stringify(read)).not.toContain("沈知微");
  const wrong = { ...sound.points, deeds: [{ id: "1", item: "4-5", on: "沈知微", reason: 7 }] };
  expect(JSON.stringify(readRecord(regimeOf("points"), JSON.stringify(wrong), "en"))).not.toContain("沈知微");
});
