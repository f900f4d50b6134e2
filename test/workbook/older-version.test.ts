// 旧版的表换成现行的：改了什么逐条说出，拿不准的请人定；没人定的、没处放的另列，一格不丢
import { describe, expect, test } from "vitest";
import type { ChecklistRegime, PointsRegime } from "#shared/engine/regime.ts";
import { jiaochengSchool } from "#shared/regimes/jiaocheng-credit-system/school.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import { apart, type Change, isOpen, type Settled } from "#shared/workbook/rebuilding/change.ts";
import { rebuilt } from "#shared/workbook/rebuilding/rebuilt.ts";
import { type Salvage, salvage } from "#shared/workbook/rebuilding/salvage.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetContent } from "#shared/workbook/sheet.ts";
import { accepted, filled, freshForm } from "./forms/filling.ts";
import { contentsOf, countedIds, formWith, regime, rowOf } from "./forms.ts";
import { olderAnnexes, olderCells, olderForm } from "./older-yichun.ts";

const older = (): readonly SheetContent[] =>
  contentsOf(
    olderForm([
      { ...rowOf(olderCells(0), "teacher-1"), version: 7, synced: "0123456789abcdef" },
      rowOf(olderCells(1), "teacher-2"),
    ]),
  );

const kept = (sheets: readonly SheetContent[], settled: Settled = {}): Salvage => {
  const found = salvage(sheets, { regimes, settled });
  if (isWorkbookRefused(found)) throw new Error(found.refusedWorkbook);
  return found;
};

const changesIn = ({ tables }: Salvage): readonly Change[] => tables.flatMap(({ changes }) => changes);
const contentsApart = ({ apart: all }: Salvage) => all.map(({ head, content, why }) => [head, content, why]);

const takingAll = (found: Salvage): Settled =>
  Object.fromEntries(
    changesIn(found).flatMap(({ id, choices: [first] }) => (first ? [[id, first.key]] : [])),
  );

const made = (found: Salvage): readonly SheetContent[] =>
  contentsOf(
    rebuilt(found, {
      unit: { code: found.unit.code ?? "", name: found.unit.name ?? "" },
      period: found.period ?? "",
      bureau: null,
      newId: countedIds(),
    }),
  );

