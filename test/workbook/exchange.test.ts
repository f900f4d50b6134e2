// 读表：只改写法，不猜意思；认表：列移动、表改名仍认得，认不出就说清楚
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cells } from "#shared/contract/shapes.ts";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { checkDigit } from "#shared/identity/resident-id.ts";
import { gridOf } from "#shared/regimes/grids.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { checkReadRow, columnAt, readRows, rowDigest } from "#shared/workbook/grid/exchange.ts";
import type { Grid } from "#shared/workbook/grid/grid.ts";
import { type Form, locate } from "#shared/workbook/grid/locate.ts";
import { personsTwice } from "#shared/workbook/grid/person-twice.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { CellContent, SheetContent } from "#shared/workbook/sheet.ts";
import { bestAnswers } from "#test/samples/people.ts";
import { anyAnswers, contentsOf, formWith, regime, rowOf, sheetNamed } from "./forms.ts";

const first17 = "23071719850726913";
const residentId = `${first17}${checkDigit(first17)}`;
const person: Cells = { name: "周砚青", residentId, ...bestAnswers };

const found = (sheets: readonly SheetContent[]): Form => {
  const form = locate(sheets, gridOf);
  if (isWorkbookRefused(form)) throw new Error(form.refusedWorkbook);
  return form;
};

/** The rows read after cells of the first data row were overwritten. */
const readWith = (changes: Readonly<Record<string, CellContent>>, cells: Cells = person) => {
  const { workbook, grid } = formWith([rowOf(cells)]);
  const sheet = sheetNamed(contentsOf(workbook), grid.sheet);
  const rows = sheet.cells.map((row, at) =>
    at === grid.firstRow ? row.map((cell, column) => changedAt(grid, column, changes) ?? cell) : row,
  );
  return readRows(grid, { ...sheet, cells: rows }, regime);
};
const changedAt = (
  grid: Grid,
  column: number,
  changes: Readonly<Record<string, CellContent>>,
): CellContent | undefined => {
  const at = grid.columns[column];
  return at && "key" in at && at.kind !== "part" ? changes[at.key] : undefined;
};
const codes = (rows: ReturnType<typeof readRows>) =>
  rows.flatMap((row) => checkReadRow(regime, row).problems.map(({ code, at }) => `${code}@${at}`));

