// 报送命令：真的服务器、真的令牌；一家一批要么整批上报要么只留草稿，断了接着送，冲突逐格给出三方
import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Cells } from "#shared/contract/shapes.ts";
import { checkRow, verdictOf } from "#shared/engine/grid/row.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { maskResidentId } from "#shared/identity/mask.ts";
import { digestOf } from "#shared/seal/digest.ts";
import { bestAnswers } from "#test/samples/people.ts";
import { regime } from "#test/workbook/forms.ts";
import { type Answer, chengxin, documentOf } from "./command-line.ts";
import {
  type Fate,
  newcomers,
  openBetween,
  openPlace,
  ownUnit,
  type Place,
  people,
  residentId,
  type Said,
  sendIn,
  stateOf,
  summaryOf,
  unitCodes,
} from "./send-place.ts";

interface Refused {
  readonly error: { readonly code: string; readonly message: string };
}

const units = unitCodes(30);
const { unit, persons } = newcomers(units);

let place: Place;
beforeAll(async () => {
  place = await openPlace(units);
});
afterAll(() => place.stop());

const send = (file: string, more: readonly string[] = [], from: { person?: string } = {}): Promise<Answer> =>
  sendIn(place, file, more, from);
const versionsOf = async (code: string): Promise<readonly number[]> =>
  (await place.rowsOf(code)).map(({ version }) => version);
const cellsOf = (serial: number, more: Cells = {}): Cells => ({
  name: "林素云",
  residentId: residentId(serial),
  ...bestAnswers,
  ...more,
});
const { total, grade } = verdictOf(checkRow(regime, cellsOf(1)));
const bestVerdict = { total, grade };

/** A consolidation as JSON. */
const consolidated = async (
  code: string,
  rows: readonly object[],
  version: string = regimeVersion(regime),
): Promise<string> => {
  const file = join(place.folder, `${randomUUID()}.json`);
  const sheet = { regime: regime.id, unit: code, period: "2026" };
  const content = { on: "2026-11-21", versions: { [regime.id]: version } };
  await writeFile(file, JSON.stringify({ ...content, rows: rows.map((row) => ({ ...sheet, ...row })) }));
  return file;
};
const save = (code: string, id: string, base: number | null, cells: Cells) =>
  place.desk(people.bureauClerk).get(
    "save-rows",
    {
      regime: regime.id,
      unit: code,
      period: "2026",
      regimeVersion: regimeVersion(regime),
      rows: [{ id, table: "grid", base, cells }],
    },
    `test-${id}-${base}-${JSON.stringify(cells).length}`,
  );

