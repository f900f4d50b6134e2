// 任意传法：怎么改、怎么传、谁先到，合并都一样，一个字也不丢
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cells, CellValue } from "#shared/contract/shapes.ts";
import { choose, resolve } from "#shared/workbook/travel/choices.ts";
import type { CopyRow, TravelledCopy } from "#shared/workbook/travel/copies.ts";
import { rowsVersion, valueAt } from "#shared/workbook/travel/lineage.ts";
import { mergeCells } from "#shared/workbook/travel/merge.ts";
import { cellsOf, edited, lin, merge, numberOf, qiao, row, written, writtenFrom, zhou } from "./copies.ts";

const start: readonly CopyRow[] = [row("r-0001", lin), row("r-0002", zhou), row("r-0003", qiao)];
const ids = ["r-0001", "r-0002", "r-0003", "r-0004"];
const keys = ["post", "1", "3", "9"];

type Change =
  | { readonly kind: "set"; readonly id: string; readonly key: string; readonly value: CellValue }
  | { readonly kind: "delete" | "add"; readonly id: string }
  | { readonly kind: "sort" };

interface Step {
  /** Which of the earlier files is opened; taken modulo their number. */
  readonly from: number;
  readonly by: "Excel" | "诚信册";
  readonly changes: readonly Change[];
  /** Whether the file comes back. */
  readonly arrives: boolean;
}

const changed = (rows: readonly CopyRow[], change: Change): readonly CopyRow[] => {
  if (change.kind === "sort") return rows.toReversed();
  if (change.kind === "delete") return rows.filter(({ id }) => id !== change.id);
  if (change.kind === "set")
    return rows.map((each) =>
      each.id === change.id ? { ...each, cells: { ...each.cells, [change.key]: change.value } } : each,
    );
  if (rows.some(({ id }) => id === change.id)) return rows;
  const serial = 930 + ids.indexOf(change.id);
  return [...rows, row(change.id, { name: `新来${serial}`, residentId: numberOf(serial) })];
};

const anyCell = fc.record({ id: fc.constantFrom(...ids), key: fc.constantFrom(...keys) });
const anyValue = fc.constantFrom<CellValue>("是", "否", 0.5, 0.97, 1, null);
const anySet: fc.Arbitrary<Change> = fc
  .tuple(anyCell, anyValue)
  .map(([cell, value]) => ({ kind: "set", ...cell, value }));
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 8, arbitrary: anySet },
  { weight: 1, arbitrary: fc.constantFrom(...ids).map((id): Change => ({ kind: "delete", id })) },
  { weight: 1, arbitrary: fc.constant<Change>({ kind: "add", id: "r-0004" }) },
  { weight: 1, arbitrary: fc.constant<Change>({ kind: "sort" }) },
);
const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    from: fc.nat(20),
    by: fc.constantFrom("Excel", "诚信册"),
    changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }),
    arrives: fc.boolean(),
  }),
  { minLength: 1, maxLength: 7 },
);

interface History {
  readonly copies: readonly TravelledCopy[];
  /** By content: the contents that were really opened to make it, at any remove. */
  readonly madeFrom: ReadonlyMap<string, ReadonlySet<string>>;
}

const play = (steps: readonly Step[]): { all: TravelledCopy[]; history: History } => {
  const all = [written("00.xlsx", start)];
  const links = new Map<string, Set<string>>();
  for (const [index, { from, by, changes }] of steps.entries()) {
    const opened = all[from % all.length];
    if (opened === undefined) continue;
    const rows = changes.reduce(changed, opened.rows);
    const name = `${String(index + 1).padStart(2, "0")}.xlsx`;
    all.push(by === "Excel" ? edited(opened, name, rows) : writtenFrom(opened, name, rows));
    const content = rowsVersion(rows);
    links.set(content, (links.get(content) ?? new Set()).add(rowsVersion(opened.rows)));
  }
  const madeFrom = new Map(
    all.map(({ rows }) => {
      const found = new Set<string>();
      const ahead = [rowsVersion(rows)];
      for (let next = ahead.pop(); next !== undefined; next = ahead.pop())
        for (const older of links.get(next) ?? [])
          if (!found.has(older)) {
            found.add(older);
            ahead.push(older);
          }
      return [rowsVersion(rows), found] as const;
    }),
  );
  const copies = all.filter((_, index) => index === 0 || steps[index - 1]?.arrives);
  return { all, history: { copies, madeFrom } };
};

const anyHistory = anySteps.map((steps) => play(steps).history);
const valueIn = (copy: TravelledCopy, id: string, key: string): CellValue => {
  const found = copy.rows.find((each) => each.id === id);
  return found === undefined ? null : valueAt(found.cells, key);
};

