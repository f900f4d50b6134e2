// 命令行：制度、制表、校验、期限，和用错时的说明
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gridOf } from "#shared/regimes/grids.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { locate } from "#shared/workbook/grid/locate.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { bestAnswers } from "#test/samples/people.ts";
import { formWith, rowOf, sheetNamed } from "#test/workbook/forms.ts";
import { chengxin, documentOf, samples, spawnChengxin, throughNpm } from "./command-line.ts";

interface Refused {
  readonly error: { readonly code: string; readonly message: string };
}
interface Checked {
  readonly error?: Refused["error"];
  readonly files: readonly { file: string; rows?: number; problems?: number; error?: Refused["error"] }[];
  readonly problems: readonly {
    file: string;
    sheet: string;
    cell: string | null;
    code: string;
    message: string;
    clause: string | null;
  }[];
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const templateArgs = (out: string, ...more: string[]): string[] => [
  "template",
  "yichun-practitioner",
  "--unit",
  "2123000103",
  "--period",
  "2026",
  "--out",
  out,
  ...more,
];

describe("regimes", () => {
  it("列出编号、名称、文号、版本、指标数", async () => {
    const answer = await chengxin(["regimes", "--json"]);
    expect(answer.exit).toBe(0);
    expect(documentOf(answer)).toEqual([
      {
        id: "yichun-practitioner",
        title: "伊春市教育从业人员执业信用管理办法（试行）",
        document: "伊教联发〔2024〕21号",
        version: expect.stringMatching(/^[0-9a-f]{64}$/),
        indicators: 44,
        instrument: "grid",
      },
      ...regimes.slice(1).map(({ id, instrument, title, source }) => ({
        id,
        title: title["zh-CN"],
        document: source.document,
        version: expect.stringMatching(/^[0-9a-f]{64}$/),
        indicators: null,
        instrument,
      })),
    ]);
  });

  it("给人看的列对得齐：汉字占两格", async () => {
    const { out } = await chengxin(["regimes"]);
    const width = (text: string): number => [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 2 : 1), 0);
    const [head = "", row = ""] = out.split("\n");
    expect(width(head.slice(0, head.indexOf("文号")))).toBe(width(row.slice(0, row.indexOf("伊教联发"))));
  });

  it("--lang en 说英文，不认识的语言拒绝", async () => {
    expect((await chengxin(["regimes", "--lang", "en"])).out).toContain("Yichun: professional credit");
    const wrong = await chengxin(["regimes", "--json", "--lang=fr"]);
    expect([wrong.exit, documentOf<Refused>(wrong).error.code]).toEqual([2, "lang-unknown"]);
  });
});

describe("用错时", () => {
  it.each([
    [["nope"], "command-unknown"],
    [["constructor"], "command-unknown"],
    [["--nope"], "option-wrong"],
    [["regimes", "--nope"], "option-wrong"],
    [["regimes", "extra"], "argument-extra"],
    [["check"], "argument-missing"],
    [["template"], "argument-missing"],
    [["template", "yichun-practitioner"], "option-missing"],
    [["template", "yichun-practitioner", "--unit"], "option-wrong"],
    [["assess", "a.xlsx"], "option-missing"],
    [["assess", "a.xlsx", "--regime", "elsewhere"], "regime-unknown"],
    [["check", "没有这个文件.xlsx"], "file-missing"],
    [["term", "--start", "2026-02-30", "--count", "5", "--unit", "day"], "start-wrong"],
    [["term", "--start", "2026-09-18", "--count", "0", "--unit", "day"], "count-wrong"],
    [["term", "--start", "2026-09-18", "--count", "1e3", "--unit", "day"], "count-wrong"],
    [["term", "--start", "2026-09-18", "--count", "-5", "--unit", "day"], "option-wrong"],
    [["term", "--start", "2026-09-18", "--count", "5", "--unit", "week"], "unit-of-term-wrong"],
    [["term", "--start", "9999-12-31", "--count", "5", "--unit", "day"], "term-too-late"],
    [["term", "--start", "2026-09-18", "--count", "5", "--unit", "day", "--extended"], "extension-unknown"],
  ])("chengxin %j：退出码2，JSON里说明", async (args, code) => {
    const answer = await chengxin([...args, "--json"]);
    expect(answer.exit).toBe(2);
    expect(documentOf<Refused>(answer)).toEqual({
      error: { code, message: expect.stringMatching(/[\u4e00-\u9fff]/) },
    });
    expect(answer.err).toBe("");
  });

  it("不带 --json 时说明写在标准错误，标准输出是空的", async () => {
    const answer = await chengxin(["nope"]);
    expect(answer).toEqual({ exit: 2, out: "", err: expect.stringContaining("没有命令“nope”") });
  });

  it("--help 总说明与每个命令的说明，--version 与 package.json 相同", async () => {
    const all = await chengxin(["--help"]);
    expect(all.exit).toBe(0);
    for (const command of ["regimes", "template", "check", "assess", "term"]) {
      expect(all.out).toContain(command);
      const one = await chengxin([command, "--help"]);
      expect([one.exit, one.out.includes(`-- ${command}`)]).toEqual([0, true]);
    }
    const { version } = JSON.parse(
      await readFile(new URL("../../package.json", import.meta.url), "utf8"),
    ) as {
      version: string;
    };
    expect((await chengxin(["--version"])).out).toBe(`${version}\n`);
  });
});