describe("两个单位一起送", () => {
  it("行行都被接受就整批上报，下一步是单位负责人确认；再送一次什么也不重复", async () => {
    const [one, two] = [unit(), unit()];
    // More rows than one save carries.
    const file = await summaryOf(place, { [one]: persons(43), [two]: persons(2) });
    const first = documentOf<Said>(await send(file));
    expect([first.ending, stateOf(first)]).toEqual(["done", ["handed-in", "handed-in"]]);
    expect(first.units.map(({ batch }) => [batch?.rows, batch?.awaited])).toEqual([
      [43, ["head-confirms"]],
      [2, ["head-confirms"]],
    ]);
    const batches = [await place.batchesOf(one), await place.batchesOf(two)];
    expect(batches.map((each) => each.map(({ state, rows }) => [state, rows]))).toEqual([
      [["awaiting", 43]],
      [["awaiting", 2]],
    ]);
    const again = await send(file);
    expect([again.exit, stateOf(documentOf<Said>(again))]).toEqual([0, ["already", "already"]]);
    expect([await place.batchesOf(one), await place.batchesOf(two)]).toEqual(batches);
    expect(new Set([...(await versionsOf(one)), ...(await versionsOf(two))])).toEqual(new Set([1]));
    const text = await chengxin([
      "send",
      file,
      "--server",
      place.server.inside,
      "--token-file",
      await place.tokenFile(people.bureauClerk),
    ]);
    expect(text.out).toContain("下一步：单位负责人确认（第十一条）");
    expect(text.out).toContain(regime.limit.words["zh-CN"]);
  });

  it("只送点名的单位；退回以后同样的内容可以再上报", async () => {
    const [one, two] = [unit(), unit()];
    const file = await summaryOf(place, { [one]: persons(1), [two]: persons(1) });
    expect(stateOf(documentOf<Said>(await send(file, ["--unit", one])))).toEqual(["handed-in"]);
    expect(await place.rowsOf(two)).toEqual([]);
    const [batch] = await place.batchesOf(one);
    await place.desk(people.head).get(
      "advance-batch",
      {
        unit: one,
        batch: batch?.id ?? "",
        version: 1,
        decision: "head-confirms",
        outcome: "return",
        comment: "请核对姓名",
      },
      "test-return-batch",
    );
    expect(stateOf(documentOf<Said>(await send(file, ["--unit", one])))).toEqual(["handed-in"]);
    expect((await place.batchesOf(one)).map(({ state }) => state).sort()).toEqual(["awaiting", "returned"]);
  });

  it("行没有编号的也能送，再送还是同一行；编号里看不出身份证号", async () => {
    const one = unit();
    const [{ serial } = { serial: 0 }] = persons(1);
    const row = { id: null, cells: cellsOf(serial), ...bestVerdict };
    const file = await consolidated(one, [{ ...row, key: "person-1" }]);
    expect(stateOf(documentOf<Said>(await send(file)))).toEqual(["handed-in"]);
    // The same person under another name of the row, as from another consolidation.
    const later = await consolidated(one, [{ ...row, key: "person-2" }]);
    expect(stateOf(documentOf<Said>(await send(later)))).toEqual(["already"]);
    const [stored, ...others] = await place.rowsOf(one);
    expect([stored?.version, others]).toEqual([1, []]);
    expect(stored?.id).toBe(
      `sent-${digestOf([regime.id, one, "2026", "林素云", maskResidentId(residentId(serial))]).slice(0, 20)}`,
    );
  });
});

