// 校验的结果：一个文件的全部问题与读数
import type { WrittenProblem } from "./problem-words.ts";

export interface PlacedProblem extends WrittenProblem {
  readonly file: string;
  /** Null where the whole form is meant. */
  readonly sheet: string | null;
  /** A1 address; null where no single cell is meant. */
  readonly cell: string | null;
}

export interface CheckedFile {
  readonly file: string;
  readonly regime: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  /** The sheet that was read; null where a form has several. */
  readonly sheet: string | null;
  readonly rows: number;
  readonly problems: readonly PlacedProblem[];
  readonly readings: readonly {
    readonly at: string;
    readonly cell: string | null;
    readonly from: string;
    readonly to: string | number;
  }[];
  /** What was not checked, and why. */
  readonly notes: readonly string[];
}
