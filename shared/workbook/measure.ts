// 量字：没有字体也能估出一段文字要多宽、要几行

/** Text width in half-width units: a Chinese character is 2. */
export const halfWidths = (text: string): number => {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
};

/** Lines that a text takes at `perLine` half-width units a line; a wide character never stands across the edge. */
export const linesOf = (text: string, perLine: number): number =>
  text.split("\n").reduce((lines, paragraph) => {
    let [count, used] = [1, 0];
    for (const character of paragraph) {
      const width = halfWidths(character);
      if (used + width > perLine) [count, used] = [count + 1, 0];
      used += width;
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
