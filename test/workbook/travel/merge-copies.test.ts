// 合并各份：教务员和校长各改各的，几份回来合成一份
import { describe, expect, it } from "vitest";
import { maskResidentId } from "#shared/identity/mask.ts";
import { lineageOf, parentsOf } from "#shared/workbook/travel/lineage.ts";
import { mergeCells } from "#shared/workbook/travel/merge.ts";
import {
  cellsOf,
  disputes,
  edited,
  file,
  lin,
  merge,
  notesOf,
  numberOf,
  qiao,
  row,
  withCells,
  without,
  written,
  writtenFrom,
  zhou,
} from "./copies.ts";

const rows = [row("r-0001", lin, 8), row("r-0002", zhou, 9)];
const sent = written("三小.xlsx", rows);
const change = (name: string, id: string, cells: Parameters<typeof withCells>[2], of = sent) =>
  edited(of, name, withCells(of.rows, id, cells));

describe("两人各改一份", () => {
  it("教务员改了出勤，校长同时改了职称：两处都留下，没有冲突", () => {
    const clerk = change("三小（教务）.xlsx", "r-0001", { "3": 0.95 });
    const head = change("三小（校长）.xlsx", "r-0001", { post: "高级教师" });
    const merged = merge([head, clerk, sent]);
    expect(cellsOf(merged)["r-0001"]).toEqual({ ...lin, "3": 0.95, post: "高级教师" });
    expect(merged.conflicts).toEqual([]);
    expect(merged.base).toEqual([sent.version]);
    expect(merged.rows[0]?.from).toMatchObject({
      "3": { file: "三小（教务）.xlsx", row: 8 },
      post: { file: "三小（校长）.xlsx", row: 8 },
    });
  });

  it("同一格改成不同的值是冲突，两边的值、文件、时间、行都在，格子先空着", () => {
    const clerk = { ...change("甲.xlsx", "r-0001", { "3": 0.95 }), modified: "2026-11-19T08:00:00.000Z" };
    const head = { ...change("乙.xlsx", "r-0001", { "3": 0.9 }), modified: null };
    const merged = merge([clerk, head, sent]);
    expect(merged.conflicts).toEqual([
      {
        row: "r-0001",
        at: "3",
        versions: [
          { value: 0.9, sources: [{ file: "乙.xlsx", modified: null, sheet: null, row: 8 }] },
          {
            value: 0.95,
            sources: [{ file: "甲.xlsx", modified: "2026-11-19T08:00:00.000Z", sheet: null, row: 8 }],
          },
        ],
      },
    ]);
    expect(cellsOf(merged)["r-0001"]).not.toHaveProperty("3");
  });

  it("两人改成一样的值不是冲突；清空也是改动", () => {
    const clerk = change("甲.xlsx", "r-0001", { "3": 0.95, post: null });
    const head = change("乙.xlsx", "r-0001", { "3": 0.95, "1": "否" });
    const merged = merge([clerk, head, sent]);
    expect(disputes(merged)).toEqual([]);
    expect(cellsOf(merged)["r-0001"]).toEqual({
      name: "林素云",
      residentId: lin.residentId,
      "1": "否",
      "3": 0.95,
    });
    const refilled = change("丙.xlsx", "r-0001", { post: "高级教师" });
    expect(disputes(merge([clerk, refilled, sent]))).toEqual(["r-0001 post: 高级教师|"]);
  });

  it("发出去的那份不在手边：填了的算数，填得不一样的才问", () => {
    const clerk = change("甲.xlsx", "r-0001", { "3": 0.95, "5": "是" });
    const head = change("乙.xlsx", "r-0001", { post: null });
    const merged = merge([clerk, head]);
    expect(disputes(merged)).toEqual(["r-0001 3: 0.95|0.97"]);
    expect(cellsOf(merged)["r-0001"]).toMatchObject({ post: "语文教师", "5": "是" });
    expect(notesOf(merged, "甲.xlsx")).toContain("copy-base-missing");
    expect(disputes(merge([clerk, head], [sent]))).toEqual([]);
  });

  it("读不出的格不算清空：别人填的留下", () => {
    const [first, second] = withCells(rows, "r-0001", { "3": null, post: "高级教师" });
    if (first === undefined || second === undefined) throw new Error("two rows");
    const broken = edited(sent, "甲.xlsx", [{ ...first, problems: [{ at: "3" }] }, second]);
    const merged = merge([broken, change("乙.xlsx", "r-0002", { "3": 0.8 }), sent]);
    expect(cellsOf(merged)["r-0001"]).toEqual({ ...lin, post: "高级教师" });
  });

  it("只露头尾的证件号不压过写全的，露出的头尾对不上才问", () => {
    const masked = (number: unknown) => ({ ...lin, residentId: maskResidentId(String(number)) });
    const whole = written("丙.xlsx", [row("r-0001", lin)]);
    const shown = written("乙.xlsx", [row("r-0001", masked(lin.residentId))]);
    expect(disputes(merge([shown, whole]))).toEqual([]);
    expect(cellsOf(merge([shown, whole]))["r-0001"]).toEqual(lin);
    const other = written("甲.xlsx", [row("r-0001", masked(zhou.residentId))]);
    expect(merge([other, whole]).conflicts.map(({ at }) => at)).toEqual(["residentId"]);
  });

  it("不是同一单位同一年度的不能合并", () => {
    expect(() => merge([sent, { ...sent, unit: "2123000104" }])).toThrow(RangeError);
    expect(() => merge([])).toThrow(RangeError);
  });
});

