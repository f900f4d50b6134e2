// 文书：一份签字盖章的纸写些什么；摘要只对纸面上看得见的字
import { type CivilDate, formatCivilDate } from "../calendar/civil.ts";
import { quoteForReading } from "../engine/quote.ts";
import type { Cite, Regime, Words } from "../engine/regime.ts";
import { regimeVersion } from "../engine/version.ts";
import { digestOf, shortDigest } from "../seal/digest.ts";
import { paperCode } from "./code.ts";
import type { PaperKind } from "./kinds.ts";

/** A number or a date with the clause that it rests on; null for what a paper has of itself, such as a name. */
export interface Fact {
  readonly label: string;
  readonly value: string | number;
  readonly clause: string | null;
}

/** `span`: 24ths of the width; all columns of a table together take 24. */
export interface Column {
  readonly head: string;
  readonly span: number;
  readonly align: "start" | "center";
}

/** A place for a seal (40 × 40 mm), or for a name and a date written by hand. */
export interface Box {
  readonly kind: "seal" | "signature";
  readonly label: string;
}

export type Block =
  /** A paragraph: the first line of a `body` is indented, a `note` is small. */
  | { readonly kind: "text"; readonly as: "body" | "note"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  /** No cell is empty: an empty one could change places with a filled one unnoticed. `repeats`: on every page. */
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly (string | number)[])[];
      readonly repeats: boolean;
    }
  | { readonly kind: "boxes"; readonly boxes: readonly Box[] }
  /** Where the receipt is cut off. */
  | { readonly kind: "cut"; readonly text: string };

export interface PaperPage {
  readonly size: "A3" | "A4";
  readonly orientation: "landscape" | "portrait";
}

export interface PaperDraft {
  readonly kind: PaperKind;
  readonly title: Words;
  /** Whoever signs and seals it. */
  readonly issuer: string;
  /** The paper's own number, with a random part: nobody finds out by guessing what a private paper says. */
  readonly number: string;
  readonly on: CivilDate;
  /** Who alone may open it, or what it is good for; above all else that it says. */
  readonly mark: string | null;
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  readonly cites: readonly Cite[];
  /** What is cut off and kept by the issuer, at the very end. */
  readonly receipt: readonly Block[];
  readonly page: PaperPage;
}

export interface Paper extends PaperDraft {
  readonly regime: { readonly id: string; readonly version: string };
  /** 依据 line: the document and the version of its rules. */
  readonly basis: string;
  readonly limit: { readonly words: string; readonly cite: Cite } | null;
  /** SHA-256 over `saysOf`, 64 hex digits. */
  readonly digest: string;
  readonly code: string;
}

/** What stands on a paper beside its own blocks. */
export const headLine = ({ number, on }: Pick<PaperDraft, "number" | "on">): string =>
  `编号 ${number}　${formatCivilDate(on)}`;
export const clausesHead = "所依据的条文（照录）";
export const limitLine = ({ words, cite }: NonNullable<Paper["limit"]>): string =>
  `${words}（${cite.clause}）`;

/** A document's name between 《 and 》, blanks within it closed: of 关于印发《…》的通知 what is within. */
export const book = (name: string): string => {
  const closed = name.replace(/\s+/g, "");
  return /《[^《》]+》/.exec(closed)?.[0] ?? `《${closed}》`;
};

/** A piece as it is compared: blanks of every kind are one blank, what nobody sees is left out. */
export const plainPiece = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();

const blockSays = (block: Block): readonly (string | number)[] => {
  switch (block.kind) {
    case "facts":
      return block.facts.flatMap(({ label, value, clause }) =>
        clause === null ? [label, value] : [label, value, clause],
      );
    case "table":
      return [...block.columns.map(({ head }) => head), ...block.rows.flat()];
    case "boxes":
      return block.boxes.map(({ label }) => label);
    default:
      return [block.text];
  }
};

/** The cites of a paper as they are printed: each once, none that stands within another of its clause. */
export const printedCites = (cites: readonly Cite[]): readonly Cite[] => {
  const each = [
    ...new Map(
      cites.map(({ clause, quote }) => [`${clause}\n${quote}`, { clause, quote: quoteForReading(quote) }]),
    ).values(),
  ];
  return each.filter(
    (one) =>
      !each.some((other) => other !== one && other.clause === one.clause && other.quote.includes(one.quote)),
  );
};

/** The cites as lines of a paper: a clause once, its passages side by side, each between “ and ” where there are several. */
export const clauseLines = (
  cites: readonly Cite[],
): readonly { readonly clause: string; readonly quotes: string }[] =>
  [...new Set(cites.map(({ clause }) => clause))].map((clause) => {
    const quotes = cites.filter((cite) => cite.clause === clause).map(({ quote }) => quote);
    return {
      clause,
      quotes: quotes.length === 1 ? quotes.join("") : quotes.map((one) => `“${one}”`).join(""),
    };
  });

type Said = Omit<Paper, "digest" | "code">;

/** Every piece of text on a paper, in reading order. Both renderings carry these and, but for the code, nothing else. */
export const saysOf = (paper: Said): readonly string[] =>
  [
    paper.issuer,
    paper.title["zh-CN"],
    headLine(paper),
    ...(paper.mark === null ? [] : [paper.mark]),
    ...(paper.addressee === null ? [] : [paper.addressee]),
    ...paper.blocks.flatMap(blockSays),
    ...(paper.cites.length === 0 ? [] : [clausesHead]),
    ...clauseLines(paper.cites).flatMap(({ clause, quotes }) => [clause, quotes]),
    ...(paper.limit === null ? [] : [limitLine(paper.limit)]),
    paper.basis,
    ...paper.receipt.flatMap(blockSays),
  ].map((piece) => plainPiece(String(piece)));

/** The digest of what a paper says, from whichever rendering it was read. */
export const digestOfSays = (says: readonly string[]): string =>
  digestOf({ format: "chengxin-paper-1", says });

/**
 * Finishes a paper under a regime: basis, limit sentence, digest and code.
 * RangeError where a piece is empty or a table's spans don't add up: a fault of the description, not of the facts.
 */
export const sealPaper = (regime: Regime, draft: PaperDraft): Paper => {
  const { document } = regime.source;
  const said: Said = {
    ...draft,
    cites: printedCites(draft.cites),
    regime: { id: regime.id, version: regimeVersion(regime) },
    basis: `依据：${book(regime.source.name)}${document ?? ""}　规则版本 ${shortDigest(regimeVersion(regime))}`,
    limit: regime.limit === null ? null : { words: regime.limit.words["zh-CN"], cite: regime.limit.cite },
  };
  const says = saysOf(said);
  const empty = says.indexOf("");
  if (empty >= 0) throw new RangeError(`piece ${empty} of a ${draft.kind} is empty`);
  for (const block of [...draft.blocks, ...draft.receipt])
    if (block.kind === "table" && block.columns.reduce((sum, { span }) => sum + span, 0) !== 24)
      throw new RangeError(`a table of a ${draft.kind} doesn't span 24`);
  const digest = digestOfSays(says);
  return { ...said, digest, code: paperCode(digest) };
};
