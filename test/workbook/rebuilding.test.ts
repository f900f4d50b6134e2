// 重建：表被改坏了，还读得出的一行不少，放不回的一格不漏；行编号、版本、摘要跟着走
import { describe, expect, test } from "vitest";
import { regimeVersion } from "#shared/engine/version.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import { metaSheetName } from "#shared/workbook/meta-sheet.ts";
import { asideName, isAside } from "#shared/workbook/rebuilding/aside.ts";
import { rebuilt, setAside } from "#shared/workbook/rebuilding/rebuilt.ts";
import { type Salvage, salvage } from "#shared/workbook/rebuilding/salvage.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { CellContent, SheetContent, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { completeCells } from "../addin/school.ts";
import { accepted, filled, freshForm } from "./forms/filling.ts";
import { contentOf, countedIds, formWith, rowOf } from "./forms.ts";

const contents = ({ sheets }: WorkbookSpec): readonly SheetContent[] => sheets.map(contentOf);

const kept = (sheets: readonly SheetContent[], seen: readonly SheetContent[] = []): Salvage => {
  const found = salvage(sheets, { regimes, seen });
  if (isWorkbookRefused(found)) throw new Error(found.refusedWorkbook);
  return found;
};

const unit = { code: "2123000103", name: "伊美区第三小学" };
const made = (found: Salvage): readonly SheetContent[] =>
  contents(
    rebuilt(found, {
      unit: { code: found.unit.code ?? unit.code, name: found.unit.name ?? unit.name },
      period: found.period ?? "2026",
      bureau: null,
      newId: countedIds(),
    }),
  );

/** Changes one sheet. */
const changed = (
  sheets: readonly SheetContent[],
  name: string,
  to: (sheet: SheetContent) => Partial<SheetContent>,
): readonly SheetContent[] =>
  sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...to(sheet) } : sheet));

const withCells = (
  sheets: readonly SheetContent[],
  name: string,
  to: (cells: readonly (readonly CellContent[])[]) => readonly (readonly CellContent[])[],
): readonly SheetContent[] => changed(sheets, name, ({ cells }) => ({ cells: to(cells) }));

/** Three teachers, of whom the first was synced. */
const grid = (): readonly SheetContent[] =>
  contents(
    formWith([
      { ...rowOf(completeCells(0), "teacher-1"), version: 7, synced: "0123456789abcdef" },
      rowOf(completeCells(1), "teacher-2"),
      rowOf({ ...completeCells(2), 3: "不知道" }, "teacher-3"),
    ]).workbook,
  );
const name = "评价表";
const keyRow = 7;
const columnOf = (key: string): number =>
  grid()
    .find((sheet) => sheet.name === name)
    ?.cells[keyRow]?.indexOf(key) ?? -1;

const gridRows = (found: Salvage) => found.tables.find(({ id }) => id === "grid")?.rows ?? [];

/** Pupils with three events, one of them synced. */
const events = (): readonly SheetContent[] => {
  const workbook = filled(freshForm(rushanPupil), {
    roster: [{ name: "虚小雨" }, { name: "虚小雪" }],
    deeds: [
      { subject: "虚小雨", item: "照抄作业", on: "2026-03-02" },
      { subject: "虚小雪", item: "照抄作业", on: "2026-03-03" },
      { subject: "虚小雨", item: "认不出的事", on: "三月" },
    ],
  });
  return withCells(contents(workbook), "积分登记", (cells) =>
    cells.map((row, at) =>
      at === 6 ? row.with(row.length - 2, 4).with(row.length - 1, "fedcba9876543210") : row,
    ),
  );
};

describe("没有坏的表", () => {
  test.each(regimes.map((regime) => [regime.id, regime] as const))(
    "%s：每一张表的每一格都原样回到新表，没有一格另列",
    (_id, regime) => {
      let written = 0;
      const blank = freshForm(regime);
      const full: WorkbookSpec = {
        ...blank,
        sheets: blank.sheets.map((sheet) => {
          const keys = sheet.rows.findIndex((row) => row.some((cell) => cell?.value === "row-id"));
          if (keys < 0 || sheet.visibility !== "visible") return sheet;
          const rows = sheet.rows.map((row, at) =>
            at <= keys || at > keys + 2
              ? row
              : row.map((cell) => {
                  if (!cell?.unlocked) return cell;
                  written += 1;
                  return { ...cell, value: written % 3 === 0 ? written : `写${written}` };
                }),
          );
          return { ...sheet, rows };
        }),
      };
      const found = kept(contents(full));
      expect(found.apart).toEqual([]);
      expect(found.regime.id).toBe(regime.id);
      // Once each: a calculated column repeats the names.
      const inputs = (sheets: readonly SheetContent[]) => [
        ...new Set(
          sheets
            .flatMap(({ cells }) => cells.flat())
            .filter((cell) => typeof cell === "string" && /^写\d+$/.test(cell)),
        ),
      ];
      expect(inputs(made(found))).toEqual(inputs(contents(full)));
      expect(inputs(made(found)).length).toBe(written - Math.floor(written / 3));
    },
  );

  test("人员、行编号、版本与摘要都在，新表读出来与原来一样", () => {
    const found = kept(grid());
    expect(gridRows(found).map(({ id, version, synced }) => [id, version, synced])).toEqual([
      ["teacher-1", 7, "0123456789abcdef"],
      ["teacher-2", null, null],
      ["teacher-3", null, null],
    ]);
    expect([found.unit, found.period, found.current]).toEqual([unit, "2026", true]);
    expect(accepted(readForm(made(found), yichunPractitioner)).tables).toEqual(
      accepted(readForm(grid(), yichunPractitioner)).tables,
    );
  });
});

