// 命令行看附件：与宽表同样的问题、同样的总分；说的是哪一张的哪一格
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { completeCells } from "../addin/school.ts";
import { annexWith, formWith, rowOf } from "../workbook/forms.ts";
import { chengxin, documentOf } from "./command-line.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chengxin-annex-"));
  const rows = [completeCells(0), { ...completeCells(1), 3: 97 }, completeCells(0)].map((cells, at) =>
    rowOf(cells, `teacher-${at}`),
  );
  await writeFile(join(folder, "annex.xlsx"), await writeXlsx(annexWith(rows)));
  await writeFile(join(folder, "wide.xlsx"), await writeXlsx(formWith(rows).workbook));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Checked {
  readonly files: readonly { readonly rows: number; readonly sheet: string | null }[];
  readonly problems: readonly { readonly sheet: string; readonly cell: string; readonly code: string }[];
}

test("check：问题落在那个人的那一张；同一人有两张附件，说另见第几张", async () => {
  const annex = documentOf<Checked>(await chengxin(["check", "annex.xlsx", "--json"], folder));
  const wide = documentOf<Checked>(await chengxin(["check", "wide.xlsx", "--json"], folder));
  expect(annex.files.map(({ rows, sheet }) => [rows, sheet])).toEqual([[3, null]]);
  expect(annex.problems.map(({ sheet, cell, code }) => [sheet, cell, code])).toEqual([
    ["王建国", "E3", "annex-twice"],
    ["李敏", "G11", "out-of-bounds"],
    ["王建国_3", "E3", "annex-twice"],
  ]);
  expect(wide.problems.map(({ code }) => code)).toEqual(["person-twice", "out-of-bounds", "person-twice"]);
  const { out } = await chengxin(["check", "annex.xlsx"], folder);
  expect(out).toContain("同一人有两张附件：另见第 3 张");
});

test("assess：总分、级别与宽表一样", async () => {
  const assessed = async (file: string) =>
    documentOf<{ readonly id: string; readonly total: number; readonly grade: string }[]>(
      await chengxin(["assess", file, "--regime", "yichun-practitioner", "--json"], folder),
    ).map(({ id, total, grade }) => [id, total, grade]);
  expect(await assessed("annex.xlsx")).toEqual(await assessed("wide.xlsx"));
  expect((await assessed("annex.xlsx"))[0]).toEqual(["teacher-0", 100, "A"]);
});
