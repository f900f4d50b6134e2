// Excel 宿主在替身上、文件宿主在内存里，跑同一套情形
import { afterEach, describe, expect, test, vi } from "vitest";
import { excelHost } from "#addin/hosts/excel.ts";
import { fileHost, openXlsx } from "#addin/hosts/xlsx.ts";
import { HostRefusal } from "#shared/workbook/host.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { type NodeSession, openInNode } from "../excel-host/node.ts";
import type { ApiLevel } from "../excel-host/requirement-sets.ts";
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
    await host.mark("评价表", { top: 0, left: 0, bottom: 60, right: 60 }, []).catch(() => undefined);
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
    await host.mark(name, box, [{ row: 9, column: 5, state: "problem" }]);
    const marked = fills();
    expect(marked[9]?.[5]).toBe("#FBE3E0");
    expect(marked.flat().filter((fill, index) => fill !== before.flat()[index]).length).toBe(1);
    await host.mark(name, box, []);
    expect(fills()).toEqual(before);
  });

  test("一张没有变化的图不重画：不给撤销列表添步骤", async () => {
    excel = await session();
    const host = excelHost();
    await host.make(formWith([completeCells(0)]));
    const name = (await host.names()).find((each) => each.includes("评价")) ?? "";
    const paint = () =>
      host.mark(name, { top: 8, left: 1, bottom: 17, right: 48 }, [{ row: 9, column: 5, state: "problem" }]);
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
