// 选定冲突：谁选了哪个值记作数据，再来新的几份仍然算数
import { describe, expect, it } from "vitest";
import { choose, resolve } from "#shared/workbook/travel/choices.ts";
import { cellsOf, disputes, edited, lin, merge, row, withCells, without, written, zhou } from "./copies.ts";

const sent = written("三小.xlsx", [row("r-0001", lin), row("r-0002", zhou)]);
const change = (name: string, id: string, cells: Parameters<typeof withCells>[2]) =>
  edited(sent, name, withCells(sent.rows, id, cells));
const clerk = change("教务.xlsx", "r-0001", { "3": 0.95 });
const head = change("校长.xlsx", "r-0001", { "3": 0.9 });
const merged = merge([sent, clerk, head]);
const [conflict] = merged.conflicts;
if (conflict === undefined) throw new Error("a conflict");
const early = choose(conflict, 0.95, "赵主任", "2026-11-21T02:00:00.000Z");
const late = choose(conflict, 0.9, "孙主任", "2026-11-21T03:00:00.000Z");

describe("选定冲突", () => {
  it("选了哪个值就是哪个，并说出处、是谁选的", () => {
    const resolved = resolve(merged, [early]);
    expect(cellsOf(resolved)["r-0001"]).toEqual({ ...lin, "3": 0.95 });
    expect(resolved.rows[0]?.from["3"]?.file).toBe("教务.xlsx");
    expect(resolved.conflicts).toEqual([]);
    expect(resolved.decided).toEqual([{ conflict, choice: early }]);
  });

  it("同一处选了两次，后一次算数，前一次不再算", () => {
    for (const choices of [
      [early, late],
      [late, early],
    ]) {
      const resolved = resolve(merged, choices);
      expect(cellsOf(resolved)["r-0001"]?.["3"]).toBe(0.9);
      expect(resolved.lapsed).toEqual([early]);
    }
  });

  it("又来一份改别处的，选定的仍算数；又来没见过的值，重新问", () => {
    const elsewhere = change("德育.xlsx", "r-0002", { "1": "否" });
    expect(cellsOf(resolve(merge([sent, clerk, head, elsewhere]), [early]))["r-0001"]?.["3"]).toBe(0.95);
    const unseen = change("人事.xlsx", "r-0001", { "3": 0.8 });
    const again = resolve(merge([sent, clerk, head, unseen]), [early]);
    expect(disputes(again)).toEqual(["r-0001 3: 0.8|0.9|0.95"]);
    expect(again.lapsed).toEqual([early]);
  });

  it("选的只能是冲突里的值", () => {
    expect(() => choose(conflict, 0.5, "赵主任", "2026-11-21T02:00:00.000Z")).toThrow(RangeError);
  });

  it("删与改之间选删：行不要了；选留：照合并的留下；留下的又改了，重新问", () => {
    const leaver = edited(sent, "甲.xlsx", without(sent.rows, "r-0002"));
    const changing = change("乙.xlsx", "r-0002", { "3": 0.8 });
    const both = merge([sent, leaver, changing]);
    const [about] = both.conflicts;
    const kept = about?.versions.find(({ value }) => value !== null)?.value;
    if (about === undefined || kept === undefined) throw new Error("a conflict about a row");
    const drop = choose(about, null, "赵主任", "2026-11-21T02:00:00.000Z");
    const dropped = resolve(both, [drop]);
    expect(dropped.rows.map(({ id }) => id)).toEqual(["r-0001"]);
    expect(dropped.deleted).toMatchObject([
      { id: "r-0002", cells: { "3": 0.8 }, deletedIn: [{ file: "甲.xlsx" }] },
    ]);
    const keep = resolve(both, [choose(about, kept, "赵主任", "2026-11-21T02:00:00.000Z")]);
    expect(cellsOf(keep)["r-0002"]).toEqual({ ...zhou, "3": 0.8 });
    expect(keep.conflicts).toEqual([]);
    const more = resolve(merge([sent, leaver, changing, change("丙.xlsx", "r-0002", { post: "年级主任" })]), [
      drop,
    ]);
    expect(more.conflicts).toHaveLength(1);
    expect(more.lapsed).toEqual([drop]);
  });
});
