// 对字：把别人写的表头与制度里的指标、字段对上，给出相像的程度
import { type GridRegime, type Indicator, indicatorsOf, type SubjectField } from "../../engine/regime.ts";
import { fieldNames } from "./field-names.ts";

/** What a head says: a field of the subject, an indicator, and how alike the words are, 0 to 1. */
export interface Likeness {
  /** `field:name`, `indicator:3`, as in the hidden key row. */
  readonly key: string;
  readonly score: number;
  /** Whether the words are the scoring note's or the question's, so that 是 can only mean what it means there. */
  readonly noted: boolean;
}

/** From here on a head is taken for what it is most alike to. */
export const sure = 0.85;
/** Below it a head is something else. */
export const possible = 0.6;

/** Words as compared: half-width, small letters, without blanks, marks, leading numbers and points in brackets. */
export const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([【]([^)\]】]*分|选填|必填|optional)[)\]】]/g, "")
    .replace(/^[\s第]*\d{1,2}\s*[.、:)项\s-]*/, "")
    .replace(/[\s\p{P}\p{S}]/gu, "");

/** The number that a head begins with, "3." or "(3)", or that it is; null without one. */
export const numberOf = (text: string): string | null =>
  /^[\s(第]*(\d{1,2})\s*([.、:)项]|\s|$|(?=\p{Script=Han}))/u.exec(text.normalize("NFKC"))?.[1] ?? null;

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

interface Compared {
  readonly text: string;
  readonly pairs: ReadonlyMap<string, number>;
}

const comparedOf = (text: string): Compared => ({ text, pairs: pairsOf(text) });

/** How alike two texts are: shared pairs of letters (Dice), 1 for the same text. */
const alike = (a: Compared, b: Compared): number => {
  if (a.text === b.text) return 1;
  const [short, long] =
    a.text.length < b.text.length ? [a.text.length, b.text.length] : [b.text.length, a.text.length];
  // Texts of such different lengths cannot be alike enough, whatever they say.
  if (short < 2 || (2 * (short - 1)) / (short + long - 2) < possible) return 0;
  let shared = 0;
  for (const [pair, times] of a.pairs) shared += Math.min(times, b.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.text.length + b.text.length - 2);
};

/** What a head may stand for, with the texts that say so. */
export interface Known {
  readonly key: string;
  readonly number: string | null;
  readonly texts: readonly (Compared & { readonly noted: boolean })[];
}

const textsOf = (texts: readonly (readonly [text: string, noted: boolean])[]): Known["texts"] =>
  texts.map(([text, noted]) => ({ ...comparedOf(bare(text)), noted }));

const indicatorKnown = ({ id, title, note, question }: Indicator): Known => ({
  key: `indicator:${id}`,
  number: /^\d+$/.test(id) ? id : null,
  texts: textsOf([
    [title["zh-CN"], false],
    [title.en, false],
    [note, true],
    ...(question ? [[question["zh-CN"], true] as const, [question.en, true] as const] : []),
  ]),
});

/** Something known by its names alone. */
export const knownBy = (key: string, names: readonly string[]): Known => ({
  key,
  number: null,
  texts: textsOf(names.map((text) => [text, false])),
});

const fieldKnown =
  (kind: GridRegime["subject"]["kind"]) =>
  (field: SubjectField): Known =>
    knownBy(`field:${field.id}`, fieldNames(field, kind));

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const likenessTo =
  (head: Compared, number: string | null) =>
  ({ key, number: own, texts }: Known): Likeness => {
    const best = texts
      .map((each) => ({ score: alike(head, each), noted: each.noted }))
      .reduce((a, b) => (b.score > a.score || (b.score === a.score && b.noted) ? b : a));
    const chinese = texts.filter(({ text }) => isHan(text));
    // Title and note together in one head are the indicator in full.
    if (own !== null && chinese.length > 1 && chinese.every(({ text }) => head.text.includes(text)))
      return { key, score: 1, noted: true };
    const helped = own !== null && own === number && best.score >= possible;
    return { key, score: helped ? best.score + (1 - best.score) * 0.6 : best.score, noted: best.noted };
  };

/** Longer or more texts than any form has in its heads are not looked at: time stays bounded. */
const [longest, most] = [160, 20_000];

export type Matcher = (head: string) => readonly Likeness[];

/**
 * The answer tells what a head is most alike to among what is known, best first, at most three.
 * An own number in the head helps the indicator that has it; a key of the hidden key row is its own answer.
 */
export const matcherAmong = (known: readonly Known[]): Matcher => {
  const keys = new Set(known.map(({ key }) => key));
  const memory = new Map<string, readonly Likeness[]>();
  const look = (head: string): readonly Likeness[] => {
    if (keys.has(head)) return [{ key: head, score: 1, noted: true }];
    const text = head.length > longest ? "" : bare(head);
    if (text.length < 2 || /^\d*$/.test(text)) return [];
    return known
      .map(likenessTo(comparedOf(text), numberOf(head)))
      .filter(({ score }) => score >= possible)
      .sort((a, b) => b.score - a.score)
      .slice(0, 3);
  };
  return (head) => {
    const before = memory.get(head);
    if (before !== undefined) return before;
    if (memory.size >= most) return [];
    const found = look(head);
    memory.set(head, found);
    return found;
  };
};

/** Prepares a regime for matching: its subject fields and its indicators. */
export const matcherOf = (regime: GridRegime): Matcher =>
  matcherAmong([
    ...regime.subject.fields.map(fieldKnown(regime.subject.kind)),
    ...indicatorsOf(regime).map(indicatorKnown),
  ]);
