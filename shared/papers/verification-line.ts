// 核对行：编码与摘要印在纸面末尾和页脚，凭它查对；它自己不在摘要之内
import { shortDigest } from "../seal/digest.ts";
import { type Paper, plainPiece } from "./paper.ts";

/** Where the public page answers, without a closing slash; null: not known here. */
export type Site = string | null;

type Sealed = Pick<Paper, "code" | "digest">;

/** `digest`: its first sixteen digits in groups. 编码 7K3M-9P2Q-XW4V　摘要 1a2b 3c4d 5e6f 7081 */
export const codeLineOf = ({ code, digest }: Sealed): string => `编码 ${code}　摘要 ${digest}`;
export const codeLine = ({ code, digest }: Sealed): string =>
  codeLineOf({ code, digest: shortDigest(digest) });

/** The last line of a paper, with the address at which everybody may ask. */
export const verificationLine = (paper: Sealed, site: Site): string =>
  `${codeLine(paper)}${site === null ? "" : `　核对 ${site}/paper/${paper.code}`}`;

const form =
  /^编码 ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}) 摘要 ([0-9a-f]{4}(?: [0-9a-f]{4}){3})(?: 核对 \S+)?$/;

/** The code and short digest that a verification line claims, or null when a piece is none. */
export const claimOf = (piece: string): { readonly code: string; readonly digest: string } | null => {
  const [, code, digest] = form.exec(plainPiece(piece)) ?? [];
  return code === undefined || digest === undefined ? null : { code, digest };
};
