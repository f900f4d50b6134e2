// .xlsx 的写与读：写前检查、入口把关、另一种读法核对
import * as other from "@e965/xlsx";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnAt, readRows } from "#shared/workbook/grid/exchange.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { CellContent, SheetContent, SheetSpec, WorkbookSpec } from "#shared/workbook/sheet.ts";
import { specFaults } from "#shared/workbook/xlsx/check-spec.ts";
import { inspect, limits } from "#shared/workbook/xlsx/guard.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { bestAnswers } from "#test/samples/people.ts";
import {
  anyAnswers,
  contentsOf,
  formWith,
  hasLibreOffice,
  regime,
  resavedByLibreOffice,
  rowOf,
  sheetNamed,
} from "./forms.ts";
import { directoryOnly, workbookParts, worksheet, zipOf } from "./zip.ts";

const plain: SheetSpec = {
  name: "表",
  visibility: "visible",
  rows: [],
  merges: [],
  columnWidths: [],
  rowHeights: [],
  validations: [],
  freeze: null,
  print: null,
  protected: false,
};
const bookOf = (...sheets: readonly Partial<SheetSpec>[]): WorkbookSpec => ({
  sheets: sheets.map((sheet) => ({ ...plain, ...sheet })),
  active: sheets[0]?.name ?? plain.name,
});
const read = async (bytes: Uint8Array): Promise<readonly SheetContent[]> => {
  const sheets = await readXlsx(bytes);
  if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
  return sheets;
};
const box = { top: 0, left: 0, bottom: 0, right: 0 };
const validation = {
  box,
  rule: { kind: "list" as const, items: ["是", "否"] },
  prompt: { title: "提示", text: "说明" },
  error: { title: "错误", text: "请选" },
};
const long = (length: number): string => "长".repeat(length);

describe("写前检查", () => {
  it.each([
    [
      "下拉超过255个字符",
      { validations: [{ ...validation, rule: { kind: "list", items: [long(256)] } }] },
      "list-too-long",
    ],
    [
      "下拉的一项里有逗号",
      { validations: [{ ...validation, rule: { kind: "list", items: ["好,很好"] } }] },
      "list-comma",
    ],
    ["下拉没有项", { validations: [{ ...validation, rule: { kind: "list", items: [] } }] }, "list-empty"],
    [
      "数值范围颠倒",
      { validations: [{ ...validation, rule: { kind: "decimal", min: 2, max: 1 } }] },
      "decimal-bounds",
    ],
    [
      "提示标题超过32个字符",
      { validations: [{ ...validation, prompt: { title: long(33), text: "" } }] },
      "prompt-title-too-long",
    ],
    [
      "提示超过255个字符",
      { validations: [{ ...validation, prompt: { title: "", text: long(256) } }] },
      "prompt-too-long",
    ],
    [
      "出错标题超过32个字符",
      { validations: [{ ...validation, error: { title: long(33), text: "" } }] },
      "error-title-too-long",
    ],
    [
      "出错提示超过225个字符",
      { validations: [{ ...validation, error: { title: "", text: long(226) } }] },
      "error-too-long",
    ],
    ["文字超过32767个字符", { rows: [[{ value: long(32_768) }]] }, "text-too-long"],
    ["文字里有控制字符", { rows: [[{ value: "甲\u0001乙" }]] }, "text-not-xml"],
    ["文字正好是错误值", { rows: [[{ value: "#N/A" }]] }, "text-is-error"],
    ["数字不是有限数", { rows: [[{ value: Number.NaN }]] }, "number-not-finite"],
    ["公式带等号", { rows: [[{ formula: "=1+1" }]] }, "formula-form"],
    ["公式超过8192个字符", { rows: [[{ formula: "1+".repeat(4100) }]] }, "formula-too-long"],
    [
      "合并互相重叠",
      {
        merges: [
          { ...box, right: 2 },
          { top: 0, left: 2, bottom: 3, right: 2 },
        ],
      },
      "merge-overlap",
    ],
    ["合并只有一格", { merges: [box] }, "merge-box"],
    ["列宽超过255", { columnWidths: [256] }, "column-width"],
    ["行高超过409", { rowHeights: [410] }, "row-height"],
    ["表名有斜杠", { name: "甲/乙" }, "sheet-name"],
    ["表名超过31个字符", { name: long(32) }, "sheet-name"],
    [
      "页脚超过255个字符",
      { print: { paper: "A3", orientation: "landscape", titleRows: 0, area: box, footer: long(256) } },
      "footer-too-long",
    ],
  ] as readonly (readonly [string, Partial<SheetSpec>, string])[])(
    "%s：写之前拦下",
    async (_, sheet, code) => {
      const book = bookOf(sheet);
      expect(specFaults(book).map((fault) => fault.code)).toEqual([code]);
      await expect(writeXlsx(book)).rejects.toThrow(code);
    },
  );

  it("两张表只有大小写不同，或打开的表是藏起来的：拦下", () => {
    expect(specFaults(bookOf({ name: "Form" }, { name: "FORM" })).map(({ code }) => code)).toEqual([
      "sheet-name-twice",
    ]);
    expect(specFaults(bookOf({ visibility: "veryHidden" })).map(({ code }) => code)).toEqual([
      "active-sheet",
    ]);
  });

  it("两次写出逐字节相同", async () => {
    const { workbook } = formWith([rowOf(bestAnswers)]);
    expect(await writeXlsx(workbook)).toEqual(await writeXlsx(workbook));
  });
});

