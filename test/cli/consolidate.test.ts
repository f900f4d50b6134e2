// 汇总命令：真的文件、真的命令；试汇总、写汇总、退回的文件、重复的文件、取消、写不进去、空文件夹
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as second from "@e965/xlsx";
import { readXlsx as readByHucre } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cells } from "#shared/contract/shapes.ts";
import { checkDigit } from "#shared/identity/resident-id.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { bestAnswers } from "#test/samples/people.ts";
import { formWith, rowOf } from "#test/workbook/forms.ts";
import { chengxin, documentOf, spawnChengxin } from "./command-line.ts";

interface Refused {
  readonly error: { readonly code: string; readonly message: string };
}
interface Report {
  readonly period: string;
  readonly files: readonly {
    readonly file: string;
    readonly state: string;
    readonly refused: { readonly refusedWorkbook: string } | null;
    readonly rows: number;
    readonly problems: number;
  }[];
  readonly aside: readonly { readonly file: string; readonly why: string }[];
  readonly units: readonly { readonly unit: string; readonly rows: number; readonly complete: number }[];
  readonly missing: readonly { readonly code: string; readonly clerk?: string }[];
  readonly differences: {
    readonly rows: readonly { readonly kind: string; readonly moved: boolean }[];
  } | null;
  readonly out: string | null;
  readonly marked: readonly string[];
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-consolidate-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The resident ID of nobody. */
const idOf = (serial: number): string => {
  const first17 = `23071719800101${String(serial).padStart(3, "0")}`;
  return `${first17}${checkDigit(first17)}`;
};

const school = async (serial: number, persons: readonly Cells[]): Promise<Uint8Array> => {
  const unit = { code: `2123000${100 + serial}`, name: `伊美区第${serial}小学` };
  const rows = persons.map((cells, index) =>
    rowOf(
      { name: "林素云", residentId: idOf(serial * 20 + index), ...bestAnswers, ...cells },
      `row-${serial}-${index}`,
    ),
  );
  return writeXlsx(formWith(rows, { unit }).workbook);
};

const inbox = async (files: Readonly<Record<string, Uint8Array | string>>): Promise<string> => {
  const path = await mkdtemp(join(folder, "inbox-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(path, name, ".."), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
};

const statesOf = ({ files }: Report): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ file, state }) => [file, state]));

describe("试汇总", () => {
  it("文件夹连同下级一个个读；隐藏的、锁文件、不是表格的搁在一边并说明；什么也不写", async () => {
    const path = await inbox({
      "一小.xlsx": await school(1, [{}, {}]),
      "下级/二小.xlsx": await school(2, [{ "31": 9 }]),
      ".一小.xlsx": "x",
      "~$一小.xlsx": "x",
      "照片.jpg": "x",
    });
    const answer = await chengxin(["consolidate", path, "--json"]);
    const report = documentOf<Report>(answer);
    expect([answer.exit, answer.err]).toEqual([1, ""]);
    expect(statesOf(report)).toEqual({ "一小.xlsx": "read", "下级/二小.xlsx": "read" });
    expect(report.files.map(({ rows, problems }) => [rows, problems])).toEqual(
      expect.arrayContaining([
        [2, 0],
        [1, 1],
      ]),
    );
    expect(Object.fromEntries(report.aside.map(({ file, why }) => [file, why]))).toEqual({
      ".一小.xlsx": "hidden",
      "~$一小.xlsx": "lock",
      "照片.jpg": "other",
    });
    expect([report.period, report.out]).toEqual(["2026", null]);
    expect((await readdir(path)).sort()).toEqual(
      [".一小.xlsx", "~$一小.xlsx", "一小.xlsx", "下级", "照片.jpg"].sort(),
    );
  });

  it("给人看的：每个文件一行，再是总数和下一步；没有问题退出码 0", async () => {
    const path = await inbox({ "一小.xlsx": await school(1, [{}]) });
    const { exit, out } = await chengxin(["consolidate", path]);
    expect(exit).toBe(0);
    expect(out).toContain("✓ 一小.xlsx　伊美区第1小学（2123000101）　2026年度　现行版　1 行，没有问题");
    expect(out).toContain("共 1 个文件：读入 1，重复 0，旧份 0，未读 0");
    expect(out).toContain("--out 汇总.xlsx");
  });

  it("一份读不了，别的照读，退出码 2；同一份两个名字算一次", async () => {
    const good = await school(1, [{}]);
    const path = await inbox({
      "a.xlsx": good,
      "b.xlsx": good,
      "c.xlsx": "姓名,分数",
      "d.xlsx": new Uint8Array(0),
      "e.xlsx": good.subarray(0, good.length - 400),
    });
    const answer = await chengxin(["consolidate", path, "--json"]);
    const report = documentOf<Report>(answer);
    expect(answer.exit).toBe(2);
    expect(statesOf(report)).toEqual({
      "a.xlsx": "read",
      "b.xlsx": "duplicate",
      "c.xlsx": "refused",
      "d.xlsx": "refused",
      "e.xlsx": "refused",
    });
    expect(report.files.map(({ refused }) => refused?.refusedWorkbook).filter((code) => code)).toEqual([
      "file-text",
      "file-empty",
      "file-truncated",
    ]);
    expect(report.units.map(({ rows }) => rows)).toEqual([1]);
  });

  it("同一个文件给了两次、经链接又来一次：只读一次", async () => {
    const path = await inbox({ "a.xlsx": await school(1, [{}]) });
    await symlink(join(path, "a.xlsx"), join(path, "b.xlsx"));
    const answer = await chengxin(["consolidate", path, join(path, "a.xlsx"), "--json"]);
    const { files, aside } = documentOf<Report>(answer);
    expect([files.length, aside.map(({ why }) => why)]).toEqual([1, ["twice", "twice"]]);
  });

  it("名册：没有寄来的单位和经办人；表格软件存的国标编码也认得", async () => {
    const path = await inbox({ "a.xlsx": await school(1, [{}]) });
    const lines =
      '单位代码,单位名称,经办人,应有人数\r\n2123000101,伊美区第1小学,,1\r\n2123000102,"伊美区第2小学",王建国,20\r\n';
    await writeFile(join(folder, "units.csv"), `\ufeff${lines}`);
    // 单位代码,单位名称 and one line, in GB 18030.
    const gb = Buffer.from("b5a5cebbb4fac2eb2cb5a5cebbc3fbb3c60a323132333030303130322cd2bbd6d00a", "hex");
    await writeFile(join(folder, "gb.csv"), gb);
    for (const [units, missing] of [
      ["units.csv", [{ code: "2123000102", name: "伊美区第2小学", clerk: "王建国", expected: 20, sent: [] }]],
      ["gb.csv", [{ code: "2123000102", name: "一中", sent: [] }]],
    ] as const) {
      const answer = await chengxin(["consolidate", path, "--units", join(folder, units), "--json"]);
      expect([answer.exit, documentOf<Report>(answer).missing]).toEqual([1, missing]);
    }
    await writeFile(join(folder, "wrong.csv"), "单位代码,单位名称\n12,一中\n");
    const wrong = await chengxin(["consolidate", path, "--units", join(folder, "wrong.csv"), "--json"]);
    expect([wrong.exit, documentOf<Refused>(wrong).error.code]).toEqual([2, "consolidate-units-wrong"]);
  });
});