describe("一行不行，整批不上报，别家照送", () => {
  it("有问题的行不送，其余存为草稿；另一家已上报", async () => {
    const [one, two] = [unit(), unit()];
    const [good, bad] = persons(2);
    const file = await summaryOf(place, {
      [one]: [{ serial: good?.serial ?? 0 }, { serial: bad?.serial ?? 0, cells: { "31": 9 } }],
      [two]: persons(1),
    });
    const answer = await send(file);
    const said = documentOf<Said>(answer);
    expect([answer.exit, stateOf(said)]).toEqual([1, ["held", "handed-in"]]);
    expect(said.units[0]).toMatchObject({
      saved: 1,
      batch: null,
      held: [
        { key: `row-${one}-${bad?.serial}`, why: "incomplete", who: expect.stringMatching(/^林＊＊ 230\*+/) },
      ],
    });
    expect((await place.rowsOf(one)).length).toBe(1);
    expect(await place.batchesOf(one)).toEqual([]);
  });

  it("汇总里的等级被人改过：与各格算出的不一致，不送", async () => {
    const one = unit();
    const [{ serial } = { serial: 0 }] = persons(1);
    const row = { key: "row-graded", id: "row-graded", cells: cellsOf(serial), ...bestVerdict, total: 1 };
    const [said] = documentOf<Said>(await send(await consolidated(one, [row]))).units;
    expect([said?.state, said?.held[0]?.why, await place.rowsOf(one)]).toEqual(["held", "grade-differs", []]);
  });

  it("汇总是按别的版本评的：服务器没有接受，什么也没有存", async () => {
    const one = unit();
    const [{ serial } = { serial: 0 }] = persons(1);
    const row = { key: "row-outdated", id: "row-outdated", cells: cellsOf(serial), ...bestVerdict };
    const file = await consolidated(one, [row], "0".repeat(64));
    const [said] = documentOf<Said>(await send(file)).units;
    expect([said?.state, said?.refusal?.code, await place.rowsOf(one)]).toEqual([
      "refused",
      "regime-outdated",
      [],
    ]);
  });

  it("单位没有代码：不能送，说明怎样补上", async () => {
    const [{ serial } = { serial: 0 }] = persons(1);
    const row = { key: "row-1", id: null, cells: cellsOf(serial), ...bestVerdict };
    const answer = await send(await consolidated("伊美区某小学", [row]));
    expect([answer.exit, documentOf<Said>(answer).astray]).toMatchObject([2, [{ why: "unit", rows: 1 }]]);
  });

  it("同一人在两个单位：两家都不上报，各说另一家是谁", async () => {
    const [one, two] = [unit(), unit()];
    const [person] = persons(1);
    const rows = [{ serial: person?.serial ?? 0 }];
    const said = documentOf<Said>(await send(await summaryOf(place, { [one]: rows, [two]: rows })));
    expect(said.units.map(({ state, held }) => [state, held[0]?.why, held[0]?.unit])).toEqual([
      ["held", "person-elsewhere", two],
      ["held", "person-elsewhere", one],
    ]);
    expect([...(await place.rowsOf(one)), ...(await place.rowsOf(two))]).toEqual([]);
  });

  it("服务器上多出一行：不上报，也不动它", async () => {
    const one = unit();
    const [kept, sent] = persons(2);
    const cells = { name: "林素云", residentId: residentId(kept?.serial ?? 0), ...bestAnswers };
    await save(one, "row-elsewhere", null, cells);
    const said = documentOf<Said>(await send(await summaryOf(place, { [one]: [sent ?? { serial: 0 }] })));
    expect([stateOf(said), said.units[0]?.elsewhere.map(({ id }) => id)]).toEqual([
      ["held"],
      ["row-elsewhere"],
    ]);
    expect((await place.rowsOf(one)).length).toBe(2);
  });

  it("填报人只管自己的单位：别的单位没有接受，自己的已上报", async () => {
    const one = unit();
    const file = await summaryOf(place, { [one]: persons(1), [ownUnit]: persons(1) });
    const answer = await send(file, [], { person: people.unitClerk });
    const said = documentOf<Said>(answer);
    expect(answer.exit).toBe(1);
    expect(
      Object.fromEntries(said.units.map(({ unit: code, state, refusal }) => [code, [state, refusal?.code]])),
    ).toEqual({
      [one]: ["refused", "not-found"],
      [ownUnit]: ["handed-in", undefined],
    });
  });

  it("审核的人不能代填报人录入：什么也没有存，说明该由谁办", async () => {
    const one = unit();
    const file = await summaryOf(place, { [one]: persons(1) });
    const { exit, out } = await chengxin([
      "send",
      file,
      "--server",
      place.server.inside,
      "--token-file",
      await place.tokenFile(people.officer),
    ]);
    expect(exit).toBe(1);
    expect(out).toContain("您的岗位没有这项权限");
    expect(out).toContain("录入和上报由本单位填报人办理");
    expect(await place.rowsOf(one)).toEqual([]);
  });
});

describe("岗位在半路变了", () => {
  it("已不能上报：草稿都在，说明由谁上报、谁确认；换填报人再送就上报", async () => {
    const one = unit();
    const [newClerk, file] = ["clerk-3123000311", await summaryOf(place, { [one]: persons(2) })];
    await place.appoint(newClerk, "clerk", one);
    const door = await openBetween(place, async (line, moment): Promise<Fate> => {
      if (moment === "asked" && line === "GET /api/batches") await place.appoint(newClerk, "head", one);
      return "pass";
    });
    onTestFinished(door.close);
    const { exit, out } = await chengxin([
      ...["send", file, "--server", door.origin],
      ...["--token-file", await place.tokenFile(newClerk)],
    ]);
    expect(exit).toBe(0);
    expect(out).toContain("2 行草稿已齐；您的岗位不能代为上报：请本单位填报人上报，再由单位负责人确认");
    expect([await versionsOf(one), await place.batchesOf(one)]).toEqual([[1, 1], []]);
    expect(stateOf(documentOf<Said>(await send(file)))).toEqual(["handed-in"]);
    expect(await versionsOf(one)).toEqual([1, 1]);
  });
});

