// 汇总的情形：三份表、寄两次、一人两校、去年的表、没交的学校；先后不影响，什么也不丢
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Arrival, isRefused } from "#shared/consolidation/arrival.ts";
import { givenChoice } from "#shared/consolidation/choices.ts";
import { consolidate } from "#shared/consolidation/consolidate.ts";
import type { Consolidation, UnitReport } from "#shared/consolidation/consolidation.ts";
import { mergeOne } from "#shared/consolidation/merge-one.ts";
import type { Cells } from "#shared/contract/shapes.ts";
import { mergeCopies } from "#shared/workbook/travel/merge-copies.ts";
import { personKeysOf } from "#shared/workbook/travel/persons.ts";
import { district } from "./district.ts";
import { asked, formOf, people, regime, roster, sent, typedIn, withoutPersons } from "./schools.ts";

let arrivals: readonly Arrival[] = [];
let result: Consolidation;
beforeAll(async () => {
  arrivals = await district();
  result = consolidate(arrivals, asked);
});

const unitNamed = (name: string, of = result): UnitReport => {
  const unit = of.units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`no unit ${name}`);
  return unit;
};
const fileNamed = (name: string, of = result) => {
  const file = of.files.find((each) => each.file === name);
  if (file === undefined) throw new Error(`no file ${name}`);
  return file;
};
const problemsIn = (unit: UnitReport): readonly string[] =>
  unit.rows.flatMap(({ cells, problems }) =>
    problems.map(({ problem, place }) => `${cells.name ?? "—"} ${problem.at} ${problem.code} ${place.cell}`),
  );
/** A consolidation as plain data, for comparison. */
const plain = (of: Consolidation): unknown =>
  JSON.parse(JSON.stringify(of, (_, value: unknown) => (typeof value === "function" ? undefined : value)));

describe("一所学校的三份表", () => {
  it("后来的两份各改各的格，都留下；最早的一份是旧份", () => {
    const unit = unitNamed("伊美区第一小学");
    expect(unit.rows).toHaveLength(12);
    expect([unit.rows[0]?.cells["5"], unit.rows[1]?.cells["20"], unit.rows[3]?.cells["9"]]).toEqual([
      "否",
      "否",
      "否",
    ]);
    expect(fileNamed("第一小学.xlsx").state).toBe("older");
    expect(fileNamed("第一小学（教务处改）.xlsx").state).toBe("read");
  });

  it("同一格改成两个值是冲突：写明各是哪个文件、什么时候，谁也不替人选", () => {
    const unit = unitNamed("伊美区第一小学");
    expect(
      unit.conflicts.map(({ at, versions }) => [
        at,
        versions.map(({ value, sources }) => [
          value,
          sources.map(({ file, modified }) => `${file} ${modified}`),
        ]),
      ]),
    ).toEqual([
      [
        "31",
        [
          [3.8, ["第一小学（办公室改）.xlsx 2026-11-15T02:05:00.000Z"]],
          [4.6, ["第一小学（教务处改）.xlsx 2026-11-14T08:40:00.000Z"]],
        ],
      ],
    ]);
    expect(unit.rows[2]?.cells["31"]).toBeUndefined();
    expect(unit.rows[2]?.total).toBeNull();
    expect(unit.rows[2]?.problems.map(({ problem }) => problem.code)).toEqual(["in-conflict"]);
  });

  it("选定之后照所选再评；来了没见过的值，选定作废并说明", async () => {
    const unit = unitNamed("伊美区第一小学");
    const [conflict] = unit.conflicts;
    if (conflict === undefined) throw new Error("no conflict");
    const choice = givenChoice(unit, conflict, 4.6, "王科长", "2026-11-21T02:00:00.000Z");
    const decided = unitNamed("伊美区第一小学", consolidate(arrivals, { ...asked, choices: [choice] }));
    expect(decided.rows[2]?.cells["31"]).toBe(4.6);
    expect(decided.rows[2]?.total).not.toBeNull();
    expect(decided.conflicts.map(({ chosen }) => chosen?.by)).toEqual(["王科长"]);

    const third = await sent(
      "第一小学（副校长改）.xlsx",
      typedIn(formOf(0, people(0, 12, 2)), [[2, "31", 2]]),
    );
    const again = consolidate([...arrivals, third], { ...asked, choices: [choice] });
    expect(unitNamed("伊美区第一小学", again).conflicts.map(({ chosen }) => chosen)).toEqual([null]);
    expect(again.lapsed).toEqual([choice]);
  });
});

