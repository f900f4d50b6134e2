// 报送各种表：填好的工作簿直接送；再送不重复，改过的合并，冲突、没填好的各指到那一格，部门各送各的
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { seenOf } from "#shared/contract/seen.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { guizhouStudent } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import { jiaochengPupil } from "#shared/regimes/jiaocheng-credit-system/pupil.ts";
import { jiaochengSchool } from "#shared/regimes/jiaocheng-credit-system/school.ts";
import { jiaochengTeacher } from "#shared/regimes/jiaocheng-credit-system/teacher.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import {
  rushanPupilSample,
  rushanStaffSample,
} from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { rushanStaff } from "#shared/regimes/rushan-credit-points/staff.ts";
import { wugangPrivateSchool } from "#shared/regimes/wugang-credit-supervision/private-school.ts";
import { wugangTraining } from "#shared/regimes/wugang-credit-supervision/training.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import type { FormOptions } from "#shared/workbook/forms/form.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { bestAnswers } from "#test/samples/people.ts";
import { type Filling, filled, freshForm } from "#test/workbook/forms/filling.ts";
import { chengxin, documentOf } from "./command-line.ts";
import {
  newcomers,
  openBetween,
  openPlace,
  type Place,
  people,
  residentId,
  type Said,
  sendIn,
  stateOf,
  unitCodes,
} from "./send-place.ts";

const units = unitCodes(40);
const { unit } = newcomers(units);

let place: Place;
beforeAll(async () => {
  place = await openPlace(
    units,
    regimes.map(({ id }) => id),
  );
});
afterAll(() => place.stop());

const student = { name: "虚同学", studentNumber: "S1", schoolOfStudy: "护理学院", enrolled: "2025-09-01" };
const posts = [
  { person: "虚处长", post: "学生处", from: "2024-01-01" },
  { person: "虚保卫", post: "保卫处", from: "2024-01-01" },
];
const offence = {
  ...{ subject: "虚同学", on: "2026-03-02", what: "虚构事实" },
  ...{ material: "虚构文书", by: "虚保卫" },
};
const notTeaching = new Set(["2.8", "2.13", "2.14", "2.15"]);
const institution = { name: "虚构民办学校", uscc: "91350211M000100Y46" };
const hit = { subject: "虚构民办学校", no: "1", kind: "情形", on: "2026-03-01" };
const pupils: Filling = {
  roster: [
    { name: "虚小明", pupilNumber: "G11010519491231002X", stage: "5", className: "五1班" },
    { name: "虚小红", pupilNumber: "L20250002", stage: "6" },
  ],
  deeds: [
    { subject: "虚小明", item: "4-3", on: "2025-10-12", level: "省级" },
    { subject: "虚小红", item: "考试作弊", on: "2026年1月9日" },
  ],
};

interface Filled {
  readonly filling: Filling;
  readonly supplement?: Supplement;
  /** Grids are laid out otherwise and made with their rows. */
  readonly rows?: FormOptions["rows"];
}

const row = (values: Readonly<Record<string, string | number>>) => ({
  ...{ id: null, version: null, synced: null },
  values,
});

/** A complete form of each regime, as a clerk fills it in. */
const complete: Readonly<Record<string, Filled>> = {
  [yichunPractitioner.id]: {
    filling: {},
    rows: { grid: [row({ name: "林素云", residentId: residentId(1), ...bestAnswers })] },
  },
  [rushanPupil.id]: { filling: pupils, supplement: rushanPupilSample },
  [rushanStaff.id]: {
    filling: {
      roster: [{ name: "虚老师", residentId: "11010519491231002X" }],
      deeds: [{ subject: "虚老师", item: "credit-ethics", on: "2025-10-12", evidence: "证明文件" }],
    },
    supplement: rushanStaffSample,
  },
  [jiaochengSchool.id]: {
    filling: {
      roster: [{ name: "示例小学", uscc: "91350211M000100Y46" }],
      checks: jiaochengSchool.groups
        .flatMap(({ items }) => items)
        .map(({ id }) => (notTeaching.has(id) ? {} : { answer: "达到", evidence: "虚构记录" })),
    },
  },
  [jiaochengTeacher.id]: {
    filling: {
      roster: [{ name: "虚老师", residentId: "11010519491231002X" }],
      answers: [
        "教师自评",
        ...["教师互评", "学生参评", "家长参评", "community"].flatMap((one) => Array(5).fill(one)),
      ].map((source: string) => ({ subject: "虚老师", source, answer: 88.5 })),
    },
  },
  [jiaochengPupil.id]: {
    filling: {
      roster: [{ name: "虚小明", pupilNumber: "L20250001", enrolled: "2025-09-01" }],
      posts: [{ person: "虚老师", post: "学校", from: "2024-01-01" }],
      "entries-school": [
        { subject: "虚小明", section: "德育品行情况", on: "2026-01-10", what: "拾金不昧", by: "虚老师" },
      ],
    },
  },
  [guizhouStudent.id]: {
    filling: { roster: [{ ...student, eligible: "√" }], posts, "sheet-offences": [offence] },
  },
  [wugangPrivateSchool.id]: {
    filling: { roster: [institution], facts: [{ ...hit, hit: "law-63-8" }] },
  },
  [wugangTraining.id]: {
    filling: {
      roster: [institution],
      "register-licences": [{ "column-1": "虚构民办学校", "column-2": "虚教证1号" }],
    },
  },
};