describe("任意传法", () => {
  it("谁先到都一样", () => {
    const arrivals = anyHistory.chain(({ copies }) =>
      fc.tuple(
        fc.constant(copies),
        fc.shuffledSubarray([...copies], { minLength: copies.length, maxLength: copies.length }),
      ),
    );
    fc.assert(
      fc.property(arrivals, ([copies, shuffled]) => {
        expect(merge(shuffled)).toEqual(merge(copies));
      }),
      { numRuns: 300 },
    );
  });

  it("同一份来两次、改了名再来，结果不变", () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(20), ({ copies }, which) => {
        const again = copies[which % copies.length];
        if (again === undefined) return;
        const { copyNotes: _, ...twice } = merge([...copies, { ...again, file: `${again.file}（副本）` }]);
        const { copyNotes: __, ...once } = merge(copies);
        expect(twice).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it("再来一份别人已经改过的旧的，结果不变", () => {
    fc.assert(
      fc.property(anySteps, fc.nat(20), (steps, which) => {
        const { all } = play(steps.map((step) => ({ ...step, by: "诚信册" as const })));
        const last = all.at(-1);
        const old = all[which % all.length];
        if (last === undefined || old === undefined) return;
        const merged = merge([last, old]);
        const isOld =
          last.parents.includes(rowsVersion(old.rows)) && !old.parents.includes(rowsVersion(last.rows));
        // An emptied file is no deletion of everybody: every row is asked (merge-copies.test.ts).
        fc.pre(isOld && last.rows.length > 0);
        expect(cellsOf(merged)).toEqual(cellsOf(merge([last])));
        expect(merged.conflicts).toEqual([]);
      }),
    );
  });

  it("一个字也不丢：每份里的每个值，或在结果里，或在冲突里，或被见过它的人改掉了", () => {
    fc.assert(
      fc.property(anyHistory, ({ copies, madeFrom }) => {
        const merged = merge(copies);
        const cells = cellsOf(merged);
        const changedBySomebody = (copy: TravelledCopy, id: string, key: string, value: CellValue) => {
          const own = rowsVersion(copy.rows);
          const had = copies
            .filter((older) => valueIn(older, id, key) === value)
            .map(({ rows }) => rowsVersion(rows))
            .filter((content) => content === own || madeFrom.get(own)?.has(content));
          return copies.some(
            (newer) =>
              valueIn(newer, id, key) !== value &&
              had.some((content) => madeFrom.get(rowsVersion(newer.rows))?.has(content)),
          );
        };
        for (const copy of copies)
          for (const { id, cells: own } of copy.rows)
            for (const key of Object.keys(own)) {
              const value = valueAt(own, key);
              if (id === null || value === null || cells[id]?.[key] === value) continue;
              const offered = merged.conflicts
                .filter(({ row: of, at }) => of === id && at === key)
                .flatMap(({ versions }) => versions.map((version) => version.value));
              if (offered.includes(value)) continue;
              expect([copy.file, id, key, value, changedBySomebody(copy, id, key, value)]).toEqual([
                copy.file,
                id,
                key,
                value,
                true,
              ]);
            }
      }),
      { numRuns: 500 },
    );
  });

  it("冲突里至少两个值，每个值都说得出在哪份里；结果里的值都有出处", () => {
    fc.assert(
      fc.property(anyHistory, ({ copies }) => {
        const merged = merge(copies);
        const byFile = new Map(copies.map((copy) => [copy.file, copy]));
        for (const { row: id, at, versions } of merged.conflicts) {
          expect(new Set(versions.map(({ value }) => value)).size).toBeGreaterThan(1);
          for (const { value, sources } of versions) {
            expect(sources.length).toBeGreaterThan(0);
            for (const { file } of sources) {
              const copy = byFile.get(file);
              if (copy !== undefined && at !== null) expect(valueIn(copy, id, at)).toBe(value);
            }
          }
        }
        for (const { key: id, cells, sources, from } of merged.rows)
          for (const [key, value] of Object.entries(cells)) {
            const source = from[key] ?? sources[0];
            const copy = byFile.get(source?.file ?? "");
            expect(copy === undefined ? undefined : valueIn(copy, id, key)).toBe(value);
          }
      }),
      { numRuns: 300 },
    );
  });
});

describe("两人改同一份", () => {
  const sent = written("00.xlsx", start);
  const sets = fc.array(anySet, { maxLength: 8 });

  it("恰在两人把同一格改成不同的值处有冲突，其余与面板的逐格合并一样", () => {
    fc.assert(
      fc.property(sets, sets, (mine, theirs) => {
        const one = edited(sent, "01.xlsx", mine.reduce(changed, start));
        const other = edited(sent, "02.xlsx", theirs.reduce(changed, start));
        const merged = merge([other, sent, one]);
        const cells = cellsOf(merged);
        const expected: string[] = [];
        for (const { id, cells: base } of start) {
          const of = (copy: TravelledCopy): Cells => copy.rows.find((each) => each.id === id)?.cells ?? {};
          const both = mergeCells(base, of(one), of(other));
          expected.push(...both.conflicts.map((key) => `${id} ${key}`));
          for (const key of both.conflicts) delete both.cells[key];
          expect(cells[id ?? ""]).toEqual(both.cells);
        }
        const found = merged.conflicts.map(({ row: id, at }) => `${id} ${at}`);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 500 },
    );
  });

  it("删与改：恰在一人删了、另一人改过的行有冲突", () => {
    const deletes = fc.uniqueArray(fc.constantFrom<string>("r-0001", "r-0002", "r-0003"), { maxLength: 2 });
    fc.assert(
      fc.property(deletes, sets, (gone, set) => {
        const one = edited(
          sent,
          "01.xlsx",
          start.filter(({ id }) => !gone.includes(id ?? "")),
        );
        const other = edited(sent, "02.xlsx", set.reduce(changed, start));
        const merged = merge([one, other, sent]);
        const touched = start
          .filter(({ id, cells }) => {
            const now = other.rows.find((each) => each.id === id)?.cells ?? {};
            return keys.some((key) => valueAt(cells, key) !== valueAt(now, key));
          })
          .map(({ id }) => id ?? "");
        expect(merged.conflicts.map(({ row: id }) => id).toSorted()).toEqual(
          gone.filter((id) => touched.includes(id)).toSorted(),
        );
        expect(merged.deleted.map(({ key }) => key).toSorted()).toEqual(
          gone.filter((id) => !touched.includes(id)).toSorted(),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("三代以上", () => {
  it("一份接一份传下来，中间丢了哪几份都不要紧：结果就是最后一份", () => {
    // Each hand leaves a trace of its own, so that no file says again what an earlier one said.
    const hands = fc.array(fc.tuple(fc.array(anyChange, { maxLength: 3 }), fc.boolean()), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(hands, (chain) => {
        let last = written("00.xlsx", start);
        const kept: TravelledCopy[] = [];
        for (const [index, [changes, arrives]] of chain.entries()) {
          if (arrives) kept.push(last);
          const trace: Change = { kind: "add", id: `trace-${index}` };
          const rows = [...changes, trace].reduce(changed, last.rows);
          last = writtenFrom(last, `${index + 1}.xlsx`, rows);
        }
        const merged = merge([last, ...kept]);
        expect(merged.conflicts).toEqual([]);
        expect(cellsOf(merged)).toEqual(cellsOf(merge([last])));
        for (const { file } of kept)
          expect(merged.copyNotes).toContainEqual(expect.objectContaining({ file, code: "copy-older" }));
      }),
      { numRuns: 300 },
    );
  });
});

describe("选定", () => {
  const pick = (index: number, length: number): number => index % length;

  it("逐处选定后再没有冲突，选的先后不影响，旧的一份再来也仍算数", () => {
    fc.assert(
      fc.property(anyHistory, fc.array(fc.nat(9), { minLength: 30, maxLength: 30 }), ({ copies }, picks) => {
        const merged = merge(copies);
        const choices = merged.conflicts.map((conflict, index) => {
          const version = conflict.versions[pick(picks[index % 30] ?? 0, conflict.versions.length)];
          return choose(conflict, version?.value ?? null, "赵主任", "2026-11-21T02:00:00.000Z");
        });
        const resolved = resolve(merged, choices);
        expect(resolved.conflicts).toEqual([]);
        expect(resolve(merged, choices.toReversed())).toEqual({
          ...resolved,
          lapsed: expect.any(Array),
        });
        for (const { conflict, choice } of resolved.decided)
          if (conflict.at !== null) {
            const row = [...resolved.rows, ...resolved.deleted].find(({ key }) => key === conflict.row);
            expect(row?.cells[conflict.at] ?? null).toBe(choice.value);
          }
        const again = [
          ...copies,
          ...copies.slice(0, 1).map((copy) => ({ ...copy, file: `${copy.file}（副本）` })),
        ];
        const { copyNotes: _, ...first } = resolved;
        const { copyNotes: __, ...second } = resolve(merge(again), choices);
        expect(second).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });
});
