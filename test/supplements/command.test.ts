// chengxin supplement：制表、校验、检验、写成文件
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { readSupplementFile } from "#shared/supplements/supplement-file.ts";
import { supplementWorkbook } from "#shared/workbook/supplement/layout.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { chengxin, documentOf } from "#test/cli/command-line.ts";
import { sampleOf } from "./samples.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-supplement-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Checked {
  readonly regime: string;
  readonly supplement: Supplement | null;
  readonly problems: readonly {
    code: string;
    sheet: string | null;
    cell: string | null;
    clause: string | null;
    message: string;
  }[];
  readonly findings: readonly { id: string; severity: string; message: string }[];
  readonly written: string | null;
}
interface Refused {
  readonly error: { readonly code: string; readonly message: string };
}

const write = async (name: string, id: string, more: Partial<Supplement> = {}) => {
  const { regime, supplement } = sampleOf(id);
  const workbook = supplementWorkbook(regime, {
    unit: { code: supplement.unit, name: "示例学校" },
    locale: "zh-CN",
    supplement: { ...supplement, ...more },
  });
  if (workbook === null) throw new Error(id);
  await writeFile(join(folder, name), await writeXlsx(workbook));
};

describe("制表", () => {
  test("空白的细则表写成 .xlsx，再校验：逐格缺项，退出码 1", async () => {
    const made = await chengxin(
      [
        "supplement",
        "template",
        "--regime",
        "rushan-pupil",
        "--unit",
        "2137000001",
        "--unit-name",
        "示例小学",
        "--out",
        "f.xlsx",
        "--json",
      ],
      folder,
    );
    expect([made.exit, documentOf(made)]).toEqual([
      0,
      {
        file: "f.xlsx",
        regime: "rushan-pupil",
        regimeVersion: expect.stringMatching(/^[0-9a-f]{64}$/),
        unit: "2137000001",
      },
    ]);
    const checked = await chengxin(["supplement", "check", "f.xlsx", "--json"], folder);
    const { problems, supplement, findings } = documentOf<Checked>(checked);
    expect([checked.exit, supplement, findings]).toEqual([1, null, []]);
    // The first day, and 25 points: 17 items, four of them with two or four levels.
    expect(problems.map(({ code }) => code)).toEqual(Array(26).fill("missing"));
    expect(problems[1]).toMatchObject({ sheet: "量化表", cell: "H7", clause: "第四条（一）" });
  });

  test("不留给单位量化的制度、没有的制度、缺的选项、错的单位代码", async () => {
    const code = async (...args: string[]) => {
      const answer = await chengxin(["supplement", ...args, "--json"], folder);
      return [answer.exit, documentOf<Refused>(answer).error.code];
    };
    const unit = ["--unit", "350902", "--out", "g.xlsx"];
    expect(await code("template", "--regime", "jiaocheng-pupil", ...unit)).toEqual([
      2,
      "supplement-nothing-open",
    ]);
    expect(await code("template", "--regime", "nowhere", ...unit)).toEqual([2, "regime-unknown"]);
    expect(await code("template", "--regime", "rushan-pupil", "--out", "g.xlsx")).toEqual([
      2,
      "option-missing",
    ]);
    expect(await code("template", "--regime", "rushan-pupil", "--unit", "7", "--out", "g.xlsx")).toEqual([
      2,
      "unit-wrong",
    ]);
    expect(await code("forge")).toEqual([2, "supplement-action-unknown"]);
    expect(await code("check")).toEqual([2, "argument-missing"]);
    expect(await code("check", "none.xlsx")).toEqual([2, "file-missing"]);
  }, 30_000);
});

describe("校验与检验", () => {
  test("合格的写成 .json，读回就是那份细则；提醒照说，退出码 0", async () => {
    await write("fit.xlsx", "rushan-staff");
    const checked = await chengxin(["supplement", "check", "fit.xlsx", "--out", "s.json", "--json"], folder);
    const { findings, written, problems } = documentOf<Checked>(checked);
    expect([checked.exit, problems, written]).toEqual([0, [], "s.json"]);
    expect(findings.map(({ id, severity }) => [id, severity])).toEqual([["best-from-start@A", "warning"]]);
    const read = readSupplementFile(await readFile(join(folder, "s.json"), "utf8"), "zh-CN");
    expect(read).toEqual({ supplement: sampleOf("rushan-staff").supplement });
    const again = await chengxin(["supplement", "check", "fit.xlsx", "--out", "s.json"], folder);
    expect([again.exit, again.err]).toEqual([2, expect.stringContaining("已经存在")]);
  });

  test("不合限度的不写文件：哪一格、哪一条、为什么", async () => {
    const { gives } = sampleOf("rushan-pupil").supplement;
    await write("heavy.xlsx", "rushan-pupil", { gives: { ...gives, items: { ...gives.items, "5-9": 41 } } });
    const checked = await chengxin(["supplement", "check", "heavy.xlsx", "--out", "h.json"], folder);
    expect(checked.exit).toBe(1);
    expect(checked.out).toContain("▲ 量化表!H");
    expect(checked.out).toContain("第五条（九）");
    expect(checked.out).toContain("填的是 41，应在 0.5 至 40 之间");
    expect(checked.out).toContain("没有写 h.json：先改正以上问题");
    await expect(readFile(join(folder, "h.json"))).rejects.toThrow();
  });

  test("得不到的等级是错误：限度之内也不写文件", async () => {
    const { gives } = sampleOf("rushan-staff").supplement;
    const tens = { "credit-teaching": 10, "credit-ethics": 10, "debit-teaching": 10, "debit-ethics": 10 };
    const [a, b, c, d] = gives.grades ?? [];
    if (!a || !b || !c || !d) throw new Error("four grades");
    const grades = [
      { ...a, from: { value: 90, closed: true } },
      { ...b, from: { value: 85, closed: true }, to: { value: 90, closed: false } },
      { ...c, to: { value: 85, closed: false } },
      d,
    ];
    await write("dead.xlsx", "rushan-staff", { gives: { base: 100, items: tens, grades } });
    const checked = await chengxin(["supplement", "check", "dead.xlsx", "--json"], folder);
    const { problems, findings } = documentOf<Checked>(checked);
    expect([checked.exit, problems]).toEqual([1, []]);
    expect(findings[0]).toMatchObject({ id: "dead-grade@B", severity: "error" });
  });

  test("英文也说全；别的工作簿认不出", async () => {
    await write("en.xlsx", "jiaocheng-teacher");
    const checked = await chengxin(["supplement", "check", "en.xlsx", "--lang", "en"], folder);
    expect(checked.exit).toBe(0);
    expect(checked.out).toContain("Kindergartens can't be assessed");
    expect(checked.out).toContain("Within the limits, no problems");
    await writeFile(join(folder, "text.xlsx"), "a,b\n1,2\n");
    const refused = await chengxin(["supplement", "check", "text.xlsx", "--json"], folder);
    expect([refused.exit, documentOf<Refused>(refused).error.code]).toEqual([2, "file-text"]);
  });
});
