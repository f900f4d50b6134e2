// 改动：旧版的表与现行的表的一处不同，和请人定下的去处

/** How something of an older form stands to the form in force. */
export type ChangeKind =
  /** Not asked for any more. */
  | "gone"
  | "new"
  /** Its head or its question has other words. */
  | "reworded"
  /** It is to be answered in other words. */
  | "vocabulary"
  /** The same answers earn other points, or have other bounds. */
  | "points"
  | "moved";

/** One change, and where the cells that are concerned go. */
export interface Change {
  /** By which an answer is kept: `grid/3` for a column, `checks#12` for a row that the form brings. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** What it is about, in the words in force; where it is gone, in those of the old form. */
  readonly title: string;
  /** The words that differ, or the place; empty where there is nothing to set against one another. */
  readonly was: string;
  readonly now: string;
  /** The clause that asks for it now; null where it is gone, or the regulation leaves it to the form. */
  readonly clause: string | null;
  /** Cells that are filled in. */
  readonly cells: number;
  /** Where they may go; none: there is nothing to ask. */
  readonly choices: readonly { readonly key: string; readonly title: string }[];
  /** One of the choices, or `apart`; null until somebody has said. */
  readonly settled: string | null;
}

/** What was said of changes, by their ids. */
export type Settled = Readonly<Record<string, string>>;

/** Said of a change whose cells stand for nothing in the form in force: they are listed. */
export const apart = "apart";

/** Whether somebody has to say first what becomes of the cells. */
export const isOpen = ({ choices, settled }: Change): boolean => choices.length > 0 && settled === null;

/** What was said, where it is something that can be said. */
export const settledAs = (
  settled: Settled,
  id: string,
  choices: Change["choices"],
): Pick<Change, "choices" | "settled"> => {
  const said = settled[id];
  return {
    choices,
    settled: said === apart || choices.some(({ key }) => key === said) ? (said ?? null) : null,
  };
};
