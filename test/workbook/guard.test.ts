// 入口把关：说谎的目录、炸弹、加密、宏与外部链接；解压按目录所称的大小为止，内存有界
import { deflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { crc32 } from "#shared/workbook/xlsx/crc.ts";
import { inflateRaw } from "#shared/workbook/xlsx/inflate.ts";
import { readWorkbook } from "#shared/workbook/xlsx/read.ts";
import { type Packed, workbookParts, worksheet, zipOf } from "./zip.ts";

const cell = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const lying = (claims: NonNullable<Packed["claims"]>, sheet = cell): Uint8Array =>
  zipOf(workbookParts(sheet).map((part) => (part.name.endsWith("sheet1.xml") ? { ...part, claims } : part)));
const answer = (bytes: Uint8Array): unknown => {
  const read = readWorkbook(bytes);
  return isWorkbookRefused(read) ? read.refusedWorkbook : read.sheets[0]?.cells;
};

describe("解压", () => {
  it("另一种程序压的任何内容，解出来一字不差；少一个字节、多一个字节都不认", () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }),
      fc
        .array(fc.constantFrom("<c r=", "评价", '"A1"', "是否", "0.95"), { maxLength: 900 })
        .map((words) => new TextEncoder().encode(words.join(""))),
    );
    fc.assert(
      fc.property(
        content,
        fc.constantFrom(0, 1, 6, 9),
        fc.constantFrom(0, 2, 3, 4),
        (bytes, level, strategy) => {
          const packed = new Uint8Array(deflateRawSync(bytes, { level, strategy }));
          expect(inflateRaw(packed, bytes.length)).toEqual(bytes);
          expect(inflateRaw(packed, bytes.length + 1)).toBe(null);
          if (bytes.length > 0) expect(inflateRaw(packed, bytes.length - 1)).toBe(null);
        },
      ),
      { numRuns: 200, seed: 5 },
    );
  });

  it("任意字节解压，不是解出恰好所称的大小就是不认，从不出故障", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(5000), (bytes, size) => {
        const out = inflateRaw(bytes, size);
        expect(out === null || out.length === size).toBe(true);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it("校验和与 zlib 相同", async () => {
    const { crc32: other } = await import("node:zlib");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(crc32(bytes)).toBe(other(bytes));
      }),
    );
  });
});

describe("说谎的目录", () => {
  it("照实说的读得出", () => {
    expect(answer(lying({}))).toEqual([[1]]);
  });

  it.each([
    ["解出来比所称的大", { inflated: 10 }],
    ["解出来比所称的小", { inflated: 10_000 }],
    ["校验和不符", { crc: 1 }],
    ["没有这种压法", { method: 12 }],
    ["位置在文件之外", { at: 9_000_000 }],
    ["压缩后的大小越过文件末尾", { packed: 9_000_000 }],
    ["存放的部件自称更小", { method: 0, inflated: 5 }],
    ["自称没有内容", { packed: 0, flags: 8 }],
  ] as const)("%s：拒收", (_, claims) => {
    expect(answer(lying(claims))).toBe("file-damaged");
  });

  it("加密的部件：说有密码", () => {
    expect(answer(lying({ flags: 1 }))).toBe("file-encrypted");
  });

  it("两个部件同名，不知道以哪个为准：拒收", () => {
    const twice = [...workbookParts(cell), { name: "xl/worksheets/SHEET1.xml", bytes: worksheet("") }];
    expect(answer(zipOf(twice))).toBe("file-damaged");
  });

  it("自称小而实为 200 MB 的零：在所称的大小处停下，拒收，不占内存", () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(200 * 1_048_576)));
    const before = process.memoryUsage().arrayBuffers;
    expect(inflateRaw(bomb, 1_048_576)).toBe(null);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1_048_576);
  });
});

describe("内容里的炸弹", () => {
  const answersSoon = (bytes: Uint8Array): unknown => {
    const began = performance.now();
    const found = answer(bytes);
    expect(performance.now() - began).toBeLessThan(2000);
    return found;
  };

  it("同一张表列了一万次：拒收，不读一万遍", () => {
    const listed = Array.from(
      { length: 10_000 },
      (_, index) => `<sheet name="${index}" sheetId="${index + 1}" r:id="rId1"/>`,
    );
    const book = `<workbook xmlns:r="r"><sheets>${listed.join("")}</sheets></workbook>`;
    expect(answersSoon(zipOf(workbookParts(cell, { book })))).toBe("file-damaged");
  });

  it("两格相距一百万行、一万六千列：照读，不铺满中间", () => {
    const far = worksheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    const cells = answersSoon(zipOf(workbookParts(far))) as unknown[][];
    expect([cells.length, cells.at(-1)?.at(-1)]).toEqual([1_048_576, 2]);
  });

  it("每行只有最后一列有字：格数到了上限就拒收", () => {
    const rows = Array.from(
      { length: 300 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    expect(answersSoon(zipOf(workbookParts(worksheet(rows.join("")))))).toBe("file-too-many-cells");
  });

  it("一万个横跨全表的列定义：不逐列展开", () => {
    const columns = `<cols>${'<col min="1" max="16384" width="9" hidden="1"/>'.repeat(10_000)}</cols>`;
    const sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', columns);
    expect(answersSoon(zipOf(workbookParts(sheet)))).toEqual([[1]]);
  });

  it("层层引用的实体、外部实体：不展开，拒收", () => {
    const entities = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>')}`;
    expect(answersSoon(zipOf(workbookParts(entities)))).toBe("file-damaged");
  });

  it.each([
    ["标签没有关上", worksheet('<row r="1"><c r="A1"><v>1</c></row>')],
    ["一格两个地址相同", worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    ["格的地址不在所在的行", worksheet('<row r="1"><c r="A7"><v>1</v></c></row>')],
    ["地址在表外", worksheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ["行号不是数", worksheet('<row r="x"><c r="A1"><v>1</v></c></row>')],
    ["引用的共用文字不存在", worksheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
    ["不认识的实体", worksheet('<row r="1"><c r="A1" t="str"><v>&hello;</v></c></row>')],
  ])("%s：拒收，不当作读到了别的", (_, sheet) => {
    expect(answer(zipOf(workbookParts(sheet)))).toBe("file-damaged");
  });
});

describe("读得出、但要说明的文件", () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  it("带宏、带外部链接的：只读值，注明", () => {
    const parts = [
      { name: "xl/vbaProject.bin", bytes: "x" },
      { name: "xl/externalLinks/externalLink1.xml", bytes: "<externalLink/>" },
    ];
    expect(readWorkbook(zipOf(workbookParts(cell, { parts })))).toMatchObject({
      macros: true,
      externalLinks: true,
    });
  });

  it("图表页没有格，列出名字；只有图表页的文件拒收", () => {
    const chart = '<sheet name="图" sheetId="2" r:id="rId4"/>';
    const book = (sheets: string) => `<workbook xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`;
    const both = book(`<sheet name="表" sheetId="1" r:id="rId1"/>${chart}`);
    expect(readWorkbook(zipOf(workbookParts(cell, { book: both })))).toMatchObject({ withoutCells: ["图"] });
    expect(answer(zipOf(workbookParts(cell, { book: book(chart) })))).toBe("file-no-cells");
  });

  it("部件名大小写不同、用反斜线、存放不压缩的，都读", () => {
    const odd = workbookParts(cell).map((part) => ({
      ...part,
      name: part.name === "xl/workbook.xml" ? "xl\\Workbook.xml" : part.name,
      stored: true,
    }));
    expect(answer(zipOf(odd))).toEqual([[1]]);
  });
});
