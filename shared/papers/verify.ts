// 核对：从文件里读出看得见的字，重算摘要，与编码对照
import { unescaped } from "../markup/html.ts";
import type { CellContent, SheetContent } from "../workbook/sheet.ts";
import { paperCode } from "./code.ts";
import { pageHead } from "./page.ts";
import { digestOfSays, type PaperPage, plainPiece } from "./paper.ts";
import { claimOf, codeLineOf } from "./verification-line.ts";

/** A file as read: what it says in reading order, and the code that it claims. */
export interface ReadPaper {
  readonly says: readonly string[];
  /** Null where the paper carries no code line, or several. */
  readonly claim: { readonly code: string; readonly digest: string } | null;
  /** Whether head or markup aren't ours, so that something may be hidden or added; null: of a workbook it isn't known. */
  readonly foreignLooks: boolean | null;
}

const readPieces = (pieces: readonly string[]): Omit<ReadPaper, "foreignLooks"> => {
  const plain = pieces.map(plainPiece).filter((piece) => piece !== "");
  const claims = plain.flatMap((piece) => claimOf(piece) ?? []);
  const [claim = null] = claims;
  return {
    // A second code line is a piece like any other, and so changes the digest.
    says: plain.filter(
      (piece, index) => claimOf(piece) === null || index !== plain.findIndex((one) => claimOf(one) !== null),
    ),
    claim: claims.length === 1 ? claim : null,
  };
};

const written = (content: CellContent): string => {
  if (content === null) return "";
  return typeof content === "object" ? content.error : String(content);
};

/** Reads a paper from a workbook's sheets: every cell of each, shown or not. Pictures and text boxes aren't read. */
export const readSheetPaper = (sheets: readonly SheetContent[]): ReadPaper => ({
  ...readPieces(sheets.flatMap(({ cells }) => cells.flatMap((row) => row.map(written)))),
  foreignLooks: null,
});

const pages: readonly PaperPage[] = (["A4", "A3"] as const).flatMap((size) =>
  (["portrait", "landscape"] as const).map((orientation) => ({ size, orientation })),
);

/** Whatever in a body could hide or show something beside our one style sheet. */
const foreignMarkup =
  /<(?!\/?(?:p|h1|h2|table|colgroup|col|thead|tbody|tr|th|td|div)\b)|<[^>]*\s(?!class=|scope=|width=|colspan=)[\w-]+\s*=|<[^>]*\shidden/i;

/** Reads a page: all text of its body, shown or not. Whether head and markup are those that we write is told beside it. */
export const readPagePaper = (page: string): ReadPaper => {
  const text = page.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const [, head = "", body = ""] =
    /^([\s\S]*?<body[^>]*>\n?)([\s\S]*)<\/body>\s*<\/html>\s*$/i.exec(text) ?? [];
  const read = readPieces(body.split(/<[^>]*>/).map(unescaped));
  const [, title = ""] = read.says;
  const foot = read.claim === null ? "" : codeLineOf(read.claim);
  const ours = pages.some((one) => pageHead(title, one, foot) === head);
  return { ...read, foreignLooks: !ours || foreignMarkup.test(body) };
};

export type Verified =
  /** Every word is the one that the code was made from. */
  | {
      readonly equal: true;
      readonly code: string;
      readonly digest: string;
      readonly foreignLooks: boolean | null;
    }
  /** `says`: the code that belongs to what the file says; `claims`: the one printed on it. */
  | { readonly equal: false; readonly says: string; readonly claims: string | null };

/** Compares a file with a code (in its normal writing): equal only if the words give that code and it is printed on it. */
export const verifyPaper = (code: string, { says, claim, foreignLooks }: ReadPaper): Verified => {
  const digest = digestOfSays(says);
  const own = paperCode(digest);
  return own === code && claim?.code === code && digest.startsWith(claim.digest.replaceAll(" ", ""))
    ? { equal: true, code, digest, foreignLooks }
    : { equal: false, says: own, claims: claim?.code ?? null };
};
