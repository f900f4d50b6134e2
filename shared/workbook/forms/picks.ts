// 选项：单元格里写的认作哪一个：编号、简称、原文都认，两可的不猜
import type { Words } from "../../engine/regime.ts";

/** Something that a cell may name. */
export interface Pick {
  readonly id: string;
  /** What the form writes; then other names that mean it for certain, as its id. */
  readonly labels: readonly string[];
  /** The regulation's wording: names it where no other pick has the same, in whole or in a piece of four characters. */
  readonly wording?: readonly string[];
}

/** How a text was understood; `likely` are the labels of those that it may mean. */
export type Found = { readonly id: string; readonly label: string } | { readonly likely: readonly string[] };

export interface Picks {
  readonly all: readonly Pick[];
  find(text: string): Found;
}

/** Without blanks and marks, in half-width small letters. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, "");

const leastPiece = 4;

type Index = Map<string, Set<Pick>>;
const put = (index: Index, text: string, pick: Pick): void => {
  const key = plain(text);
  if (key === "") return;
  const known = index.get(key);
  if (known) known.add(pick);
  else index.set(key, new Set([pick]));
};

const containing = (all: readonly Pick[], piece: string): readonly Pick[] =>
  [...piece].length < leastPiece
    ? []
    : all.filter(({ labels, wording }) =>
        [...labels, ...(wording ?? [])].some((text) => plain(text).includes(piece)),
      );

/** Makes the index of picks once; each text that is not an exact one is looked for once. */
export const picksOf = (all: readonly Pick[]): Picks => {
  const [certain, worded]: [Index, Index] = [new Map(), new Map()];
  const searched = all.some(({ wording }) => wording !== undefined);
  for (const pick of all) {
    for (const label of pick.labels) put(certain, label, pick);
    for (const text of pick.wording ?? []) put(worded, text, pick);
  }
  const known = new Map<string, Found>();
  const look = (text: string): Found => {
    const key = plain(text);
    const named = [...(certain.get(key) ?? worded.get(key) ?? (searched ? containing(all, key) : []))];
    const [only, ...others] = named;
    return only !== undefined && others.length === 0
      ? { id: only.id, label: only.labels[0] ?? only.id }
      : { likely: named.map(({ id, labels }) => labels[0] ?? id) };
  };
  return {
    all,
    find: (text) => {
      let found = known.get(text);
      if (found === undefined) {
        found = look(text);
        known.set(text, found);
      }
      return found;
    },
  };
};

/** What the form writes for a pick; an id that is none stands for itself. */
export const pickLabel = ({ all }: Picks, id: string): string =>
  all.find((pick) => pick.id === id)?.labels[0] ?? id;

/** A thing with an id and a title, called by either language. */
export const pickOf = (
  { id, title }: { readonly id: string; readonly title: Words },
  label: string,
): Pick => ({
  id,
  labels: [label, id, title["zh-CN"], title.en],
});

/** The picks of things with titles, shown in a language. */
export const picksNamed = (
  all: readonly { readonly id: string; readonly title: Words }[],
  locale: "zh-CN" | "en",
): Picks => picksOf(all.map((one) => pickOf(one, one.title[locale])));