describe("读一行", () => {
  it.each([
    ["97%", 0.97],
    [" 97％ ", 0.97],
    ["９７％", 0.97],
    ["97.3%", 0.973],
    ["0.95", 0.95],
    ["０．９５", 0.95],
    ["　1　", 1],
    ["100%", 1],
  ])("出席率写成“%s”读作 %d，并说明", (written, share) => {
    const [row] = readWith({ "3": written });
    expect(row?.cells["3"]).toBe(share);
    expect(row?.readings).toEqual([{ at: "3", from: written, to: share }]);
    expect(codes(readWith({ "3": written }))).toEqual([]);
  });

  it("出席率写成97不猜是97%，问", () => {
    expect(readWith({ "3": 97 })[0]?.cells["3"]).toBe(97);
    expect(codes(readWith({ "3": 97 }))).toEqual(["out-of-bounds@3"]);
    expect(codes(readWith({ "3": "97" }))).toEqual(["out-of-bounds@3"]);
  });

  it("得分写成文字读作数字，写成百分数不认", () => {
    expect(readWith({ "31": "４.５" })[0]?.cells["31"]).toBe(4.5);
    expect(codes(readWith({ "31": "90%" }))).toEqual(["not-a-number@31"]);
    expect(codes(readWith({ "31": "四分" }))).toEqual(["not-a-number@31"]);
  });

  it("答案前后的空格、零宽字符、_x000D_ 去掉，答案本身不改", () => {
    expect(readWith({ "1": " 是　" })[0]?.cells["1"]).toBe("是");
    expect(readWith({ "1": "是_x000D_" })[0]?.cells["1"]).toBe("是");
    expect(readWith({ "1": "\u200b是" })[0]?.cells["1"]).toBe("是");
    expect(codes(readWith({ "1": "是的" }))).toEqual(["unknown-answer@1"]);
    expect(codes(readWith({ "1": true }))).toEqual(["unknown-answer@1"]);
  });

  it("只有空格的格是缺项", () => {
    expect(codes(readWith({ "7": "  " }))).toEqual(["missing@7"]);
  });

  it("错误值与没算出来的公式各报一个问题，不再另报缺项", () => {
    expect(codes(readWith({ "7": { error: "#N/A" } }))).toEqual(["cell-error@7"]);
    expect(codes(readWith({ "7": "=VLOOKUP(1,2,3)" }))).toEqual(["formula-text@7"]);
    expect(codes(readWith({ name: { error: "#REF!" } }))).toEqual(["cell-error@name"]);
  });

  it("一格写了201个字：说出是哪一格，写的照样读出，不截", () => {
    const rows = readWith({ post: "长".repeat(201) });
    expect(codes(rows)).toEqual(["text-too-long@post"]);
    expect(rows[0]?.cells.post).toBe("长".repeat(201));
    expect(codes(readWith({ post: "长".repeat(200) }))).toEqual([]);
  });

  it("身份证号全角、小写x读作规范写法；存成数字的丢了尾数，说明原因", () => {
    const x17 = "23071719810929900";
    const digits = Array.from(
      { length: 1000 },
      (_, index) => x17.slice(0, 14) + String(index).padStart(3, "0"),
    );
    const withX = digits.find((each) => checkDigit(each) === "X") ?? "";
    expect(readWith({ residentId: `${withX}ｘ` })[0]?.cells.residentId).toBe(`${withX}X`);
    expect(codes(readWith({ residentId: 230717198507269000 }))).toEqual([
      "resident-id.digits-lost@residentId",
    ]);
    expect(codes(readWith({ teacherCertificate: 20082310721000100 }))).toEqual([
      "teacher-certificate.digits-lost@teacherCertificate",
    ]);
  });

  it("只填了一部分的行照样读出，全空的行跳过", () => {
    const { workbook, grid } = formWith([rowOf({}), rowOf({ "44": "无" }), rowOf({})]);
    const rows = readRows(grid, sheetNamed(contentsOf(workbook), grid.sheet), regime);
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([[grid.firstRow + 1, { "44": "无" }]]);
  });

  it("表下方多填的行也读", () => {
    const { workbook, grid } = formWith([rowOf(person)]);
    const sheet = sheetNamed(contentsOf(workbook), grid.sheet);
    const extra = [null, "路人"];
    const rows = readRows(grid, { ...sheet, cells: [...sheet.cells, [], extra] }, regime);
    expect(rows.map(({ id, cells }) => [id, cells.name])).toEqual([
      ["r-0001", "周砚青"],
      [null, "路人"],
    ]);
  });

  it("复制的行：第二次出现的编号作新行，连同版本一起不要", () => {
    const { workbook, grid } = formWith([
      { id: "same-0001", version: 3, synced: "0123456789abcdef", cells: person },
      { id: "same-0001", version: 3, synced: "0123456789abcdef", cells: { ...person, name: "乙" } },
    ]);
    const rows = readRows(grid, sheetNamed(contentsOf(workbook), grid.sheet), regime);
    expect(rows.map(({ id, version, synced }) => [id, version, synced])).toEqual([
      ["same-0001", 3, "0123456789abcdef"],
      [null, null, null],
    ]);
  });

  it("同一人出现两次：两行互指；掩码号码相同不算同一人", () => {
    const { workbook, grid } = formWith([rowOf(person), rowOf({ ...person, name: "乙" })]);
    const rows = readRows(grid, sheetNamed(contentsOf(workbook), grid.sheet), regime);
    const twice = [...personsTwice(regime, rows)];
    expect(twice.map(([row, { code, at, values }]) => [row.row, code, at, values])).toEqual([
      [grid.firstRow + 1, "person-twice", "residentId", { row: grid.firstRow + 1 }],
      [grid.firstRow, "person-twice", "residentId", { row: grid.firstRow + 2 }],
    ]);
    const masked = rows.map((row) => ({ ...row, cells: { ...row.cells, residentId: "230*************12" } }));
    expect([...personsTwice(regime, masked)]).toEqual([]);
  });

  it("摘要：空格与没有的格相同，改一个字就不同", () => {
    expect(rowDigest({ name: "甲", "1": null })).toBe(rowDigest({ name: "甲" }));
    expect(rowDigest({ name: "甲" })).not.toBe(rowDigest({ name: "乙" }));
    expect(rowDigest({ name: "甲" })).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe("认表", () => {
  const { workbook, grid } = formWith([rowOf(person)]);
  const sheets = contentsOf(workbook);
  const others = sheets.filter(({ name }) => name !== grid.sheet);
  const sheet = sheetNamed(sheets, grid.sheet);
  const refusal = (of: readonly SheetContent[]) => {
    const form = locate(of, gridOf);
    return isWorkbookRefused(form) ? form : null;
  };

  it("原样认出：制度、单位、年度、位置", () => {
    const form = found(sheets);
    expect(form.grid).toEqual(grid);
    expect(form.current).toBe(true);
    expect(form.meta).toMatchObject({ unit: { code: "2123000103", name: "伊美区第三小学" }, period: "2026" });
  });

  it("工作表改了名字仍认得；复制了一份以原名的为准", () => {
    const renamed = { ...sheet, name: "2026年评价" };
    expect(found([...others, renamed]).grid.sheet).toBe("2026年评价");
    expect(found([{ ...sheet, name: "评价表 (2)" }, ...sheets]).grid.sheet).toBe("评价表");
  });

  it("原名不在而有两份，不知道以哪张为准", () => {
    const two = [...others, { ...sheet, name: "甲" }, { ...sheet, name: "乙" }];
    expect(refusal(two)).toMatchObject({
      refusedWorkbook: "form-grid-ambiguous",
      values: { sheets: "甲、乙" },
    });
  });

  it("插入列、移动列、表头上方插入行，读出的内容不变", () => {
    const moved: SheetContent = {
      ...sheet,
      cells: [
        ["备注"],
        ...sheet.cells.map((row) => {
          const [number = null, name = null, ...rest] = row;
          return [number, ...rest, "随手记", name];
        }),
      ],
    };
    const form = found([...others, moved]);
    expect(form.grid.firstRow).toBe(grid.firstRow + 1);
    expect(form.grid.columns.some(({ kind }) => kind === "foreign")).toBe(true);
    const [row] = readRows(form.grid, moved, regime);
    expect(row?.cells).toEqual(person);
    expect(cellAddress(row?.row ?? 0, columnAt(form.grid, "field", "name"))).not.toBe("B9");
  });

  const without = (name: string) => sheets.filter((each) => each.name !== name);
  const metaWith = (entry: string, value: CellContent): SheetContent[] =>
    sheets.map((each) =>
      each.name === "_chengxin"
        ? { ...each, cells: each.cells.map((row) => (row[0] === entry ? [entry, value] : row)) }
        : each,
    );
  const withoutKeys = { ...sheet, cells: sheet.cells.filter((row) => !row.includes("row-id")) };
  const withoutColumn = {
    ...sheet,
    cells: sheet.cells.map((row) => row.filter((_, column) => column !== columnAt(grid, "indicator", "7"))),
  };
  const doubled = {
    ...sheet,
    cells: sheet.cells.map((row) => [...row, row[columnAt(grid, "indicator", "7")] ?? null]),
  };

  it.each([
    ["不是本系统的表", without("_chengxin"), "form-not-found"],
    ["更新版本的表", metaWith("format", 2), "form-newer"],
    ["元数据被改坏", metaWith("unit", "伊美区"), "form-damaged"],
    ["制度不认识", metaWith("regime", "elsewhere"), "form-regime-unknown"],
    ["评价表被删除", others, "form-grid-missing"],
    ["列键行被删除", [...others, withoutKeys], "form-grid-missing"],
    ["删了一列指标", [...others, withoutColumn], "form-column-missing"],
    ["复制了一列指标", [...others, doubled], "form-column-twice"],
  ] as const)("%s：拒收并说明", (_, given, code) => {
    expect(refusal(given)?.refusedWorkbook).toBe(code);
  });

  it("旧版规则生成的表认得出，但标明不是现行版本", () => {
    expect(found(metaWith("regime-version", "0".repeat(64))).current).toBe(false);
  });
});

describe("来回一致", () => {
  it("任意答案排版后读回，一格不差", () => {
    const indicators = indicatorsOf(regime).map(({ id }) => id);
    fc.assert(
      fc.property(fc.array(anyAnswers(regime, false), { minLength: 1, maxLength: 4 }), (answers) => {
        const rows = answers.map((cells) => rowOf(cells));
        const { workbook, grid } = formWith(rows);
        const read = readRows(grid, sheetNamed(contentsOf(workbook), grid.sheet), regime);
        expect(read.map(({ cells }) => cells)).toEqual(answers);
        expect(Object.keys(read[0]?.cells ?? {}).sort()).toEqual([...indicators].sort());
      }),
      { numRuns: 20 },
    );
  });
});
