// 变了什么：按旧版做的表，逐列与现行的表比：没了的、新添的、改了说法的、换了填法的、挪了位置的；拿不准的请人定
import { cellAddress } from "../address.ts";
import { bare, knownBy, matcherAmong } from "../reading/match-words.ts";
import { type BlankColumn, bookkeepingKeys, headIn, type Tier } from "./blank-form.ts";
import { type FoundTable, isBlank } from "./find-table.ts";

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

/** Where the rows of heads stand: where most columns say what is said today, else as far above the keys as today. */
const placesOfTiers = ({ table, words, firstRow, columns }: FoundTable): ((tier: Tier) => number) => {
  const known = new Map<number, number>();
  const placeOf = (above: number): number => {
    const told = table.columns.flatMap(({ key, tiers }) => {
      const [column, tier] = [columns.get(key), tiers.find((each) => each.above === above)];
      return column === undefined || tier === undefined ? [] : [{ column, text: bare(headIn(tier.text)) }];
    });
    const votes = words.map((row) => told.filter(({ column, text }) => row[column] === text).length);
    const usual = firstRow - 1 - above;
    const most = Math.max(0, ...votes);
    return most === 0 || votes[usual] === most ? usual : votes.indexOf(most);
  };
  return ({ above }) => {
    const place = known.get(above) ?? placeOf(above);
    known.set(above, place);
    return place;
  };
};

/** The lines of a head, its answers among them, one after the other. */
const inOneLine = (text: string): string =>
  text
    .replace(/\s*\*$/, "")
    .trim()
    .replaceAll(/\s*\n\s*/g, " / ");

const withoutDigits = (text: string): string => text.replace(/\d/g, "");

const mostCommon = (numbers: readonly number[]): number => {
  const times = (one: number): number => numbers.filter((each) => each === one).length;
  return numbers.reduce((best, one) => (times(one) > times(best) ? one : best), numbers[0] ?? 0);
};

/** The places that are not in the order of the others: as few as leave the rest in order. */
const outOfOrder = (places: readonly number[]): ReadonlySet<number> => {
  const longest = places.map((): number => 1);
  const before = places.map((): number => -1);
  for (const [at, place] of places.entries())
    for (let earlier = 0; earlier < at; earlier += 1)
      if ((places[earlier] ?? 0) < place && (longest[earlier] ?? 0) + 1 > (longest[at] ?? 0)) {
        longest[at] = (longest[earlier] ?? 0) + 1;
        before[at] = earlier;
      }
  const stay = new Set<number>();
  for (let at = longest.indexOf(Math.max(0, ...longest)); at >= 0; at = before[at] ?? -1) stay.add(at);
  return new Set(places.filter((_place, at) => !stay.has(at)));
};

/** Choices of before that are named one by one. */
const mostNamed = 5;

const isMade = (key: string): boolean => /^(?:part:.*|total|grade|row-number|called|chengxin:.*)$/.test(key);

/** The rows of a grid's heads are title, note and method, of other tables head and note. */
const asksAt = ({ table }: FoundTable): number => (table.marker === null ? 2 : 1);

/**
 * Compares a table of an older form with the form in force, column by column, by its hidden keys and by the words that
 * stand over its columns. What may mean the same but isn't sure to is asked about; what was said of it is in `settled`.
 * Answers the changes, and the table as its cells may be taken over.
 */
