// 细则的工作簿：写出再读回，一个字也不差；版式合 Excel 的规矩
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { regimeOf, regimes } from "#shared/regimes/registry.ts";
import { supplementSchema } from "#shared/supplements/schema.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetSpec } from "#shared/workbook/sheet.ts";
import { supplementWorkbook } from "#shared/workbook/supplement/layout.ts";
import { readSupplement } from "#shared/workbook/supplement/read.ts";
import { specFaults } from "#shared/workbook/xlsx/check-spec.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { sampleOf, samples } from "#test/supplements/samples.ts";
import { contentsOf } from "./forms.ts";

const unit = { code: "2137000001", name: "示例学校" };

const workbookOf = (regime: Regime, supplement: Supplement, reasons: Record<string, string> = {}) => {
  const workbook = supplementWorkbook(regime, { unit, locale: "zh-CN", supplement, reasons });
  if (workbook === null) throw new Error(`${regime.id} leaves nothing to the unit`);
  return workbook;
};

const readBack = (regime: Regime, supplement: Supplement) => {
  const read = readSupplement(contentsOf(workbookOf(regime, supplement)), regimeOf);
  if (isWorkbookRefused(read)) throw new Error(read.refusedWorkbook);
  return read;
};

describe("写出再读回", () => {
  it.each(samples.map(({ regime, supplement }) => [supplement.id, regime, supplement] as const))(
    "%s：经过真正的 .xlsx 文件，一字不差，没有问题，没有改读",
    async (_id, regime, supplement) => {
      const first = Object.keys(supplement.gives.items ?? {})[0];
      const reasons = first === undefined ? {} : { base: "纪要第一条" };
      const sheets = await readXlsx(await writeXlsx(workbookOf(regime, supplement, reasons)));
      if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
      const read = readSupplement(sheets, regimeOf);
      if (isWorkbookRefused(read)) throw new Error(read.refusedWorkbook);
      expect(read.problems).toEqual([]);
      expect(read.readings).toEqual([]);
      expect(read.supplement).toEqual(supplement);
      expect(read.unit).toEqual({ code: supplement.unit, name: "示例学校" });
      expect(supplementSchema.parse(read.supplement)).toEqual(supplement);
    },
  );

  it("任意的分值、权重、界、名称、人数都读回原样", () => {
    const text = fc
      .string({
        unit: fc.constantFrom(..."信用加分、减分 甲乙丙 A4-x（）“”·，".split("")),
        minLength: 1,
        maxLength: 20,
      })
      .map((words) => words.trim())
      .filter((words) => words !== "");
    const points = fc.integer({ min: 1, max: 400 }).map((n) => n / 10);
    const name = fc.string({ unit: fc.constantFrom(..."甲乙丙丁"), minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.constantFrom("rushan-pupil", "rushan-staff"),
        fc.array(name, { minLength: 1, maxLength: 13 }),
        fc.array(fc.tuple(text, text, points), { maxLength: 6 }),
        fc.integer({ min: 1, max: 999 }),
        points,
        (id, by, own, version, value) => {
          const { regime, supplement } = sampleOf(id);
          const under = regime.id === "rushan-pupil" ? "5-8" : "debit-ethics";
          const changed: Supplement = {
            ...supplement,
            version,
            approved: { by, on: "2025-08-28", minutes: by[0] ?? "" },
            title: { "zh-CN": own[0]?.[0] ?? "细则", en: own[0]?.[1] ?? "plan" },
            gives: {
              ...supplement.gives,
              ...(regime.id === "rushan-staff" ? { base: value } : {}),
              added: [
                { id: "z", under, title: { "zh-CN": "细分", en: "closer" }, points: value },
                ...own.map(([zh, en, worth], at) => ({
                  id: `n${at}`,
                  under,
                  title: { "zh-CN": zh, en },
                  points: worth,
                })),
              ],
            },
          };
          expect(readBack(regime, changed).supplement).toEqual(changed);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("权重按写法移小数点：0.01% 到 100% 的每一个都读回原数", () => {
    const teacher = sampleOf("jiaocheng-teacher");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (hundredths) => {
        const weights = { ...teacher.supplement.gives.weights, self: hundredths / 100 };
        const changed = { ...teacher.supplement, gives: { weights } };
        expect(readBack(teacher.regime, changed).supplement).toEqual(changed);
      }),
      { numRuns: 60 },
    );
  });

  it("分级的细分项目一级一行，读回是一项；单位的理由也读回", () => {
    const pupil = sampleOf("rushan-pupil");
    const { regime, supplement } = pupil;
    const added = [
      {
        id: "4-3-a",
        under: "4-3",
        title: { "zh-CN": "科技竞赛", en: "Science contest" },
        points: { 县: 2, 地: 4, 省: 7, 国家: 10 },
      },
    ];
    const changed: Supplement = { ...supplement, gives: { ...supplement.gives, added } };
    const reasons = { "items.4-3.县": "纪要第二条", "added.4-3-a": "鼓励科技" };
    const read = readSupplement(contentsOf(workbookOf(regime, changed, reasons)), regimeOf);
    if (isWorkbookRefused(read)) throw new Error(read.refusedWorkbook);
    expect(read.supplement).toEqual(changed);
    expect(read.reasons).toEqual(reasons);
  });

  it("建议稿没有审核，读回仍是建议稿", () => {
    for (const { regime, supplement } of samples) {
      const proposal: Supplement = { ...supplement, approved: null };
      expect(readBack(regime, proposal)).toMatchObject({ supplement: proposal, problems: [] });
    }
  });
});

describe("版式", () => {
  const open = regimes.filter(({ supplement }) => supplement !== null);
  const texts = (sheet: SheetSpec | undefined): string[] =>
    (sheet?.rows ?? []).flatMap((row) =>
      row.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])),
    );

  it.each(
    open.flatMap((regime) =>
      (["zh-CN", "en"] as const).map((locale) => [regime.id, locale, regime] as const),
    ),
  )("%s（%s）的空表：Excel 收得下，A4，只有填写的格子没有锁", (_id, locale, regime) => {
    const workbook = supplementWorkbook(regime, { unit, locale });
    expect(workbook).not.toBeNull();
    if (workbook === null) return;
    expect(specFaults(workbook)).toEqual([]);
    for (const sheet of workbook.sheets) {
      expect(sheet.protected).toBe(true);
      if (sheet.visibility === "visible") expect(sheet.print).toMatchObject({ paper: "A4", pagesWide: 1 });
      for (const { box } of sheet.validations) expect(sheet.rows[box.top]?.[box.left]?.unlocked).toBe(true);
    }
    expect(workbook.sheets.at(-1)).toMatchObject({ name: "_chengxin", visibility: "veryHidden" });
    const meta = workbook.sheets.at(-1)?.rows.map((row) => row.map((cell) => cell?.value));
    expect(meta).toEqual(
      expect.arrayContaining([
        ["kind", "supplement"],
        ["regime", regime.id],
        ["regime-version", regimeVersion(regime)],
        ["unit", "2137000001"],
      ]),
    );
  });

  it("蕉城学生档案什么也不留给单位：没有表可制", () => {
    const pupil = regimeOf("jiaocheng-pupil");
    expect(pupil && supplementWorkbook(pupil, { unit, locale: "zh-CN" })).toBeNull();
  });

  it("封面：建议稿的标记、依据、审核机构；示例写明不是法规", () => {
    const pupil = sampleOf("rushan-pupil");
    const blank = texts(supplementWorkbook(pupil.regime, { unit, locale: "zh-CN" })?.sheets[0]);
    expect(blank).toEqual(
      expect.arrayContaining(["实施细则（建议稿）", "示例学校实施细则", "2137000001", "领导小组成员"]),
    );
    expect(blank.some((line) => line.includes("建议稿不生效：经学校信用建设工作领导小组审核通过"))).toBe(
      true,
    );
    expect(blank).not.toContain("示例　不是法规，不是任何单位的规定");
    const filled = texts(workbookOf(pupil.regime, pupil.supplement).sheets[0]);
    expect(filled).toEqual(
      expect.arrayContaining(["示例　不是法规，不是任何单位的规定", "实施细则", "示例甲", "示例2025-01"]),
    );
  });

  it("量化表：每一项有条款和原文，选中一格即说明范围", () => {
    const pupil = sampleOf("rushan-pupil");
    const sheet = workbookOf(pupil.regime, pupil.supplement).sheets[1];
    expect(texts(sheet)).toEqual(
      expect.arrayContaining([
        "第四条（一）",
        "在年级、校级各类体育、艺术、科技、读书、征文、知识竞赛等活动中获奖的。",
        "0.5 至 40 分，最小单位 0.5",
        "items.4-3.国家",
      ]),
    );
    expect(sheet?.validations).toHaveLength(25);
    expect(sheet?.validations[0]).toMatchObject({
      rule: { kind: "decimal", min: 0.5, max: 40 },
      prompt: { title: "年级、校级活动获奖　年级", text: "请填 0.5 至 40 之间的数，最小单位 0.5。" },
    });
  });
});
