// Excel 宿主在替身上、文件宿主在内存里，跑同一套情形
import { readXlsx as readByHucre } from "hucre/xlsx";
import { afterEach, describe, expect, test, vi } from "vitest";
import { excelHost } from "#addin/hosts/excel.ts";
import { type FileHost, fileHost, openXlsx } from "#addin/hosts/xlsx.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import { HostRefusal } from "#shared/workbook/host.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { SheetSpec } from "#shared/workbook/sheet.ts";
import { supplementWorkbook } from "#shared/workbook/supplement/layout.ts";
import { type NodeSession, openInNode } from "../excel-host/node.ts";
import type { ApiLevel } from "../excel-host/requirement-sets.ts";
import { accepted, filled, freshForm } from "../workbook/forms/filling.ts";
import { formWith } from "./forms.ts";
import { hostSuite } from "./host.case.ts";
import { completeCells } from "./school.ts";

let serial = 0;
const parts = {
  newRowId: () => {
    serial += 1;
    return `new-${String(serial).padStart(6, "0")}`;
  },
};

const session = async (level: ApiLevel = "1.14"): Promise<NodeSession> => {
  const excel = await openInNode({ level });
  vi.stubGlobal("Excel", excel.Excel);
  vi.stubGlobal("Office", excel.Office);
  vi.stubGlobal("OfficeExtension", excel.OfficeExtension);
  return excel;
};

for (const level of ["1.12", "1.14", "1.17"] as const)
  hostSuite(`Excel（真实 Office.js，替身宿主，ExcelApi ${level}）`, async () => {
    const excel = await session(level);
    return {
      host: excelHost(),
      close: () => {
        excel.close();
        vi.unstubAllGlobals();
      },
    };
  });

hostSuite(".xlsx 文件", async () => ({ host: fileHost([], parts), close: () => undefined }));

