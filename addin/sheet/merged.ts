// 合并了的格：填报的地方合并过的，说出在哪；表头本来合并的、附件表上本来就大的格不算
import { type Area, sheetsOf } from "#shared/workbook/forms/place.ts";
import type { Box } from "#shared/workbook/sheet.ts";
import { boxAddress } from "../hosts/address.ts";
import type { OpenForm, OpenTable } from "./open-form.ts";

/** Merged cells where rows are filled in, on one sheet. */
export interface Merged {
  readonly sheet: string;
  readonly areas: readonly Area[];
  /** As people name them: C9:C10. */
  readonly addresses: readonly string[];
}

const meets = (one: Box, other: Box): boolean =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;

const isSame = (one: Box, other: Box): boolean =>
  one.top === other.top &&
  one.left === other.left &&
  one.bottom === other.bottom &&
  one.right === other.right;

/** Whether a merged cell covers cells that are filled in one by one. */
const covers = ({ firstRow, lastRow, columns, pages }: OpenTable, sheet: string, merged: Box): boolean => {
  if (pages !== undefined) {
    const own = Object.values(pages.find((page) => page.sheet === sheet)?.cells ?? {});
    return own.some((box) => meets(box, merged)) && !own.some((box) => isSame(box, merged));
  }
  const at = Object.values(columns);
  const rows = { top: firstRow, bottom: lastRow, left: Math.min(...at), right: Math.max(...at) };
  return meets(rows, merged);
};

/** What is merged where a form's rows stand, sheet by sheet; nothing where the host does not tell. */
export const mergedIn = ({ sheets, tables }: Pick<OpenForm, "sheets" | "tables">): readonly Merged[] => {
  const merges = new Map(sheets.map((sheet) => [sheet.name, sheet.merges ?? []]));
  return tables.flatMap((table) =>
    sheetsOf(table).flatMap((sheet) => {
      const boxes = (merges.get(sheet) ?? []).filter((box) => covers(table, sheet, box));
      return boxes.length === 0
        ? []
        : [{ sheet, areas: boxes.map((box) => ({ ...box, sheet })), addresses: boxes.map(boxAddress) }];
    }),
  );
};