describe("评价表", () => {
  test("现行的表多了一项：不说列被删了，说表是旧版的、少的是哪一项", () => {
    expect(readForm(older(), regime)).toEqual({
      refusedWorkbook: "form-older",
      values: { column: "9.集体意识" },
    });
  });

  test("一人一张的附件是旧版的：说得与宽表一样，只是指着附件里的格；定了以后收回的行也一样", () => {
    const rows = [
      { ...rowOf(olderCells(0), "teacher-1"), version: 7, synced: "0123456789abcdef" },
      rowOf(olderCells(1), "teacher-2"),
    ];
    const annexes = contentsOf(olderAnnexes(rows));
    expect(readForm(annexes, regime)).toEqual({
      refusedWorkbook: "form-older",
      values: { column: "9.集体意识" },
    });
    const [wide, found] = [kept(older()), kept(annexes)];
    const told = (of: Salvage) =>
      changesIn(of).map(({ id, kind, title, was, now, choices }) => [
        ...[id, kind, title, kind === "gone" ? "" : was, now],
        choices.map(({ key }) => key),
      ]);
    expect(told(found)).toEqual(told(wide));
    expect(changesIn(found).flatMap(({ kind, was }) => (kind === "gone" ? [was] : []))).toEqual([
      "G24",
      "G28",
    ]);
    const [inWide, inAnnex] = [older(), annexes].map(
      (sheets) => kept(sheets, takingAll(found)).tables[0]?.rows,
    );
    const values = (all: typeof inWide) => all?.map(({ id, version, values: own }) => [id, version, own]);
    expect(values(inAnnex)).toEqual(values(inWide));
    expect(accepted(readForm(made(kept(annexes, takingAll(found))), regime)).laid[0]?.pages).toHaveLength(2);
  });

  test("改了什么逐条说出，现行的依据写明；没有把握的才问", () => {
    const told = changesIn(kept(older())).map(({ id, kind, title, was, now, clause, cells, ...asked }) => [
      ...[id, kind, title, was, now, clause, cells],
      ...[asked.choices.map(({ key }) => key), asked.settled],
    ]);
    expect(told).toEqual([
      [
        ...["grid/2", "vocabulary", "2.按学校规定参加政治业务学习", "参加 2 / 未参加 0", "是 2 / 否 0"],
        ...["附件 三级指标2", 2, ["2"], null],
      ],
      [
        ...["grid/4", "reworded", "4.按学校安排参加社会活动", "4.社会活动登记", "4.按学校安排参加社会活动"],
        ...["附件 三级指标4", 2, ["4"], null],
      ],
      ["grid/5", "points", "5.仪容仪表", "是 3 / 否 0", "是 2 / 否 0", "附件 三级指标5", 2, [], null],
      ["grid/9z", "gone", "9z.有集体意识", "N8", "", null, 2, ["9"], null],
      ["grid/11z", "gone", "11z.佩戴校徽上岗", "P8", "", null, 2, [], null],
      ["grid/9", "new", "9.集体意识", "", "", "附件 三级指标9", 0, [], null],
      ["grid/10", "new", "10.滥用权利", "", "", "附件 三级指标10", 0, [], null],
      ["grid/name moved", "moved", "姓名", "", "", "第九条", 2, [], null],
      ["grid/residentId moved", "moved", "身份证号", "", "", "第九条", 2, [], null],
    ]);
    expect(
      changesIn(kept(older()))
        .filter(isOpen)
        .map(({ id }) => id),
    ).toEqual(["grid/2", "grid/4", "grid/9z"]);
  });

  test("没有人定之前：拿不准的和没处放的逐格另列，写明原来是哪一列；其余照搬，行编号、版本不变", () => {
    const found = kept(older());
    expect(contentsApart(found)).toEqual(
      [0, 1].flatMap(() => [
        ["2.按学校规定参加政治业务学习", "参加", "changed-since"],
        ["4.按学校安排参加社会活动", "是", "changed-since"],
        ["9z.有集体意识", "是", "gone-since"],
        ["11z.佩戴校徽上岗", "否", "gone-since"],
      ]),
    );
    const [first] = accepted(readForm(made(found), regime)).tables.grid ?? [];
    const { 2: _2, 4: _4, "9z": _9, "11z": _11, ...same } = olderCells(0);
    expect(first).toMatchObject({ id: "teacher-1", version: 7, synced: "0123456789abcdef" });
    expect(first?.values).toEqual(same);
  });

  test("定了的照办：意思没变的照搬，换了名字的归到新的一列，说不是的另列；一格不丢", () => {
    const found = kept(older(), { "grid/2": apart, "grid/4": "4", "grid/9z": "9" });
    expect(changesIn(found).filter(isOpen)).toEqual([]);
    expect(contentsApart(found).map(([, content]) => content)).toEqual(["参加", "否", "参加", "否"]);
    const rows = accepted(readForm(made(found), regime)).tables.grid ?? [];
    expect(
      rows.map(({ values }) => [values.name, values["2"], values["4"], values["9"], values["10"]]),
    ).toEqual([
      ["王建国", undefined, "是", "是", undefined],
      ["李敏", undefined, "是", "是", undefined],
    ]);
    const back = rows.reduce((sum, { values }) => sum + Object.keys(values).length, 0);
    expect(back + found.apart.length).toBe(2 * Object.keys(olderCells(0)).length);
  });

  test("换了填法也照搬：原来的说法留在格里，校验时指出，不悄悄改成别的", () => {
    const found = kept(older(), takingAll(kept(older())));
    const read = accepted(readForm(made(found), regime));
    expect(read.tables.grid?.map(({ values }) => values["2"])).toEqual(["参加", "参加"]);
    expect(read.problems.map(({ code, at }) => [code, at.split("#")[1] ?? at])).toContainEqual([
      "unknown-answer",
      "2",
    ]);
  });

  test("胡乱的回答不算数：没有的去处、没有的改动，照没有人定办", () => {
    const found = kept(older(), { "grid/2": "9", "grid/9z": "10", "grid/nothing": "1", "grid/11z": "9" });
    expect(found).toEqual(kept(older()));
  });

  test("两列不能去同一处：先到的去，后来的还要问", () => {
    const twice = older().map((sheet) =>
      sheet.name === "评价表"
        ? {
            ...sheet,
            cells: sheet.cells.map((row) => {
              const from = sheet.cells[7]?.indexOf("indicator:9z") ?? -1;
              const second = row[from] === "indicator:9z" ? "indicator:9y" : (row[from] ?? null);
              return [...row, ...Array(120 - row.length).fill(null), second];
            }),
          }
        : sheet,
    );
    const found = kept(twice, { "grid/9z": "9", "grid/9y": "9" });
    const asked = changesIn(found).filter(({ id }) => /9[yz]$/.test(id));
    expect(asked.map(({ id, settled, choices }) => [id, settled, choices.length])).toEqual([
      ["grid/9z", "9", 1],
      ["grid/9y", null, 0],
    ]);
    expect(contentsApart(found).filter(([head]) => head === "9z.有集体意识")).toHaveLength(2);
  });

  test("现行的表：什么改动也不说", () => {
    const current = contentsOf(formWith([rowOf(olderCells(0))]).workbook);
    expect(changesIn(kept(current))).toEqual([]);
  });
});