describe("写汇总", () => {
  it("几百人的大表：两个读表程序读出的一样，公式样的姓名只是文字，负数仍是数", async () => {
    const names = ["=1+1", "@SUM(A1)", "+2", "a&b<c>", "甲_乙", " 王 ", "第一\n第二", "尾"];
    const persons = Array.from({ length: 260 }, (_, index) => ({
      name: names[index % names.length] ?? "",
      residentId: idOf(index),
      "31": index === 5 ? -5 : 4.5,
    }));
    const path = await inbox({ "a.xlsx": await school(1, persons) });
    const out = join(folder, "big.xlsx");
    const answer = await chengxin(["consolidate", path, "--out", out, "--json"]);
    expect([answer.exit, documentOf<Report>(answer).out]).toEqual([1, out]);
    const bytes = new Uint8Array(await readFile(out));
    const { sheets } = await readByHucre(bytes);
    const data = sheets.find(({ name }) => name === "全部数据");
    const other = second.read(bytes, { dense: true }).Sheets.全部数据 as
      | {
          readonly "!data"?: readonly (readonly (
            | { readonly v?: unknown; readonly f?: string }
            | undefined
          )[])[];
        }
      | undefined;
    const rows = data?.rows ?? [];
    const [keys = []] = rows.slice(1);
    expect(rows.length).toBe(263);
    const differing = rows.flatMap((row, at) =>
      row.flatMap((value, column) => {
        const cell = other?.["!data"]?.[at]?.[column];
        return cell?.f === undefined && (cell?.v ?? "") === (value ?? "") ? [] : [[at, column, value, cell]];
      }),
    );
    expect(differing).toEqual([]);
    // What begins as a formula does was not read as a name, and stands among the problems.
    const nameAt = keys.indexOf("cell:name");
    expect(new Set(rows.slice(3).map((row) => row[nameAt]))).toEqual(
      new Set([null, "@SUM(A1)", "+2", "a&b<c>", "甲_乙", "王", "第一第二", "尾"]),
    );
    expect(rows[8]?.[keys.indexOf("cell:31")]).toBe(-5);
  });

  it("汇总放在收来的文件里：不当作一份表；带上它比较，改了的说得出级别变没变", async () => {
    const path = await inbox({ "a.xlsx": await school(1, [{}, {}]) });
    const out = join(path, "汇总.xlsx");
    expect((await chengxin(["consolidate", path, "--out", out])).exit).toBe(0);
    await writeFile(
      join(path, "a.xlsx"),
      await school(1, [{}, { "1": "否", "2": "否", "4": "否", "5": "否" }]),
    );
    const answer = await chengxin(["consolidate", path, "--against", out, "--json"]);
    const { files, aside, differences } = documentOf<Report>(answer);
    expect([files.map(({ file }) => file), aside]).toEqual([
      ["a.xlsx"],
      [{ file: "汇总.xlsx", why: "ours" }],
    ]);
    expect(differences?.rows.map(({ kind }) => kind)).toEqual(["changed"]);
    const apart = await chengxin(["consolidate", path, "--json"]);
    expect(documentOf<Report>(apart).aside).toEqual([{ file: "汇总.xlsx", why: "summary" }]);
  });

  it("--dry-run 什么也不写；已有的不覆盖，--force 才覆盖；收来的文件给了 --force 也不覆盖", async () => {
    const bytes = await school(1, [{}]);
    const path = await inbox({ "a.xlsx": bytes });
    const out = join(path, "b.xlsx");
    expect((await chengxin(["consolidate", path, "--out", out, "--dry-run"])).exit).toBe(0);
    expect(await readdir(path)).toEqual(["a.xlsx"]);
    expect((await chengxin(["consolidate", path, "--out", out])).exit).toBe(0);
    const before = (await stat(out)).mtimeMs;
    const again = await chengxin(["consolidate", path, "--out", out, "--json"]);
    expect([again.exit, documentOf<Refused>(again).error.code]).toEqual([2, "out-exists"]);
    expect((await stat(out)).mtimeMs).toBe(before);
    expect((await chengxin(["consolidate", path, "--out", out, "--force"])).exit).toBe(0);
    const over = await chengxin(["consolidate", path, "--out", join(path, "a.xlsx"), "--force", "--json"]);
    expect([over.exit, documentOf<Refused>(over).error.code]).toEqual([2, "consolidate-out-is-input"]);
    expect(new Uint8Array(await readFile(join(path, "a.xlsx")))).toEqual(new Uint8Array(bytes));
  });

  it.each([
    ["没有的文件夹/b.xlsx", "out-folder-missing"],
    ["a.xlsx/b.xlsx", "out-folder-missing"],
    ["a.xls", "out-wrong"],
  ])("写不进去：%s，读文件之前就说", async (out, code) => {
    const path = await inbox({ "a.xlsx": await school(1, [{}]) });
    const answer = await chengxin(["consolidate", path, "--out", join(path, out), "--json"]);
    expect([answer.exit, documentOf<Refused>(answer).error.code]).toEqual([2, code]);
    expect(await readdir(path)).toEqual(["a.xlsx"]);
  });

  it("退回：有问题的单位各一份标好的表和一封信，写进新文件夹；没有问题的单位没有", async () => {
    const path = await inbox({ "a.xlsx": await school(1, [{ "31": 9 }]), "b.xlsx": await school(2, [{}]) });
    const marked = join(folder, "退回");
    const answer = await chengxin(["consolidate", path, "--marked", marked, "--json"]);
    expect(documentOf<Report>(answer).marked).toEqual(["2123000101-伊美区第1小学-2026.xlsx"]);
    expect((await readdir(marked)).sort()).toEqual([
      "2123000101-伊美区第1小学-2026.txt",
      "2123000101-伊美区第1小学-2026.xlsx",
    ]);
    const again = await chengxin(["consolidate", path, "--marked", marked, "--json"]);
    expect([again.exit, documentOf<Refused>(again).error.code]).toEqual([2, "consolidate-marked-exists"]);
  });
});

