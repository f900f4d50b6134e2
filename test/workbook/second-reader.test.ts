// 另一种读法核对：同一份文件，@e965/xlsx 与 hucre 各读一遍，每一格与我们读到的相同
import { access, readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as other from "@e965/xlsx";
import * as fc from "fast-check";
import { readXlsx as third } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import type { CellContent, SheetContent } from "#shared/workbook/sheet.ts";
import { dayText } from "#shared/workbook/xlsx/formats.ts";
import { readWorkbook } from "#shared/workbook/xlsx/read.ts";
import { bookOf } from "#test/samples/clerks.ts";
import { fuzzSamples } from "./fuzz-cases.ts";
import { workbookParts, worksheet, zipOf } from "./zip.ts";

const sheetsOf = (bytes: Uint8Array): readonly SheetContent[] => {
  const workbook = readWorkbook(bytes);
  if (isWorkbookRefused(workbook)) throw new Error(workbook.refusedWorkbook);
  return workbook.sheets;
};
const plain = (content: CellContent | undefined): unknown =>
  content === undefined || content === ""
    ? null
    : content !== null && typeof content === "object"
      ? content.error
      : content;

/** Every filled cell as @e965/xlsx reads it. */
const otherCells = (bytes: Uint8Array): ReadonlyMap<string, unknown> => {
  const book = other.read(bytes, { cellFormula: true, cellText: true, UTC: true });
  return new Map(
    book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name] ?? {}).flatMap(([at, cell]: [string, unknown]) => {
        if (at.startsWith("!")) return [];
        const { v, w, t } = cell as { v?: unknown; w?: string; t?: string };
        return v === undefined || v === "" || t === "z"
          ? []
          : [[`${name}!${at}`, t === "e" ? w : v] as const];
      }),
    ),
  );
};
const ourCells = (bytes: Uint8Array): ReadonlyMap<string, unknown> =>
  new Map(
    sheetsOf(bytes).flatMap(({ name, cells }) =>
      cells.flatMap((row, r) =>
        row.flatMap((content, c) => {
          const value = plain(content);
          return value === null ? [] : [[`${name}!${other.utils.encode_cell({ r, c })}`, value] as const];
        }),
      ),
    ),
  );