let files = 0;
/** A filled form as a file. */
const formFile = async (
  regime: Regime,
  code: string,
  { filling, rows }: Omit<Filled, "supplement">,
  more: Partial<FormOptions> = {},
): Promise<string> => {
  files += 1;
  const file = join(place.folder, `form-${files}.xlsx`);
  const made = freshForm(regime, {
    unit: { code, name: `${code.slice(-2)}号学校` },
    capacity: 30,
    ...(rows === undefined ? {} : { rows }),
    ...more,
  });
  await writeFile(file, await writeXlsx(filled(made, filling)));
  return file;
};
const recordRules = (code: string, supplement: Supplement) =>
  place
    .desk(people.head)
    .get("save-supplement", { unit: code, supplement: { ...supplement, unit: code } }, `rules-${code}`);
const send = async (file: string | readonly string[], more: readonly string[] = []): Promise<Said> =>
  documentOf<Said>(await sendIn(place, file, more));
const textOf = async (file: string): Promise<string> =>
  (
    await chengxin([
      ...["send", file, "--server", place.server.inside],
      ...["--token-file", await place.tokenFile(people.bureauClerk)],
    ])
  ).out;
const versionsOf = async (code: string, { id }: Regime) =>
  (await place.rowsOf(code, id)).map(({ version }) => version);

describe("九部制度的表，各填一份送", () => {
  test.each(regimes.map((regime) => [regime.id, regime] as const))(
    "%s：行行都被接受就上报；同一份再送什么也不重复",
    async (id, regime) => {
      const [code, given] = [unit(), complete[id]];
      if (given === undefined) throw new Error(`no form of ${id}`);
      if (given.supplement !== undefined) await recordRules(code, given.supplement);
      const file = await formFile(regime, code, given);
      const said = await send(file);
      expect(said.units.map(({ state, held, whole }) => ({ state, held, whole }))).toEqual([
        { state: "handed-in", held: [], whole: [] },
      ]);
      const rows = Object.values({ ...given.filling, ...given.rows }).flat().length;
      expect([said.units[0]?.saved, said.units[0]?.batch?.rows]).toEqual([rows, rows]);
      const stored = await place.rowsOf(code, id);
      expect(stored.length).toBe(rows);
      expect(stateOf(await send(file))).toEqual(["already"]);
      expect(await place.rowsOf(code, id)).toEqual(stored);
      expect((await place.batchesOf(code, id)).length).toBe(1);
    },
  );
});