describe("写出的文件另一种读法也一样", () => {
  it("@e965/xlsx 读到同样的内容、合并、下拉以外的一切", async () => {
    const { workbook, grid } = formWith([
      rowOf({ name: "林素云", residentId: "230717197903129024", ...bestAnswers }),
    ]);
    const bytes = await writeXlsx(workbook);
    const book = other.read(bytes, { cellFormula: true, cellStyles: true });
    const sheet = book.Sheets[grid.sheet];
    if (!sheet) throw new Error("no sheet");
    const ours = sheetNamed(await read(bytes), grid.sheet).cells;
    for (const [row, cells] of ours.entries())
      for (const [column, content] of cells.entries()) {
        const cell = sheet[other.utils.encode_cell({ r: row, c: column })] as { v?: unknown } | undefined;
        expect(cell?.v ?? null).toEqual(content);
      }
    expect(sheet["!merges"]).toHaveLength(sheetNamed(workbook.sheets, grid.sheet).merges.length);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 2]);
    const total = sheet[other.utils.encode_cell({ r: grid.firstRow, c: columnAt(grid, "total") })] as {
      f?: string;
    };
    expect(total.f).toBe(
      sheetNamed(workbook.sheets, grid.sheet).rows[grid.firstRow]?.[columnAt(grid, "total")]?.formula,
    );
  });

  it("@e965/xlsx 写的文件我们读得到，错误值、公式、日期各按本来的样子", async () => {
    const sheet = other.utils.aoa_to_sheet([["文字", 1.5, true, null], [], ["=不是公式"]]);
    Object.assign(sheet, {
      E1: { t: "e", v: 42 },
      F1: { t: "n", v: 3, f: "1+2" },
      G1: { t: "n", v: 45000, z: "yyyy-mm-dd" },
      "!ref": "A1:G3",
    });
    const book = other.utils.book_new();
    other.utils.book_append_sheet(book, sheet, "别人的表");
    const bytes = new Uint8Array(other.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    const [content] = await read(bytes);
    expect(content?.name).toBe("别人的表");
    expect(content?.cells[0]).toEqual(["文字", 1.5, true, null, { error: "#N/A" }, 3, "2023-03-15"]);
    expect(content?.cells[2]?.[0]).toBe("=不是公式");
  });

  it("任意答案：排版、写出、读回、取行，一格不差", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAnswers(regime, false), { minLength: 1, maxLength: 4 }),
        async (answers) => {
          const { workbook, grid } = formWith(answers.map((cells) => rowOf(cells)));
          const sheets = await read(await writeXlsx(workbook));
          const rows = readRows(grid, sheetNamed(sheets, grid.sheet), regime);
          expect(rows.map(({ cells }) => cells)).toEqual(answers);
          expect(rows.every(({ readings, problems }) => readings.length + problems.length === 0)).toBe(true);
        },
      ),
      { numRuns: 10 },
    );
  });

  it("合并了的格读得出在哪；不成话的、只有一格的、出界的不算，多得离谱的不全收", async () => {
    const { workbook } = formWith([]);
    const [cover, grid] = await read(await writeXlsx(workbook));
    expect(grid?.merges).toEqual(workbook.sheets[1]?.merges);
    expect(cover?.merges).toEqual(workbook.sheets[0]?.merges);
    const merged = async (refs: readonly string[]) => {
      const cells = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
      const sheet = worksheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        "",
        `<mergeCells>${cells}</mergeCells>`,
      );
      return (await read(zipOf(workbookParts(sheet))))[0]?.merges;
    };
    expect(await merged(["B2:C3", "A1", "A1:A1", "C3:B2", "", "A1:ZZZZ9", "A1:A9999999", "甲:乙"])).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
    ]);
    const many = Array.from({ length: 5_000 }, (_none, at) => `A${2 * at + 1}:A${2 * at + 2}`);
    expect(await merged(many)).toHaveLength(2_000);
  });

  it("写出再读，与排版所写逐格相同", async () => {
    const { workbook } = formWith([rowOf({ name: "甲", ...bestAnswers })]);
    const sheets = await read(await writeXlsx(workbook));
    // A sheet as read ends its rows where their content ends.
    const filled = (cells: readonly (readonly CellContent[])[]) =>
      cells.map((row) => {
        const plainRow = row.map((cell) => (cell === "" ? null : cell));
        return plainRow.slice(0, plainRow.findLastIndex((cell) => cell !== null) + 1);
      });
    for (const made of contentsOf(workbook)) {
      const found = sheetNamed(sheets, made.name);
      expect(found.visibility).toBe(made.visibility);
      expect(found.protected).toBe(made.protected);
      expect(filled(found.cells)).toEqual(filled(made.cells).slice(0, found.cells.length));
      expect(filled(made.cells).slice(found.cells.length).flat()).toEqual([]);
    }
  });
});