describe("收到的文件", () => {
  it("同样的表寄了两次只算一次", () => {
    expect(unitNamed("伊美区第二小学").rows).toHaveLength(9);
    expect(
      result.files.filter(({ file }) => /第二小学|二小/.test(file)).map(({ file, state }) => [file, state]),
    ).toEqual([
      ["微信/二小2026.xlsx", "read"],
      ["邮件/伊美区第二小学.xlsx", "duplicate"],
    ]);
  });

  it("去年的表不计入，写明是哪个年度；那个单位算未交", () => {
    const file = fileNamed("第五中学.xlsx");
    expect(file.findings).toEqual([{ code: "period-other", values: { period: "2025", asked: "2026" } }]);
    expect(unitNamed("伊美区第五中学").counted).toBe(false);
    expect(result.missing.map(({ name, clerk, sent: files }) => [name, clerk, files])).toEqual([
      ["伊美区第五中学", "陆远山 0458-00005", ["第五中学.xlsx"]],
      ["伊美区第七小学", "孟清和 0458-00007", ["伊美区第七小学.xlsx"]],
    ]);
  });

  it("读不了的文件有自己的一行和下一步，别的照收", () => {
    expect(fileNamed("伊美区第七小学.xlsx").refused?.refusedWorkbook).toBe("file-old-xls");
    expect(result.units.filter(({ counted }) => counted)).toHaveLength(5);
  });

  it("代码与名称不是同一个单位的表不猜，单独放着", async () => {
    const mixed = await sent(
      "不知谁的.xlsx",
      formOf(1, people(1, 9, 3), { unit: { code: "2123000101", name: "伊美区第二小学" } }),
    );
    const { units, files } = consolidate([mixed], asked);
    expect(files[0]?.findings.map(({ code }) => code)).toEqual(["unit-ambiguous"]);
    expect(units.map(({ counted, rows }) => [counted, rows.length])).toEqual([[false, 9]]);
  });

  it("名册里没有的单位照读，说明不在名册", async () => {
    const other = await sent(
      "外县.xlsx",
      formOf(1, people(1, 2, 3), { unit: { code: "2123999999", name: "外县小学" } }),
    );
    expect(consolidate([other], asked).files[0]?.findings.map(({ code }) => code)).toEqual(["unit-unknown"]);
  });

  it("两个到件同名是调用的错", () => {
    const [one] = arrivals;
    if (one === undefined) throw new Error("no arrival");
    expect(() => consolidate([one, one], asked)).toThrow(RangeError);
  });
});

describe("逐行核对", () => {
  it("一个人在两所学校的表上：两边都说明另一边在哪里", () => {
    const at = (name: string) =>
      unitNamed(name).rows.flatMap(({ problems }) =>
        problems
          .filter(({ problem }) => problem.code === "person-elsewhere")
          .map(({ problem, place }) => [place.file, place.cell, problem.values]),
      );
    expect(at("伊美区第三小学")).toEqual([
      [
        "第三小学.xlsx",
        "C22",
        { unit: "伊美区第四中学", file: "第四中学.xlsx", sheet: "评价表", cell: "C9" },
      ],
    ]);
    expect(at("伊美区第四中学")).toEqual([
      [
        "第四中学.xlsx",
        "C9",
        { unit: "伊美区第三小学", file: "第三小学.xlsx", sheet: "评价表", cell: "C22" },
      ],
    ]);
  });

  it("一个人在一张表上写了两行：两行都标出", async () => {
    const [first = {}, second = {}] = people(1, 2, 0);
    const twice = await sent("二小.xlsx", formOf(1, [first, second, { ...second, post: "数学教师" }]));
    expect(
      unitNamed("伊美区第二小学", consolidate([twice], asked)).rows.map(({ problems }) =>
        problems.map(({ problem }) => problem.code),
      ),
    ).toEqual([[], ["person-twice-here"], ["person-twice-here"]]);
  });

  it("每处问题指到来源文件的那一格；读不出的说明原文，不当缺项", () => {
    expect(problemsIn(unitNamed("伊美区第四中学"))).toEqual([
      "顾秋阳 residentId person-elsewhere C9",
      "贺明川 residentId resident-id.check-digit C12",
      "乔书仪 7 missing L13",
      "冯远山 3 out-of-bounds H14",
      "— name formula-text B15",
      "陆之恒 5 unknown-answer J16",
      "苏望舒 38 missing AQ17",
    ]);
  });

  it("换了写法的每一格都列出", () => {
    expect(
      unitNamed("伊美区第四中学").rows.flatMap(({ readings }) =>
        readings.map(({ at, from, to, place }) => [at, from, to, place.cell]),
      ),
    ).toEqual([
      ["3", " ９７％ ", 0.97, "H10"],
      ["31", "4.5 ", 4.5, "AJ11"],
    ]);
  });

  it("明显不同的单位只作提示：人人A级，一项人人填“否”", () => {
    expect(unitNamed("伊美区中心幼儿园").outliers.map(({ code, at, values }) => [code, at, values])).toEqual([
      ["grades-apart", null, { share: 59, grade: "A", here: 100, elsewhere: 41 }],
      ["one-answer", "12", { answer: "否", count: 10, share: 11 }],
      ["one-answer", "31", { answer: 5, count: 10, share: 0 }],
    ]);
    expect(unitNamed("伊美区第二小学").outliers).toEqual([]);
  });

  it("人人填得一模一样、总分离得太远，也提示", async () => {
    const [one = {}] = people(1, 1, 0);
    const same = people(1, 8, 0).map(
      ({ name, residentId }): Cells => ({
        ...one,
        name: name ?? null,
        residentId: residentId ?? null,
      }),
    );
    const low = people(2, 9, 0).map(
      (cells, at): Cells =>
        at === 4
          ? { ...cells, "1": "否", "2": "否", "4": "否", "5": "否", "6": "否", "7": "否", "8": "否" }
          : cells,
    );
    const { units } = consolidate(
      [await sent("二小.xlsx", formOf(1, same)), await sent("三小.xlsx", formOf(2, low))],
      asked,
    );
    expect(units.map(({ outliers }) => outliers.map(({ code, row }) => [code, row]))).toEqual([
      [["all-alike", null]],
      [["total-far", "r-2-0005"]],
    ]);
  });
});

