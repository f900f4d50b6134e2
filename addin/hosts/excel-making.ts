// 制表：一份工作簿的各张表写进 Excel；同名的换掉，要留的另名，一样的照着抄一张
import type { WorkbookSpec } from "#shared/workbook/sheet.ts";
import { copySheet, type WrittenSheet, writeSheet } from "./excel-sheet.ts";

/** The name of a sheet while it is being made. */
const unfinished = (index: number): string => `\u2026${index}`;

/** Copied sheets of one request, each with all its values: under half of what a request may carry. */
const copiesPerSync = 40;

/** Puts empty sheets in place of those of their names, and takes away or renames the others that `aside` names. */
const placed = async (
  context: Excel.RequestContext,
  { sheets }: WorkbookSpec,
  aside: ReadonlyMap<string, string | null>,
): Promise<readonly (Excel.Worksheet | null)[]> => {
  const { worksheets } = context.workbook;
  const made = new Set(sheets.map(({ name }) => name));
  const others = [...aside].map(([name, to]) => ({ name, to, sheet: worksheets.getItemOrNullObject(name) }));
  const before = sheets.map(({ name }) => worksheets.getItemOrNullObject(name));
  // Left over when Excel gave up in the middle of an earlier making.
  const halfMade = sheets.map((_, index) => worksheets.getItemOrNullObject(unfinished(index)));
  for (const sheet of [...before, ...halfMade, ...others.map(({ sheet: own }) => own)]) sheet.load("name");
  await context.sync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const sheet of halfMade) if (!sheet.isNullObject) sheet.delete();
  for (const { to, sheet } of others) if (!sheet.isNullObject && to !== null) sheet.name = to;
  // The new sheet comes first: Excel refuses to delete the last visible one.
  const added = sheets.map((spec, index) => {
    const sheet = spec.like === undefined ? worksheets.add(unfinished(index)) : null;
    const old = before[index];
    if (old && !old.isNullObject && typeof aside.get(spec.name) !== "string") {
      old.visibility = "Visible";
      old.delete();
    }
    if (sheet !== null) sheet.name = spec.name;
    return sheet;
  });
  for (const { name, to, sheet } of others)
    if (to === null && !made.has(name) && !sheet.isNullObject) sheet.delete();
  return added;
};

/** Makes the sheets of a workbook; answers their ids by name. */
export const makeSheets = async (
  context: Excel.RequestContext,
  workbook: WorkbookSpec,
  aside: ReadonlyMap<string, string | null>,
): Promise<ReadonlyMap<string, string>> => {
  const added = await placed(context, workbook, aside);
  const written = new Map<string, WrittenSheet>();
  let [copies, behind]: [number, Excel.Worksheet | null] = [0, null];
  for (const [index, spec] of workbook.sheets.entries()) {
    const like = written.get(spec.like ?? "");
    const sheet: Excel.Worksheet | null =
      added[index] ?? (like ? copySheet(like, spec, behind ?? like.sheet) : null);
    if (sheet === null) throw new RangeError(`nothing like ${spec.name}`);
    if (like === undefined) await writeSheet(context, sheet, spec);
    else {
      copies += 1;
      if (copies % copiesPerSync === 0) {
        await context.sync();
        context.application.suspendScreenUpdatingUntilNextSync();
      }
    }
    written.set(spec.name, { sheet, spec });
    behind = sheet;
  }
  context.workbook.worksheets.getItem(workbook.active).activate();
  for (const { sheet, spec } of written.values()) {
    if (spec.visibility === "veryHidden") sheet.visibility = "VeryHidden";
    sheet.load("id");
  }
  await context.sync();
  return new Map([...written].map(([name, { sheet }]) => [name, sheet.id]));
};
