// 任意的行：编号丢了、重了、换了人，同名、没有号码，合并仍不看先后，一个字也不丢
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Cells } from "#shared/contract/shapes.ts";
import type { CopyRow, TravelledCopy } from "#shared/workbook/travel/copies.ts";
import { edited, file, merge, numberOf, row, written, writtenFrom } from "./copies.ts";

const anyCells: fc.Arbitrary<Cells> = fc.record({
  name: fc.constantFrom("林素云", "林 素云", "周砚青", null),
  residentId: fc.constantFrom(numberOf(913), numberOf(915), "230717198507269000", "230*************35", null),
  "3": fc.constantFrom(0.9, 1, null),
});
const anyRows: fc.Arbitrary<readonly CopyRow[]> = fc
  .array(fc.tuple(fc.constantFrom("r-0001", "r-0002", "r-0003", null), anyCells), { maxLength: 4 })
  .map((rows) => {
    const seen = new Set<string>();
    return rows
      .filter(([, cells]) => Object.values(cells).some((value) => value !== null))
      .map(([id, cells], index) => {
        const own = id === null || seen.has(id) ? null : id;
        seen.add(own ?? "");
        return row(own, cells, index);
      });
  });

/** A few files: unmarked, edited from one form, or written from it. */
const anyCopies: fc.Arbitrary<readonly TravelledCopy[]> = fc
  .tuple(
    anyRows,
    fc.array(fc.tuple(fc.constantFrom("bare", "edited", "written"), anyRows), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([start, others, arrives]) => {
    const sent = written("00.xlsx", start);
    const copies = others.map(([how, rows], index): TravelledCopy => {
      const name = `0${index + 1}.xlsx`;
      if (how === "bare") return file(name, rows);
      return how === "edited" ? edited(sent, name, rows) : writtenFrom(sent, name, rows);
    });
    return arrives ? [sent, ...copies] : copies;
  });

it("谁先到都一样，来两次也一样", () => {
  const arrivals = anyCopies.chain((copies) =>
    fc.tuple(
      fc.constant(copies),
      fc.shuffledSubarray([...copies], { minLength: copies.length, maxLength: copies.length }),
    ),
  );
  fc.assert(
    fc.property(arrivals, ([copies, shuffled]) => {
      const merged = merge(copies);
      expect(merge(shuffled)).toEqual(merged);
      const twice = merge([
        ...shuffled,
        ...copies.map((copy) => ({ ...copy, file: `${copy.file}（副本）` })),
      ]);
      expect({ ...twice, copyNotes: [] }).toEqual({ ...merged, copyNotes: [] });
    }),
    { numRuns: 1000 },
  );
});

it("各行名字不重；编号只给一行；最新各份的每一行都有着落，每个值都在", () => {
  fc.assert(
    fc.property(anyCopies, (copies) => {
      const merged = merge(copies);
      const all = [...merged.rows, ...merged.deleted];
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      const ids = all.flatMap(({ id }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const older = merged.copyNotes.filter(({ code }) => code === "copy-older" || code === "copy-duplicate");
      const heads = copies.filter(({ file: name }) => !older.some((note) => note.file === name));
      for (const head of heads)
        for (const { row: at, cells } of head.rows) {
          const standing = merged.rows.filter(({ sources }) =>
            sources.some((source) => source.file === head.file && source.row === at),
          );
          const deleted = merged.deleted.some(({ cells: last }) => last["3"] === cells["3"]);
          expect(standing.length === 1 || (standing.length === 0 && deleted)).toBe(true);
        }
    }),
    { numRuns: 1000 },
  );
});

it("不知来历的几份：每个填了的值或在结果里，或在冲突里，或是写全了的号码的头尾", () => {
  fc.assert(
    fc.property(fc.array(anyRows, { minLength: 1, maxLength: 4 }), (files) => {
      const copies = files.map((rows, index) => file(`0${index}.xlsx`, rows));
      const merged = merge(copies);
      const values = new Set([
        ...merged.rows.flatMap(({ cells }) => Object.values(cells)),
        ...merged.conflicts.flatMap(({ versions }) => versions.map(({ value }) => value)),
      ]);
      expect(merged.deleted).toEqual([]);
      for (const { rows } of copies)
        for (const { cells } of rows)
          for (const value of Object.values(cells))
            if (value !== null && !String(value).includes("*")) expect(values).toContain(value);
    }),
    { numRuns: 500 },
  );
});
