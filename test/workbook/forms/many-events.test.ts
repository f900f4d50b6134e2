// 两万件事：读的功夫随行数一条直线地长
import { describe, expect, test } from "vitest";
import { rushanPupil } from "#shared/regimes/rushan-credit-points/pupil.ts";
import { readForm } from "#shared/workbook/forms/forms.ts";
import { accepted, columnIn, filled, freshForm, sheetOfTable } from "./filling.ts";

describe("两万件事", () => {
  /** Counts how often a cell is looked at while a form of so many events is read. */
  const looksFor = (events: number): { looks: number; deeds: number } => {
    const workbook = filled(freshForm(rushanPupil, { capacity: 1000 }), {
      roster: Array.from({ length: 1000 }, (_none, at) => ({
        name: `虚${at}`,
        pupilNumber: `L2025${at}`,
        stage: "5",
      })),
    });
    let looks = 0;
    const counted = (row: readonly (string | number | boolean | null)[]): typeof row =>
      new Proxy(row, {
        get: (cells, key) => {
          looks += 1;
          return Reflect.get(cells, key);
        },
      });
    const sheet = sheetOfTable(workbook, "deeds");
    const [head, width] = [sheet.rows.slice(0, 6), sheet.columnWidths.length];
    const [subject, item, on] = ["subject", "item", "on"].map((key) => columnIn(sheet, key));
    const contents = (rows: typeof sheet.rows) =>
      rows.map((row) => Array.from({ length: width }, (_none, at) => row[at]?.value ?? null));
    const sheets = workbook.sheets.map(({ name, visibility, rows }) => ({
      name,
      visibility,
      protected: true,
      cells:
        name !== sheet.name
          ? contents(rows)
          : [
              ...contents(head),
              ...Array.from({ length: events }, (_none, at) =>
                counted(
                  Array.from({ length: width }, (_cell, column) =>
                    column === subject
                      ? `虚${at % 1000}`
                      : column === item
                        ? "照抄作业"
                        : column === on
                          ? `2025-${10 + (at % 3)}-${10 + (at % 20)}`
                          : null,
                  ),
                ),
              ),
            ],
    }));
    const read = accepted(readForm(sheets, rushanPupil));
    return { looks, deeds: read.subjects.reduce((sum, { record }) => sum + record.deeds.length, 0) };
  };

  test("行数多一行，看的格数多一样多：两千、四千、两万行一条直线", () => {
    const [few, more, most] = [looksFor(2_000), looksFor(4_000), looksFor(20_000)];
    expect(most.deeds).toBe(20_000);
    const each = (more.looks - few.looks) / 2_000;
    expect(most.looks - more.looks).toBe(each * 16_000);
  });
});
