// 界的用语：“以上”“以下”含本数，“不满”“超过”不含本数（民法典第一千二百五十九条），“（含）”照写
import { plain, writtenAs } from "./quoted.ts";

type Side = "from" | "to";

// Words before and after the number, on the side where it bounds; true takes the number in.
const words: Readonly<Record<Side, { before: [RegExp, boolean][]; after: [RegExp, boolean][] }>> = {
  from: {
    before: [
      [/(≥|不低于|不少于|不小于|至少)$/, true],
      [/(>|(?<!不)(超过|高于|大于|多于))$/, false],
    ],
    after: [
      [/^分?\(不含\)(以上|[—\-~至])/, false],
      [/^分?(\(含\))?(及?以上|≤)/, true],
      [/^分?\(含\)[—\-~至]/, true],
      [/^分?</, false],
    ],
  },
  to: {
    before: [
      [/(≤|不超过|不高于|不大于|不多于|至多|最多)$/, true],
      [/(<|不满|(?<!不)(低于|少于|小于|不足|未满|未达))$/, false],
    ],
    after: [
      [/^分?\(不含\)/, false],
      [/^分?(\(含\))?(及?以下|以内|≥)/, true],
      [/^分?\(含\)(?![—\-~至]|以上)/, true],
      [/^分?>/, false],
    ],
  },
};

/**
 * What the words of a quote say of a bound: true takes the number in, false leaves it out, null says nothing.
 * Source: 民法典 第一千二百五十九条.
 */
export const saysClosed = (quote: string, value: number, side: Side, share: boolean): boolean | null => {
  const text = plain(quote);
  for (const match of text.matchAll(new RegExp(writtenAs(value, share), "g"))) {
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    const said =
      words[side].after.find(([sign]) => sign.test(after)) ??
      words[side].before.find(([sign]) => sign.test(before));
    if (said) return said[1];
  }
  return null;
};
