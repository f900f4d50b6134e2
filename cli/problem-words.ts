// 问题的写法：代码、位置、一句话、条款原文；表格里再加单元格地址
import type { Problem } from "#shared/engine/grid/assess-grid.ts";
import type { Instrument } from "#shared/engine/regime.ts";
import { sayProblem } from "#shared/engine/words/say.ts";
import type { Locale } from "#shared/messages/format.ts";
import { cellAddress } from "#shared/workbook/address.ts";
import { placeIn, type TableLayout } from "#shared/workbook/forms/place.ts";
import { isKey, say } from "./words/say.ts";

export interface WrittenProblem {
  readonly code: string;
  readonly at: string;
  readonly message: string;
  readonly clause: string | null;
  readonly quote: string | null;
}

/** A problem in words; `speaker` is the instrument whose engine found it. */
export const writtenProblem = (
  problem: Problem<string>,
  locale: Locale,
  speaker?: Instrument,
): WrittenProblem => {
  const key = `problem.${problem.code}`;
  return {
    code: problem.code,
    at: problem.at,
    message:
      speaker === undefined && isKey(key)
        ? say(locale, key, problem.values)
        : sayProblem(locale, problem, speaker),
    clause: problem.cite?.clause ?? null,
    quote: problem.cite?.quote ?? null,
  };
};

/** The sheet and A1 address where a problem stands; no address for one that concerns no single cell. */
export const problemCell = (
  layout: TableLayout,
  row: number,
  at: string,
): { readonly sheet: string; readonly cell: string | null } => {
  const place = placeIn(layout, row, at);
  return place === null
    ? { sheet: layout.sheet, cell: null }
    : { sheet: place.sheet, cell: cellAddress(place.row, place.column) };
};
