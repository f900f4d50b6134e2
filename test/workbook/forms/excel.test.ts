// 同一份表，在打开的 Excel 工作簿里制与在新文件里制，读回一样
import { afterEach, expect, test, vi } from "vitest";
import { excelHost } from "#addin/hosts/excel.ts";
import { regimes } from "#shared/regimes/registry.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import { type NodeSession, openInNode } from "../../excel-host/node.ts";
import { accepted, freshForm, opened } from "./filling.ts";

let excel: NodeSession | null = null;
afterEach(() => {
  excel?.close();
  excel = null;
  vi.unstubAllGlobals();
});

test.each(regimes.map((regime) => [regime.id, regime] as const))("%s", async (_id, regime) => {
  excel = await openInNode({ level: "1.14" });
  vi.stubGlobal("Excel", excel.Excel);
  vi.stubGlobal("Office", excel.Office);
  vi.stubGlobal("OfficeExtension", excel.OfficeExtension);
  const host = excelHost();
  const workbook = freshForm(regime, { capacity: 3 });
  await host.make(workbook);
  const inExcel = accepted(readForm(await host.read(await host.names()), regime));
  const inFile = accepted(readForm(await opened(workbook), regime));
  expect(inExcel.tables).toEqual(inFile.tables);
  expect(inExcel.subjects).toEqual(inFile.subjects);
  // Whatever a sheet lists of another, Excel is told by address.
  const lists = workbook.sheets.flatMap(({ validations }) =>
    validations.flatMap(({ rule }) => (rule.kind === "list-of" ? [rule.sheet] : [])),
  );
  const told = JSON.stringify(excel.host.save().map(({ validations }) => validations));
  for (const sheet of lists) expect(told).toMatch(new RegExp(`='${sheet}'!\\$[A-Z]+\\$\\d+`));
});
