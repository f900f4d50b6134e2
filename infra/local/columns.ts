// 排列: columns of text in a terminal, where a Chinese character takes two places.

/** Places that a text takes in a terminal. Source: Unicode UAX #11, as far as our words go. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (width, sign) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        sign,
      )
        ? 2
        : 1),
    0,
  );

/** A column: its head, its texts below, and the side at which they stand. */
export interface Column {
  readonly head: string;
  readonly texts: readonly string[];
  readonly side: "left" | "right";
}

/** The lines of a table: the head, then one line a row. The last column is not filled up. */
export const tableLines = (columns: readonly Column[]): readonly string[] => {
  const widths = columns.map(({ head, texts }) => Math.max(...[head, ...texts].map(widthOf)));
  const line = (at: (column: Column) => string): string =>
    columns
      .map((column, index) => {
        const text = at(column);
        const gap = " ".repeat((widths[index] ?? 0) - widthOf(text));
        return column.side === "right" ? gap + text : text + gap;
      })
      .join("  ")
      .trimEnd();
  const rows = Math.max(...columns.map(({ texts }) => texts.length));
  return [
    line(({ head }) => head),
    ...Array.from({ length: rows }, (_, row) => line(({ texts }) => texts[row] ?? "")),
  ];
};
