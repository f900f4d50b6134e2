// 保存行: the clerk's rows, alone and beside others.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyJournal } from "#lambdas/persistence/verify-journal.ts";
import { verifyRecords } from "#lambdas/persistence/verify-records.ts";
import { bestRow, regime, residentId, sheetA, version } from "./people.ts";
import { type SentRow, save, tabled } from "./way.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
let counter = 0;
let id = "";

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  counter += 1;
  id = `saved-${String(counter).padStart(3, "0")}`;
});

const listed = async (row: string) =>
  (await world.ask("list-rows", { as: "clerk", input: sheetA })).answer.rows.find((one) => one.id === row);

describe("一个人填报", () => {
  test("完整的一行保存后有版本、得分与等级，身份证号已脱敏", async () => {
    const [saved] = await save(world, [{ id, base: null, cells: bestRow(1) }]);
    expect(saved).toMatchObject({ outcome: "accepted", version: 1, merged: false });
    expect(saved).toMatchObject({ verdict: { total: 100, grade: "A", problems: [] } });
    expect(saved).toMatchObject({
      cells: { name: "测试人1", residentId: `230*************${residentId(1).slice(-2)}` },
    });
    expect(await listed(id)).toMatchObject({ version: 1, by: { id: "clerk-a", name: "林知夏" } });
  });

  test("缺项可以保存，缺的一项一项列出并带条款", async () => {
    const { "3": _attendance, ...cells } = bestRow(2);
    const [saved] = await save(world, [{ id, base: null, cells }]);
    expect(saved).toMatchObject({ outcome: "accepted", verdict: { total: null, grade: null } });
    const row = await listed(id);
    expect(row?.verdict.problems).toEqual([
      { code: "missing", at: "3", values: {}, cite: expect.objectContaining({ clause: "附件 三级指标3" }) },
    ]);
    expect(saved?.outcome === "accepted" && saved.verdict).toEqual(row?.verdict);
  });

  test("填错的不保存：出席率写成97，身份证号校验位不符，没有的指标", async () => {
    const wrongId = residentId(3).replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    for (const [cells, problem] of [
      [
        { ...bestRow(3), "3": 97 },
        { code: "out-of-bounds", at: "3" },
      ],
      [
        { ...bestRow(3), residentId: wrongId },
        { code: "resident-id.check-digit", at: "residentId" },
      ],
      [
        { ...bestRow(3), "99": "是" },
        { code: "unknown-indicator", at: "99" },
      ],
      [
        { ...bestRow(3), constructor: "是" },
        { code: "unknown-indicator", at: "constructor" },
      ],
    ] as const) {
      const [saved] = await save(world, [{ id, base: null, cells }]);
      expect(saved).toMatchObject({ outcome: "refused", problems: [expect.objectContaining(problem)] });
    }
    expect(await listed(id)).toBeUndefined();
  });

  test("一次请求里有对有错：对的保存，错的退回", async () => {
    const outcomes = await save(world, [
      { id: `${id}-good`, base: null, cells: bestRow(4) },
      { id: `${id}-wrong`, base: null, cells: { ...bestRow(5), "1": "也许" } },
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["accepted", "refused"]);
    expect(await listed(`${id}-good`)).toBeDefined();
    expect(await listed(`${id}-wrong`)).toBeUndefined();
  });

  test("原样再存一次不生新版本；全角号码与脱敏号码都算没有改", async () => {
    const cells = bestRow(6);
    await save(world, [{ id, base: null, cells }]);
    const full = residentId(6).replace(/[0-9]/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    const masked = String((await listed(id))?.cells.residentId);
    expect(masked).toContain("*");
    for (const number of [residentId(6), full, masked]) {
      const [saved] = await save(world, [{ id, base: 1, cells: { ...cells, residentId: number } }]);
      expect(saved).toMatchObject({ outcome: "accepted", version: 1 });
    }
    const [changed] = await save(world, [
      { id, base: 1, cells: { ...cells, residentId: masked, "1": "否" } },
    ]);
    expect(changed).toMatchObject({ outcome: "accepted", version: 2, verdict: { total: 98 } });
  });

  test("脱敏号码不能冒充新行的号码", async () => {
    const [saved] = await save(world, [
      { id, base: null, cells: { ...bestRow(7), residentId: "230*************12" } },
    ]);
    expect(saved).toMatchObject({ outcome: "refused", problems: [{ code: "resident-id.characters" }] });
  });

  test("删去的行留下各个版本，可以再填回来", async () => {
    await save(world, [{ id, base: null, cells: bestRow(8) }]);
    expect(await save(world, [{ id, base: 1, cells: null }])).toEqual([
      { id, table: "grid", outcome: "removed", version: 2 },
    ]);
    expect(await save(world, [{ id, base: 1, cells: null }])).toEqual([
      { id, table: "grid", outcome: "removed", version: 2 },
    ]);
    expect(await listed(id)).toBeUndefined();
    const [back] = await save(world, [{ id, base: 2, cells: bestRow(8) }]);
    expect(back).toMatchObject({ outcome: "accepted", version: 3 });
  });

  test("四十行全是缺项也存得下，重复请求的答复照旧", async () => {
    const rows = Array.from({ length: 40 }, (_, n) => ({
      id: `${id}-${n}`,
      base: null,
      cells: { name: `空行${n}` },
    }));
    const input = { ...sheetA, regimeVersion: version, rows: tabled(rows) };
    const first = await world.ask("save-rows", { as: "clerk", input, key: "forty-rows" });
    const again = await world.ask("save-rows", { as: "clerk", input, key: "forty-rows" });
    expect(first.answer.rows).toHaveLength(40);
    expect(again.text).toBe(first.text);
  });
});

describe("两个人改同一行", () => {
  test("改不同的格：两处都保留", async () => {
    const cells = bestRow(20);
    await save(world, [{ id, base: null, cells }]);
    await save(world, [{ id, base: 1, cells: { ...cells, "1": "否" } }]);
    const [merged] = await save(world, [{ id, base: 1, cells: { ...cells, "3": 0.9 } }], {
      as: "secondClerk",
    });
    expect(merged).toMatchObject({
      outcome: "accepted",
      version: 3,
      merged: true,
      cells: { "1": "否", "3": 0.9 },
      verdict: { total: 97 },
    });
  });

  test("改同一格：冲突，带双方的值、何人何时，什么也不覆盖", async () => {
    const cells = bestRow(21);
    await save(world, [{ id, base: null, cells }]);
    await save(world, [{ id, base: 1, cells: { ...cells, "3": 0.9 } }], { as: "secondClerk" });
    const [conflict] = await save(world, [{ id, base: 1, cells: { ...cells, "3": 0.5 } }]);
    expect(conflict).toMatchObject({
      outcome: "conflict",
      version: 2,
      cells: ["3"],
      base: { "3": 0.97 },
      theirs: { "3": 0.9 },
      by: { id: "clerk-a2", name: "陆闻笛" },
      at: "2026-11-20T02:00:00.000Z",
    });
    expect(JSON.stringify(conflict)).not.toContain(residentId(21));
    expect(await listed(id)).toMatchObject({ version: 2, cells: { "3": 0.9 } });
  });

  test("一人删行，另一人改了它：冲突，不悄悄删去", async () => {
    const cells = bestRow(22);
    await save(world, [{ id, base: null, cells }]);
    await save(world, [{ id, base: 1, cells: { ...cells, "3": 0.9 } }], { as: "secondClerk" });
    const [conflict] = await save(world, [{ id, base: 1, cells: null }]);
    expect(conflict).toMatchObject({ outcome: "conflict", cells: ["3"], theirs: { "3": 0.9 } });
  });

  test("一人删了行，另一人改了一格：冲突；另一人没有改：仍是删去", async () => {
    const cells = bestRow(23);
    await save(world, [{ id, base: null, cells }]);
    await save(world, [{ id, base: 1, cells: null }], { as: "secondClerk" });
    const [unchanged] = await save(world, [{ id, base: 1, cells }]);
    expect(unchanged).toEqual({ id, table: "grid", outcome: "removed", version: 2 });
    const [conflict] = await save(world, [{ id, base: 1, cells: { ...cells, "3": 0.5 } }]);
    expect(conflict).toMatchObject({ outcome: "conflict", version: 2, cells: ["3"], theirs: {} });
  });

  test("同时建同一行：两份相同算一份，不同的格算冲突", async () => {
    const cells = bestRow(24);
    const both = await Promise.all([
      save(world, [{ id, base: null, cells }]),
      save(world, [{ id, base: null, cells }], { as: "secondClerk" }),
    ]);
    expect(both.flat().map((row) => row.outcome === "accepted" && row.version)).toEqual([1, 1]);
    const [conflict] = await save(world, [{ id, base: null, cells: { ...cells, name: "另一个人" } }]);
    expect(conflict).toMatchObject({ outcome: "conflict", cells: ["name"] });
  });

  test("八人同时改八格：一格不丢", async () => {
    const cells = bestRow(25);
    await save(world, [{ id, base: null, cells }]);
    const choices = ["1", "2", "4", "5", "6", "7", "8", "9"];
    const answered = await Promise.all(
      choices.map((at, n) =>
        save(world, [{ id, base: 1, cells: { ...cells, [at]: "否" } }], {
          as: n % 2 === 0 ? "clerk" : "secondClerk",
        }),
      ),
    );
    expect(answered.flat().every(({ outcome }) => outcome === "accepted")).toBe(true);
    const row = await listed(id);
    expect(row?.version).toBe(9);
    expect(choices.map((at) => row?.cells[at])).toEqual(choices.map(() => "否"));
  });
});

test("八人同时存八行：行行都在，台账也是八条，条条对得上", async () => {
  const before =
    (await verifyJournal(world.stores)).find(({ chain }) => chain.endsWith(sheetA.unit))?.links ?? 0;
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      save(world, [{ id: `${id}-${n}`, base: null, cells: bestRow(60 + n) }]),
    ),
  );
  expect(all.flat().every(({ outcome }) => outcome === "accepted")).toBe(true);
  const chain = (await verifyJournal(world.stores)).find(({ chain: name }) => name.endsWith(sheetA.unit));
  expect(chain).toMatchObject({ links: before + 8, brokenAt: null });
  expect(await verifyRecords(world.stores)).toEqual([]);
});