describe("没有可汇总的", () => {
  it.each([
    ["空文件夹", {}],
    ["只有隐藏的文件", { ".a.xlsx": "x" }],
  ])("%s：退出码 2", async (_, files) => {
    const answer = await chengxin(["consolidate", await inbox(files), "--json"]);
    expect([answer.exit, documentOf<Refused>(answer).error.code]).toEqual([2, "consolidate-no-files"]);
  });

  it("没有给文件、没有这个文件夹：退出码 2", async () => {
    const none = await chengxin(["consolidate", "--json"]);
    const lost = await chengxin(["consolidate", join(folder, "没有"), "--json"]);
    expect([none, lost].map((answer) => [answer.exit, documentOf<Refused>(answer).error.code])).toEqual([
      [2, "argument-missing"],
      [2, "file-missing"],
    ]);
  });
});

describe("取消", () => {
  it("Ctrl-C：什么时候按，都不留下半个文件和临时文件", async () => {
    const bytes = await school(
      1,
      Array.from({ length: 40 }, () => ({})),
    );
    const path = await inbox({});
    for (let copy = 0; copy < 30; copy += 1) await writeFile(join(path, `${copy}.xlsx`), bytes);
    for (const wait of [150, 500, 900, 1_300]) {
      const own = await mkdtemp(join(folder, "cancel-"));
      const child = spawnChengxin(
        ["consolidate", path, "--out", join(own, "s.xlsx"), "--marked", join(own, "m")],
        own,
      );
      const over = new Promise<number | null>((resolve) => child.once("close", resolve));
      const timer = setTimeout(() => child.kill("SIGINT"), wait);
      await over;
      clearTimeout(timer);
      const left = await readdir(own);
      expect(left.filter((name) => name.startsWith("."))).toEqual([]);
      if (left.includes("s.xlsx"))
        expect(
          (await readByHucre(new Uint8Array(await readFile(join(own, "s.xlsx"))))).sheets.length,
        ).toBeGreaterThan(3);
    }
  });
});