export const whatChanged = (
  found: FoundTable,
  settled: Settled,
): { readonly changes: readonly Change[]; readonly found: FoundTable } => {
  const { table, sheet, firstRow, keys } = found;
  const columns = new Map(found.columns);
  const place = placesOfTiers(found);
  const written = (row: number, column: number): string => {
    const content = sheet.cells[row]?.[column];
    return typeof content === "string" ? inOneLine(content) : "";
  };
  const filled = (column: number): number =>
    sheet.cells.slice(firstRow).filter((row) => !isBlank(row[column])).length;
  const idOf = (key: string): string => `${table.id}/${key}`;
  const inputs = table.columns.filter(({ kind }) => kind === "input");
  const changes: Change[] = [];

  const columnOf = ({ key, head, tiers, clause }: BlankColumn, column: number): readonly Change[] => {
    const cells = filled(column);
    const about = { id: idOf(key), title: head, clause, cells };
    const differs = tiers.findIndex((tier) => bare(written(place(tier), column)) !== bare(headIn(tier.text)));
    const tier = tiers[differs];
    if (tier === undefined) return [];
    const [was, now] = [written(place(tier), column), inOneLine(tier.text)];
    if (differs >= asksAt(found) && withoutDigits(bare(was)) === withoutDigits(bare(now)))
      return [{ ...about, kind: "points", was, now, choices: [], settled: null }];
    const kind = differs >= asksAt(found) ? "vocabulary" : "reworded";
    const choices = cells === 0 ? [] : [{ key, title: head }];
    return [{ ...about, kind, was, now, ...settledAs(settled, about.id, choices) }];
  };
  /** What was chosen of things that can't be chosen any more: it stays in its cell, where the check tells of it. */
  const chosenBefore = ({ key, head, picks, clause }: BlankColumn, column: number): readonly Change[] => {
    const texts = sheet.cells.slice(firstRow).flatMap((row) => {
      const content = row[column];
      const known = typeof content !== "string" || isBlank(content) || picks === undefined;
      return known || "id" in picks.find(content) ? [] : [content.trim()];
    });
    const was = [...new Set(texts)];
    return was.length === 0
      ? []
      : [
          {
            ...{ id: `${idOf(key)} values`, kind: "vocabulary", title: head, clause, cells: texts.length },
            was: `${was.slice(0, mostNamed).join("、")}${was.length > mostNamed ? " …" : ""}`,
            ...{ now: "", choices: [], settled: null },
          },
        ];
  };
  for (const column of inputs) {
    const at = columns.get(column.key);
    if (at !== undefined) changes.push(...columnOf(column, at), ...chosenBefore(column, at));
  }

  const own = new Set<unknown>([...table.columns.map((each) => each.written), ...bookkeepingKeys]);
  const free = inputs.filter(({ key }) => !columns.has(key));
  // How a column is to be answered tells nothing of what it asks: many are answered alike.
  const match = matcherAmong(
    free.map(({ key, head, texts }) => knownBy(key, [head, ...texts.slice(0, asksAt(found))])),
  );
  const taken = new Set<string>();
  const gone = new Map<number, string>();
  const made = new Set<number>();
  const firstTiers = inputs.map(({ tiers: [first] }) => first?.above ?? 0);
  const headTier = mostCommon(firstTiers);
  const topTier = Math.max(headTier, ...firstTiers);
  for (const [column, key] of keys.entries()) {
    if (typeof key !== "string" || key === "" || own.has(key)) continue;
    if (isMade(key)) {
      made.add(column);
      continue;
    }
    const over = Array.from({ length: topTier - 1 }, (_none, down) =>
      written(place({ above: topTier - down, text: "" }), column),
    );
    // What stands above the usual heads may be the head of several columns.
    const texts = [...over.slice(topTier - headTier), ...over.slice(0, topTier - headTier)].filter(
      (text) => text !== "",
    );
    const likely = new Set(texts.flatMap((text) => match(text)).map((each) => each.key));
    const cells = filled(column);
    const choices = free.flatMap(({ key: to, head }) =>
      cells > 0 && likely.has(to) && !taken.has(to) ? [{ key: to, title: head }] : [],
    );
    const title = texts[0] ?? key;
    const id = idOf(key.replace(/^(?:field|indicator):/, ""));
    const said = settledAs(settled, id, choices);
    if (said.settled !== null && said.settled !== apart) {
      taken.add(said.settled);
      columns.set(said.settled, column);
    } else gone.set(column, title);
    changes.push({
      ...{ id, kind: "gone", title, was: cellAddress(firstRow - 1, column), now: "" },
      ...{ clause: null, cells, ...said },
    });
  }
  for (const { key, head, clause } of free)
    if (!taken.has(key))
      changes.push({
        ...{ id: idOf(key), kind: "new", title: head, was: "", now: "", clause, cells: 0 },
        ...{ choices: [], settled: null },
      });

  const placed = inputs.flatMap((each) => {
    const at = found.columns.get(each.key);
    return at === undefined ? [] : [{ ...each, at }];
  });
  const moved = outOfOrder(placed.map(({ at }) => at));
  for (const { key, head, clause, at } of placed)
    if (moved.has(at))
      changes.push({
        ...{ id: `${idOf(key)} moved`, kind: "moved", title: head, was: "", now: "", clause },
        ...{ cells: filled(at), choices: [], settled: null },
      });
  const changed = new Set(
    changes.flatMap(({ kind, choices: [choice], settled: said }) =>
      (kind === "reworded" || kind === "vocabulary") && choice !== undefined && said !== choice.key
        ? [choice.key]
        : [],
    ),
  );
  return { changes, found: { ...found, columns, older: { changed, gone, made } } };
};