describe("与 @e965/xlsx 逐格相同", () => {
  it("本系统的表、附件、各种自己画的表", async () => {
    for (const { bytes } of await fuzzSamples()) expect(ourCells(bytes)).toEqual(otherCells(bytes));
  });

  it("任意内容的表：文字、数、布尔，空格、换行、角括号、代码点都在", () => {
    const content = fc.oneof(
      fc
        .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
        // The other reader decodes "&amp;lt;" twice; ours is held against what was written, below.
        .filter((text) => !/[\p{Cc}\p{Cn}&]/u.test(text)),
      fc.constantFrom("<a>", "  前后空格  ", "甲\n乙", "'01", "=1+1", "]]>", "😀", "_x000D_"),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(content, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), (lines) => {
        const bytes = bookOf({ 表: lines });
        expect(ourCells(bytes)).toEqual(otherCells(bytes));
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});

describe("与写进去的逐格相同", () => {
  it.each(["<a>&amp;</a>", "&lt;", "]]>", "&#65;", "甲\n乙", "😀"])("%s", (text) => {
    expect([...ourCells(bookOf({ 表: [[text]] })).values()]).toEqual([text]);
  });
});

describe("单元格里的各种写法", () => {
  const one = (cell: string, more: Parameters<typeof workbookParts>[1] = {}): unknown =>
    plain(sheetsOf(zipOf(workbookParts(worksheet(`<row r="1">${cell}</row>`), more)))[0]?.cells[0]?.[0]);
  const strings = (si: string): string => `<sst>${si}</sst>`;

  it.each([
    [
      "富文本连成一段",
      strings('<si><r><rPr><b/></rPr><t xml:space="preserve">第 </t></r><r><t>一</t></r></si>'),
      "第 一",
    ],
    [
      "拼音注音不算",
      strings('<si><t>重庆</t><rPh sb="0" eb="2"><t>chóngqìng</t></rPh><phoneticPr fontId="1"/></si>'),
      "重庆",
    ],
    ["前后空格原样", strings('<si><t xml:space="preserve">  甲  </t></si>'), "  甲  "],
    [
      "_x000D_ 是回车，_x005F_ 是下划线",
      strings("<si><t>甲_x000D_乙_x005F_x0041_</t></si>"),
      "甲\r乙_x0041_",
    ],
    ["CDATA 与实体", strings("<si><t>a&lt;<![CDATA[<b>]]>&#x4e2d;</t></si>"), "a<<b>中"],
    ["注释夹在中间", strings("<si><t>甲<!-- x -->乙</t></si>"), "甲乙"],
    ["空文字", strings("<si><t/></si>"), null],
  ])("共用文字：%s", (_, sst, expected) => {
    expect(one('<c r="A1" t="s"><v> 0 </v></c>', { strings: sst })).toBe(expected);
  });

  it.each([
    ["内联文字", '<c r="A1" t="inlineStr"><is><t>内联</t></is></c>', "内联"],
    ["公式的文字结果", '<c r="A1" t="str"><f>B1&amp;"x"</f><v>张三x</v></c>', "张三x"],
    ["没有算出来的公式，原样写出", '<c r="A1"><f>1+1</f></c>', "=1+1"],
    ["没有算出来的共用公式", '<c r="A1"><f t="shared" si="0"/><v></v></c>', "="],
    ["错误值", '<c r="A1" t="e"><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["布尔", '<c r="A1" t="b"><v>1</v></c>', true],
    ["科学记数", '<c r="A1"><v>1E-3</v></c>', 0.001],
    ["负零", '<c r="A1"><v>-0</v></c>', 0],
    ["严格格式的日期", '<c r="A1" t="d"><v>2026-05-06T00:00:00Z</v></c>', "2026-05-06"],
    ["没有地址", "<c><v>5</v></c>", 5],
    ["十八位数字写全了的，一位不少", '<c r="A1"><v>230717197903129025</v></c>', "230717197903129025"],
    ["十八位数字丢了尾数的，仍是数", '<c r="A1"><v>230717197903129000</v></c>', 230717197903129000],
    ["带前缀的标签", '<x:c r="A1" t="inlineStr"><x:is><x:t>前缀</x:t></x:is></x:c>', "前缀"],
  ])("%s", (_, cell, expected) => {
    expect(one(cell)).toBe(expected);
  });

  it.each([
    [14, "", 46_000, "2025-12-09"],
    [176, 'yyyy"年"m"月"d"日";@', 46_000, "2025-12-09"],
    [177, "[$-804]yyyy/m/d", 46_000, "2025-12-09"],
    [31, "", 46_000.5, "2025-12-09"],
    [22, "", 46_000.5, "2025-12-09 12:00"],
    [20, "", 0.75, "18:00"],
    [178, "[h]:mm", 1.5, 1.5],
    [179, "0.00_);[Red]\\(0.00\\)", 46_000, 46_000],
    [180, "[Red]0.0%", 0.5, 0.5],
    [14, "", 60, "1900-02-29"],
    [14, "", 59, "1900-02-28"],
    [14, "", 61, "1900-03-01"],
    [14, "", -1, -1],
  ])("数字格式 %i %s 的 %d 读作 %s", (id, code, serial, expected) => {
    const own =
      code === ""
        ? ""
        : `<numFmts><numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', "&quot;")}"/></numFmts>`;
    const styles = `<styleSheet>${own}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    expect(one(`<c r="A1" s="1"><v>${serial}</v></c>`, { styles })).toBe(expected);
  });

  it("1904 年起算的工作簿，同一天差 1462", () => {
    const day = { day: true, time: false };
    fc.assert(
      fc.property(fc.integer({ min: 1500, max: 80_000 }), (serial) => {
        expect(dayText(serial - 1462, day, true)).toBe(dayText(serial, day, false));
      }),
    );
  });
});

// The reference shelf stands beside the project where there is one.
const shelf = fileURLToPath(new URL("../../../shared/workbooks/", import.meta.url));
const onShelf = await access(shelf).then(
  () => true,
  () => false,
);
describe(
  onShelf ? "架上的样本（../shared/workbooks）" : "架上没有样本（../shared/workbooks 不在），略过",
  () => {
    it.skipIf(!onShelf)("与 hucre 读到的文字、数、错误值逐格相同", async () => {
      for (const file of (await readdir(shelf, { recursive: true })).filter((name) =>
        name.endsWith(".xlsx"),
      )) {
        const bytes = new Uint8Array(await readFile(`${shelf}${file}`));
        const { sheets } = await third(Uint8Array.from(bytes));
        for (const { name, cells } of sheetsOf(bytes)) {
          const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
          const texts = (value: unknown): unknown =>
            typeof value === "string" && !/^(=|\d{4}-\d\d-\d\d)/.test(value) && value !== "" ? value : null;
          for (const [row, line] of cells.entries())
            for (const [column, content] of line.entries())
              if (texts(plain(content)) !== null) expect(rows[row]?.[column]).toBe(plain(content));
        }
      }
    });
  },
);
