// 权限表: every operation, every role, in and out of scope: exactly what shared/access/policy.ts says.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NetworkKey } from "#lambdas/serve/door.ts";
import { permits } from "#shared/access/policy.ts";
import { httpOperations, type Operation, operations } from "#shared/contract/operations.ts";
import { seenOf } from "#shared/contract/seen.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { bestRow, bureau, directory, people, schoolA, schoolB, sheetA, version, type Who } from "./people.ts";
import { startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const keys = httpOperations as readonly NetworkKey[];
const everybody = Object.keys(people) as Who[];

/** A well-formed request about a unit. */
const inputs: Record<NetworkKey, (unit: string) => Record<string, unknown>> = {
  "read-sign-in": () => ({}),
  "read-self": () => ({}),
  "read-register": () => ({}),
  "verify-paper": () => ({ code: "0000-0000-0000" }),
  "issue-paper": (unit) => ({
    unit,
    regime: sheetA.regime,
    period: sheetA.period,
    kind: "sum-sheet",
    // Not the code of this digest: refused, whoever asks.
    code: "0000-0000-0000",
    digest: "f".repeat(64),
    replaces: null,
    record: null,
  }),
  "save-supplement": (unit) => ({
    unit,
    // Another unit's: refused, whoever asks.
    supplement: { ...rushanPupilSample, unit: "2199999999" },
  }),
  "read-supplement": (unit) => ({ ...sheetA, unit }),
  "withdraw-paper": (unit) => ({ unit, code: "0000-0000-0000", reason: "重复" }),
  "save-directory": (unit) =>
    unit === schoolB
      ? { ...directory(), bureau: { ...directory().bureau, code: "110000" } }
      : { ...directory(), people: [], units: [] },
  "save-rows": (unit) => ({
    ...sheetA,
    unit,
    regimeVersion: version,
    rows: [{ id: "policy-row", table: "grid", base: null, cells: bestRow(1) }],
  }),
  "list-rows": (unit) => ({ ...sheetA, unit }),
  "submit-batch": (unit) => ({
    ...sheetA,
    unit,
    regimeVersion: version,
    seen: seenOf([{ id: "never-there", version: 1 }]),
  }),
  "advance-batch": (unit) => ({
    unit,
    batch: "no-such-batch",
    version: 1,
    decision: "head-confirms",
    outcome: "approve",
    comment: "",
  }),
  "list-batches": (unit) => ({ regime: sheetA.regime, period: sheetA.period, unit }),
  "list-notices": (unit) => ({ ...sheetA, unit }),
  "open-case": (unit) => ({
    ...sheetA,
    unit,
    batch: "no-such-batch",
    row: "no-such-row",
    procedure: "correction",
    received: "2026-11-20",
    claim: "学历记载有误",
    admissible: true,
    reporter: null,
  }),
  "list-cases": (unit) => ({ regime: sheetA.regime, period: sheetA.period, unit }),
  "advance-case": (unit) => ({
    ...sheetA,
    unit,
    case: "no-such-case",
    version: 1,
    step: { kind: "extend", reasons: "需要调取档案" },
  }),
  "read-reporter": (unit) => ({ ...sheetA, unit, case: "no-such-case" }),
  "settle-notice": (unit) => ({
    unit,
    batch: "no-such-batch",
    row: "no-such-row",
    rule: "tell-grade",
    on: "2026-11-20",
    way: "面谈",
  }),
};

/** What a permitted request about nothing there is refused with; a 404 of its own must not be taken for one of scope. */
const ownRefusal: Partial<Record<NetworkKey, string>> = {
  "advance-batch": "not-found",
  "settle-notice": "not-found",
  "open-case": "not-found",
  "advance-case": "not-found",
  "read-reporter": "not-found",
  "withdraw-paper": "not-found",
};

describe.each(keys)("%s", (key) => {
  const operation: Operation = operations[key];

  test.each(everybody)("%s", async (as) => {
    for (const unit of [schoolA, schoolB, "9999999999"]) {
      const { status, text } = await world.ask(key, { as, input: inputs[key](unit) });
      const code = status === 200 ? "permitted" : JSON.parse(text).code;
      if (operation.who !== "policy") {
        expect([as, unit, status]).toEqual([as, unit, 200]);
        continue;
      }
      const at = key === "save-directory" ? (unit === schoolB ? "110000" : bureau) : unit;
      const listed = unit === schoolA || unit === schoolB;
      const scope = key === "save-directory" || !listed ? [at] : [at, bureau];
      const expected = permits([...people[as].grants], key, scope, "2026-11-20");
      if (expected === "permitted") expect(["not-permitted", "not-signed-in"]).not.toContain(code);
      else
        expect([as, unit, status, code]).toEqual([as, unit, expected === "not-found" ? 404 : 403, expected]);
      if (expected === "permitted" && ownRefusal[key] === undefined) expect(code).not.toBe("not-found");
    }
  });

  test("没有登录", async () => {
    const { status, text, headers } = await world.ask(key, { as: null, input: inputs[key](schoolA) });
    if (operation.who === "public") expect(status).toBe(200);
    else {
      expect([status, JSON.parse(text).code]).toEqual([401, "not-signed-in"]);
      expect(headers["www-authenticate"]).toBe("Bearer");
    }
  });

  test("登录了但名录里没有这个人", async () => {
    const token = await world.issuer.token("somebody-else", world.now());
    const { status, text } = await world.ask(key, { as: null, token, input: inputs[key](schoolA) });
    if (operation.who === "public") expect(status).toBe(200);
    else expect([status, JSON.parse(text).code]).toEqual([403, "not-permitted"]);
  });

  test("缺 Idempotency-Key", async () => {
    const as = everybody.find(
      (who) => permits([...people[who].grants], key, null, "2026-11-20") === "permitted",
    );
    if (operation.who !== "policy" || !operation.idempotent)
      return expect(operation.idempotent).toBeUndefined();
    const { status, text } = await world.ask(key, {
      as: as ?? null,
      input: inputs[key](schoolA),
      key: "short",
    });
    expect([status, JSON.parse(text).code]).toEqual([400, "idempotency-key-missing"]);
  });
});

/** Written out by hand, so that a slip in the policy itself shows. Own unit, a day within the grant. */
const written: Record<Who, readonly NetworkKey[]> = {
  clerk: [
    "save-rows",
    "list-rows",
    "submit-batch",
    "list-batches",
    "list-notices",
    "settle-notice",
    "open-case",
    "list-cases",
    "advance-case",
    "read-reporter",
    "read-supplement",
    "issue-paper",
  ],
  secondClerk: [
    "save-rows",
    "list-rows",
    "submit-batch",
    "list-batches",
    "list-notices",
    "settle-notice",
    "open-case",
    "list-cases",
    "advance-case",
    "read-reporter",
    "read-supplement",
    "issue-paper",
  ],
  head: [
    "list-rows",
    "advance-batch",
    "list-batches",
    "list-notices",
    "settle-notice",
    "open-case",
    "list-cases",
    "advance-case",
    "read-reporter",
    "save-supplement",
    "read-supplement",
    "issue-paper",
    "withdraw-paper",
  ],
  otherClerk: [],
  otherHead: [],
  education: [
    "list-rows",
    "advance-batch",
    "list-batches",
    "list-notices",
    "open-case",
    "list-cases",
    "advance-case",
    "read-reporter",
    "read-supplement",
    "issue-paper",
    "withdraw-paper",
  ],
  credit: [
    "list-rows",
    "advance-batch",
    "list-batches",
    "open-case",
    "list-cases",
    "advance-case",
    "read-reporter",
    "read-supplement",
  ],
  administrator: ["save-directory"],
  formerClerk: [],
};

test.each(everybody)("%s 在第三小学能做的，与手写的表一致", async (as) => {
  const able: NetworkKey[] = [];
  for (const key of keys.filter((one) => operations[one].who === "policy")) {
    const { status, text } = await world.ask(key, { as, input: inputs[key](schoolA) });
    const code = status === 200 ? null : JSON.parse(text).code;
    const refused = code === "not-permitted" || (code === "not-found" && written[as].length === 0);
    if (!refused) able.push(key);
  }
  expect(able.sort()).toEqual([...written[as]].sort());
});

test("任期已满的人什么也不能做，连自己的单位也看不到", async () => {
  const self = (await world.ask("read-self", { as: "formerClerk" })).answer;
  expect(self).toMatchObject({ person: { name: "秦远山" }, grants: [], units: [] });
});

test("本人：自己的单位与正在填报的年度", async () => {
  const self = (await world.ask("read-self", { as: "clerk" })).answer;
  expect(self.units.map(({ code }) => code)).toEqual([schoolA]);
  expect(self.periods).toEqual([
    { regime: sheetA.regime, regimeVersion: version, period: "2026", closes: "2026-12-08" },
  ]);
  expect(self.today).toBe("2026-11-20");
  const officer = (await world.ask("read-self", { as: "education" })).answer;
  expect(officer.units.map(({ code }) => code)).toEqual([schoolA, schoolB]);
});

describe("名录维护", () => {
  test("管理员不能给自己加岗位", async () => {
    const own = {
      ...people.administrator,
      grants: [...people.administrator.grants, { ...people.clerk.grants[0], unit: schoolA }],
    };
    const input = { ...directory(), people: [own] };
    expect((await world.ask("save-directory", { as: "administrator", input })).refusal.code).toBe(
      "not-permitted",
    );
  });

  test("单位必须在本局之下，期限不能倒置，编号不能重复", async () => {
    const where = async (change: (to: ReturnType<typeof directory>) => unknown) => {
      const input = directory();
      return (
        await world.ask("save-directory", {
          as: "administrator",
          input: { ...input, ...(change(input) as object) },
        })
      ).refusal.values?.where;
    };
    const [first] = directory().units;
    expect(await where(() => ({ units: [{ ...first, parent: "110000" }] }))).toBe("units.0.parent");
    expect(await where(() => ({ units: [{ ...first, parent: schoolA }] }))).toBe("units.0.parent");
    expect(await where(() => ({ units: [first, first] }))).toBe("units");
    expect(
      await where(({ bureau: at }) => ({
        bureau: { ...at, periods: [{ ...at.periods[0], closes: "2026-08-01" }] },
      })),
    ).toBe("bureau.periods.0.closes");
  });
});
