// 量字：没有字体也能估出一段文字要多宽、要几行

/** Text width in half-width units: a Chinese character is 2. */
export const halfWidths = (text: string): number => {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
};

// What stays together on a line: a run of Latin letters and digits, or one Chinese character with the mark after it.
const pieces = /[!-~]+|\s|[^!-~\s][，。、；：！？）”]?/gu;

/** The widest piece of a text that is never broken, in half-width units: a Latin word, or a Chinese character. */
export const widestPiece = (text: string): number =>
  Math.max(0, ...(text.match(pieces) ?? []).map(halfWidths));

/** Lines that a text takes at `perLine` half-width units a line; a longer word is broken where the line ends. */
export const linesOf = (text: string, perLine: number): number =>
  text.split("\n").reduce((lines, paragraph) => {
    let [count, used] = [1, 0];
    for (const piece of paragraph.match(pieces) ?? []) {
      const width = halfWidths(piece);
      if (used > 0 && used + width > perLine && piece.trim() !== "") [count, used] = [count + 1, 0];
      count += Math.max(0, Math.ceil(width / perLine) - 1);
      used = width > perLine ? width % perLine || perLine : used + width;
    }
    return lines + count;
  }, 0);

/** Half-width units of a type of `points` that stand in a column of `characters` of 8 px, 4 px lost to its edges. */
export const unitsIn = (characters: number, points: number): number =>
  Math.max(2, Math.floor((characters * 8 - 4) / ((points * 4) / 3 / 2)));

/**
 * Height in points of lines of a type. Song types of Linux are taller than SimSun, hence 1.45; a text of many
 * lines gets one to spare, for programs that keep a number or a bracket together.
 */
export const heightOf = (lines: number, points: number): number =>
  Math.ceil((lines > 3 ? lines + 1 : lines) * points * 1.45 + 4);