describe("别人在服务器上改过", () => {
  const situation = async () => {
    const one = unit();
    const [both, mine, open] = persons(3).map(({ serial }) => serial);
    const rows = (first: object, second: object) => ({
      [one]: [
        { serial: both ?? 0, cells: { ...first } },
        { serial: mine ?? 0, cells: { ...second } },
        { serial: open ?? 0, cells: { "31": 9 } },
      ],
    });
    const before = await summaryOf(place, rows({}, {}));
    expect(stateOf(documentOf<Said>(await send(before)))).toEqual(["held"]);
    const cells = (serial: number, more: object) => ({
      name: "林素云",
      residentId: residentId(serial),
      ...bestAnswers,
      ...more,
    });
    await save(one, `row-${one}-${both}`, 1, cells(both ?? 0, { name: "林素云甲" }));
    await save(one, `row-${one}-${mine}`, 1, cells(mine ?? 0, { name: "林素云丙" }));
    const answers = Object.entries(bestAnswers).filter(([, value]) => typeof value === "number");
    const [at = "", value = 0] = answers[0] ?? [];
    const now = await summaryOf(place, rows({ name: "林素云乙" }, { [at]: Number(value) - 1 }));
    return { one, both, mine, at, before, now };
  };

  it("知道上次送的是什么：不同的格合并，同一格给出底本、汇总、服务器三方，不覆盖", async () => {
    const { one, both, mine, at, before, now } = await situation();
    const said = documentOf<Said>(await send(now, ["--against", before]));
    expect(stateOf(said)).toEqual(["held"]);
    const [said1] = said.units;
    expect(said1?.conflicts).toMatchObject([
      {
        key: `row-${one}-${both}`,
        cells: [{ at: "name", base: "林素云", mine: "林素云乙", theirs: "林素云甲" }],
        by: { name: "林知夏" },
      },
    ]);
    expect(said1?.merged).toMatchObject([
      {
        key: `row-${one}-${mine}`,
        cells: [{ at: "name", base: "林素云", mine: "林素云", theirs: "林素云丙" }],
      },
    ]);
    const stored = new Map((await place.rowsOf(one)).map(({ id, cells }) => [id, cells]));
    expect(stored.get(`row-${one}-${both}`)?.name).toBe("林素云甲");
    expect(stored.get(`row-${one}-${mine}`)).toMatchObject({
      name: "林素云丙",
      [at]: Number(bestAnswers[at]) - 1,
      residentId: maskResidentId(residentId(mine ?? 0)),
    });
  });

  it("不知道上次：凡不同的格都是冲突，一格也不覆盖", async () => {
    const { one, at, now } = await situation();
    const said = documentOf<Said>(await send(now));
    expect(said.units[0]?.conflicts.map(({ cells }) => cells.map((cell) => cell.at).sort())).toEqual([
      ["name"],
      [at, "name"].sort(),
    ]);
    expect(await versionsOf(one)).toEqual([2, 2]);
  });

  it("JSON 里写明是从哪一版改来的，冲突的底本由服务器给出；从现在这一版改来的就接受", async () => {
    const one = unit();
    const [{ serial } = { serial: 0 }] = persons(1);
    await save(one, "row-versioned", null, cellsOf(serial));
    await save(one, "row-versioned", 1, cellsOf(serial, { name: "林素云甲" }));
    const row = { key: "row-versioned", id: "row-versioned", ...bestVerdict };
    const cells = cellsOf(serial, { name: "林素云乙" });
    const said = documentOf<Said>(await send(await consolidated(one, [{ ...row, cells, version: 1 }])));
    expect(said.units[0]?.conflicts[0]?.cells).toEqual([
      { at: "name", base: "林素云", mine: "林素云乙", theirs: "林素云甲" },
    ]);
    const newer = await consolidated(one, [{ ...row, cells, version: 2 }]);
    expect(stateOf(documentOf<Said>(await send(newer)))).toEqual(["handed-in"]);
  });

  it("已上报而内容不同：不改动，逐格说出不同", async () => {
    const one = unit();
    const [person] = persons(1);
    const rows = (name: string) => ({ [one]: [{ serial: person?.serial ?? 0, cells: { name } }] });
    await send(await summaryOf(place, rows("林素云")));
    const answer = await send(await summaryOf(place, rows("林素云乙")));
    const [said] = documentOf<Said>(answer).units;
    expect([answer.exit, said?.state]).toEqual([1, "sealed"]);
    expect(said?.conflicts[0]?.cells).toEqual([
      { at: "name", base: null, mine: "林素云乙", theirs: "林素云" },
    ]);
  });
});

