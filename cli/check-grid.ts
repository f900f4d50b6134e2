// 校验指标表：逐行校验，指到每一格
import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import type { Locale } from "#shared/messages/format.ts";
import { checkReadRow, type ReadRow, readRows } from "#shared/workbook/grid/exchange.ts";
import { personsTwice } from "#shared/workbook/grid/person-twice.ts";
import { metaSheetName } from "#shared/workbook/meta-sheet.ts";
import type { CheckedFile, PlacedProblem } from "./checked-file.ts";
import type { OpenForm } from "./open-form.ts";
import { problemCell, writtenProblem } from "./problem-words.ts";

/** All problems of a grid form. */
export const checkGrid = (file: string, { form, rows }: OpenForm, locale: Locale): CheckedFile => {
  const { regime, layout, meta } = form;
  const placed = (problem: Problem<string>, sheet: string, cell: string | null): PlacedProblem => ({
    file,
    sheet,
    cell,
    ...writtenProblem(problem, locale),
  });
  const twice = personsTwice(regime, rows, layout.pages === undefined ? "person-twice" : "annex-twice");
  // A copy that is empty or says the same is harmless; one that says more may be what the clerk filled in.
  const answers = (of: readonly ReadRow[]): string => JSON.stringify(of.map(({ cells }) => cells));
  const copies = form.copies.filter((copy) => {
    const there = readRows(copy.grid, copy.sheet, regime);
    return there.length > 0 && answers(there) !== answers(rows);
  });
  const outdated: Problem<string> = { code: "regime-outdated", at: "regime-version", values: {} };
  return {
    file,
    regime: regime.id,
    unit: meta.unit,
    period: meta.period,
    sheet: layout.pages === undefined ? layout.sheet : null,
    rows: rows.length,
    problems: [
      ...(form.current ? [] : [placed(outdated, metaSheetName, null)]),
      ...copies.map(({ sheet }) =>
        placed({ code: "form-copy-differs", at: "sheet", values: { sheet: sheet.name } }, sheet.name, null),
      ),
      ...rows.flatMap((row) => {
        const repeated = twice.get(row);
        return [...(repeated ? [repeated] : []), ...checkReadRow(regime, row).problems].map((problem) => {
          const { sheet, cell } = problemCell(layout, row.row, problem.at);
          return placed(problem, sheet, cell);
        });
      }),
    ],
    readings: rows.flatMap(({ row, readings }) =>
      readings.map(({ at, from, to }) => {
        const { sheet, cell } = problemCell(layout, row, at);
        return { at, cell: layout.pages === undefined ? cell : `${sheet}!${cell}`, from, to };
      }),
    ),
    notes: [],
  };
};
