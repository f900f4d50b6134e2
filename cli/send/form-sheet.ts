// 登记表：照面板的读法读出，凭单位在服务器上的现行细则逐行再查，有问题的先不送
import type { CivilDate } from "#shared/calendar/civil.ts";
import { rowsPerForm } from "#shared/contract/operations.ts";
import { periodId, unitCode } from "#shared/contract/shapes.ts";
import type { Regime } from "#shared/engine/regime.ts";
import { regimeVersion } from "#shared/engine/version.ts";
import { digestOf } from "#shared/seal/digest.ts";
import type { Supplement } from "#shared/supplements/supplement.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { assessForm, readForm, rowKindsOf, tablesOf } from "#shared/workbook/forms/forms.ts";
import { isWorkbookRefused, type WorkbookRefused } from "#shared/workbook/refusals.ts";
import type { FormFile } from "./form-file.ts";
import { problemsIn } from "./form-problems.ts";
import { type Read, rowsIn } from "./form-rows.ts";
import { formWords } from "./form-words.ts";
import type { Astray, HeldRow, ReadyRow, Sheet } from "./sheet.ts";
import { gridWords } from "./sheets.ts";

export interface FormSettings {
  /** The unit's supplement in force on the server. */
  readonly supplement: Supplement | null;
  readonly on: CivilDate;
  /** As sent before. */
  readonly last: FormFile | null;
}

const beforeIn = (last: FormFile | null, supplement: Supplement | null, kinds: Sheet["kinds"]) => {
  const read = last && readForm(last.sheets, last.regime, supplement);
  const rows = last === null || read === null || isWorkbookRefused(read) ? [] : rowsIn(last, read, kinds);
  return new Map(rows.map(({ id, cells }) => [id, cells]));
};

/** Whether two files are of one form. */
export const isSameForm = (one: FormFile, other: FormFile): boolean =>
  one.regime.id === other.regime.id && one.unit === other.unit && one.period === other.period;

/** A form's rows, checked under its unit's own rules; `form-…` where these ask for columns that it lacks. */
export const formSheet = (
  form: FormFile,
  { supplement, on, last }: FormSettings,
): Sheet | Astray | WorkbookRefused => {
  const { regime: of, unit, period } = form;
  const read: Read | WorkbookRefused = readForm<Regime>(form.sheets, of, supplement);
  if (isWorkbookRefused(read)) return read;
  const group = { regime: of.id, unit, period };
  const lost = (why: Astray["why"]): Astray => ({ ...group, why, rows: read.wire.length });
  if (!form.current) return lost("outdated");
  if (read.wire.length > rowsPerForm) return lost("rows");
  if (read.wire.length === 0) return lost("empty");
  if (!unitCode.safeParse(unit).success) return lost("unit");
  if (!periodId.safeParse(period).success) return lost("period");
  const kinds = rowKindsOf<Regime>(of, read.setting);
  const rows = rowsIn(form, read, kinds);
  const byId = new Map(rows.map(({ id, cells }) => [id, cells]));
  const words =
    of.instrument === "grid"
      ? gridWords(of, kinds)
      : formWords(of, read.setting, kinds, (id) => byId.get(id));
  const sheets = new Map(read.laid.map((table) => [table.table.id, table]));
  const part = tablesOf<Regime>(of, read.setting).every(({ id }) => sheets.has(id))
    ? null
    : new Set(sheets.keys());
  // What a department's own tables come to only the whole form tells.
  const problems =
    part === null ? assessForm(of, read, { on, supplement }, form.sheets).problems : read.problems;
  const { ofRows, whole } = problemsIn(read, rows, problems);
  const ready: ReadyRow[] = [];
  const held: HeldRow[] = [];
  for (const { table, id, row, version, cells, wrong } of rows) {
    const own = ofRows.get(id) ?? [];
    const stands = sheets.get(table);
    const at = stands?.placeOf(row, stands.table.columns[0]?.key ?? "");
    const common = {
      ...{ table, key: id, id, who: words.who({ table, cells }) },
      place: at === undefined ? null : `${at.sheet}!${cellAddress(at.row, at.column)}`,
    };
    if (wrong || own.length > 0) held.push({ ...common, why: "incomplete", unit: "", problems: own });
    else {
      const { total, grade } = kinds.get(table)?.check(cells) ?? { total: null, grade: null };
      ready.push({ ...common, cells, total, grade, version });
    }
  }
  const before = beforeIn(last, supplement, kinds);
  return {
    ...{ ...group, of, regimeVersion: regimeVersion(of), kinds, words, ready, held, whole, part },
    digest: digestOf([form.digest, last?.digest ?? null]),
    before: ({ key }) => before.get(key),
  };
};
