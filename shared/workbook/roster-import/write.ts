// 写入：新来的填进空行，改动的逐格改，离开的清空；行的编号不动，可以原样撤回
import type { Patch, SheetPatch } from "../host.ts";
import type { CellContent, SheetContent } from "../sheet.ts";
import type { RosterPlan } from "./compare.ts";
import type { RosterTarget } from "./target.ts";

/** What the clerk confirmed, by zero-based row of the form. */
export interface RosterChoices {
  /** Rows whose changes are taken over. */
  readonly changed: ReadonlySet<number>;
  /** Rows of leavers that are emptied. */
  readonly leaving: ReadonlySet<number>;
}

/** How many newcomers the form has no row for. */
export const lackingRows = ({ free }: RosterTarget, { added }: RosterPlan): number =>
  Math.max(0, added.length - free.length);

/** Whether a leaver's row may be emptied: not while other tables speak of it, nor where the form keeps the day of leaving. */
export const mayLeave = ({ columns }: RosterTarget, { tied }: { readonly tied: boolean }): boolean =>
  !tied && !columns.has("left");

/** The cells that change. RangeError where there are more newcomers than rows. */
export const rosterPatches = (
  target: RosterTarget,
  plan: RosterPlan,
  choices: RosterChoices,
): readonly SheetPatch[] => {
  if (lackingRows(target, plan) > 0) throw new RangeError("more newcomers than rows");
  const { columns, free, inputs } = target;
  const cell = (row: number, field: string, value: string | number): readonly SheetPatch[] => {
    const column = columns.get(field);
    return column === undefined || column < 0 ? [] : [{ ...target.placeAt(row, column), value }];
  };
  return [
    ...plan.added.flatMap(({ values }, at) =>
      Object.entries(values).flatMap(([field, value]) => cell(free[at] ?? 0, field, value)),
    ),
    ...plan.changed.flatMap(({ known: { row }, changes }) =>
      choices.changed.has(row) ? changes.flatMap(({ field, to }) => cell(row, field, to)) : [],
    ),
    ...plan.leavers.flatMap(({ known }) =>
      choices.leaving.has(known.row) && mayLeave(target, known)
        ? inputs.map((column): SheetPatch => ({ ...target.placeAt(known.row, column), value: null }))
        : [],
    ),
  ];
};

const plain = (content: CellContent | undefined): Patch["value"] =>
  typeof content === "string" || typeof content === "number" ? content : null;

/**
 * What takes patches back: the cells as they stood before. A cell that somebody has changed since is left alone, and
 * counted in `kept`.
 */
export const takenBack = (
  patches: readonly SheetPatch[],
  before: readonly SheetContent[],
  now: readonly SheetContent[],
): { readonly patches: readonly SheetPatch[]; readonly kept: number } => {
  const standing = (sheets: readonly SheetContent[]) => {
    const byName = new Map(sheets.map(({ name, cells }) => [name, cells]));
    return ({ sheet, row, column }: SheetPatch) => plain(byName.get(sheet)?.[row]?.[column]);
  };
  const [was, is] = [standing(before), standing(now)];
  const back = patches.filter((patch) => String(is(patch) ?? "") === String(patch.value ?? ""));
  return {
    patches: back.map((patch) => ({ ...patch, value: was(patch) })),
    kept: patches.length - back.length,
  };
};