describe("评价表坏了", () => {
  test("隐藏的键行被删：凭表头认列，凭内容认行编号", () => {
    const found = kept(withCells(grid(), name, (cells) => cells.toSpliced(keyRow, 1)));
    expect(found.tables.map(({ how }) => how)).toEqual(["heads"]);
    expect(found.apart).toEqual([]);
    expect(accepted(readForm(made(found), yichunPractitioner)).tables).toEqual(
      accepted(readForm(grid(), yichunPractitioner)).tables,
    );
  });

  test("极隐藏的元数据表没了：单位与年度从表上的字认出", () => {
    const found = kept(grid().filter((sheet) => sheet.name !== metaSheetName));
    expect([found.regime.id, found.unit, found.period, found.current]).toEqual([
      "yichun-practitioner",
      unit,
      "2026",
      null,
    ]);
    expect(gridRows(found).map(({ id }) => id)).toEqual(["teacher-1", "teacher-2", "teacher-3"]);
  });

  test("元数据表与键行都没了，表还改了名", () => {
    const sheets = changed(
      withCells(grid(), name, (cells) => cells.toSpliced(keyRow, 1)),
      name,
      () => ({ name: "Sheet3" }),
    );
    const found = kept(sheets.filter((sheet) => sheet.name !== metaSheetName));
    expect(gridRows(found).map(({ values }) => values.name)).toEqual(["王建国", "李敏", "赵丽华"]);
    expect(found.tables.map(({ from }) => from)).toEqual([["Sheet3"]]);
  });

  test("一列被删：说出缺哪一列；面板见过的，按行编号找回", () => {
    const column = columnOf("indicator:3");
    const lost = withCells(grid(), name, (cells) =>
      cells.map((row) => (column < row.length ? row.toSpliced(column, 1) : row)),
    );
    const [table] = kept(lost).tables;
    expect([table?.missing, table?.recalled]).toEqual([["3.按学校规定参加升降国旗活动"], 0]);
    expect(gridRows(kept(lost)).map(({ values }) => values["3"])).toEqual([undefined, undefined, undefined]);
    const seen = kept(lost, grid());
    expect(seen.tables[0]?.recalled).toBe(3);
    expect(gridRows(seen).map(({ values }) => values["3"])).toEqual([0.98, 0.98, "不知道"]);
  });

  test("整张表被删：面板见过的行全数找回；没见过的，说没有", () => {
    const gone = grid().filter((sheet) => sheet.name !== name);
    expect(salvage(gone, { regimes })).toMatchObject({ refusedWorkbook: "form-not-found" });
    const found = kept(gone, grid());
    expect(found.tables.map(({ how, recalled }) => [how, recalled > 100])).toEqual([["seen", true]]);
    expect(gridRows(found).map(({ id, version }) => [id, version])).toEqual([
      ["teacher-1", 7],
      ["teacher-2", null],
      ["teacher-3", null],
    ]);
  });

  test("自己添的一列与错误值：逐格列出，写明为什么", () => {
    const sheets = withCells(grid(), name, (cells) =>
      cells.map((row, at) =>
        at === keyRow + 1
          ? [...row.with(columnOf("field:post"), { error: "#REF!" }), "备忘：待核"]
          : [...row],
      ),
    );
    const found = kept(sheets);
    expect(found.apart.map(({ row, content, why }) => [row, content, why])).toEqual([
      [keyRow + 1, "#REF!", "error-value"],
      [keyRow + 1, "备忘：待核", "no-column"],
    ]);
    expect(gridRows(found)[0]?.values.post).toBeUndefined();
  });

  test("复制出来的第二份：相同的行只收一次，说法不同的格列出，新添的人收下", () => {
    const second = grid().find((sheet) => sheet.name === name);
    if (second === undefined) throw new Error("no grid");
    const copy: SheetContent = {
      ...second,
      name: "评价表 (2)",
      cells: second.cells.map((row, at) => {
        if (at === keyRow + 1) return row.with(columnOf("field:post"), "校长");
        if (at === keyRow + 4) return row.with(columnOf("field:name"), "新来的");
        return row;
      }),
    };
    const found = kept([copy, ...grid()]);
    expect(gridRows(found).map(({ values }) => values.name)).toEqual(["王建国", "李敏", "赵丽华", "新来的"]);
    expect(found.apart).toEqual([
      {
        sheet: "评价表 (2)",
        row: keyRow + 1,
        column: columnOf("field:post"),
        head: "岗位（选填）",
        content: "校长",
        why: "other-copy",
      },
    ]);
  });

  test("旧版的表：话没变的列照收，变了的逐格列出，不当作现行的答案", () => {
    const old = changed(grid(), metaSheetName, ({ cells }) => ({
      cells: cells.map((row) => (row[0] === "regime-version" ? [row[0], "0".repeat(64)] : row)),
    }));
    const column = columnOf("indicator:3");
    const renamed = withCells(old, name, (cells) =>
      cells.map((row, at) => (at === 4 ? row.with(column, "3.出勤") : row)),
    );
    const found = kept(renamed);
    expect(regimeVersion(yichunPractitioner)).not.toBe("0".repeat(64));
    expect(found.tables[0]?.changes.map(({ title, was }) => [title, was])).toEqual([
      ["3.按学校规定参加升降国旗活动", "3.出勤"],
    ]);
    expect(found.current).toBe(false);
    expect(found.apart.map(({ content, why }) => [content, why])).toEqual([
      ["0.98", "changed-since"],
      ["0.98", "changed-since"],
      ["不知道", "changed-since"],
    ]);
    expect(Object.keys(gridRows(found)[0]?.values ?? {})).toHaveLength(
      Object.keys(completeCells(0)).length - 1,
    );
  });

  test("不是本系统的工作簿：说没有表，不硬认", () => {
    const stranger: SheetContent = {
      name: "课表",
      visibility: "visible",
      protected: false,
      cells: [
        ["星期", "第一节"],
        ["一", "语文"],
      ],
    };
    expect(salvage([stranger], { regimes })).toMatchObject({ refusedWorkbook: "form-not-found" });
    expect(salvage([], { regimes })).toMatchObject({ refusedWorkbook: "form-not-found" });
  });
});

