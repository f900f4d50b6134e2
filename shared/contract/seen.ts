// 所见：上报的人看到哪些行、各是第几版；两万行也只送一个摘要
import { sha256Hex } from "../seal/digest.ts";

export interface SeenRow {
  readonly id: string;
  readonly version: number;
}

/** SHA-256 over the lines `id version`, sorted by id; 64 hex digits. */
export const seenDigest = (rows: readonly SeenRow[]): string =>
  sha256Hex(
    rows
      .map(({ id, version }) => `${id} ${version}`)
      .sort()
      .join("\n"),
  );

/** The rows that a person saw, as a hand-in says it. */
export const seenOf = (rows: readonly SeenRow[]) => ({ rows: rows.length, digest: seenDigest(rows) });
