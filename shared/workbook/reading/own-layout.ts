// 自己的版式：别人画的表里哪一列（行）是哪个指标；只是提议，存疑的不用，确认一次就记住
import { type GridRegime, indicatorsOf } from "../../engine/regime.ts";
import { bare, type Likeness, type Matcher, possible, sure } from "./match-words.ts";

/** A layout as confirmed for a unit: plain JSON that the caller stores and passes back in (layout-mapping.ts). */
export interface LayoutMapping {
  readonly format: 1;
  readonly regime: string;
  readonly kind: "wide" | "per-person";
  /** What a head stands for (`field:name`, `indicator:3`, "none"), by its bare words. */
  readonly heads: Readonly<Record<string, string>>;
  /** Bare words over the column of answers of a per-person sheet. */
  readonly answers: string | null;
  /** What 是 means under a head that says the opposite of its scoring note: the note is met, or the head is true. */
  readonly turned: Readonly<Record<string, "note" | "head">>;
}

/** One head that is taken for a field or an indicator. */
export interface LayoutEntry {
  readonly sheet: string;
  /** A1 address of the head. */
  readonly at: string;
  readonly written: string;
  readonly key: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Why something is left open, and not read until it is confirmed. */
export type LayoutDoubt =
  /** Alike, but not enough to be taken for it. */
  | "weak"
  /** Two heads for one indicator. */
  | "two-heads"
  /** The head says the opposite of the scoring note, and the note does not stand beside it. */
  | "turned"
  /** No head for it at all. */
  | "missing"
  /** Several columns that could hold the answers, or none; `written` lists their heads. */
  | "answers";

export interface LayoutOpen {
  readonly doubt: LayoutDoubt;
  /** `indicator:6`, or "answers". */
  readonly key: string;
  readonly sheet: string;
  /** A1 address; empty where there is none. */
  readonly at: string;
  readonly written: string;
}

export interface LayoutGuess {
  readonly kind: LayoutMapping["kind"];
  readonly entries: readonly LayoutEntry[];
  readonly open: readonly LayoutOpen[];
  /** Bare head of the answers' column of a per-person sheet. */
  readonly answers: string | null;
  /** Whether every entry was confirmed before and nothing is open. */
  readonly confirmed: boolean;
}

/** A head as found: the texts that belong to it, its own first. */
export interface Head {
  /** Column of a wide sheet, row of a per-person one. */
  readonly index: number;
  readonly at: string;
  readonly texts: readonly string[];
}

interface Candidate extends Likeness {
  readonly head: Head;
  readonly confirmed: boolean;
}

const candidateOf = (head: Head, match: Matcher, heads: LayoutMapping["heads"]): Candidate | null => {
  const told = head.texts.map((text) => heads[bare(text)]).find((key) => key !== undefined);
  if (told === "none") return null;
  const likenesses = head.texts.flatMap(match);
  const best =
    told === undefined
      ? likenesses.reduce<Likeness | null>((a, b) => (a === null || b.score > a.score ? b : a), null)
      : { key: told, score: 1, noted: false };
  if (best === null) return null;
  const noted = likenesses.some(
    ({ key, score, noted: isNote }) => key === best.key && isNote && score >= sure,
  );
  // Nearly as alike to something else: no certainty.
  const rival = likenesses.some(({ key, score }) => key !== best.key && best.score - score < 0.05);
  return {
    ...best,
    score: rival && best.score < 1 ? Math.min(best.score, sure - 0.01) : best.score,
    noted,
    head,
    // The hidden keys of an annex of this system need no confirmation.
    confirmed: told !== undefined || head.texts.includes(best.key),
  };
};

/** What the heads of a sheet are taken for. */
export interface Assigned {
  readonly byIndex: ReadonlyMap<number, string>;
  readonly entries: readonly LayoutEntry[];
  readonly open: readonly LayoutOpen[];
  /** Indicators whose 是 and 否 are to be exchanged. */
  readonly exchanged: ReadonlySet<string>;
  /** How many indicators have their scoring note beside them. */
  readonly noted: number;
  readonly confirmed: boolean;
}

/** Takes every head for what it is surely and alone alike to; the rest is left open. */
export const assign = (
  regime: GridRegime,
  sheet: string,
  heads: readonly Head[],
  match: Matcher,
  mapping: LayoutMapping | null,
): Assigned => {
  const byKey = new Map<string, Candidate[]>();
  for (const head of heads) {
    const candidate = candidateOf(head, match, mapping?.heads ?? {});
    if (candidate) byKey.set(candidate.key, [...(byKey.get(candidate.key) ?? []), candidate]);
  }
  const byIndex = new Map<number, string>();
  const entries: LayoutEntry[] = [];
  const open: LayoutOpen[] = [];
  const exchanged = new Set<string>();
  const leave = (doubt: LayoutDoubt, key: string, found?: Candidate): void => {
    open.push({ doubt, key, sheet, at: found?.head.at ?? "", written: found?.head.texts[0] ?? "" });
  };
  let [confirmed, noted] = [true, 0];
  const wanted = [
    ...regime.subject.fields.map(({ id, required }) => ({ key: `field:${id}`, required, turned: null })),
    ...indicatorsOf(regime).map(({ id, question }) => ({
      key: `indicator:${id}`,
      required: true,
      turned: question === undefined ? null : id,
    })),
  ];
  for (const { key, required, turned } of wanted) {
    const [best, second] = (byKey.get(key) ?? []).sort((a, b) => b.score - a.score);
    if (best === undefined) {
      if (required) leave("missing", key);
      continue;
    }
    if (second && best.score - second.score < 0.1) {
      leave("two-heads", key, best);
      leave("two-heads", key, second);
      continue;
    }
    if (best.score < sure) {
      leave("weak", key, best);
      continue;
    }
    const meant = turned === null ? "note" : mapping?.turned[turned];
    if (turned !== null && !best.noted && meant === undefined) {
      leave("turned", key, best);
      continue;
    }
    if (turned !== null && meant === "head") exchanged.add(turned);
    confirmed &&= best.confirmed;
    if (best.noted && key.startsWith("indicator:")) noted += 1;
    byIndex.set(best.head.index, key);
    entries.push({
      sheet,
      at: best.head.at,
      written: best.head.texts[0] ?? "",
      key,
      confidence: Math.round(best.score * 100) / 100,
    });
  }
  return { byIndex, entries, open, exchanged, noted, confirmed: confirmed && open.length === 0 };
};

/** How many different indicators the texts of a line are alike to. */
export const indicatorsAmong = (texts: Iterable<string>, match: Matcher): number => {
  const found = new Set<string>();
  for (const text of texts) {
    const [best] = match(text);
    if (best && best.score >= possible && best.key.startsWith("indicator:")) found.add(best.key);
  }
  return found.size;
};