describe("template", () => {
  it("从所在文件夹经 npm 生成，认得出，没有一行；再来一次不覆盖，--force 才覆盖", async () => {
    const made = await throughNpm(templateArgs("a.xlsx", "--unit-name", "伊美区第三小学", "--json"), folder);
    expect(made.exit).toBe(0);
    expect(documentOf(made)).toMatchObject({
      file: "a.xlsx",
      unit: "2123000103",
      period: "2026",
      capacity: 60,
    });
    const sheets = await readXlsx(new Uint8Array(await readFile(join(folder, "a.xlsx"))));
    const form = isWorkbookRefused(sheets) ? sheets : locate(sheets, gridOf);
    expect(form).toMatchObject({
      current: true,
      meta: { unit: { code: "2123000103", name: "伊美区第三小学" } },
    });
    const again = await chengxin([...templateArgs("a.xlsx"), "--json"], folder);
    expect([again.exit, documentOf<Refused>(again).error.code]).toEqual([2, "out-exists"]);
    expect((await chengxin(templateArgs("a.xlsx", "--force"), folder)).exit).toBe(0);
    const empty = await chengxin(["check", "a.xlsx"], folder);
    expect([empty.exit, empty.out]).toEqual([0, expect.stringContaining("表是空的（0 行），没有问题")]);
  });

  it("--annex：照附件一人一张，三张空白的；积分制没有这种附件", async () => {
    const made = await chengxin(templateArgs("annex.xlsx", "--annex", "--capacity", "3"), folder);
    expect(made.exit).toBe(0);
    const sheets = await readXlsx(new Uint8Array(await readFile(join(folder, "annex.xlsx"))));
    if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
    expect(sheets.filter(({ visibility }) => visibility === "visible")).toHaveLength(3);
    expect(JSON.stringify(sheets[0]?.cells)).toContain("按学校规定参加政治业务学习");
    const checked = await chengxin(["check", "annex.xlsx"], folder);
    expect([checked.exit, checked.out]).toEqual([0, expect.stringContaining("表是空的")]);
    const none = await chengxin(
      [
        "template",
        "rushan-pupil",
        "--unit",
        "2137108301",
        "--period",
        "2026",
        "--out",
        "n.xlsx",
        "--annex",
        "--json",
      ],
      folder,
    );
    expect([none.exit, documentOf<Refused>(none).error.code]).toEqual([2, "annex-wrong"]);
  });

  it.each([
    [["--annex", "--capacity", "201"], "capacity-wrong"],
    [["--unit", "123"], "unit-wrong"],
    [["--unit", "9923000103"], "unit-wrong"],
    [["--unit", "990717"], "unit-wrong"],
    [["--period", "26"], "period-wrong"],
    [["--period", "0000"], "period-wrong"],
    [["--capacity", "0"], "capacity-wrong"],
    [["--capacity", "5001"], "capacity-wrong"],
    [["--out", "b.xls"], "out-wrong"],
    [["--unit-name", "长".repeat(81)], "name-wrong"],
    [["--out", "没有的文件夹/b.xlsx"], "out-folder-missing"],
  ])("%j：退出码2", async (more, code) => {
    const answer = await chengxin([...templateArgs("b.xlsx"), ...more, "--json"], folder);
    expect([answer.exit, documentOf<Refused>(answer).error.code]).toEqual([2, code]);
  });

  it("区划代码也是单位代码；输出路径是文件夹时不动它", async () => {
    expect((await chengxin([...templateArgs("d.xlsx"), "--unit", "230717"], folder)).exit).toBe(0);
    await mkdir(join(folder, "夹.xlsx"));
    for (const more of [[], ["--force"]]) {
      const answer = await chengxin([...templateArgs("夹.xlsx"), ...more, "--json"], folder);
      expect([answer.exit, documentOf<Refused>(answer).error.code]).toEqual([2, "out-is-folder"]);
    }
  });

  it("写到一半被杀：文件不是旧的、没有，就是完整的新的，绝不是半个", async () => {
    const own = await mkdtemp(join(folder, "kill-"));
    await writeFile(join(own, "old.xlsx"), "旧文件");
    for (const [name, ...more] of [["new.xlsx"], ["old.xlsx", "--force"]] as const) {
      const before = (await readdir(own)).length;
      const child = spawnChengxin([...templateArgs(name), "--capacity", "2000", ...more], own);
      const over = new Promise((resolve) => child.once("close", resolve));
      // Killed as soon as anything shows in the folder, wherever in the writing that is.
      while (child.exitCode === null && (await readdir(own)).length === before)
        await new Promise((resolve) => setTimeout(resolve, 1));
      child.kill("SIGKILL");
      await over;
      const bytes = await readFile(join(own, name)).catch(() => null);
      if (bytes === null || bytes.toString() === "旧文件") continue;
      expect(isWorkbookRefused(await readXlsx(new Uint8Array(bytes)))).toBe(false);
    }
  });

  it("写成以后，旁边不留别的文件", async () => {
    const own = await mkdtemp(join(folder, "clean-"));
    await chengxin(templateArgs("a.xlsx"), own);
    await chengxin(templateArgs("a.xlsx"), own);
    await chengxin(templateArgs("a.xlsx", "--force"), own);
    expect(await readdir(own)).toEqual(["a.xlsx"]);
  });

  it("在别的 npm 脚本里直接运行：相对路径从自己的文件夹算起", async () => {
    const own = await mkdtemp(join(folder, "under-npm-"));
    const env = { INIT_CWD: tmpdir(), npm_lifecycle_event: "test" };
    expect((await chengxin(templateArgs("a.xlsx"), own, env)).exit).toBe(0);
    expect(await readdir(own)).toEqual(["a.xlsx"]);
  });
});

