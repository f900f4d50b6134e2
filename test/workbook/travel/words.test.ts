// 各份的先后、各行的说明：每一条都有中英文的话
import { expect, it } from "vitest";
import type { RowNote } from "#shared/workbook/travel/merged-form.ts";
import { sayForm } from "#shared/workbook/words/say.ts";
import { edited, file, lin, merge, row, withCells, without, written, zhou } from "./copies.ts";

const sent = written("三小.xlsx", [row("r-0001", lin), row("r-0002", zhou)]);
const merged = merge([
  sent,
  edited(sent, "甲.xlsx", withCells(sent.rows, "r-0001", { "3": 0.95 })),
  edited(sent, "乙.xlsx", without(sent.rows, "r-0002")),
  { ...sent, file: "三小(1).xlsx" },
  file("丙.xlsx", [row(null, { name: "林素云" })]),
  edited(written("", [row("r-0009", lin)]), "丁.xlsx", [row("r-0009", zhou), row("r-0008", zhou)]),
]);

it("每份的先后说得出理由", () => {
  const said = (name: string): readonly string[] =>
    merged.copyNotes
      .filter(({ file: of }) => of === name)
      .map(({ code, values }) => sayForm("zh-CN", `workbook.${code}`, values));
  expect(said("三小.xlsx")).toEqual(["比“乙.xlsx”旧：那份就是由这份改来的，这份不再添什么"]);
  expect(said("三小(1).xlsx")).toEqual(["与“三小.xlsx”内容完全相同：只算一次"]);
  expect(said("甲.xlsx")).toEqual([
    "比“三小.xlsx”新：由它改来",
    "与“丁.xlsx”等 3 份各改各的，谁也不是由谁改来：逐格合并",
    `发出后改过：内容与写出时的版本 ${sent.version} 不同`,
  ]);
  expect(said("丙.xlsx").at(-1)).toBe("没有版本：看不出由哪一份改来");
  expect(said("丁.xlsx").at(-1)).toMatch(/^改之前的那份（版本 [0-9a-f]{16}）不在手边/);
});

it("每一条都有两种文字", () => {
  for (const { code, values } of merged.copyNotes)
    for (const locale of ["zh-CN", "en"] as const)
      expect(sayForm(locale, `workbook.${code}`, values)).not.toMatch(/[{}]/);
  const rowCodes: Readonly<Record<RowNote["code"], true>> = {
    "row-deleted": true,
    "row-shared": true,
    "row-moved": true,
    "person-apart": true,
    "same-name": true,
  };
  for (const code of Object.keys(rowCodes) as readonly RowNote["code"][])
    for (const locale of ["zh-CN", "en"] as const)
      expect(sayForm(locale, `workbook.${code}`, { file: "乙.xlsx" })).not.toMatch(/[{}]/);
  expect(merged.rowNotes.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["row-deleted", "same-name"]),
  );
});
