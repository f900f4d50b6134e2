// 一部文件的条文：一个文件可有两部文件，条文编号从头再来；没有第…条的，按一、（一）1. 切分
import type { Regime } from "../regime.ts";
import { type Article, articlesOf } from "./articles.ts";
import { chineseNumber, inChinese } from "./quoted.ts";

export const numberOf = ({ clause }: Article): number | null => chineseNumber(clause.slice(1, -1));

/** Articles of one document; a text that begins within an article begins with the rest of that article. */
const numbered = (text: string): readonly Article[] => {
  const articles = articlesOf(text);
  const [first] = articles;
  const number = first === undefined ? null : numberOf(first);
  if (first === undefined || number === null || number < 2) return articles;
  const rest = text.slice(0, text.indexOf(first.text));
  return [
    { clause: `第${inChinese(number - 1)}条`, text: rest, opening: rest.trim().slice(0, 40) },
    ...articles,
  ];
};

/** 一, 三（一）, 二（一）1, 三第1项: the innermost pieces; a head without words of its own is none. */
const sections = (text: string): readonly Article[] => {
  const numeral = "[一二三四五六七八九十]+";
  let [section, part] = ["", ""];
  const heads = [
    ...text.matchAll(new RegExp(`^[^\\S\\n]*(?:(${numeral})、|[（(](${numeral})[）)]|(\\d+)[.．、])`, "gm")),
  ].map((match) => {
    const [head, one, two, three] = match;
    if (one) [section, part] = [one, ""];
    if (two) part = `（${two}）`;
    const clause = three
      ? part === ""
        ? `${section}第${three}项`
        : `${section}${part}${three}`
      : section + part;
    return { clause, at: match.index, head: head.length };
  });
  return heads.flatMap(({ clause, at, head }, index) => {
    const next = heads[index + 1];
    const piece = text.slice(at, next?.at ?? text.length);
    const words = piece.slice(head).replace(/\s+/g, " ").trim();
    const onlyTitle = next?.clause.startsWith(clause) && !piece.trim().includes("\n");
    return onlyTitle
      ? []
      : [{ clause, text: piece, opening: words.length > 40 ? `${words.slice(0, 40)}…` : words }];
  });
};

interface Cut {
  /** From the first to the last words of the regime's own document; empty where the text lacks them. */
  readonly own: string;
  /** What stands before and after it: another document's. */
  readonly around: readonly string[];
}

/** What of a file is the regime's own document, and what another's. */
export const cutOut = (text: string, { span }: Regime["source"]): Cut => {
  if (span === undefined) return { own: text, around: [] };
  const opens = text.indexOf(span.opens);
  const last = opens < 0 ? -1 : text.indexOf(span.closes, opens);
  if (last < 0) return { own: "", around: [text] };
  const closes = last + span.closes.length;
  return { own: text.slice(opens, closes), around: [text.slice(0, opens), text.slice(closes)] };
};

/** The articles of the regime's own document. */
export const ownArticles = (text: string, { source }: Regime): readonly Article[] => {
  const { own } = cutOut(text, source);
  return /^[^\S\n]*第[一二三四五六七八九十]+条/m.test(own) ? numbered(own) : sections(own);
};

/** The articles of a second document in the file, under the name that the coverage gives it: 教职工办法 第十五条. */
export const otherArticles = (text: string, { source, coverage }: Regime): readonly Article[] => {
  const other =
    Object.keys(coverage)
      .find((clause) => clause.includes(" "))
      ?.split(" ")[0] ?? source.file;
  return cutOut(text, source).around.flatMap((piece) =>
    numbered(piece.trim()).map((article) => ({ ...article, clause: `${other} ${article.clause}` })),
  );
};

/** The articles of a file, its own document's first. */
export const documentArticles = (text: string, regime: Regime): readonly Article[] => [
  ...ownArticles(text, regime),
  ...otherArticles(text, regime),
];

/** Whether a clause stood before the first piece of a text that is cut: 第三条 where it begins within 第十四条. */
export const isLost = (articles: readonly Article[], clause: string): boolean => {
  const named = /^(?:(\S+) )?第([一二三四五六七八九十]+)条$/.exec(clause);
  const prefix = named?.[1] === undefined ? "第" : `${named[1]} 第`;
  const first = articles.find((article) => article.clause.startsWith(prefix));
  const from =
    first === undefined ? null : numberOf({ ...first, clause: first.clause.slice(prefix.length - 1) });
  const number = chineseNumber(named?.[2] ?? "");
  return number !== null && from !== null && number < from;
};
