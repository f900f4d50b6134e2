// 看一眼就放下的文件：读完了，工作线程随手收掉；读不了也收
import { expect, test } from "vitest";
import { bookOf } from "#addin/hosts/book.ts";
import { openFile } from "#addin/hosts/open-file.ts";
import { sheetsIn } from "#addin/pane/desk.ts";
import { HostRefusal } from "#shared/workbook/host.ts";
import { isWorkbookRefused } from "#shared/workbook/refusals.ts";
import { writeXlsx } from "#shared/workbook/xlsx/write.ts";
import { formWith } from "./forms.ts";
import { workerHere } from "./worker-here.ts";

const newRowId = (): string => "row-000001";

const looked = (bytes: Uint8Array, book = bookOf([], { newRowId })) => {
  const one = workerHere(book);
  const parts = {
    openFile: (given: Uint8Array | null) => openFile(given, () => one.worker, { newRowId }),
  };
  return { one, sheets: sheetsIn(parts, bytes) };
};

test("细则的工作簿读完，线程就收了", async () => {
  const { one, sheets } = looked(await writeXlsx(formWith([])));
  const read = await sheets;
  if (isWorkbookRefused(read)) throw new Error(read.refusedWorkbook);
  expect(read.map(({ name }) => name)).toContain("评价表");
  expect(one.fallen()).toBe(true);
});

test("不是工作簿：照样收", async () => {
  const { one, sheets } = looked(new TextEncoder().encode("<html>"));
  expect(await sheets).toMatchObject({ refusedWorkbook: "file-html" });
  expect(one.fallen()).toBe(true);
});

test("打开或读的时候出错：照样收", async () => {
  const bytes = await writeXlsx(formWith([]));
  for (const method of ["open", "rows"] as const) {
    const broken = () => Promise.reject(new RangeError("broken"));
    const { one, sheets } = looked(bytes, { ...bookOf([], { newRowId }), [method]: broken });
    await expect(sheets).rejects.toEqual(new HostRefusal("host-failed"));
    expect(one.fallen()).toBe(true);
  }
});
