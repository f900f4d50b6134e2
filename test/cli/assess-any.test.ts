// 评价：九部制度与自己的制度文件、哪一天、细则、理由，和用错时的说明
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Records } from "#shared/engine/assess.ts";
import type { Instrument } from "#shared/engine/regime.ts";
import { jiaochengTeacherSample } from "#shared/regimes/jiaocheng-credit-system/sample-supplement.ts";
import { regimes } from "#shared/regimes/registry.ts";
import {
  rushanPupilSample,
  rushanStaffSample,
} from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { hit } from "#test/engine/findings-facts.ts";
import { file } from "#test/engine/student-files.ts";
import { full } from "#test/engine/yichun-facts.ts";
import { deed, warnedOnce } from "#test/regimes/rushan-facts.ts";
import { chengxin, documentOf, samples } from "./command-line.ts";

interface Refused {
  readonly error: { readonly code: string; readonly message: string };
}
interface Assessed {
  readonly id: string;
  readonly total?: number | null;
  readonly grade?: string | null;
  readonly state?: string | null;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  readonly why?: readonly { readonly what: string; readonly clause: string; readonly quote: string }[];
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-any-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, content: unknown): Promise<string> => {
  const text =
    typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content);
  await writeFile(join(folder, name), text);
  return name;
};
const assess = (...args: string[]) => chengxin(["assess", ...args], folder);

const pupil: Records["points"] = {
  subject: { stage: 5 },
  period: { from: "2025-09-01", to: "2026-08-31" },
  deeds: [deed("5-7", warnedOnce), deed("4-5")],
  mendings: [],
};
const records: Records = {
  grid: full,
  points: pupil,
  checklist: { unit: { kind: "public", stages: ["compulsory"] }, answers: {} },
  questionnaire: { answers: { self: [90] } },
  archive: file,
  findings: [hit("h1", "2026-03-02")],
};
const entries = (instrument: Instrument) =>
  instrument === "grid" ? [{ id: "甲", facts: records.grid }] : [{ id: "甲", record: records[instrument] }];

describe("每一部制度都能评价", () => {
  it.each(regimes.map(({ id, instrument }) => [id, instrument] as const))(
    "%s（%s）：JSON里每条理由有条款与原文，原文见于存本",
    async (id, instrument) => {
      const given = await put(`${id}.json`, entries(instrument));
      const answer = await assess(given, "--regime", id, "--on", "2026-09-30", "--why", "--json");
      const [one] = documentOf<Assessed[]>(answer);
      expect(one?.id).toBe("甲");
      expect(answer.exit).toBe(one?.problems.length ? 1 : 0);
      expect(one?.why?.length).toBeGreaterThan(0);
      const regime = regimes.find((known) => known.id === id);
      const source = await readFile(
        new URL(`../../shared/regimes/${regime?.source.file}`, import.meta.url),
        "utf8",
      );
      for (const { clause, quote } of one?.why ?? [])
        expect([clause, source.includes(quote)]).toEqual([clause, true]);
    },
  );

  it("给人看的每个主体一行，--why 在后面逐行写出依据，两种语言", async () => {
    const given = await put("school.json", entries("findings"));
    const zh = await assess(given, "--regime", "wugang-private-school", "--on", "2026-09-30", "--why");
    expect(zh.out).toMatch(/甲\s+限期整改，1 件尚未下达整改/);
    expect(zh.out).toMatch(/【甲】\n.*\n\s+三第2项：“/);
    const en = await assess(given, "--regime", "wugang-private-school", "--on", "2026-09-30", "--lang", "en");
    expect(en.out).toMatch(/甲\s+In rectification, 1 order owed/);
    expect(en.out).not.toContain("【甲】");
  });

  it("评价表也能看理由；不给 --why，输出照旧", async () => {
    const sample = join(samples, "yimei-primary-3.xlsx");
    const shown = await assess(sample, "--regime", "yichun-practitioner", "--why");
    expect(shown.out).toMatch(/【方以宁】\n/);
    const plain = await assess(sample, "--regime", "yichun-practitioner", "--json");
    expect(Object.keys(documentOf<object[]>(plain)[0] ?? {})).not.toContain("why");
  });
});

describe("细则", () => {
  const withSample = async (supplement: object, ...more: string[]) =>
    assess(
      await put("pupil.json", entries("points")),
      "--regime",
      "rushan-pupil",
      "--supplement",
      await put("supplement.json", supplement),
      "--json",
      ...more,
    );

  it("有细则才有分：携带管制刀具扣15分，志愿服务加3分，88分A级", async () => {
    const answer = await withSample(rushanPupilSample, "--on", "2026-08-31");
    expect(documentOf<Assessed[]>(answer)[0]).toMatchObject({ total: 88, grade: "A", problems: [] });
    const none = await assess("pupil.json", "--regime", "rushan-pupil", "--on", "2026-08-31", "--json");
    expect(documentOf<Assessed[]>(none)[0]?.problems.map(({ code }) => code)).toEqual(["supplement-missing"]);
  });

  it.each([
    ["还没有施行", rushanPupilSample, "2025-08-29", "supplement-not-in-force", "自 2025-09-01 起"],
    [
      "还没有审核",
      { ...rushanPupilSample, approved: null },
      "2026-08-31",
      "supplement-not-in-force",
      "尚未审核通过",
    ],
    ["别的制度的", rushanStaffSample, "2026-08-31", "supplement-file-refused", "另一部制度"],
    [
      "别的体例的",
      { ...jiaochengTeacherSample, regime: "rushan-pupil" },
      "2026-08-31",
      "supplement-file-refused",
      "weights",
    ],
    ["多出的字段", { ...rushanPupilSample, law: true }, "2026-08-31", "supplement-file-refused", "law"],
  ])("%s：退出码2，说明理由", async (_name, supplement, on, code, reason) => {
    const answer = await withSample(supplement, "--on", on);
    const { error } = documentOf<Refused>(answer);
    expect([answer.exit, error.code]).toEqual([2, code]);
    expect(error.message).toContain(reason);
  });
});