describe("没填好的", () => {
  it("哪一张表哪一行、哪一栏、为什么，逐条说；填好的存为草稿，不上报；姓名号码都掩着", async () => {
    const code = unit();
    await recordRules(code, rushanPupilSample);
    const file = await formFile(rushanPupil, code, {
      filling: {
        ...pupils,
        deeds: [...(pupils.deeds ?? []), { subject: "虚小明", item: "5-6", on: "2026-03-02" }],
      },
    });
    const [said] = (await send(file)).units;
    expect([said?.state, said?.saved, said?.batch]).toEqual(["held", 4, null]);
    expect(said?.held).toMatchObject([
      {
        ...{ why: "incomplete", place: "积分登记!B9", who: "虚＊＊ G11**************2X" },
        problems: [{ code: "admonition-missing", at: "admonished" }],
      },
    ]);
    const text = await textOf(file);
    expect(text).toContain("虚＊＊ G11**************2X [积分登记!B9]　还有问题，没有送");
    expect(text).toContain("\n      先前劝告的日期：此前须有 1 次劝告记录，现有 0 次：");
    expect(text).toContain("（第五条（六））");
    for (const secret of ["虚小明", "11010519491231002X"]) expect(text).not.toContain(secret);
  });

  it("附件一人一张的也照样送；没填好的，说出是哪一张的哪一格", async () => {
    const code = unit();
    const person = (serial: number, more: Readonly<Record<string, string>>) =>
      row({ name: "林素云", residentId: residentId(serial), ...bestAnswers, ...more });
    const rows = { grid: [person(2, {}), person(3, { "31": "好" })] };
    const file = await formFile(yichunPractitioner, code, { filling: {}, rows }, { annex: true });
    const [said] = (await send(file)).units;
    expect([said?.state, said?.saved]).toEqual(["held", 1]);
    const [held] = said?.held ?? [];
    expect(held).toMatchObject({ why: "incomplete", problems: [{ code: "not-a-number", at: "31" }] });
    const good = await formFile(
      yichunPractitioner,
      unit(),
      { filling: {}, rows: { grid: [person(2, {}), person(4, {})] } },
      { annex: true },
    );
    const [handed] = (await send(good)).units;
    expect([handed?.state, handed?.batch?.rows]).toEqual(["handed-in", 2]);
    expect(held?.place).toMatch(/^[^!]+!C\d+$/);
  });

  it("学校还没有细则：服务器没有接受，说明凭哪一条，什么也没有存", async () => {
    const code = unit();
    const [said] = (await send(await formFile(rushanPupil, code, { filling: pupils }))).units;
    expect([said?.state, said?.refusal?.code, said?.saved]).toEqual(["refused", "supplement-missing", 0]);
    expect(await place.rowsOf(code, rushanPupil.id)).toEqual([]);
  });

  it("一行也没有填、旧版制度的表、同一份表两个文件、读不成的文件：先说清楚，什么也不送", async () => {
    const code = unit();
    const empty = await formFile(wugangTraining, code, { filling: {} });
    expect((await send(empty)).astray).toMatchObject([{ why: "empty", rows: 0 }]);
    const outdated = await formFile({ ...wugangTraining, retention: [] }, code, {
      filling: complete[wugangTraining.id]?.filling ?? {},
    });
    expect((await send(outdated)).astray).toMatchObject([{ why: "outdated", rows: 2 }]);
    const one = await formFile(wugangTraining, code, complete[wugangTraining.id] ?? { filling: {} });
    const other = await formFile(wugangTraining, code, complete[wugangTraining.id] ?? { filling: {} });
    const twice = documentOf<{ error: { code: string } }>(await sendIn(place, [one, other]));
    expect(twice.error.code).toBe("send-twice");
    const foreign = join(place.folder, "foreign.xlsx");
    await writeFile(
      foreign,
      await writeXlsx({
        sheets: freshForm(wugangTraining).sheets.slice(0, 1),
        active: freshForm(wugangTraining).sheets[0]?.name ?? "",
      }),
    );
    expect(documentOf<{ error: { code: string } }>(await sendIn(place, [one, foreign])).error.code).toBe(
      "form-not-found",
    );
    expect(await place.rowsOf(code, wugangTraining.id)).toEqual([]);
  });
});