describe("文件宿主另存的副本", () => {
  test("是一份新文件：同样的人、同样的版本，问题格带颜色，再打开仍认得出", async () => {
    const host = fileHost([], parts);
    await host.make(formWith([completeCells(0), { ...completeCells(1), 3: 97 }]));
    const all = { top: 0, left: 0, bottom: 60, right: 60 };
    await host.mark([{ sheet: "评价表", within: [all], marks: [] }]).catch(() => undefined);
    const again = await openXlsx(await host.save(), parts);
    if (isWorkbookRefused(again)) throw new Error(again.refusedWorkbook);
    expect(await again.names()).toEqual(await host.names());
    const [before, after] = await Promise.all([
      host.read(await host.names()),
      again.read(await host.names()),
    ]);
    expect(after.map(({ name, visibility }) => [name, visibility])).toEqual(
      before.map(({ name, visibility }) => [name, visibility]),
    );
  });

  test.each(regimes.map((regime) => [regime.id, regime] as const))(
    "%s：每一张表的行、编号、版本、同步摘要都在副本里，标了颜色的格在副本里也标着",
    async (_id, regime) => {
      const fresh = freshForm(regime, { capacity: 3 });
      const workbook = regime.instrument === "grid" ? fresh : filled(fresh, { roster: [{ name: "虚小雨" }] });
      const host = fileHost([], parts);
      await host.make(workbook);
      const isKeyRow = (row: SheetSpec["rows"][number]): boolean =>
        row.some((cell) => cell?.value === "row-id");
      const table = workbook.sheets.find(({ rows }) => rows.some(isKeyRow));
      if (table === undefined) throw new Error("nothing to fill in");
      const keyRow = table.rows.findIndex(isKeyRow);
      const keys = table.rows[keyRow]?.map((cell) => String(cell?.value ?? "")) ?? [];
      const at = (key: string): number => keys.indexOf(key);
      const name = Math.max(at("name"), at("field:name"));
      const row = keyRow + 1;
      await host.patch(table.name, [
        { row, column: name, value: "虚小雨" },
        { row, column: at("row-version"), value: 3 },
        { row, column: at("row-synced"), value: "0123456789abcdef" },
        // Somebody's own column beside the form: it goes along on a sheet of its own.
        { row, column: keys.length + 1, value: "备忘" },
      ]);
      await host.mark([
        {
          sheet: table.name,
          within: [{ top: row, left: 0, bottom: row, right: name }],
          marks: [{ row, column: name, state: "problem" }],
        },
      ]);
      const bytes = await host.save();
      const again = await openXlsx(bytes, parts);
      if (isWorkbookRefused(again)) throw new Error(again.refusedWorkbook);
      const before = accepted(readForm<Regime>(await host.read(await host.names()), regime));
      const sheets = await again.read(await again.names());
      const after = accepted(readForm<Regime>(sheets, regime));
      expect(after.tables).toEqual(before.tables);
      const saved = Object.values(after.tables)
        .flat()
        .filter(({ version }) => version !== null);
      expect(saved.map(({ version, synced }) => [version, synced])).toEqual([[3, "0123456789abcdef"]]);
      const { sheets: styled } = await readByHucre(bytes, { readStyles: true });
      const cell = styled.find((each) => each.name === table.name)?.cells?.get(`${row},${name}`);
      expect(JSON.stringify(cell?.style?.fill)).toContain("FBE3E0");
      const memo = [table.name, cellAddress(row, keys.length + 1), null, "备忘"];
      expect(sheets.at(-1)?.cells.at(-1)?.slice(0, 4)).toEqual(memo);
      // A copy of the copy still has it.
      const copy = await openXlsx(await again.save(), parts);
      if (isWorkbookRefused(copy)) throw new Error(copy.refusedWorkbook);
      expect((await copy.read(await copy.names())).at(-1)?.cells.at(-1)?.slice(0, 4)).toEqual(memo);
    },
  );

  test("实施细则没有人员行：照建好的样子存，填了什么就是什么", async () => {
    const host = fileHost([], parts);
    const workbook = supplementWorkbook(rushanPupil, {
      unit: { code: "2137000001", name: "示例小学" },
      locale: "zh-CN",
    });
    const [cover] = workbook?.sheets ?? [];
    if (workbook === null || cover === undefined) throw new Error("no supplement");
    await host.make(workbook);
    const row = cover.rows.findIndex((cells) => cells.some((cell) => cell?.unlocked));
    const column = cover.rows[row]?.findIndex((cell) => cell?.unlocked) ?? -1;
    await host.patch(cover.name, [{ row, column, value: "填了" }]);
    const again = await openXlsx(await host.save(), parts);
    if (isWorkbookRefused(again)) throw new Error(again.refusedWorkbook);
    const filledIn = async (of: FileHost) =>
      (await of.read(await of.names())).map(({ cells }) => cells.flat().filter((cell) => cell !== null));
    expect((await filledIn(again))[0]).toContain("填了");
    expect(await filledIn(again)).toEqual(await filledIn(host));
  });

  test("认不出填报表的文件不存副本，说明原因", async () => {
    const refused = await fileHost([], parts)
      .save()
      .catch((fault) => fault);
    expect(refused).toBeInstanceOf(HostRefusal);
    expect((refused as HostRefusal).code).toBe("no-form");
  });

  test("不是工作簿的文件说明原因", async () => {
    const refused = await openXlsx(new TextEncoder().encode("姓名,身份证号"), parts);
    expect(isWorkbookRefused(refused) && refused.refusedWorkbook).toBe("file-text");
  });
});