describe("几代", () => {
  const clerk = change("二.xlsx", "r-0001", { "3": 0.95, "5": "是" });
  const office = writtenFrom(clerk, "三.xlsx", withCells(clerk.rows, "r-0001", { "3": 0.9 }));
  const head = change("四.xlsx", "r-0001", { post: "高级教师", "5": "否" }, office);

  it("后来的由前面的改来，前面的不再添什么", () => {
    const merged = merge([sent, clerk, office, head]);
    expect(disputes(merged)).toEqual([]);
    expect(cellsOf(merged)["r-0001"]).toEqual({ ...lin, "3": 0.9, "5": "否", post: "高级教师" });
    expect(notesOf(merged, "三小.xlsx")).toEqual(["copy-older"]);
    expect(notesOf(merged, "二.xlsx")).toEqual(["copy-older", "copy-newer", "copy-edited"]);
    expect(notesOf(merged, "四.xlsx")).toEqual(["copy-newer", "copy-edited"]);
  });

  it("从不同的代改来的：改在后一代之后的算数，不当成冲突", () => {
    const late = change("五.xlsx", "r-0002", { "3": 0.8 });
    const beside = change("六.xlsx", "r-0002", { post: "年级主任" }, office);
    const merged = merge([sent, clerk, office, head, late, beside]);
    expect(disputes(merged)).toEqual([]);
    expect(cellsOf(merged)).toEqual({
      "r-0001": { ...lin, "3": 0.9, "5": "否", post: "高级教师" },
      "r-0002": { ...zhou, "3": 0.8, post: "年级主任" },
    });
  });

  it("后一代改回原来的值也是改动", () => {
    const back = change("五.xlsx", "r-0001", { "3": 0.97 }, office);
    const beside = change("六.xlsx", "r-0002", { post: "年级主任" }, office);
    expect(cellsOf(merge([sent, clerk, office, back, beside]))["r-0001"]?.["3"]).toBe(0.97);
  });

  it("整份改回原样，与改过的那份说不清先后：问，不丢", () => {
    const back = edited(office, "五.xlsx", sent.rows);
    const merged = merge([back, office]);
    expect(disputes(merged)).toEqual(["r-0001 3: 0.9|0.97", "r-0001 5: 是|"]);
  });

  it("合并后写回的一份回来时，原来的几份都是旧的", () => {
    const one = change("甲.xlsx", "r-0001", { "3": 0.5 });
    const other = change("乙.xlsx", "r-0001", { post: "高级教师" });
    const merged = merge([one, other, sent]);
    const ids = merged.rows.map(({ id, cells }) => row(id, cells));
    const back = file("合并.xlsx", ids, lineageOf(ids, merged.parents));
    const later = change("合并（改）.xlsx", "r-0001", { "3": 0.4 }, back);
    const again = merge([one, other, later, sent]);
    expect(disputes(again)).toEqual([]);
    expect(cellsOf(again)["r-0001"]).toEqual({ ...lin, "3": 0.4, post: "高级教师" });
    expect(notesOf(again, "甲.xlsx")).toContain("copy-older");
  });
});