describe("哪一天的规则", () => {
  const facts = [{ id: "t1", facts: { ...full, 1: "否", 2: "否" } }];
  const cite = { clause: "修改决定第二条", quote: "修改为" };
  const amended = {
    ...yichunPractitioner,
    amendments: [
      {
        from: "2027-01-01",
        document: null,
        name: "修改决定（示例）",
        changes: [
          { at: ["grades", "A", "from", "value"], value: 97, cite },
          { at: ["grades", "B", "to", "value"], value: 97, cite },
        ],
      },
    ],
  };

  it("自己的制度文件：修订施行之前96分是A，之后是B", async () => {
    const [given, regime] = [await put("96.json", facts), await put("amended.json", amended)];
    const gradeOn = async (on: string) =>
      documentOf<Assessed[]>(await assess(given, "--regime", regime, "--on", on, "--json"))[0]?.grade;
    expect([await gradeOn("2026-12-31"), await gradeOn("2027-01-01")]).toEqual(["A", "B"]);
  });

  it("施行之前的日子：退出码2，说明从哪天起；表格也一样", async () => {
    const before = ["--regime", "yichun-practitioner", "--on", "2020-01-01", "--json"];
    for (const given of [await put("96.json", facts), join(samples, "yimei-primary-3.xlsx")]) {
      const answer = await assess(given, ...before);
      const { error } = documentOf<Refused>(answer);
      expect([answer.exit, error.code]).toEqual([2, "regime-not-in-force"]);
      expect(error.message).toContain(String(yichunPractitioner.source.inForce));
    }
  });

  it.each(["2026-02-30", "明天", "2026-9-1"])("%s 不是日期", async (on) => {
    const answer = await assess("96.json", "--regime", "yichun-practitioner", "--on", on, "--json");
    expect([answer.exit, documentOf<Refused>(answer).error.code]).toEqual([2, "on-wrong"]);
  });
});

describe("用错时", () => {
  const gbk = Uint8Array.from([...Buffer.from('[{"id":"'), 0xbc, 0xd7, ...Buffer.from('","record":[]}]')]);
  it.each<[string, string, unknown, string, string]>([
    ["记录样子不对", "rushan-pupil", [{ id: "p", record: { ...pupil, grade: "A" } }], "record-refused", "$"],
    ["少了record", "rushan-pupil", [{ id: "p", facts: {} }], "record-missing", "record"],
    [
      "原型上的名称",
      "jiaocheng-school",
      '[{"id":"p","record":{"__proto__":{}}}]',
      "facts-refused",
      "__proto__",
    ],
    ["名称重复", "wugang-training", '[{"id":"p","record":[],"record":[]}]', "facts-refused", "record"],
    [
      "嵌套太深",
      "wugang-training",
      `[{"id":"p","record":${"[".repeat(50_000)}${"]".repeat(50_000)}}]`,
      "facts-refused",
      "50002",
    ],
    [
      "1 MB的文字",
      "wugang-training",
      [{ id: "p", record: ["长".repeat(1_000_000)] }],
      "facts-refused",
      "1000000",
    ],
    ["不是UTF-8", "wugang-training", gbk, "file-not-utf8", "UTF-8"],
    ["没有这部制度", "elsewhere", [], "regime-unknown", "rushan-pupil"],
    ["没有这个制度文件", "elsewhere.json", [], "file-missing", "elsewhere.json"],
  ])("%s：退出码2", async (_name, regime, content, code, reason) => {
    const answer = await assess(await put("wrong.json", content), "--regime", regime, "--json");
    const { error } = documentOf<Refused>(answer);
    expect([answer.exit, error.code]).toEqual([2, code]);
    expect(error.message).toContain(reason);
    expect(answer.out.length).toBeLessThan(5_000);
  });

  it("制度文件不是UTF-8、没有写体例：退出码2", async () => {
    const given = await put("empty.json", "[]");
    const latin = await put("latin.json", Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]));
    const none = await put("none.json", { id: "x" });
    const codeOf = async (regime: string) =>
      documentOf<Refused>(await assess(given, "--regime", regime, "--json")).error;
    expect((await codeOf(latin)).code).toBe("file-not-utf8");
    expect((await codeOf(none)).message).toContain("缺少 instrument");
  });

  it("别种体例的制度评价时拒收表格，说明是哪种体例", async () => {
    const sheet = await assess(join(samples, "yimei-primary-3.xlsx"), "--regime", "rushan-pupil", "--json");
    expect(documentOf<Refused>(sheet).error).toMatchObject({
      code: "regime-needs-json",
      message: expect.stringContaining("积分制"),
    });
  });
});