const present = await hasLibreOffice();
describe(present ? "LibreOffice 另存之后" : "LibreOffice 不在本机，略过", () => {
  it.skipIf(!present)(present ? "仍认得每一行" : "略过：本机没有 soffice", async () => {
    const rows = fc.sample(anyAnswers(regime, false), { numRuns: 5, seed: 7 });
    const { workbook, grid } = formWith(rows.map((cells) => rowOf(cells)));
    const sheets = await read(await resavedByLibreOffice(await writeXlsx(workbook)));
    const found = readRows(grid, sheetNamed(sheets, grid.sheet), regime);
    expect(found.map(({ id, cells }) => [id, cells])).toEqual(
      rows.map((cells, index) => [`r-000${index + 1}`, cells]),
    );
  });
});

describe("入口把关", () => {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const wide = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const workbook = [{ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" }];
  const mb = 1_048_576;

  it.each([
    ["空文件", new Uint8Array(), "file-empty"],
    ["超过20 MB", new Uint8Array(limits.file + 1), "file-too-large"],
    ["旧版 .xls", Uint8Array.from([...compound, ...Array(600).fill(0)]), "file-old-xls"],
    ["设了密码", Uint8Array.from([...compound, ...Array(600).fill(0), ...wide]), "file-encrypted"],
    ["网页", text('\ufeff <html xmlns:x="urn:schemas-microsoft-com:office:excel">'), "file-html"],
    ["PDF", text("%PDF-1.7\n\u0000"), "file-pdf"],
    ["CSV", text("姓名,身份证号\n甲,1"), "file-text"],
    ["UTF-16 文本", Uint8Array.from([0xff, 0xfe, 0x32, 0x00]), "file-text"],
    ["不知名的二进制", Uint8Array.from([1, 0, 2, 0, 3, 0]), "file-unknown"],
    ["普通压缩包", directoryOnly([{ name: "a.txt" }]), "file-other-zip"],
    [
      "Word 文档",
      directoryOnly([{ name: "[Content_Types].xml" }, { name: "word/document.xml" }]),
      "file-other-zip",
    ],
    ["ODS", directoryOnly([{ name: "mimetype" }, { name: "content.xml" }]), "file-ods"],
    ["XLSB", directoryOnly([{ name: "[Content_Types].xml" }, { name: "xl/workbook.bin" }]), "file-xlsb"],
    [
      "部件太多",
      directoryOnly(Array.from({ length: 1001 }, (_, index) => ({ name: `${index}` }))),
      "file-too-many-entries",
    ],
    [
      "声称展开200 MB",
      directoryOnly([...workbook, { name: "a", packed: 5 * mb, inflated: 200 * mb }]),
      "file-inflates",
    ],
    [
      "一个部件压了三百倍",
      directoryOnly([...workbook, { name: "a", packed: 100_000, inflated: 30 * mb }]),
      "file-inflates",
    ],
    ["部件隐瞒大小", directoryOnly([...workbook, { name: "a", packed: 1000, inflated: 0 }]), "file-damaged"],
    ["目录与所称的部件数不符", directoryOnly(workbook, 9), "file-damaged"],
    ["只有开头", directoryOnly(workbook).slice(0, 60), "file-truncated"],
  ] as const)("%s：拒收并说明", async (_, bytes, code) => {
    expect(await readXlsx(bytes)).toMatchObject({ refusedWorkbook: code });
  });

  it("截断的评价表在任何一处截断都拒收，不出故障", async () => {
    const whole = await writeXlsx(formWith([]).workbook);
    for (const share of [0.001, 0.1, 0.5, 0.9, 0.999]) {
      const cut = await readXlsx(whole.slice(0, Math.floor(whole.length * share)));
      expect(cut).toMatchObject({ refusedWorkbook: "file-truncated" });
    }
  });

  it("改坏任意一个字节，不是读出就是拒收，不出故障", async () => {
    const whole = await writeXlsx(bookOf({ rows: [[{ value: "甲" }]] }));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bad = Uint8Array.from(whole);
        bad[at] = byte;
        const answer = await readXlsx(bad);
        expect(isWorkbookRefused(answer) || Array.isArray(answer)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("带宏和外部链接的文件标出来", () => {
    expect(
      inspect(
        directoryOnly([
          ...workbook,
          { name: "xl/vbaProject.bin" },
          { name: "xl/externalLinks/externalLink1.xml" },
        ]),
      ),
    ).toMatchObject({ macros: true, externalLinks: true });
    expect(inspect(directoryOnly(workbook))).toMatchObject({ macros: false, externalLinks: false });
  });
});