describe("几份一起、断了再送、别人改过", () => {
  it("几个单位、几部制度的表一次送；只送点名的单位", async () => {
    const [one, two] = [unit(), unit()];
    const both = [
      await formFile(wugangPrivateSchool, one, complete[wugangPrivateSchool.id] ?? { filling: {} }),
      await formFile(jiaochengTeacher, two, complete[jiaochengTeacher.id] ?? { filling: {} }),
    ];
    expect((await send(both, ["--unit", two])).units.map((said) => [said.unit, said.state])).toEqual([
      [two, "handed-in"],
    ]);
    expect(stateOf(await send(both))).toEqual(["handed-in", "already"]);
  });

  it("送了一批，服务器没了；再送只送余下的，编号、版本都不变", async () => {
    const code = unit();
    const filling = {
      roster: [institution],
      "register-licences": Array.from({ length: 90 }, (_, at) => ({ "column-1": `虚构机构${at}` })),
    };
    const file = await formFile(wugangTraining, code, { filling }, { capacity: 100 });
    let saves = 0;
    const door = await openBetween(place, (line, moment) => {
      if (!line.startsWith("PUT") || moment === "answered") return "pass";
      saves += 1;
      return saves > 1 ? "away" : "pass";
    });
    try {
      const said = documentOf<Said>(await sendIn(place, file, [], { at: door.origin }));
      expect([said.ending, said.units[0]?.state, said.units[0]?.saved]).toEqual(["lost", "unsent", 40]);
    } finally {
      await door.close();
    }
    const again = await openBetween(place, () => "pass");
    try {
      const said = documentOf<Said>(await sendIn(place, file, [], { at: again.origin }));
      expect([said.units[0]?.state, said.units[0]?.saved]).toEqual(["handed-in", 91]);
      expect(again.lines.filter((line) => line.startsWith("PUT")).length).toBe(2);
    } finally {
      await again.close();
    }
    expect(new Set(await versionsOf(code, wugangTraining))).toEqual(new Set([1]));
  });

  it("没有编号的行（粘贴来的）送了再送还是同一行，点选它的行跟着走", async () => {
    const code = unit();
    await recordRules(code, rushanPupilSample);
    const made = await formFile(rushanPupil, code, { filling: pupils }, { newId: () => "" });
    expect(stateOf(await send(made))).toEqual(["handed-in"]);
    const stored = await place.rowsOf(code, rushanPupil.id);
    const roster = new Map(
      stored.filter(({ table }) => table === "roster").map(({ id, cells }) => [id, cells.name]),
    );
    expect([...roster.keys()].every((id) => id.startsWith("sent-"))).toBe(true);
    expect(
      stored
        .filter(({ table }) => table === "deeds")
        .map(({ cells }) => [roster.get(String(cells.subject)), cells.item])
        .sort(),
    ).toEqual([
      ["虚小明", "4-3"],
      ["虚小红", "5-3-b"],
    ]);
    expect(stateOf(await send(made))).toEqual(["already"]);
  });

  it("知道上次送的是什么：不同的格合并，同一格给出三方，写成字；不知道就都是冲突", async () => {
    const code = unit();
    const facts = (kind: string, more: object) => ({
      filling: {
        roster: [institution],
        facts: [
          { ...hit, kind, ...more },
          { ...hit, no: "2", hit: "law-63-8" },
        ],
      },
    });
    // The first fact lacks what it hit: the form stays a draft.
    const before = await formFile(wugangPrivateSchool, code, facts("情形", {}));
    expect(stateOf(await send(before))).toEqual(["held"]);
    const held = (await place.rowsOf(code, wugangPrivateSchool.id)).find(({ table }) => table === "facts");
    if (held === undefined) throw new Error("no fact");
    await place.desk(people.bureauClerk).get(
      "save-rows",
      {
        ...{ regime: wugangPrivateSchool.id, unit: code, period: "2026" },
        regimeVersion: regimeVersion(wugangPrivateSchool),
        rows: [{ id: held.id, table: "facts", base: 1, cells: { ...held.cells, hit: "law-63-1" } }],
      },
      "another-hand-changes-the-hit",
    );
    const now = await formFile(wugangPrivateSchool, code, {
      filling: {
        roster: [institution],
        facts: [
          { ...hit, hit: "law-63-2" },
          { ...hit, no: "2", hit: "law-63-2" },
        ],
      },
    });
    const [said] = (await send(now, ["--against", before])).units;
    expect(said?.state).toBe("held");
    expect(said?.conflicts).toMatchObject([
      {
        ...{ place: "事实登记!B8", by: { name: "林知夏" } },
        cells: [{ at: "hit", base: "law-63-8", mine: "law-63-2", theirs: "law-63-1" }],
      },
    ]);
    expect(await textOf(now)).toMatch(/情形[^\n]*：底本 [^\n]*，文件 law-63-2 [^\n]*，服务器 law-63-1 /);
  });
});

describe("部门各送各的表", () => {
  it("存成草稿，不替别的部门上报，也不说别的部门的行多出来；都齐了，整份表上报", async () => {
    const code = unit();
    const filling = complete[guizhouStudent.id]?.filling ?? {};
    const { "sheet-offences": offences = [], ...rest } = filling;
    const part = await formFile(
      guizhouStudent,
      code,
      { filling: { ...rest, "sheet-offences": offences } },
      { only: ["posts", "sheet-offences"] },
    );
    const [said] = (await send(part)).units;
    expect([said?.state, said?.saved, said?.elsewhere]).toEqual(["part", 4, []]);
    expect(await place.batchesOf(code, guizhouStudent.id)).toEqual([]);
    expect(await textOf(part)).toContain("4 行草稿已存；这份文件只有整份表的一部分");
    const rows = await place.rowsOf(code, guizhouStudent.id);
    const batch = await place.desk(people.bureauClerk).get(
      "submit-batch",
      {
        ...{ regime: guizhouStudent.id, unit: code, period: "2026" },
        ...{ regimeVersion: regimeVersion(guizhouStudent), seen: seenOf(rows) },
      },
      "the-clerk-hands-in",
    );
    expect(batch.rows).toBe(4);
  });
});