const olderChecklist: ChecklistRegime = {
  ...jiaochengSchool,
  groups: jiaochengSchool.groups.map((group) => ({
    ...group,
    items: group.items.flatMap((item) => {
      if (item.id === "1.1") return [{ ...item, title: { "zh-CN": "廉政建设", en: "Clean government" } }];
      if (item.id === "1.2") return [{ ...item, cite: { ...item.cite, quote: "加强热点问题的治理。" } }];
      if (item.id === "1.3") return [{ ...item, id: "8.8", title: { "zh-CN": "晨跑", en: "Morning run" } }];
      return [item];
    }),
  })),
};

describe("检查表：条目由表自己带来", () => {
  const answers = (form: ReturnType<typeof freshForm>, count: number) =>
    filled(form, {
      roster: [{ name: "示例小学" }],
      checks: Array.from({ length: count }, (_none, at) => ({ evidence: `佐证${at + 1}` })),
    });
  const sheets = () => contentsOf(answers(freshForm(olderChecklist), 4));

  test("条目改了名、改了原文、没了、新添的逐条说出；定了的归位，没处放的另列", () => {
    const found = kept(sheets());
    expect(
      changesIn(found).map(({ id, kind, clause, choices }) => [id, kind, clause, choices.length]),
    ).toEqual([
      ["checks#1.1 廉政建设", "gone", null, 1],
      ["checks#8.8 晨跑", "gone", null, 0],
      ["checks#1.1 党风廉政建设", "new", "二（一）1", 0],
      ["checks#1.2 治理群众反映热点问题", "reworded", "二（一）1", 1],
      ["checks#1.3 普法教育与依法治校", "new", "二（一）1", 0],
    ]);
    expect(found.apart.map(({ content }) => content)).toEqual(["佐证1", "佐证3", "佐证2"]);
    const settled = kept(sheets(), takingAll(found));
    expect(settled.apart.map(({ content, why }) => [content, why])).toEqual([["佐证3", "gone-since"]]);
    expect(
      accepted(readForm(made(settled), jiaochengSchool))
        .tables.checks?.slice(0, 4)
        .map(({ values }) => values.evidence),
    ).toEqual(["佐证1", "佐证2", undefined, "佐证4"]);
  });
});

const olderPoints: PointsRegime = {
  ...rushanPupil,
  sheet: {
    ...rushanPupil.sheet,
    groups: rushanPupil.sheet.groups.map((group) => ({
      ...group,
      items: group.items.map((item) =>
        item.id === "5-3-b"
          ? {
              ...item,
              title: { "zh-CN": "夹带纸条", en: "Crib notes" },
              cite: { ...item.cite, quote: "夹带纸条" },
            }
          : item,
      ),
    })),
  },
};

describe("积分表：条目从下拉中选", () => {
  test("选过的条目现行的表里没有了：说是哪个、几处；留在格里，校验时指出", () => {
    const sheets = contentsOf(
      filled(freshForm(olderPoints), {
        roster: [{ name: "虚小雨" }],
        deeds: [
          { subject: "虚小雨", item: "夹带纸条", on: "2026-03-02" },
          { subject: "虚小雨", item: "夹带纸条", on: "2026-03-03" },
          { subject: "虚小雨", item: "没有这样的条目", on: "2026-03-04" },
        ],
      }),
    );
    const found = kept(sheets);
    expect(
      changesIn(found).map(({ id, kind, was, cells, choices }) => [id, kind, was, cells, choices]),
    ).toEqual([["deeds/item values", "vocabulary", "夹带纸条、没有这样的条目", 3, []]]);
    expect(found.apart).toEqual([]);
    const read = accepted(readForm(made(found), rushanPupil));
    expect(read.problems.filter(({ code }) => code === "pick-unknown")).toHaveLength(3);
  });
});