describe("不能保存的时候", () => {
  const rows = [{ id: "never-saved", table: "grid", base: null, cells: bestRow(30) }];

  test("规则已更新", async () => {
    const input = { ...sheetA, regimeVersion: "0".repeat(64), rows };
    expect((await world.ask("save-rows", { as: "clerk", input })).refusal).toMatchObject({
      status: 409,
      code: "regime-outdated",
    });
  });

  test("没有这部制度、没有这个年度", async () => {
    const unknown = { ...sheetA, regime: "no-such-regime", regimeVersion: version, rows };
    expect((await world.ask("save-rows", { as: "clerk", input: unknown })).refusal.code).toBe(
      "regime-unknown",
    );
    const other = { ...sheetA, period: "2031", regimeVersion: version, rows };
    expect((await world.ask("save-rows", { as: "clerk", input: other })).refusal.code).toBe("period-closed");
  });

  test("填报期的首日与末日可以保存，前一日与后一日不可以", async () => {
    const days = [
      ["2026-08-31T23:59:59+08:00", 409],
      ["2026-09-01T00:00:00+08:00", 200],
      ["2026-12-08T23:59:59+08:00", 200],
      ["2026-12-09T00:00:00+08:00", 409],
    ] as const;
    for (const [instant, status] of days) {
      world.set(instant);
      const input = {
        ...sheetA,
        regimeVersion: version,
        rows: [{ id, table: "grid", base: null, cells: bestRow(31) }],
      };
      expect([instant, (await world.ask("save-rows", { as: "clerk", input })).status]).toEqual([
        instant,
        status,
      ]);
    }
    world.set("2026-11-20T10:00:00+08:00");
  });

  test("从来没有过的基础版本，同一行出现两次", async () => {
    const ask = async (sent: readonly SentRow[]) =>
      (
        await world.ask("save-rows", {
          as: "clerk",
          input: { ...sheetA, regimeVersion: version, rows: tabled(sent) },
        })
      ).refusal;
    expect(await ask([{ id, base: 9, cells: bestRow(32) }])).toMatchObject({
      status: 422,
      code: "request-invalid",
      values: { where: "rows.0.base" },
    });
    expect(await ask([...rows, ...rows])).toMatchObject({ values: { where: "rows" } });
    expect(await ask([{ id, base: null, cells: null }])).toMatchObject({ values: { where: "rows.0.base" } });
  });

  test("指标之外不多收：制度共有 44 项", () => {
    expect(regime.parts.flatMap((part) => part.groups.flatMap((g) => g.indicators))).toHaveLength(44);
  });
});
