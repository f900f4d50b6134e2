// 附件的键：藏在一行一列里，说明每一行是什么、填在哪一列；挪动、改名、复制之后仍找得到

import type { SheetContent } from "../sheet.ts";
import type { Place } from "../supplement/keyed.ts";

/** In the hidden row: what the column below holds. The marker itself stands over the column of the rows' keys. */
export const annexHeads = {
  marker: "chengxin:annex",
  fieldMarker: "chengxin:annex-field",
  left: "value:left",
  right: "value:right",
  answer: "value:answer",
  rowId: "chengxin:row-id",
  rowVersion: "chengxin:row-version",
  rowSynced: "chengxin:row-synced",
} as const;

// Far enough for rows and columns that somebody inserted above and before.
const searched = { rows: 60, columns: 40 } as const;

/** Where the marker of an annex stands on a sheet; null on every other sheet. */
export const markerIn = ({ name, cells }: SheetContent): Place | null => {
  for (const [row, contents] of cells.slice(0, searched.rows).entries()) {
    const column = contents.slice(0, searched.columns).indexOf(annexHeads.marker);
    if (column >= 0) return { sheet: name, row, column };
  }
  return null;
};
