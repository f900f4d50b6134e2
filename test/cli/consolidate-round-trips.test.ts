// 汇总的来回：选定写成文件再带回，版式确认一次以后照读，大的汇总读得回；都用真的文件、真的命令
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isUnusable } from "#cli/command.ts";
import { readBefore, summaryLimits } from "#cli/consolidate/before.ts";
import { Shelf } from "#cli/consolidate/shelf.ts";
import type { LayoutMapping } from "#shared/workbook/reading/own-layout.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { limits } from "#shared/workbook/xlsx/guard.ts";
import { readXlsx } from "#shared/workbook/xlsx/read.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { asked, formOf, type Made, people, typedIn } from "#test/consolidation/schools.ts";
import { bookOf, wideLines } from "#test/samples/clerks.ts";
import { chengxin, documentOf } from "./command-line.ts";

interface Conflict {
  readonly regime: string;
  readonly unit: string;
  readonly period: string;
  readonly row: string;
  readonly at: string | null;
  readonly versions: readonly { readonly value: string | number | null; readonly digest: string }[];
}
interface Report {
  readonly files: readonly {
    readonly digest: string | null;
    readonly rows: number;
    readonly problems: number;
    readonly refused: { readonly refusedWorkbook: string } | null;
  }[];
  readonly conflicts: readonly Conflict[];
  readonly lapsed: readonly unknown[];
  readonly layouts: readonly {
    readonly files: readonly string[];
    readonly open: readonly { readonly doubt: string; readonly key: string }[];
  }[];
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-round-trip-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inbox = async (files: Readonly<Record<string, Made | Uint8Array>>): Promise<string> => {
  const path = await mkdtemp(join(folder, "inbox-"));
  for (const [name, made] of Object.entries(files))
    await writeFile(join(path, name), "workbook" in made ? await writeXlsx(made.workbook) : made);
  return path;
};

const reported = async (path: string, ...options: readonly string[]): Promise<Report> =>
  documentOf<Report>(await chengxin(["consolidate", path, ...options, "--json"], folder));

/** The values of one cell over all persons of a summary. */
const valuesIn = async (summary: string, key: string): Promise<readonly unknown[]> => {
  const sheets = await readXlsx(new Uint8Array(await readFile(summary)));
  if (isWorkbookRefused(sheets)) throw new Error(sheets.refusedWorkbook);
  const cells = sheets.find(({ name }) => name === "全部数据")?.cells ?? [];
  const at = cells[1]?.indexOf(`cell:${key}`) ?? -1;
  return cells.slice(3).map((row) => row[at]);
};

describe("选定", () => {
  const form = formOf(0, people(0, 3, 0));
  const copies = {
    "一小（教务处）.xlsx": typedIn(form, [[1, "31", 4.6]]),
    "一小（办公室）.xlsx": typedIn(form, [[1, "31", 3.8]]),
  };

  it("照 --json 的冲突写成选定文件，带回即采用；所写的汇总再带上（--against），仍算数", async () => {
    const path = await inbox(copies);
    const { conflicts } = await reported(path);
    expect(conflicts.map(({ at, versions }) => [at, versions.map(({ value }) => value)])).toEqual([
      ["31", [3.8, 4.6]],
    ]);
    const choices = conflicts.map(({ regime, unit, period, row, at, versions }) => ({
      ...{ regime, unit, period, row, at },
      among: versions.map(({ digest }) => digest),
      value: versions.find(({ value }) => value === 4.6)?.digest,
      by: "王科长",
      on: "2026-11-21T02:00:00.000Z",
    }));
    const [file, first, second] = ["choices.json", "first.xlsx", "second.xlsx"].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeFile(file, JSON.stringify(choices));
    const chosen = await reported(path, "--choices", file, "--out", first);
    expect([chosen.conflicts, chosen.lapsed]).toEqual([[], []]);
    expect((await valuesIn(first, "31"))[1]).toBe(4.6);
    for (const brought of [
      ["--against", first],
      ["--choices", first],
    ])
      expect((await reported(path, ...brought, "--out", second, "--force")).conflicts).toEqual([]);
    expect((await valuesIn(second, "31"))[1]).toBe(4.6);
  });

  it("选定之后又来一份不同的：不再算数，说出来，冲突仍待选定", async () => {
    const path = await inbox({ ...copies, "一小（校长室）.xlsx": typedIn(form, [[1, "31", 4.1]]) });
    const later = await reported(path, "--choices", join(folder, "choices.json"));
    expect(later.conflicts.map(({ versions }) => versions.length)).toEqual([3]);
    expect(later.lapsed.length).toBe(1);
  });
});

describe("自己的版式", () => {
  it("--confirm 记住认出的；意思相反的三项写明之后，再汇总不再问，题目都读入", async () => {
    const persons = people(2, 6, 0);
    const path = await inbox({ "三小.xlsx": bookOf({ 汇总: wideLines(persons) }) });
    const file = join(folder, "layouts.json");
    const guessed = await reported(path, "--layouts", file);
    const open = guessed.layouts[0]?.open.map(({ doubt, key }) => `${doubt} ${key}`);
    expect(open).toEqual(["turned indicator:6", "turned indicator:10", "turned indicator:28"]);
    expect(await stat(file).catch(() => null)).toBeNull();
    await reported(path, "--layouts", file, "--confirm");
    const [kept, ...others] = JSON.parse(await readFile(file, "utf8")) as LayoutMapping[];
    expect([kept?.kind, kept?.turned, others]).toEqual(["wide", {}, []]);
    const decided = [{ ...kept, turned: { "6": "note", "10": "note", "28": "note" } }];
    await writeFile(file, JSON.stringify(decided));
    // The three heads are known now, and confirmed with the rest.
    expect((await reported(path, "--layouts", file, "--confirm")).layouts.map((each) => each.open)).toEqual([
      [],
    ]);
    const again = await reported(path, "--layouts", file);
    expect(again.layouts).toEqual([]);
    expect((again.files[0]?.problems ?? 0) - (guessed.files[0]?.problems ?? 0)).toBe(-3 * persons.length);
    // What was decided and known in the file stays as it was.
    const [last] = JSON.parse(await readFile(file, "utf8")) as LayoutMapping[];
    expect(last).toMatchObject({ ...decided[0], heads: kept?.heads ?? {} });
    expect(Object.values(last?.heads ?? {})).toEqual(expect.arrayContaining(["indicator:6", "indicator:28"]));
  });
});

describe("大的汇总", () => {
  it("汇总每人六十格，四万多人就超过收来的表的上限：汇总自己另有上限，读得回", async () => {
    const path = await inbox({ "一小.xlsx": formOf(0, people(0, 9, 0)) });
    const out = join(folder, "s.xlsx");
    await reported(path, "--out", out);
    // As if nine persons were as many as a hundred thousand.
    const scale = 100_000 / 9;
    const [ours, theirs] = [summaryLimits.cells, limits.cells].map((cells) => Math.floor(cells / scale));
    const bytes = new Uint8Array(await readFile(out));
    const refused = await readXlsx(bytes, { ...limits, cells: theirs ?? 0 });
    expect(isWorkbookRefused(refused) && refused.refusedWorkbook).toBe("file-too-many-cells");
    const surroundings = { locale: "zh-CN", folder, newId: () => "", today: () => asked.on } as const;
    const reading = (cells: number) =>
      readBefore(out, "", surroundings, {
        shelf: new Shelf(randomUUID),
        most: { ...summaryLimits, cells },
      });
    const before = await reading((ours ?? 0) + 300);
    const persons = (read: typeof before) =>
      isUnusable(read) ? read : read.previous?.forms.map(({ rowCount, rows }) => [rowCount, rows.length]);
    expect(persons(before)).toEqual([[9, 9]]);
    const beyond = await reading(300);
    expect(isUnusable(beyond) && beyond.unusable).toBe("file-refused");
  });
});

describe("没有读的文件", () => {
  it("太大的不读，也就没有摘要", async () => {
    const path = await inbox({ "大.xlsx": new Uint8Array(1), "一小.xlsx": formOf(0, people(0, 1, 0)) });
    await truncate(join(path, "大.xlsx"), 21 * 1_048_576);
    const { files } = await reported(path);
    expect(files.map(({ digest, refused }) => [digest, refused?.refusedWorkbook])).toEqual([
      [null, "file-too-large"],
      [expect.stringMatching(/^[0-9a-f]{64}$/), undefined],
    ]);
  });
});
