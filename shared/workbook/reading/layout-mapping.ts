// 记住的版式：一个单位自己的表，哪个表头是哪个指标，确认一次，存成一份 JSON
import * as z from "zod";
import type { GridRegime } from "../../engine/regime.ts";
import { bare } from "./match-words.ts";
import type { LayoutGuess, LayoutMapping } from "./own-layout.ts";

/** A remembered layout as it comes back from where it was stored. */
export const layoutMapping = z.strictObject({
  format: z.literal(1),
  regime: z.string().min(1).max(60),
  kind: z.enum(["wide", "per-person"]),
  heads: z.record(z.string().max(200), z.string().regex(/^(none|(field|indicator):[\w-]{1,40})$/)),
  answers: z.string().max(200).nullable(),
  turned: z.record(z.string().max(40), z.enum(["note", "head"])),
});

/** What a person decides of a guess; heads by what is written in them. */
export interface LayoutDecisions {
  readonly heads?: Readonly<Record<string, string>>;
  readonly answers?: string;
  readonly turned?: LayoutMapping["turned"];
}

/** The layout to remember: what was guessed and what was decided. Source: confirmed once per unit. */
export const confirmLayout = (
  regime: GridRegime,
  guess: LayoutGuess,
  decisions: LayoutDecisions = {},
): LayoutMapping =>
  layoutMapping.parse({
    format: 1,
    regime: regime.id,
    kind: guess.kind,
    heads: Object.fromEntries([
      ...guess.entries.map(({ written, key }) => [bare(written), key] as const),
      // Deciding what a turned head means confirms the head itself.
      ...guess.open
        .filter(({ doubt, key }) => doubt === "turned" && decisions.turned?.[key.replace("indicator:", "")])
        .map(({ written, key }) => [bare(written), key] as const),
      ...Object.entries(decisions.heads ?? {}).map(([written, key]) => [bare(written), key] as const),
    ]),
    answers: decisions.answers === undefined ? guess.answers : bare(decisions.answers),
    turned: decisions.turned ?? {},
  });