describe("check", () => {
  it("一次列出全部问题，每个有文件、工作表、单元格、代码、说明、条款", async () => {
    const file = join(samples, "yimei-kindergarten-with-mistakes.xlsx");
    const answer = await chengxin(["check", file, "--json"]);
    expect(answer.exit).toBe(1);
    const { files, problems } = documentOf<Checked>(answer);
    expect(files).toEqual([expect.objectContaining({ file, rows: 6, problems: 5 })]);
    expect(problems.map(({ cell, code, clause }) => [cell, code, clause])).toEqual([
      ["L9", "missing", "附件 三级指标7"],
      ["H10", "out-of-bounds", "附件 三级指标3"],
      ["C11", "resident-id.check-digit", "第九条"],
      ["W12", "unknown-answer", "附件 三级指标18"],
      ["AJ13", "out-of-bounds", "附件 三级指标31"],
    ]);
    expect(problems.every((problem) => problem.file === file && problem.sheet === "评价表")).toBe(true);
    expect(problems[1]?.message).toBe("填的是 97，出席率请写成 0 至 100% 之间的百分数，如 97% 或 0.97");
  });

  it("没有问题的文件退出码0；几个文件按文件分组", async () => {
    const [good, bad] = [
      join(samples, "yimei-primary-3.xlsx"),
      join(samples, "yimei-kindergarten-with-mistakes.xlsx"),
    ];
    expect((await chengxin(["check", good])).exit).toBe(0);
    const both = await chengxin(["check", good, bad]);
    expect(both.exit).toBe(1);
    expect(both.out.indexOf("24 行，没有问题")).toBeLessThan(both.out.indexOf("6 行，5 个问题"));
    expect(both.out).toContain("共 2 个文件，30 行，5 个问题");
  });

  it("其中一个文件读不了：别的照查，退出码2", async () => {
    await writeFile(join(folder, "x.xlsx"), "姓名,分数");
    const answer = await chengxin(
      ["check", "x.xlsx", join(samples, "yimei-kindergarten-with-mistakes.xlsx"), "--json"],
      folder,
    );
    const { error, files, problems } = documentOf<Checked>(answer);
    expect([answer.exit, error?.code, files[0]?.error?.code, problems.length]).toEqual([
      2,
      "file-text",
      "file-text",
      5,
    ]);
  });

  it("同一人两行、列被挪动、读数改写，都说得出来", async () => {
    const person = { name: "林素云", residentId: "230717198507269138", ...bestAnswers };
    const { workbook } = formWith([rowOf({ ...person, "3": " 97％" }), rowOf({ ...person, name: "林素雲" })]);
    await writeFile(join(folder, "twice.xlsx"), await writeXlsx(workbook));
    const answer = await chengxin(["check", "twice.xlsx", "--json"], folder);
    const { problems, files } = documentOf<Checked & { files: { readings: unknown[] }[] }>(answer);
    expect(
      problems.filter(({ code }) => code === "person-twice").map(({ cell, message }) => [cell, message]),
    ).toEqual([
      ["C9", "同一人在本表出现了两次：另见第 10 行"],
      ["C10", "同一人在本表出现了两次：另见第 9 行"],
    ]);
    expect(files[0]).toMatchObject({ readings: [{ at: "3", cell: "H9", from: " 97％", to: 0.97 }] });
    const { out } = await chengxin(["check", "twice.xlsx"], folder);
    expect(out).toMatch(/读数：H9 写的是“ 97％”，读作 0\.97\n.*在表上空着/);
  });

  it.each([
    ["空文件", "e.xlsx", "", "file-empty"],
    ["网页", "h.xlsx", "<html></html>", "file-html"],
    ["PDF", "p.xlsx", "%PDF-1.4", "file-pdf"],
  ])("%s：退出码2并说明", async (_, name, content, code) => {
    await writeFile(join(folder, name), content);
    const answer = await chengxin(["check", name, "--json"], folder);
    expect([answer.exit, documentOf<Refused>(answer).error.code]).toEqual([2, code]);
  });

  it("旧版规则生成的表：报一个不在任何一格的问题", async () => {
    const { workbook } = formWith([]);
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row[0]?.value === "regime-version" ? [row[0], { value: "0".repeat(64) }] : row,
      ),
    }));
    await writeFile(join(folder, "old.xlsx"), await writeXlsx({ ...workbook, sheets }));
    const answer = await chengxin(["check", "old.xlsx", "--json"], folder);
    const { problems } = documentOf<Checked>(answer);
    expect([answer.exit, problems.map(({ sheet, cell, code }) => [sheet, cell, code])]).toEqual([
      1,
      [["_chengxin", null, "regime-outdated"]],
    ]);
  });

  it("复制出来的“(2)”填得不一样：报一个问题，不悄悄放过；空着的、一样的不报", async () => {
    const { workbook, grid } = formWith([rowOf({ name: "林素云", ...bestAnswers })]);
    const sheet = workbook.sheets.find(({ name }) => name === grid.sheet);
    if (sheet === undefined) throw new Error("no grid");
    const problemsWith = async (copy: typeof sheet) => {
      const sheets = [...workbook.sheets, { ...copy, name: "评价表2" }];
      await writeFile(join(folder, "copied.xlsx"), await writeXlsx({ ...workbook, sheets }));
      const answer = await chengxin(["check", "copied.xlsx", "--json"], folder);
      return documentOf<Checked>(answer).problems.filter(({ code }) => code === "form-copy-differs");
    };
    expect(await problemsWith(sheet)).toEqual([]);
    expect(await problemsWith({ ...sheet, rows: sheet.rows.slice(0, grid.firstRow) })).toEqual([]);
    const other = sheetNamed(formWith([rowOf({ name: "周砚青" })]).workbook.sheets, grid.sheet);
    expect((await problemsWith(other)).map(({ sheet: at, cell }) => [at, cell])).toEqual([["评价表2", null]]);
  });

  it("给的是文件夹：退出码2", async () => {
    const answer = await chengxin(["check", folder, "--json"]);
    expect([answer.exit, documentOf<Refused>(answer).error.code]).toEqual([2, "file-is-folder"]);
  });
});

