// 来历：版本是各行的摘要，凭版本与上一版认先后
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridOf } from "#shared/regimes/grids.ts";
import { readRows } from "#shared/workbook/grid/exchange.ts";
import { metaSheet, readMeta } from "#shared/workbook/grid/form-meta.ts";
import { locate } from "#shared/workbook/grid/locate.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import {
  ancestryOf,
  blankVersion,
  commonAncestors,
  descends,
  editedSince,
  lineageOf,
  rowsVersion,
} from "#shared/workbook/travel/lineage.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { contentOf, formWith, regime, rowOf } from "../forms.ts";
import { edited, lin, row, withCells, written, writtenFrom, zhou } from "./copies.ts";

const rows = [row("r-0001", lin), row("r-0002", zhou)];

describe("版本", () => {
  it("十六位；行的次序、空行、空格子不算改动，改一个字就是另一版", () => {
    expect(rowsVersion(rows)).toMatch(/^[0-9a-f]{16}$/);
    expect(rowsVersion(rows.toReversed())).toBe(rowsVersion(rows));
    expect(rowsVersion([...rows, row("r-0003", {}), row("r-0004", { name: "", "1": null })])).toBe(
      rowsVersion(rows),
    );
    expect(rowsVersion(withCells(rows, "r-0001", { post: null, "9": null }))).not.toBe(rowsVersion(rows));
    expect(rowsVersion(withCells(rows, "r-0001", { "3": "0.97" }))).not.toBe(rowsVersion(rows));
    expect(rowsVersion([row("r-0009", lin), row("r-0002", zhou)])).not.toBe(rowsVersion(rows));
  });

  it("读不出的格与清空的格不是一回事", () => {
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error("two rows");
    const cleared = { ...first, cells: { ...first.cells, "3": null } };
    expect(rowsVersion([{ ...cleared, problems: [{ at: "3" }] }, second])).not.toBe(
      rowsVersion([cleared, second]),
    );
  });

  it("没填的表都是同一版", () => {
    expect(rowsVersion([row("r-0001", {})])).toBe(blankVersion);
    expect(lineageOf([])).toEqual({ version: blankVersion, parents: [] });
  });

  it("写进元数据表，经 .xlsx 往返读回；诚信册写出的表读回来不算改过", async () => {
    const { workbook, grid } = formWith([rowOf(lin, "r-0001"), rowOf(zhou, "r-0002")]);
    const lineage = lineageOf(rows, ["0123456789abcdef"]);
    const form = { unit: { code: "2123000103", name: "伊美区第三小学" }, period: "2026", lineage };
    const sheets = workbook.sheets.map((sheet) =>
      sheet.visibility === "veryHidden" ? metaSheet(regime, grid, form) : sheet,
    );
    const read = await readXlsx(await writeXlsx({ ...workbook, sheets }));
    if (isWorkbookRefused(read)) throw new Error(read.refusedWorkbook);
    const found = locate(read, gridOf);
    if (isWorkbookRefused(found)) throw new Error(found.refusedWorkbook);
    expect(found.meta).toMatchObject(lineage);
    const content = rowsVersion(readRows(found.grid, found.sheet, regime));
    expect(editedSince(found.meta, content)).toBe(false);
  });

  it("旧文件没有版本，照样读得出；版本写坏了当作没有", () => {
    const { grid } = formWith([]);
    const form = { unit: { code: "2123000103", name: "伊美区第三小学" }, period: "2026" };
    const sheet = contentOf(metaSheet(regime, grid, form));
    expect(readMeta(sheet)).toMatchObject({ period: "2026", version: null, parents: [] });
    const damaged = {
      ...sheet,
      cells: [...sheet.cells, ["version", 1.23e15], ["parent", "x", lineageOf(rows).version]],
    };
    expect(readMeta(damaged)).toMatchObject({ version: null, parents: [lineageOf(rows).version] });
    expect(editedSince({ version: null, parents: [] }, blankVersion)).toBeNull();
  });
});

describe("先后", () => {
  const claims = (
    of: Parameters<typeof rowsVersion>[0],
    { version, parents }: { version: string | null; parents: readonly string[] },
  ) => ({
    content: rowsVersion(of),
    version,
    parents,
  });
  const first = written("甲.xlsx", rows);
  const handEdited = edited(first, "乙.xlsx", withCells(rows, "r-0001", { "3": 0.5 }));
  const second = writtenFrom(handEdited, "丙.xlsx", withCells(rows, "r-0001", { "3": 0.6 }));
  const third = edited(second, "丁.xlsx", withCells(rows, "r-0001", { "3": 0.7 }));
  const all = [first, handEdited, second, third].map((copy) => claims(copy.rows, copy));
  const versions = all.map(({ content }) => content);

  it("三代：每一份都由前面的改来，不由后面的改来", () => {
    const ancestry = ancestryOf(all);
    for (const [later, content] of versions.entries())
      for (const [earlier, from] of versions.entries())
        expect([later, earlier, descends(ancestry, content, from)]).toEqual([
          later,
          earlier,
          earlier < later,
        ]);
  });

  it("中间的文件丢了，手改过的那份也仍认得出是上一代", () => {
    const ancestry = ancestryOf(all.filter((_, index) => index !== 0 && index !== 2));
    expect(descends(ancestry, versions[3] ?? "", versions[1] ?? "")).toBe(true);
  });

  it("共同的上一版取手边最近的；手边没有就是空白表", () => {
    const other = edited(second, "戊.xlsx", withCells(rows, "r-0002", { post: "年级主任" }));
    const ancestry = ancestryOf([...all, claims(other.rows, other)]);
    const ends = [versions[3] ?? "", rowsVersion(other.rows)];
    expect(commonAncestors(ancestry, ends, versions)).toEqual([versions[2]]);
    expect(commonAncestors(ancestry, ends, versions.slice(0, 2))).toEqual([versions[1]]);
    expect(commonAncestors(ancestry, ends, [])).toEqual([blankVersion]);
  });

  it("来历怎么写也不会转圈，谁也不会是自己的上一版", () => {
    const version = fc.constantFrom("a", "b", "c", "d", blankVersion);
    const claim = fc.record({
      content: version,
      version: fc.option(version),
      parents: fc.array(version, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 8 }), (claimed) => {
        const ancestry = ancestryOf(claimed);
        for (const [content, ancestors] of ancestry) {
          expect(ancestors.has(content)).toBe(false);
          for (const other of ancestors)
            expect(descends(ancestry, content, other) && descends(ancestry, other, content)).toBe(false);
        }
      }),
    );
  });
});