describe("重复的文件", () => {
  it("内容一样、名字不同的只算一次，并说明", () => {
    const one = change("甲.xlsx", "r-0001", { "3": 0.95 });
    const same = { ...one, file: "甲(1).xlsx", rows: one.rows.toReversed() };
    const merged = merge([one, same, sent]);
    expect(merged.rows).toHaveLength(2);
    expect(notesOf(merged, "甲(1).xlsx")).toEqual(["copy-duplicate"]);
    expect(merged.copyNotes.find(({ code }) => code === "copy-duplicate")?.others).toEqual(["甲.xlsx"]);
  });

  it("丢了元数据的同一份仍是重复", () => {
    const one = change("甲.xlsx", "r-0001", { "3": 0.95 });
    const bare = file("乙.xlsx", one.rows);
    const merged = merge([bare, one, sent]);
    expect(cellsOf(merged)["r-0001"]?.["3"]).toBe(0.95);
    expect(disputes(merged)).toEqual([]);
    expect(notesOf(merged, "甲.xlsx")).toContain("copy-duplicate");
  });
});

describe("删行", () => {
  const leaver = edited(sent, "甲.xlsx", without(rows, "r-0002"));

  it("一份删了、另一份没动：删，并说明", () => {
    const merged = merge([leaver, change("乙.xlsx", "r-0001", { "3": 0.95 }), sent]);
    expect(merged.rows.map(({ id }) => id)).toEqual(["r-0001"]);
    expect(merged.deleted).toEqual([
      {
        key: "r-0002",
        id: "r-0002",
        cells: zhou,
        deletedIn: [{ file: "甲.xlsx", modified: leaver.modified, sheet: null, row: null }],
      },
    ]);
    expect(merged.rowNotes.map(({ code, row: key }) => [code, key])).toEqual([["row-deleted", "r-0002"]]);
  });

  it("一份删了、另一份改了：冲突，行先留着", () => {
    const merged = merge([leaver, change("乙.xlsx", "r-0002", { "3": 0.8 }), sent]);
    expect(cellsOf(merged)["r-0002"]).toEqual({ ...zhou, "3": 0.8 });
    expect(merged.conflicts).toHaveLength(1);
    expect(merged.conflicts[0]).toMatchObject({ row: "r-0002", at: null });
    const sources = merged.conflicts[0]?.versions.map(({ value, sources: of }) => [
      value === null,
      of[0]?.file,
      of[0]?.row,
    ]);
    expect(sources).toEqual(
      expect.arrayContaining([
        [true, "甲.xlsx", null],
        [false, "乙.xlsx", 9],
      ]),
    );
  });

  it("整份清空的不当作全删：每行都问", () => {
    const emptied = edited(sent, "甲.xlsx", []);
    const merged = merge([emptied, sent]);
    expect(cellsOf(merged)).toEqual({ "r-0001": lin, "r-0002": zhou });
    expect(merged.conflicts.map(({ row: key, at }) => [key, at])).toEqual([
      ["r-0001", null],
      ["r-0002", null],
    ]);
  });

  it("不知来历的一份没有这一行，不算它删了", () => {
    const merged = merge([
      file("甲.xlsx", without(rows, "r-0002")),
      change("乙.xlsx", "r-0001", { "5": "是" }),
      sent,
    ]);
    expect(Object.keys(cellsOf(merged))).toEqual(["r-0001", "r-0002"]);
    expect(merged.deleted).toEqual([]);
  });

  it("只在合并前的汇总里、与这几份无关的行，不冒出来也不算删", () => {
    const merged = merge([sent], [file("", [row("r-0009", qiao)])]);
    expect([merged.rows.length, merged.deleted.length]).toEqual([2, 0]);
  });
});

