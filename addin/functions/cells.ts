// 公式的输入与输出：一格、一片格，或一个说明原因的错误值

/** What Excel hands over for a cell; an empty one comes as null or as an empty text, by platform. */
export type Cell = string | number | boolean | null | undefined;
export type Cells = readonly (readonly Cell[])[];

/** An error value of Excel and the sentence that its hover card shows. */
export interface Fault {
  readonly fault: "#N/A" | "#VALUE!" | "#NUM!";
  readonly message: string;
}

export type Result = string | number | boolean | Fault;

export const isFault = (result: unknown): result is Fault =>
  typeof result === "object" && result !== null && "fault" in result;

export const isBlank = (cell: Cell): cell is null | undefined | "" =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** The cells of a range one after the other, row by row. */
export const inOrder = (cells: Cells): readonly Cell[] => cells.flat();
