// 认定事实：一件一行，文书四栏；填错的每一格都指到那一格
import { describe, expect, it, test } from "vitest";
import { assess } from "#shared/engine/assess.ts";
import type { Standing } from "#shared/engine/findings/findings.ts";
import { wugangPrivateSchool } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { wugangTraining } from "#shared/regimes/wugang-credit-supervision/training.ts";
import { freshForm, inTable, isRecord, sheetOfTable, throughFile } from "./filling.ts";

type Hit = (typeof wugangPrivateSchool)["hits"][number];

describe("舞钢：一件事实一行", () => {
  const on = { on: "2026-06-30" } as const;
  const roster = [{ name: "虚构民办学校", uscc: "91350902MB0000001Q" }];
  const paper = {
    "paper-name": "虚构整改通知书",
    "paper-number": "虚教〔2026〕1号",
    "paper-authority": "虚构市教育体育局",
    "paper-date": "2026-03-02",
  };
  const school = { subject: "虚构民办学校" } as const;
  const hit = { ...school, no: "1", kind: "情形", on: "2026-03-01", hit: "law-63-8" };
  const order = {
    ...school,
    no: "2",
    kind: "责令整改",
    on: "2026-03-02",
    of: "1",
    count: 10,
    unit: "工作日",
    ...paper,
  };
  const facts = [hit, order];
  const onFacts = (all: Awaited<ReturnType<typeof throughFile>>) =>
    inTable(all, "facts").filter(([, key]) => key !== "?");

  test("逾期没有整改的，列入重点监管名单由人决定", async () => {
    const { read } = await throughFile(wugangPrivateSchool, { roster, facts }, on);
    const [subject] = read.subjects;
    if (subject === undefined) throw new Error("no subject");
    expect(isRecord(wugangPrivateSchool, subject.record)).toBe(true);
    const state = assess(wugangPrivateSchool, subject.record, on) as Standing;
    expect(state.problems).toEqual([]);
    expect([state.state, state.proposals.map(({ list, does }) => [list, does])]).toEqual([
      "watch",
      [["watch", "enter"]],
    ]);
  });

  test("验收合格的整改、撤销的处罚、列入的决定，都照样读", async () => {
    const done = {
      ...school,
      kind: "整改完成",
      on: "2026-03-10",
      of: "2",
      verdict: "2026年3月12日",
      accepted: "是",
    };
    const penalty = { ...school, no: "罚1", kind: "行政处罚（情节严重）", on: "2026-04-01", ...paper };
    const revoked = { ...school, kind: "终止：已撤销", on: "2026-05-01", of: "罚1", ...paper };
    const listing = {
      ...school,
      kind: "名单决定",
      on: "2026-05-02",
      listing: "列入红榜（诚信信息）",
      decider: "虚局长",
      ...paper,
    };
    const { read } = await throughFile(
      wugangPrivateSchool,
      { roster, facts: [...facts, done, penalty, revoked, listing] },
      on,
    );
    const [subject] = read.subjects;
    if (subject === undefined) throw new Error("no subject");
    expect(isRecord(wugangPrivateSchool, subject.record)).toBe(true);
    const state = assess(wugangPrivateSchool, subject.record, on) as Standing;
    expect(state.problems).toEqual([]);
    expect([state.state, state.listed.map(({ list }) => list)]).toEqual(["clear", ["red"]]);
  });

  test.each([
    ["编号", ({ id }: Hit) => id],
    ["标题", ({ title }: Hit) => title["zh-CN"]],
    ["英文标题", ({ title }: Hit) => title.en],
  ])("每一种情形写%s都认得，且只认得这一种", async (_what, written) => {
    const { hits } = wugangPrivateSchool;
    const rows = hits.map((one) => ({ ...school, kind: "情形", on: "2026-03-01", hit: written(one) }));
    const { read } = await throughFile(wugangPrivateSchool, { roster, facts: rows }, on, { capacity: 12 });
    expect(read.problems.filter(({ place }) => place?.sheet === "事实登记")).toEqual([]);
    expect(read.subjects[0]?.record.map((fact) => fact.kind === "hit" && fact.hit)).toEqual(
      hits.map(({ id }) => id),
    );
  });

  test("情形写制度的原文也认得", async () => {
    const worded = { ...hit, hit: "在招生过程中弄虚作假" };
    const { read } = await throughFile(wugangPrivateSchool, { roster, facts: [worded] }, on);
    expect(read.subjects[0]?.record).toMatchObject([{ kind: "hit", hit: "law-63-8" }]);
  });

  it.each([
    ["没有的情形", { ...hit, hit: "学校不够大" }, "hit", "pick-unknown"],
    ["情形空着", { ...hit, hit: "" }, "hit", "cell-missing"],
    ["种类写不清", { ...hit, kind: "其他" }, "kind", "pick-unknown"],
    ["日期读不懂", { ...hit, on: "三月一日" }, "on", "date-invalid"],
    ["整改没有期限", { ...order, count: "" }, "count", "cell-missing"],
    ["期限没有单位", { ...order, unit: "" }, "unit", "cell-missing"],
    ["整改没有所涉情形", { ...order, of: "" }, "of", "nothing-to-rectify"],
    ["所涉编号不存在", { ...order, of: "9" }, "of", "unknown-fact"],
    ["整改没有文号", { ...order, "paper-number": "" }, "paper-number", "cell-missing"],
    [
      "名单决定没有决定人",
      { ...order, kind: "名单决定", listing: "列入黑榜（失信信息）" },
      "decider",
      "cell-missing",
    ],
    ["符合规定条件没有写哪部规定", { ...order, kind: "符合规定条件" }, "norm", "cell-missing"],
  ] as const)("%s：问题落在那一格", async (_what, fact, column, code) => {
    const all = await throughFile(wugangPrivateSchool, { roster, facts: [{ ...hit }, fact] }, on);
    expect(onFacts(all)).toEqual([[code, column, 2]]);
  });

  test.each([wugangPrivateSchool, wugangTraining])(
    "每种台账一张表，栏目照制度，日期栏只认日期",
    async (regime) => {
      const workbook = freshForm(regime);
      for (const { id, columns } of regime.registers) {
        const sheet = sheetOfTable(workbook, `register-${id}`);
        const heads = sheet.rows[3]?.slice(1, columns.length + 1).map((cell) => cell?.value);
        expect(heads).toEqual(columns.map((column) => column["zh-CN"]));
      }
      const [first] = regime.registers.filter(({ columns }) => columns.at(-1)?.["zh-CN"] === "日期");
      if (first === undefined) return;
      const table = `register-${first.id}`;
      const row = { [`column-${first.columns.length}`]: "不详" };
      const all = await throughFile(regime, { [table]: [row] }, on);
      expect(inTable(all, table)).toEqual([["date-invalid", `column-${first.columns.length}`, 1]]);
    },
  );
});
