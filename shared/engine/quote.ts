// 引文：照录的条文给人看时，收起制表与换行，公式记号写成通行符号

/** Marks of formulas as the published text carries them → what a reader knows. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/\\geq?(?![A-Za-z])/g, "≥"],
  [/\\leq?(?![A-Za-z])/g, "≤"],
  [/\\times(?![A-Za-z])/g, "×"],
  [/\\%/g, "%"],
  [/\$\s*([<>≤≥])\s*\$/g, "$1"],
];

/**
 * A verbatim quote as people read it: blanks become one blank, the cells of a table (tabs and line ends) stand
 * apart by one ideographic space, `\geq` and `$<$` become ≥ and <.
 * For reading only: the regime keeps the text as it was published, and the prover compares that.
 */
export const quoteForReading = (quote: string): string =>
  marks
    .reduce((text, [mark, sign]) => text.replace(mark, sign), quote)
    .replace(/\s+/g, (gap) => (/[\t\n]/.test(gap) ? "\u3000" : " "))
    .trim();