describe("Excel 宿主", () => {
  let excel: NodeSession;
  afterEach(() => {
    excel.close();
    vi.unstubAllGlobals();
  });

  test("建好的表就是附件那张：冻结表头、A3横向、下拉、公式合计、只有填写格没锁、簿记列隐藏", async () => {
    excel = await session();
    await excelHost().make(formWith([completeCells(0)]));
    const sheet = excel.host.save().find(({ name }) => name.includes("评价"));
    const keys = sheet?.values.find((row) => row.includes("row-id")) ?? [];
    const top = (sheet?.values.indexOf(keys) ?? 0) + 1;
    const at = (key: string): number => keys.indexOf(key);
    expect(sheet?.frozen).toMatch(/^A1:/);
    expect(sheet?.page).toMatchObject({ orientation: "Landscape", paperSize: "A3" });
    expect(sheet?.hiddenColumns).toEqual([at("row-id"), at("row-version"), at("row-synced")]);
    expect(sheet?.hiddenRows).toContain(top - 1);
    expect(keys.filter((_, column) => sheet?.locked[top]?.[column] === false)).toEqual(
      keys.filter((key) => /^(field|indicator):/.test(String(key))),
    );
    expect(sheet?.values[top]?.[at("total")]).toBe(100);
    expect(sheet?.values[top]?.[at("grade")]).toBe("A");
    expect(String(sheet?.formulas[top]?.[at("total")])).toMatch(/^=/);
    expect(sheet?.validations.some(({ rule }) => JSON.stringify(rule).includes("是,否"))).toBe(true);
    expect(excel.host.settings.get("Office.AutoShowTaskpaneWithDocument")).toBe("true");
  });

  test("问题格着色，问题没了颜色也没了，别的格不动", async () => {
    excel = await session();
    const host = excelHost();
    await host.make(formWith([completeCells(0)]));
    const name = (await host.names()).find((each) => each.includes("评价")) ?? "";
    const fills = (): string[][] => excel.host.save().find((sheet) => sheet.name === name)?.fills ?? [];
    const before = fills();
    const box = { top: 8, left: 1, bottom: 17, right: 48 };
    const problem = { row: 9, column: 5, state: "problem" } as const;
    await host.mark([{ sheet: name, within: [box], marks: [problem] }]);
    const marked = fills();
    expect(marked[9]?.[5]).toBe("#FBE3E0");
    expect(marked.flat().filter((fill, index) => fill !== before.flat()[index]).length).toBe(1);
    await host.mark([{ sheet: name, within: [box], marks: [] }]);
    expect(fills()).toEqual(before);
  });

  test("一张没有变化的图不重画：不给撤销列表添步骤", async () => {
    excel = await session();
    const host = excelHost();
    await host.make(formWith([completeCells(0)]));
    const name = (await host.names()).find((each) => each.includes("评价")) ?? "";
    const paint = () =>
      host.mark([
        {
          sheet: name,
          within: [{ top: 8, left: 1, bottom: 17, right: 48 }],
          marks: [{ row: 9, column: 5, state: "problem" }],
        },
      ]);
    await paint();
    const { cost } = await excel.host.counters.measure("the same again", paint);
    expect(cost.syncs).toBe(0);
  });

  test.each([
    ["InvalidOperationInCellEditMode", "cell-edit-mode"],
    ["AccessDenied", "read-only"],
    ["ItemNotFound", "sheet-missing"],
    ["ApiNotFound", "not-supported"],
    ["GeneralException", "host-failed"],
  ] as const)("Excel 报 %s，面板得知 %s", async (code, expected) => {
    excel = await session();
    excel.host.faults.next({ kind: "refused", code });
    const refused = await excelHost()
      .names()
      .catch((fault) => fault);
    expect(refused).toBeInstanceOf(HostRefusal);
    expect((refused as HostRefusal).code).toBe(expected);
  });

  test("听到打字，也听到选格", async () => {
    excel = await session();
    const host = excelHost();
    await host.make(formWith([]));
    const heard: unknown[] = [];
    const stop = [host.onEdit((edit) => heard.push(edit)), host.onSelect((at) => heard.push(at))];
    await excel.settle();
    const name = (await host.names()).find((each) => each.includes("评价")) ?? "";
    const sheet = (await host.read([name]))[0];
    const firstRow = (sheet?.cells.findIndex((row) => row.includes("row-id")) ?? 0) + 1;
    excel.host.person.select(name, `B${firstRow + 1}`);
    excel.host.person.type(name, `B${firstRow + 1}`, "王建国");
    await excel.settle();
    expect(heard).toEqual([
      { sheet: name, row: firstRow, column: 1 },
      { sheet: name, box: { top: firstRow, left: 1, bottom: firstRow, right: 1 } },
    ]);
    for (const each of stop) each();
    await excel.settle();
  });
});
