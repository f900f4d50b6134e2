// 一人一张的附件：建好、名册导入、填、改、为什么、同步、复制一张添人、上报锁定，一路在面板里
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { indicatorsOf } from "#shared/engine/regime.ts";
import { yichunPractitioner } from "#shared/regimes/yichun-practitioner/regime.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { keyedBoxes } from "#shared/workbook/annex/annex-pages.ts";
import { cellStates } from "#shared/workbook/states.ts";
import { type LocalOffice, openLocalOffice, signInAs } from "../addin/local-office.ts";
import { lastYear, pasted } from "../addin/roster-sheets.ts";
import { bestAnswers, completeCells } from "../addin/school.ts";
import { openBrowser } from "../browser/launch.ts";
import type { ChromiumSession } from "../excel-host/chromium.ts";
import { expectAccessible, expectEachTabAccessible, handIn, openExcel, tab } from "./screens.ts";

let browser: Browser;
let office: LocalOffice;
let excel: ChromiumSession;
let pane: Frame;

beforeAll(async () => {
  [browser, office] = await Promise.all([openBrowser(inject("chromium")), openLocalOffice({ expected: 5 })]);
  excel = await openExcel(browser, office);
  pane = excel.pane;
});
afterAll(async () => {
  await excel?.close();
  await browser?.close();
  await office?.close();
});

const saved = (sheet: string) => excel.host.save().find(({ name }) => name === sheet);
/** The cell of a key on a person's annex. */
const boxOf = (sheet: string, key: string) => {
  const cells = saved(sheet)?.values ?? [];
  const content = { name: sheet, visibility: "visible", protected: true, cells } as const;
  const box = keyedBoxes(content).find((each) => each.key.endsWith(`:${key}`))?.box;
  if (box === undefined) throw new RangeError(`no ${key} on ${sheet}`);
  return box;
};
const cellOf = (sheet: string, key: string): string => {
  const { top, left } = boxOf(sheet, key);
  return cellAddress(top, left);
};
const at = (sheet: string, key: string) => {
  const { top, left } = boxOf(sheet, key);
  return { value: saved(sheet)?.values[top]?.[left], fill: saved(sheet)?.fills[top]?.[left] };
};
const fill = (sheet: string, cells: Readonly<Record<string, string | number>>): void => {
  for (const [key, value] of Object.entries(cells)) excel.host.person.type(sheet, cellOf(sheet, key), value);
};
const selected = (): string => {
  const { box, sheet } = excel.host.workbook.selection;
  return `${sheet.name} ${cellAddress(box.row, box.column)}`;
};

test("建表时选附件：说清最多几张；空白的备好五张，名册从已有的表导入，一人一张", async () => {
  await pane.getByRole("form", { name: "建表" }).waitFor();
  await signInAs(excel.page, pane, office.names.clerk);
  await pane.getByLabel("哪一种表").selectOption({ label: "附件（一人一张）" });
  await pane.getByText(/最多 200 张/).waitFor();
  expect(await pane.getByLabel(/^张数/).inputValue()).toBe("5");
  await expectAccessible(pane);
  await pane.getByRole("button", { name: "生成填报表" }).click();
  await pane.getByText(/从“第1张”起，一人一张/).waitFor();
  await expectEachTabAccessible(pane);
  excel.host.person.addSheet("花名册");
  excel.host.person.paste("花名册", "A1", pasted(lastYear));
  await pane.getByRole("button", { name: "从已有名册导入" }).click();
  await pane.getByRole("button", { name: /^花名册/ }).click();
  await pane.getByRole("button", { name: /^看会怎样/ }).click();
  await pane.getByText("按下面的按钮才写进“附件”").waitFor();
  await pane.getByRole("button", { name: /^写入：新增 4 人/ }).click();
  await pane.getByText("新增 4 人，其余照旧。").waitFor();
  await pane.getByRole("button", { name: /^回到填报/ }).click();
  expect([1, 2, 3, 4, 5].map((number) => at(`第${number}张`, "name").value)).toEqual([
    ...["王建国", "李敏", "赵丽华", "孙志强"],
    "",
  ]);
});

test("边填边校验：错在谁的哪一张，一点就到；为什么逐行有条款；表上的总分也算出来", async () => {
  for (const number of [1, 2, 3, 4]) fill(`第${number}张`, bestAnswers());
  // A drop-down or a bound stops typing, not pasting.
  excel.host.person.paste("第2张", cellOf("第2张", "3"), [[97]]);
  const card = pane.getByRole("button", { name: /李敏.*第2张/ });
  await card.waitFor();
  expect(await card.textContent()).toContain("写成 97% 或 0.97");
  await expect.poll(() => at("第2张", "3").fill).toBe(cellStates.problem.fill);
  await expectEachTabAccessible(pane);
  await card.click();
  await expect.poll(selected).toBe(`第2张 ${cellOf("第2张", "3")}`);
  fill("第2张", { 3: 0.97 });
  await pane.getByText("每一行都完整、合规，可以同步和上报。").waitFor();
  excel.host.person.select("第2张", cellOf("第2张", "18"));
  await pane.getByText("总分 100").waitFor();
  await pane.getByRole("button", { name: /^为什么/ }).click();
  await pane.getByText("附件 三级指标44").first().waitFor();
  await expectAccessible(pane);
  const { top, left } = boxOf("第2张", "18");
  const total = saved("第2张")?.values.findLast((row) => row[0] === "总分");
  expect([total?.[left], top > 0]).toEqual([100, true]);
});

test("同步以后各张标成已同步；复制一张添一个人，面板马上知道", async () => {
  await pane.getByRole("button", { name: "同步 4 行" }).click();
  await pane.getByText(/^已同步 4 行/).waitFor();
  await expect.poll(() => at("第3张", "name").fill).toBe(cellStates.synced.fill);
  const blank = excel.host.workbook.sheet("第5张");
  if (blank === undefined) throw new Error("no blank annex");
  excel.host.workbook.copySheet(blank, blank);
  const fifth = { ...completeCells(4), ...bestAnswers() };
  fill("第5张 (2)", fifth);
  await pane.getByRole("button", { name: "同步 1 行" }).click();
  await pane.getByText(/^已同步 1 行/).waitFor();
  await tab(pane, "同步");
  await pane.getByText("没有待同步的行").waitFor();
});

test("上报：各张填的格都锁上，头和签字处本来就锁着", async () => {
  await tab(pane, "填报");
  expect(
    saved("第1张")
      ?.locked.flat()
      .filter((locked) => !locked).length,
  ).toBeGreaterThan(indicatorsOf(yichunPractitioner).length);
  await handIn(pane, 5);
  for (const sheet of ["第1张", "第5张 (2)"])
    await expect
      .poll(
        () =>
          saved(sheet)
            ?.locked.flat()
            .filter((locked) => !locked).length,
      )
      .toBe(0);
  await expectEachTabAccessible(pane);
});