describe("term", () => {
  it.each([
    ["2026-09-18", "5", "workday", "2026-09-24"],
    ["2026-09-21", "10", "day", "2026-10-08"],
    ["2026-01-31", "1", "month", "2026-02-28"],
  ])("%s 起 %s %s，届满 %s", async (start, count, unit, due) => {
    const answer = await chengxin(["term", "--start", start, "--count", count, "--unit", unit, "--json"]);
    expect(answer.exit).toBe(0);
    const document = documentOf<{
      due: string;
      provisional: boolean;
      receipt: { date: string; counts: boolean; why: string }[];
    }>(answer);
    expect([document.due, document.provisional]).toEqual([due, false]);
    expect(document.receipt[0]).toEqual({
      date: start,
      counts: false,
      why: "起始日不计入（民法典第二百零一条）",
    });
    expect(document.receipt.at(-1)?.date).toBe(due);
  });

  it("实名举报30个工作日，可延长10日", async () => {
    const args = ["term", "--start", "2026-03-02", "--count", "30", "--unit", "workday", "--json"];
    const plain = documentOf<{ due: string }>(await chengxin(args));
    const longer = documentOf<{ due: string }>(await chengxin([...args, "--extended"]));
    expect([plain.due, longer.due]).toEqual(["2026-04-14", "2026-04-24"]);
  });
});