describe("登记表坏了", () => {
  test("键行与元数据表都没了：名册与每件事都在，版本跟着走", () => {
    const sheets = events()
      .filter((sheet) => sheet.name !== metaSheetName)
      .map((sheet) => ({ ...sheet, cells: sheet.cells.filter((row) => !row.includes("row-id")) }));
    const found = kept(sheets);
    expect([found.regime.id, found.unit.code, found.period]).toEqual(["rushan-pupil", "2137000001", "2026"]);
    expect(found.tables.map(({ id, how, rows }) => [id, how, rows.length])).toEqual([
      ["roster", "heads", 2],
      ["deeds", "heads", 3],
    ]);
    expect(found.tables[1]?.rows[0]).toMatchObject({ version: 4, synced: "fedcba9876543210" });
    const [before, after] = [events(), made(found)].map(
      (each) => accepted(readForm(each, rushanPupil)).tables,
    );
    expect(after).toEqual(before);
  });

  test("重建之后，旧表另名留着也不再当作第二份；它改回原名，就又照它读", () => {
    const before = events();
    const deeds = before.find((sheet) => sheet.name === "积分登记");
    if (deeds === undefined) throw new Error("no deeds");
    const after = made(kept(before));
    const aside = { ...deeds, name: asideName(deeds.name, [], "zh-CN") };
    expect(accepted(readForm([...after, aside], rushanPupil)).tables.deeds).toHaveLength(3);
    expect(readForm([...after, { ...aside, name: "又一张" }], rushanPupil)).toMatchObject({
      refusedWorkbook: "form-grid-ambiguous",
    });
    const back = [...after.filter((sheet) => sheet.name !== "积分登记"), deeds];
    expect(accepted(readForm(back, rushanPupil)).tables.deeds?.[0]?.version).toBe(4);
  });
});

describe("另名保留", () => {
  test("凡是新表要用的名字、凡是读过的表，都改名留下；隐藏的元数据除外", () => {
    const sheets = changed(grid(), name, () => ({ name: "改了名" }));
    const found = kept(sheets);
    const workbook = rebuilt(found, { unit, period: "2026", bureau: null, newId: countedIds() });
    expect([
      ...setAside(
        found,
        workbook,
        sheets.map((sheet) => sheet.name),
      ),
    ]).toEqual([
      ["封面", "封面（重建前）"],
      ["改了名", "改了名（重建前）"],
    ]);
  });

  test("名字被占就编号，不超过31个字，再重建时不当作填报表", () => {
    const long = "一".repeat(31);
    expect(asideName("评价表", ["评价表（重建前）"], "zh-CN")).toBe("评价表（重建前）2");
    expect(asideName(long, [], "zh-CN")).toHaveLength(31);
    expect(
      ["评价表（重建前）", "评价表（重建前）2", "Assessment (before rebuilding)", "评价表"].map(isAside),
    ).toEqual([true, true, true, false]);
    const found = kept([...changed(grid(), name, () => ({ name: "评价表（重建前）" })), ...grid()]);
    expect(found.tables[0]?.from).toEqual(["评价表"]);
  });
});
