// 编码：纸面上的十二位短码，由摘要得出；抄错一位、对调两位都认得出来

/** Crockford's base 32: no I, L, O, U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;

/** Times α in the field of 32 elements, α⁵ = α² + 1. */
const timesAlpha = (element: number): number => (element & 16 ? (element << 1) ^ 0b100101 : element << 1);

/** 0 for a right code. Each place has another power of α as its weight, so that a wrong one can't make up for itself. */
const syndrome = (symbols: readonly number[]): number =>
  symbols.reduce((sum, symbol) => timesAlpha(sum) ^ symbol, 0);

const grouped = (symbols: readonly number[]): string =>
  symbols.map((symbol, at) => `${at > 0 && at % 4 === 0 ? "-" : ""}${alphabet[symbol]}`).join("");

/**
 * The code of a paper: the first 55 bits of its digest (64 hex digits) and a check character, 7K3M-9P2Q-XW4V.
 * Any one wrong character and any two that changed places are noticed; among a million papers, one guess in
 * 3.6 × 10¹⁰ meets one. Source: Crockford base 32; the check is a Reed–Solomon code over GF(32).
 */
export const paperCode = (digest: string): string => {
  const bits = BigInt(`0x${digest.slice(0, 14)}`) >> 1n;
  const symbols = Array.from({ length: length - 1 }, (_, at) =>
    Number((bits >> BigInt(5 * (10 - at))) & 31n),
  );
  return grouped([...symbols, timesAlpha(syndrome(symbols))]);
};

/** Eight characters for a paper's own number, from a random text: 40 bits that nobody guesses. */
export const paperNumber = (random: string): string => {
  const bits = BigInt(
    `0x${random
      .replace(/[^0-9a-fA-F]/g, "")
      .slice(0, 10)
      .padEnd(10, "0")}`,
  );
  return Array.from({ length: 8 }, (_, at) => alphabet[Number((bits >> BigInt(5 * (7 - at))) & 31n)]).join(
    "",
  );
};

export type ReadCode =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: "code-length" | "code-character" | "code-mistyped" };

/**
 * A code as people type it: full width, lower case, with or without hyphens, I and L for 1, O for 0.
 * Refusals: `code-length`, `code-character` (U is none), `code-mistyped` when the check character disagrees.
 */
export const readPaperCode = (text: string): ReadCode => {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐-―_]/g, "")
    .replace(/[IL]/g, "1")
    .replaceAll("O", "0");
  if ([...plain].length !== length) return { ok: false, code: "code-length" };
  const symbols = [...plain].map((character) => alphabet.indexOf(character));
  if (symbols.includes(-1)) return { ok: false, code: "code-character" };
  return syndrome(symbols) === 0
    ? { ok: true, value: grouped(symbols) }
    : { ok: false, code: "code-mistyped" };
};
