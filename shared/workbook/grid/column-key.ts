// 列键：藏在数据上方的一行，列被插入、移动后仍找得到

import { type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import type { GridColumn } from "./grid.ts";

/** The text that names a column in the hidden key row: `field:name`, `indicator:3`, `total`. */
export const columnKey = (column: GridColumn): string =>
  "key" in column ? `${column.kind}:${column.key}` : column.kind;

/** As rows call a column: `name`, `3`, `row-id`; parts by their whole key, which no cell of a row has. */
export const rowKey = (column: GridColumn): string =>
  "key" in column && column.kind !== "part" ? column.key : columnKey(column);

/** The columns of a regime's form from left to right: number, fields, indicators, parts, total, grade, hidden ones. */
export const columnsOf = (regime: GridRegime): readonly GridColumn[] => [
  { kind: "row-number" },
  ...regime.subject.fields.map(({ id }) => ({ kind: "field" as const, key: id })),
  ...indicatorsOf(regime).map(({ id }) => ({ kind: "indicator" as const, key: id })),
  ...regime.parts.map(({ id }) => ({ kind: "part" as const, key: id })),
  { kind: "total" },
  { kind: "grade" },
  { kind: "row-id" },
  { kind: "row-version" },
  { kind: "row-synced" },
];
