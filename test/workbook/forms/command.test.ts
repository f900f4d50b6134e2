// 命令行：任何一部制度都能制表，填好的任何一种表都能校验
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { guizhouStudent } from "#shared/regimes/guizhou-city-college-archive/student.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { rushanPupilSample } from "#shared/regimes/rushan-credit-points/sample-supplement.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { chengxin, documentOf } from "../../cli/command-line.ts";
import { filled, freshForm } from "./filling.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-forms-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Checked {
  readonly files: readonly {
    readonly regime: string;
    readonly rows: number;
    readonly notes: readonly string[];
  }[];
  readonly problems: readonly {
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly code: string;
    readonly message: string;
    readonly clause: string | null;
  }[];
}

const named = async (file: string): Promise<readonly string[]> => {
  const sheets = await readXlsx(await readFile(join(folder, file)));
  if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
  return sheets.map(({ name }) => name);
};

describe("template 与 check", () => {
  test.each(regimes.map(({ id }) => id))("%s：制出的空表校验得过，或只说要补的", async (id) => {
    const file = `${id}.xlsx`;
    const made = await chengxin(
      [
        "template",
        id,
        "--unit",
        "2123000103",
        "--period",
        "2026",
        "--capacity",
        "3",
        "--out",
        file,
        "--json",
      ],
      folder,
    );
    expect([made.exit, documentOf<{ regime: string }>(made).regime]).toEqual([0, id]);
    const checked = await chengxin(["check", file, "--on", "2026-06-30", "--json"], folder);
    const { problems } = documentOf<Checked>(checked);
    // 检查表要写明单位，每条都要答；别的空表没有问题。
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(id === "jiaocheng-school" ? ["cell-missing", "missing"] : []),
    );
  });

  it("检查表按单位种类与学段制；写错的说明", async () => {
    const args = [
      "template",
      "jiaocheng-school",
      "--unit",
      "2123000103",
      "--period",
      "2026",
      "--out",
      "s.xlsx",
    ];
    const made = await chengxin([...args, "--kind", "training"], folder);
    expect(made.exit).toBe(0);
    const { problems } = documentOf<Checked>(await chengxin(["check", "s.xlsx", "--json"], folder));
    expect(problems.filter(({ sheet }) => sheet === "检查表")).toHaveLength(3);
    const wrong = await chengxin([...args, "--kind", "school", "--json"], folder);
    expect(documentOf<{ error: { code: string } }>(wrong).error.code).toBe("kind-wrong");
    const stages = ["--kind", "public", "--stages", "university", "--json"];
    const odd = await chengxin([...args, ...stages], folder);
    expect(documentOf<{ error: { code: string } }>(odd).error.code).toBe("stage-wrong");
  });

  it("给了实施细则：条目表列出细分项目和分值", async () => {
    await writeFile(join(folder, "own.json"), JSON.stringify(rushanPupilSample));
    const args = [
      "template",
      "rushan-pupil",
      "--unit",
      "2123000103",
      "--period",
      "2026",
      "--out",
      "own.xlsx",
    ];
    const made = await chengxin([...args, "--supplement", "own.json", "--json"], folder);
    expect(made.exit).toBe(0);
    const sheets = await readXlsx(await readFile(join(folder, "own.xlsx")));
    if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
    const items = sheets.find(({ name }) => name === "条目表")?.cells ?? [];
    expect(items.find((row) => row[0] === "5-8-a")).toEqual(
      expect.arrayContaining(["5-8-a 聚众斗殴", "减分", "25 分"]),
    );
  });

  it("部门只要自己的表", async () => {
    const args = [
      "template",
      guizhouStudent.id,
      "--unit",
      "2123000103",
      "--period",
      "2026",
      "--out",
      "d.xlsx",
    ];
    expect((await chengxin([...args, "--only", "posts，sheet-arrears"], folder)).exit).toBe(0);
    const odd = await chengxin([...args, "--force", "--only", "sheet-nothing", "--json"], folder);
    expect(documentOf<{ error: { code: string; message: string } }>(odd).error).toMatchObject({
      code: "only-wrong",
      message: expect.stringContaining("sheet-arrears"),
    });
    expect(await named("d.xlsx")).toEqual(["封面", "名册", "经办岗位", "学生欠缴学费名单", "_chengxin"]);
  });

  it("填错的每一格都说出地址、怎样改；给了细则才核分值", async () => {
    const workbook = filled(freshForm(rushanPupil), {
      roster: [{ name: "虚小红", pupilNumber: "L20250002", stage: "6" }],
      deeds: [
        { subject: "虚小红", item: "考试作弊", on: "2026/1/9" },
        { subject: "虚小白", item: "5-5", on: "2026-01-09" },
        { subject: "虚小红", item: "4-3", on: "2026-01-09" },
      ],
    });
    await writeFile(join(folder, "p.xlsx"), await writeXlsx(workbook));
    const bare = await chengxin(["check", "p.xlsx", "--on", "2026-06-30", "--json"], folder);
    expect(documentOf<Checked>(bare).problems.map(({ sheet, cell, code }) => [sheet, cell, code])).toEqual([
      ["积分登记", "B8", "row-unknown"],
    ]);
    expect(documentOf<Checked>(bare).files[0]?.notes[0]).toContain("--supplement");
    await writeFile(join(folder, "s.json"), JSON.stringify(rushanPupilSample));
    const args = ["check", "p.xlsx", "--on", "2026-06-30", "--supplement", "s.json"];
    const whole = await chengxin([...args, "--json"], folder);
    const { problems, files } = documentOf<Checked>(whole);
    expect([whole.exit, files[0]?.rows]).toEqual([1, 4]);
    expect(problems.map(({ cell, code, clause }) => [cell, code, clause])).toEqual([
      ["B8", "row-unknown", null],
      ["F9", "level-missing", "第四条（三）"],
    ]);
    const { out } = await chengxin(args, folder);
    expect(out).toContain("▲ 积分登记!B8");
    expect(out).toContain("读数：积分登记!D7 写的是“2026/1/9”，读作 2026-01-09");
    expect(out).not.toContain("虚小白");
    const { out: english } = await chengxin([...args, "--lang", "en"], folder);
    expect(english).toContain("not on the roster");
  });
});