describe("与上一次比", () => {
  it("哪些格改了，得分增减多少，级别因此怎样变；没有了的人、这次没来的单位", async () => {
    const before = formOf(2, people(2, 9, 0));
    const last = consolidate(
      [await sent("三小.xlsx", before), await sent("四中.xlsx", formOf(3, people(3, 2, 0)))],
      { ...asked, on: "2026-11-07" },
    );
    const now = withoutPersons(
      typedIn(before, [
        [0, "1", "否"],
        [0, "2", "否"],
        [0, "4", "否"],
        [1, "post", "教研员"],
      ]),
      [8],
    );
    const { differences } = consolidate([await sent("三小.xlsx", now)], {
      ...asked,
      previous: { versions: {}, on: last.on, rows: last.units.flatMap(({ rows }) => rows) },
    });
    expect(
      differences?.rows.map(({ kind, key, moved, before: was, after, cells }) => [
        kind,
        key,
        moved,
        was?.grade ?? null,
        after?.grade ?? null,
        cells.map(({ at, from, to, points }) => [at, from, to, points]),
      ]),
    ).toEqual([
      [
        "changed",
        "r-2-0001",
        true,
        "A",
        "B",
        [
          ["1", "是", "否", -2],
          ["2", "是", "否", -2],
          ["4", "是", "否", -2],
        ],
      ],
      ["changed", "r-2-0002", false, "A", "A", [["post", people(2, 9, 0)[1]?.post, "教研员", null]]],
      ["removed", "r-2-0009", false, "A", null, []],
    ]);
    expect(differences?.absent).toEqual([
      { group: { regime: regime.id, unit: "3123000104", period: "2026" }, rows: 2 },
    ]);
  });

  it("什么也没变就没有差异", () => {
    const previous = { versions: {}, on: "2026-11-20", rows: result.units.flatMap(({ rows }) => rows) };
    const { differences } = consolidate(arrivals, { ...asked, previous });
    expect([differences?.rows, differences?.absent, differences?.fresh]).toEqual([[], [], []]);
  });
});

describe("总的性质", () => {
  it("到得先后不影响结果", () => {
    const expected = plain(result);
    fc.assert(
      fc.property(fc.shuffledSubarray([...arrivals], { minLength: arrivals.length }), (shuffled) => {
        expect(plain(consolidate(shuffled, asked))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it("哪几份到齐都一样：每个文件的每一行，不在结果里，就在删去、冲突、重复或旧份里", () => {
    fc.assert(
      fc.property(fc.subarray([...arrivals], { minLength: 1 }), (some) => {
        const { units, files } = consolidate(some, asked);
        const told = new Set(
          files.filter(({ state }) => state === "duplicate" || state === "older").map(({ file }) => file),
        );
        const found = new Set(
          units
            .flatMap(({ rows, deleted, conflicts }) => [
              ...rows.flatMap(({ sources }) => sources),
              ...deleted.flatMap(({ deletedIn }) => deletedIn),
              ...conflicts.flatMap(({ versions }) => versions.flatMap(({ sources }) => sources)),
            ])
            .map(({ file, sheet, row }) => `${file} ${sheet} ${row}`),
        );
        for (const { file, read } of some)
          if (!isRefused(read) && !told.has(file))
            for (const { sheet, row } of read.rows) expect(found).toContain(`${file} ${sheet} ${row}`);
        expect(files).toHaveLength(some.length);
      }),
      { numRuns: 12 },
    );
  });

  it("单份的表与合并的办法结果相同", () => {
    const person = personKeysOf(regime);
    for (const { file, modified, read } of arrivals) {
      if (isRefused(read)) continue;
      const copy = {
        file,
        modified,
        unit: read.unit.code ?? "",
        period: read.period ?? "",
        ...read.claims,
        rows: read.rows,
      };
      expect(mergeOne(copy, read.content, person)).toEqual(mergeCopies([copy], { person }));
    }
  });

  it("没有名册就不缺单位，也没有不认识的单位", () => {
    const { missing, files } = consolidate(arrivals, { regimes: [regime], on: asked.on });
    expect(missing).toEqual([]);
    expect(files.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(["period-other"]);
    expect(roster).toHaveLength(7);
  });
});
