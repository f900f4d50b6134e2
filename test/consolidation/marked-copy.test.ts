// 退回给学校的表和信：问题标在格上，附一句话和条款；改好交回来，问题就没有了
import { beforeAll, describe, expect, it } from "vitest";
import { isRefused } from "#shared/consolidation/arrival.ts";
import { consolidate } from "#shared/consolidation/consolidate.ts";
import type { Consolidation, UnitReport } from "#shared/consolidation/consolidation.ts";
import { letterTo } from "#shared/consolidation/letter.ts";
import { markedCopy } from "#shared/consolidation/marked-copy.ts";
import { headRows } from "#shared/workbook/grid/grid-heads.ts";
import type { CellSpec, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { district } from "./district.ts";
import { arrived, asked, bureau, people, roster } from "./schools.ts";

let result: Consolidation;
beforeAll(async () => {
  result = consolidate(await district(), asked);
});

const unitNamed = (name: string): UnitReport => {
  const unit = result.units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`no unit ${name}`);
  return unit;
};
const copyFor = (name: string): WorkbookSpec => {
  let made = 0;
  return markedCopy(unitNamed(name), result, {
    locale: "zh-CN",
    bureau,
    newId: () => {
      made += 1;
      return `n-${String(made).padStart(5, "0")}`;
    },
  });
};
const markedCells = (workbook: WorkbookSpec): readonly CellSpec[] =>
  workbook.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => (cell?.mark ? [cell] : []))),
  );

describe("退回的表", () => {
  it("有问题的格都有底色和批注：符号、哪里不对、条款", () => {
    expect(
      markedCells(copyFor("伊美区第四中学")).map(({ value, mark, note }) => [
        String(value ?? "").slice(0, 6),
        mark,
        note,
      ]),
    ).toEqual([
      ["230717", "problem", expect.stringMatching(/^▲ 同一人也在“伊美区第三小学”的表上.*（第九条）$/)],
      ["230717", "problem", expect.stringMatching(/^▲ 身份证号校验位不符.*（第九条）$/)],
      ["", "problem", expect.stringMatching(/^▲ 缺项.*（附件 三级指标7）$/)],
      ["97", "problem", expect.stringMatching(/^▲ 填的是 97，出席率请写成 0 至 100%/)],
      ["", "problem", expect.stringMatching(/^▲ 这一格是没有算出来的公式/)],
      ["不清楚", "problem", expect.stringMatching(/^▲ 填的是“不清楚”/)],
      ["", "problem", expect.stringMatching(/^▲ 缺项/)],
    ]);
  });

  it("冲突的格空着，批注写明两份各填了什么", () => {
    expect(markedCells(copyFor("伊美区第一小学"))).toEqual([
      expect.objectContaining({
        mark: "conflict",
        note: "⇄ 几份表填的不一样（“3.8”见 第一小学（办公室改）.xlsx；“4.6”见 第一小学（教务处改）.xlsx）：请填上正确的一个（附件 三级指标31）",
      }),
    ]);
  });

  it("读回来就是那些行，由收到的各份改来：学校改好再交，比原来的都新", async () => {
    const copy = await arrived("退回.xlsx", await writeXlsx(copyFor("伊美区第四中学")));
    if (isRefused(copy.read)) throw new Error(copy.read.refused.refusedWorkbook);
    expect(copy.read.unit.code).toBe("3123000104");
    expect(copy.read.rows.map(({ cells }) => cells)).toEqual(
      unitNamed("伊美区第四中学").rows.map(({ cells }) => cells),
    );
    const all = consolidate([...(await district()), copy], asked);
    expect(all.files.filter(({ state }) => state === "older").map(({ file }) => file)).toContain(
      "第四中学.xlsx",
    );
  });

  it("没有问题的单位得到一张没有标记的表，没有信", () => {
    const workbook = copyFor("伊美区第二小学");
    expect(markedCells(workbook)).toEqual([]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["封面", "评价表", "_chengxin"]);
    expect(
      letterTo(unitNamed("伊美区第二小学"), result, { locale: "zh-CN", bureau: bureau.name }),
    ).toBeNull();
  });
});

describe("修改通知", () => {
  const letter = (name: string) =>
    letterTo(unitNamed(name), result, { locale: "zh-CN", bureau: bureau.name });

  it("写给经办人，逐人逐格，附条款；格的位置在退回的表上", () => {
    const text = letter("伊美区第四中学")?.text ?? "";
    expect(text).toContain("伊美区第四中学（经办人：严知行 0458-00004）：");
    expect(text).toContain(
      `4. 冯远山　H${headRows + 6}　3.按学校规定参加升降国旗活动：填的是 97，出席率请写成 0 至 100% 之间的百分数，如 97% 或 0.97（附件 三级指标3）`,
    );
    expect(text).toContain("执业信用信息仅作参考，不能作为教育从业人员奖惩的直接依据");
    expect(text.trimEnd().split("\n").slice(-2)).toEqual(["伊美区教育局", "2026年11月21日"]);
  });

  it("不写身份证号，不写别的学校的文件", () => {
    const text = letter("伊美区第四中学")?.text ?? "";
    for (const { residentId } of people(3, 11, 3)) expect(text).not.toContain(String(residentId));
    expect(text).not.toContain("第三小学.xlsx");
  });

  it("交了去年的表：说明要交哪一年的", () => {
    expect(letter("伊美区第五中学")?.text).toContain("这是 2025 年度的表，这次收的是 2026 年度");
    expect(roster.map(({ name }) => name)).toContain("伊美区第五中学");
  });

  it("英文也写得全", () => {
    const unit = unitNamed("伊美区第四中学");
    const text = letterTo(unit, result, { locale: "en", bureau: bureau.name })?.text ?? "";
    expect(text).toContain("the same person is on the form of “伊美区第三小学” too");
  });
});
