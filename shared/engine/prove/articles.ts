// 条文：把原文切成一条一条，引文才知道出自哪一条
const numeral = "[一二三四五六七八九十百零〇]+";

export interface Article {
  /** 第十三条、附件; in a document without articles 一, 二（一）. */
  readonly clause: string;
  /** From its number to the next one's. */
  readonly text: string;
  /** Its first words, without the number. */
  readonly opening: string;
}

const openingOf = (text: string): string => {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
};

const cutAt = (
  text: string,
  heads: readonly { readonly clause: string; readonly at: number; readonly head: number }[],
): Article[] =>
  heads.map(({ clause, at, head }, index) => {
    const piece = text.slice(at, heads[index + 1]?.at ?? text.length);
    return { clause, text: piece, opening: openingOf(piece.slice(head)) };
  });

/**
 * The articles of a source text in its order, then its annexes.
 * Where a text has no 第…条, its sections 一、 and their （一） stand for articles.
 */
export const articlesOf = (text: string): readonly Article[] => {
  const heads = [...text.matchAll(new RegExp(`^[^\\S\\n]*(第${numeral}条)`, "gm"))].map((match) => ({
    clause: match[1] ?? "",
    at: match.index,
    head: match[0].length,
  }));
  if (heads.length > 0) {
    const last = heads.at(-1)?.at ?? 0;
    const annexes = [...text.matchAll(/^[^\S\n]*(附件\d*)[^\S\n]*$/gm)]
      .filter(({ index }) => index > last)
      .map((match) => ({ clause: match[1] ?? "", at: match.index, head: match[0].length }));
    return cutAt(text, [...heads, ...annexes]);
  }
  let section = "";
  return cutAt(
    text,
    [...text.matchAll(new RegExp(`^[^\\S\\n]*(?:(${numeral})、|[（(](${numeral})[）)])`, "gm"))].map(
      (match) => {
        if (match[1]) section = match[1];
        return {
          clause: match[1] ? section : `${section}（${match[2]}）`,
          at: match.index,
          head: match[0].length,
        };
      },
    ),
  );
};

/** The article that a clause such as 第十三条（一） or 附件 三级指标3 names. */
export const articleOf = (articles: readonly Article[], clause: string): Article | undefined =>
  articles
    .filter((article) => clause.startsWith(article.clause))
    .toSorted((a, b) => b.clause.length - a.clause.length)[0];

interface Place {
  /** What a clause says after its article's number. */
  readonly asks: RegExp;
  /** Marks in the text that open such a place. */
  readonly marks: RegExp;
}

// Places within an article; the last mark before the quote is where it stands.
const places: readonly Place[] = [
  { asks: /指标(\d+)$/, marks: /\t(\d+)[.．、 ]\s*(?!\d)\S/g },
  { asks: new RegExp(`（(${numeral})）$`), marks: new RegExp(`^\\s*[（(](${numeral})[）)]`, "gm") },
  { asks: /第?(\d+)项?$/, marks: /^\s*(\d+)\s*[.．、]/gm },
];

/** Whether a quote stands where its clause says: in the article, and in the item or row that the clause names. */
export const standsIn = (article: Article, clause: string, quote: string): boolean => {
  const rest = clause.slice(article.clause.length);
  const place = places.find(({ asks }) => asks.test(rest));
  const asked = place?.asks.exec(rest)?.[1];
  const marks = place
    ? [...article.text.matchAll(place.marks)].map((match) => ({ at: match.index, name: match[1] }))
    : [];
  for (let at = article.text.indexOf(quote); at >= 0; at = article.text.indexOf(quote, at + 1)) {
    if (place === undefined) return true;
    if (marks.findLast((mark) => mark.at <= at)?.name === asked) return true;
  }
  return false;
};