describe("对行", () => {
  const blank = written("空白.xlsx", []);

  it("空白表发给两人，各在第一行写了不同的人：是两个人，不拼成一个", () => {
    const one = edited(blank, "甲.xlsx", [row("r-0001", lin)]);
    const other = edited(blank, "乙.xlsx", [row("r-0001", zhou)]);
    const merged = merge([one, other, blank]);
    expect(merged.conflicts).toEqual([]);
    expect(merged.rows.map(({ cells }) => cells.name).toSorted()).toEqual(["周砚青", "林素云"].toSorted());
    expect(merged.rows.filter(({ id }) => id === "r-0001")).toHaveLength(1);
    expect(merged.rowNotes.map(({ code }) => code)).toEqual(["row-shared", "row-shared"]);
  });

  it("同一人的号码两份写得不同：是冲突，不是两个人", () => {
    const one = edited(blank, "甲.xlsx", [row("r-0001", lin)]);
    const other = edited(blank, "乙.xlsx", [row("r-0001", { ...lin, residentId: numberOf(917) })]);
    expect(merge([one, other]).conflicts.map(({ row: key, at }) => [key, at])).toEqual([
      ["r-0001", "residentId"],
    ]);
  });

  it("离任的人的行改写成新来的人：旧的算删，新的算新行，别人对旧的改动要问", () => {
    const reused = edited(sent, "甲.xlsx", [row("r-0001", lin), row("r-0002", qiao)]);
    const merged = merge([reused, change("乙.xlsx", "r-0002", { "3": 0.8 }), sent]);
    expect(merged.rows.map(({ cells }) => [cells.name, cells["3"]])).toEqual(
      expect.arrayContaining([
        ["周砚青", 0.8],
        ["乔若兰", 0.9],
      ]),
    );
    expect(merged.conflicts.map(({ row: key, at }) => [key, at])).toEqual([["r-0002", null]]);
  });

  it("没有编号的行凭证件号对上，全角与小写 x 也认", () => {
    const cell = { ...zhou, residentId: numberOf(908) };
    expect(cell.residentId).toMatch(/X$/);
    const form = written("三小.xlsx", [row("r-0001", lin), row("r-0002", cell)]);
    const residentId = ` ${cell.residentId.toLowerCase().replace("2", "２")}　`;
    const pasted = edited(form, "甲.xlsx", [
      row("r-0001", lin),
      row(null, { ...cell, residentId, "3": 0.8 }),
    ]);
    const merged = merge([pasted, form]);
    expect(merged.rows.map(({ id, cells }) => [id, cells["3"]])).toEqual([
      ["r-0001", 0.97],
      ["r-0002", 0.8],
    ]);
    expect(merged.deleted).toEqual([]);
  });

  it("排序时编号没跟着走：两人的编号互换，仍各归各人", () => {
    const sorted = edited(sent, "甲.xlsx", [row("r-0001", { ...zhou, "3": 0.8 }), row("r-0002", lin)]);
    const merged = merge([sorted, change("乙.xlsx", "r-0001", { post: "高级教师" }), sent]);
    expect(cellsOf(merged)).toEqual({
      "r-0001": { ...lin, post: "高级教师" },
      "r-0002": { ...zhou, "3": 0.8 },
    });
    expect(merged.rowNotes.map(({ code }) => code)).toContain("row-moved");
  });

  it("同名而没有号码的不当作同一人，说明", () => {
    const { residentId: _, ...numberless } = lin;
    const one = file("甲.xlsx", [row("r-0001", lin)]);
    const other = file("乙.xlsx", [row(null, numberless)]);
    const merged = merge([one, other]);
    expect(merged.rows).toHaveLength(2);
    expect(merged.rowNotes.map(({ code }) => code)).toEqual(["same-name"]);
    expect(merged.rowNotes[0]?.sources[0]?.file).toBe("乙.xlsx");
  });

  it("一份里同一人有两行：不替他并，各留着，说明", () => {
    const one = file("甲.xlsx", [row("r-0001", lin), row("r-0005", { ...lin, "3": 0.5 })]);
    const other = file("乙.xlsx", [row("r-0007", { ...lin, "3": 0.6 })]);
    const merged = merge([one, other]);
    expect(merged.rows).toHaveLength(3);
    expect(merged.rowNotes.map(({ code }) => code)).toEqual(["person-apart", "person-apart", "person-apart"]);
  });

  it("末尾丢成000的号码不当作认人的凭据", () => {
    const lost = "230717198507269000";
    const one = file("甲.xlsx", [row(null, { name: "林素云", residentId: lost })]);
    const other = file("乙.xlsx", [row(null, { name: "周砚青", residentId: lost })]);
    expect(merge([one, other]).rows).toHaveLength(2);
  });
});

describe("面板与服务器用的两方合并", () => {
  it("与几份的合并同一条规则", () => {
    const base = { "1": "是", "2": "是", "3": 1 };
    expect(mergeCells(base, { ...base, "1": "否" }, { ...base, "2": "否" })).toEqual({
      cells: { "1": "否", "2": "否", "3": 1 },
      conflicts: [],
      taken: ["2"],
    });
    expect(mergeCells(base, { ...base, "3": 0.9 }, { ...base, "3": null })).toEqual({
      cells: { ...base, "3": 0.9 },
      conflicts: ["3"],
      taken: [],
    });
  });

  it("读回的版本与上一版一起写回", () => {
    expect(parentsOf(sent)).toEqual([sent.version, sent.version]);
    expect(lineageOf(sent.rows, parentsOf(sent))).toEqual({ version: sent.version, parents: [] });
  });
});