describe("送不了的，先说清楚", () => {
  const refusedBy = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const answer = await chengxin(["send", ...args, "--json"], place.folder, env);
    return { ...documentOf<Refused>(answer).error, ...answer };
  };

  it("号码隐去的汇总不能送，说明怎样做一份完整的", async () => {
    const file = await summaryOf(place, { [units[0] ?? ""]: persons(1) }, "masked");
    const answer = await send(file);
    expect([answer.exit, documentOf<Refused>(answer).error]).toEqual([
      2,
      { code: "send-masked", message: expect.stringContaining("--numbers full") },
    ]);
  });

  it("令牌不对、没有令牌、不像令牌：一句话；令牌不出现在任何输出里", async () => {
    const file = await summaryOf(place, { [units[0] ?? ""]: persons(1) });
    const args = [file, "--server", place.server.inside];
    const real = (await readFile(await place.tokenFile(people.bureauClerk), "utf8")).trim();
    const forged = `${real.slice(0, -8)}AAAAAAAA`;
    const wrong = await refusedBy(args, { CHENGXIN_TOKEN: forged });
    expect([wrong.exit, wrong.code]).toEqual([2, "send-signed-out"]);
    expect(wrong.message).toContain("登录无效或已过期");
    expect(wrong.out + wrong.err).not.toContain(forged.slice(0, 20));
    expect((await refusedBy(args, { CHENGXIN_TOKEN: "" })).code).toBe("send-token-missing");
    const broken = await refusedBy(args, { CHENGXIN_TOKEN: "两 行" });
    expect([broken.code, broken.out.includes("两 行")]).toEqual(["send-token-wrong", false]);
    expect((await refusedBy([...args, "--unit", "9999999999"], { CHENGXIN_TOKEN: real })).code).toBe(
      "send-unit-absent",
    );
  });

  it("服务器不在、地址不对、明文发往别的机器、文件不是汇总", async () => {
    const file = await summaryOf(place, { [units[0] ?? ""]: persons(1) });
    const env = { CHENGXIN_TOKEN: "abc.def.ghi" };
    const code = async (given: string, server: string) =>
      (await refusedBy([given, "--server", server], env)).code;
    expect(await code(file, "http://127.0.0.1:9")).toBe("send-no-answer");
    expect(await code(file, "credit.example.gov.cn")).toBe("send-server-wrong");
    expect(await code(file, "http://credit.example.gov.cn")).toBe("send-server-plain");
    await writeFile(join(place.folder, "other.json"), "[]");
    expect(await code("other.json", place.server.inside)).toBe("send-json-wrong");
  });
});
